import { refuse } from '../refuse.ts';
import { contentTypeOf } from './content-types.ts';
import { Host } from './host.ts';
import { relatedPart, relationshipsOf } from './relationships.ts';

const saveAs = 'Open it in Word and save it as "Word Document (*.docx)".';

/** Opens a Word document that may be changed. Throws a `RisalahError` for one that may not, or that is none. */
export async function openHost(bytes: Uint8Array, allowMacros: boolean): Promise<Host> {
  refuseOthers(bytes);
  const host = await Host.open(bytes);
  const main = relatedPart(host, '', 'officeDocument');
  const type = main === undefined ? undefined : contentTypeOf(host, main);
  if (main === undefined || !isText(type)) {
    throw refuse('host-is-well-formed', 'The host is no Word document.', saveAs);
  }
  host.main = main;
  refuseSigned(host);
  refuseStrict(host);
  const hasMacros =
    /macroEnabled/i.test(type ?? '') || host.paths.some((path) => /vbaProject/i.test(path));
  if (hasMacros && !allowMacros) {
    throw refuse(
      'host-has-no-macros',
      'The host has macros.',
      'Say --allow-macros if they may stay in it; Risalah neither runs nor changes them.',
    );
  }
  return host;
}

/** What else has the name of a Word document at times, by how it begins. */
const others: readonly [beginning: string, what: string][] = [
  ['{\\rtf', 'in Rich Text Format'],
  ['<', 'written in XML or HTML'],
  ['%PDF', 'a PDF'],
];

function refuseOthers(bytes: Uint8Array): void {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  const other = others.find(([beginning]) => start.startsWith(beginning));
  if (bytes.length === 0) throw refuse('host-is-well-formed', 'The host is empty.', saveAs);
  if (other) throw refuse('host-is-well-formed', `The host is ${other[1]}.`, saveAs);
}

function isText(type: string | undefined): boolean {
  return /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/i.test(
    type ?? '',
  );
}

function refuseSigned(host: Host): void {
  const isSigned =
    relationshipsOf(host, '').some(({ type }) => type === 'origin') ||
    host.paths.some((path) => path.toLowerCase().startsWith('_xmlsignatures/'));
  if (!isSigned) return;
  const hint = 'Take the signature off in Word, embed, and sign again.';
  throw refuse('host-is-not-signed', 'The host is signed, and a change would break that.', hint);
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** ECMA-376 part 1, annex A: strict files have namespaces of their own. */
function refuseStrict(host: Host): void {
  const { name, scope } = host.tree(host.main);
  const isStrict = [...scope.values()].some((uri) => uri.startsWith('http://purl.oclc.org/ooxml/'));
  const isUsual = [...scope.values()].includes(wordNamespace);
  if (name === 'w:document' && isUsual && !isStrict) return;
  throw refuse(
    'host-is-transitional',
    isStrict
      ? 'The host is a Strict Open XML document.'
      : 'The text of the host is not that of a document.',
    saveAs,
  );
}
