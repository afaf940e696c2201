import {
  normaliseText,
  type Origin,
  type Outline,
  type OutlineBlock,
  toOutlineBlock,
} from '../../outline.ts';
import { endsLinesInBlanks, gapBetween, lacksBlank } from '../content/text-run.ts';
import type { PdfModel } from '../model/load-pdf.ts';
import type { Page } from '../model/pages.ts';
import { xmpText } from '../model/read-xmp.ts';
import { readNoteCalls } from './note-calls.ts';
import { readBlocks } from './read-blocks.ts';
import type { MissingBlank, Reading } from './words.ts';

/** What a file says, with the places where its words run into one another. */
export interface ReadText {
  outline: Outline;
  missing: MissingBlank[];
}

const known = new WeakMap<PdfModel, ReadText>();

/** Reads the structure tree as an outline; a file without one gives the text of its pages as paragraphs. */
export function toOutline(model: PdfModel): ReadText {
  const read = known.get(model) ?? readText(model);
  known.set(model, read);
  return read;
}

function readText(model: PdfModel): ReadText {
  const reading: Reading = {
    model,
    calls: readNoteCalls(model),
    missing: [],
    hasLineBlanks: endsLinesInBlanks(
      model.pages.flatMap(({ content }) => [...content.marks.values()]),
    ),
  };
  const tagged = readBlocks(reading, model.structure?.top ?? []);
  const blocks =
    tagged.length > 0 ? withTitle(tagged) : model.pages.flatMap(plainBlocks(model.lang));
  return {
    outline: {
      format: 'pdf',
      lang: model.lang,
      title: xmpText(model.xmp, 'dc', 'title') ?? infoTitle(model),
      origin: readOrigin(model),
      blocks,
    },
    missing: reading.missing,
  };
}

function infoTitle({ file }: PdfModel): string | undefined {
  return file.text(file.toDict(file.trailer.get('Info')), 'Title');
}

function readOrigin({ xmp }: PdfModel): Origin | undefined {
  const contentDigest = xmpText(xmp, 'risalah', 'contentDigest');
  const request = xmpText(xmp, 'risalah', 'request');
  if (contentDigest === undefined && request === undefined) return undefined;
  return {
    generator: xmpText(xmp, 'xmp', 'CreatorTool') ?? '',
    contentDigest: contentDigest ?? '',
    request: request ?? '',
  };
}

/** The one H1 is the title if no heading stands before it; the levels below then begin with 1. */
function withTitle(blocks: OutlineBlock[]): OutlineBlock[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first] = headings;
  const top = headings.filter((block) => block.level === 1);
  if (first === undefined || top.length !== 1 || top[0] !== first) return blocks;
  if (blocks.some((block) => block.kind === 'title')) return blocks;
  return blocks.map((block) => {
    if (block === first) return { ...block, kind: 'title', level: 0 };
    return block.kind === 'heading' ? { ...block, level: block.level - 1 } : block;
  });
}

/** Lines of a page as paragraphs, parted where there is more room between them than between lines. */
function plainBlocks(lang: string | undefined): (page: Page) => OutlineBlock[] {
  return ({ content, index }) => {
    const paragraphs: string[] = [];
    let text = '';
    content.runs.forEach((run, at) => {
      const before = content.runs[at - 1];
      const gap = before === undefined ? 'none' : gapBetween(before, run);
      const apart =
        before !== undefined && Math.abs(run.y - before.y) > 1.9 * Math.max(run.size, before.size);
      if (apart) {
        paragraphs.push(text);
        text = '';
      } else if (gap !== 'none' && lacksBlank(text, run.text)) text += ' ';
      text += run.text;
    });
    return [...paragraphs, text]
      .map(normaliseText)
      .flatMap((own) => (own === '' ? [] : [plainBlock(own, lang, index)]));
  };
}

function plainBlock(text: string, lang: string | undefined, page: number): OutlineBlock {
  return toOutlineBlock('paragraph', `page ${page + 1}`, { text, lang });
}
