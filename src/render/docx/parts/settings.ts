import type { Briefing } from '../../../document/types.ts';
import { languageTag } from '../language-tag.ts';
import { element, namespaces, toggle, valued, xmlDeclaration } from '../xml.ts';

const compatibility = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
};

const colourMap = {
  'w:bg1': 'light1',
  'w:t1': 'dark1',
  'w:bg2': 'light2',
  'w:t2': 'dark2',
  'w:accent1': 'accent1',
  'w:accent2': 'accent2',
  'w:accent3': 'accent3',
  'w:accent4': 'accent4',
  'w:accent5': 'accent5',
  'w:accent6': 'accent6',
  'w:hyperlink': 'hyperlink',
  'w:followedHyperlink': 'followedHyperlink',
};

/** What a house may settle for us, by element: how pages and lines are set, and what its theme colours are called. */
export const houseSettings = [
  'w:embedTrueTypeFonts',
  'w:saveSubsetFonts',
  'w:mirrorMargins',
  'w:alignBordersAndEdges',
  'w:bordersDoNotSurroundHeader',
  'w:bordersDoNotSurroundFooter',
  'w:gutterAtTop',
  'w:defaultTabStop',
  'w:autoHyphenation',
  'w:consecutiveHyphenLimit',
  'w:hyphenationZone',
  'w:doNotHyphenateCaps',
  'w:evenAndOddHeaders',
  'w:characterSpacingControl',
  'w:clrSchemeMapping',
] as const;

/** Settings as XML, by element. */
export type Settings = Partial<Record<(typeof houseSettings)[number], string>>;

/** Our own; a house has its own in place of them. */
export const ownSettings: Settings = {
  'w:defaultTabStop': valued('w:defaultTabStop', 720),
  'w:autoHyphenation': toggle('w:autoHyphenation', true),
  'w:consecutiveHyphenLimit': valued('w:consecutiveHyphenLimit', 2),
  'w:hyphenationZone': valued('w:hyphenationZone', 283),
  'w:doNotHyphenateCaps': toggle('w:doNotHyphenateCaps', true),
  'w:characterSpacingControl': valued('w:characterSpacingControl', 'doNotCompress'),
  'w:clrSchemeMapping': element('w:clrSchemeMapping', colourMap),
};

/** Our own of a document with embedded fonts: programs that save it keep them, and only the letters that occur. */
export const embeddingSettings: Settings = {
  ...ownSettings,
  'w:embedTrueTypeFonts': toggle('w:embedTrueTypeFonts', true),
  'w:saveSubsetFonts': toggle('w:saveSubsetFonts', true),
};

/**
 * `word/settings.xml` (17.15.1): the current Word mode, no request to update fields, hyphens in justified text, and no
 * stretched line in front of a forced line break. `taken` has settings in place of ours.
 */
export function settings({ lang }: Briefing, taken: Settings): string {
  const decimalComma = lang === 'id';
  return (
    xmlDeclaration +
    element('w:settings', namespaces.main, [
      element('w:zoom', { 'w:percent': 100 }),
      ...houseSettings.slice(0, -1).map((name) => taken[name] ?? ''),
      separators('w:footnotePr', 'w:footnote'),
      separators('w:endnotePr', 'w:endnote'),
      element('w:compat', {}, [
        toggle('w:doNotExpandShiftReturn', true),
        ...Object.entries(compatibility).map(compatSetting),
      ]),
      valued('w:themeFontLang', languageTag(lang)),
      taken['w:clrSchemeMapping'] ?? ownSettings['w:clrSchemeMapping'] ?? '',
      valued('w:decimalSymbol', decimalComma ? ',' : '.'),
      valued('w:listSeparator', decimalComma ? ';' : ','),
    ])
  );
}

function separators(name: string, note: string): string {
  return element(name, {}, [element(note, { 'w:id': -1 }), element(note, { 'w:id': 0 })]);
}

function compatSetting([name, value]: [string, number]): string {
  const uri = 'http://schemas.microsoft.com/office/word';
  return element('w:compatSetting', { 'w:name': name, 'w:uri': uri, 'w:val': value });
}

/** `word/webSettings.xml` (17.15.2): Word for Mac has asked to repair files without it. */
export function webSettings(): string {
  return (
    xmlDeclaration +
    element('w:webSettings', namespaces.main, [
      toggle('w:optimizeForBrowser', true),
      toggle('w:allowPNG', true),
    ])
  );
}
