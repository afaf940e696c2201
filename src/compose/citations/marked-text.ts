import type CSL from 'citeproc';

/** Private-use characters that the processor puts around decorated text; no source may contain them. */
const marks = {
  italic: '\uE000',
  upright: '\uE001',
  bold: '\uE002',
  regular: '\uE003',
  raised: '\uE004',
  link: '\uE005',
  cite: '\uE006',
  citeKeyEnd: '\uE007',
  label: '\uE008',
  end: '\uE00F',
} as const;

const around = (mark: string) => (_state: unknown, text: string) => `${mark}${text}${marks.end}`;

/** Our output format: the processor's plain text, so that the words are its words, with marks where that drops decorations. */
export function createMarkedFormat(plainText: CSL.OutputFormat | undefined): CSL.OutputFormat {
  return {
    ...plainText,
    '@font-style/italic': around(marks.italic),
    '@font-style/oblique': around(marks.italic),
    '@font-style/normal': around(marks.upright),
    '@font-weight/bold': around(marks.bold),
    '@font-weight/normal': around(marks.regular),
    '@vertical-align/sup': around(marks.raised),
    '@display/left-margin': around(marks.label),
    '@display/block': (_state: unknown, text: string) => ` ${text}`,
    '@display/indent': (_state: unknown, text: string) => ` ${text}`,
    '@bibliography/entry': (_state: unknown, text: string) => text,
    '@URL/true': around(marks.link),
    '@DOI/true': around(marks.link),
  };
}

/** Marks the text of one cite of a cluster; numbers come without a key. */
export function markCite(text: string, key: string | undefined): string {
  return `${marks.cite}${key ?? ''}${marks.citeKeyEnd}${text}${marks.end}`;
}

/** Text in one look. */
export interface Run {
  text: string;
  italic: boolean;
  bold: boolean;
  raised: boolean;
  /** Part of the label in front of an entry, such as `[1]`. */
  label: boolean;
  /** Runs of the same link or cite share the number; 0 stands outside. */
  link: number;
  cite: number;
  /** Key of the cite, empty for a number. */
  citeKey: string;
}

const plain: Run = {
  text: '',
  italic: false,
  bold: false,
  raised: false,
  label: false,
  link: 0,
  cite: 0,
  citeKey: '',
};

/** Takes the marks out of what the processor wrote. Throws if they do not pair. */
export function parseMarkedText(marked: string): Run[] {
  const runs: Run[] = [];
  const looks: Run[] = [plain];
  let look = plain;
  let count = 0;
  for (const part of marked.split(/(\uE006[^\uE007]*\uE007|[\uE000-\uE00F])/)) {
    const mark = part.charAt(0);
    if (part === '') continue;
    if (mark === marks.end) {
      looks.pop();
    } else if (mark >= marks.italic && mark < marks.end) {
      count += 1;
      looks.push({ ...look, ...change(mark, part, count) });
    } else {
      runs.push({ ...look, text: part });
    }
    const top = looks.at(-1);
    if (top === undefined) throw new Error('marks of the citation processor do not pair');
    look = top;
  }
  if (looks.length !== 1) throw new Error('marks of the citation processor do not pair');
  return runs;
}

function change(mark: string, part: string, count: number): Partial<Run> {
  switch (mark) {
    case marks.italic:
      return { italic: true };
    case marks.upright:
      return { italic: false };
    case marks.bold:
      return { bold: true };
    case marks.regular:
      return { bold: false };
    case marks.raised:
      return { raised: true };
    case marks.link:
      return { link: count };
    case marks.label:
      return { label: true };
    default:
      return { cite: count, citeKey: part.slice(1, -1) };
  }
}
