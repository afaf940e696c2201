import v8 from 'node:v8';

/**
 * Tells V8 that a run is short. It counts among what compiled code is good for, so it comes before any is loaded.
 * Recompiling the shaping engine for speed costs a run of seconds more than it gains (measured: 552 ms against 306), and so
 * does JavaScript (600 ms against 430); what is hot in many briefings is still recompiled.
 */
export function setEngine(): void {
  // Node has its own parts compiled too, and takes that only until the engine is set: first what every run needs.
  for (const part of ['crypto', 'os', 'url', 'util']) process.getBuiltinModule(part);
  v8.setFlagsFromString('--wasm-tiering-budget=2000000000');
  // Later engines do not know it, and would complain on standard error.
  if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=1000000');
}
