import os from 'node:os';
import type { BatchOptions, Selection } from '../batch/batch-options.ts';
import { defaultName, patternFault } from '../batch/name-pattern.ts';
import { readShare, type Share } from '../batch/share.ts';
import { buildCommand, readBuildOptions } from './build.ts';
import { type Command, textOption } from './command.ts';
import { type Argv, readItems, readSwitch, readText } from './option-values.ts';
import { UsageError } from './usage-error.ts';

const { between: _, stdout: __, ...buildOptions } = buildCommand.options;

export const batchCommand: Command = {
  name: 'batch',
  usage: 'batch',
  description: 'Build many briefings: of all pairs, of groups of countries, of the rows of a table',
  options: {
    pairs: { ...textOption('All pairs of these countries, such as ID,AU,JP,SG'), array: true },
    groups: textOption('File of groups of countries: one a line, or a YAML or JSON list'),
    each: textOption('Table of requests, .csv, .yaml or .json: one row a request'),
    ...buildOptions,
    name: textOption(
      `Names of files, of {template}, {parties}, {lang}, {row} and columns; ${defaultName}`,
    ),
    jobs: textOption('Worker processes; as many as the machine has cores unless given'),
    'row-timeout': textOption('Seconds after which a briefing is given up; 60 unless given'),
    resume: { type: 'boolean', description: 'Keep what is built already and has not changed' },
    shard: textOption('Build a share only, such as 1/3; auto asks the job scheduler'),
    shards: textOption('How many shares there are, for --shard auto'),
    merge: textOption('Join the manifests of the shares in this folder, and prove them whole'),
  },
  examples: [
    [
      'risalah batch --pairs ID,AU,JP,SG --template handout',
      'Six pairs, both languages, all formats',
    ],
    ['risalah batch --each visits.csv --name "{row}_{parties}_{lang}" --resume', 'A table, again'],
    ['risalah batch --pairs ID,AU,JP --shard 1/2', 'A half, on one of two machines'],
    ['risalah batch --merge out', 'Are all the shares there?'],
  ],
  run: async (argv, say) => {
    const folder = readMerge(argv);
    const options = folder === undefined ? readBatchOptions(argv, process.env) : undefined;
    const { runBatchCommand, runMerge } = await import('./run-batch.ts');
    if (options !== undefined) {
      return runBatchCommand(options, { quiet: readSwitch(argv, 'json'), say });
    }
    return runMerge(folder ?? '', { force: readSwitch(argv, 'force') }, say);
  },
};

/** The folder of `--merge`; undefined if something is to be built. */
function readMerge(argv: Argv): string | undefined {
  const folder = readText(argv, 'merge');
  const others = ['pairs', 'groups', 'each', 'shard', 'resume', 'out'];
  const other = others.find((name) => argv[name] !== undefined && argv[name] !== false);
  if (folder === undefined || other === undefined) return folder;
  throw new UsageError(`--merge builds nothing: --${other} does not go with it.`);
}

/** The options of a batch, checked as far as they can be without reading a file. */
export function readBatchOptions(argv: Argv, env: NodeJS.ProcessEnv): BatchOptions {
  const {
    countries: _none,
    toStdout: _no,
    ...build
  } = readBuildOptions({ ...argv, between: undefined });
  const name = readText(argv, 'name') ?? defaultName;
  const fault = patternFault(name);
  if (fault !== undefined) throw new UsageError(`--name is "${name}": ${fault}`);
  return {
    ...build,
    selection: readSelected(argv),
    name,
    jobs: readCount(argv, 'jobs', 256) ?? os.availableParallelism(),
    rowTimeoutSeconds: readCount(argv, 'row-timeout', 86_400) ?? 60,
    resume: readSwitch(argv, 'resume'),
    share: readOwnShare(argv, env),
  };
}

function readSelected(argv: Argv): Selection {
  const countries = readItems(argv, 'pairs');
  const groups = readText(argv, 'groups');
  const each = readText(argv, 'each');
  const selections: Selection[] = [
    ...(countries === undefined ? [] : [{ kind: 'pairs' as const, countries }]),
    ...(groups === undefined ? [] : [{ kind: 'groups' as const, file: groups }]),
    ...(each === undefined ? [] : [{ kind: 'each' as const, file: each }]),
  ];
  const [selection, other] = selections;
  if (selection !== undefined && other === undefined) return selection;
  throw new UsageError(
    selection === undefined
      ? 'Say what to build: --pairs, --groups or --each.'
      : `--${selection.kind} and --${other?.kind} do not go together.`,
    'Such as: risalah batch --pairs ID,AU,JP',
  );
}

function readCount(argv: Argv, option: string, most: number): number | undefined {
  const text = readText(argv, option);
  if (text === undefined) return undefined;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new UsageError(`--${option} takes a whole number from 1 to ${most}, not "${text}".`);
}

function readOwnShare(argv: Argv, env: NodeJS.ProcessEnv): Share | undefined {
  const text = readText(argv, 'shard');
  const count = readCount(argv, 'shards', 100_000);
  if (text === undefined) {
    if (count === undefined) return undefined;
    throw new UsageError(
      '--shards says how many shares there are, but not which one to build.',
      'Add --shard auto.',
    );
  }
  const share = readShare(text, count, env);
  if ('of' in share) return share;
  throw new UsageError(share.message, share.hint);
}
