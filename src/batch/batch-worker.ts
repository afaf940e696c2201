import { Worker } from 'node:worker_threads';
import { removeOpenParts } from '../output/open-parts.ts';

/** Started in a process of its own by a `Lane`; tinypool calls what is exported. */
export { buildTask } from './build-task.ts';

/** Ends the process, without half a file. */
function end(): void {
  removeOpenParts();
  process.exit(0);
}

// Ctrl-C goes to all processes of a terminal: what is under way is ended by the one that the user started.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', end);
// The channel closes when that process has gone, however it went.
process.on('disconnect', end);

/** Memory beyond the heap, which V8 does not bound, counts here too. */
const mostBytes = 2 * 2 ** 30;

// A briefing that never ends hears neither: a thread looks whether the parent is still there, and at the memory.
const watch = `
const { parent, mostBytes } = require('node:worker_threads').workerData;
setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > mostBytes) {
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);
`;
new Worker(watch, {
  eval: true,
  workerData: { parent: process.ppid, mostBytes },
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
}).unref();
