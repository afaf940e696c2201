import type { Paper } from './types.ts';

/** Sheets by the name that `--paper` takes. F4 (folio) is sold in Indonesia in two widths. */
export const papers = {
  A4: { widthMm: 210, heightMm: 297 },
  Letter: { widthMm: 215.9, heightMm: 279.4 },
  F4: { widthMm: 215, heightMm: 330 },
  'F4-210': { widthMm: 210, heightMm: 330 },
} satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

export const paperNames = ['A4', 'Letter', 'F4', 'F4-210'] as const satisfies PaperName[];
