import type { Fault } from '../input/source-file.ts';
import { didYouMean, nearest } from '../problems.ts';
import type { ContentReader } from './content-reader.ts';
import type { Use } from './prose/prose-context.ts';
import { isIncomplete } from './source-state.ts';
import type { Source } from './types.ts';

/** What was given besides the content. */
interface Given {
  /** A file of further sources: `--bib`. */
  hasBibliography: boolean;
}

/** Reports every placeholder, source and unit that the texts use and the content does not have, or must not print. */
export function checkUses(reader: ContentReader, { hasBibliography }: Given): void {
  for (const use of reader.uses) {
    const fault = useFault(use, reader, { hasBibliography });
    if (fault !== undefined) reader.report(use.excerpt, use.indexOf(), fault);
  }
}

function useFault(
  { kind, key, inFact, excerpt }: Use,
  reader: ContentReader,
  { hasBibliography }: Given,
): Fault | undefined {
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
    case 'source': {
      const source = reader.sources.get(key);
      // A fact may wait for its source: it is not printed until the source is verified.
      if (source !== undefined) return inFact ? undefined : incompleteFault(source);
      if (reader.unreadable.has('sources')) return undefined;
      return {
        rule: 'source-is-known',
        message: `The source "${key}" is not in evidence/references.csl.json`,
        hint: sourceHint(key, reader, { hasBibliography }),
      };
    }
    case 'unit':
      if (reader.units.has(key)) return undefined;
      return {
        rule: 'unit-is-known',
        message: `There is no unit "${key}"`,
        hint: reader.isFromBase(excerpt.file)
          ? 'The layer leaves the unit out: replace this text too, or keep the unit.'
          : didYouMean(key, reader.units),
      };
  }
}

function sourceHint(
  key: string,
  reader: ContentReader,
  { hasBibliography }: Given,
): string | undefined {
  const keys = [...reader.sources.keys()];
  if (hasBibliography || nearest(key, keys) !== undefined) return didYouMean(key, keys);
  return 'Add the source there, or name the file that has it with --bib.';
}

function incompleteFault(source: Source): Fault | undefined {
  if (!isIncomplete(source)) return undefined;
  return {
    rule: 'source-is-complete',
    message: `The source "${source.id}" is incomplete and must not be printed`,
    hint: 'Cite another source, or find what is missing and say so in its note.',
  };
}
