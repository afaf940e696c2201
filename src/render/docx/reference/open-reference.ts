import { RisalahError } from '../../../problems.ts';
import { readZip } from '../../../zip/read-zip.ts';
import { Reference } from './reference.ts';
import { refuse } from './refuse.ts';

/** Opens an organisation's own document. Throws a `RisalahError` for a file that cannot be one. */
export async function openReference(bytes: Uint8Array): Promise<Reference> {
  const reference = new Reference(await unzip(bytes));
  const type = reference.contentType(reference.main);
  if (
    /macroEnabled/i.test(type) ||
    reference.paths.some((path) => /vbaProject|activeX/i.test(path))
  ) {
    throw refuse('reference-runs-nothing', 'The reference document has macros or controls');
  }
  if (!/wordprocessingml\.(?:document|template)\.main\+xml$/i.test(type)) {
    throw refuse('reference-is-a-word-document', 'The reference document is no Word document');
  }
  const text = reference.text(reference.main);
  if (/<[^>]*"http:\/\/purl\.oclc\.org\/ooxml\//.test(text)) {
    throw refuse('reference-is-transitional', 'The reference document is Strict Open XML');
  }
  const styles = reference.related('styles');
  if (styles === undefined || !reference.text(styles).includes('</w:styles>')) {
    throw refuse('reference-is-a-word-document', 'The reference document has no styles');
  }
  for (const part of [reference.main, styles, reference.related('numbering') ?? styles]) {
    const root = /<([\w:]+)[\s>]/.exec(
      reference.text(part).replace(/<\?.*?\?>|<!--.*?-->/gs, ''),
    )?.[1];
    if (root?.startsWith('w:')) continue;
    const message = `The part ${part} of the reference document does not name its elements w:...`;
    throw refuse('reference-is-well-formed', message);
  }
  return reference;
}

/** The parts of the file; its problems then say which file they are about. */
async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    return await readZip(bytes);
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    const problems = error.problems.map((problem) => ({
      ...problem,
      message: `The reference document: ${problem.message}`,
    }));
    throw new RisalahError(problems);
  }
}
