import type { Options } from 'yargs';
import type { FormatChoices } from '../build/format-choices.ts';
import type { Format, MarkdownOptions } from '../render/types.ts';
import { paperNames } from '../template/papers.ts';
import { textOption } from './command.ts';
import { type Argv, readSwitch, readText, readTexts } from './option-values.ts';
import { requireKnown, UsageError } from './usage-error.ts';

const flavours = ['gfm', 'commonmark', 'pandoc'] as const;
const figurePlaces = ['inline', 'beside'] as const;
const lineKinds = ['paragraph', 'sentence'] as const;

/** Options of `risalah build` that concern one format or the paper. */
export const formatOptions = {
  paper: textOption(`Sheet: ${paperNames.join(', ')}; the theme’s unless given`),
  font: {
    ...textOption('PDF: font files or a folder of them for the running text (static TTF or OTF)'),
    array: true,
  },
  'font-folder': textOption('PDF: folder of fonts for characters that the theme’s fonts lack'),
  'attach-data': {
    type: 'boolean',
    description: 'PDF: attach the sources as CSL-JSON (the file is then PDF/A-3a)',
  },
  'reference-doc': textOption(
    'DOCX: take styles, page set-up, headers and footers from this Word file',
  ),
  'embed-fonts': {
    type: 'boolean',
    description: 'DOCX: embed the theme’s fonts in place of naming office fonts',
  },
  flavor: {
    ...textOption(`Markdown: ${flavours.join(', ')}; gfm unless given`),
    alias: 'flavour',
  },
  fragment: { type: 'boolean', description: 'Markdown: no front matter, to be put into a text' },
  'start-level': textOption('Markdown: level of the first heading, 1 to 6; 1 unless given'),
  figures: textOption('Markdown: pictures inline or beside the file; inline unless given'),
  lines: textOption('Markdown: a line a paragraph or a sentence; paragraph unless given'),
} satisfies Record<string, Options>;

/** The format that an option speaks of. */
const formatOf: Partial<Record<keyof typeof formatOptions, Format>> = {
  font: 'pdf',
  'font-folder': 'pdf',
  'attach-data': 'pdf',
  'reference-doc': 'docx',
  'embed-fonts': 'docx',
  flavor: 'md',
  fragment: 'md',
  'start-level': 'md',
  figures: 'md',
  lines: 'md',
};

/** The choices, checked as far as they can be without reading a file. Throws a `UsageError`. */
export function readFormatChoices(argv: Argv, formats: readonly Format[]): FormatChoices {
  const misplaced = misplacedOption(argv, formats);
  if (misplaced !== undefined) {
    const { option, format } = misplaced;
    throw new UsageError(
      `--${option} is for ${format} files, and none is asked for.`,
      `Add --to ${format}.`,
    );
  }
  const paper = readText(argv, 'paper');
  if (paper !== undefined && formats.every((format) => format === 'md')) {
    throw new UsageError('Markdown has no sheet of paper.', 'Add --to pdf or --to docx.');
  }
  return {
    paper: paper === undefined ? undefined : requireKnown('paper', paper, paperNames),
    fonts: readTexts(argv, 'font') ?? [],
    fontFolder: readText(argv, 'font-folder'),
    attachData: readSwitch(argv, 'attach-data'),
    referenceDoc: readText(argv, 'reference-doc'),
    embedFonts: readSwitch(argv, 'embed-fonts'),
    md: readMarkdownOptions(argv),
  };
}

/** An option that is given and speaks of another format than these. */
export function misplacedOption(
  argv: Argv,
  formats: readonly Format[],
): { option: string; format: Format } | undefined {
  return Object.entries(formatOf)
    .map(([option, format]) => ({ option, format }))
    .find(({ option, format }) => {
      const given = argv[option] !== undefined && argv[option] !== false;
      return given && !formats.includes(format);
    });
}

function readMarkdownOptions(argv: Argv): MarkdownOptions {
  const flavour = readText(argv, 'flavor');
  const figures = readText(argv, 'figures');
  const lines = readText(argv, 'lines');
  const startLevel = readLevel(readText(argv, 'start-level'));
  return {
    ...(flavour === undefined ? {} : { flavour: requireKnown('flavour', flavour, flavours) }),
    ...(readSwitch(argv, 'fragment') ? { fragment: true } : {}),
    ...(startLevel === undefined ? {} : { startLevel }),
    ...(figures === undefined
      ? {}
      : { figures: requireKnown('place for figures', figures, figurePlaces) }),
    ...(lines === undefined ? {} : { lines: requireKnown('kind of lines', lines, lineKinds) }),
  };
}

function readLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-6]$/.test(text)) return Number(text);
  throw new UsageError(`--start-level takes a number from 1 to 6, not "${text}".`);
}
