import { beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import type { Briefing, Language } from '../../../src/document/types.ts';
import { toSegments } from '../../../src/render/pdf/flow/to-segments.ts';
import { startShaping } from '../../../src/render/pdf/fonts/engine.ts';
import { Job } from '../../../src/render/pdf/job.ts';
import { type LaidOut, layOut } from '../../../src/render/pdf/pages/lay-out.ts';
import { makePages } from '../../../src/render/pdf/pages/make-pages.ts';
import type { Page } from '../../../src/render/pdf/pages/page.ts';
import { type PageGeometry, pageGeometry } from '../../../src/render/pdf/pages/page-geometry.ts';
import { loadCitationStyle } from '../../../src/template/citation-style.ts';
import { loadTemplate } from '../../../src/template/load-template.ts';
import { papers } from '../../../src/template/papers.ts';
import { theme } from './render.ts';

const content = loadContent('content');
const eleven = ['ID', 'AU', 'JP', 'SG', 'MY', 'TH', 'PH', 'VN', 'IN', 'US', 'CN'];

function briefingOf(name: string, lang: Language, parties: string[]): Briefing {
  const template = loadTemplate(`templates/${name}.yaml`);
  const style = loadCitationStyle(template.citationStyle, 'templates/citation-styles');
  return compose(content, template, { parties, lang, date: '2026-11-23' }, style);
}

/** White at the foot of a page, below its shortest column and above its footnotes, in pt. */
function freeAtFoot({ columns }: Page, { topPt, bottomPt }: PageGeometry): number {
  const used = columns.filter(({ rows }) => rows.length > 0);
  const lowest = Math.max(topPt, ...used.map(({ rows }) => endOf(rows)));
  const notes = columns.flatMap((column) => (column.notes.length > 0 ? [column.noteRulePt] : []));
  return Math.min(bottomPt, ...notes) - lowest;
}

function endOf(rows: Page['columns'][number]['rows']): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.yPt + last.row.heightPt;
}

/** White at the foot of all pages that text runs over from, unasked. */
function gaps({ pages, geometry }: LaidOut): number[] {
  return pages.slice(0, -1).flatMap((page, index) => {
    const next = pages[index + 1]?.columns[0]?.rows[0]?.row;
    const asked = next === undefined || next.breakCost === Number.NEGATIVE_INFINITY;
    return asked ? [] : [freeAtFoot(page, geometry)];
  });
}

beforeAll(startShaping);

describe.each(['id', 'en'] as const)('in %s', (lang) => {
  test.each(['briefing', 'dossier'])('pages of a %s are full', { timeout: 60_000 }, (name) => {
    for (const parties of [[], ['ID', 'AU'], ['ID', 'AU', 'JP']]) {
      const found = gaps(layOut(briefingOf(name, lang, parties), theme));
      // An area opens with its heading, its lead, a claim and two lines; a table with its head and a whole row.
      expect(Math.max(...found)).toBeLessThan(170);
      expect(found.reduce((sum, pt) => sum + pt, 0) / found.length).toBeLessThan(50);
    }
  });

  test.each(Object.entries(papers))('a handout fills two pages on %s', (_, paper) => {
    for (const parties of [[], ['ID', 'AU'], eleven]) {
      const { pages, geometry } = layOut(briefingOf('handout', lang, parties), { ...theme, paper });
      expect(pages).toHaveLength(2);
      const free = pages.map((page) => freeAtFoot(page, geometry));
      expect(Math.max(...free) / (geometry.bottomPt - geometry.topPt)).toBeLessThan(0.16);
    }
  });
});

test('pages that are not full would be seen', () => {
  const handout = new Job(briefingOf('handout', 'en', []), theme);
  const geometry = pageGeometry(handout);
  const [, last] = makePages(toSegments(handout), geometry);
  if (last === undefined) throw new Error('a handout of one page');
  expect(freeAtFoot(last, geometry)).toBeGreaterThan(200);
  const dossier = new Job(briefingOf('dossier', 'id', []), theme);
  const whole = toSegments(dossier).map((segment) => ({
    ...segment,
    rows: segment.rows.map((row) => ({
      ...row,
      breakCost: row.breakCost > 20 ? 10_000 : row.breakCost,
    })),
  }));
  const pages = makePages(whole, pageGeometry(dossier));
  expect(
    Math.max(...gaps({ pages, geometry: pageGeometry(dossier), job: dossier })),
  ).toBeGreaterThan(170);
});
