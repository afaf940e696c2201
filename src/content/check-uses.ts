import type { Fault } from '../input/source-file.ts';
import { didYouMean } from '../problems.ts';
import type { ContentReader } from './content-reader.ts';
import type { Use } from './prose/prose-context.ts';

/** Reports every placeholder, source and unit that the texts use and the content does not have. */
export function checkUses(reader: ContentReader): void {
  for (const use of reader.uses) {
    const fault = useFault(use, reader);
    if (fault !== undefined) reader.report(use.excerpt, use.indexOf(), fault);
  }
}

function useFault({ kind, key }: Use, reader: ContentReader): Fault | undefined {
  switch (kind) {
    case 'placeholder': {
      if (reader.unreadable.has('labels')) return undefined;
      const name = key.charAt(0).toLowerCase() + key.slice(1);
      if (reader.placeholders.has(name)) return undefined;
      const hint = didYouMean(name, reader.placeholders);
      return {
        rule: 'placeholder-is-known',
        message: `The placeholder {${key}} is not known`,
        hint,
      };
    }
    case 'source':
      if (reader.sources.has(key) || reader.unreadable.has('sources')) return undefined;
      return {
        rule: 'source-is-known',
        message: `The source "${key}" is not in evidence/references.csl.json`,
        hint: didYouMean(key, reader.sources),
      };
    case 'unit':
      if (reader.units.has(key)) return undefined;
      return {
        rule: 'unit-is-known',
        message: `There is no unit "${key}"`,
        hint: didYouMean(key, reader.units),
      };
  }
}
