import { ownText, type XmlElement } from './element.ts';

/** What adds no letters to its paragraph: properties, deletions, and boxes, which have paragraphs of their own. */
const left = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:txbxContent', 'w:p', 'w:sdtPr']);

/** The text of a paragraph or of what stands in it as it is printed; a tab is `\t`, a break of the line `\n`. */
export function plainText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string' || left.has(child.name)) continue;
    if (child.name === 'w:t' || child.name === 'm:t') text += ownText(child);
    else if (child.name === 'w:tab' || child.name === 'w:ptab') text += '\t';
    else if (child.name === 'w:br' || child.name === 'w:cr') text += '\n';
    else if (child.name === 'w:noBreakHyphen') text += '\u2011';
    else text += plainText(child);
  }
  return text;
}
