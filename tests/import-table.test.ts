import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom, as src/README.md prints it. `render/*` stands for each format's own folder. */
const table: Record<string, string[]> = {
  'problems.ts': ['problems'],
  problems: [],
  'version.ts': [],
  // Its phrases stand in `ui/indonesian`.
  ui: ['problems.ts'],
  document: [],
  input: ['problems.ts'],
  output: ['problems.ts'],
  readback: ['document', 'input', 'problems.ts', 'zip'],
  template: ['document', 'input', 'problems.ts'],
  content: ['document', 'input', 'problems.ts'],
  compose: ['content', 'template', 'document', 'problems.ts', 'version.ts'],
  zip: ['problems.ts'],
  // Loads the bundle, whatever is in it.
  start: [],
  prepared: ['compose', 'content', 'document', 'template'],
  render: ['document', 'template', 'problems.ts', 'zip'],
  build: [
    'compose',
    'content',
    'document',
    'input',
    'output',
    'prepared',
    'problems.ts',
    'readback',
    'render',
    'template',
  ],
  embed: [
    'build',
    'compose',
    'document',
    'input',
    'problems.ts',
    'readback',
    'render',
    'template',
    'zip',
  ],
  batch: [
    'build',
    'compose',
    'content',
    'document',
    'input',
    'output',
    'prepared',
    'problems.ts',
    'render',
    'version.ts',
  ],
  commands: [
    'batch',
    'build',
    'compose',
    'content',
    'document',
    'embed',
    'input',
    'output',
    'prepared',
    'problems.ts',
    'readback',
    'render',
    'template',
    'ui',
    'version.ts',
  ],
  'cli.ts': ['commands', 'output', 'problems.ts', 'ui', 'version.ts'],
  // Run by the build.
  'prepare.ts': ['build', 'content', 'prepared', 'render', 'template'],
  // Of the build only where the built-in content stands.
  'index.ts': [
    'build',
    'compose',
    'content',
    'document',
    'embed',
    'problems.ts',
    'readback',
    'render',
    'template',
  ],
};

/** Rooms that must work from their arguments alone. */
const pureRooms = ['document', 'compose'];

const src = path.resolve(import.meta.dirname, '../src');

function room(file: string): string {
  return path.relative(src, file).split(path.sep)[0] ?? '';
}

/** What is wrong with the imports of one file, in words. */
function breaches(file: string, source: string): string[] {
  const own = room(file);
  const imports = [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]);
  return imports.flatMap((name) => {
    if (name === undefined) return [];
    if (name.startsWith('node:')) {
      return pureRooms.includes(own) ? [`${own} imports ${name}`] : [];
    }
    if (!name.startsWith('.')) return [];
    const target = path.resolve(path.dirname(file), name);
    if (!target.startsWith(src)) return own === 'version.ts' ? [] : [`${own} imports ${name}`];
    const other = room(target);
    if (own === 'render' && other === 'render') return renderBreach(file, target);
    return other === own || table[own]?.includes(other) ? [] : [`${own} imports ${other}`];
  });
}

/** A format may import its own folder and what stands directly in `render/`; the registry imports every format. */
function renderBreach(file: string, target: string): string[] {
  const folder = (name: string): string =>
    path.relative(path.join(src, 'render'), path.dirname(name));
  const [own, other] = [folder(file).split(path.sep)[0], folder(target).split(path.sep)[0]];
  const fine = own === '' || other === '' || own === other;
  return fine ? [] : [`render/${own} imports render/${other}`];
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.join(src, name));

test('every room stands in the import table', () => {
  const rooms = new Set(files.map(room));
  expect([...rooms].filter((name) => table[name] === undefined)).toEqual([]);
});

test('no file imports what its room may not', () => {
  expect(files.flatMap((file) => breaches(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a wrong import is found', () => {
  const at = (name: string): string => path.join(src, name);
  expect(breaches(at('render/pdf/x.ts'), "import { a } from '../../content/types.ts'")).toEqual([
    'render imports content',
  ]);
  expect(breaches(at('render/pdf/x.ts'), "import { a } from '../docx/y.ts'")).toEqual([
    'render/pdf imports render/docx',
  ]);
  expect(breaches(at('compose/x.ts'), "import fs from 'node:fs'")).toEqual([
    'compose imports node:fs',
  ]);
  expect(breaches(at('document/x.ts'), "const a = await import('../problems.ts')")).toEqual([
    'document imports problems.ts',
  ]);
});
