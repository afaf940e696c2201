import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The package without one of its files or folders, as a broken download leaves it. */
function installWithout(missing: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-broken-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const name of ['package.json', 'content', 'templates', 'dist']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  fs.rmSync(path.join(folder, missing), { recursive: true, force: true });
  return path.join(folder, 'dist/cli.js');
}

function run(cli: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: os.tmpdir(),
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('a program that is not all there says so, without a trace of the engine', () => {
  const missing = ['content', 'templates/citation-styles', 'dist/main.js', 'dist/compose.js'];
  for (const name of missing) {
    expect(run(installWithout(name), 'build', '--between', 'ID,AU')).toEqual({
      status: 3,
      said:
        'error  Risalah is not here as a whole: a file of the program or its content is missing or damaged. [file-exists]\n' +
        '  hint: Install it again; from its sources, run: npm ci\n',
    });
  }
  const { problems } = JSON.parse(run(installWithout('content'), 'list', '--json').said);
  expect(problems).toHaveLength(1);
  expect(run(installWithout('out'), '--help').status).toBe(0);
});

test('a fault of the program is none of the installation', () => {
  const cli = installWithout('out');
  const main = path.join(path.dirname(cli), 'main.js');
  const text = fs.readFileSync(main, 'utf8');
  fs.writeFileSync(main, `throw new TypeError('planted');${text}`);
  expect(run(cli, '--help')).toEqual({
    status: 70,
    said:
      'error  A fault of Risalah keeps it from starting. [risalah-has-no-bug]\n' +
      '  hint: Please report it, with what it says if RISALAH_DEBUG=1 is set.\n',
  });
  const full = `throw Object.assign(new Error('planted'), { code: 'EMFILE' });`;
  fs.writeFileSync(main, full + text);
  expect(run(cli, '--help')).toEqual({
    status: 3,
    said:
      'error  The system does not let Risalah start (EMFILE). [file-can-be-read]\n' +
      '  hint: Look after its memory, open files (ulimit -n) and rights.\n',
  });
});

test('a stranger’s words beside the package are not spoken', () => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-words-'));
  onTestFinished(() => fs.rmSync(home, { recursive: true }));
  fs.renameSync(path.dirname(path.dirname(installWithout('out'))), path.join(home, 'risalah'));
  const cli = path.join(home, 'risalah/dist/cli.js');
  const lines = [['list'], ['check', '--contnt', 'x'], ['build', '--out'], ['list', '--help']];
  const said = (): unknown => lines.map((line) => run(cli, ...line));
  const before = said();
  for (const place of ['locales', 'risalah/locales', 'risalah/dist/locales']) {
    const folder = path.join(home, place);
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'en.json'), planted);
  }
  expect(said()).toEqual(before);
  for (const place of ['locales', 'risalah/locales', 'risalah/dist/locales']) {
    fs.writeFileSync(path.join(home, place, 'en.json'), '{');
  }
  expect(said()).toEqual(before);
});

/** Words of yargs, said otherwise. */
const planted = JSON.stringify({
  'Unknown argument: %s': { one: 'PLANTED %s', other: 'PLANTED %s' },
  'Not enough non-option arguments: got %s, need at least %s': {
    one: 'following: PLANTED',
    other: 'following: PLANTED',
  },
  'Not enough arguments following: %s': 'PLANTED %s',
  'Options:': 'PLANTED',
});
