/** The share of a run that one machine takes: briefings are dealt out in turn. */
export interface Share {
  /** 1-based. */
  number: number;
  of: number;
}

/** Whether a briefing, by its 0-based place in the run, belongs to the share. */
export function isInShare(index: number, share: Share | undefined): boolean {
  return share === undefined || index % share.of === share.number - 1;
}

/** What the environment of a job in an array tells, and where it begins to count. */
interface Scheduler {
  name: string;
  /** Variable with the number of the job. */
  index: string;
  /** Variables with the first number and the step, or the first number itself. */
  first: string | number;
  step?: string;
  /** Variable with the number of jobs; `--shards` unless there is one. */
  count?: string;
}

const schedulers: readonly Scheduler[] = [
  {
    name: 'Slurm',
    index: 'SLURM_ARRAY_TASK_ID',
    first: 'SLURM_ARRAY_TASK_MIN',
    step: 'SLURM_ARRAY_TASK_STEP',
    count: 'SLURM_ARRAY_TASK_COUNT',
  },
  { name: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', first: 0 },
  {
    name: 'AWS Batch',
    index: 'AWS_BATCH_JOB_ARRAY_INDEX',
    first: 0,
    count: 'AWS_BATCH_JOB_ARRAY_SIZE',
  },
  { name: 'PBS', index: 'PBS_ARRAY_INDEX', first: 1 },
  { name: 'CI', index: 'CI_NODE_INDEX', first: 1, count: 'CI_NODE_TOTAL' },
];

/** Why there is no share, in words for the user. */
export interface ShareFault {
  message: string;
  hint: string;
}

/** The share that `--shard i/n` names, or with `auto` the one that the job scheduler's variables tell. */
export function readShare(
  text: string,
  count: number | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Share | ShareFault {
  if (text === 'auto') return shareOfScheduler(count, env);
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const share = { number: Number(number), of: Number(of) };
  if (number !== undefined && isShare(share)) return share;
  return {
    message: `--shard takes a share such as 1/3, or auto, and not "${text}".`,
    hint: 'The first of three machines takes 1/3, the last 3/3.',
  };
}

function shareOfScheduler(
  given: number | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Share | ShareFault {
  const found = schedulers.find(({ index }) => env[index] !== undefined && env[index] !== '');
  if (found === undefined) {
    return {
      message: '--shard auto finds no job array: none of its variables is set.',
      hint: `Known are ${schedulers.map(({ index }) => index).join(', ')}. Or name the share: --shard 1/3`,
    };
  }
  const numberIn = (name: string | undefined): number | undefined =>
    name === undefined || !/^\d{1,9}$/.test(env[name] ?? '') ? undefined : Number(env[name]);
  const of = given ?? numberIn(found.count) ?? numberIn('RISALAH_SHARDS');
  if (of === undefined) {
    return {
      message: `${found.name} tells the number of this job (${found.index}), but not how many there are.`,
      hint: 'Give their number: --shards 8',
    };
  }
  const first = typeof found.first === 'number' ? found.first : (numberIn(found.first) ?? 0);
  const index = numberIn(found.index) ?? Number.NaN;
  const share = { number: (index - first) / (numberIn(found.step) ?? 1) + 1, of };
  if (isShare(share)) return share;
  return {
    message: `${found.index} is "${env[found.index]}", which is none of ${of} jobs that are counted from ${first}.`,
    hint: 'Ask the scheduler for as many jobs as --shards says.',
  };
}

function isShare({ number, of }: Share): boolean {
  return Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of;
}
