import type { Problem } from '../problems.ts';
import { hostEndings } from './index.ts';

/**
 * Why a document of this name takes no block, and what to do instead; `after` is the page of a PDF that was asked for.
 *
 * PDFs are refused after a trial: pdf-lib 1.17.1 put 2 pages with 193 structure elements into five files. None of the
 * elements came along, nor bookmarks, destinations and labels; the pages kept their keys of the parent tree, which are
 * those of pages of the host, so that readers take the one page's tags for the other's. A file of Risalah's own that
 * passed PDF/UA-1 failed it after (veraPDF, 7.1-3); one from Chromium had further failures. The whole file is written
 * anew, so that every signature breaks. To mend that, two structure trees would have to be made one.
 */
export function unknownHost(file: string, after = 9): Problem {
  if (file.toLowerCase().endsWith('.pdf')) {
    return {
      rule: 'host-is-known',
      severity: 'error',
      message: 'A PDF takes no block: its tags, bookmarks, labels and signatures would break.',
      hint: `Embed in the .docx or .md that it is made from. Or build a PDF and join both, without the tags: qpdf --empty --pages "${file}" 1-${after} briefing.pdf "${file}" ${after + 1}-z -- joined.pdf`,
      file,
    };
  }
  const others = hostEndings.map((ending) => `.${ending}`).join(', ');
  const message = `Briefings are embedded in ${others}, and this is another kind of file.`;
  const hint = 'Save it in its own program as one of these, and embed in that.';
  return { rule: 'host-is-known', severity: 'error', message, hint, file };
}
