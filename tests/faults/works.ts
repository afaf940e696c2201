import type { Work } from './broken-runs.ts';

const handout = ['--template', 'handout', '--lang', 'en'];
const pairs = ['batch', '--pairs', 'ID,AU,JP', ...handout, '--to', 'md', '--jobs', '1'];

/** What is tried with a system that breaks; `old` is a Markdown file that Risalah has made. */
export function allWorks(old: string): Record<string, Work> {
  const built = { 'out/handout_general_en.md': old };
  return {
    'a new build': { args: ['build', ...handout, '--to', 'md,docx,pdf'] },
    'a build over an old one': { args: ['build', ...handout, '--to', 'md,docx'], files: built },
    'an embedding in place': {
      args: ['embed', '--into', 'report.md', ...handout],
      files: { 'report.md': '# Report\n' },
    },
    'a new layer': { args: ['init', 'my/layer'] },
    'a batch': { args: pairs },
    'the worker of a batch': { args: pairs, where: 'worker' },
  };
}
