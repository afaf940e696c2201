import type { Finding } from './finding.ts';
import type { Outline, OutlineFormat } from './outline.ts';

/** What a file says, and what is wrong with it as a file for every reader. */
export interface Inspected {
  outline: Outline;
  findings: Finding[];
}

/** The reader of each format, loaded when first needed. Throws `RisalahError` for a file that it cannot read. */
export const readers: Record<OutlineFormat, (bytes: Uint8Array) => Promise<Inspected>> = {
  pdf: async (bytes) => {
    const { readPdf, checkPdf } = await import('./pdf/index.ts');
    return { outline: await readPdf(bytes), findings: await checkPdf(bytes) };
  },
  docx: async (bytes) => (await import('./docx/index.ts')).inspectDocx(bytes),
  md: async (bytes) => (await import('./markdown/index.ts')).inspectMarkdown(bytes),
};
