import { createRequire } from 'node:module';
import type Saxes from 'saxes';
import { findForbidden } from '../input/read-text.ts';
import { type Problem, xmlReason } from '../problems.ts';
import { MacroCalls } from './macro-calls.ts';

// Loaded only for a user's own style.
const require = createRequire(import.meta.url);

const cslNamespace = 'http://purl.org/net/xbiblio/csl';
const maxDepth = 64;
const tooDeep = new Error('a style of too many elements in one another');
/** A file that is no XML at all would give a problem for every line. */
const maxProblems = 20;
/** How to mend that a file is no style. */
export const otherStyle = 'Take another style, such as one of those that come with Risalah.';

/**
 * What keeps the text of a file from serving as a style: ill-formed XML, a DOCTYPE, another kind of document, a style
 * that only refers to another, one without citations or bibliography, one with characters that may not stand in a text,
 * or with macros that are not there or lead nowhere. The processor itself reads broken XML silently.
 */
export function checkCitationStyle(style: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const { SaxesParser }: typeof Saxes = require('saxes');
  const parser = new SaxesParser({ xmlns: true, position: true });
  const report = (rule: string, message: string, hint: string): void => {
    const place = { file, line: parser.line, column: Math.max(1, parser.column) };
    problems.push({ rule, severity: 'error', message, hint, ...place });
  };
  const missing = (rule: string, message: string, hint: string): Problem => ({
    rule,
    severity: 'error',
    message,
    hint,
    file,
  });
  let isBroken = false;
  const checkText = (text: string): void => {
    const found = findForbidden(text);
    if (found !== undefined && !isBroken)
      report(found.rule, found.message, found.hint ?? otherStyle);
  };
  const macros = new MacroCalls();
  let depth = 0;
  parser.on('error', (error) => {
    // What comes behind the first is said of the same fault.
    if (isBroken) return;
    isBroken = true;
    const message = `The style is not well-formed XML: ${xmlReason(error)}`;
    report('citation-style-is-csl', message, 'Mend it there, or fetch the file once more.');
  });
  parser.on('doctype', () =>
    report('citation-style-is-csl', 'The style has a DOCTYPE', 'Delete it: no style needs one.'),
  );
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) {
      const message = `The elements of the style nest more than ${maxDepth} deep`;
      report('citation-style-is-csl', message, otherStyle);
      // Each tag would take longer than the one before: its names are looked up in all that are open.
      throw tooDeep;
    }
    if (depth === 1 && (tag.local !== 'style' || tag.uri !== cslNamespace)) {
      const hint = `A CSL style begins with <style xmlns="${cslNamespace}">.`;
      report('citation-style-is-csl', 'The file is not a CSL style', hint);
    }
    if (depth === 2) seen.add(tag.local);
    const [name, macro] = [tag.attributes['name']?.value, tag.attributes['macro']?.value];
    macros.add({ local: tag.local, name, macro, line: parser.line, column: parser.column }, depth);
    for (const { value } of Object.values(tag.attributes)) checkText(value);
    const parent = tag.attributes['rel']?.value === 'independent-parent' && tag.attributes['href'];
    if (parent) {
      const hint = `Take its parent instead: ${parent.value}`;
      report('citation-style-is-independent', 'The style only refers to another style', hint);
    }
  });
  parser.on('text', checkText);
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    parser.write(style).close();
  } catch (error) {
    if (error !== tooDeep) throw error;
  }
  const independent = problems.length === 0;
  if (independent && !seen.has('citation')) {
    const message = 'The style has no <citation>: it does not say how to cite';
    problems.push(missing('citation-style-is-csl', message, otherStyle));
  }
  if (independent && !seen.has('bibliography')) {
    const message = 'The style has no <bibliography>: it does not say how to list the sources';
    problems.push(missing('citation-style-has-bibliography', message, otherStyle));
  }
  if (independent) {
    for (const { message, hint, ...place } of macros.faults()) {
      problems.push({ ...missing('citation-style-is-csl', message, hint ?? otherStyle), ...place });
    }
  }
  return problems.slice(0, maxProblems);
}
