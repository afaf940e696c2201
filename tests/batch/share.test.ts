import { expect, test } from 'vitest';
import { isInShare, readShare } from '../../src/batch/share.ts';

const slurm = {
  SLURM_ARRAY_TASK_ID: '14',
  SLURM_ARRAY_TASK_MIN: '10',
  SLURM_ARRAY_TASK_STEP: '2',
  SLURM_ARRAY_TASK_COUNT: '4',
};

test.each([
  ['named', '2/5', undefined, {}, { number: 2, of: 5 }],
  ['Slurm', 'auto', undefined, slurm, { number: 3, of: 4 }],
  ['Kubernetes', 'auto', 8, { JOB_COMPLETION_INDEX: '0' }, { number: 1, of: 8 }],
  [
    'count in the environment',
    'auto',
    undefined,
    { JOB_COMPLETION_INDEX: '2', RISALAH_SHARDS: '3' },
    { number: 3, of: 3 },
  ],
  ['PBS', 'auto', 4, { PBS_ARRAY_INDEX: '4' }, { number: 4, of: 4 }],
  [
    'AWS Batch',
    'auto',
    undefined,
    { AWS_BATCH_JOB_ARRAY_INDEX: '1', AWS_BATCH_JOB_ARRAY_SIZE: '2' },
    { number: 2, of: 2 },
  ],
  ['CI', 'auto', undefined, { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, { number: 1, of: 2 }],
])('the share of %s', (_, text, count, env, share) => {
  expect(readShare(text, count, env)).toEqual(share);
});

test.each([
  ['0/3', undefined, {}, /takes a share such as/],
  ['4/3', undefined, {}, /takes a share such as/],
  ['1', undefined, {}, /takes a share such as/],
  ['auto', undefined, {}, /finds no job array/],
  ['auto', undefined, { JOB_COMPLETION_INDEX: '1' }, /not how many there are/],
  ['auto', 2, { JOB_COMPLETION_INDEX: '2' }, /none of 2 jobs that are counted from 0/],
  ['auto', 2, { PBS_ARRAY_INDEX: 'x' }, /none of 2 jobs/],
])('%s with %s in %j is refused', (text, count, env, message) => {
  const share = readShare(text, count, env);
  expect('message' in share && share.message).toMatch(message);
});

test('shares are even, and every briefing is in one', () => {
  const counts = [1, 2, 3].map(
    (number) =>
      Array.from({ length: 10 }, (_, at) => at).filter((at) => isInShare(at, { number, of: 3 }))
        .length,
  );
  expect(counts).toEqual([4, 3, 3]);
});
