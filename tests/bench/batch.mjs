import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, root, table, timeProcess } from './measure.mjs';

const countries = 'ID,AU,JP,SG,MY,PH,TH,VN,IN,US';
const briefings = 90;

/** 45 pairs in 2 languages and 3 formats, 270 files, by one worker and by as many as there are cores. */
export function benchBatch(runs) {
  const jobs = [...new Set([1, os.availableParallelism()])];
  const figures = jobs.map((count) => Array.from({ length: runs }, () => runBatch(count)));
  const [alone = []] = figures;
  const of = (all, key) => median(all.map((one) => one[key]));
  const rows = figures.map((all, index) => [
    jobs[index],
    (of(all, 'wall') / 1000).toFixed(1),
    ((briefings * 1000) / of(all, 'wall')).toFixed(1),
    `${(of(alone, 'wall') / of(all, 'wall')).toFixed(2)}x`,
    (of(all, 'cpu') / briefings).toFixed(0),
    of(all, 'peak').toFixed(0),
  ]);
  return table(
    ['workers, 270 files', 'seconds', 'briefings a second', 'rate', 'CPU ms a briefing', 'MiB in all'],
    rows,
  );
}

function runBatch(count) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'risalah-bench-'));
  const peaks = path.join(folder, 'peaks.txt');
  const asked = ['--template', 'briefing', '--pairs', countries, '--date', '2026-11-23'];
  const times = timeProcess(
    ['dist/cli.js', 'batch', ...asked, '--jobs', String(count), '--out', path.join(folder, 'out')],
    { NODE_OPTIONS: `--require ${root}tests/bench/tell-peak.cjs`, RISALAH_BENCH_PEAKS: peaks },
  );
  const found = [...readFileSync(peaks, 'utf8').matchAll(/peak (\d+)/g)];
  rmSync(folder, { recursive: true });
  return { ...times, peak: found.reduce((sum, [, kib]) => sum + Number(kib), 0) / 1024 };
}
