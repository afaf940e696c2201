/** A PDF of these objects, with no cross-references. */
export function pdfOf(...objects: (string | Uint8Array)[]): Uint8Array {
  const parts = objects.map((object) =>
    typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
  );
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]);
}

/** A catalog with one tree of pages and one of structure, which objects 3 and 9 are to be. */
export const catalog =
  '1 0 obj<</Type/Catalog/Pages 2 0 R/StructTreeRoot 9 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n';

/** An object that is a stream of these bytes. */
export function stream(number: number, dict: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj<<${dict}/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream endobj\n'),
  ]);
}
