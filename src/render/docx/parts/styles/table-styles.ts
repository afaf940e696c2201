import type { Theme } from '../../../../template/types.ts';
import { cellPaddingPt } from '../../geometry.ts';
import { eighthsOfPt, twipsOfPt } from '../../measures.ts';
import { styleIds } from '../../style-ids.ts';
import { element, toggle, valued } from '../../xml.ts';
import { borderColour } from '../theme-colours.ts';

/** Word's own table styles, the one of our tables, and the empty list style, as XML. */
export function tableStyles(theme: Theme): string[] {
  return [tableNormal(), tableGrid(theme), briefingTable(theme), noList()];
}

function tableNormal(): string {
  return element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    valued('w:name', 'Normal Table'),
    valued('w:uiPriority', 99),
    toggle('w:semiHidden', true),
    toggle('w:unhideWhenUsed', true),
    element('w:tblPr', {}, [indent(), cellMargins(0, 5.4)]),
  ]);
}

function tableGrid(theme: Theme): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element('w:style', { 'w:type': 'table', 'w:styleId': 'TableGrid' }, [
    valued('w:name', 'Table Grid'),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 39),
    element('w:tblPr', {}, [
      element(
        'w:tblBorders',
        {},
        sides.map((side) => line(theme, side, 0.5, 'rule')),
      ),
    ]),
  ]);
}

/** Horizontal rules only, a stronger one under the head. */
function briefingTable(theme: Theme): string {
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': styleIds.table },
    [
      valued('w:name', 'Briefing Table'),
      valued('w:basedOn', 'TableNormal'),
      valued('w:uiPriority', 40),
      toggle('w:qFormat', true),
      element('w:tblPr', {}, [
        element('w:tblBorders', {}, [
          line(theme, 'bottom', 0.5, 'rule'),
          line(theme, 'insideH', 0.5, 'rule'),
        ]),
        cellMargins(3.5, cellPaddingPt),
      ]),
      element('w:tblStylePr', { 'w:type': 'firstRow' }, [
        element('w:tcPr', {}, [
          element('w:tcBorders', {}, [line(theme, 'bottom', 0.9, 'ink')]),
          valued('w:vAlign', 'bottom'),
        ]),
      ]),
    ],
  );
}

function noList(): string {
  return element('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' }, [
    valued('w:name', 'No List'),
    valued('w:uiPriority', 99),
    toggle('w:semiHidden', true),
    toggle('w:unhideWhenUsed', true),
  ]);
}

function line(theme: Theme, side: string, widthPt: number, colour: 'rule' | 'ink'): string {
  return element(`w:${side}`, {
    'w:val': 'single',
    'w:sz': eighthsOfPt(widthPt),
    'w:space': 0,
    ...borderColour(theme, colour),
  });
}

function indent(): string {
  return element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' });
}

function cellMargins(verticalPt: number, sidePt: number): string {
  const margins = { top: verticalPt, left: sidePt, bottom: verticalPt, right: sidePt };
  return element(
    'w:tblCellMar',
    {},
    Object.entries(margins).map(([side, pt]) =>
      element(`w:${side}`, { 'w:w': twipsOfPt(pt), 'w:type': 'dxa' }),
    ),
  );
}
