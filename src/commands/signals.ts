import { removeOpenParts } from '../output/open-parts.ts';

/** Exit code by signal: 128 and the signal's number. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Makes a signal end the process without leaving half a file. */
export function endOnSignals(): void {
  for (const [signal, code] of Object.entries(signalCodes)) {
    process.once(signal, () => {
      removeOpenParts();
      process.exit(code);
    });
  }
}
