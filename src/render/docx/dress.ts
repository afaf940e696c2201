import type { Layout, Theme } from '../../template/types.ts';
import type { DocxOptions } from '../types.ts';
import type { Parts } from './pack.ts';
import { addFonts, type EmbeddedFont, embedFonts } from './parts/embedded-fonts.ts';
import { embeddingSettings, ownSettings, type Settings } from './parts/settings.ts';
import type { BriefingLists } from './reference/dress-paragraphs.ts';
import { openHouse } from './reference/house.ts';
import { refuse } from './reference/refuse.ts';

/** How a document looks, by its theme and what else is asked. */
export interface Dress {
  theme: Theme;
  layout: Layout;
  settings: Settings;
  /** Fonts that the font table leads to. */
  fonts: readonly EmbeddedFont[];
  /** The styles by which pages are laid out; ours unless a house has others. */
  layoutStyles: (ours: string, lang: string) => string;
  /** Completes a package that has all parts of ours; gives the media types of the parts that it adds, by path. */
  finish: (parts: Parts, briefing: BriefingLists & { lang: string }) => Map<string, string>;
}

/** The dress of a document: the theme's own, with its fonts embedded, or that of an organisation's document. */
export async function chooseDress(
  theme: Theme,
  layout: Layout,
  options: DocxOptions,
): Promise<Dress> {
  if (options.referenceDoc) {
    if (options.embedFonts) throw fontsOfTheme();
    const house = await openHouse(options.referenceDoc);
    return { ...house.onItsPaper({ theme, layout }), ...house, fonts: [] };
  }
  if (options.embedFonts) {
    const { fonts, theme: lettered } = embedFonts(theme);
    const finish = (parts: Parts) => addFonts(parts, fonts);
    return { theme: lettered, layout, settings: embeddingSettings, fonts, layoutStyles, finish };
  }
  return { theme, layout, settings: ownSettings, fonts: [], layoutStyles, finish: () => new Map() };
}

const layoutStyles = (ours: string): string => ours;

function fontsOfTheme() {
  return refuse(
    'reference-brings-its-fonts',
    'The fonts of the theme cannot be embedded where a reference document says which fonts there are',
    'Leave out --embed-fonts or --reference-doc; fonts embedded in the reference document are kept.',
  );
}
