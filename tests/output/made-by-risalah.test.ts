import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkTargets } from '../../src/output/check-targets.ts';
import { toFileStem } from '../../src/output/file-name.ts';
import { MachineError } from '../../src/output/machine-error.ts';
import { isMadeByRisalah, maxLookedIntoBytes } from '../../src/output/made-by-risalah.ts';
import { RisalahError } from '../../src/problems.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { everyNode } from '../fixtures/every-node.ts';

/** A PDF that ends as Risalah's do, with the digest of what stands before its cross-references. */
const pdf = (xmp: string, close = '</x:xmpmeta>'): Uint8Array => {
  const before = `%PDF-1.7\n<x:xmpmeta xmlns:x="adobe:ns:meta/">${xmp}${close}\n`;
  const id = createHash('sha256').update(before, 'latin1').digest('hex').slice(0, 32);
  const xref = `9 0 obj\n<< /Type /XRef /Size 9 /ID [<${id}> <${id}>] /Length 2 >>\nstream\nxx`;
  const end = `\nendstream\nendobj\nstartxref\n${before.length}\n%%EOF\n`;
  return Buffer.from(before + xref + end, 'latin1');
};
const docx = (app: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8('<x/>'),
    'docProps/app.xml': strToU8(`<Properties>${app}</Properties>`),
  });

test('its own files are known by their metadata', async () => {
  expect(await isMadeByRisalah((await renderMarkdown(everyNode())).bytes)).toBe(true);
  const fragment = { fragment: true, signed: true };
  const { bytes } = await renderMarkdown(everyNode(), undefined, { md: fragment });
  expect(await isMadeByRisalah(bytes)).toBe(true);
  expect(await isMadeByRisalah(strToU8('---\r\ngenerator: "Risalah 9"\r\n---\r\n'))).toBe(true);
  expect(await isMadeByRisalah(pdf('<xmp:CreatorTool>Risalah 0.1.0</xmp:CreatorTool>'))).toBe(true);
  expect(await isMadeByRisalah(pdf('<a xmp:CreatorTool="Risalah 0.1.0"/>'))).toBe(true);
});

test('a file that somebody has edited is theirs, whatever ends its lines', async () => {
  const own = strFromU8((await renderMarkdown(everyNode())).bytes);
  expect(await isMadeByRisalah(strToU8(own.replaceAll('\n', '\r\n')))).toBe(true);
  expect(await isMadeByRisalah(strToU8(own.replace('Batas', 'Catatan')))).toBe(false);
  expect(await isMadeByRisalah(strToU8(`${own}\nTambahan.\n`))).toBe(false);
});

const foreign: Record<string, Uint8Array> = {
  'an empty file': new Uint8Array(),
  'a note that speaks of Risalah': strToU8('# Risalah\n\ngenerator: Risalah\n'),
  'front matter of another program': strToU8('---\ngenerator: Quarto\n---\n\ngenerator: Risalah\n'),
  'front matter that is not closed': strToU8('---\ngenerator: Risalah 0.1.0\n'),
  'a name that begins alike': strToU8('---\ngenerator: Risalahku\n---\n'),
  'a PDF with Risalah in its title': pdf('<dc:title>Risalah</dc:title>'),
  'a PDF changed by another program': strToU8(
    `${Buffer.from(pdf('<xmp:CreatorTool>Risalah</xmp:CreatorTool>')).toString()}<x:xmpmeta><xmp:CreatorTool>Other</xmp:CreatorTool></x:xmpmeta>`,
  ),
  'a PDF without XMP': strToU8('%PDF-1.4\n(Risalah)\n'),
  'a PDF without a digest': strToU8('%PDF-1.7\n<x:xmpmeta>xmp:CreatorTool="Risalah 1"</x:xmpmeta>'),
  'a Word file of Word': docx('<Application>Microsoft Office Word</Application>'),
  'a Word file that names Risalah and has no seal': docx('<Application>Risalah</Application>'),
  'a broken ZIP': strToU8('PK\u0003\u0004 Risalah'),
};

for (const [name, bytes] of Object.entries(foreign)) {
  test(`${name} is somebody else's`, async () => expect(await isMadeByRisalah(bytes)).toBe(false));
}

