import { element } from '../../xml.ts';

/** How Word treats its built-in styles that are not in this part: hidden until used. */
export function latentStyles(): string {
  const attributes = {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  };
  return element(
    'w:latentStyles',
    attributes,
    shown.map(([name, priority]) =>
      element('w:lsdException', {
        'w:name': name,
        'w:semiHidden': 0,
        'w:uiPriority': priority,
        'w:unhideWhenUsed': 0,
        'w:qFormat': 1,
      }),
    ),
  );
}

/** Built-in styles that this part lacks and a writer looks for, with their usual place in the style pane. */
const shown: [string, number][] = [
  ['No Spacing', 1],
  ['Subtle Emphasis', 19],
  ['Intense Emphasis', 21],
  ['Intense Quote', 30],
  ['Subtle Reference', 31],
  ['Intense Reference', 32],
  ['Book Title', 33],
  ['List Paragraph', 34],
  ['TOC Heading', 39],
];
