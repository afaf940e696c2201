// Loaded into a process, tells the greatest memory that it took (KiB): to a file, if one is named, since workers are mute.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env.RISALAH_BENCH_PEAKS;
if (isMainThread) {
  process.on('exit', () => appendFileSync(file ?? 2, `peak ${process.resourceUsage().maxRSS}\n`));
}
