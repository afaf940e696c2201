import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeSchemas } from './make-schemas.ts';
import { mutationsOf } from './mutations.ts';

const root = path.resolve(import.meta.dirname, '../..');
const schemas = makeSchemas();
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const validators = new Map(
  [...schemas].map(([name, { text }]) => [name, ajv.compile(JSON.parse(text))]),
);

/** The folders whose files have schemas, each with the folder of the schemas. */
const folders = [
  ['content', 'content/schemas'],
  ['templates/layer', 'templates/layer/schemas'],
];
const files = ['content', 'templates']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))),
  )
  .filter((name) => !/README\.md$|\/schemas\//.test(name))
  .sort();
const yamlFiles = files.filter((name) => name.endsWith('.yaml'));

/** The schema of a file: YAML names it in its first line; for the others the READMEs say which it is. */
function schemaOf(file: string): string {
  const [, named] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(file)) ?? [];
  if (named !== undefined) return path.posix.join(path.posix.dirname(file), named);
  const kind = /\/(areas|risks|frame|evidence)\//.exec(file)?.[1] ?? '';
  const names = { areas: 'benefit', risks: 'risk', frame: 'frame', evidence: 'sources' };
  const folder = folders.find(([start]) => file.startsWith(`${start}/`))?.[1];
  const name = Object.entries(names).find(([key]) => key === kind)?.[1];
  return `${folder}/${name}.schema.json`;
}

/** What a file holds for its schema: its data, or its front matter. */
function readValue(file: string): unknown {
  const text = read(file);
  if (file.endsWith('.json')) return JSON.parse(text);
  return parse(file.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text);
}

test.each([...schemas])(
  '%s is what the loader checks (else: npm run schemas)',
  async (file, { text }) => {
    await expect(text).toMatchFileSnapshot(path.join(root, file));
  },
);

test('no other schema lies about', () => {
  const found = ['content/schemas', 'templates/schemas', 'templates/layer/schemas'].flatMap(
    (folder) => fs.readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  );
  expect(found.sort()).toEqual([...schemas.keys()].sort());
});

test('every YAML file names its schema in its first line', () => {
  expect(yamlFiles.filter((file) => !validators.has(schemaOf(file)))).toEqual([]);
  expect(yamlFiles.length).toBeGreaterThan(16);
});

const described = files.filter((name) => /\.(?:yaml|json|md)$/.test(name));

test('every schema describes a file', () => {
  const used = new Set(described.map(schemaOf));
  // The starter replaces no unit and lists none.
  const unused = [...schemas.keys()].filter((name) => !used.has(name));
  expect(unused.map((name) => path.posix.relative('templates/layer/schemas', name))).toEqual(
    ['area', 'risks', 'benefit', 'risk'].map((name) => `${name}.schema.json`),
  );
});

test.each(described)('%s fits its schema', (file) => {
  const validate = validators.get(schemaOf(file));
  validate?.(readValue(file));
  expect(validate?.errors).toEqual(null);
});

describe('a schema refuses what the loader refuses, and nothing else', () => {
  const firstOfEach = [...new Map(described.map((file) => [schemaOf(file), file]))];
  test.each(firstOfEach)('%s', (name, file) => {
    const validate = validators.get(name);
    const schema = schemas.get(name)?.schema;
    let refused = 0;
    for (const { what, value } of mutationsOf(readValue(file))) {
      const fits = schema?.safeParse(value).success;
      expect(validate?.(value), `${file}: ${what}`).toBe(fits);
      if (fits === false) refused += 1;
    }
    expect(refused).toBeGreaterThan(4);
  });
});
