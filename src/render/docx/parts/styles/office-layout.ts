import type { Layout, TextStyle } from '../../../../template/types.ts';

/** Lines of Cambria and Calibri may stand this much closer than those of the PDF's fonts and look as far apart. */
const leadingShare = 0.93;
/** What is left of the white above a text. */
const beforeShare = 0.8;

/**
 * The layout as office programs set it. A page stays as it is. In columns the text stands closer, so that a sheet of two
 * pages has no third one in Word, where the confidence of every unit takes a line of its own.
 */
export function officeLayout(layout: Layout): Layout {
  if (layout.columns === 1) return layout;
  const { styles } = layout;
  const { sizePt } = styles.confidence;
  return {
    ...layout,
    styles: {
      ...styles,
      heading1: closer(styles.heading1),
      heading2: closer(styles.heading2),
      body: closer(styles.body),
      claim: closer(styles.claim),
      list: closer(styles.list),
      summary: closer(styles.summary),
      limit: closer(styles.limit),
      mitigation: closer(styles.mitigation),
      source: closer(styles.source),
      confidence: { ...styles.confidence, sizePt: sizePt - 0.5, leadingPt: sizePt, afterPt: 0 },
    },
  };
}

function closer(text: TextStyle): TextStyle {
  return {
    ...text,
    leadingPt: text.leadingPt * leadingShare,
    beforePt: text.beforePt * beforeShare,
  };
}
