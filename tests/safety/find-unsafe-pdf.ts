import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from 'pdf-lib';

/** Names that make a PDF run, fetch, send or hide something (ISO 32000-1, 12.6.4), as keys or as kinds of actions. */
const unsafeNames = new Set(
  [
    'JavaScript',
    'JS',
    'Launch',
    'SubmitForm',
    'ImportData',
    'ResetForm',
    'RichMedia',
    'GoToR',
    'GoToE',
  ].concat([
    'AA',
    'Movie',
    'Sound',
    'Rendition',
    'Trans',
    'XFA',
    'AcroForm',
    'EmbeddedFile',
    'EmbeddedFiles',
    'AF',
  ]),
);
/** What attached data needs, where it was asked for. */
const attachments = ['EmbeddedFile', 'EmbeddedFiles', 'AF'];

/**
 * Every name in a PDF that should not be there, and every address that leads elsewhere than to the web or mail. Object
 * streams are unpacked, so that nothing hides in them.
 */
export async function findUnsafePdf(bytes: Uint8Array, hasData = false): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const found = new Set<string>();
  const look = (object: PDFObject): void => {
    if (object instanceof PDFName) found.add(object.decodeText());
    else if (object instanceof PDFArray) object.asArray().forEach(look);
    else if (object instanceof PDFStream) look(object.dict);
    else if (object instanceof PDFDict) object.entries().forEach(lookAtEntry);
  };
  const lookAtEntry = ([key, value]: [PDFName, PDFObject]): void => {
    const name = key.decodeText();
    const target = context.lookup(value);
    if (name === 'OpenAction') found.add(isPlace(target) ? '' : unsafePrefix + name);
    else if (name === 'URI') found.add(isSafe(target) ? '' : `${unsafePrefix}URI ${value}`);
    else found.add(name);
    if (!(value instanceof PDFRef)) look(value);
  };
  for (const [, object] of context.enumerateIndirectObjects()) look(object);
  return [...found].flatMap((name) => toUnsafe(name, hasData)).sort();
}

/** Stands before what is unsafe whatever it is called. */
const unsafePrefix = '!';

function toUnsafe(name: string, hasData: boolean): string[] {
  if (name.startsWith(unsafePrefix)) return [name.slice(1)];
  return unsafeNames.has(name) && !(hasData && attachments.includes(name)) ? [name] : [];
}

/** A document may open at a place, but do nothing (12.3.2). */
function isPlace(value: PDFObject | undefined): boolean {
  return value instanceof PDFArray;
}

/** A dictionary of this name says where a document lies, and is no action. */
function isSafe(value: PDFObject | undefined): boolean {
  return (
    value instanceof PDFDict ||
    /^[(<](?:https?:|mailto:|68747470|6d61696c746f)/i.test(String(value))
  );
}
