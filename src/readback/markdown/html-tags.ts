/** A tag, or the text between two tags, in a piece of HTML. */
export interface HtmlPart {
  type: 'open' | 'close' | 'text';
  /** Of a tag, in small letters. */
  name: string;
  attributes: Record<string, string>;
  /** Of a text, its references resolved. */
  text: string;
  /** Where it begins in the piece. */
  index: number;
}

const part =
  /<!--[\s\S]*?-->|<(?<slash>\/?)(?<name>[A-Za-z][\w-]*)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>|(?<text>[^<]+|<)/g;
const attribute =
  /(?<key>[\w:-]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+)))?/g;

/** The tags and texts of a piece of HTML; comments are left out. */
export function readHtml(html: string): HtmlPart[] {
  return [...html.matchAll(part)].flatMap(({ groups = {}, index }): HtmlPart[] => {
    const { slash, name, attributes = '', text } = groups;
    if (text !== undefined) {
      return [{ type: 'text', name: '', attributes: {}, text: resolve(text), index }];
    }
    if (name === undefined) return [];
    return [
      {
        type: slash === '/' ? 'close' : 'open',
        name: name.toLowerCase(),
        attributes: readAttributes(attributes),
        text: '',
        index,
      },
    ];
  });
}

function readAttributes(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(attribute)].map(({ groups = {} }) => [
      groups['key']?.toLowerCase() ?? '',
      resolve(groups['double'] ?? groups['single'] ?? groups['bare'] ?? ''),
    ]),
  );
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Character references resolved: all by number, and the usual ones by name. */
function resolve(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
