import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/document/types.ts';
import { verify } from '../../../../src/readback/index.ts';
import { renderDocx } from '../../../../src/render/docx/index.ts';
import { loadTheme } from '../../../../src/template/load-theme.ts';
import { everyNode } from '../../../fixtures/every-node.ts';
import { expectedWords } from '../expected-words.ts';
import { lint } from '../lint/lint.ts';
import { all, child, type Node, openPackage, type Package, part, val } from '../package.ts';
import { readWords } from '../read-text.ts';
import { houseDocx, houseParts } from './house-docx.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');

async function dressed(kind: 'page' | 'sheet' | 'book' = 'page', house = houseDocx()) {
  const { bytes } = await renderDocx(everyNode(kind), theme, { docx: { referenceDoc: house } });
  return { bytes, opened: openPackage(bytes) };
}

const written = (opened: Package, path: string): string => JSON.stringify(part(opened, path));

test.each(['page', 'sheet', 'book'] as const)(
  '%s: every word is there, and read back as composed',
  async (kind) => {
    const { bytes, opened } = await dressed(kind);
    const briefing = everyNode(kind);
    expect(readWords(opened)).toEqual(expectedWords(briefing));
    expect(await lint(opened)).toEqual([]);
    const { files } = await verify([{ name: 'a.docx', bytes }], {
      expected: async () => briefing,
      ours: true,
    });
    expect(files.flatMap(({ findings }) => findings)).toEqual([]);
  },
);

test('styles are those of the house by their names, and those it lacks come along', async () => {
  const { opened } = await dressed();
  const used = all(part(opened, 'word/document.xml'), 'w:pStyle').map(
    (node) => node.attributes['w:val'],
  );
  expect(used).toEqual(expect.arrayContaining(['Titel', 'Uberschrift1', 'Standard', 'ClaimR']));
  expect(used.filter((id) => /^(?:Heading\d|Title|BodyText|Claim)$/.test(id ?? ''))).toEqual([]);
  const styles = all(part(opened, 'word/styles.xml'), 'w:style');
  const ids = styles.map((node) => node.attributes['w:styleId']);
  expect(new Set(ids).size).toBe(ids.length);
  const claim = styles.find((node) => node.attributes['w:styleId'] === 'ClaimR');
  expect(claim && [val(claim, 'w:name'), val(claim, 'w:basedOn')]).toEqual(['Claim', 'Standard']);
  expect(claim && all(claim, 'w:rFonts')).toEqual([]);
});

test('the language is that of the briefing, not of the house', async () => {
  const { opened } = await dressed();
  const styles = part(opened, 'word/styles.xml');
  expect(all(styles, 'w:lang').map((node) => node.attributes['w:val'])).toEqual(['id-ID']);
});

describe('lists', () => {
  test('headings that the house numbers take its numbers; where it numbers and the briefing does not, none', async () => {
    const { opened } = await dressed();
    const headings = all(part(opened, 'word/document.xml'), 'w:p').filter(
      (node) => val(node, 'w:pStyle') === 'Uberschrift1',
    );
    const formats = headings.map((node) => lookOf(opened, val(node, 'w:numId')));
    expect(formats).toContain('%1)');
    expect(headings.map((node) => val(node, 'w:numId'))).toContain('0');
  });

  test('bullets are those of the style of the house, and numbers that it lacks are ours', async () => {
    const { opened } = await dressed();
    const items = all(part(opened, 'word/document.xml'), 'w:p');
    const styleOf = (node: Node) => val(node, 'w:pStyle');
    const own = items.filter((node) => styleOf(node) === 'Aufzahlung');
    expect(own.every((node) => all(node, 'w:numPr').length === 0)).toBe(true);
    const counted = items.filter((node) => styleOf(node) === 'ListNumber');
    expect(counted.map((node) => lookOf(opened, val(node, 'w:numId')))).toContain('%1.');
  });

  function lookOf(opened: Package, numId: string | undefined): string | undefined {
    const numbering = part(opened, 'word/numbering.xml');
    const num = all(numbering, 'w:num').find((node) => node.attributes['w:numId'] === numId);
    const look = num && val(num, 'w:abstractNumId');
    const found = all(numbering, 'w:abstractNum').find(
      (node) => node.attributes['w:abstractNumId'] === look,
    );
    return found && val(found, 'w:lvlText');
  }
});

