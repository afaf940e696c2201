import { removeOpenParts } from '../output/open-parts.ts';
import { type OutputFile, writeFiles } from '../output/write-files.ts';

/** Exit code by signal: 128 and the signal's number. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Stop work that cannot end at once, such as that of other processes. */
const stoppers = new Set<() => Promise<unknown>>();

let areHeld = false;

/**
 * Makes signals wait for the next turn of the event loop, and then end the process without half a file. Before it is
 * called, a signal ends the process in the midst of whatever it works out: there is nothing to be cleared away yet.
 */
function holdSignals(): void {
  if (areHeld) return;
  areHeld = true;
  for (const [signal, code] of Object.entries(signalCodes)) {
    const end = (): void => {
      removeOpenParts();
      process.exit(code);
    };
    process.once(signal, () => {
      if (stoppers.size === 0) end();
      const stopped = Promise.allSettled([...stoppers].map((stop) => stop()));
      // A turn of the event loop later, what was stopped has said how far it came.
      stopped.then(() => setImmediate(end));
    });
  }
}

/** Writes as `writeFiles` does; a signal in the meantime is heard when all files stand. */
export function writeUninterrupted(files: readonly OutputFile[]): void {
  holdSignals();
  writeFiles(files);
}

/** Does the work; a signal in the meantime aborts what the work is given, and ends the process when it has returned. */
export async function stopOnSignals<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  holdSignals();
  const stopping = new AbortController();
  const working = work(stopping.signal);
  const stop = (): Promise<T> => {
    stopping.abort();
    return working;
  };
  stoppers.add(stop);
  return working.finally(() => stoppers.delete(stop));
}
