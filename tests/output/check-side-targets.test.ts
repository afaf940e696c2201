import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkSideTargets } from '../../src/output/check-targets.ts';
import { RisalahError } from '../../src/problems.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-side-'));
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

const check = (force = false): void =>
  checkSideTargets(at('a.md'), [{ path: at('figure.png'), bytes: Buffer.from('new') }], { force });

test('a free place and the same figure will do', () => {
  expect(() => check()).not.toThrow();
  fs.writeFileSync(at('figure.png'), 'new');
  expect(() => check()).not.toThrow();
});

test('another picture of the name is refused, unless forced or the file that shows it is there', () => {
  fs.writeFileSync(at('figure.png'), 'old');
  expect(() => check()).toThrow(RisalahError);
  expect(() => check(true)).not.toThrow();
  fs.writeFileSync(at('a.md'), 'ours, as has been checked');
  expect(() => check()).not.toThrow();
});
