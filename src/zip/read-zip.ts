import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Problem, RisalahError } from '../problems.ts';
import { isDirectoryTrue } from './check-directory.ts';
import { checkEntry, isFolder } from './check-entry.ts';
import { unpackEntry } from './unpack-entry.ts';
import { inMegabytes, usualZipLimits, type ZipLimits } from './zip-limits.ts';
import { zipProblem } from './zip-rules.ts';

/**
 * The files of a zip that somebody else made, by their path, in the order of the directory; folders are left out.
 * Nothing is unpacked before every entry's name and stated size have passed. Throws one `RisalahError` with every
 * refusal. A zip inside the zip is a file like any other: it is never opened.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits = usualZipLimits,
): Promise<Map<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refused = refuseWhole(buffer, limits);
  if (refused) throw new RisalahError([refused]);
  try {
    const zip = await fromBufferPromise(buffer, {
      strictFileNames: true,
      validateEntrySizes: false,
    });
    return await unpack(zip, buffer, await listEntries(zip, buffer, limits), limits);
  } catch (error) {
    if (error instanceof RisalahError) throw error;
    throw new RisalahError([fromYauzl(error)]);
  }
}

/** What can be said before a directory is looked for. */
function refuseWhole(buffer: Buffer, limits: ZipLimits): Problem | undefined {
  if (buffer.length > limits.archive) {
    return zipProblem(
      'zip-is-within-limits',
      `The file has more than ${inMegabytes(limits.archive)}`,
    );
  }
  if (!buffer.subarray(0, oleSignature.length).equals(oleSignature)) return undefined;
  return zipProblem(
    'zip-is-not-encrypted',
    'The file is locked with a password, or in the format of before 2007',
    'Open it in an office program and save it as .docx without a password.',
  );
}

/** [MS-CFB] 2.2: how every compound file begins. */
const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Every entry that is a file. Throws what is wrong with any of them, by name and by what they say of themselves. */
async function listEntries(zip: ZipFile, buffer: Buffer, limits: ZipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) {
    throw new RisalahError([
      zipProblem('zip-is-within-limits', `The zip has more than ${limits.entries} entries`),
    ]);
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  if (!isDirectoryTrue(buffer, entries, zip.comment)) {
    const why = 'its directory is not where it says, or not as long';
    throw new RisalahError([
      zipProblem('zip-is-readable', `The file cannot be read as a zip: ${why}`),
    ]);
  }
  const seen = new Set<string>();
  const problems = entries.flatMap((entry) => checkEntry(entry, seen, limits));
  if (problems.length > 0) throw new RisalahError(problems);
  return entries.filter((entry) => !isFolder(entry));
}

async function unpack(
  zip: ZipFile,
  buffer: Buffer,
  entries: readonly Entry[],
  limits: ZipLimits,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  let room = limits.total;
  for (const entry of entries) {
    const header = await zip.readLocalFileHeaderPromise(entry);
    const unpacked = unpackEntry(buffer, entry, header, Math.min(room, limits.entry));
    if ('rule' in unpacked) {
      const isFull = unpacked.rule === 'zip-is-within-limits' && room < limits.entry;
      problems.push(isFull ? tooMuch(limits) : unpacked);
    } else {
      room -= unpacked.byteLength;
      files.set(entry.fileName, unpacked);
    }
    if (problems.some(({ rule }) => rule === 'zip-is-within-limits')) break;
  }
  if (problems.length > 0) throw new RisalahError(problems);
  return files;
}

function tooMuch({ total }: ZipLimits): Problem {
  const message = `The entries unpack to more than ${inMegabytes(total)} in all`;
  return zipProblem('zip-is-within-limits', message);
}

/** yauzl tells of a bad name and of a bad archive by the words of its error alone. */
function fromYauzl(error: unknown): Problem {
  const said = error instanceof Error ? error.message : '';
  const [, name] = badName.exec(said) ?? [];
  if (name !== undefined) {
    const message = `The entry ${JSON.stringify(name)} leads out of the zip`;
    return zipProblem('zip-entry-stays-inside', message);
  }
  if (/encrypt/.test(said)) return zipProblem('zip-is-not-encrypted', 'The zip is locked');
  const why = causes.find(([words]) => words.test(said))?.[1] ?? 'it is damaged';
  return zipProblem('zip-is-readable', `The file cannot be read as a zip: ${why}`);
}

const badName = /^(?:invalid characters in fileName|absolute path|invalid relative path): (.+)$/s;

const causes: readonly [words: RegExp, why: string][] = [
  [/end of central dir/i, 'its directory is not found, or it is cut off'],
  [/multi-disk/, 'it is split over several files'],
  [/overflows file bounds/, 'the data of an entry go beyond the end of the file'],
];
