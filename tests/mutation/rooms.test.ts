import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import rooms from './rooms.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');

test.each(rooms)('the guards of $room and their tests are there', ({ guards, tests }) => {
  for (const pattern of [...guards, ...tests]) {
    for (const name of spread(pattern)) {
      const folder = path.join(root, path.dirname(name));
      const matches = fs.readdirSync(folder).filter((file) => fits(path.basename(name), file));
      expect(matches, name).not.toEqual([]);
    }
  }
});

test('a name that is no file would be seen', () => {
  expect(spread('a/{b,c}.ts')).toEqual(['a/b.ts', 'a/c.ts']);
  expect([fits('*.ts', 'a.ts'), fits('*.test.ts', 'a.ts'), fits('b.ts', 'a.ts')]).toEqual([
    ...[true, false, false],
  ]);
});

test('no guard is judged twice', () => {
  const guards = rooms.flatMap((room) => room.guards);
  expect(new Set(guards).size).toBe(guards.length);
});

/** Each name that a pattern with braces stands for. */
function spread(pattern: string): string[] {
  const [, before = '', words, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return words === undefined ? [pattern] : words.split(',').map((word) => before + word + after);
}

function fits(pattern: string, file: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? file === pattern : file.startsWith(before) && file.endsWith(after);
}
