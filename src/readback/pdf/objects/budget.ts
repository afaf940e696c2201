import { type Problem, RisalahError } from '../../../problems.ts';

/** What reading one file may cost. A file that wants more is refused, however it gets there. */
export const pdfLimits = {
  /** Bytes of the file. */
  file: 64 * 1024 * 1024,
  /** Bytes that its streams unpack to, all together. */
  unpacked: 200 * 1024 * 1024,
  /** Bytes that are read as objects or operators, again whenever they are read again. */
  read: 128 * 1024 * 1024,
  /** Objects, with every number and name in them. */
  values: 8_000_000,
  /** Arrays and dictionaries in one another. */
  depth: 100,
  pages: 50_000,
  /** Elements of structure in one another. */
  elements: 250,
} as const;

/** Counts what reading a file has cost and throws a `RisalahError` when it is more than the limits. */
export class Budget {
  #unpacked: number = pdfLimits.unpacked;
  #read: number = pdfLimits.read;
  #values: number = pdfLimits.values;

  /** Bytes that may still be unpacked. */
  get unpackable(): number {
    return this.#unpacked;
  }

  unpack(bytes: number): void {
    this.#unpacked -= bytes;
    if (this.#unpacked < 0) throw tooMuch('its streams unpack to more than 200 MB');
  }

  read(bytes: number): void {
    this.#read -= bytes;
    if (this.#read < 0) throw tooMuch('reading it takes more than 128 MB of objects and drawing');
  }

  keep(values: number): void {
    this.#values -= values;
    if (this.#values < 0) throw tooMuch('it holds more than 8 million values');
  }
}

/** The refusal of a file that goes beyond the limits. */
export function tooMuch(what: string): RisalahError {
  return new RisalahError([
    refusal(
      'pdf-is-within-limits',
      `The file is not read further: ${what}.`,
      'Is it what it claims to be? If so, save it anew in the program that made it, in several files.',
    ),
  ]);
}

/** A problem for which a file is not read at all. */
export function refusal(rule: string, message: string, hint: string): Problem {
  return { rule, severity: 'error', message, hint };
}
