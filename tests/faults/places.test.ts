import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { snapshot } from './broken-runs.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const made = 'handout_general_en';
const build = '$RISALAH build --template handout --lang en --to md,docx';
const batch = '$RISALAH batch --pairs ID,AU,JP --template handout --lang en --to md';
const embed = '$RISALAH embed --into report.md --template handout --lang en';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-places-'));
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

/** Runs lines of the shell in which `$RISALAH` is the built command. */
function shell(lines: string): { code: number | null; out: string; err: string } {
  const { PATH = '' } = process.env;
  const env = { PATH, SOURCE_DATE_EPOCH: '1795392000', RISALAH: `${process.execPath} ${cli}` };
  const limits = { timeout: 60_000, killSignal: 'SIGKILL', encoding: 'utf8' } as const;
  const run = spawnSync('bash', ['-c', lines], { cwd: folder, env, ...limits });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Name, what stands there, what is run, what is said. */
const places: [string, string, string, string][] = [
  ['a file in place of the folder', 'echo x > out', build, 'ENOTDIR'],
  ['a folder in place of a file', `mkdir -p out/${made}.docx`, `${build} --force`, 'EISDIR'],
  ['a FIFO in place of a file', `mkdir out; mkfifo out/${made}.md`, build, 'no ordinary file'],
  [
    'a link to a device',
    `mkdir out; ln -s /dev/full out/${made}.md`,
    `${build} --force`,
    'no ordinary file',
  ],
  ['a link that leads nowhere', `mkdir out; ln -s ../gone out/${made}.md`, build, 'leads nowhere'],
  ['a circle of links', `mkdir out; ln -s ${made}.md out/${made}.md`, build, 'ELOOP'],
  ['a read-only file', `${build}; chmod 444 out/*.md`, `${build} --set title=New`, 'chmod u+w'],
  ['a device in place of the folder', '', `${build} --out /dev/full`, 'ENOTDIR'],
  ['/proc in place of the folder', '', `${build} --out /proc/1/nowhere`, '/proc/1/nowhere'],
  ['a name that is too long', '', `${build} --out ${'x'.repeat(300)}`, 'ENAMETOOLONG'],
  ['files that may not be large', '', `ulimit -f 12; ${build}`, 'EFBIG'],
  ['a read-only report', 'echo "# R" > report.md; chmod 444 report.md', embed, 'chmod u+w'],
  ['a layer in place of a file', 'echo x > out', '$RISALAH init out/layer', 'ENOTDIR'],
  ['a batch in place of a file', 'echo x > out', batch, 'ENOTDIR'],
  [
    'a manifest that is a FIFO',
    'mkdir out; mkfifo out/risalah-manifest.json',
    batch,
    'no ordinary file',
  ],
  ['a batch that may open few files', '', `ulimit -n 26; ${batch}`, 'ulimit -n'],
  [
    'memory that the engine of letters finds too little',
    '',
    `ulimit -v 4000000; ${build.replace('md,docx', 'pdf')} --set title=السلام`,
    'there is not enough memory (ENOMEM)',
  ],
  ['a folder that has gone', 'true', `mkdir gone; cd gone; rmdir ../gone; ${build}`, 'has gone'],
];

test.each(places)(
  '%s ends with 3, says why and how to mend it, and changes nothing',
  (_, there, run, said) => {
    shell(there);
    const before = snapshot(folder);
    const { code, out, err } = shell(run);
    expect([code, out], err).toEqual([3, '']);
    expect(err).toContain(said);
    expect(err).toContain('hint: ');
    expect(err).not.toMatch(/ {4}at |node:|bug|wasm|Error:/i);
    expect(snapshot(folder)).toEqual(before);
  },
);

test('a report keeps its rights, and a link to it stays one', () => {
  shell('mkdir real; echo "# R" > real/r.md; chmod 640 real/r.md; ln -s real/r.md report.md');
  expect(shell(embed).code).toBe(0);
  expect(fs.readlinkSync(path.join(folder, 'report.md'))).toBe('real/r.md');
  const { mode } = fs.statSync(path.join(folder, 'real/r.md'));
  expect(mode & 0o777).toBe(0o640);
  expect(fs.readFileSync(path.join(folder, 'real/r.md'), 'utf8')).toContain('risalah');
});

describe('standard streams', () => {
  const commands = [
    'list countries',
    'list templates --json',
    'build --template handout --lang en --to pdf --stdout',
  ];

  test.each(commands)('%s does without them, and ends quietly when nobody reads', (line) => {
    for (const closed of ['| head -c 10 >&2', '>&-', '2>&-', '<&- >&- 2>&-']) {
      const { code, err } = shell(`set -o pipefail; $RISALAH ${line} ${closed}`);
      expect(code, closed).toBe(0);
      expect(err).not.toMatch(/Error|EPIPE|error/);
    }
  });

  test.each(commands)('%s says that the disk is full', (line) => {
    const { code, err } = shell(`$RISALAH ${line} > /dev/full`);
    expect(code).toBe(3);
    expect(err).toContain(
      'Standard output cannot be written: no space is left on the disk (ENOSPC).',
    );
    expect(err).toContain('hint: Make room');
  });
});

/** Whether what only root may not do can be tried here: as root, who can become nobody. */
const nobody = 'setpriv --reuid 65534 --regid 65534 --clear-groups';
const becomes = spawnSync('bash', ['-c', `${nobody} cat ${cli}`]);

describe.skipIf(becomes.status !== 0)('somebody without rights', () => {
  const asNobody = (line: string): string => `${nobody} bash -c '${line}'`;

  /** Name, what stands there, what is run, what is said. */
  const closed: [string, string, string, string][] = [
    ['cannot make the folder', '', build, 'cannot be written: permission is denied (EACCES)'],
    ['cannot write into the folder', 'mkdir out', build, 'permission is denied (EACCES)'],
    ['cannot write a batch there', 'mkdir out', batch, 'permission is denied (EACCES)'],
    [
      'cannot replace a file',
      `${build}; chmod 777 out; chmod 644 out/*`,
      `${build} --set title=New`,
      'it is read-only',
    ],
    [
      'cannot read the content',
      '$RISALAH init own; chmod 600 own/labels/*',
      '$RISALAH check --content own',
      'cannot be read: permission is denied (EACCES)',
    ],
    [
      'cannot look into the content',
      '$RISALAH init own; chmod 711 own own/labels',
      '$RISALAH check --content own',
      '"own" cannot be read: permission is denied (EACCES)',
    ],
    [
      'cannot read a file back',
      `${build}; chmod 600 out/*.md`,
      '$RISALAH verify out',
      'The file cannot be read: permission is denied (EACCES).',
    ],
    [
      'cannot look into a folder to be read back',
      'mkdir -p some/closed; chmod 700 some/closed',
      '$RISALAH verify some',
      'The file cannot be read: permission is denied (EACCES).',
    ],
    [
      'may start no process',
      'chmod 777 .',
      `ulimit -u 12; ${batch}`,
      'The work cannot be done: the system takes no more at the moment (EAGAIN).',
    ],
  ];

  test.each(closed)('%s, is told so, and changes nothing', (_, there, run, said) => {
    shell(`umask 022; chmod 755 .; ${there}`);
    const before = snapshot(folder);
    const { code, out, err } = shell(asNobody(run));
    expect(code, err).toBe(3);
    expect(out + err).toContain(said);
    expect(out + err).toContain('hint: ');
    expect(out + err).not.toMatch(/ {4}at |node:|bug/);
    expect(snapshot(folder)).toEqual(before);
  });
});

test('what is no file to be read back is a fault of what was given, as in a build', () => {
  shell('mkdir some; mkfifo some/a.md; ln -s /dev/zero some/b.md');
  for (const [path, said] of [
    ['some', 'This is no file that can be read.'],
    ['none.md', 'There is no such file or folder.'],
  ]) {
    const { code, out } = shell(`$RISALAH verify ${path}`);
    expect([code, out]).toEqual([1, expect.stringContaining(said ?? '')]);
  }
});

/** Whether small disks can be mounted here: as root, where the machine lets root. */
const mounts = spawnSync('bash', ['-c', 'd=$(mktemp -d) && mount -t tmpfs none $d && umount $d']);

describe.skipIf(mounts.status !== 0)('a disk of its own', () => {
  const onDisk = (options: string, run: string): ReturnType<typeof shell> =>
    shell(
      `mkdir -p out; mount -t tmpfs -o ${options} none out && { ${run}; code=$?; ls -A out >&2; umount out; exit $code; }`,
    );

  test.each(['4k', '12k', '28k'])('of %s is full: nothing is left on it', (size) => {
    const { code, err } = onDisk(`size=${size}`, build);
    expect([code, err]).toEqual([3, expect.stringContaining('(ENOSPC)')]);
    expect(err).not.toContain('.part');
    expect(err.trimEnd()).toMatch(/hint: .*$/);
  });

  test('that is full keeps an older document', () => {
    const { code, err } = onDisk(
      'size=48k',
      `${build}; sha256sum out/* > sums; ${build} --set title=New; c=$?; sha256sum -c --quiet sums || exit 9; (exit $c)`,
    );
    expect([code, err]).toEqual([3, expect.stringContaining('(ENOSPC)')]);
    expect(err).not.toContain('.part');
  });

  test('that is read-only is said to be', () => {
    for (const run of [build, batch, '$RISALAH init out/layer']) {
      const { code, err } = onDisk('ro', run);
      expect([code, err]).toEqual([3, expect.stringContaining('(EROFS)')]);
    }
  });

  test('that cuts what goes to standard output is seen', () => {
    const { code, err } = onDisk('size=4k', '$RISALAH list countries --json > out/list');
    expect([code, err]).toEqual([3, expect.stringContaining('(ENOSPC)')]);
  });
});
