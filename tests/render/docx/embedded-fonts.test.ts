import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { verify } from '../../../src/readback/index.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import type { Theme } from '../../../src/template/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { all, child, openPackage, part } from './package.ts';
import { houseDocx } from './reference/house-docx.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');
const draw = async (own: Theme = theme) =>
  (await renderDocx(everyNode(), own, { docx: { embedFonts: true } })).bytes;

/** A font with other bits of licence. */
function licensed(font: Uint8Array, fsType: number): Uint8Array {
  const bytes = font.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    if (tag === 'OS/2') view.setUint16(view.getUint32(at + 8) + 8, fsType);
  }
  return bytes;
}

function withLicence(fsType: number): Theme {
  const { text } = theme.fonts;
  const faces = { ...text.faces, italic: licensed(text.faces.italic, fsType) };
  return { ...theme, fonts: { ...theme.fonts, text: { ...text, faces } } };
}

test('the faces of the theme are in the file, whole, behind their keys', async () => {
  const bytes = await draw();
  const opened = openPackage(bytes);
  const files = unzipSync(bytes);
  const table = part(opened, 'word/fontTable.xml');
  const targets = all(part(opened, 'word/_rels/fontTable.xml.rels'), 'Relationship');
  const fonts = all(table, 'w:font');
  expect(fonts.map((font) => font.attributes['w:name'])).toEqual([
    'Source Serif 4',
    'Source Sans 3',
  ]);
  const slots = {
    regular: 'Regular',
    semibold: 'Bold',
    italic: 'Italic',
    semiboldItalic: 'BoldItalic',
  } as const;
  for (const [index, role] of (['text', 'label'] as const).entries()) {
    const font = fonts[index];
    for (const face of ['regular', 'semibold', 'italic', 'semiboldItalic'] as const) {
      const entry = font && child(font, `w:embed${slots[face]}`);
      const target = targets.find((one) => one.attributes['Id'] === entry?.attributes['r:id']);
      const obscured = files[`word/${target?.attributes['Target']}`] ?? new Uint8Array();
      const key = entry?.attributes['w:fontKey'] ?? '';
      expect(Buffer.from(plain(obscured, key)).equals(theme.fonts[role].faces[face])).toBe(true);
      expect(Buffer.from(obscured).equals(theme.fonts[role].faces[face])).toBe(false);
    }
  }
});

/** ECMA-376 part 1, 17.8.1: the digits of the key, read from their end, over the first 32 bytes. */
function plain(obscured: Uint8Array, key: string): Uint8Array {
  expect(key).toMatch(/^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/);
  const digits = key.replace(/[{}-]/g, '');
  const bytes = obscured.slice();
  for (let index = 0; index < 32; index += 1) {
    const at = 30 - 2 * (index % 16);
    bytes[index] = (bytes[index] ?? 0) ^ Number.parseInt(digits.slice(at, at + 2), 16);
  }
  return bytes;
}

test('styles and theme name these fonts, and programs that save the file keep them', async () => {
  const opened = openPackage(await draw());
  const latin = all(part(opened, 'word/theme/theme1.xml'), 'a:latin').map(
    (node) => node.attributes['typeface'],
  );
  expect(latin).toEqual(['Source Sans 3', 'Source Serif 4']);
  const settings = part(opened, 'word/settings.xml');
  expect(child(settings, 'w:embedTrueTypeFonts')).toBeDefined();
  expect(child(settings, 'w:saveSubsetFonts')).toBeDefined();
});

test('the file reads back as composed, and is the same again', async () => {
  const bytes = await draw();
  expect(Buffer.from(bytes).equals(await draw())).toBe(true);
  const { files } = await verify([{ name: 'a.docx', bytes }], {
    expected: async () => everyNode(),
    ours: true,
  });
  expect(files.flatMap(({ findings }) => findings)).toEqual([]);
});

test('without being asked no font is embedded', async () => {
  const { paths } = openPackage((await renderDocx(everyNode(), theme)).bytes);
  expect(paths.filter((path) => path.endsWith('.odttf'))).toEqual([]);
});

test.each([0, 8, 0x108])('fsType %i may be embedded', async (fsType) => {
  await expect(draw(withLicence(fsType))).resolves.toBeInstanceOf(Uint8Array);
});

test.each([2, 4, 0x208])(
  'fsType %i may not go into a document that can be edited',
  async (fsType) => {
    await expect(draw(withLicence(fsType))).rejects.toMatchObject({
      problems: [{ rule: 'font-may-be-edited-with', message: expect.stringContaining('italic') }],
    });
  },
);

test('fonts of the theme and a reference document exclude each other', async () => {
  const docx = { embedFonts: true, referenceDoc: houseDocx() };
  await expect(renderDocx(everyNode(), theme, { docx })).rejects.toMatchObject({
    problems: [{ rule: 'reference-brings-its-fonts' }],
  });
});
