import { linkTarget } from '../../../document/link-target.ts';
import type { Problem } from '../../../problems.ts';
import type { LinkTarget } from '../text/run.ts';
import { type PdfDictionary, pdfString } from '../writer/pdf-file.ts';

/** What a click does (ISO 32000-1, 12.6.4); an address that no file can hold is noted as a problem. */
export function linkAction(target: LinkTarget, problems: Problem[]): PdfDictionary | undefined {
  if (target.url === undefined) return { S: 'GoTo', D: pdfString(target.destination ?? '') };
  try {
    return { S: 'URI', URI: pdfString(linkTarget(target.url)) };
  } catch {
    const key = target.node.sectionKey;
    const where = key === undefined ? '' : ` in "${key}"`;
    problems.push({
      rule: 'link-is-safe',
      severity: 'error',
      message: `the link "${target.contents}"${where} has no address that can be followed: ${JSON.stringify(target.url)}`,
      hint: 'Write a whole address that begins with https://, http:// or mailto:.',
    });
    return undefined;
  }
}
