import type { Layout, TextStyle, Theme } from '../../../../template/types.ts';
import { columnWidthTwips, headingIndentTwips } from '../../geometry.ts';
import { contentsStyle } from '../../style-ids.ts';
import type { ParagraphStyle } from './paragraph-style.ts';

/** TOC 1 to 9 (17.7.4.17): the number at the left, dots to the page at the right, each level a step further in. */
export function contentsStyles(theme: Theme, layout: Layout): ParagraphStyle[] {
  const { body } = layout.styles;
  const first: TextStyle = { ...body, align: 'start', face: 'semibold', beforePt: 6, afterPt: 1 };
  const deeper: TextStyle = { ...body, align: 'start', beforePt: 0, afterPt: 1 };
  const pageTab = { at: columnWidthTwips(theme, layout), dots: true };
  return Array.from({ length: 9 }, (_, index) => ({
    id: contentsStyle(index + 1),
    name: `toc ${index + 1}`,
    priority: 39,
    text: index === 0 ? first : deeper,
    keepLines: true,
    rightTab: pageTab,
    indent: {
      left: (index + 1) * headingIndentTwips,
      hanging: index === 0 ? headingIndentTwips : 0,
    },
  }));
}
