import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/content/types.ts';
import { formatProblems, type Problem, RisalahError } from '../../src/problems.ts';
import { layPack } from '../problems/lay-pack.ts';

const own = path.resolve(import.meta.dirname, '../../content');
const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true });
});

/** A copy of the small pack, changed. */
function pack(change: (content: string) => void = () => {}): string {
  const root = layPack();
  roots.push(root);
  const content = path.join(root, 'content');
  change(content);
  return content;
}

function problemsOf(dir: string): readonly Problem[] {
  try {
    loadContent(dir);
    return [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
}

/** The digest of a content, or nothing if it has problems. */
function digestOf(dir: string): string | undefined {
  try {
    return loadContent(dir).digest;
  } catch (error) {
    if (error instanceof RisalahError) return undefined;
    throw error;
  }
}

/** How many files below a folder have a name like the pattern. */
function countFiles(dir: string, pattern: RegExp): number {
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name)).length;
}

test('the content of Risalah has no problem', () => {
  expect(formatProblems(problemsOf(own), { colour: false })).toBe('');
});

test('the content of Risalah is there as a whole', () => {
  const content = loadContent(own);
  const units = [...content.areas.flatMap((area) => area.benefits), ...content.risks.risks];
  expect(content.areas).toHaveLength(7);
  expect(units).toHaveLength(20);
  expect(2 * units.length).toBe(
    countFiles(path.join(own, 'areas'), /\.md$/) + countFiles(path.join(own, 'risks'), /\.md$/),
  );
  const references: unknown = JSON.parse(
    fs.readFileSync(path.join(own, 'evidence/references.csl.json'), 'utf8'),
  );
  expect(content.sources).toEqual(references);
  const facts = fs.readFileSync(path.join(own, 'evidence/facts.yaml'), 'utf8');
  expect(content.facts).toHaveLength(facts.match(/^ {2}- key:/gm)?.length ?? 0);
});

test('the small pack gives exactly what stands in its files', () => {
  const { areas, facts, labels, countries, sources, frame }: Content = loadContent(pack());
  const [area] = areas;
  expect(area?.title.en).toEqual([{ type: 'text', value: 'Security' }]);
  expect(area?.benefits).toMatchObject([
    {
      key: 'security/deterrence',
      confidence: 'moderate',
      text: {
        id: {
          title: [{ value: 'Penangkalan' }],
          limit: [{ value: 'Tanpa pakta tidak ada janji.' }],
        },
        en: { prose: [{ type: 'paragraph' }, { type: 'paragraph' }] },
      },
    },
  ]);
  expect(facts).toHaveLength(2);
  expect(facts.slice(0, 1)).toMatchObject([
    {
      key: 'pacts-deter',
      parties: ['NO', 'US'],
      years: [2003],
      verified: 'yes',
      direction: 'supports',
    },
  ]);
  expect(labels.en.grammar['countries']?.['two']).toBe('the two countries');
  expect(countries).toEqual({
    id: { GB: { name: 'Inggris' } },
    en: { NL: { name: 'Netherlands', inText: 'the Netherlands' } },
  });
  expect(sources.map((source) => source.id)).toEqual(['leeds2003']);
  expect(Object.keys(frame)).toEqual(['introduction', 'summary', 'balance', 'closing', 'method']);
});

test('a pack needs no evidence', () => {
  const dir = pack((content) => {
    fs.rmSync(path.join(content, 'evidence'), { recursive: true });
    for (const file of markdownIn(content)) {
      const text = fs.readFileSync(path.join(content, file), 'utf8');
      fs.writeFileSync(path.join(content, file), text.replace(/ \[@[^\]]+\]/g, ''));
    }
  });
  expect(loadContent(dir)).toMatchObject({ facts: [], sources: [] });
});

function markdownIn(dir: string): string[] {
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'));
}

test('the digest follows the words, not the bytes that no reader sees', () => {
  const digest = (change?: (content: string) => void): string => loadContent(pack(change)).digest;
  const plain = digest();
  const rewrite = (edit: (text: string) => string) => (content: string) => {
    for (const file of markdownIn(content)) {
      const name = path.join(content, file);
      fs.writeFileSync(name, edit(fs.readFileSync(name, 'utf8')));
    }
  };
  expect(plain).toMatch(/^[0-9a-f]{64}$/);
  expect(digest()).toBe(plain);
  expect(digest(rewrite((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`))).toBe(plain);
  expect(digest(rewrite((text) => text.normalize('NFD')))).toBe(plain);
  expect(digest(rewrite((text) => text.replace('aman', 'Aman')))).not.toBe(plain);
  expect(digest((content) => fs.writeFileSync(path.join(content, 'README.md'), 'x'))).toBe(plain);
});

test('every file that is taken away is named', () => {
  const files = fs
    .readdirSync(pack(), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name) && !name.startsWith('evidence'));
  expect(files).toHaveLength(20);
  for (const file of files) {
    const dir = pack((content) => fs.rmSync(path.join(content, file)));
    const named = problemsOf(dir).filter((problem) => problem.file === path.join(dir, file));
    expect(
      named.map(({ severity }) => severity),
      file,
    ).toEqual(['error']);
  }
});

test('every line that is taken away or broken gives a problem or another digest, never a crash', () => {
  const base = loadContent(pack()).digest;
  const names = fs
    .readdirSync(pack(), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml|json)$/.test(name));
  for (const name of names) {
    const dir = pack();
    const file = path.join(dir, name);
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    lines.forEach((line, index) => {
      if (line === '') return;
      for (const edited of [[], [`${line}{`], [line.slice(0, line.length / 2)]]) {
        fs.writeFileSync(file, lines.toSpliced(index, 1, ...edited).join('\n'));
        expect(digestOf(dir)).not.toBe(base);
      }
    });
  }
}, 60_000);

test('a folder that is no content is named once', () => {
  expect(problemsOf(import.meta.dirname)).toMatchObject([{ rule: 'file-exists' }]);
  expect(problemsOf(path.join(own, 'pack.yaml'))).toMatchObject([{ rule: 'file-is-regular' }]);
  expect(problemsOf('no/such/folder/')).toMatchObject([
    { rule: 'file-exists', message: 'There is no folder "no/such/folder"' },
  ]);
});

test('paths are shown as the user wrote them', () => {
  const dir = pack((content) => fs.rmSync(path.join(content, 'countries.yaml')));
  const relative = path.relative(process.cwd(), dir);
  for (const name of [relative, `./${relative}`, `${relative}/`, dir]) {
    expect(problemsOf(name)[0]?.file).toBe(`${name.replace(/\/$/, '')}/countries.yaml`);
  }
});
