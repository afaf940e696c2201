import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
const commands = blocks.flatMap((block) => block.trim().split('\n'));

/** Runs a line of the README as a shell would, with `npx risalah` standing for the built command line. */
function run(command: string, cwd: string): string {
  const line = command.replaceAll('npx risalah ', `node "${root}/dist/cli.js" `);
  return execFileSync('sh', ['-c', line], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

/** Blocks that name a file: one of the project's own, shown as it is, or one of the reader's. */
const shown = [...readme.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', text = '']) => ({ file, text }),
);

/** Files that the recipes take to be there. */
const ownFiles: Record<string, string> = {
  ...Object.fromEntries(shown.map(({ file, text }) => [file, text])),
  'report.md': '# Report\n\n{{ties}}\n',
  'visits.txt': 'Indonesia, Jepang\nID, AU, PG\n',
  'visits.csv': 'parties,lang,audience\n"ID,AU",id,Delegasi\n"ID,JP",en,Delegation\n',
};

const workflowSchema = z.object({
  jobs: z.object({ fresh: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
});

/** A folder with all that a reader may have. */
function layFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'risalah-readme-'));
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true });
  const report = path.join(root, 'tests/fixtures/foreign/libreoffice-report.docx');
  cpSync(report, path.join(folder, 'report.docx'));
  for (const [name, text] of Object.entries(ownFiles)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

describe('README', () => {
  test('has commands to show', () => {
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) expect(command).toMatch(/^npx risalah /);
  });

  test.each(commands)('%s', { timeout: 30_000 }, (command) => {
    expect(run(command, layFolder()).length).toBeGreaterThan(20);
  });

  test('shows programs as they are run by the tests of the package', () => {
    const own = shown.filter(({ file }) => file.startsWith('tests/'));
    expect(own.length).toBeGreaterThan(1);
    for (const { file, text } of own)
      expect(text).toBe(readFileSync(path.join(root, file), 'utf8'));
  });

  test('shows a workflow that fails when a report is stale, and only then', {
    timeout: 60_000,
  }, () => {
    const workflow = workflowSchema.parse(parse(ownFiles['.github/workflows/report.yml'] ?? ''));
    const steps = workflow.jobs.fresh.steps.flatMap(({ run: own }) => own ?? []);
    const check = steps.filter((own) => own.startsWith('npx risalah '));
    expect(check).toHaveLength(1);
    const folder = layFolder();
    const ask =
      'npx risalah embed --into report.docx --in-place --template briefing --unit closing';
    run(ask, folder);
    expect(run(check.join(), folder)).toContain('fresh');
    run('npx risalah init house', folder);
    run(`${ask} --content house`, folder);
    expect(() => run(check.join(), folder)).toThrow();
  });

  test('every file it points to is there', () => {
    const withoutCode = readme.replace(/`[^`\n]+`/g, '');
    const targets = [...withoutCode.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(4);
  });

  test.each(['build', 'embed'])('names every option of %s', (name) => {
    const help = run(`npx risalah ${name} --help`, root);
    const options = [...help.matchAll(/^ +(?:-\w, )?--(\w+)/gm)].map((match) => match[1] ?? '');
    expect(options.length).toBeGreaterThan(10);
    const missing = options.filter((name) => !readme.includes(`--${name}`));
    expect(missing).toEqual(['version']);
  });
});
