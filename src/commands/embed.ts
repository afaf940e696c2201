import { builtinContent, listTemplates } from '../build/builtin.ts';
import { type Replacements, replaceableKeys } from '../build/replacements.ts';
import type { Language } from '../document/types.ts';
import { hostKind } from '../embed/host-kind.ts';
import { unknownHost } from '../embed/unknown-host.ts';
import { RisalahError } from '../problems.ts';
import { type Command, sharedOptions, textOption } from './command.ts';
import { formatOptions, readFormatChoices } from './format-options.ts';
import {
  type Argv,
  readItems,
  readList,
  readSwitch,
  readText,
  readTexts,
} from './option-values.ts';
import { toReplacements } from './replacements.ts';
import { toRequestDate } from './request-date.ts';
import { requireKnown, UsageError } from './usage-error.ts';

/** What a block is asked to hold; what is left out stays as the block has it. */
export interface AskedBriefing {
  template: string | undefined;
  /** As the user wrote them. */
  countries: string[] | undefined;
  lang: Language | undefined;
  /** Keys of sections and units. */
  units: string[] | undefined;
  /** `YYYY-MM-DD` */
  date: string | undefined;
  replacements: Replacements;
  /** Name of a citation style, or a file that ends in `.csl`. */
  csl: string | undefined;
  /** From 1. */
  startLevel: number | undefined;
}

/** What `risalah embed` is to do with one document. */
export interface EmbedOptions {
  into: string;
  /** Where the document with its block goes; undefined where nothing is written. */
  target: string | undefined;
  /** The target is the report itself, and the user has said so. */
  isInPlace: boolean;
  /** Name of a block, or of a place for a new one. */
  at: string | undefined;
  action: 'embed' | 'check' | 'remove';
  asked: AskedBriefing;
  /** Date of a block that has none. */
  usualDate: string;
  /** Choices for documents in Markdown, as they were written. */
  markdown: Record<'flavor' | 'figures' | 'lines', string | undefined>;
  content: string;
  bib: string | undefined;
  force: boolean;
  allowMacros: boolean;
}

const unit = 'Keys of sections or units, such as security or regional/deterrence; all unless given';

export const embedCommand: Command = {
  name: 'embed',
  usage: 'embed',
  description: 'Put a briefing into a report of yours, and keep it fresh there',
  options: {
    into: textOption('The report: a .docx, .docm or .md file'),
    template: textOption('Template; briefing unless given'),
    unit: { ...textOption(unit), array: true },
    between: { ...textOption('Countries by code or name, such as ID,AU'), array: true },
    lang: textOption('Language: id, en; id unless given'),
    at: textOption(
      'Place, and name of the block: a content control, a bookmark, a paragraph {{name}} or a heading; the end unless given',
    ),
    'start-level': textOption('Level of the first heading; one below the heading before it'),
    out: textOption('File to write'),
    'in-place': {
      type: 'boolean',
      description: 'Write over the report itself; a .md file is, unless --out is given',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing; exit 1 if a block is missing, stale or edited by hand',
    },
    remove: { type: 'boolean', description: 'Take the block out again' },
    force: {
      type: 'boolean',
      description: 'Replace a block that was edited by hand, and a file of --out that is not ours',
    },
    'allow-macros': { type: 'boolean', description: 'Take a report with macros; they stay in it' },
    date: textOption('Date of the briefing, YYYY-MM-DD; SOURCE_DATE_EPOCH or today unless given'),
    set: {
      ...textOption(`Replace a text: key=value, where key is ${replaceableKeys.join(', ')}`),
      array: true,
    },
    csl: textOption('Citation style: a .csl file, or apa, chicago-notes, ieee'),
    bib: sharedOptions.bib,
    content: sharedOptions.content,
    flavor: formatOptions.flavor,
    figures: formatOptions.figures,
    lines: formatOptions.lines,
    json: sharedOptions.json,
  },
  examples: [
    [
      'risalah embed --into report.docx --template briefing --between ID,AU --at risks --in-place',
      'At the place "risks"',
    ],
    ['risalah embed --into report.docx --in-place', 'Refresh all blocks of the report'],
    ['risalah embed --into report.md', 'The same in Markdown'],
    ['risalah embed --into report.docx --check', 'For a check on every change'],
    ['risalah embed --into report.docx --at risks --remove --in-place', 'As it was before'],
  ],
  run: async (argv) => {
    const options = readEmbedOptions(argv);
    const { runEmbed } = await import('./run-embed.ts');
    return runEmbed(options);
  },
};

