import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { linkTarget } from '../../../document/link-target.ts';
import type { Inline, Reference } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import { styleIds } from '../style-ids.ts';
import { legalText } from '../xml.ts';
import type { Drawing } from './drawing.ts';
import { fieldOf } from './field.ts';
import { PlainRun, type RunLook } from './plain-run.ts';
import { runLanguage } from './run-language.ts';

/** What the surroundings of a piece of text say about it. */
export interface Voice {
  /** BCP 47 tag. */
  lang: string;
  strong?: boolean;
  emphasis?: boolean;
  /** Id of the character style of a link or a label. */
  style?: string;
}

/** The inlines as runs, links and note marks, in order. */
export function runs(inlines: readonly Inline[], drawing: Drawing, voice: Voice): ParagraphChild[] {
  return inlines.flatMap((inline) => run(inline, drawing, voice));
}

/**
 * One piece of plain text in the voice of its surroundings. It is cut after an opening brace, because the `docx`
 * package takes words in braces for the places of its own lists and pictures.
 */
export function textRun(value: string, drawing: Drawing, voice: Voice): ParagraphChild {
  const text = legalText(value);
  // Looking behind every letter takes longer than drawing the run.
  return new PlainRun(text.includes('{') ? text.split(/(?<=\{)/) : [text], look(drawing, voice));
}

function run(inline: Inline, drawing: Drawing, voice: Voice): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [textRun(inline.value, drawing, voice)];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return runs(inline.children, drawing, { ...voice, strong: true });
    case 'emphasis':
      return runs(inline.children, drawing, { ...voice, emphasis: true });
    case 'foreign':
      return runs(inline.children, drawing, { ...voice, lang: inline.lang });
    case 'link': {
      const link = targetOf(inline.url);
      if (link === undefined) return runs(inline.children, drawing, voice);
      const children = runs(inline.children, drawing, { ...voice, style: styleIds.hyperlink });
      return [new ExternalHyperlink({ link, children })];
    }
    case 'reference': {
      const anchor = drawing.bookmarks.of(inline.key).name;
      const children = repeated(inline, drawing, { ...voice, style: styleIds.reference });
      return [new InternalHyperlink({ anchor, children })];
    }
    case 'citation': {
      const anchor = drawing.bookmarks.of(`source/${inline.source}`).name;
      const children = runs(inline.children, drawing, { ...voice, style: styleIds.citation });
      return [new InternalHyperlink({ anchor, children })];
    }
    case 'note':
      return [footnote(inline.children, drawing, { lang: voice.lang })];
    default:
      return never(inline);
  }
}

/** The words of a reference, as a field (17.16.5.51) where they are those of its target: a new title comes here too. */
function repeated(node: Reference, drawing: Drawing, voice: Voice): ParagraphChild[] {
  const words = runs(node.children, drawing, voice);
  const { bookmarks, targets } = drawing;
  if (normaliseSpace(toPlainText(node.children)) !== targets.words.get(node.key)) return words;
  return fieldOf(`REF ${bookmarks.words(node.key).name} \\h`, words);
}

function normaliseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a link leads; nothing if that is no address, and its words then stand without a link. */
function targetOf(url: string): string | undefined {
  try {
    return linkTarget(url);
  } catch {
    return undefined;
  }
}

/** A footnote at its mark, in the language there. The space keeps the text off its number, as Word sets it. */
function footnote(
  children: readonly Inline[],
  drawing: Drawing,
  voice: Voice,
): FootnoteReferenceRun {
  const text = [new TextRun({ text: ' ' }), ...runs(children, drawing, voice)];
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: styleIds.footnoteText, children: text })],
  });
}

/** Weight and slant by themselves and not by a character style: every reader knows them, and they go with any style. */
function look(drawing: Drawing, { lang, strong, emphasis, style }: Voice): RunLook {
  return {
    style,
    bold: strong,
    italics: emphasis,
    ...(lang === drawing.lang ? {} : runLanguage(lang)),
  };
}

function never(inline: never): never {
  throw new Error(`Unknown inline: ${JSON.stringify(inline)}`);
}
