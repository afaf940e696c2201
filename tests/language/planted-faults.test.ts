import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/document/types.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import { findLanguageFaults } from './find-language-faults.ts';
import { findNonstandardSpellings } from './find-nonstandard-spellings.ts';
import { findRuleFaults } from './find-rule-faults.ts';
import { spellings, textRules } from './load-rules.ts';
import type { Passage } from './passage.ts';
import { passagesOf, readTextFiles } from './read-passages.ts';
import { readWordLists, WordList, type WordLists } from './word-lists.ts';

const lists: WordLists = {
  words: { id: new WordList('id', ['terverifikasi']), en: new WordList('en', []) },
  names: new WordList('names', ['Super Garuda Shield', 'Kinne']),
};

/** What is found in a text file, as `line:column rule word`. */
function faultsIn(name: string, text: string): string[] {
  return findLanguageFaults(passagesOf(new SourceFile(name, text)), lists).map(
    (fault) => `${fault.line}:${fault.column} ${fault.rule} ${/"(.*?)"/.exec(fault.message)?.[1]}`,
  );
}

const proseIn = (language: Language, words: string): string[] =>
  faultsIn(`content/frame/closing.${language}.md`, `---\ntitle: A\n---\n\n${words}\n`);

function passage(value: string, rule: { language?: Language; role?: 'title' }): Passage {
  const { language = 'id', role = 'text' } = rule;
  const offsets = [...value].map((_, index) => index);
  return { language, role, file: new SourceFile('planted', value), value, offsets };
}

