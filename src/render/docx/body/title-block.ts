import { type Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { TitleBlock } from '../../../document/types.ts';
import { styleIds } from '../style-ids.ts';
import { explainedMarks } from './confidence.ts';
import { type Drawing, paragraph } from './drawing.ts';
import { runs, textRun } from './inlines.ts';

/** Kicker, title, subtitle, details and the legend of the marks, each in its own style. */
export function titleBlock(node: TitleBlock, drawing: Drawing): Paragraph[] {
  const voice = { lang: drawing.lang };
  const lines: [string, ParagraphChild[]][] = [
    [styleIds.kicker, node.kicker ? [textRun(node.kicker, drawing, voice)] : []],
    [styleIds.title, runs(node.title, drawing, voice)],
    [styleIds.subtitle, runs(node.subtitle ?? [], drawing, voice)],
    ...facts(details(node, drawing), legend(node, drawing), drawing),
  ];
  return lines
    .filter(([, children]) => children.length > 0)
    .map(([style, children]) => paragraph(drawing, { style, children }));
}

/** Details and legend, on a sheet at both ends of one line, as long as the details are one. */
function facts(
  left: ParagraphChild[],
  right: ParagraphChild[],
  { layout }: Drawing,
): [string, ParagraphChild[]][] {
  const isOneLine = layout.titleBlock === 'band' && left.length <= 2 && right.length > 0;
  const tab = new TextRun({ children: [new Tab()] });
  if (isOneLine) return [[styleIds.detail, [...left, tab, ...right]]];
  return [left, right].map((line) => [styleIds.detail, line]);
}

function details({ details: entries }: TitleBlock, drawing: Drawing): ParagraphChild[] {
  const voice = { lang: drawing.lang };
  return separated(
    entries.map(({ label, value }) => [
      textRun(label, drawing, { ...voice, style: styleIds.detailLabel }),
      textRun(` ${value}`, drawing, voice),
    ]),
  );
}

function legend({ legend: entries }: TitleBlock, drawing: Drawing): ParagraphChild[] {
  const voice = { lang: drawing.lang };
  return separated(entries.map((entry) => explainedMarks(entry, drawing, voice)));
}

/** Groups with two em spaces between them, where a line may break. */
function separated(groups: ParagraphChild[][]): ParagraphChild[] {
  return groups.flatMap((group, index) =>
    index === 0 ? group : [new TextRun({ text: '\u2003\u2003' }), ...group],
  );
}
