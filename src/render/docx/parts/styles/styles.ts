import type { Layout, TextStyle, Theme } from '../../../../template/types.ts';
import { languageTag } from '../../language-tag.ts';
import { element, namespaces, toggle, valued, xmlDeclaration } from '../../xml.ts';
import { calloutParagraphStyles } from './callout-styles.ts';
import { characterStyles } from './character-styles.ts';
import { contentsStyles } from './contents-styles.ts';
import { captionStyles, furnitureStyles } from './furniture-styles.ts';
import { headingStyles } from './heading-styles.ts';
import { latentStyles } from './latent-styles.ts';
import { spacing } from './paragraph-properties.ts';
import { paragraphStyle } from './paragraph-style.ts';
import { runProperties, size, themeFont } from './run-properties.ts';
import { tableStyles } from './table-styles.ts';
import { listStyles, textStyles } from './text-styles.ts';
import { titleStyles } from './title-styles.ts';

/** What the styles part is made from besides the theme. */
export interface StyleRequest {
  layout: Layout;
  lang: string;
  /** Heading levels, from 1, at which the briefing numbers sections. */
  numberedLevels: ReadonlySet<number>;
}

/** Styles parts by theme and request: a batch has few of them, and each is half as long as a briefing. */
const known = new WeakMap<Theme, Map<string, string>>();

/** `word/styles.xml` (17.7): the theme as Word styles, with nothing left to the program's own defaults. */
export function styles(theme: Theme, request: StyleRequest): string {
  const parts = known.get(theme) ?? new Map<string, string>();
  known.set(theme, parts);
  const { layout, lang, numberedLevels } = request;
  const key = JSON.stringify([lang, [...numberedLevels], layout]);
  const part = parts.get(key) ?? stylesPart(theme, request);
  parts.set(key, part);
  return part;
}

function stylesPart(theme: Theme, { layout, lang, numberedLevels }: StyleRequest): string {
  const normal: TextStyle = { ...layout.styles.body, align: 'start', beforePt: 0, afterPt: 0 };
  const paragraphStyles = [
    ...titleStyles(theme, layout),
    ...headingStyles(layout, numberedLevels),
    ...contentsStyles(theme, layout),
    ...textStyles(layout),
    ...listStyles(layout),
    ...calloutParagraphStyles(layout),
    ...captionStyles(layout),
    ...furnitureStyles(theme, layout),
  ];
  return (
    xmlDeclaration +
    element('w:styles', namespaces.main, [
      defaults(normal, lang),
      latentStyles(),
      normalStyle(theme, normal),
      ...paragraphStyles.map((style) => paragraphStyle(theme, normal, style)),
      ...characterStyles(theme, layout),
      ...tableStyles(theme),
    ])
  );
}

function defaults(normal: TextStyle, lang: string): string {
  const tag = languageTag(lang);
  const language = { 'w:val': tag, 'w:eastAsia': tag, 'w:bidi': 'ar-SA' };
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        element('w:rFonts', themeFont(normal)),
        size(normal.sizePt),
        element('w:lang', language),
      ]),
    ]),
    element('w:pPrDefault'),
  ]);
}

function normalStyle(theme: Theme, normal: TextStyle): string {
  const bare: TextStyle = {
    ...normal,
    face: 'regular',
    uppercase: false,
    trackingPt: 0,
    colour: 'paper',
  };
  return element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
    valued('w:name', 'Normal'),
    toggle('w:qFormat', true),
    element('w:pPr', {}, [toggle('w:widowControl', true), element('w:spacing', spacing(normal))]),
    runProperties(theme, normal, bare),
  ]);
}
