import { createHash } from 'node:crypto';
import type { ParsedFile } from '../parse-markdown.ts';
import { textField } from '../split-file.ts';
import type { CheckedMarkdown } from './checked-markdown.ts';
import type { MarkdownFault } from './markdown-rule.ts';
import type { Spot } from './spots.ts';

/** Front matter that is no YAML, or more than a list of fields. */
export function frontMatterIsReadable({ file }: CheckedMarkdown): MarkdownFault[] {
  return file.fault === undefined ? [] : [file.fault];
}

/** A file that does not say its language, or says it in no form that programs know (BCP 47). */
export function fileHasLanguage({ file, outline, fragment }: CheckedMarkdown): MarkdownFault[] {
  if (fragment) return [];
  const { lang } = outline;
  if (lang === undefined) return [{ message: 'The file does not say its language', ...start }];
  if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(lang)) return [];
  return [
    { message: `"${lang}" is no tag of a language`, ...spotOfField(file, /^lang(?:uage)?:/) },
  ];
}

/** A body that is not the one whose digest the front matter gives, or the first line of a fragment. */
export function bodyIsUnedited({ file }: CheckedMarkdown): MarkdownFault[] {
  const signature = /^<!-- generator: .*, body-digest: (?<hex>\w+) -->\n/.exec(file.body);
  const digest = signature?.groups?.['hex'] ?? textField(file.fields, 'body-digest');
  if (digest === undefined) return [];
  const body = file.body.slice(signature?.[0].length ?? 0);
  if (createHash('sha256').update(body).digest('hex') === digest) return [];
  const message = 'The text was changed after Risalah wrote it';
  return [{ message, ...spotOfField(file, /^body-digest:/) }];
}

const start: Spot = { line: 1, column: 1 };

/** Where a field of the front matter stands, which begins in line 2. */
function spotOfField({ frontMatter }: ParsedFile, field: RegExp): Spot {
  const at = frontMatter.split('\n').findIndex((line) => field.test(line));
  return at === -1 ? start : { line: at + 2, column: 1 };
}
