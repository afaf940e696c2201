import { createHash } from 'node:crypto';
import { type Attributes, attributeNames, writeBegin } from './marker.ts';
import type { HostBlock } from './pair-markers.ts';
import type { Host } from './read-host.ts';

/** What stands between the markers, with LF at the ends of lines: what a change of line ends leaves is no edit. */
function innerText({ text }: Host, { innerStart, innerEnd }: HostBlock): string {
  return text.slice(innerStart, innerEnd).replace(/\r\n?/g, '\n');
}

/** Whether there is nothing between the markers. */
export function isEmpty(host: Host, block: HostBlock): boolean {
  return innerText(host, block).trim() === '';
}

/** Whether somebody wrote into a block: it does not have its digest, or has none and is not empty. */
export function isEdited(host: Host, block: HostBlock): boolean {
  return !isEmpty(host, block) && digestOf(innerText(host, block)) !== block.attributes.digest;
}

/** A block up to its end marker: begin marker and words, in the line ends of the report. */
export function blockText(host: Host, key: string, attributes: Attributes, words: string): string {
  const inner = `\n${words}\n`;
  const begin = writeBegin(key, { ...attributes, digest: digestOf(inner) });
  return `${begin}\n${inner}`.replaceAll('\n', host.lineEnd);
}

/** Whether a marker asks for the same and has the digest of these words. */
export function isAsMarked({ attributes }: HostBlock, asked: Attributes, words: string): boolean {
  const wanted: Attributes = { ...asked, digest: digestOf(`\n${words}\n`) };
  return attributeNames.every((name) => wanted[name] === attributes[name]);
}

function digestOf(inner: string): string {
  return `sha256:${createHash('sha256').update(inner).digest('hex')}`;
}
