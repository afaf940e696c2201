import { expect, test } from 'vitest';
import { askedUi, chooseUi } from '../../src/ui/choose-ui.ts';

const cases: [string, string[], NodeJS.ProcessEnv, 'en' | 'id'][] = [
  ['nothing said', [], {}, 'en'],
  ['--ui id', ['check', '--ui', 'id'], { LANG: 'en_GB.UTF-8' }, 'id'],
  ['--ui=ID', ['--ui=ID', 'check'], {}, 'id'],
  ['--ui en on an Indonesian machine', ['check', '--ui', 'en'], { LANG: 'id_ID.UTF-8' }, 'en'],
  ['the last of two', ['--ui', 'en', '--ui', 'id'], {}, 'id'],
  ['a language that is none', ['--ui', 'fr'], { LANG: 'id_ID' }, 'id'],
  ['--ui without one', ['check', '--ui'], {}, 'en'],
  ['RISALAH_UI', [], { RISALAH_UI: 'id', LANG: 'en_US' }, 'id'],
  ['RISALAH_UI before the locale', [], { RISALAH_UI: 'en', LC_ALL: 'id_ID' }, 'en'],
  ['LANG', [], { LANG: 'id_ID.UTF-8' }, 'id'],
  ['LANG alone', [], { LANG: 'id' }, 'id'],
  ['LC_MESSAGES before LANG', [], { LC_MESSAGES: 'id_ID', LANG: 'en_US' }, 'id'],
  ['LC_ALL before all', [], { LC_ALL: 'C.UTF-8', LC_MESSAGES: 'id_ID', LANG: 'id_ID' }, 'en'],
  ['an empty LC_ALL', [], { LC_ALL: '', LANG: 'id_ID' }, 'id'],
  ['Turkish', [], { LANG: 'tr_TR.UTF-8' }, 'en'],
  ['Ido', [], { LANG: 'ido_XX' }, 'en'],
];

test.each(cases)('%s', (_, args, env, language) => {
  expect(chooseUi(args, env)).toBe(language);
});

test('what programs read follows the arguments only', () => {
  expect(askedUi(['check', '--json'])).toBeUndefined();
  expect(askedUi(['check', '--json', '--ui', 'id'])).toBe('id');
});
