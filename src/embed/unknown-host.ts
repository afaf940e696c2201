import type { Problem } from '../problems.ts';
import { hostEndings } from './index.ts';

/** Why a document of this name takes no block, and what to do instead. */
export function unknownHost(file: string): Problem {
  const isPdf = file.toLowerCase().endsWith('.pdf');
  const others = hostEndings.map((ending) => `.${ending}`).join(', ');
  return {
    rule: 'host-is-known',
    severity: 'error',
    message: isPdf
      ? 'A PDF takes no block: it cannot be changed without breaking what it claims.'
      : `Briefings are embedded in ${others}, and this is another kind of file.`,
    ...(isPdf
      ? {
          hint: 'Embed in the document that the PDF is made from, or build a PDF of its own to stand beside it.',
        }
      : {}),
    file,
  };
}
