import type { Options } from 'yargs';
import { listTemplates } from '../build/builtin.ts';
import type { FormatChoices } from '../build/format-choices.ts';
import type { Language } from '../document/types.ts';
import { formats } from '../render/index.ts';
import type { Format } from '../render/types.ts';
import { type AskedOptions, askedOptions, readAskedOptions } from './asked-options.ts';
import { type Command, sharedOptions, textOption } from './command.ts';
import { formatOptions, readFormatChoices } from './format-options.ts';
import { type Argv, readList, readSwitch, readText } from './option-values.ts';
import { requireKnown, UsageError } from './usage-error.ts';

/** What `risalah build` is to do: every template in every language in every format, for one set of countries. */
export interface BuildOptions extends Omit<AskedOptions, 'usualDate'> {
  templates: string[];
  countries: string[];
  languages: Language[];
  formats: Format[];
  out: string;
  date: string;
  choices: FormatChoices;
  /** Read every file back before any is written. */
  verifies: boolean;
  toStdout: boolean;
  force: boolean;
}

const languages: Language[] = ['id', 'en'];
const allFormats = Object.values(formats).map((entry) => entry.format);

const list = (description: string): Options => ({ ...textOption(description), array: true });

export const buildCommand: Command = {
  name: 'build',
  usage: 'build',
  description: 'Build briefings: every template in every language in every format',
  options: {
    template: list('Templates, such as handout; all unless given'),
    between: list(
      'Countries by code or name, such as ID,AU or Jepang; none for a general briefing',
    ),
    lang: list('Languages: id, en; both unless given'),
    to: list(`Formats: ${allFormats.join(', ')}; all unless given`),
    out: textOption('Folder to write to; out unless given'),
    date: textOption('Date of the briefings, YYYY-MM-DD; SOURCE_DATE_EPOCH or today unless given'),
    section: list('Keys of the sections to keep, such as security; all unless given'),
    ...askedOptions,
    ...formatOptions,
    verify: {
      type: 'boolean',
      description: 'Read every file back, and write nothing if one does not say what it should',
    },
    stdout: { type: 'boolean', description: 'Write the bytes of the one file to standard output' },
    force: { type: 'boolean', description: 'Replace files that Risalah did not make' },
    json: sharedOptions.json,
  },
  examples: [
    ['risalah build', 'All templates, both languages, all formats, general'],
    ['risalah build --template handout --between ID,AU --lang en --to pdf', 'One file'],
    ['risalah build --between Indonesia,Jepang --set "audience=Delegasi RI"', 'Names will do'],
    ['risalah build --template briefing --lang en --to md --stdout', 'Markdown to a pipe'],
  ],
  run: async (argv, say) => {
    const options = readBuildOptions(argv);
    const { runBuild } = await import('./run-build.ts');
    return runBuild(options, say);
  },
};

/** The options of a build, checked as far as they can be without reading the content. */
export function readBuildOptions(argv: Argv): BuildOptions {
  const templates = listTemplates();
  const known = <T extends string>(option: string, what: string, all: readonly T[]): T[] => {
    const values = readList(argv, option)?.map((value) => requireKnown(what, value, all));
    return values === undefined ? [...all] : [...new Set(values)];
  };
  const to = known('to', 'format', allFormats);
  const { usualDate, countries = [], ...asked } = readAskedOptions(argv, 'section');
  const options: BuildOptions = {
    ...asked,
    countries,
    date: asked.date ?? usualDate,
    templates: known('template', 'template', templates),
    languages: known('lang', 'language', languages),
    formats: to,
    out: readText(argv, 'out') ?? 'out',
    choices: readFormatChoices(argv, to),
    verifies: readSwitch(argv, 'verify'),
    toStdout: readSwitch(argv, 'stdout'),
    force: readSwitch(argv, 'force'),
  };
  if (options.toStdout) checkStdout(options, readSwitch(argv, 'json'));
  return options;
}

function checkStdout(options: BuildOptions, json: boolean): void {
  const { templates, languages: langs, formats: to } = options;
  const count = templates.length * langs.length * to.length;
  if (count > 1) {
    throw new UsageError(
      `--stdout takes one file, but ${count} are asked for.`,
      'Name one template, one language and one format: --template handout --lang en --to md',
    );
  }
  if (options.choices.md.figures === 'beside') {
    throw new UsageError('--stdout takes one file, and --figures beside makes further ones.');
  }
  if (json) throw new UsageError('--stdout and --json cannot both have standard output.');
  if (to[0] !== 'md' && process.stdout.isTTY) {
    throw new UsageError('A terminal cannot show this file.', 'Send it to a file: ... > file');
  }
}
