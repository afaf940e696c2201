import type { Block, Briefing, Inline } from '../../../src/document/types.ts';
import { startShaping } from '../../../src/render/pdf/fonts/engine.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import type { Layout } from '../../../src/template/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { readPdf } from './read-pdf.ts';

// Tests of parts set text without the renderer, which starts HarfBuzz when it is needed.
await startShaping();

export const theme = loadTheme('templates/themes/risalah.yaml');

export const layouts = ['page', 'sheet', 'book'] as const;

export function layoutOf(name: string): Layout {
  const layout = theme.layouts[name];
  if (layout === undefined) throw new Error(`no layout ${name}`);
  return layout;
}

/** Renders a briefing and reads it back. */
export async function renderAndRead(briefing: Briefing) {
  const { bytes, pages } = await renderPdf(briefing, theme);
  return { bytes, count: pages, ...(await readPdf(bytes)) };
}

/** The briefing of all nodes with other blocks in its place. */
export function briefingOf(layout: (typeof layouts)[number], children: Block[]): Briefing {
  return { ...everyNode(layout), children };
}

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(...children: (Inline | string)[]): Block {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

export function part(key: string, ...children: Block[]): Block {
  return { type: 'section', key, role: 'part', title: [text(`Bagian ${key}`)], children };
}

/** `n` words that differ, so that a lost one is seen. */
export function words(count: number, stem = 'kata'): string {
  return Array.from({ length: count }, (_, index) => `${stem}${index}`).join(' ');
}
