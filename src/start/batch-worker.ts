import v8 from 'node:v8';
import { Chunks } from './chunks.ts';
import { setEngine } from './engine.ts';

// What a worker of a batch loads, as bundled: the worker itself is src/batch/batch-worker.ts.
setEngine();
// V8 takes compiled code only of a process with the same flags: these have done their work when the heap was laid out.
for (const flag of ['--max-old-space-size=0', '--max-semi-space-size=0']) {
  v8.setFlagsFromString(flag);
}
const worker = Object(new Chunks(import.meta.dirname).load('./worker.js'));

/** For tinypool, which calls it by this name. */
export const buildTask: unknown = Reflect.get(worker, 'buildTask');
