import type { Layout, Theme } from '../../../../template/types.ts';
import { type CalloutForm, calloutStyles, styleIds } from '../../style-ids.ts';
import { element, toggle, valued } from '../../xml.ts';
import { colourValue } from '../theme-colours.ts';
import { themeFont } from './run-properties.ts';

const bold = toggle('w:b', true) + toggle('w:bCs', true);
const italic = toggle('w:i', true) + toggle('w:iCs', true);

/** Every character style, as XML, in the order of `word/styles.xml`. */
export function characterStyles(theme: Theme, { titleBlock }: Layout): string[] {
  const accent = element('w:color', colourValue(theme, 'accent'));
  const warm = element('w:color', colourValue(theme, 'warm'));
  const onBand = element('w:color', colourValue(theme, 'onBand'));
  const ink = element('w:color', colourValue(theme, 'ink'));
  const mark = element('w:rFonts', themeFont({ font: 'label' }));
  const inlineLabel = (kind: CalloutForm, name: string, colour: string) =>
    style(calloutStyles(kind).inlineLabel, `${name} Inline Label`, 40, bold + colour);
  return [
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      [
        valued('w:name', 'Default Paragraph Font'),
        valued('w:uiPriority', 1),
        toggle('w:semiHidden', true),
        toggle('w:unhideWhenUsed', true),
      ],
    ),
    style('Strong', 'Strong', 22, bold),
    style('Emphasis', 'Emphasis', 20, italic),
    style(styleIds.hyperlink, 'Hyperlink', 99, hyperlink(theme)),
    style('FollowedHyperlink', 'FollowedHyperlink', 99, hyperlink(theme)),
    style(
      styleIds.footnoteReference,
      'footnote reference',
      99,
      accent + valued('w:vertAlign', 'superscript'),
    ),
    style(styleIds.reference, 'Cross Reference', 40, accent),
    style(styleIds.citation, 'Citation', 40, ''),
    style(styleIds.marks, 'Confidence Marks', 40, mark + accent),
    style(styleIds.detailLabel, 'Detail Label', 40, bold + ink),
    style(styleIds.product, 'Product', 40, bold + (titleBlock === 'band' ? onBand : accent)),
    inlineLabel('limit', 'Limit', warm),
    inlineLabel('mitigation', 'Mitigation', accent),
    inlineLabel('shortNote', 'Short Note', accent),
  ];
}

function hyperlink(theme: Theme): string {
  const colour = { ...colourValue(theme, 'accent'), 'w:themeColor': 'hyperlink' };
  return element('w:color', colour) + valued('w:u', 'single');
}

function style(id: string, name: string, priority: number, properties: string): string {
  const custom = priority === 40 ? 1 : undefined;
  return element('w:style', { 'w:type': 'character', 'w:customStyle': custom, 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', 'DefaultParagraphFont'),
    valued('w:uiPriority', priority),
    toggle('w:qFormat', true),
    properties ? element('w:rPr', {}, [properties]) : '',
  ]);
}
