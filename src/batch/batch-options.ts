import type { FormatChoices } from '../build/format-choices.ts';
import type { Replacements } from '../build/replacements.ts';
import type { Language } from '../document/types.ts';
import type { Format } from '../render/types.ts';
import type { Share } from './share.ts';

/** Where the rows come from. */
export type Selection =
  | { kind: 'pairs'; countries: readonly string[] }
  | { kind: 'groups'; file: string }
  | { kind: 'each'; file: string };

/** What a worker needs to know of the run; a plain value. */
export interface BuildSettings {
  content: string;
  bib: string | undefined;
  /** Folders that the content and folders of fonts may lead into. */
  allowDirs: string[] | undefined;
  csl: string | undefined;
  formats: Format[];
  choices: FormatChoices;
  out: string;
  /** Read every file back before it is written. */
  verifies: boolean;
  force: boolean;
}

/** What `risalah batch` is to do. */
export interface BatchOptions extends BuildSettings {
  selection: Selection;
  /** Of every row that does not name its own. */
  templates: string[];
  languages: Language[];
  /** `YYYY-MM-DD`, of every row that does not name its own. */
  date: string;
  sections: string[] | undefined;
  replacements: Replacements;
  /** Pattern of the file names, such as `{template}_{parties}_{lang}`. */
  name: string;
  /** Worker processes. */
  jobs: number;
  rowTimeoutSeconds: number;
  /** Keep what is built already and has not changed. */
  resume: boolean;
  share: Share | undefined;
}
