import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
const commands = blocks.flatMap((block) => block.trim().split('\n'));

/** Runs a line of the README as a shell would, with `npx risalah` standing for the built command line. */
function run(command: string, cwd: string): string {
  const line = command.replaceAll('npx risalah ', `node "${root}/dist/cli.js" `);
  return execFileSync('sh', ['-c', line], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

/** Files that the recipes take to be there. */
const ownFiles = {
  'report.md': '# Report\n\n{{ties}}\n',
  'visits.txt': 'Indonesia, Jepang\nID, AU, PG\n',
  'visits.csv': 'parties,lang,audience\n"ID,AU",id,Delegasi\n"ID,JP",en,Delegation\n',
};

describe('README', () => {
  test('has commands to show', () => {
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) expect(command).toMatch(/^npx risalah /);
  });

  test.each(commands)('%s', { timeout: 30_000 }, (command) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'risalah-readme-'));
    cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });
    cpSync(
      path.join(root, 'tests/fixtures/foreign/libreoffice-report.docx'),
      path.join(folder, 'report.docx'),
    );
    for (const [name, text] of Object.entries(ownFiles)) {
      writeFileSync(path.join(folder, name), text);
    }
    expect(run(command, folder).length).toBeGreaterThan(20);
  });

  test('every file it points to is there', () => {
    const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(4);
  });

  test('names every option of build', () => {
    const help = run('npx risalah build --help', root);
    const options = [...help.matchAll(/^ +(?:-\w, )?--(\w+)/gm)].map((match) => match[1] ?? '');
    expect(options.length).toBeGreaterThan(10);
    const missing = options.filter((name) => !readme.includes(`--${name}`));
    expect(missing).toEqual(['help', 'version']);
  });
});
