import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkDocxBlock, embedDocx, removeDocxBlock } from '../../src/embed/docx/index.ts';
import { RisalahError } from '../../src/problems.ts';
import { differences, part, request, shorter } from '../embed/docx/hosts.ts';
import { copyOf, run } from './built.ts';

// Blocks in Word documents that others made: those of the tests, and any in a folder of real reports where there is one.
// Judged by the Open XML SDK, which must find no more than in the host itself, and by LibreOffice.

const validator = process.env['OOXML_VALIDATOR'] ?? 'ooxml-validator';
const folder = mkdtempSync(path.join(tmpdir(), 'risalah-hosts-'));
const here = import.meta.dirname;
const sources = [path.join(here, '../fixtures/foreign'), process.env['RISALAH_HOSTS'] ?? ''].filter(
  (one) => existsSync(one),
);
const hosts = sources.flatMap((source) =>
  readdirSync(source)
    .filter((name) => name.endsWith('.docx'))
    .map((name): [string, string] => [name, path.join(source, name)]),
);

const atEnd = { isPlace: false };
const words = ['Bukti terkuat: penanganan bencana', 'Perjanjian yang berlaku', 'Butir keempat'];
const report = z.object({
  errors: z.array(z.object({ path: z.string().optional(), description: z.string() })),
});

function errorsOf(file: string): string[] {
  // A copy, since the validator rewrites files with malformed addresses.
  let printed: string;
  try {
    printed = run(validator, [copyOf(file), '--officeVersion', 'Microsoft365']);
  } catch (error) {
    printed = z.object({ stdout: z.string() }).parse(error).stdout;
  }
  return report.parse(JSON.parse(printed)).errors.map((one) => `${one.path}: ${one.description}`);
}

/** Errors that the host itself does not have as often. */
function newErrors(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((one) => {
    const index = left.indexOf(one);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** The host with a block; undefined for a Strict one, which is refused. */
async function embedInto(file: string): Promise<Uint8Array | undefined> {
  try {
    return (await embedDocx(readFileSync(file), request(atEnd))).bytes;
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    expect(error.problems.map(({ rule }) => rule)).toEqual(['host-is-transitional']);
    return undefined;
  }
}

const embedded = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const [name, file] of hosts) {
    const bytes = await embedInto(file);
    if (!bytes) continue;
    embedded.set(name, bytes);
    writeFileSync(path.join(folder, name), bytes);
  }
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const saved = path.join(folder, 'saved');
  const files = [...embedded.keys()].map((name) => path.join(folder, name));
  run('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', saved, ...files]);
}, 600_000);

describe.each(hosts)('%s', (name, file) => {
  test('has no new errors, the same bytes again, and no trace afterwards', async () => {
    const bytes = embedded.get(name);
    if (!bytes) return;
    expect(newErrors(errorsOf(file), errorsOf(path.join(folder, name)))).toEqual([]);
    expect((await embedDocx(bytes, request(atEnd))).bytes).toBe(bytes);
    const other = await embedDocx(bytes, shorter(atEnd));
    expect((await embedDocx(other.bytes, request(atEnd))).bytes).toEqual(bytes);
    const removed = await removeDocxBlock(other.bytes, { name: 'ch' });
    expect(differences(removed.bytes, readFileSync(file))).toEqual([]);
  }, 120_000);

  test('shows the block and its notes once LibreOffice has saved it, and is known again', async () => {
    if (!embedded.has(name)) return;
    const saved = readFileSync(path.join(folder, 'saved', name));
    const { value } = await mammoth.extractRawText({ buffer: saved });
    for (const own of words) expect(value).toContain(own);
    expect(part(saved, 'word/footnotes.xml')).toContain('data asli');
    const check = await checkDocxBlock(saved, request(atEnd));
    // LibreOffice puts the first paragraph of this one into the form in front of it, which is no saving as it was.
    const isDrawnIn = name === 'open-xml-templating--regression-sdtcontent-paragraph.docx';
    expect(check).toMatchObject({ isMissing: false, isEdited: isDrawnIn });
  }, 120_000);
});

test('finds hosts to try', () => {
  expect(embedded.size).toBeGreaterThan(3);
});
