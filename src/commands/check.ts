import { builtinContent } from '../build/builtin.ts';
import { type Command, sharedOptions, textOption } from './command.ts';
import { toOldestDay } from './max-age.ts';
import { type Argv, readSwitch, readText, readTexts } from './option-values.ts';
import { toRequestDate } from './request-date.ts';
import { UsageError } from './usage-error.ts';

/** What `risalah check` is to look at. */
export interface CheckOptions {
  content: string;
  /** File of further sources. */
  bib: string | undefined;
  allowDirs: string[] | undefined;
  /** Warnings are errors. */
  strict: boolean;
  /** Also whether every claim has its evidence. */
  claims: boolean;
  /** Oldest day (`YYYY-MM-DD`) that the data of a fact may be of; any unless given. */
  oldest: string | undefined;
}

export const checkCommand: Command = {
  name: 'check',
  usage: 'check',
  description: 'Check the content and name every mistake with file, line and column',
  options: {
    strict: { type: 'boolean', description: 'Take warnings for errors' },
    claims: {
      type: 'boolean',
      description:
        'Also find benefits and risks without a fact of verified sources, or whose prose cites nothing',
    },
    'max-age': textOption(
      'With --claims: oldest data of facts with asOf, such as 24m or 3y. Their age counts from the latest date, month or year in asOf, else from the newest of years; a month or year counts to its end',
    ),
    date: textOption('Day that --max-age counts back from, YYYY-MM-DD; else as in build'),
    bib: sharedOptions.bib,
    content: sharedOptions.content,
    'allow-dir': sharedOptions['allow-dir'],
    json: sharedOptions.json,
  },
  examples: [
    ['risalah check', 'Check the content that comes with Risalah'],
    [
      'risalah check --content my-content --strict',
      'Check content of your own before it is printed',
    ],
    ['risalah check --claims --max-age 3y', 'Find claims whose evidence is missing or old'],
  ],
  run: async (argv, say) => {
    const options = readCheckOptions(argv);
    const { runCheck } = await import('./run-check.ts');
    return runCheck(options, say);
  },
};

/** The options of a check. Throws a `UsageError` for one that would do nothing. */
export function readCheckOptions(argv: Argv): CheckOptions {
  const claims = readSwitch(argv, 'claims');
  const [age, date] = [readText(argv, 'max-age'), readText(argv, 'date')];
  if (age !== undefined && !claims) {
    throw new UsageError('--max-age belongs to --claims.', 'Such as: --claims --max-age 3y');
  }
  if (date !== undefined && age === undefined) {
    throw new UsageError(
      '--date belongs to --max-age.',
      'Such as: --claims --max-age 3y --date 2026-11-23',
    );
  }
  const from = toRequestDate({
    option: date,
    epoch: process.env['SOURCE_DATE_EPOCH'],
    now: new Date(),
  });
  return {
    content: readText(argv, 'content') ?? builtinContent,
    bib: readText(argv, 'bib'),
    allowDirs: readTexts(argv, 'allow-dir'),
    strict: readSwitch(argv, 'strict'),
    claims,
    oldest: age === undefined ? undefined : toOldestDay(age, from),
  };
}
