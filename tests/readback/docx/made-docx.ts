import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
].join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** What a small document is made of: the inner XML of its parts. */
export interface MadeDocx {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  settings?: string;
  core?: string;
  /** Addresses of hyperlinks: `rLink0`, `rLink1` ... */
  links?: string[];
}

/** A Word document from the inner XML of its parts, with no more in it than what is given. */
export function makeDocx({ body, core, links = [], ...parts }: MadeDocx): Uint8Array {
  const given = Object.entries(parts).flatMap(([name, inner]) =>
    inner === undefined ? [] : [{ name, inner }],
  );
  const relationships = [
    ...given.map(
      ({ name }) => `<Relationship Id="r${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
    ),
    ...links.map(
      (link, index) =>
        `<Relationship Id="rLink${index}" Type="${office}/hyperlink" Target="${link}" TargetMode="External"/>`,
    ),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packageTypes}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels([
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
      `<Relationship Id="r2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core ?? '<dc:title>T</dc:title>'}</cp:coreProperties>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': rels(relationships),
  };
  for (const { name, inner } of given) {
    files[`word/${name}.xml`] = `<w:${name} ${namespaces}>${inner}</w:${name}>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}

function rels(relationships: readonly string[]): string {
  return `<Relationships xmlns="${packageTypes}/relationships">${relationships.join('')}</Relationships>`;
}

/** A paragraph of one run, with properties if given. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run, with properties if given. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A complex field with its result. */
export function field(instruction: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return mark('begin') + code + mark('separate') + result + mark('end');
}

/** A paragraph style based on another, with properties if given. */
export function style(id: string, name: string, inner = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

/** The package with one part changed, pictures as Latin-1; where nothing changes it throws. */
export function alter(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string,
): Uint8Array {
  const files = unzipSync(bytes);
  const part = files[path];
  if (!part) throw new Error(`No part ${path}`);
  const isText = /\.(?:xml|rels)$/.test(path);
  const before = strFromU8(part, !isText);
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${path}`);
  return zipSync({ ...files, [path]: strToU8(after, !isText) });
}

/** The package with a part of these bytes. */
export function withPart(bytes: Uint8Array, path: string, part: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [path]: part });
}

/** The package without a part. */
export function without(bytes: Uint8Array, path: string): Uint8Array {
  const { [path]: gone, ...files } = unzipSync(bytes);
  if (!gone) throw new Error(`No part ${path}`);
  return zipSync(files);
}
