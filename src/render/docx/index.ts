import { Document } from 'docx';
import type { Theme } from '../../template/types.ts';
import type { Render } from '../types.ts';
import { startDrawing } from './body/drawing.ts';
import { fragmentSection, pageSections } from './body/page-sections.ts';
import { chooseDress } from './dress.ts';
import { finishParts, zipParts } from './finish.ts';
import { type PartName, packParts } from './pack.ts';
import { pageNumbering } from './page-numbers.ts';
import { fontTable } from './parts/font-table.ts';
import { numbering } from './parts/numbering.ts';
import { appProperties, coreProperties, customProperties } from './parts/properties.ts';
import { settings, webSettings } from './parts/settings.ts';
import { officeLayout } from './parts/styles/office-layout.ts';
import { styles } from './parts/styles/styles.ts';
import { themeColours } from './parts/theme-colours.ts';
import { isThemeWritten, placeTheme } from './parts/theme-part.ts';

/**
 * A Word document (ECMA-376, transitional). The `docx` package writes the text, notes, headers and pictures; styles,
 * lists, settings and properties are our own parts, so that nothing is left to a program's defaults.
 */
export const renderDocx: Render = async (briefing, asked, { docx = {} } = {}) => {
  const known = asked.layouts[briefing.properties.layout];
  if (!known) throw new Error(`The theme has no layout "${briefing.properties.layout}"`);
  const dress = await chooseDress(asked, officeLayout(known), docx);
  const { theme, layout } = dress;
  const drawing = startDrawing(briefing, theme, layout, docx.pages);
  const { numberedLevels, lists, lang, bookmarks } = drawing;
  const stylesPart = styles(theme, { layout, lang, numberedLevels });
  const document = new Document({
    sections: (docx.fragment ? fragmentSection : pageSections)(briefing, drawing),
    customProperties: customProperties(briefing, bookmarks.unreadable),
    theme: {
      name: theme.key,
      colors: themeColours(theme),
      fonts: { headings: theme.fonts.label.officeFamily, body: theme.fonts.text.officeFamily },
    },
    ...(await pageNumbering(drawing, () => dress.layoutStyles(stylesPart, lang))),
  });
  const made = await packParts(document, drawing.pagesAreTold ? replacedParts(theme) : []);
  placeTheme(made, theme);
  const parts = finishParts(made, {
    'docProps/app.xml': appProperties(briefing),
    'docProps/core.xml': coreProperties(briefing),
    'word/fontTable.xml': fontTable(theme, dress.fonts),
    'word/numbering.xml': numbering(theme, numberedLevels, lists.instances),
    'word/settings.xml': settings(briefing, dress.settings),
    'word/styles.xml': stylesPart,
    'word/webSettings.xml': webSettings(),
  });
  const types = dress.finish(parts, { lang, numberedLevels, instances: lists.instances });
  return { bytes: zipParts(parts, types) };
};

/** Parts that are ours; the package looks at its own only to lay out pages. */
function replacedParts(theme: Theme): PartName[] {
  const ours: PartName[] = ['AppProperties', 'CoreProperties', 'Numbering', 'Settings', 'Styles'];
  return isThemeWritten(theme) ? [...ours, 'Theme'] : ours;
}
