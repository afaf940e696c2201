import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const request = [
  ...['build', '--template', 'handout', '--between', 'ID,TH', '--lang', 'id,en'],
  ...['--date', '2026-11-23'],
];

let base = '';
/** Where Risalah is installed, as anybody would install it who has no network. */
let project = '';

beforeAll(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-shipped-'));
  fs.chmodSync(base, 0o755);
  npm(root, 'pack', '--ignore-scripts', '--pack-destination', base);
  const [tarball = ''] = fs.readdirSync(base).filter((name) => name.endsWith('.tgz'));
  // The first brings what is missing into npm's cache.
  install('first', tarball, '--prefer-offline');
  project = install('project', tarball, '--offline');
  spawnSync('chmod', ['-R', 'a-w,a+rX', project]);
}, 300_000);

afterAll(() => {
  spawnSync('chmod', ['-R', 'u+w', base]);
  fs.rmSync(base, { recursive: true, force: true });
}, 120_000);

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: 'pipe' });
}

function install(name: string, tarball: string, from: string): string {
  const folder = path.join(base, name);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  npm(folder, 'install', from, '--ignore-scripts', '--no-audit', '--no-fund', `../${tarball}`);
  return folder;
}

/** Runs a program as a user who owns nothing here, in a folder of that user's. */
function runAsNobody(folder: string, node: string, ...args: string[]) {
  const isRoot = process.getuid?.() === 0;
  const program = path.join(base, `node-${path.basename(folder)}`);
  if (!fs.existsSync(program)) fs.copyFileSync(node, program);
  fs.chmodSync(program, 0o755);
  fs.mkdirSync(folder, { recursive: true });
  if (isRoot) fs.chownSync(folder, 65_534, 65_534);
  const command = isRoot
    ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', program, ...args]
    : [program, ...args];
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'en' };
  return spawnSync(command[0] ?? '', command.slice(1), { cwd: folder, env, encoding: 'utf8' });
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .toSorted()
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'latin1')]),
  );
}

const nodes: [string, string | undefined][] = [
  ['this', process.execPath],
  ['the oldest', process.env['OLD_NODE']],
  ['the newest', process.env['NEW_NODE']],
];

for (const [name, node] of nodes) {
  test.skipIf(node === undefined)(
    `what is shipped runs on ${name} Node, read-only, and makes the same bytes`,
    () => {
      if (node === undefined) return;
      const folder = path.join(base, `of ${name}`);
      const cli = path.join(project, 'node_modules/risalah/dist/cli.js');
      const built = runAsNobody(folder, node, cli, ...request);
      expect([built.status, built.stderr]).toEqual([0, '']);
      execFileSync(process.execPath, [
        path.join(root, 'dist/cli.js'),
        ...request,
        '--out',
        path.join(base, `own ${name}`),
      ]);
      expect(filesOf(path.join(folder, 'out'))).toEqual(filesOf(path.join(base, `own ${name}`)));
      const verified = runAsNobody(folder, node, cli, 'verify', 'out', '--against', 'builtin');
      expect([verified.status, verified.stderr]).toEqual([0, '']);
      const program = `import { openRisalah } from ${JSON.stringify(path.join(project, 'node_modules/risalah/dist/index.mjs'))};
      const risalah = await openRisalah();
      const briefing = await risalah.compose({ template: 'handout', between: ['ID', 'TH'], lang: 'en', date: '2026-11-23' });
      process.stdout.write((await risalah.render(briefing, 'md')).bytes);`;
      const used = runAsNobody(folder, node, '--input-type=module', '--eval', program);
      const own = fs.readFileSync(path.join(folder, 'out/handout_ID-TH_en.md'), 'utf8');
      expect([used.status, used.stdout]).toEqual([0, own]);
    },
    120_000,
  );
}
