import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../content/types.ts';
import type { Language } from '../document/types.ts';
import type { ThemeData } from '../template/open-theme.ts';
import type { PreparedCitations } from '../template/prepared-citations.ts';
import type { Template } from '../template/template.ts';
import { stampFolders } from './stamp.ts';

/**
 * What the build has worked out of the content and templates that come with Risalah, so that a run need not: it stands
 * beside the bundle, and counts only while no file of theirs has changed.
 */
export interface Prepared {
  content: Content;
  /** Templates by key. */
  templates: Record<string, Template>;
  /** Themes by key, without the bytes of their fonts. */
  themes: Record<string, ThemeData>;
  /** The citations in a style and language, if that style can be prepared. */
  citations: (style: string, lang: Language) => PreparedCitations | undefined;
}

/** Folder of the prepared files; there is none beside the sources. */
export const preparedFolder = path.join(import.meta.dirname, 'prepared');

/** Names of the prepared files. */
export const preparedNames = {
  stamp: 'stamp.txt',
  content: 'content.json',
  templates: 'templates.json',
  themes: 'themes.json',
  citations: (style: string, lang: Language): string => `citations-${style}-${lang}.json`,
};

/** What is prepared for these folders; undefined if nothing is, or if it is not of their present state. */
export function readPrepared(
  folders: readonly string[],
  store: string = preparedFolder,
): Prepared | undefined {
  const at = (name: string): string => path.join(store, name);
  if (!existsSync(at(preparedNames.stamp))) return undefined;
  const [stamp] = readFileSync(at(preparedNames.stamp), 'utf8').split('\n');
  if (stamp !== stampFolders(folders)) return undefined;
  // Written by the build of the same bundle, never by a user.
  const content: Content = readJson(at(preparedNames.content));
  const templates: Prepared['templates'] = readJson(at(preparedNames.templates));
  // Read once for all the briefings of a run: there are as many as styles and languages.
  const citations = new Map<string, PreparedCitations | undefined>();
  return {
    content,
    templates,
    get themes() {
      return readJson<Prepared['themes']>(at(preparedNames.themes));
    },
    citations: (style, lang) => {
      const file = at(preparedNames.citations(style, lang));
      if (!citations.has(file)) citations.set(file, existsSync(file) ? readJson(file) : undefined);
      return citations.get(file);
    },
  };
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'));
}
