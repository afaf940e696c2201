import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fontTrialFile } from '../../src/build/builtin.ts';
import { tryApart, tryFontApart } from '../../src/build/try-font-apart.ts';
import { startShaping } from '../../src/render/pdf/fonts/engine.ts';
import { tryFont } from '../../src/render/pdf/fonts/try-font.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { makeFont } from '../fixtures/fonts/make-font.ts';

beforeAll(startShaping);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-trial-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A program that stands in for the trial. */
function program(name: string, source: string): string {
  const file = path.join(folder, `${name}.cjs`);
  fs.writeFileSync(file, source);
  return file;
}

const font = makeFont();

test('a whole font passes, made or built in, with outlines of either kind', () => {
  const { faces } = loadTheme('templates/themes/risalah.yaml').fonts.text;
  expect([font, faces.regular].map(tryFontApart)).toEqual([undefined, undefined]);
});

test('the process says what the trial itself finds', () => {
  const cut = font.slice(0, 2000);
  expect(tryFont(cut)).toBe('is cut off or damaged');
  expect(tryApart(cut, fontTrialFile, 20_000)).toBe('is cut off or damaged');
});

test('a font without a character that shows is refused', () => {
  expect(tryFont(makeFont({ characters: '\u3164' }))).toBe('has no characters');
});

test.each([
  ['hangs', 'for (;;);', 'keeps the program that reads it busy without end'],
  ['aborts', 'process.abort()', 'breaks the program that reads it'],
  ['exits', 'process.exit(3)', 'breaks the program that reads it'],
  ['throws', 'throw new Error("x")', 'breaks the program that reads it'],
  ['says something else', 'process.stdout.write("{}")', 'breaks the program that reads it'],
  [
    'fills the memory',
    'const all = []; for (;;) all.push("x".repeat(9e6) + all.length)',
    'reads it',
  ],
])('a font by which the process %s is refused', (name, source, fault) => {
  expect(tryApart(font, program(name, source), 3000)).toContain(fault);
});
