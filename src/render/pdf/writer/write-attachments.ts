import { createHash } from 'node:crypto';
import type { Attachment } from '../../types.ts';
import { compareNames, type PdfFile, type PdfRef, pdfName, pdfString } from './pdf-file.ts';

/**
 * Embeds files as sources of the document (ISO 19005-3, 6.8 and annex E), all dated `date`. Of files that share a
 * name, the later get a number in the list of attachments.
 */
export function writeAttachments(
  file: PdfFile,
  attachments: readonly Attachment[],
  date: Date,
): void {
  if (attachments.length === 0) return;
  const entries = new Map<string, PdfRef>();
  for (const attachment of attachments) {
    const name = fileName(attachment.name);
    let entry = name;
    for (let number = 2; entries.has(entry); number++) entry = `${name} (${number})`;
    entries.set(entry, writeAttachment(file, attachment, name, date));
  }
  file.catalog['AF'] = [...entries.values()];
  file.addNames(
    'EmbeddedFiles',
    [...entries].sort(([a], [b]) => compareNames(a, b)),
  );
}

function writeAttachment(
  file: PdfFile,
  { bytes, mediaType, description }: Attachment,
  name: string,
  date: Date,
): PdfRef {
  const content = file.stream(bytes, {
    Type: 'EmbeddedFile',
    Subtype: pdfName(mediaType),
    Params: {
      Size: bytes.length,
      CheckSum: createHash('md5').update(bytes).digest(),
      CreationDate: date,
      ModDate: date,
    },
  });
  return file.object({
    Type: 'Filespec',
    F: pdfString(name.replace(/[^\x20-\x7e]/g, '_')),
    UF: pdfString(name),
    Desc: pdfString(description),
    AFRelationship: 'Source',
    EF: { F: content, UF: content },
  });
}

/** A name without folders (ISO 32000-1, 7.11.2). */
function fileName(name: string): string {
  return name.replace(/[/\\:]/g, '_');
}
