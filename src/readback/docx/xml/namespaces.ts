/** The usual prefix of each namespace that matters; transitional and strict names of one vocabulary share it. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic:',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic:',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c:',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm:',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep:',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep:',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cup:',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cup:',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt:',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

/** The prefix, with its colon, by which our code calls a namespace; an unknown one keeps what the file calls it. */
export function prefixOf(uri: string | undefined, own: string | undefined): string {
  if (uri === undefined || uri === '') return '';
  return prefixes[uri] ?? `${own === undefined || own === '' ? 'unknown' : `${own}`}:`;
}
