import { createHash } from 'node:crypto';
import { type Problem, RisalahError } from '../../../problems.ts';
import type { FontFace, FontRole, Theme } from '../../../template/types.ts';
import type { Parts } from '../pack.ts';
import { element, namespaces, xmlDeclaration } from '../xml.ts';

/** A font file in a package. */
export interface EmbeddedFont {
  role: FontRole;
  /** Element of `w:font` that leads to it (17.8.3.3 to 17.8.3.6). */
  element: string;
  /** Id of its relationship. */
  id: string;
  /** GUID that the bytes are obscured with. */
  key: string;
  /** Path of its part. */
  path: string;
  bytes: Uint8Array;
}

/** The faces by the names that office programs give them, in the order of `w:font`. */
const faces: [FontFace, string][] = [
  ['regular', 'w:embedRegular'],
  ['semibold', 'w:embedBold'],
  ['italic', 'w:embedItalic'],
  ['semiboldItalic', 'w:embedBoldItalic'],
];
const roles: FontRole[] = ['text', 'label'];

/** Media type of the parts that hold fonts. */
export const fontType = 'application/vnd.openxmlformats-officedocument.obfuscatedFont';

/** What was made of each theme: a batch has few of them, and their fonts have megabytes. */
const known = new WeakMap<Theme, { theme: Theme; fonts: EmbeddedFont[] }>();

/**
 * The faces of a theme, whole and unchanged, to be embedded, and the theme with them in place of the fonts of office
 * programs. Throws a `RisalahError` for faces that must not go into a document that can be edited.
 */
export function embedFonts(theme: Theme): { theme: Theme; fonts: EmbeddedFont[] } {
  const made = known.get(theme);
  if (made) return made;
  const problems: Problem[] = [];
  const fonts = roles.flatMap((role) =>
    faces.map(([face, name]) => {
      const bytes = theme.fonts[role].faces[face];
      if (!mayBeEdited(bytes)) problems.push(refusal(theme.fonts[role].family, face));
      return { role, element: name, bytes };
    }),
  );
  if (problems.length > 0) throw new RisalahError(problems);
  const { text, label } = theme.fonts;
  const named = {
    ...theme.fonts,
    text: { ...text, officeFamily: text.family },
    label: { ...label, officeFamily: label.family },
  };
  const result = { theme: { ...theme, fonts: named }, fonts: fonts.map(toPart) };
  known.set(theme, result);
  return result;
}

/** Puts the fonts into a package, with the relationships of its font table; gives their media types, by path. */
export function addFonts(parts: Parts, fonts: readonly EmbeddedFont[]): Map<string, string> {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
  const relationships = fonts.map(({ id, path }) =>
    element('Relationship', { Id: id, Type: type, Target: path.replace('word/', '') }),
  );
  parts.set(
    'word/_rels/fontTable.xml.rels',
    xmlDeclaration + element('Relationships', namespaces.relationships, relationships),
  );
  for (const { path, bytes } of fonts) parts.set(path, bytes);
  return new Map(fonts.map(({ path }) => [path, fontType]));
}

function toPart(
  { role, element: name, bytes }: Pick<EmbeddedFont, 'role' | 'element' | 'bytes'>,
  index: number,
): EmbeddedFont {
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  const key = `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}}`;
  const path = `word/fonts/font${index + 1}.odttf`;
  return { role, element: name, id: `rId${index + 1}`, key, path, bytes: obscured(bytes, digits) };
}

/** The first 32 bytes, each taken together with a byte of the GUID, from its end to its beginning, twice (17.8.1). */
function obscured(bytes: Uint8Array, digits: string): Uint8Array {
  const key = Buffer.from(digits, 'hex').reverse();
  return bytes.map((byte, index) => (index < 32 ? byte ^ (key[index % 16] ?? 0) : byte));
}

/**
 * `fsType` (OpenType, OS/2): 0 lets a font be installed and 8 be edited with; 4 is for documents that are only looked
 * at, and bit 9 for pictures of the letters.
 */
function mayBeEdited(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    if (view.getUint32(at) !== os2) continue;
    const type = view.getUint16(view.getUint32(at + 8) + 8);
    return [0, 8].includes(type & 0xf) && (type & 0x200) === 0;
  }
  return false;
}

/** `OS/2` as a number. */
const os2 = 0x4f532f32;

function refusal(family: string, face: FontFace): Problem {
  return {
    rule: 'font-may-be-edited-with',
    severity: 'error',
    message: `The font ${family} (${face}) says that it must not go into a document that can be edited`,
    hint: 'Leave --embed-fonts out, or take another font into the theme.',
  };
}
