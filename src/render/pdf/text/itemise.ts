import { hasGlyphs } from '../fonts/font-book.ts';
import { isJoined } from '../fonts/scripts.ts';
import { embeddingLevels } from './bidi.ts';
import { graphemesOf } from './graphemes.ts';
import type { Look, Run, Span } from './run.ts';

const blank = /^[\s\u200b]+$/;

/** Parts spans where the face or the direction changes: what a face lacks goes, cluster by cluster, to one that has it. */
export function itemise(spans: readonly Span[]): readonly Span[] {
  const levels = embeddingLevels(spans);
  let at = 0;
  return spans.flatMap((span): readonly Span[] => {
    if (span.type === 'break') {
      at += 1;
      return [span];
    }
    const start = at;
    at += span.text.length;
    const { codes } = span.run.look;
    if (levels === undefined && codes.face.covers(span.text)) return [span];
    return parts(span, (offset) => levels?.[start + offset] ?? 0);
  });
}

type TextSpan = Extract<Span, { type: 'text' }>;

function parts(span: TextSpan, levelAt: (offset: number) => number): TextSpan[] {
  const found: TextSpan[] = [];
  let last: TextSpan | undefined;
  for (const { segment, index } of graphemesOf(span.text)) {
    const run = runFor(segment, span.run, levelAt(index));
    if (last !== undefined && isSame(last.run, run)) {
      last.text += segment;
      continue;
    }
    // Only the first part is where a note is called and where a link leads.
    last =
      found.length === 0 ? { ...span, text: segment, run } : { type: 'text', text: segment, run };
    found.push(last);
  }
  return found;
}

function runFor(cluster: string, run: Run, level: number): Run {
  const { look, lang } = run;
  const own = blank.test(cluster) || hasGlyphs(look.codes, cluster, lang);
  const codes = own ? look.codes : (look.fallback(cluster, lang) ?? look.codes);
  const trackingPt = isJoined(cluster) ? 0 : look.trackingPt;
  const changed: Look = { ...look, codes, trackingPt };
  return { ...run, look: changed, level };
}

function isSame(a: Run, b: Run): boolean {
  return (
    a.look.codes === b.look.codes && a.look.trackingPt === b.look.trackingPt && a.level === b.level
  );
}
