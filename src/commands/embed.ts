import { listTemplates } from '../build/builtin.ts';
import type { Language } from '../document/types.ts';
import { hostKind } from '../embed/host-kind.ts';
import { unknownHost } from '../embed/unknown-host.ts';
import { requireNamed } from '../input/read-named-bytes.ts';
import { RisalahError } from '../problems.ts';
import { type AskedOptions, askedOptions, readAskedOptions } from './asked-options.ts';
import { type Command, sharedOptions, textOption } from './command.ts';
import { readEmbedTarget } from './embed-target.ts';
import { formatOptions, misplacedOption, readFormatChoices } from './format-options.ts';
import { type Argv, readSwitch, readText } from './option-values.ts';
import { requireKnown, UsageError } from './usage-error.ts';

/** What a block is asked to hold. */
export interface AskedBriefing
  extends Omit<AskedOptions, 'content' | 'bib' | 'allowDirs' | 'usualDate'> {
  template: string | undefined;
  lang: Language | undefined;
  /** From 1. */
  startLevel: number | undefined;
}

/** What `risalah embed` is to do with one document. */
export interface EmbedOptions
  extends Pick<AskedOptions, 'content' | 'bib' | 'allowDirs' | 'usualDate'> {
  into: string;
  /** Where the document with its block goes; undefined where nothing is written. */
  target: string | undefined;
  /** The target is the report itself, and the user has said so. */
  isInPlace: boolean;
  /** Name of a block, or of a place for a new one. */
  at: string | undefined;
  action: 'embed' | 'check' | 'remove';
  /** Every block is to go. */
  all: boolean;
  asked: AskedBriefing;
  /** Choices for documents in Markdown, as they were written. */
  markdown: Record<'flavor' | 'figures' | 'lines', string | undefined>;
  force: boolean;
  allowMacros: boolean;
}

const unit = 'Keys of sections or units, such as security or regional/deterrence; all unless given';

export const embedCommand: Command = {
  name: 'embed',
  usage: 'embed',
  description: 'Put a briefing into a report of yours, and keep it fresh there',
  options: {
    into: textOption('The report: a .docx, .docm, .md, .markdown, .qmd or .rmd file'),
    template: textOption(
      'Template; briefing unless given. With it, or with --unit, the command says all that the block holds; without both it changes only what it names',
    ),
    unit: { ...textOption(unit), array: true },
    between: { ...textOption('Countries by code or name, such as ID,AU'), array: true },
    lang: textOption('Language: id, en; id unless given'),
    at: textOption(
      'Place, and name of the block: a content control, a bookmark, a paragraph {{name}} or a heading; the end unless given',
    ),
    'start-level': textOption(
      'Level of the first heading; one below the heading before it unless given',
    ),
    out: textOption('File to write, of the kind that the report is'),
    'in-place': {
      type: 'boolean',
      description: 'Write over the report itself; a .md file is, unless --out is given',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing; exit 1 if a block is missing, stale or edited by hand',
    },
    remove: {
      type: 'boolean',
      description: 'Take the block out again: the one of --at, or the only one',
    },
    all: { type: 'boolean', description: 'With --remove: every block of the report' },
    force: {
      type: 'boolean',
      description: 'Replace a block that was edited by hand, and a file of --out that is not ours',
    },
    'allow-macros': { type: 'boolean', description: 'Take a report with macros; they stay in it' },
    after: textOption('PDF: a page; answered with how to join the pages, as a PDF takes no block'),
    date: textOption(
      'Date of the briefing, YYYY-MM-DD; that of the block, SOURCE_DATE_EPOCH or today unless given',
    ),
    ...askedOptions,
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
    ['risalah embed --into report.md --at risks --lang en', 'The same block in English'],
    ['risalah embed --into report.docx --check', 'For a check on every change'],
    ['risalah embed --into report.docx --at risks --remove --in-place', 'As it was before'],
  ],
  run: async (argv, say) => {
    const into = readText(argv, 'into');
    // What to do with a report is of no weight while there is none.
    if (into !== undefined) requireNamed(into);
    const options = readEmbedOptions(argv);
    const { runEmbed } = await import('./run-embed.ts');
    return runEmbed(options, say);
  },
};

/** The options of a run, checked as far as they can be without reading the report. Throws a `UsageError`. */
export function readEmbedOptions(argv: Argv): EmbedOptions {
  const into = readText(argv, 'into');
  if (into === undefined) throw new UsageError('Name the report: --into report.docx');
  const kind = readKind(argv, into);
  checkOptions(argv, kind);
  const template = readText(argv, 'template');
  const lang = readText(argv, 'lang');
  const { content, bib, allowDirs, usualDate, ...asked } = readAskedOptions(argv, 'unit');
  return {
    ...{ into, content, bib, allowDirs, usualDate },
    ...readEmbedTarget(argv, into, kind),
    at: readText(argv, 'at'),
    action: readAction(argv),
    all: readSwitch(argv, 'all'),
    asked: {
      ...asked,
      template: template && requireKnown('template', template, listTemplates()),
      lang: lang === undefined ? undefined : requireKnown<Language>('language', lang, ['id', 'en']),
      startLevel: readLevel(argv, kind === 'md' ? 6 : 9),
    },
    markdown: {
      flavor: readText(argv, 'flavor'),
      figures: readText(argv, 'figures'),
      lines: readText(argv, 'lines'),
    },
    force: readSwitch(argv, 'force'),
    allowMacros: readSwitch(argv, 'allow-macros'),
  };
}

function readKind(argv: Argv, into: string): 'docx' | 'md' {
  const kind = hostKind(into);
  const after = readText(argv, 'after');
  if (after !== undefined && !/^[1-9]\d{0,5}$/.test(after)) {
    throw new UsageError(`--after takes the number of a page, not "${after}".`);
  }
  if (kind === undefined) {
    throw new RisalahError([unknownHost(into, after === undefined ? undefined : Number(after))]);
  }
  if (after === undefined) return kind;
  throw new UsageError('--after is for PDF files.', 'Name the place in this one with --at.');
}

function readAction(argv: Argv): EmbedOptions['action'] {
  const [checks, removes] = [readSwitch(argv, 'check'), readSwitch(argv, 'remove')];
  if (checks && removes) throw new UsageError('--check and --remove do not go together.');
  if (readSwitch(argv, 'all') && !removes) {
    throw new UsageError('--all goes with --remove.', 'Without --at all blocks are refreshed.');
  }
  if (readSwitch(argv, 'all') && readText(argv, 'at') !== undefined) {
    throw new UsageError('--all and --at do not go together.');
  }
  return checks ? 'check' : removes ? 'remove' : 'embed';
}

/** Options of the other kind of document, and values that are none. */
function checkOptions(argv: Argv, kind: 'docx' | 'md'): void {
  const given = { ...argv, 'start-level': undefined };
  const misplaced = misplacedOption(given, [kind]);
  if (misplaced !== undefined) {
    const { option, format } = misplaced;
    const message = `--${option} is for ${format} files, and the report is a ${kind} file.`;
    throw new UsageError(message, `Leave --${option} out.`);
  }
  readFormatChoices(given, [kind]);
}

function readLevel(argv: Argv, deepest: number): number | undefined {
  const level = readText(argv, 'start-level');
  if (level === undefined) return undefined;
  if (/^[1-9]$/.test(level) && Number(level) <= deepest) return Number(level);
  throw new UsageError(
    `--start-level takes a number from 1 to ${deepest}, not "${level}".`,
    `${deepest === 6 ? 'Markdown' : 'Word'} has ${deepest} levels of headings.`,
  );
}
