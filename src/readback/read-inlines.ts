import { linkTarget } from '../document/link-target.ts';
import type { Inline } from '../document/types.ts';
import { normaliseText, type OutlineBlock } from './outline.ts';

/** What a run of inlines says. */
export type Words = Pick<OutlineBlock, 'text' | 'lang' | 'links' | 'notes' | 'foreign'>;

/** The words of inlines whose surroundings speak `lang`, with the links, notes and foreign words among them. */
export function readInlines(inlines: readonly Inline[], lang: string): Words {
  const words: Words & { lang: string } = { text: '', lang, links: [], notes: [], foreign: [] };
  add(words, inlines, lang);
  return { ...words, text: normaliseText(words.text) };
}

function add(words: Words & { lang: string }, inlines: readonly Inline[], lang: string): void {
  for (const inline of inlines) addOne(words, inline, lang);
}

function addOne(words: Words & { lang: string }, inline: Inline, lang: string): void {
  switch (inline.type) {
    case 'text':
      words.text += inline.value;
      if (lang !== words.lang) words.foreign.push({ text: normaliseText(inline.value), lang });
      break;
    case 'break':
      words.text += ' ';
      break;
    case 'note':
      words.notes.push(readInlines(inline.children, lang).text);
      break;
    case 'foreign':
      add(words, inline.children, inline.lang);
      break;
    case 'strong':
    case 'emphasis':
      add(words, inline.children, lang);
      break;
    case 'link':
    case 'reference':
    case 'citation': {
      const text = readInlines(inline.children, lang).text;
      add(words, inline.children, lang);
      words.links.push({ text, target: targetOf(inline) });
      break;
    }
    default:
      inline satisfies never;
  }
}

function targetOf(inline: Extract<Inline, { type: 'link' | 'reference' | 'citation' }>): string {
  switch (inline.type) {
    case 'link':
      return linkTarget(inline.url);
    case 'reference':
      return `#${inline.key}`;
    case 'citation':
      return `#source/${inline.source}`;
    default:
      return inline satisfies never;
  }
}
