import { Footer, Header, type ISectionOptions, Paragraph, Tab, TextRun } from 'docx';
import type { Furniture } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import type { Drawing } from './drawing.ts';
import { field, fieldOf } from './field.ts';
import { textRun } from './inlines.ts';

/** What repeats on every page; the first page of a briefing without a cover has no running head. */
export function headsAndFeet(
  furniture: Furniture,
  drawing: Drawing,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const head = runningHead(furniture, drawing);
  const others = foot(furniture, drawing, 2);
  const first = foot(furniture, drawing, 1);
  switch (drawing.layout.titleBlock) {
    case 'cover':
      return { headers: { default: head }, footers: { default: others } };
    case 'band':
      return { headers: { default: head, first: bandHead() }, footers: { default: others, first } };
    case 'plain':
      return { headers: { default: head }, footers: { default: others, first } };
  }
}

/** A head without words: the band of the title goes on in it, up to the edge of the paper. */
export function bandHead(): Header {
  return new Header({ children: [new Paragraph({ style: styleIds.band })] });
}

/**
 * The short title and the section that the page is in. The field names the style by its level (17.16.5.59), which every
 * language version of Word knows; programs that do not know the field show the product on all pages.
 */
function runningHead({ runningTitle, product }: Furniture, drawing: Drawing): Header {
  const voice = { lang: drawing.lang };
  const section = textRun(product, drawing, { ...voice, style: styleIds.product });
  const children = [
    textRun(runningTitle, drawing, voice),
    tab(),
    ...fieldOf('STYLEREF 1', [section]),
  ];
  return new Header({ children: [new Paragraph({ style: styleIds.header, children })] });
}

/** The foot with its page numbers, filled in so that no program has to ask; `page` is what the first reader sees. */
function foot(furniture: Furniture, drawing: Drawing, page: number): Footer {
  const voice = { lang: drawing.lang };
  const numbers = furniture.pageOf.split(/(\{pages?\})/).flatMap((piece) => {
    if (piece === '{page}') return field('PAGE', String(page));
    if (piece === '{pages}') return field('NUMPAGES', String(Math.max(page, drawing.pageCount)));
    return [textRun(piece, drawing, voice)];
  });
  const words = [furniture.product, furniture.foot].filter(Boolean).join(' · ');
  const children = [textRun(words, drawing, voice), tab(), ...numbers];
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, children })] });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