/** The options of a run, checked as far as they can be without reading the report. Throws a `UsageError`. */
export function readEmbedOptions(argv: Argv): EmbedOptions {
  const into = readText(argv, 'into');
  if (into === undefined) throw new UsageError('Name the report: --into report.docx');
  const kind = hostKind(into);
  if (kind === undefined) throw new RisalahError([unknownHost(into)]);
  const isChecked = readSwitch(argv, 'check');
  const isRemoved = readSwitch(argv, 'remove');
  if (isChecked && isRemoved) throw new UsageError('--check and --remove do not go together.');
  // For their messages about options that are of no use for this kind of document.
  readFormatChoices({ ...argv, 'start-level': undefined }, [kind]);
  const template = readText(argv, 'template');
  const lang = readText(argv, 'lang');
  const date = (option: string | undefined): string =>
    toRequestDate({ option, epoch: process.env['SOURCE_DATE_EPOCH'], now: new Date() });
  const own = readText(argv, 'date');
  return {
    into,
    target: readTarget(argv, into, { kind, isChecked }),
    isInPlace: !isChecked && readText(argv, 'out') === undefined,
    at: readText(argv, 'at'),
    action: isChecked ? 'check' : isRemoved ? 'remove' : 'embed',
    asked: {
      template: template && requireKnown('template', template, listTemplates()),
      countries: readItems(argv, 'between'),
      lang: lang === undefined ? undefined : requireKnown<Language>('language', lang, ['id', 'en']),
      units: readList(argv, 'unit'),
      date: own === undefined ? undefined : date(own),
      replacements: toReplacements(readTexts(argv, 'set') ?? []),
      csl: readText(argv, 'csl'),
      startLevel: readLevel(argv, kind === 'md' ? 6 : 9),
    },
    usualDate: date(own),
    markdown: {
      flavor: readText(argv, 'flavor'),
      figures: readText(argv, 'figures'),
      lines: readText(argv, 'lines'),
    },
    content: readText(argv, 'content') ?? builtinContent,
    bib: readText(argv, 'bib'),
    force: readSwitch(argv, 'force'),
    allowMacros: readSwitch(argv, 'allow-macros'),
  };
}

/** A Word file is written over only if told so; the markers in a Markdown file are told enough. */
function readTarget(
  argv: Argv,
  into: string,
  { kind, isChecked }: { kind: 'docx' | 'md'; isChecked: boolean },
): string | undefined {
  const out = readText(argv, 'out');
  const isInPlace = readSwitch(argv, 'in-place');
  const count = [out !== undefined, isInPlace, isChecked].filter(Boolean).length;
  if (isChecked && count === 1) return undefined;
  if (count === 1 || (count === 0 && kind === 'md')) return out ?? into;
  throw new UsageError(
    count === 0
      ? 'Say where the report with its block goes.'
      : '--out, --in-place and --check do not go together.',
    'Such as: --out report-new.docx, or --in-place to write over the report, or --check to write nothing.',
  );
}

function readLevel(argv: Argv, deepest: number): number | undefined {
  const level = readText(argv, 'start-level');
  if (level === undefined) return undefined;
  if (/^[1-9]$/.test(level) && Number(level) <= deepest) return Number(level);
  throw new UsageError(`--start-level takes a number from 1 to ${deepest}, not "${level}".`);
}
