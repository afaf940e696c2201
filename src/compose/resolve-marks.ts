import { splitMarks } from '../content/marks.ts';
import { type InlineMapper, mapInlineRun, mapInlines } from '../document/map.ts';
import type { Block, Inline } from '../document/types.ts';
import { allSections } from '../document/walk.ts';
import type { Citations } from './citations.ts';
import type { Grammar } from './grammar.ts';

/** The blocks with placeholders and citations put into words, and references to absent sections made plain text. */
export function resolveMarks(blocks: Block[], grammar: Grammar, citations: Citations): Block[] {
  const present = new Set(allSections(blocks).map((section) => section.key));
  const mapper: InlineMapper = (inlines, inNote) =>
    inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'text') return resolveText(inline.value, grammar, citations, inNote);
      if (inline.type === 'reference' && !present.has(inline.key)) return inline.children;
      return [inline];
    });
  return mapInlines(blocks, mapper);
}

/** Inlines that cite nothing (titles, subtitles) with their placeholders put into words. */
export function resolvePlaceholders(inlines: Inline[], grammar: Grammar): Inline[] {
  return mapInlineRun(
    inlines,
    (run) =>
      run.flatMap((inline): Inline[] =>
        inline.type === 'text' ? [{ type: 'text', value: fill(inline.value, grammar) }] : [inline],
      ),
    false,
  );
}

/** A plain string with its placeholders put into words. */
export function fill(value: string, grammar: Grammar): string {
  return splitMarks(value)
    .map((mark) => {
      if (mark.type === 'placeholder') return grammar.word(mark.name);
      return mark.type === 'text' ? mark.value : '';
    })
    .join('');
}

function resolveText(
  value: string,
  grammar: Grammar,
  citations: Citations,
  inNote: boolean,
): Inline[] {
  return splitMarks(value).flatMap((mark): Inline[] => {
    switch (mark.type) {
      case 'text':
        return [{ type: 'text', value: mark.value }];
      case 'placeholder':
        return [{ type: 'text', value: grammar.word(mark.name) }];
      case 'cite': {
        const cited = citations.cite(mark.items);
        // A note cannot hold a note: in note styles the citation's text joins the note it stands in.
        return inNote
          ? cited.flatMap((node) => (node.type === 'note' ? node.children : [node]))
          : cited;
      }
    }
  });
}
