import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPicture } from '../../src/content/prose/read-picture.ts';
import type { Briefing } from '../../src/document/types.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderMarkdown } from '../../src/render/markdown/index.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { everyNode } from '../fixtures/every-node.ts';

const theme = loadTheme('templates/themes/risalah.yaml');
const source =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#0b5563"/></svg>';
const image = readPicture(Buffer.from(source));

function briefing(): Briefing {
  if (typeof image === 'string') throw new Error(image);
  const figure = { type: 'figure' as const, key: 'peta', alt: 'Peta', image };
  const section = {
    type: 'section' as const,
    key: 'uji',
    role: 'part' as const,
    title: [],
    children: [figure],
  };
  return { ...everyNode('page'), children: [section] };
}

function fallback(): Uint8Array {
  if (typeof image === 'string' || image.mediaType !== 'image/svg+xml') throw new Error('no SVG');
  return image.fallback.data;
}

test('a Word file holds an SVG and the same picture as PNG', async () => {
  const { bytes } = await renderDocx(briefing(), theme);
  const files = unzipSync(bytes);
  const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
  const held = media.map(([, data]) => Buffer.from(data));
  expect(held.some((data) => data.equals(Buffer.from(source)))).toBe(true);
  expect(held.some((data) => data.equals(fallback()))).toBe(true);
  const document = Buffer.from(files['word/document.xml'] ?? []).toString();
  expect(document).toContain('svgBlip');
  const again = await renderDocx(briefing(), theme);
  expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
});

test('a PDF shows the PNG, in the size that the SVG says', async () => {
  const { bytes } = await renderPdf(briefing(), theme);
  const latin = Buffer.from(bytes).toString('latin1');
  expect(latin).toContain('/Width 60/Height 40');
});

test('Markdown writes the SVG itself', async () => {
  const { bytes } = await renderMarkdown(briefing(), theme);
  const encoded = Buffer.from(source).toString('base64');
  expect(Buffer.from(bytes).toString()).toContain(`data:image/svg+xml;base64,${encoded}`);
});
