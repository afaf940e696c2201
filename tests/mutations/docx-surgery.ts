import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Unpacks a DOCX, lets `operate` change the XML of one part and packs it again. */
export function editDocx(
  bytes: Uint8Array,
  part: string,
  operate: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const own = parts[part];
  if (own === undefined) throw new Error(`no part ${part}`);
  const xml = strFromU8(own);
  const edited = operate(xml);
  if (edited === xml) throw new Error(`nothing has changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(edited) });
}

/** A stretch of XML. */
export interface Stretch {
  start: number;
  end: number;
  xml: string;
}

/** The paragraph whose words begin with `words`; the last one if there are several. */
export function findParagraph(xml: string, words: string): Stretch {
  const found = [...xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs)].filter((match) =>
    squash(wordsOf(match[0])).startsWith(squash(words)),
  );
  const own = found.at(-1);
  if (own === undefined) throw new Error(`no paragraph with "${words}"`);
  return { start: own.index, end: own.index + own[0].length, xml: own[0] };
}

/** The XML with another stretch in place of one. */
export function replaceStretch(xml: string, { start, end }: Stretch, by: string): string {
  return xml.slice(0, start) + by + xml.slice(end);
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1])
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}

function squash(text: string): string {
  return text.replace(/[\s\u00a0\u00ad]/g, '').toLowerCase();
}
