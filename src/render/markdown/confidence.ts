import type { Confidence } from '../../document/types.ts';

const marks = { high: '●●●', moderate: '●●○', low: '●○○' } as const;

/** `●●○ keyakinan sedang`, the same in the legend and below a heading. */
export function confidenceText({ level, label }: Confidence): string {
  return `${marks[level]} ${label}`;
}
