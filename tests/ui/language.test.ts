import { expect, test } from 'vitest';
import { rooms } from '../../src/ui/indonesian.ts';
import { holeInPhrase } from '../../src/ui/phrase.ts';
import { Speller } from '../language/speller.ts';
import { readWordLists } from '../language/word-lists.ts';
import { technicalWords } from './technical-words.ts';

const said = rooms.flatMap((room) => Object.values(room));
const speller = new Speller(readWordLists());

/** The words of a phrase: without what is filled in, quoted, typed, or the name of a file, an option or a field. */
function wordsOf(phrase: string): string[] {
  const own = phrase
    .replace(holeInPhrase, ' ')
    .replace(/"[^"]*"|'[^']*'|\{[^}]*\}|\[[^\]]*\]|<[^>]*>|\([^)]*[^\p{L}\s;),.][^)]*\)/gu, ' ')
    .replace(/\S*[./@_=:\\*$%&~`#^]\p{L}\S*|(?<!\p{L})--?\p{L}\S*/gu, ' ');
  const words = own.match(/\p{L}+(?:[-’]\p{L}+)*/gu) ?? [];
  // Short names and names with capitals inside are the same in every language.
  return words.filter((word) => !/^.*.\p{Lu}/u.test(word));
}

const unknownIn = (phrase: string): string[] =>
  wordsOf(phrase).filter((word) => !speller.isRight(word, 'id') && !technicalWords.has(word));

test('every word is Indonesian, or a name that both languages share', () => {
  const wrong = said.flatMap((phrase) => unknownIn(phrase).map((word) => `${word}: ${phrase}`));
  expect(wrong).toEqual([]);
});

test('an English word and a slip are found', () => {
  expect(unknownIn('Berkas the font tidak ada')).toEqual(['the', 'font']);
  expect(unknownIn('Berkas tidak dapt dibaca')).toEqual(['dapt']);
});

test('every name is needed', () => {
  const met = new Set(said.flatMap(wordsOf));
  expect([...technicalWords].filter((word) => !met.has(word))).toEqual([]);
});

test('no spelling is one that the dictionary of Indonesian advises against', () => {
  const faults = said.filter((phrase) =>
    /\b(?:kerjasama|antar negara|di mana|merubah|aktifitas|resiko|analisa|silahkan|diatas|dibawah|didalam|disini|disitu|dimana|file|folderisasi|klik|error)\b/i.test(
      phrase.replace(holeInPhrase, ' '),
    ),
  );
  expect(faults.filter((phrase) => phrase !== 'Di Word: klik daftar isi lalu tekan F9')).toEqual(
    [],
  );
});
