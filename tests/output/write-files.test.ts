import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkTargets } from '../../src/output/check-targets.ts';
import { MachineError } from '../../src/output/machine-error.ts';
import { toBackupPath, toPartPath } from '../../src/output/open-parts.ts';
import { type FileSystem, writeFiles } from '../../src/output/write-files.ts';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-output-'));
  return () => fs.rmSync(folder, { recursive: true });
});

const file = (name: string, text = name): { path: string; bytes: Uint8Array } => ({
  path: path.join(folder, name),
  bytes: new TextEncoder().encode(text),
});

/** Names and texts of all files in the folder. */
function contents(): Record<string, string> {
  const names = fs.readdirSync(folder).toSorted();
  return Object.fromEntries(
    names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The problems of the error that a call throws. */
function machineError(act: () => void): MachineError {
  try {
    act();
  } catch (error) {
    if (error instanceof MachineError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('writes new files, replaces old ones, makes folders', () => {
  fs.writeFileSync(path.join(folder, 'a'), 'old');
  writeFiles([file('a'), { path: path.join(folder, 'b/c/d'), bytes: Uint8Array.of(1, 2) }]);
  expect(fs.readFileSync(path.join(folder, 'a'), 'utf8')).toBe('a');
  expect([...fs.readFileSync(path.join(folder, 'b/c/d'))]).toEqual([1, 2]);
  expect(fs.readdirSync(folder)).toEqual(['a', 'b']);
});

const calls = [
  'openSync',
  'writeFileSync',
  'fstatSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
] as const;

/** The real calls, of which the k-th of a kind fails once. */
function failing(call: (typeof calls)[number], k: number, code: string): FileSystem {
  let count = 0;
  const failure = (): void => {
    count += 1;
    if (count === k) throw Object.assign(new Error(code), { code });
  };
  return {
    ...fs,
    [call]: (...args: never[]): unknown => {
      if (call === 'closeSync') (fs[call] as (...own: never[]) => unknown)(...args);
      failure();
      return call === 'closeSync' ? undefined : (fs[call] as (...own: never[]) => unknown)(...args);
    },
  } as FileSystem;
}

for (const call of calls) {
  test(`a failing ${call}, first or last, leaves everything as it was`, () => {
    for (const k of [1, 2, 3]) {
      for (const name of ['a', 'b', 'c']) fs.writeFileSync(path.join(folder, name), 'old');
      const act = (): void =>
        writeFiles([file('a'), file('b'), file('c')], failing(call, k, 'ENOSPC'));
      const [problem] = machineError(act).problems;
      expect(problem?.file).toBe(path.join(folder, ['a', 'b', 'c'][k - 1] ?? ''));
      expect(problem?.message).toContain('no space is left on the disk (ENOSPC)');
      expect(contents()).toEqual({ a: 'old', b: 'old', c: 'old' });
    }
  });
}

test('a write that is cut without an error is seen', () => {
  const cutting = {
    ...fs,
    writeFileSync: (descriptor: number, bytes: Uint8Array): void =>
      fs.writeFileSync(descriptor, bytes.subarray(0, 1)),
  } as FileSystem;
  const error = machineError(() => writeFiles([file('abc')], cutting));
  expect(error.problems[0]?.message).toContain('the disk took only a part of it');
  expect(contents()).toEqual({});
});

test('a file in place of the folder, and a folder in place of the file, are named', () => {
  fs.writeFileSync(path.join(folder, 'a'), '');
  const inFile = machineError(() => writeFiles([file('a/b', 'x')]));
  expect(inFile.problems[0]?.message).toMatch(/ENOTDIR|EEXIST/);
  fs.mkdirSync(path.join(folder, 'd'));
  const onFolder = machineError(() => writeFiles([file('d', 'x')]));
  expect(onFolder.problems[0]?.message).toContain('EISDIR');
  expect(fs.readdirSync(folder)).toEqual(['a', 'd']);
});

test('a folder that another run makes at the same moment is taken', () => {
  const target = path.join(folder, 'd');
  const racing = {
    ...fs,
    mkdirSync: (name: string): void => {
      fs.mkdirSync(name);
      fs.mkdirSync(name);
    },
  } as FileSystem;
  writeFiles([{ path: path.join(target, 'a'), bytes: Uint8Array.of(1) }], racing);
  expect(fs.readdirSync(target)).toEqual(['a']);
});

/** The real calls, of which the k-th of all fails once, and how many there were. */
function failingAt(k: number, code: string): { system: FileSystem; count: () => number } {
  let count = 0;
  const system = new Proxy(fs, {
    get: (real, name: keyof FileSystem) => {
      const call: unknown = real[name];
      return (...args: unknown[]): unknown => {
        count += 1;
        const isClose = name === 'closeSync';
        if (count === k && !isClose) throw Object.assign(new Error(code), { code });
        const result = typeof call === 'function' ? call(...args) : undefined;
        if (count === k && isClose) throw Object.assign(new Error(code), { code });
        return result;
      };
    },
  });
  return { system, count: () => count };
}

test('whichever call fails, all is written or nothing is changed', () => {
  const names = ['a', 'b', 'new/deep/c', 'd'];
  const lay = (): void => {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder);
    for (const name of ['a', 'd'])
      fs.writeFileSync(path.join(folder, name), 'old', { mode: 0o600 });
  };
  const state = (): string[] =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((name) => `${path.relative(folder, name)} ${fs.readFileSync(name, 'utf8')}`)
      .toSorted();
  const old = ['a old', 'd old'];
  const made = ['a a', 'b b', 'd d', 'new/deep/c new/deep/c'];
  let calls = 0;
  // None fails at first, which tells how many there are.
  for (let k = 0; k <= calls; k += 1) {
    const code = ['ENOSPC', 'EIO', 'EMFILE'][k % 3] ?? '';
    lay();
    const { system, count } = failingAt(k, code);
    try {
      writeFiles(
        names.map((name) => file(name)),
        system,
      );
      expect(state(), `call ${k}`).toEqual(made);
    } catch (error) {
      expect(error).toBeInstanceOf(MachineError);
      expect(state(), `call ${k}: ${error}`).toEqual(old);
      expect(fs.existsSync(path.join(folder, 'new'))).toBe(false);
    }
    calls = Math.max(calls, count());
  }
  expect(calls).toBeGreaterThan(30);
});

test('a folder that was made for files goes with them', () => {
  const files = ['new/deep/a', 'new/b'].map((name) => file(name));
  for (const call of ['openSync', 'renameSync'] as const) {
    machineError(() => writeFiles(files, failing(call, 2, 'EIO')));
    expect(fs.readdirSync(folder)).toEqual([]);
  }
});

test('a disk that knows no second names gets a copy to fall back on', () => {
  for (const name of ['a', 'b']) fs.writeFileSync(path.join(folder, name), 'old');
  const system = failing('renameSync', 2, 'EIO');
  const linkSync = (): never => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  machineError(() => writeFiles([file('a'), file('b')], { ...system, linkSync }));
  expect(contents()).toEqual({ a: 'old', b: 'old' });
});

test('what another run has written in the meantime stays, unless it is the same', async () => {
  const stamped = async (name: string, text: string) => {
    const one = file(name, text);
    const stamp = (await checkTargets([one.path], { force: true })).get(one.path) ?? '?';
    return { ...one, stamp };
  };
  const [first, same, other] = [
    await stamped('a', '1'),
    await stamped('a', '1'),
    await stamped('a', '2'),
  ];
  writeFiles([first]);
  writeFiles([same]);
  const { problems } = machineError(() => writeFiles([file('b'), other]));
  expect(problems[0]?.message).toContain('another run has written it in the meantime');
  expect(contents()).toEqual({ a: '1' });
  writeFiles([await stamped('a', '2')]);
  expect(contents()).toEqual({ a: '2' });
});

describe('a file that is there', () => {
  const target = (): string => path.join(folder, 'a');
  const reasonOf = (act: () => void): string | undefined => machineError(act).problems[0]?.message;

  test('keeps its rights and its owner', () => {
    for (const mode of [0o600, 0o664, 0o755]) {
      fs.writeFileSync(target(), 'old');
      fs.chmodSync(target(), mode);
      if (process.getuid?.() === 0) fs.chownSync(target(), 65_534, 65_534);
      const { uid, gid } = fs.statSync(target());
      writeFiles([file('a')]);
      expect(fs.statSync(target())).toMatchObject({ uid, gid, mode: 0o100_000 | mode });
      expect(contents()).toEqual({ a: 'a' });
    }
  });

  test('and is read-only is left alone', () => {
    fs.writeFileSync(target(), 'old');
    fs.chmodSync(target(), 0o444);
    const { problems } = machineError(() => writeFiles([file('a')]));
    expect(problems[0]).toMatchObject({
      message: 'The file cannot be written: it is read-only.',
      hint: expect.stringContaining('chmod u+w'),
      file: target(),
    });
    expect(contents()).toEqual({ a: 'old' });
  });

  test('behind a link is written, and the link stays; one that leads nowhere is left alone', () => {
    fs.mkdirSync(path.join(folder, 'real'));
    fs.writeFileSync(path.join(folder, 'real/b'), 'old');
    fs.symlinkSync('real/b', target());
    writeFiles([file('a')]);
    expect(fs.readlinkSync(target())).toBe('real/b');
    expect(fs.readFileSync(target(), 'utf8')).toBe('a');
    expect(fs.readdirSync(path.join(folder, 'real'))).toEqual(['b']);
    fs.unlinkSync(path.join(folder, 'real/b'));
    expect(reasonOf(() => writeFiles([file('a')]))).toContain('a link that leads nowhere');
    expect(fs.readdirSync(path.join(folder, 'real'))).toEqual([]);
  });

  test('and is no file is left alone', () => {
    spawnSync('mkfifo', [target()]);
    expect(reasonOf(() => writeFiles([file('a')]))).toContain('no ordinary file');
    expect(fs.statSync(target()).isFIFO()).toBe(true);
    fs.symlinkSync('c', path.join(folder, 'c'));
    expect(reasonOf(() => writeFiles([file('c')]))).toContain('circle of links (ELOOP)');
    const device = [{ path: '/dev/full', bytes: Uint8Array.of(1) }];
    expect(reasonOf(() => writeFiles(device))).toContain('no ordinary file');
  });
});

test('parts of other hosts stay until they are a day old', () => {
  const dead = 2 ** 22 + 1;
  const [other, aged] = [`a.0000aa.${dead}.part`, `a.old.0000ab.${process.ppid}.part`];
  for (const name of [other, aged]) fs.writeFileSync(path.join(folder, name), 'half');
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  fs.utimesSync(path.join(folder, aged), yesterday, yesterday);
  writeFiles([file('a')]);
  expect(Object.keys(contents())).toEqual(['a', other]);
});

test('parts of dead runs are removed, those of living ones and of other files stay', () => {
  const dead = 2 ** 22 + 1;
  const parts = [`a.${dead}.part`, `a.${process.ppid}.part`, `z.${dead}.part`];
  const ours = [toPartPath('a'), toPartPath('a', dead), toBackupPath('a')];
  for (const name of [...parts, ...ours, `a.${process.pid}.part`]) {
    fs.writeFileSync(path.join(folder, name), 'half');
  }
  writeFiles([file('a')]);
  expect(Object.keys(contents())).toEqual(
    ['a', `a.${process.ppid}.part`, `z.${dead}.part`].toSorted(),
  );
  expect(contents()['a']).toBe('a');
});
