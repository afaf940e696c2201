import { createRequire } from 'node:module';
import type Saxes from 'saxes';
import type { Problem } from '../problems.ts';

// Loaded only for a user's own style.
const require = createRequire(import.meta.url);

const cslNamespace = 'http://purl.org/net/xbiblio/csl';
const maxDepth = 64;
/** A file that is no XML at all would give a problem for every line. */
const maxProblems = 20;

/**
 * What keeps the text of a file from serving as a style: ill-formed XML, a DOCTYPE, another kind of document, a style
 * that only refers to another, or one without citations or bibliography. The processor itself reads broken XML silently.
 */
export function checkCitationStyle(style: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const { SaxesParser }: typeof Saxes = require('saxes');
  const parser = new SaxesParser({ xmlns: true, position: true });
  const report = (rule: string, message: string, hint?: string): void => {
    const place = { file, line: parser.line, column: parser.column };
    problems.push({ rule, severity: 'error', message, ...(hint ? { hint } : {}), ...place });
  };
  const missing = (rule: string, message: string): Problem => ({
    rule,
    severity: 'error',
    message,
    file,
  });
  let depth = 0;
  parser.on('error', (error) =>
    report('citation-style-is-csl', `not well-formed: ${error.message}`),
  );
  parser.on('doctype', () => report('citation-style-is-csl', 'a style has no DOCTYPE'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) report('citation-style-is-csl', 'elements are nested too deep');
    if (depth === 1 && (tag.local !== 'style' || tag.uri !== cslNamespace)) {
      report('citation-style-is-csl', 'the file is not a CSL style');
    }
    if (depth === 2) seen.add(tag.local);
    const parent = tag.attributes['rel']?.value === 'independent-parent' && tag.attributes['href'];
    if (parent) {
      const hint = `Take its parent instead: ${parent.value}`;
      report('citation-style-is-independent', 'the style only refers to another style', hint);
    }
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(style).close();
  const independent = problems.length === 0;
  if (independent && !seen.has('citation')) {
    problems.push(missing('citation-style-is-csl', 'the style says nothing of citations'));
  }
  if (independent && !seen.has('bibliography')) {
    problems.push(missing('citation-style-has-bibliography', 'the style has no bibliography'));
  }
  return problems.slice(0, maxProblems);
}
