import type { Theme } from '../../../template/types.ts';
import type { Parts } from '../pack.ts';

const path = 'word/theme/theme1.xml';

/** The part as the `docx` package has written it, by theme: nothing else is in it. */
const known = new WeakMap<Theme, string>();

/** Whether the part of this theme has been written before, so that it need not be again. */
export function isThemeWritten(theme: Theme): boolean {
  return known.has(theme);
}

/** Puts the theme's part among the parts, or keeps the one that is there. */
export function placeTheme(parts: Parts, theme: Theme): void {
  const written = known.get(theme) ?? parts.get(path);
  if (typeof written !== 'string') return;
  known.set(theme, written);
  parts.set(path, written);
}
