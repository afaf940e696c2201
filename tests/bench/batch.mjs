import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { table, timeProcess } from './measure.mjs';

const countries = 'ID,AU,JP,SG,MY,PH,TH,VN,IN,US';

/** 45 pairs in 2 languages and 3 formats, 270 files, by one worker and by two. */
export function benchBatch() {
  const rows = [1, 2].map((jobs) => {
    const out = mkdtempSync(path.join(os.tmpdir(), 'risalah-bench-'));
    const asked = ['--template', 'briefing', '--pairs', countries, '--jobs', String(jobs)];
    const { cpu, wall } = timeProcess(['dist/cli.js', 'batch', ...asked, '--out', out]);
    rmSync(out, { recursive: true });
    return [jobs, (cpu / 90).toFixed(0), (90_000 / wall).toFixed(1), (wall / 1000).toFixed(1)];
  });
  return table(['workers, 270 files', 'CPU ms a briefing', 'briefings a second', 'seconds'], rows);
}
