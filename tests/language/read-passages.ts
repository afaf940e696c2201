import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitFrontMatter } from '../../src/content/split-front-matter.ts';
import type { Language } from '../../src/document/types.ts';
import type { Data, DataNode, DataPath } from '../../src/input/data.ts';
import { cutExcerpt, type Excerpt } from '../../src/input/excerpt.ts';
import { parseYaml } from '../../src/input/parse-yaml.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import { type Problem, RisalahError } from '../../src/problems.ts';
import { blockPassages, inlinePassages } from './markdown-passages.ts';
import type { Passage } from './passage.ts';

/** The files with texts that a reader of a briefing may read: content, and what the templates say. */
export function readTextFiles(root: string): SourceFile[] {
  const names = ['content', 'templates'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, '/')),
    ),
  );
  return names
    .filter((name) => /\.(?:yaml|md)$/.test(name) && !name.endsWith('README.md'))
    .sort()
    .map((name) => new SourceFile(name, readFileSync(path.join(root, name), 'utf8')));
}

/** The passages of a file: its front matter and prose, or its values in YAML. */
export function passagesOf(file: SourceFile): Passage[] {
  const language = fileLanguage(file.name);
  if (file.name.endsWith('.yaml')) return yamlPassages(cutExcerpt(file), language);
  const split = splitFrontMatter(file);
  if (split === undefined || language === undefined) {
    throw new Error(`${file.name}: no front matter, or no language in the name`);
  }
  return [
    ...yamlPassages(split.frontMatter, language),
    ...blockPassages(split.body, { language, role: 'text' }),
  ];
}

/** `id` of `deterrence.id.md` and of `labels/id.yaml`. */
function fileLanguage(name: string): Language | undefined {
  return languageOf(/[./](id|en)\.(?:md|yaml)$/.exec(name)?.[1]);
}

function languageOf(key: string | undefined): Language | undefined {
  return key === 'id' || key === 'en' ? key : undefined;
}

/** Texts stand below a key `id` or `en`, or in a file that names its language. */
function yamlPassages(excerpt: Excerpt, language: Language | undefined): Passage[] {
  const problems: Problem[] = [];
  const data = parseYaml(excerpt, problems);
  if (data === undefined || problems.length > 0) throw new RisalahError(problems);
  return nodePassages(data, data.root, [], language);
}

function nodePassages(
  data: Data,
  node: DataNode,
  at: DataPath,
  language: Language | undefined,
): Passage[] {
  if (node.kind === 'map') {
    return node.entries.flatMap((entry) =>
      nodePassages(data, entry.node, [...at, entry.key], languageOf(entry.key) ?? language),
    );
  }
  if (node.kind === 'list') {
    return node.items.flatMap((item, index) => nodePassages(data, item, [...at, index], language));
  }
  if (language === undefined || typeof node.value !== 'string') return [];
  const role = at.includes('title') || at.includes('shortTitle') ? 'title' : 'text';
  return inlinePassages(data.textAt(at), { language, role });
}