describe('pages', () => {
  test('size, margins, first page and even pages are those of the last section', async () => {
    const { opened } = await dressed();
    const [first] = all(part(opened, 'word/document.xml'), 'w:sectPr');
    expect(first && child(first, 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '12240',
      'w:h': '15840',
    });
    expect(first && child(first, 'w:pgMar')?.attributes).toMatchObject({
      'w:left': '1700',
      'w:top': '1800',
    });
    expect(first && child(first, 'w:titlePg')).toBeDefined();
    const settings = part(opened, 'word/settings.xml');
    for (const name of ['w:evenAndOddHeaders', 'w:mirrorMargins'])
      expect(child(settings, name)).toBeDefined();
    expect(val(settings, 'w:defaultTabStop')).toBe('500');
  });

  test('heads and feet come with their picture, link and fields, also those taken over from a section before', async () => {
    const { opened, bytes } = await dressed();
    const [first] = all(part(opened, 'word/document.xml'), 'w:sectPr');
    const kinds = first
      ? all(first, 'w:headerReference').map((node) => node.attributes['w:type'])
      : [];
    expect(kinds).toEqual(['default', 'first', 'even']);
    expect(written(opened, 'word/reference/header1.xml')).toContain('Kementerian Contoh');
    expect(written(opened, 'word/reference/footer1.xml')).toContain('PAGE');
    expect(written(opened, 'word/reference/_rels/header2.xml.rels')).toContain(
      'https://example.org/',
    );
    expect(unzipSync(bytes)['word/reference/Logo.png']).toEqual(houseParts['word/media/Logo.png']);
    expect(opened.paths.filter((path) => /^word\/(?:header|footer)/.test(path))).toEqual([]);
  });

  test('a house without heads and feet leaves those of the briefing', async () => {
    const document = String(houseParts['word/document.xml']).replace(
      /<w:(?:header|footer)Reference[^>]*>/g,
      '',
    );
    const { opened } = await dressed('page', houseDocx({ 'word/document.xml': document }));
    const texts = opened.paths
      .filter((path) => /^word\/footer\d\.xml$/.test(path))
      .map((path) => written(opened, path));
    expect(texts.join()).toContain('NUMPAGES');
  });

  test('columns are those of the house', async () => {
    const document = String(houseParts['word/document.xml']).replaceAll(
      '<w:titlePg/>',
      '<w:cols w:num="2" w:space="400"/>',
    );
    const { opened } = await dressed('page', houseDocx({ 'word/document.xml': document }));
    const columns = all(part(opened, 'word/document.xml'), 'w:cols').map(
      ({ attributes }) => attributes,
    );
    expect(columns).toContainEqual(expect.objectContaining({ 'w:num': '2', 'w:space': '400' }));
  });
});

test('the body of the house is not taken', async () => {
  const { opened } = await dressed();
  for (const path of opened.xml.keys()) expect(written(opened, path)).not.toContain('Isi lama');
});

test('the pages of the contents are reckoned in the type of the house', async () => {
  const briefing = everyNode('page');
  const title = [{ type: 'text', value: 'Daftar Isi' }] as const;
  const contents: Block = {
    type: 'section',
    key: 'contents',
    role: 'part',
    title: [...title],
    children: [
      { type: 'contents', children: [{ key: 'sources', level: 1, children: [...title] }] },
    ],
  };
  const pageIn = async (size: number): Promise<number> => {
    const styles = String(houseParts['word/styles.xml']).replace(
      'w:sz w:val="22"',
      `w:sz w:val="${size}"`,
    );
    const docx = { referenceDoc: houseDocx({ 'word/styles.xml': styles }) };
    const long = { ...briefing, children: [contents, ...briefing.children] };
    const opened = openPackage((await renderDocx(long, theme, { docx })).bytes);
    const [entry] = all(part(opened, 'word/document.xml'), 'w:hyperlink');
    return Number(entry && all(entry, 'w:t').at(-1)?.children.join(''));
  };
  expect(await pageIn(40)).toBeGreaterThan(await pageIn(18));
});

test('the same house gives the same bytes', async () => {
  expect((await dressed()).bytes).toEqual((await dressed()).bytes);
});

test('a template (.dotx) gives a document', async () => {
  const types = String(houseParts['[Content_Types].xml']).replace(
    'document.main+xml',
    'template.main+xml',
  );
  const { bytes } = await dressed('page', houseDocx({ '[Content_Types].xml': types }));
  expect(strFromU8(unzipSync(bytes)['[Content_Types].xml'] ?? new Uint8Array())).toContain(
    'document.main+xml',
  );
});
