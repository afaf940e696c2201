import { batch } from './indonesian/batch.ts';
import { commands } from './indonesian/commands.ts';
import { content } from './indonesian/content.ts';
import { docx } from './indonesian/docx.ts';
import { embed } from './indonesian/embed.ts';
import { general } from './indonesian/general.ts';
import { help } from './indonesian/help.ts';
import { input } from './indonesian/input.ts';
import { frames, joins } from './indonesian/joins.ts';
import { looks } from './indonesian/looks.ts';
import { machine } from './indonesian/machine.ts';
import { markdown } from './indonesian/markdown.ts';
import { moreHelp } from './indonesian/more-help.ts';
import { pdfFile } from './indonesian/pdf-file.ts';
import { pdfStructure } from './indonesian/pdf-structure.ts';
import { prose } from './indonesian/prose.ts';
import { sources } from './indonesian/sources.ts';
import { verify } from './indonesian/verify.ts';
import { xmlReasons } from './indonesian/xml-reasons.ts';
import { yamlReasons } from './indonesian/yaml-reasons.ts';
import { zip } from './indonesian/zip.ts';
import type { Phrases } from './phrase.ts';
import { PhraseBook } from './phrase-book.ts';

/** The phrases of each room. */
export const rooms: readonly Phrases[] = [
  batch,
  commands,
  content,
  docx,
  embed,
  general,
  help,
  input,
  looks,
  machine,
  markdown,
  moreHelp,
  pdfFile,
  pdfStructure,
  prose,
  sources,
  verify,
  xmlReasons,
  yamlReasons,
  zip,
];

/** All that Risalah says to the one who runs it, in Indonesian. */
export const indonesian = new PhraseBook(rooms, { joins, frames });
