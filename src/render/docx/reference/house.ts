import type { Layout, Theme } from '../../../template/types.ts';
import type { Parts } from '../pack.ts';
import { houseSettings, type Settings } from '../parts/settings.ts';
import { type Dressed, dressPackage, layoutStyles } from './dress-package.ts';
import { openReference } from './open-reference.ts';
import { onItsPaper, pageSetup } from './page-setup.ts';

/** Theme and layout of a briefing. */
export interface Look {
  theme: Theme;
  layout: Layout;
}

/** An organisation whose own document says how its documents look. */
export interface House {
  /** The settings that belong to its look, as XML by name. */
  settings: Settings;
  /** A look on the paper and in the columns of the house; its title block is in the styles of the house. */
  onItsPaper: (look: Look) => Look;
  /** The styles by which pages are laid out, in place of ours. */
  layoutStyles: (ours: string, lang: string) => string;
  /** Puts a finished package into its dress; gives the media types of the parts that came with it, by path. */
  finish: (parts: Parts, briefing: Dressed) => Map<string, string>;
}

/** Reads a reference document. Throws a `RisalahError` for a file that cannot be one. */
export async function openHouse(bytes: Uint8Array): Promise<House> {
  const reference = await openReference(bytes);
  const setup = pageSetup(reference);
  const part = reference.related('settings');
  const written = part === undefined ? '' : reference.text(part);
  const settings = houseSettings.map((name) => [
    name,
    new RegExp(`<${name}(?:\\s[^>]*)?/>`).exec(written)?.[0],
  ]);
  return {
    settings: Object.fromEntries(settings),
    onItsPaper: (look) => onItsPaper(look, setup),
    layoutStyles: (ours, lang) => layoutStyles(reference, ours, lang),
    finish: (parts, briefing) => dressPackage(parts, reference, setup, briefing),
  };
}
