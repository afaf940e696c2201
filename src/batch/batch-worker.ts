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

// A briefing that never ends hears neither: a thread looks whether the parent is still there.
const watch = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 1000);
`;
new Worker(watch, {
  eval: true,
  workerData: process.ppid,
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
}).unref();
