import { strToU8, unzipSync, zipSync } from 'fflate';
import { host, paragraph } from '../../embed/docx/hosts.ts';
import { makeZip } from '../../zip/make-zip.ts';
import type { HostileCase, Made } from '../hostile-case.ts';

const args = [
  ...['build', '--content', 'content', '--template', 'handout', '--lang', 'en', '--to', 'docx'],
  ...['--date', '2026-11-23', '--out', 'out', '--reference-doc', 'house.docx'],
];
const bad = (name: string, bytes: Made, rule: string): HostileCase => ({
  name,
  files: { 'house.docx': bytes },
  args,
  exit: 1,
  says: [`house.docx ${rule}`],
});

const whole = host(paragraph('never-to-be-read'));
const parts = unzipSync(whole);
const entries = Object.entries(parts).map(([name, data]) => ({ name, data }));
const styles = 'word/styles.xml';
const changed = (part: string, change: (xml: string) => string): Uint8Array =>
  zipSync({ ...parts, [part]: strToU8(change(Buffer.from(parts[part] ?? []).toString())) });
const deep = `${'<w:style>'.repeat(200_000)}${'</w:style>'.repeat(200_000)}`;

/** An organisation's own documents that are broken, locked, lying or bombs. */
export const referenceCases: readonly HostileCase[] = [
  { name: 'a whole document', files: { 'house.docx': whole }, args, exit: 0 },
  bad('a document that is no zip', 'Words.', 'zip-is-readable'),
  bad('a document that is cut off', whole.slice(0, -100), 'zip-is-readable'),
  bad('a document that lists fewer parts', makeZip(entries, { count: 3 }), 'zip-is-readable'),
  bad(
    'a document with a bomb that lies',
    () =>
      makeZip([...entries, { name: 'x', data: new Uint8Array(70 * 2 ** 20), says: { size: 10 } }]),
    'zip-is-within-limits',
  ),
  bad(
    'a document with a part that climbs',
    makeZip([...entries, { name: '../up' }]),
    'zip-entry-stays-inside',
  ),
  bad(
    'a document with a foreign entity in its styles',
    changed(styles, (xml) =>
      xml
        .replace(/^(<\?xml[^>]*\?>)?/, '$&<!DOCTYPE s [<!ENTITY x SYSTEM "secret.txt">]>')
        .replace('</w:styles>', '&x;</w:styles>'),
    ),
    'reference-is-well-formed',
  ),
  bad(
    'a document whose styles are cut off',
    changed(styles, (xml) => xml.slice(0, -20)),
    'reference-is-well-formed',
  ),
  bad(
    'a document of 200,000 styles in one another',
    () => changed(styles, (xml) => xml.replace('</w:styles>', `${deep}</w:styles>`)),
    'reference-is-well-formed',
  ),
  bad(
    'a document with macros',
    zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }),
    'reference-runs-nothing',
  ),
  bad(
    'a zip that is no document',
    makeZip([{ name: 'x', data: strToU8('x') }]),
    'reference-is-a-word-document',
  ),
];
