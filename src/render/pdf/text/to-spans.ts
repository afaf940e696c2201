import type { Inline } from '../../../document/types.ts';
import { toPlainText } from '../../../document/walk.ts';
import type { FontFace, TextStyle } from '../../../template/types.ts';
import type { Job, LookChange } from '../job.ts';
import type { StructNode } from '../structure/struct-node.ts';
import type { LinkTarget, Look, Run, Span } from './run.ts';

/** Where inline nodes stand: their element, style and language. */
export interface InlinePlace {
  job: Job;
  node: StructNode;
  style: TextStyle;
  lang: string;
  change?: Partial<LookChange>;
  link?: LinkTarget;
}

/** Turns inline nodes into spans of text, and adds the elements they need to the structure. */
export function toSpans(children: readonly Inline[], place: InlinePlace): Span[] {
  return children.flatMap((child) => toSpan(child, place));
}

/** A span of plain words; without a node it is furniture, which readers of the structure skip. */
export function textSpan(
  text: string,
  look: Look,
  lang: string,
  node: StructNode | undefined,
  link?: LinkTarget,
): Span & { type: 'text' } {
  const run: Run = { look, lang, leaf: node?.leaf() };
  if (link !== undefined) run.link = link;
  return { type: 'text', text, run };
}

function toSpan(inline: Inline, place: InlinePlace): Span[] {
  const { job, node, style, lang, change } = place;
  switch (inline.type) {
    case 'text':
      return [textSpan(inline.value, job.look(style, change), lang, node, place.link)];
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
      return toSpans(inline.children, withFace(place, strongFace));
    case 'emphasis':
      return toSpans(inline.children, withFace(place, emphasisFace));
    case 'foreign': {
      const span = node.add('Span', { lang: inline.lang });
      return toSpans(inline.children, { ...place, node: span, lang: inline.lang });
    }
    case 'link':
      return toSpans(inline.children, linked(place, node, inline.children, { url: inline.url }));
    case 'reference': {
      const target = { destination: job.destinations.of('section', inline.key) };
      return toSpans(
        inline.children,
        linked(place, node.add('Reference'), inline.children, target),
      );
    }
    case 'citation': {
      const target = { destination: job.destinations.of('source', inline.source) };
      const inside = linked(place, node.add('Reference'), inline.children, target);
      return toSpans(inline.children, { ...inside, change: { ...change } });
    }
    case 'note':
      return [noteCall(inline.children, place)];
    default:
      return inline satisfies never;
  }
}

function linked(
  place: InlinePlace,
  parent: StructNode,
  children: Inline[],
  target: { url: string } | { destination: string },
): InlinePlace {
  const node = parent.add('Link');
  const words = toPlainText(children);
  const contents = words === '' && 'url' in target ? target.url : words;
  return {
    ...place,
    node,
    link: { node, contents, ...target },
    change: { ...place.change, colour: 'accent' },
  };
}

/** The raised number in the text, with the footnote's element right after it. */
function noteCall(children: Inline[], place: InlinePlace): Span {
  const { job, node, style, lang } = place;
  const number = job.nextNote();
  const name = job.destinations.of('note', number);
  const link = node.add('Reference').add('Link');
  const note = node.add('Note', { id: name });
  const look = job.look(style, {
    ...place.change,
    colour: 'accent',
    sizePt: style.sizePt * 0.66,
    risePt: style.sizePt * 0.34,
  });
  const target = { node: link, contents: `${number}`, destination: name };
  return {
    ...textSpan(`${number}`, look, lang, link, target),
    note: { number, node: note, lang, children },
    anchor: job.destinations.of('call', number),
  };
}

function withFace(place: InlinePlace, change: (face: FontFace) => FontFace): InlinePlace {
  const face = change(place.change?.face ?? place.style.face);
  return { ...place, change: { ...place.change, face } };
}

export function strongFace(face: FontFace): FontFace {
  return face === 'italic' || face === 'semiboldItalic' ? 'semiboldItalic' : 'semibold';
}

/** Emphasis inside italics is set upright. */
function emphasisFace(face: FontFace): FontFace {
  const turned = {
    regular: 'italic',
    italic: 'regular',
    semibold: 'semiboldItalic',
    semiboldItalic: 'semibold',
  } as const;
  return turned[face];
}
