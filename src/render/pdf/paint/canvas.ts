import type { Problem } from '../../../problems.ts';
import type { MissingCharacters } from '../fonts/missing-characters.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Leaf, StructNode } from '../structure/struct-node.ts';
import type { LinkTarget } from '../text/run.ts';
import { type PdfFile, type PdfRef, pdfString } from '../writer/pdf-file.ts';
import { linkAction } from './link-action.ts';

/** Kinds of artifact (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'header' | 'footer' | 'repeated' | 'layout';

const artifactTags: Record<ArtifactKind, string> = {
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  repeated: '/Artifact <</Type /Pagination>> BDC',
  layout: '/Artifact <</Type /Layout>> BDC',
};

/**
 * Paints pages one after the other. Everything painted is either marked for a leaf of the structure or an artifact;
 * what is painted for the same one without interruption shares a mark. Lengths are pt from the top left of the sheet.
 */
export class Canvas {
  readonly pages: PdfRef[] = [];
  readonly missing: MissingCharacters;
  /** What was found wrong while painting. */
  readonly problems: Problem[] = [];
  readonly #file: PdfFile;
  readonly #fonts: PdfRef;
  #operators: string[] = [];
  /** What is painted next belongs to. */
  #owner: { of: Leaf | ArtifactKind; actualText: string | undefined } | undefined;
  /** Whether a mark is open, and if it was begun inside a text object, where it must end too (14.6.1). */
  #open: 'no' | 'inText' | 'outside' = 'no';
  #marks = 0;
  #annotations = 0;
  #pageCount: number;
  #pageAnnotations: PdfRef[] = [];
  #fill = '';
  #font = '';
  /** Where the last line of the open text object begins. */
  #textAt: { x: number; y: number } | undefined;

  constructor(file: PdfFile, fonts: PdfRef, pageCount: number, missing: MissingCharacters) {
    this.#file = file;
    this.#fonts = fonts;
    this.missing = missing;
    this.#pageCount = pageCount;
  }

  /** Index of the page being painted. */
  get page(): number {
    return this.pages.length - 1;
  }

  openPage(): void {
    const page = this.#file.addPage(this.#fonts);
    page.data['StructParents'] = this.pages.length;
    this.pages.push(page);
    this.#marks = 0;
    this.#fill = '';
    this.#font = '';
  }

  closePage(): void {
    this.#close();
    this.#file.draw(this.#operators.join('\n'));
    this.#operators = [];
    const page = this.pages.at(-1);
    if (page !== undefined && this.#pageAnnotations.length > 0) {
      page.data['Annots'] = this.#pageAnnotations;
    }
    this.#pageAnnotations = [];
  }

  /**
   * What is painted next belongs to this leaf, or is an artifact of this kind. `actualText` says what glyphs stand for
   * that are not in the order of their text; the mark has it for itself, since few readers follow marks within marks.
   */
  mark(owner: Leaf | ArtifactKind, actualText?: string): void {
    const now = this.#owner;
    const goesOn = now?.of === owner && actualText === undefined && now.actualText === undefined;
    if (goesOn) return;
    this.#endMark();
    this.#owner = { of: owner, actualText };
  }

  fillColour(colour: string): void {
    if (colour === this.#fill) return;
    this.#fill = colour;
    this.#operators.push(`${colour} rg`);
  }

  font(name: string, sizePt: number): void {
    const font = `/${name} ${number(sizePt)} Tf`;
    if (font === this.#font) return;
    this.#font = font;
    this.#operators.push(font);
  }

  /** Adds operators that show text from a place on. Lines share a text object, each placed from the one before. */
  text(xPt: number, yPt: number, operators: string): void {
    const [x, y] = [round(xPt), round(yPt)];
    const from = this.#textAt;
    if (from === undefined) this.#operators.push('BT');
    this.#beginMark('inText');
    // The y axis of text points up, as its letters stand.
    if (from !== undefined) this.#operators.push(`${number(x - from.x)} ${number(from.y - y)} Td`);
    else this.#operators.push(`1 0 0 -1 ${x} ${y} Tm`);
    this.#textAt = { x, y };
    this.#operators.push(operators);
  }

  /** Adds operators as they are. */
  draw(operators: string): void {
    this.#endText();
    this.#beginMark('outside');
    this.#operators.push(operators);
  }

  rectangle(xPt: number, yPt: number, widthPt: number, heightPt: number, colour: string): void {
    this.fillColour(colour);
    this.draw(`${number(xPt)} ${number(yPt)} ${number(widthPt)} ${number(heightPt)} re f`);
  }

  /** A coloured ground behind text: an artifact of its own kind, which names its rectangle (ISO 32000-1, 14.8.2.2). */
  ground(xPt: number, yPt: number, widthPt: number, heightPt: number, colour: string): void {
    this.#close();
    const { heightPt: sheetPt } = this.#file;
    const box = [xPt, sheetPt - yPt - heightPt, xPt + widthPt, sheetPt - yPt].map(number).join(' ');
    this.draw(`/Artifact <</Type /Background /BBox [${box}]>> BDC`);
    this.rectangle(xPt, yPt, widthPt, heightPt, colour);
    this.draw('EMC');
  }

  picture(picture: Picture, xPt: number, yPt: number, widthPt: number, heightPt: number): void {
    const name = this.#file.usePicture(picture);
    const matrix = [widthPt, 0, 0, -heightPt, xPt, yPt + heightPt].map(number).join(' ');
    this.draw(`q ${matrix} cm /${name} Do Q`);
  }

  /** Puts a link over a rectangle and into the structure (ISO 14289-1, 7.18.5). */
  link(target: LinkTarget, xPt: number, yPt: number, widthPt: number, heightPt: number): void {
    const height = this.#file.heightPt;
    const action = linkAction(target, this.problems);
    if (action === undefined) return;
    const ref = this.#file.object({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [xPt, height - yPt - heightPt, xPt + widthPt, height - yPt].map(Math.round),
      Border: [0, 0, 0],
      F: 4,
      Contents: pdfString(target.contents),
      P: this.pages.at(-1),
      StructParent: this.#pageCount + this.#annotations++,
      A: action,
    });
    this.#pageAnnotations.push(ref);
    const node: StructNode = target.node;
    node.annotations.push({ ref, page: this.page });
  }

  #beginMark(place: 'inText' | 'outside'): void {
    if (this.#owner === undefined || this.#open !== 'no') return;
    this.#open = place;
    const { of, actualText } = this.#owner;
    if (typeof of === 'string') {
      this.#operators.push(artifactTags[of]);
      return;
    }
    const mcid = this.#marks++;
    of.marks.push({ page: this.page, mcid });
    if (actualText === undefined) {
      this.#operators.push(`/${of.parent.type} <</MCID ${mcid}>> BDC`);
    } else {
      // ISO 32000-1, 14.9.4
      this.#operators.push(`/Span <</MCID ${mcid} /ActualText <feff${utf16(actualText)}>>> BDC`);
    }
  }

  #endMark(): void {
    if (this.#open === 'outside') this.#endText();
    if (this.#open !== 'no') this.#operators.push('EMC');
    this.#open = 'no';
  }

  #endText(): void {
    if (this.#textAt === undefined) return;
    this.#textAt = undefined;
    if (this.#open === 'inText') this.#endMark();
    this.#operators.push('ET');
  }

  #close(): void {
    this.#endText();
    this.#endMark();
    this.#owner = undefined;
  }
}

/** A length with as many digits as a printer can show. */
export function number(value: number): string {
  return `${round(value)}`;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
