/** Attributes of a block in the order in which they are written; together they are its whole request. */
export const attributeNames = [
  'template',
  'between',
  'lang',
  'unit',
  'start-level',
  'date',
  'title',
  'subtitle',
  'author',
  'organisation',
  'audience',
  'csl',
  'flavor',
  'figures',
  'lines',
  'replaces',
  'digest',
] as const;

export type AttributeName = (typeof attributeNames)[number];

/** What a begin marker says of its block, as texts. */
export type Attributes = Partial<Record<AttributeName, string>>;

/** A comment that begins or ends a block. */
export interface Marker {
  kind: 'begin' | 'end';
  key: string;
  attributes: Attributes;
}

/** What a name of a block is made of: it begins ids and labels of notes in every flavour. */
const keyPattern = /^[\p{L}\p{N}_.-]{1,120}$/u;

/** `name=word`, `name="several words"`, or a word alone. */
const token =
  /\s*(?:(?<name>[\w-]+)=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+))|(?<word>[^\s="]+))(?=\s|$)/uy;

/** What is meant as a marker, with the word that says which. */
export const likeMarker = /<!--\s*risalah:(begin|end)(?![\w-])/;

/** A comment that is meant as a marker, and what of it cannot be read. */
export interface UnclearMarker {
  kind: Marker['kind'];
  fault: string;
}

/** The marker that an HTML comment is; `undefined` if something stands beside it. */
export function readMarker(html: string): Marker | UnclearMarker | undefined {
  const inside = /^\s*<!--\s*risalah:(?<kind>begin|end)(?<rest>(?:\s(?:(?!-->).)*)?)-->\s*$/s.exec(
    html,
  );
  const { kind: word, rest = '' } = inside?.groups ?? {};
  if (word === undefined) return undefined;
  const kind = word === 'begin' ? 'begin' : 'end';
  const read = readInside(kind, rest.trim());
  return typeof read === 'string' ? { kind, fault: read } : { kind, ...read };
}

/** Name and attributes, or what is wrong with them. */
function readInside(kind: Marker['kind'], text: string): Omit<Marker, 'kind'> | string {
  const tokens = readTokens(text);
  if (typeof tokens === 'string') return `"${tokens}" is no attribute`;
  const [first, ...others] = tokens;
  const key = first?.word?.normalize('NFC') ?? '';
  if (!keyPattern.test(key)) return 'it does not begin with a name of letters, digits, _ . -';
  const attributes: Attributes = {};
  for (const { name = '', word, value = '' } of others) {
    const known = attributeNames.find((own) => own === name);
    if (known === undefined || kind === 'end') return `"${word ?? name}" has no meaning here`;
    if (attributes[known] !== undefined) return `"${name}" stands twice`;
    attributes[known] = value;
  }
  return { key, attributes };
}

interface Token {
  word?: string | undefined;
  name?: string | undefined;
  value?: string;
}

/** The tokens, or the text from the first thing that is none. */
function readTokens(text: string): Token[] | string {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const { name, quoted, bare, word } = token.exec(text)?.groups ?? {};
    if (name === undefined && word === undefined) return text.slice(from, from + 40).trim();
    tokens.push({ name, word, value: unescapeValue(quoted ?? bare ?? '') });
  }
  return tokens;
}

/** The line that begins a block. */
export function writeBegin(key: string, attributes: Attributes): string {
  const written = attributeNames.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [` ${name}=${writeValue(value)}`];
  });
  return `<!-- risalah:begin ${key}${written.join('')} -->`;
}

/** The line that ends a block. */
export function writeEnd(key: string): string {
  return `<!-- risalah:end ${key} -->`;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#45;': '-',
};

/** Nothing in a value may end the comment. */
function writeValue(value: string): string {
  if (/^[\w.,:/-]+$/.test(value) && !value.includes('--')) return value;
  const escaped = value.replace(
    /[&"<>]|-(?=-|$)/g,
    (found) => Object.keys(entities).find((entity) => entities[entity] === found) ?? found,
  );
  return `"${escaped}"`;
}

function unescapeValue(value: string): string {
  return value.replace(/&(?:amp|quot|lt|gt|#45);/g, (entity) => entities[entity] ?? entity);
}

/** The name that a place or a request gives its block: words joined by hyphens. */
export function toBlockKey(words: string): string {
  const key = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return key.slice(0, 120);
}
