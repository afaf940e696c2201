import { type Replacements, replaceableKeys, textFault } from '../build/replacements.ts';
import { requireKnown, UsageError } from './usage-error.ts';

/** The texts of `--set key=value`, normalised as the content's texts are. */
export function toReplacements(settings: readonly string[]): Replacements {
  const replacements: Replacements = {};
  for (const setting of settings) {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(
        `--set takes key=value, not "${setting}".`,
        'Such as: --set author=Subdit',
      );
    }
    const key = requireKnown('--set key', name.trim(), replaceableKeys);
    if (replacements[key] !== undefined) throw new UsageError(`--set ${key} is given twice.`);
    replacements[key] = checkText(key, value);
  }
  return replacements;
}

function checkText(key: string, value: string): string {
  const text = value.normalize('NFC').trim();
  const fault = textFault(text);
  if (fault !== undefined) throw new UsageError(`--set ${key} ${fault}.`);
  return text;
}
