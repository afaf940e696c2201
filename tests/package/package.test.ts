import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { layProject, root, runNode } from './lay-project.ts';

let project = '';
let installed = '';
/** What the compiler said of the sample, and what it wrote when it ran. */
let compiled = '';
let library: (name: string) => Buffer;

beforeAll(() => {
  project = layProject();
  installed = digestOf(path.join(project, 'node_modules/risalah'));
  compiled = compile('sample.ts');
  library = runInto('sample.js', 'library');
}, 120_000);

afterAll(() => rmSync(path.dirname(project), { recursive: true, force: true }));

const compilerOptions = {
  ...{ target: 'ES2023', module: 'NodeNext', strict: true, exactOptionalPropertyTypes: true },
  ...{ skipLibCheck: false, types: ['node'], rewriteRelativeImportExtensions: true },
};

/** SHA-256 over names and bytes of all files of a folder. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
  for (const name of names) hash.update(path.relative(folder, name)).update(readFileSync(name));
  return hash.digest('hex');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const hashes = z.record(z.string(), z.string());
const toldInParallel = z.strictObject({
  ...{ atOnce: hashes, alone: hashes },
  ...{ streamed: z.boolean(), refused: z.string() },
});

/** What the compiler says of a file of the project. */
function compile(file: string): string {
  writeFileSync(
    path.join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: [file] }),
  );
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'];
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' }).stdout;
}

