import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { toExitCode } from '../../src/commands/exit-code.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { RisalahError } from '../../src/problems.ts';
import { layPack } from '../problems/lay-pack.ts';

/** Does a work as a user who is not root: root may read everything. */
function asOther<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}

/** The error that loading a content gives to a user without rights on a part of it. */
function refusalOf(part: string, mode: number): unknown {
  const root = layPack();
  const denied = path.join(root, part);
  fs.chmodSync(root, 0o755);
  fs.chmodSync(denied, mode);
  try {
    return asOther(() => loadContent(path.join(root, 'content')));
  } catch (error) {
    return error;
  } finally {
    fs.chmodSync(denied, 0o755);
    fs.rmSync(root, { recursive: true });
  }
}

test.each(['content', 'content/areas', 'content/pack.yaml', 'content/evidence'])(
  'who has no rights on %s is told so, and not what it may lack',
  (part) => {
    const error = refusalOf(part, 0o000);
    if (!(error instanceof RisalahError)) throw error;
    const [first] = error.problems;
    expect(first?.rule).toBe('file-can-be-read');
    expect(first?.message).toContain('permission is denied (EACCES)');
    expect(toExitCode(error)).toBe(3);
  },
);

test('who has all rights on the folder is refused nothing', () => {
  expect(refusalOf('content', 0o755)).toHaveProperty('pack');
});
