import v8 from 'node:v8';
import { Chunks } from './chunks.ts';
import { setEngine } from './engine.ts';

// What a worker of a batch loads, as bundled: the worker itself is src/batch/batch-worker.ts.
setEngine();
// V8 takes compiled code only in a process with the same flags: this one did its work when the heap was laid out.
v8.setFlagsFromString('--max-old-space-size=0');
const worker = Object(new Chunks(import.meta.dirname).load('./worker.js'));

/** For tinypool, which calls it by this name. */
export const buildTask: unknown = Reflect.get(worker, 'buildTask');