test('all foreign files are named at once, own ones and free places pass', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-output-'));
  const at = (name: string): string => path.join(folder, name);
  fs.writeFileSync(at('own.md'), (await renderMarkdown(everyNode())).bytes);
  fs.writeFileSync(at('a.md'), 'mine');
  fs.writeFileSync(at('b.md'), 'mine too');
  fs.mkdirSync(at('folder.md'));
  const places = ['own.md', 'a.md', 'b.md', 'free.md'].map(at);
  const error: unknown = await checkTargets(places, { force: false }).catch((caught) => caught);
  const problems = error instanceof RisalahError ? error.problems : [];
  expect(problems.map((one) => one.file)).toEqual([at('a.md'), at('b.md')]);
  const stamps = await checkTargets(places, { force: true });
  expect([...stamps].map(([place, stamp]) => [place, stamp === ''])).toEqual(
    places.map((place) => [place, place === at('free.md')]),
  );
  await expect(checkTargets([at('folder.md')], { force: true })).rejects.toThrow(MachineError);
  await expect(checkTargets([at('a.md/b.md')], { force: true })).rejects.toThrow(MachineError);
  fs.rmSync(folder, { recursive: true });
});

test('file names tell template, countries and language', () => {
  const parts = { template: 'handout', lang: 'en' };
  expect(toFileStem({ ...parts, parties: ['ID', 'AU'] })).toBe('handout_ID-AU_en');
  expect(toFileStem({ ...parts, parties: [] })).toBe('handout_general_en');
});

test('a file is looked into up to 64 MB', async () => {
  const large = Buffer.alloc(maxLookedIntoBytes + 1, ' ');
  large.write('---\ngenerator: Risalah\n---\n');
  expect(await isMadeByRisalah(large)).toBe(false);
  expect(await isMadeByRisalah(large.subarray(0, maxLookedIntoBytes))).toBe(true);
});

test('a fragment that somebody has edited, or that tells no digest, is theirs', async () => {
  const fragment = { fragment: true, signed: true };
  const { bytes } = await renderMarkdown(everyNode(), undefined, { md: fragment });
  const text = Buffer.from(bytes).toString();
  expect(await isMadeByRisalah(strToU8(text))).toBe(true);
  expect(await isMadeByRisalah(strToU8(text.replaceAll('\n', '\r\n')))).toBe(true);
  expect(await isMadeByRisalah(strToU8(`${text}Mine.\n`))).toBe(false);
  expect(await isMadeByRisalah(strToU8(text.replace(/, body-digest: \w+/, '')))).toBe(false);
});

const front = (fields: string, body = ''): Uint8Array => strToU8(`---\n${fields}\n---\n${body}`);
const hex = createHash('sha256').update('isi\n').digest('hex');
const xmp = (inner: string): Uint8Array => pdf(`<a>${inner}</a>`);

test.each([
  ['a blank before the name', xmp('<xmp:CreatorTool>\n  Risalah 1</xmp:CreatorTool>')],
  ['the producer', xmp('<pdf:Producer>\n  Risalah 1</pdf:Producer>')],
  ['the producer as an attribute', pdf('<a pdf:Producer="Risalah 1"/>')],
  ['a digest in double quotes', front(`generator: Risalah\nbody-digest: "${hex}"`, 'isi\n')],
  ['a digest in single quotes', front(`generator: 'Risalah'\nbody-digest: '${hex}'`, 'isi\n')],
  ['a bare digest', front(`body-digest: ${hex}\ngenerator: Risalah`, 'isi\n')],
  ['what is no digest', front(`generator: Risalah\nbody-digest: ${hex}0\nx${hex}`, 'other')],
  ['another field of that end', front(`generator: Risalah\nno-body-digest: ${hex}`, 'other')],
])('its own file is known by %s', async (_, bytes) => {
  expect(await isMadeByRisalah(bytes)).toBe(true);
});

test.each([
  ['XMP that is not closed', pdf('<xmp:CreatorTool>Risalah 1<', '')],
  ['another word before the name', xmp('<xmp:CreatorTool>NotRisalah</xmp:CreatorTool>')],
  ['another word before it as producer', xmp('<pdf:Producer>NotRisalah</pdf:Producer>')],
  ['a comment further down', strToU8('# a\n<!-- generator: Risalah -->')],
  ['front matter further down', strToU8('a\n---\ngenerator: Risalah\n---\n')],
  ['front matter beyond 64 KB', front(`generator: Risalah\nx: ${'x'.repeat(2 ** 16)}`)],
  ['a field that only ends so', front('no-generator: Risalah')],
  ['a digest of another text, quoted', front(`generator: Risalah\nbody-digest: "${hex}"`, 'x')],
  ['a digest of another text', front(`generator: Risalah\nbody-digest: ${hex}`, 'x')],
])('a file with %s is not', async (_, bytes) => {
  expect(await isMadeByRisalah(bytes)).toBe(false);
});
