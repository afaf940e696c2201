import { fitTheme } from '../build/fit-theme.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { readReferenceDoc } from '../build/plan-briefing.ts';
import type { Prepared } from '../prepared/prepared.ts';
import type { BatchOptions } from './batch-options.ts';

/** Opens what every row needs, so that a fault in it is told once, and not by every row. */
export async function checkIngredients(
  { templates, csl, choices, formats, allowDirs }: BatchOptions,
  prepared: Prepared | undefined,
): Promise<void> {
  readReferenceDoc(choices);
  const hasOwnFonts = choices.fonts.length > 0 || choices.fontFolder !== undefined;
  for (const template of templates) {
    const set = await openTemplateSet(template, csl, prepared);
    if (hasOwnFonts && formats.includes('pdf')) await fitTheme(set, choices, allowDirs).theme();
  }
}
