import type { Theme } from '../../../template/types.ts';
import { boxInset, headingIndentTwips, listStepTwips } from '../geometry.ts';
import { headingStyle, listStyle, listStyleLevels } from '../style-ids.ts';
import { element, namespaces, valued, xmlDeclaration } from '../xml.ts';
import { themeFont } from './styles/run-properties.ts';
import { colourValue } from './theme-colours.ts';

/** Ids of the lists that are always there; lists of their own follow. */
export const listIds = {
  headings: 1,
  bullets: 2,
  numbers: 3,
  boxBullets: 4,
  boxNumbers: 5,
} as const;

export type ListId = (typeof listIds)[keyof typeof listIds];

/** A list that counts by itself: it takes its look from one of `listIds` and starts `level` at `start`. */
export interface ListInstance {
  numId: number;
  base: ListId;
  /** From 0. */
  level: number;
  start: number;
}

const bullets = ['•', '–'];

/**
 * `word/numbering.xml` (17.9): one multilevel list for the headings and one each for bullets and numbers, in the text
 * and in boxes. A heading level is bound to its style only if the briefing numbers sections at it.
 */
export function numbering(
  theme: Theme,
  numberedLevels: ReadonlySet<number>,
  instances: readonly ListInstance[],
): string {
  const abstracts = [
    abstract(listIds.headings, (level) =>
      headingLevel(theme, level, numberedLevels.has(level + 1)),
    ),
    abstract(listIds.bullets, (level) => bullet(level, 0, 'ListBullet')),
    abstract(listIds.numbers, (level) => counted(level, 0, 'ListNumber')),
    abstract(listIds.boxBullets, (level) => bullet(level, boxInset)),
    abstract(listIds.boxNumbers, (level) => counted(level, boxInset)),
  ];
  const shared = Object.values(listIds).map((id) => num(id, id, ''));
  const own = instances.map(({ numId, base, level, start }) =>
    num(
      numId,
      base,
      element('w:lvlOverride', { 'w:ilvl': level }, [valued('w:startOverride', start)]),
    ),
  );
  return (
    xmlDeclaration + element('w:numbering', namespaces.main, [...abstracts, ...shared, ...own])
  );
}

/** `nsid` tells Word that lists in two documents are the same; any eight digits will do, if they stay. */
function abstract(id: ListId, level: (level: number) => string): string {
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    valued('w:nsid', `52534C${String(id).padStart(2, '0')}`),
    valued('w:multiLevelType', 'multilevel'),
    valued('w:tmpl', `52534D${String(id).padStart(2, '0')}`),
    ...Array.from({ length: 9 }, (_, index) => level(index)),
  ]);
}

function num(numId: number, base: number, override: string): string {
  return element('w:num', { 'w:numId': numId }, [valued('w:abstractNumId', base), override]);
}

function headingLevel(theme: Theme, level: number, bound: boolean): string {
  return lvl(level, {
    format: 'decimal',
    text: `%${level + 1}`,
    style: bound ? headingStyle(level + 1) : undefined,
    left: headingIndentTwips,
    hanging: headingIndentTwips,
    run: element('w:rPr', {}, [element('w:color', colourValue(theme, 'accent'))]),
  });
}

function bullet(level: number, inset: number, style?: 'ListBullet'): string {
  return lvl(level, {
    format: 'bullet',
    text: bullets[level % bullets.length] ?? '•',
    style: style && level < listStyleLevels ? listStyle(style, level) : undefined,
    left: inset + (level + 1) * listStepTwips,
    hanging: listStepTwips,
    run: element('w:rPr', {}, [element('w:rFonts', themeFont({ font: 'label' }))]),
  });
}

function counted(level: number, inset: number, style?: 'ListNumber'): string {
  return lvl(level, {
    format: 'decimal',
    text: `%${level + 1}.`,
    style: style && level < listStyleLevels ? listStyle(style, level) : undefined,
    left: inset + (level + 1) * listStepTwips,
    hanging: listStepTwips,
  });
}

interface Level {
  format: string;
  text: string;
  style?: string | undefined;
  left: number;
  hanging: number;
  run?: string;
}

function lvl(level: number, { format, text, style, left, hanging, run }: Level): string {
  return element('w:lvl', { 'w:ilvl': level }, [
    valued('w:start', 1),
    valued('w:numFmt', format),
    style ? valued('w:pStyle', style) : '',
    valued('w:lvlText', text),
    valued('w:lvlJc', 'left'),
    element('w:pPr', {}, [element('w:ind', { 'w:left': left, 'w:hanging': hanging })]),
    run ?? '',
  ]);
}
