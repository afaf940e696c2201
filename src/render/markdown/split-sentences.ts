import type { Piece } from './pieces.ts';

/** A blank after a full stop or its like and closing marks, before a letter that is not small, a digit or an opening mark. */
const boundary =
  /(?<word>\S*?)(?<stop>[.!?…؟۔।])(?<closing>[)\]”’"'»]*)(?<blank> )(?=[“‘"'«([]*[\p{Lu}\p{Lt}\p{Lo}\p{Nd}])/gu;

/** Abbreviations before which, or inside which, a sentence goes on; without their last full stop. */
const abbreviations: Record<string, string> = {
  common:
    'no vol ed eds dr prof st jl pp p ch sec art vs cf al ca dept univ gen col lt maj capt adm',
  id: 'hlm hal dkk dll dsb dst tsb yth sdr bpk ny tn jend letjen mayjen brigjen kol letkol kapt pasal ps ayat a.n d.a u.p s.d t.t t.th drs ir h hj kav rt rw',
  en: 'mr mrs ms jr sr fig figs e.g i.e etc n.d inc ltd co corp approx jan feb mar apr jun jul aug sep sept oct nov dec gov sen rep pres brig cmdr sgt para paras',
};

const known = new Map(
  ['id', 'en'].map((lang) => [
    lang,
    new Set(`${abbreviations['common']} ${abbreviations[lang]}`.split(' ')),
  ]),
);

/**
 * The pieces with a line end in place of the blank between two sentences: a difference between versions then shows the
 * sentence that changed. Readers take a line end for a blank, so the words stay what they were.
 */
export function splitSentences(pieces: readonly Piece[], lang: string): Piece[] {
  const words = pieces.map((piece) => (piece.type === 'text' ? piece.value : '')).join('');
  const ends = new Set(sentenceEnds(words, lang));
  if (ends.size === 0) return [...pieces];
  let start = 0;
  return pieces.map((piece) => {
    if (piece.type !== 'text') return piece;
    const from = start;
    start += piece.value.length;
    if (piece.whole) return piece;
    const value = [...ends].reduce(
      (text, end) =>
        end >= from && end < start
          ? `${text.slice(0, end - from)}\n${text.slice(end - from + 1)}`
          : text,
      piece.value,
    );
    return { ...piece, value };
  });
}

/** Indices of the blanks between sentences. */
function sentenceEnds(words: string, lang: string): number[] {
  return [...words.matchAll(boundary)].flatMap((match) => {
    const { word = '', stop = '', closing = '' } = match.groups ?? {};
    if (stop === '.' && closing === '' && isAbbreviation(word, lang)) return [];
    return [match.index + match[0].length - 1];
  });
}

/** Initials (`B.`, `U.S.`), numbers in front of what they count, and the abbreviations of the language. */
function isAbbreviation(word: string, lang: string): boolean {
  const bare = word.replace(/^[“‘"'«([]+/, '');
  return (
    /^(?:\p{L}\.)*\p{L}$/u.test(bare) ||
    /^\d{1,3}$/.test(bare) ||
    (known.get(lang)?.has(bare.toLowerCase()) ?? false)
  );
}
