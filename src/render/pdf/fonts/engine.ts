import type { Shaper } from './harfbuzz.ts';

/** Thrown where HarfBuzz is asked before it is started; what was begun is begun anew once it is. */
export class EngineNeeded extends Error {}

let engine: typeof import('./harfbuzz.ts') | undefined;

/** Loads and starts HarfBuzz, which takes as long as laying out a page: only for text that no letter table holds. */
export async function startShaping(): Promise<void> {
  const loaded = await import('./harfbuzz.ts');
  await loaded.untilStarted();
  engine = loaded;
}

/** Opens a font in HarfBuzz. Throws `EngineNeeded` before that is started. */
export function openShaper(bytes: Uint8Array): Shaper {
  if (engine === undefined) throw new EngineNeeded();
  return engine.openShaper(bytes);
}