/** Runs a program of the project that writes into a folder of this name, and gives what it wrote. */
function runInto(program: string, folder: string): (name: string) => Buffer {
  mkdirSync(path.join(project, folder), { recursive: true });
  expect(runNode(project, [program, folder])).toBe('');
  return (name) => readFileSync(path.join(project, folder, name));
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

/** The answer of a server that is being started. */
async function fetchWhenUp(url: string): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe('the packed package in an empty project', () => {
  test('has types that hold a strict program, and refuse a wrong one', () => {
    expect(compiled).toBe('');
    const wrong = "import { openRisalah } from 'risalah';\nconst risalah = await openRisalah();\n";
    writeFileSync(
      path.join(project, 'wrong.ts'),
      `${wrong}await risalah.compose({ template: 5 });\n`,
    );
    expect(compile('wrong.ts')).toMatch(/wrong\.ts\(3,25\): error TS/);
  });

  test('makes the same bytes as the command line, whole or in part, and prints nothing', () => {
    const own = path.join(root, 'dist/cli.js');
    const args = [
      'build',
      '--template',
      'handout',
      '--between',
      'ID,AU',
      '--lang',
      'en',
      '--date',
      '2026-11-23',
    ];
    const selections = {
      whole: [],
      area: ['--section', 'security'],
      unit: ['--section', 'regional/deterrence'],
    };
    for (const [name, chosen] of Object.entries(selections)) {
      runNode(project, [own, ...args, ...chosen, '--out', `cli-${name}`]);
      for (const format of ['pdf', 'docx', 'md']) {
        const built = readFileSync(path.join(project, `cli-${name}/handout_ID-AU_en.${format}`));
        expect(library(`${name}.${format}`).equals(built), `${name}.${format}`).toBe(true);
      }
    }
    expect(library('steps.pdf').equals(library('whole.pdf'))).toBe(true);
    expect(JSON.parse(library('told.json').toString())).toEqual({
      pages: 2,
      findings: 0,
      rule: 'country-is-known',
    });
  });

  test.each([
    ['with Risalah outside', ['risalah']],
    // What brings files of its own stays outside of any bundle.
    ['with Risalah inside', ['harfbuzzjs', '@resvg/resvg-wasm']],
  ])('goes through a bundler, %s', (name, external) => {
    const folder = `bundle ${external.length}`;
    const options = {
      input: 'sample.js',
      platform: 'node',
      external,
      output: { dir: folder, format: 'esm' },
    };
    const program = `import { build } from 'rolldown';\nawait build({ ...${JSON.stringify(options)}, logLevel: 'silent' });\n`;
    writeFileSync(path.join(project, 'bundle.mjs'), program);
    runNode(project, ['bundle.mjs']);
    const read = runInto(path.join(folder, 'sample.js'), `out-${folder}`);
    for (const file of ['whole.pdf', 'area.docx', 'unit.md', 'steps.pdf', 'told.json']) {
      expect(read(file).equals(library(file)), `${file} ${name}`).toBe(true);
    }
  });

  test('answers requests in fifteen lines, wrong ones with what is wrong', async () => {
    const lines = readFileSync(path.join(project, 'server.mjs'), 'utf8').trim().split('\n');
    expect(lines.filter((line) => line !== '').length).toBeLessThanOrEqual(16);
    const port = await freePort();
    const env = { ...process.env, PORT: String(port) };
    const server = spawn(process.execPath, ['server.mjs'], { cwd: project, env });
    const get = (query: string) => fetchWhenUp(`http://localhost:${port}/?${query}`);
    try {
      const good = await get('template=handout&between=ID,AU&lang=en&date=2026-11-23');
      expect([good.status, good.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(Buffer.from(await good.arrayBuffer()).equals(library('whole.pdf'))).toBe(true);
      const wrong = {
        'template=handout&between=ID,Narnia&lang=en&date=2026-11-23': 'country-is-known',
        'template=../../x&lang=en&date=2026-11-23': 'template-is-known',
        'template=handout&lang=fr&date=2026-11-23': 'language-is-known',
        'template=handout&lang=en&date=2026-02-30': 'date-is-a-day',
        'template=handout&lang=en&date=2026-11-23&to=exe': 'format-is-known',
        '': 'key-is-present',
      };
      for (const [query, rule] of Object.entries(wrong)) {
        const bad = await get(query);
        const problems: { rule: string }[] = JSON.parse(await bad.text());
        expect([bad.status, ...new Set(problems.map((one) => one.rule))]).toEqual([400, rule]);
      }
    } finally {
      server.kill();
    }
  }, 60_000);

  test('gives at once, from two bodies of content, what it gives one after another', () => {
    runNode(project, ['node_modules/risalah/dist/cli.js', 'init', 'house']);
    cpSync(
      path.join(root, 'tests/fixtures/foreign/pandoc.docx'),
      path.join(project, 'report.docx'),
    );
    writeFileSync(path.join(project, 'report.md'), '# Report\n');
    expect(runNode(project, ['parallel.mjs', 'house', 'parallel.json'])).toBe('');
    const { atOnce, alone, ...streams } = toldInParallel.parse(
      JSON.parse(readFileSync(path.join(project, 'parallel.json'), 'utf8')),
    );
    expect(Object.keys(atOnce).length).toBeGreaterThan(20);
    expect(atOnce).toEqual(alone);
    // Every part in every form is another file, and a layer over the content changes the whole.
    const builtin = Object.entries(atOnce).filter(([name]) => name.startsWith('builtin'));
    expect(new Set(builtin.map(([, hash]) => hash)).size).toBe(builtin.length);
    expect(atOnce['house whole md']).not.toBe(atOnce['builtin whole md']);
    expect(streams).toEqual({ streamed: true, refused: 'file-is-within-limits' });
  }, 120_000);

  test('is imported by CommonJS', () => {
    expect(runNode(project, ['common.cjs', 'common.pdf'])).toBe('');
    expect(readFileSync(path.join(project, 'common.pdf')).equals(library('whole.pdf'))).toBe(true);
  });

  test('serves an Express in fifteen lines', () => {
    const lines = readFileSync(path.join(project, 'handler.mjs'), 'utf8').trim().split('\n');
    expect(lines.filter((line) => line !== '').length).toBeLessThanOrEqual(15);
    runNode(project, ['ask-handler.mjs', 'answers.json']);
    expect(JSON.parse(readFileSync(path.join(project, 'answers.json'), 'utf8'))).toEqual([
      { status: 200, type: 'application/pdf', sha256: sha256(library('whole.pdf')) },
      { status: 400, rules: ['country-is-known'] },
      { status: 400, rules: ['format-is-known'] },
      { next: 'TypeError' },
    ]);
  });

  test('is left as it was installed', () => {
    expect(digestOf(path.join(project, 'node_modules/risalah'))).toBe(installed);
  });
});
