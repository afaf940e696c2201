import type { Citations } from '../../src/compose/citations/citation-types.ts';
import { createCitations } from '../../src/compose/citations.ts';
import type { Content } from '../../src/content/types.ts';
import type { Inline, SourceEntry } from '../../src/document/types.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';

/** How compose uses citations: announce all keys in reading order, cite in reading order, then list the sources. */
export function example(content: Content): { sentence: Inline[]; entries: SourceEntry[] } {
  // The command loads the style; compose gets it and reads no file. A user's style: 'my.csl'.
  const style = loadCitationStyle('apa', 'templates/citation-styles');
  // Each key once, in the order in which the briefing first cites it.
  const citedKeys = ['kinne2018', 'leeds2003'];
  const citations: Citations = createCitations(content.sources, citedKeys, style, 'id');
  const sentence: Inline[] = [
    { type: 'text', value: 'Perjanjian kerja sama membentuk jaringan ' },
    // [@kinne2018, p. 12; @leeds2003] -> (Kinne, 2018, hlm. 12; Leeds, 2003)
    ...citations.cite([{ source: 'kinne2018', locator: 'p. 12' }, { source: 'leeds2003' }]),
    { type: 'text', value: '.' },
  ];
  return { sentence, entries: citations.bibliography() };
}
