import { expect, test } from 'vitest';
import { isBlank } from '../../src/problems.ts';

test('a text without a visible character is blank', () => {
  for (const text of ['', ' \n', '\u00a0', '\u200b', '\u2060 \u00ad\ufe0f', '\u3164']) {
    expect(isBlank(text), encodeURI(text)).toBe(true);
  }
  for (const text of ['a', '\u200b.', '–', '\u0301', '0']) expect(isBlank(text)).toBe(false);
});
