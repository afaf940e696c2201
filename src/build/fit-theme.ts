import { openAllowed } from '../input/open-allowed.ts';
import { papers } from '../template/papers.ts';
import type { Theme } from '../template/types.ts';
import type { FormatChoices } from './format-choices.ts';
import type { OpenedTemplateSet } from './open-template-set.ts';

/**
 * The template set with the user's paper and fonts in place of the theme's own; the theme is loaded once. Links in a
 * folder of fonts may lead into `allowDirs`.
 */
export function fitTheme(
  set: OpenedTemplateSet,
  choices: FormatChoices,
  allowDirs?: readonly string[],
): OpenedTemplateSet {
  let fitted: Promise<Theme> | undefined;
  return {
    ...set,
    theme: () => {
      fitted ??= set.theme().then((theme) => chooseFor(theme, choices, allowDirs));
      return fitted;
    },
  };
}

async function chooseFor(
  theme: Theme,
  { paper, fonts, fontFolder }: FormatChoices,
  allowDirs: readonly string[] | undefined,
): Promise<Theme> {
  const sized = paper === undefined ? theme : { ...theme, paper: papers[paper] };
  if (fonts.length === 0 && fontFolder === undefined) return sized;
  const { withFontFolder, withUserFonts } = await import('../template/user-fonts.ts');
  const { tryFontApart } = await import('./try-font-apart.ts');
  const reading = { trial: tryFontApart, allowed: openAllowed(allowDirs) };
  const set = fonts.length === 0 ? sized : withUserFonts(sized, fonts, reading);
  return fontFolder === undefined ? set : withFontFolder(set, fontFolder, reading);
}
