import { contrastOf, mix, type Rgb } from '../colour/contrast.ts';
import { highlightOf } from '../colour/highlights.ts';
import { type CellLook, tableLooks } from '../colour/table-looks.ts';
import { ThemePalette } from '../colour/theme-palette.ts';
import { nearestChild, propertiesOf } from '../model/styles.ts';
import { childOf, toggleOf, valOf, type XmlElement } from '../xml/element.ts';
import { plainText } from '../xml/plain-text.ts';
import type { CheckedDocx, CheckedParagraph } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt } from './docx-rule.ts';

/**
 * Text that is hard to tell from its ground: below 4.5 to 1, or 3 to 1 where it is large (WCAG 2.2, 1.4.3). Paragraphs
 * with the same contrast mostly have it from one style, and are told as one.
 */
export function textHasContrast(file: CheckedDocx): DocxFault[] {
  const { docx, styles, settings, stories } = file;
  const palette = new ThemePalette(docx.mainXml('theme'), settings);
  const weak = new Map<string, WeakText[]>();
  for (const { root, paragraphs } of stories) {
    const looks = tableLooks(root, styles);
    for (const paragraph of paragraphs) {
      const run = weakestRun(paragraph, looks.get(paragraph.element), file, palette);
      if (!run) continue;
      const contrast = `${Math.floor(run.contrast * 10) / 10}:1, not ${run.needed}:1`;
      const told = weak.get(contrast) ?? [];
      told.push({ text: run.text, paragraph });
      weak.set(contrast, told);
    }
  }
  return [...weak].flatMap(([contrast, [first, ...others]]) => {
    if (!first) return [];
    const more = others.length === 0 ? '' : `, and so has text of ${others.length} more paragraphs`;
    return [
      faultAt(first.paragraph, `${excerpt(first.text)} has a contrast of ${contrast}${more}`),
    ];
  });
}

interface WeakText {
  text: string;
  paragraph: CheckedParagraph;
}

interface WeakRun {
  text: string;
  contrast: number;
  needed: number;
}

/** The first run of a paragraph with too little contrast. */
function weakestRun(
  { elements, look }: CheckedParagraph,
  cell: CellLook | undefined,
  { styles }: CheckedDocx,
  palette: ThemePalette,
): WeakRun | undefined {
  const inherited = [
    ...propertiesOf(look.chain, 'w:rPr'),
    ...(cell?.runs ?? []),
    ...(styles.defaultRun ? [styles.defaultRun] : []),
  ];
  const behind = [...shadingsIn(look.properties), ...(cell?.shadings ?? [])];
  for (const run of elements) {
    if (run.name !== 'w:r') continue;
    const own = childOf(run, 'w:rPr');
    const character = propertiesOf(styles.chain(valOf(own, 'w:rStyle')), 'w:rPr');
    const layers = [...(own ? [own] : []), ...character, ...inherited];
    const ink = inkOf(layers, palette);
    if (!ink || isOn(layers, 'w:vanish')) continue;
    const ground = groundOf([...(own ? [own] : []), ...character], behind, palette);
    const contrast = contrastOf(ink, ground);
    const needed = isLarge(layers) ? 3 : 4.5;
    if (contrast >= needed) continue;
    const text = plainText(run);
    if (text.trim() !== '') return { text, contrast, needed };
  }
  return undefined;
}

/** Undefined where the colour is left to the program, which then takes one that can be read. */
function inkOf(layers: readonly XmlElement[], palette: ThemePalette): Rgb | undefined {
  const colour = nearestChild(layers, 'w:color');
  return colour && palette.resolve(colour, 'color', colour.attributes['w:val']);
}

function groundOf(
  runs: readonly XmlElement[],
  behind: readonly XmlElement[],
  palette: ThemePalette,
): Rgb {
  const marked = highlightOf(valOf(runs[0], 'w:highlight'));
  if (marked) return marked;
  for (const shading of [...shadingsIn(runs), ...behind]) {
    const colour = shadingColour(shading, palette);
    if (colour) return colour;
  }
  return [255, 255, 255];
}

function shadingsIn(properties: readonly XmlElement[]): XmlElement[] {
  return properties.flatMap((one) => childOf(one, 'w:shd') ?? []);
}

/** A shading is its fill, with a share of its colour in it where it has a pattern (17.3.5). */
function shadingColour(shading: XmlElement, palette: ThemePalette): Rgb | undefined {
  const { 'w:val': pattern = 'clear', 'w:fill': fill, 'w:color': colour } = shading.attributes;
  const ground = palette.resolve(shading, 'fill', fill);
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0) / 100;
  if (share === 0) return ground;
  return mix(
    ground ?? [255, 255, 255],
    palette.resolve(shading, 'color', colour) ?? [0, 0, 0],
    share,
  );
}

/** 18 pt, or 14 pt if it is bold; Word counts in half points. */
function isLarge(layers: readonly XmlElement[]): boolean {
  const size = Number(nearestChild(layers, 'w:sz')?.attributes['w:val'] ?? 20);
  return size >= 36 || (size >= 28 && isOn(layers, 'w:b'));
}

function isOn(layers: readonly XmlElement[], name: string): boolean {
  const nearest = layers.find((layer) => toggleOf(layer, name) !== undefined);
  return toggleOf(nearest, name) === true;
}
