import { segmentsOf } from './graphemes.ts';

/** Scripts that set no blanks between words. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Where those scripts are: a quick test for most texts. */
const farScripts = /[\u0e00-\u1fff\u2e80-\uffff]/;
/** What no line begins with: closing marks, and small or lengthening kana. */
const notFirst = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;
/** What no line ends with. */
const notLast = /[\p{Ps}\p{Pi}]$/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** Offsets at which a line may end within a text without blanks, in order: between words as Unicode's dictionaries know them. */
export function wordCuts(text: string, lang: string): readonly number[] {
  if (!farScripts.test(text) || !unspaced.test(text)) return [];
  const cuts: number[] = [];
  let before = '';
  for (const { segment, index } of segmentsOf(segmenterFor(lang), text)) {
    if (index > 0 && !notFirst.test(segment) && !notLast.test(before)) cuts.push(index);
    before = segment;
  }
  return cuts;
}

/** Whether a text ends in a script that sets no blanks between words. */
export function endsUnspaced(text: string): boolean {
  return unspaced.test([...text.slice(-2)].at(-1) ?? '');
}

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, made);
  return made;
}
