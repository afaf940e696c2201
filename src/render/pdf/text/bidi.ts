import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import type { Span } from './run.ts';

/** Hebrew, Arabic, Syriac, Thaana, N'Ko, their forms for presentation and the marks that make text go to the left. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const lineSeparator = '\u2028';
const require = createRequire(import.meta.url);
let bidi: Bidi | undefined;

const toTheLeft = /^(?:ar|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/;

/** Whether a paragraph as a whole goes to the left: if all of it is in languages that do. */
export function isRtlParagraph(spans: readonly Span[]): boolean {
  const texts = spans.filter((span) => span.type === 'text');
  return texts.length > 0 && texts.every((span) => toTheLeft.test(span.run.lang));
}

/**
 * Embedding level of every UTF-16 unit of a paragraph, a forced line end counted as one (UAX #9); undefined where all
 * goes from left to right.
 */
export function embeddingLevels(spans: readonly Span[]): Uint8Array | undefined {
  const rtl = isRtlParagraph(spans);
  const isPlain = spans.every((span) => span.type === 'break' || !rightToLeft.test(span.text));
  if (isPlain && !rtl) return undefined;
  bidi ??= loadBidi();
  const text = spans.map((span) => (span.type === 'break' ? lineSeparator : span.text)).join('');
  return bidi.getEmbeddingLevels(text.replaceAll('\n', ' '), rtl ? 'rtl' : 'ltr').levels;
}

/** The package is a function that gives its functions; it is loaded only for text that goes to the left. */
function loadBidi(): Bidi {
  const make: () => Bidi = require('bidi-js');
  return make();
}
