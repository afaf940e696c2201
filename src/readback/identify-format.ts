import { isUtf8 } from 'node:buffer';
import type { Finding } from './finding.ts';
import type { OutlineFormat } from './outline.ts';

/** A PDF may have some bytes of another program before its header (ISO 32000-1, annex H, note 13). */
const headerWithin = 1024;

const names: Record<OutlineFormat, string> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  md: 'Markdown',
};

/** The format that a file's name and its bytes both say; a finding if they do not agree. */
export function identifyFormat(name: string, bytes: Uint8Array): OutlineFormat | Finding {
  const said = formatOfName(name);
  const start = Buffer.from(bytes.subarray(0, headerWithin)).toString('latin1');
  if (said === undefined) {
    return {
      rule: 'format-is-known',
      severity: 'error',
      message: 'The name of the file ends in none of .pdf, .docx and .md.',
      hint: 'Only these three formats are read back.',
    };
  }
  const isSo = {
    pdf: () => start.includes('%PDF-'),
    docx: () => start.startsWith('PK'),
    md: () => isUtf8(bytes) && !start.includes('\0') && !start.startsWith('%PDF-'),
  };
  if (isSo[said]()) return said;
  return {
    rule: 'file-is-what-its-name-says',
    severity: 'error',
    message: `The file is not ${names[said]}, as its name says.`,
    hint: bytes.length === 0 ? 'It is empty: build it again.' : 'Build it again, or mend its name.',
  };
}

/** The format that the ending of a name stands for; undefined for any other file. */
export function formatOfName(name: string): OutlineFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending === 'pdf' || ending === 'docx' || ending === 'md' ? ending : undefined;
}
