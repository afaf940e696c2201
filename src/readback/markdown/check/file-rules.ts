import { createHash } from 'node:crypto';
import { textField } from '../split-file.ts';
import type { CheckedMarkdown } from './checked-markdown.ts';
import type { MarkdownFault } from './markdown-rule.ts';

/** Front matter that is no YAML. */
export function frontMatterIsReadable({ file }: CheckedMarkdown): MarkdownFault[] {
  if (file.fault === undefined) return [];
  return [{ message: `The front matter cannot be read: ${file.fault}`, line: 1 }];
}

/** A file that does not say its language, or says it in no form that programs know (BCP 47). */
export function fileHasLanguage({ outline, fragment }: CheckedMarkdown): MarkdownFault[] {
  if (fragment) return [];
  const { lang } = outline;
  if (lang === undefined) return [{ message: 'The file does not say its language', line: 1 }];
  if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(lang)) return [];
  return [{ message: `"${lang}" is no tag of a language`, line: 1 }];
}

/** A body that is not the one whose digest the front matter gives. */
export function bodyIsUnedited({ file }: CheckedMarkdown): MarkdownFault[] {
  const digest = textField(file.fields, 'body-digest');
  if (digest === undefined) return [];
  if (createHash('sha256').update(file.body).digest('hex') === digest) return [];
  return [{ message: 'The text was changed after Risalah wrote it', line: 1 }];
}
