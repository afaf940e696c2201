import { Footer, Header, Paragraph, Tab, TextRun } from 'docx';
import type { Furniture } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import type { Drawing } from './drawing.ts';
import { field } from './field.ts';
import { textRun } from './inlines.ts';

/** The running head, from the second page on. */
export function runningHead({ runningTitle, product }: Furniture, drawing: Drawing): Header {
  const voice = { lang: drawing.lang };
  const children = [
    textRun(runningTitle, drawing, voice),
    tab(),
    textRun(product, drawing, { ...voice, style: styleIds.product }),
  ];
  return new Header({ children: [new Paragraph({ style: styleIds.header, children })] });
}

/** The head of the first page: nothing, but for the band that goes on up to the edge of the paper. */
export function firstHead(): Header {
  return new Header({ children: [new Paragraph({ style: styleIds.band })] });
}

/** The foot with its page numbers, filled in so that no program has to ask; `page` is what the first reader sees. */
export function foot(furniture: Furniture, drawing: Drawing, page: number): Footer {
  const voice = { lang: drawing.lang };
  const numbers = furniture.pageOf.split(/(\{pages?\})/).flatMap((piece) => {
    if (piece === '{page}') return field('PAGE', String(page));
    if (piece === '{pages}') return field('NUMPAGES', String(page));
    return [textRun(piece, drawing, voice)];
  });
  const children = [textRun(furniture.foot, drawing, voice), tab(), ...numbers];
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, children })] });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