describe('a rule', () => {
  it.each(textRules)('$rule ($language) finds its faults', (rule) => {
    const language = rule.language === undefined ? {} : { language: rule.language };
    const role = rule.role === undefined ? {} : { role: rule.role };
    const missed = (text: string): boolean =>
      findRuleFaults(passage(text, { ...language, ...role }), rule).length === 0;
    expect(rule.faults.filter(missed)).toEqual([]);
    expect(rule.fine.filter((text) => !missed(text))).toEqual([]);
  });

  it.each(['id', 'en'] as const)(
    'each listed spelling is found in %s, and its correction is not',
    (language) => {
      const entries = Object.entries(spellings[language]);
      const found = (text: string): boolean =>
        findNonstandardSpellings(passage(text, { language })).length > 0;
      expect(entries.filter(([wrong]) => !found(`Itu ${wrong} lama`))).toEqual([]);
      expect(entries.filter(([, right]) => found(`Itu ${right} lama`))).toEqual([]);
    },
  );

  it('finds a spelling with its affixes', () => {
    const found = (text: string): number => findNonstandardSpellings(passage(text, {})).length;
    expect(
      ['beresiko', 'resikonya', 'menganalisa', 'bertanggungjawab', 'dirubah'].map(found),
    ).toEqual([1, 1, 1, 1, 1]);
    expect(['pertanggungjawaban', 'ditandatangani', 'meneliti', 'berubah'].map(found)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('a misspelling', () => {
  it('is found in prose, with its place and a suggestion', () => {
    const text = '---\ntitle: A\n---\n\nThe two *partners* [@kinne2018]\nsigned an agreemnt.\n';
    const file = new SourceFile('content/frame/closing.en.md', text);
    expect(findLanguageFaults(passagesOf(file), lists)).toMatchObject([
      {
        rule: 'word-is-spelled-right',
        file: 'content/frame/closing.en.md',
        line: 6,
        column: 11,
        hint: expect.stringContaining('agreement'),
      },
    ]);
  });

  it('is found in front matter, behind escapes', () => {
    const text = '---\ntitle: "Kerja \\u0041 sama perthanan"\n---\n\nTeks.\n';
    expect(faultsIn('content/frame/closing.id.md', text)).toEqual([
      '2:27 word-is-spelled-right perthanan',
    ]);
  });

  it('is found in YAML, by the language of its key', () => {
    const text =
      'key: xqzv\ntitle: { id: Kemanan, en: Securty }\nlist:\n  en: [defence, defense]\n';
    expect(faultsIn('content/pack.yaml', text)).toEqual([
      '2:14 word-is-spelled-right Kemanan',
      '2:27 word-is-spelled-right Securty',
      '4:17 word-is-spelled-right defense',
    ]);
  });

  it.each(['organize', 'organization', 'militarized', 'color', 'defense', 'center', 'labor'])(
    'is an American spelling: %s',
    (word) => expect(proseIn('en', `The ${word}.`)).toHaveLength(1),
  );

  it.each(['partner’ss', 'no-agression', 'the 21th-centry', 'kinne'])('is %s in English', (word) =>
    expect(proseIn('en', `The ${word}.`)).not.toEqual([]),
  );

  it.each([
    'negara-negra',
    'berbeda-bda',
    'hubungannyaa',
    'antarnegra',
    'hasilpun',
    'terverifikasii',
    'indonesia',
  ])('is %s in Indonesian', (word) => expect(proseIn('id', `Itu ${word}.`)).not.toEqual([]));
});

describe('a right word', () => {
  it.each(['partner’s', 'partners’', 'counter-terrorism', '1980s', '21st', '1,872', 'Kinne’s'])(
    'is %s in English',
    (word) => expect(proseIn('en', `The ${word} case.`)).toEqual([]),
  );

  it.each([
    ...[
      'negara-negara',
      'berbeda-beda',
      'tiap-tiap',
      'undang-undangnya',
      'hubungannya',
      'mampukah',
    ],
    ...[
      'antarmiliter',
      'nonagresi',
      'kontraterorisme',
      'Terverifikasi',
      '1980-an',
      'ke-17',
      'dan/atau',
    ],
  ])('is %s in Indonesian', (word) => expect(proseIn('id', `Itu ${word} ada.`)).toEqual([]));

  it('is a name of several words, a citation, a placeholder, code', () => {
    const words = 'Menurut Kinne, Super Garuda Shield [@xqzv1; @xqzv2, p. 1] dan {xqzv} `xqzv`.';
    expect(proseIn('id', words)).toEqual([]);
  });
});

describe('a foreign word', () => {
  it('must be marked', () => {
    expect(proseIn('id', 'Efek deterrence itu.')).toEqual([
      '5:6 foreign-word-is-marked deterrence',
    ]);
    expect(proseIn('en', 'The policy of penangkalan.')).toEqual([
      '5:15 foreign-word-is-marked penangkalan',
    ]);
  });

  it('is spelled by its own language when marked', () => {
    expect(proseIn('id', 'Efek *:en[deterrence]* itu.')).toEqual([]);
    expect(proseIn('id', 'Efek *:en[deterence]* itu.')).toEqual([
      '5:11 word-is-spelled-right deterence',
    ]);
  });
});

it('knows which listed words no text uses', () => {
  const fresh = readWordLists();
  expect(fresh.words.id.unused()).toEqual(fresh.words.id.entries);
  const list = new WordList('planted', ['unmet', 'met']);
  list.has('met');
  expect(list.unused()).toEqual(['unmet']);
});

describe('a fault in a file of the project is found where it stands:', () => {
  const ellipsis = textRules.filter((rule) => rule.rule === 'ellipsis-is-one-character');
  const files = readTextFiles(path.resolve(import.meta.dirname, '../..'));

  it.each(files.filter(({ name }) => !name.startsWith('templates/themes/')))('$name', (file) => {
    const passages = passagesOf(file);
    const offset = passages[Math.floor(passages.length / 2)]?.offsets[1] ?? 0;
    const text = `${file.text.slice(0, offset)}...${file.text.slice(offset)}`;
    const planted = new SourceFile(file.name, text);
    const faults = passagesOf(planted).flatMap((passage) =>
      ellipsis.flatMap((rule) => findRuleFaults(passage, rule)),
    );
    expect(faults).toMatchObject([{ file: file.name, ...planted.placeAt(offset) }]);
  });
});
