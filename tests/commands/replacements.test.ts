import { expect, test } from 'vitest';
import { toReplacements } from '../../src/commands/replacements.ts';
import { saidOf } from './problems-of.ts';

test('texts may hold commas and equal signs and come out in NFC', () => {
  expect(toReplacements(['title=A, B = C', 'author=Andre\u0301'])).toEqual({
    title: 'A, B = C',
    author: 'Andr\u00e9',
  });
  expect(toReplacements([])).toEqual({});
});

const faults: [string[], string][] = [
  [['title'], 'takes key=value, not "title"'],
  [['=x'], 'There is no --set key ""'],
  [['organization=x'], 'Did you mean "organisation"?'],
  [['__proto__=x'], 'There is no --set key "__proto__"'],
  [['title= '], '--set title has an empty value'],
  [['title=a', 'title=b'], '--set title is given twice'],
  [['title=a\u202eb'], 'U+202E'],
  [['title=a\nb'], 'U+000A'],
  [['title=\ud800'], 'U+D800'],
  [[`title=${'x'.repeat(501)}`], 'longer than 500 characters'],
];

for (const [settings, message] of faults) {
  test(`--set ${JSON.stringify(settings).slice(0, 40)} is refused`, async () => {
    expect(await saidOf(() => toReplacements(settings))).toContain(message);
  });
}
