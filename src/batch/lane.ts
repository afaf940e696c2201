import { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tinypool } from 'tinypool';
import { errorCode, MachineError } from '../output/machine-error.ts';
import type { Task, TaskResult } from './build-task.ts';

/** How a worker came to its end in the middle of a briefing. */
export type Death = { kind: 'late' } | { kind: 'dead'; code: number | null; signal: string | null };

/** A worker that has grown beyond this is replaced by a new one. */
const maxRssBytes = 500 * 2 ** 20;

/** A briefing that takes more memory than this has no end. */
const maxHeapMegabytes = 1024;

/** Pipes and the like that a process that is started takes, and some more. */
const filesOfAProcess = 16;

/**
 * One worker process, which builds one briefing after another: if one kills it or hangs, the next gets a new process. It
 * alone knows tinypool, of which a pool of one is used.
 */
export class Lane {
  readonly #workerFile: string;
  #pool: Tinypool | undefined;
  #child: ChildProcess | undefined;
  #closing: Promise<void> = Promise.resolve();

  constructor(workerFile: string) {
    this.#workerFile = workerFile;
  }

  /** Builds a briefing in at most so many seconds. */
  async run(task: Task, limitSeconds: number): Promise<TaskResult | Death> {
    const pool = await this.#open();
    if (this.#child === undefined) probeFiles();
    const running: Promise<TaskResult> = pool.run(task);
    // A death is told by the process itself, with its cause.
    running.catch(() => {});
    const child = this.#takeChild(pool);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limitSeconds * 1000);
    const ended = new AbortController();
    const death = waitForExit(child, ended.signal).then(async (exit): Promise<Death> => {
      // What it said before its end may still be on its way.
      await sleep(100);
      return isLate ? { kind: 'late' } : { kind: 'dead', ...exit };
    });
    const failed = untilFailed(child, ended.signal);
    const result = await Promise.race([running.catch(() => death), death, failed]);
    clearTimeout(timer);
    ended.abort();
    const isSpent = result.kind === 'built' && result.rss > maxRssBytes;
    if (isSpent || result.kind === 'late' || result.kind === 'dead') await this.close();
    return result;
  }

  /** Ends the worker, if there is one, and waits for its end; what it has under way is not finished. */
  close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    this.#child = undefined;
    // Whoever closes the lane while another does waits as well.
    if (pool !== undefined) this.#closing = destroy(pool);
    return this.#closing;
  }

  async #open(): Promise<Tinypool> {
    if (this.#pool !== undefined) return this.#pool;
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({
      runtime: 'child_process',
      filename: this.#workerFile,
      name: 'buildTask',
      // None is started to lie in wait, and none is ended for having nothing to do.
      ...{ minThreads: 0, maxThreads: 1, idleTimeout: 2 ** 31 - 1 },
      env: ownEnvironment(),
      // As many cores are busy as --jobs says: several workers with helper threads of V8's get into each other's way.
      execArgv: [`--max-old-space-size=${maxHeapMegabytes}`, '--single-threaded'],
    });
    // The end of a worker that has not begun; `run` hears of it from the process.
    pool.on('error', () => {});
    this.#pool = pool;
    return pool;
  }

  /** The process behind the pool, whose last words of an engine are kept from the user. */
  #takeChild(pool: Tinypool): ChildProcess {
    const [worker] = pool.threads;
    const child: unknown = worker && Reflect.get(worker, 'process');
    if (!(child instanceof ChildProcess)) throw new Error('tinypool starts no process');
    if (child !== this.#child) {
      child.stderr?.unpipe(process.stderr);
      child.stderr?.resume();
    }
    this.#child = child;
    return child;
  }
}

async function destroy(pool: Tinypool): Promise<void> {
  // tinypool lets the process end while it waits for the worker.
  const wait = setInterval(() => {}, 1000);
  await pool.destroy().finally(() => clearInterval(wait));
}

/** Throws as the system does if too many files are open for one process more: tinypool would go on with half a one. */
function probeFiles(): void {
  const opened: number[] = [];
  try {
    while (opened.length < filesOfAProcess) opened.push(fs.openSync(process.execPath, 'r'));
  } catch (error) {
    throw new MachineError(undefined, error);
  } finally {
    for (const descriptor of opened) fs.closeSync(descriptor);
  }
}

/** Resolves when the system does not start the process; never, once `signal` says that nobody waits. */
function untilFailed(child: ChildProcess, signal: AbortSignal): Promise<TaskResult> {
  return new Promise((resolve) => {
    const tell = (error: Error): void => {
      const code = errorCode(error);
      if (code === undefined) return;
      resolve({ kind: 'machine', file: undefined, code });
      // tinypool waits for the end of what has never begun.
      child.emit('exit', null, null);
    };
    child.on('error', tell);
    signal.addEventListener('abort', () => child.off('error', tell), { once: true });
  });
}

/** Resolves when the process ends; never, once `signal` says that nobody waits. */
function waitForExit(
  child: ChildProcess,
  signal: AbortSignal,
): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => {
    const tell = (code: number | null, by: string | null): void => resolve({ code, signal: by });
    if (child.exitCode !== null || child.signalCode !== null) {
      tell(child.exitCode, child.signalCode);
      return;
    }
    child.once('exit', tell);
    signal.addEventListener('abort', () => child.off('exit', tell), { once: true });
  });
}

function ownEnvironment(): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(set);
}
