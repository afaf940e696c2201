/** What a zip may cost to read; sizes are in bytes. */
export interface ZipLimits {
  /** Size of the archive itself. */
  archive: number;
  entries: number;
  /** Unpacked size of one entry. */
  entry: number;
  /** Unpacked size of all entries together. */
  total: number;
}

const mebibyte = 1024 * 1024;

/** Room for a long report with pictures; a bomb is stopped before it takes more memory than this. */
export const usualZipLimits: ZipLimits = {
  archive: 128 * mebibyte,
  entries: 4096,
  entry: 64 * mebibyte,
  total: 256 * mebibyte,
};

/** `64 MB` */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / mebibyte)} MB`;
}
