import { type Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { TitleBlock } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { explainedMarks } from './confidence.ts';
import { coverSpace } from './cover.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs, textRun } from './inlines.ts';

/** Kicker, title, subtitle, details and the legend of the marks, each in its own style. */
export function titleBlock(node: TitleBlock, drawing: Drawing): Paragraph[] {
  const title = { style: styleIds.title, children: runs(node.title, drawing, voiceOf(drawing)) };
  const subtitle = {
    style: styleIds.subtitle,
    children: runs(node.subtitle ?? [], drawing, voiceOf(drawing)),
  };
  const head = { style: styleIds.kicker, children: kicker(node, drawing) };
  const lines = [head, title, subtitle, ...facts(node, drawing)].filter(isFilled);
  const last = isFilled(subtitle) ? subtitle : title;
  const space = drawing.layout.titleBlock === 'cover' ? coverSpace(node, drawing) : undefined;
  return lines.map((line) => {
    const spacing = {
      ...(space && line === title ? { before: space.aboveTitle } : {}),
      ...(space && line === last ? { after: space.belowGround } : {}),
    };
    return paragraph(drawing, { ...line, ...(space ? { spacing } : {}) });
  });
}

interface TitleLine {
  style: string;
  children: ParagraphChild[];
}

function isFilled({ children }: TitleLine): boolean {
  return children.length > 0;
}

function voiceOf({ lang }: Drawing) {
  return { lang };
}

function kicker(node: TitleBlock, drawing: Drawing): ParagraphChild[] {
  return node.kicker ? [textRun(node.kicker, drawing, voiceOf(drawing))] : [];
}

/** Details and legend, on a sheet at both ends of one line as long as the details are one. */
function facts(node: TitleBlock, drawing: Drawing): TitleLine[] {
  const style = styleIds.detail;
  const [left, right] = [details(node, drawing), legend(node, drawing)];
  const isSheet = drawing.layout.titleBlock === 'band';
  if (!isSheet || node.details.length !== 1 || right.length === 0) {
    return [left, right].map((children) => ({ style, children }));
  }
  const tab = new TextRun({ children: [new Tab()] });
  return [{ style, children: [...left, tab, ...right] }];
}

function details({ details: entries }: TitleBlock, drawing: Drawing): ParagraphChild[] {
  const voice = voiceOf(drawing);
  return separated(
    entries.map(({ label, value }) => [
      textRun(label, drawing, { ...voice, style: styleIds.detailLabel }),
      textRun(` ${value}`, drawing, voice),
    ]),
  );
}

function legend({ legend: entries }: TitleBlock, drawing: Drawing): ParagraphChild[] {
  return separated(entries.map((entry) => explainedMarks(entry, drawing, voiceOf(drawing))));
}

/** Groups with two em spaces between them, where a line may break. */
function separated(groups: ParagraphChild[][]): ParagraphChild[] {
  return groups.flatMap((group, index) =>
    index === 0 ? group : [new TextRun({ text: '\u2003\u2003' }), ...group],
  );
}
