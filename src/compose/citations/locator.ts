/** Labels of the places in a work (CSL 1.0.2, "locators"), by the words that authors write in both languages. */
const labels: Record<string, string[]> = {
  page: ['p', 'pp', 'page', 'pages', 'hlm', 'hal', 'halaman'],
  chapter: ['ch', 'chap', 'chapter', 'chapters', 'bab'],
  section: ['sec', 'section', 'sections', '§', '§§', 'bag', 'bagian'],
  paragraph: ['para', 'paras', 'par', 'paragraph', 'paragraphs', 'paragraf', '¶', '¶¶'],
  'article-locator': ['art', 'arts', 'article', 'articles', 'ps', 'pasal'],
  appendix: ['app', 'appendix', 'lamp', 'lampiran'],
  table: ['tbl', 'table', 'tab', 'tabel'],
  figure: ['fig', 'figure', 'figures', 'gbr', 'gambar'],
  note: ['n', 'nn', 'note', 'notes', 'catatan'],
  column: ['col', 'column', 'kol', 'kolom'],
  line: ['line', 'lines', 'brs', 'baris'],
  part: ['pt', 'part'],
  volume: ['vol', 'volume'],
};

const labelOf = new Map(
  Object.entries(labels).flatMap(([label, words]) => words.map((word) => [word, label] as const)),
);

/** A place in a work as the processor takes it; what has no label goes behind the citation as it is. */
export type Locator = { label: string; locator: string } | { suffix: string };

/** Reads `p. 12`, `hlm. 12-14`, `Pasal 5`, `12` (a page) or any words (`Annex C`). */
export function parseLocator(written: string): Locator {
  const text = written.trim();
  const [, word, rest] = /^(\p{L}+|[§¶]+)\.?\s*(.+)$/u.exec(text) ?? [];
  const label = labelOf.get(word?.toLowerCase() ?? '');
  if (label !== undefined && rest !== undefined) return { label, locator: rest };
  if (/^(\d|[ivxlc]+\b)/.test(text)) return { label: 'page', locator: text };
  return { suffix: `, ${text}` };
}
