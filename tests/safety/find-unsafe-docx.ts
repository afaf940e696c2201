import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Every part of a Word document that is no XML, or runs, and every relationship that leads elsewhere than to the web or mail. */
export function findUnsafeDocx(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    if (/vbaProject|activeX|oleObject|embeddings\//i.test(name)) return [`${name} runs`];
    return /\.(?:xml|rels)$/.test(name) ? findInXml(name, Buffer.from(data).toString('utf8')) : [];
  });
}

function findInXml(name: string, xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => found.push(`${name} is not well-formed: ${error.message}`));
  parser.on('doctype', () => found.push(`${name} has a document type`));
  parser.on('opentag', ({ local, attributes }) => {
    const value = (key: string): string => attributes[key]?.value ?? '';
    if (local !== 'Relationship' || value('TargetMode') !== 'External') return;
    const isLink =
      /\/hyperlink$/.test(value('Type')) && /^(?:https?|mailto):/i.test(value('Target'));
    if (!isLink) found.push(`${name} leads to ${value('Target')}`);
  });
  parser.write(xml).close();
  return found;
}
