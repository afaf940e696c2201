import { splitMarks } from '../content/marks.ts';
import { mapWords } from '../document/map.ts';
import type { Block, Inline } from '../document/types.ts';
import { allSections } from '../document/walk.ts';
import type { Citations } from './citations/citation-types.ts';
import type { Grammar } from './grammar.ts';

/** What the marks of a text are resolved with. */
interface Resolver {
  grammar: Grammar;
  citations: Citations;
  /** Keys of the sections in the briefing. */
  sections: ReadonlySet<string>;
  /** Whether the briefing lists its sources, so that a citation has an entry to link to. */
  listsSources: boolean;
}

/**
 * The blocks with placeholders and citations put into words, in reading order, since later citations of a source may be
 * shorter. References to absent sections, and citations in a briefing without sources, become plain text.
 */
export function resolveMarks(blocks: Block[], grammar: Grammar, citations: Citations): Block[] {
  const all = allSections(blocks);
  const resolver: Resolver = {
    grammar,
    citations,
    sections: new Set(all.map((section) => section.key)),
    listsSources: all.some((section) => section.children.some((child) => child.type === 'sources')),
  };
  return mapWords(blocks, {
    inlines: (inlines) => resolveRun(inlines, resolver, false),
    plain: (value) => fill(value, grammar),
  });
}

function resolveRun(inlines: Inline[], resolver: Resolver, inNote: boolean): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'text') return resolveText(inline.value, resolver, inNote);
    if (!('children' in inline)) return [inline];
    const children = resolveRun(inline.children, resolver, inNote || inline.type === 'note');
    if (inline.type === 'reference' && !resolver.sections.has(inline.key)) return children;
    return [{ ...inline, children }];
  });
}

function resolveText(value: string, resolver: Resolver, inNote: boolean): Inline[] {
  const inlines = splitMarks(value).flatMap((mark): Inline[] => {
    switch (mark.type) {
      case 'text':
        return [{ type: 'text', value: mark.value }];
      case 'placeholder':
        return [{ type: 'text', value: resolver.grammar.word(mark.name) }];
      case 'cite': {
        const cited = resolver.citations.cite(mark.items);
        const linked = resolver.listsSources ? cited : withoutCitations(cited);
        // A note cannot hold a note: in note styles the citation's text joins the note it stands in.
        return linked.flatMap((node) => (inNote && node.type === 'note' ? node.children : [node]));
      }
    }
  });
  return placeNotes(inlines);
}

/** A note follows the word or the punctuation mark without a blank: `here.¹`, where the source says `here [@one].` */
function placeNotes(inlines: Inline[]): Inline[] {
  const placed: Inline[] = [];
  let moved = 0;
  inlines.forEach((inline, index) => {
    const rest = inline.type === 'text' ? { ...inline, value: inline.value.slice(moved) } : inline;
    moved = 0;
    const before = placed.at(-1);
    if (rest.type === 'note' && before?.type === 'text') {
      const after = inlines[index + 1];
      const mark = after?.type === 'text' ? (/^[.,;:?!]/.exec(after.value)?.[0] ?? '') : '';
      placed[placed.length - 1] = { ...before, value: before.value.trimEnd() + mark };
      moved = mark.length;
    }
    placed.push(rest);
  });
  return placed.filter((inline) => inline.type !== 'text' || inline.value !== '');
}

function withoutCitations(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = withoutCitations(inline.children);
    return inline.type === 'citation' ? children : [{ ...inline, children }];
  });
}

/** Inlines that cite nothing, such as a title, with their placeholders put into words. */
export function resolvePlaceholders(inlines: Inline[], grammar: Grammar): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'text') return { type: 'text', value: fill(inline.value, grammar) };
    if (!('children' in inline)) return inline;
    return { ...inline, children: resolvePlaceholders(inline.children, grammar) };
  });
}

/** A plain string with its placeholders put into words. */
function fill(value: string, grammar: Grammar): string {
  return splitMarks(value)
    .map((mark) => {
      if (mark.type === 'placeholder') return grammar.word(mark.name);
      return mark.type === 'text' ? mark.value : '';
    })
    .join('');
}
