import type { Finding } from './finding.ts';
import type { Outline, OutlineFormat } from './outline.ts';

/** How a format is read back: what a file says, and what is wrong with it as a file for every reader. */
export interface Reader {
  read: (bytes: Uint8Array) => Promise<Outline>;
  check: (bytes: Uint8Array) => Promise<Finding[]>;
}

/** The reader of each format, loaded when first needed. */
export const readers: Record<OutlineFormat, () => Promise<Reader>> = {
  pdf: async () => {
    const { readPdf, checkPdf } = await import('./pdf/index.ts');
    return { read: async (bytes) => readPdf(bytes), check: async (bytes) => checkPdf(bytes) };
  },
  docx: async () => {
    const { readDocx, checkDocx } = await import('./docx/index.ts');
    return { read: async (bytes) => readDocx(bytes), check: async (bytes) => checkDocx(bytes) };
  },
  md: async () => {
    const { readMarkdown, checkMarkdown } = await import('./markdown/index.ts');
    return {
      read: async (bytes) => readMarkdown(bytes),
      check: async (bytes) => checkMarkdown(bytes),
    };
  },
};
