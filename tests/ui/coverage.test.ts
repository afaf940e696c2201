import { describe, expect, test } from 'vitest';
import { indonesian, rooms } from '../../src/ui/indonesian.ts';
import { holeInPhrase, toPhrase } from '../../src/ui/phrase.ts';
import { english, isSaid, phrasesWith } from './covers.ts';
import { literalsOf, readLiterals } from './read-literals.ts';
import { silentFiles, silentTexts } from './silent-texts.ts';

const literals = readLiterals();
const isWords = (text: string): boolean => /\p{Ll}{2,}\s|\s\p{Ll}{2,}/u.test(text);

describe('every text of the source', () => {
  const open = literals.filter(
    ({ file, text }) =>
      isWords(text) && !silentFiles.test(file) && !silentTexts.some((own) => own.test(text)),
  );

  test('is said in Indonesian', () => {
    const unsaid = open.filter(({ text }) => !isSaid(text));
    expect(unsaid.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
    expect(open.length).toBeGreaterThan(700);
  });

  test('that is new is missed', () => {
    const planted = 'const message = `The $' + '{what} of nobody has no $' + '{phrase}`;';
    const [found] = literalsOf('planted.ts', planted);
    expect(found?.text).toBe('The * of nobody has no *');
    expect(isSaid(found?.text ?? '')).toBe(false);
    expect(literalsOf('planted.ts', "throw new Error('never met')")).toEqual([]);
    expect(literalsOf('planted.ts', "throw new UsageError('met')")).toHaveLength(1);
  });

  test('is not kept silent without need', () => {
    const unused = silentTexts.filter((own) => !literals.some(({ text }) => own.test(text)));
    expect(unused).toEqual([]);
  });
});

describe('every phrase', () => {
  test('is of a text of the source', () => {
    const known = new Set(Object.keys(borrowed));
    const texts = literals.map(({ text }) => text).filter((text) => /\p{L}{2}/u.test(text));
    const met = new Set(texts.flatMap(phrasesWith));
    expect(english.filter((text) => !met.has(text) && !known.has(text))).toEqual([]);
  });

  test('keeps what is filled in', () => {
    expect(() => toPhrase('A ‹key› and «what»', '«what» dan ‹key›')).not.toThrow();
    expect(() => toPhrase('A ‹key›', 'Satu')).toThrow('the holes');
    expect(() => toPhrase('A ‹key›', '«key»')).toThrow('the holes');
  });

  test('is written once, and says something else than the English', () => {
    expect(english.filter((text, at) => english.indexOf(text) !== at)).toEqual([]);
    const same = rooms.flatMap((room) => Object.entries(room).filter(([one, two]) => one === two));
    expect(same.map(([text]) => text).sort()).toEqual(unchanged);
  });

  test('is the one that is found for its text, with what is filled in, with and without a full stop', () => {
    const wrong = rooms.flatMap(Object.entries).flatMap(([text, other]) =>
      ['', '.'].flatMap((stop) => {
        const [asked, wanted] = [`${fill(text)}${stop}`, `${fill(other)}${stop}`];
        const said = indonesian.find(asked);
        return said === wanted ? [] : [`${asked} -> ${said}, not ${wanted}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Words of somebody else in each hole, told apart by the name of the hole. */
function fill(text: string): string {
  return text.replace(holeInPhrase, (_, kept?: string, said?: string) =>
    kept ? `${kept}7` : `"${said}7"`,
  );
}

/** Phrases whose words stand in no text: hole beside hole, and names that the system gives. */
const borrowed = {
  '‹name› (‹code›)': 'a country',
  '«one»; «other»': 'several',
  '«one», «other»': 'several',
  '«one». «other»': 'several',
  'SIG‹name›': 'the name of a signal',
  '«cause» (‹code›)': 'a system error',
  '"‹name›" «fault»': 'a font, a picture',
  '«source»: ‹field›: «fault»': 'a field of a source',
  '«source»: the item: «fault»': 'a source',
  'See "‹command›"': 'all hints to a help or list',
  'Add --‹option›': 'all hints to an option',
};

/** Alike in both languages. */
const unchanged = [
  '«source»: ‹field›: «fault»',
  '--set ‹key› «fault»',
  '"‹name›" «fault»',
  'Markdown',
  'data',
  'en',
  'format',
  'id',
  'metadata',
  'SIG‹name›',
].sort();
