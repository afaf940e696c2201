import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, peakMemory, table, timeProcess } from './measure.mjs';

const request = '--template briefing --between ID,AU --lang id --date 2026-11-23'.split(' ');

/** One whole process a command, each time beside an empty Node: the ratio of a pair hardly depends on the machine's load. */
export function benchCold(runs) {
  const out = mkdtempSync(path.join(os.tmpdir(), 'risalah-bench-'));
  const build = (to) => ['dist/cli.js', 'build', ...request, '--to', to, '--out', out, '--force'];
  const commands = [
    ['`--help`', ['dist/cli.js', '--help']],
    ['Markdown', build('md'), 'briefing_ID-AU_id.md'],
    ['DOCX', build('docx'), 'briefing_ID-AU_id.docx'],
    ['PDF', build('pdf'), 'briefing_ID-AU_id.pdf'],
    ['all three', build('pdf,docx,md')],
  ];
  const rows = commands.map(([name, args, file]) => {
    const pairs = Array.from({ length: runs }, () => {
      const empty = timeProcess(['-e', '0']).cpu;
      const { cpu, wall } = timeProcess(args);
      return { ratio: cpu / empty, cpu, wall };
    });
    const of = (key) => median(pairs.map((pair) => pair[key]));
    return [
      name,
      `${of('ratio').toFixed(1)}x`,
      of('cpu').toFixed(0),
      of('wall').toFixed(0),
      peakMemory(args).toFixed(0),
      file === undefined ? '' : (statSync(path.join(out, file)).size / 1000).toFixed(1),
    ];
  });
  rmSync(out, { recursive: true });
  return table(
    ['one process', 'CPU to `node -e 0`', 'CPU ms', 'wall ms', 'peak MiB', 'file kB'],
    rows,
  );
}
