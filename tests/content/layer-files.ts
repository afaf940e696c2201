/** Files of a layer for tests, by path. */

/** A text with its front matter, every field of which but the title is the same word. */
export const text = (title: string, fields: string[], prose = 'A text.'): string =>
  [
    '---',
    `title: ${title}`,
    ...fields.map((field) => `${field}: Word.`),
    '---',
    '',
    prose,
    '',
  ].join('\n');
/** Fields that every unit has. */
const unitFields = ['claim', 'confidenceReason', 'talkingPoint'];
/** A benefit with a title. */
export const benefit = (title: string, prose?: string): string =>
  text(title, [...unitFields, 'limit'], prose);
/** A risk with a title. */
export const risk = (title: string, prose?: string): string =>
  text(title, [...unitFields, 'mitigation'], prose);

/** Both files of a text. */
export const twins = (base: string, make: (lang: string) => string): Record<string, string> => ({
  [`${base}.id.md`]: make('id'),
  [`${base}.en.md`]: make('en'),
});

/** A fact as an entry of its file. */
export const fact = (key: string, unit = 'security/deterrence', source = 'leeds2003'): string =>
  [
    `  - key: ${key}`,
    `    unit: ${unit}`,
    '    kind: case',
    '    statement: { id: "Kasus mitra.", en: "A case of the partner." }',
    '    parties: ["ID"]',
    '    years: [2020]',
    `    sources: [${source}]`,
    '    verified: "yes"',
    '    how: read',
    '',
  ].join('\n');
/** The file of facts. */
export const facts = (...entries: string[]): Record<string, string> => ({
  'evidence/facts.yaml': `facts:\n${entries.join('')}`,
});
/** The file of sources, with one source. */
export const source = (id: string, title: string): Record<string, string> => ({
  'evidence/references.csl.json': JSON.stringify([{ id, type: 'book', title, note: 'verified' }]),
});
/** `pack.yaml` with lines of its own. */
export const pack = (lines: string): Record<string, string> => ({
  'pack.yaml': `extends: builtin\n${lines}\n`,
});
/** A file of these lines. */
export const area = (...lines: string[]): string => `${lines.join('\n')}\n`;
