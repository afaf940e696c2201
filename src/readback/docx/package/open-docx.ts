import { RisalahError } from '../../../problems.ts';
import { readZip } from '../../../zip/read-zip.ts';
import { childOf, type XmlElement } from '../xml/element.ts';
import { DocxPackage } from './docx-package.ts';

/** A package whose main part is a text with a body. */
export interface OpenedDocx {
  docx: DocxPackage;
  /** `w:document` */
  document: XmlElement;
  /** `w:body` */
  body: XmlElement;
}

/** Opens a Word document (ECMA-376, transitional or strict). Throws `RisalahError` for anything else. */
export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const docx = new DocxPackage(await readZip(bytes));
  const document = docx.xml(docx.main);
  const body = document?.name === 'w:document' ? childOf(document, 'w:body') : undefined;
  if (document && body) return { docx, document, body };
  const fault = docx.faults.get(docx.main);
  throw new RisalahError([
    {
      rule: 'docx-is-a-word-document',
      severity: 'error',
      message: fault
        ? `The text of the document, ${docx.main}, cannot be read: ${fault}.`
        : 'The file is no Word document: its package has no text with a body.',
      hint: 'Open it in an office program and save it as .docx.',
    },
  ]);
}
