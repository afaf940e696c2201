import type { Briefing } from '../../document/types.ts';
import { RisalahError } from '../../problems.ts';
import type { Theme } from '../../template/types.ts';
import type { Render, Rendered, RenderOptions } from '../types.ts';
import { embedFonts } from './fonts/embed-font.ts';
import { EngineNeeded, startShaping } from './fonts/engine.ts';
import { MissingCharacters } from './fonts/missing-characters.ts';
import type { Job } from './job.ts';
import { layOut } from './pages/lay-out.ts';
import type { PageGeometry } from './pages/page-geometry.ts';
import { Canvas } from './paint/canvas.ts';
import { type Place, paintPages } from './paint/paint-pages.ts';
import { setPageNumbers } from './paint/set-page-numbers.ts';
import { writeStructure } from './structure/write-structure.ts';
import { compareNames, PdfFile, type PdfRef, type PdfValue } from './writer/pdf-file.ts';
import { writeAttachments } from './writer/write-attachments.ts';
import { placeTarget, writeOutline } from './writer/write-outline.ts';
import { authors, writeXmp } from './writer/xmp.ts';

/**
 * Writes a briefing as tagged PDF that meets PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), with attachments
 * PDF/A-3a (ISO 19005-3).
 * Everything is measured first, then parted into pages, then painted once.
 */
export const renderPdf: Render = async (...request) => {
  try {
    return render(...request);
  } catch (error) {
    if (!(error instanceof EngineNeeded)) throw error;
    await startShaping();
    return render(...request);
  } finally {
    await turn();
  }
};

/** pdfkit's streams let go of their bytes in the next turn of the event loop, which promises alone never come to. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function render(briefing: Briefing, theme: Theme, options: RenderOptions = {}): Rendered {
  const { job, geometry, pages } = layOut(briefing, theme);
  setPageNumbers(pages);
  const attachments = options.pdf?.attachments ?? [];
  const file = openFile(job, geometry, attachments.length === 0 ? 2 : 3);
  const fonts = file.reserve();
  const missing = new MissingCharacters(theme.fonts.fallback);
  const canvas = new Canvas(file, fonts, pages.length, missing);
  const places = paintPages(canvas, job, pages, geometry);
  const problems = [...job.problems, ...missing.problems, ...canvas.problems];
  if (problems.length > 0) throw new RisalahError(problems);
  fonts.data = embedFonts(file, job.fonts);
  fonts.end();
  writeStructure(file, job.root, canvas.pages);
  writeOutline(file, canvas.pages, places);
  writeAttachments(file, attachments, dateOf(job));
  file.catalog['PageLabels'] = { Nums: [0, { S: 'D' }] };
  return { bytes: file.finish(destinations(file, canvas.pages, places)), pages: pages.length };
}

function openFile(job: Job, { widthPt, heightPt }: PageGeometry, part: 2 | 3): PdfFile {
  const { properties, lang } = job.briefing;
  const date = dateOf(job);
  const names = authors(properties);
  return new PdfFile({
    lang,
    widthPt,
    heightPt,
    xmp: writeXmp(properties, lang, part),
    info: {
      Title: properties.title,
      Author: names.length === 0 ? undefined : names.join('; '),
      Subject: properties.subtitle,
      Keywords: properties.keywords.length === 0 ? undefined : properties.keywords.join(', '),
      Creator: properties.generator,
      Producer: properties.generator,
      CreationDate: date,
      ModDate: date,
    },
  });
}

/** Midnight of the briefing's day in UTC. */
function dateOf({ briefing }: Job): Date {
  return new Date(`${briefing.properties.date}T00:00:00Z`);
}

/** Names in the order of their bytes, each once. */
function destinations(
  file: PdfFile,
  pages: readonly PdfRef[],
  places: readonly Place[],
): [string, PdfValue][] {
  const targets = new Map<string, PdfValue>();
  for (const place of places) {
    if (!targets.has(place.name)) targets.set(place.name, placeTarget(file, pages, place));
  }
  return [...targets].sort(([a], [b]) => compareNames(a, b));
}
