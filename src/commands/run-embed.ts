import fs from 'node:fs';
import { hasBlocks, hostKind } from '../embed/host-kind.ts';
import { inHost, nameHost } from '../embed/in-host.ts';
import { embedderFor } from '../embed/index.ts';
import { readNamedBytes, realPath } from '../input/read-named-bytes.ts';
import { checkSideTargets, checkTargets } from '../output/check-targets.ts';
import type { OutputFile } from '../output/write-files.ts';
import { type Problem, RisalahError, type Say, sayInEnglish, toPrintable } from '../problems.ts';
import type { EmbedOptions } from './embed.ts';
import type { Outcome } from './outcome.ts';
import { writeUninterrupted } from './signals.ts';
import { UsageError } from './usage-error.ts';

/** A block that a run was concerned with, and what it found or did. */
export interface TouchedBlock {
  name: string;
  /** Of its begin marker, where the document has lines. */
  line?: number;
  state: 'added' | 'replaced' | 'unchanged' | 'removed' | 'missing' | 'fresh' | 'stale' | 'edited';
}

/** A document as it should be written. */
export interface DocumentWithBlocks {
  bytes: Uint8Array;
  /** Figures that stand beside it. */
  beside: OutputFile[];
  blocks: TouchedBlock[];
  warnings: Problem[];
}

/** Larger reports are not read. */
const maxHostBytes = 128 * 2 ** 20;

/** Puts blocks into a document, looks at them, or takes them out; it is written whole or not at all. */
export async function runEmbed(options: EmbedOptions, say: Say = sayInEnglish): Promise<Outcome> {
  const { into, target, isInPlace, action } = options;
  const host = readNamedBytes(into, maxHostBytes);
  if (target !== undefined && !isInPlace) await checkOut(options, target);
  const done = await inHost(into, async () => {
    if (action === 'remove') await checkNamed(options, host);
    if (hostKind(into) === 'md') {
      const { embedIntoMarkdown } = await import('./embed-into-markdown.ts');
      return embedIntoMarkdown(options, host);
    }
    const { embedIntoDocx } = await import('./embed-into-docx.ts');
    return embedIntoDocx(options, host);
  });
  const beside = done.beside.filter((file) => !isThere(file));
  const isOld = isInPlace && sameBytes(done.bytes, host) && beside.length === 0;
  const isWritten = target !== undefined && !isOld;
  if (isWritten) {
    checkSideTargets(target, beside, options);
    writeUninterrupted([...beside, { path: target, bytes: done.bytes }]);
  }
  const { blocks } = done;
  const warnings = done.warnings.map((warning) => nameHost(warning, into));
  return {
    text: blocks.map((block) => tellBlock(target ?? into, block, say)).join(''),
    json: {
      ...{ file: target ?? into, written: isWritten, blocks },
      ...(beside.length === 0 ? {} : { beside: beside.map((file) => file.path) }),
      problems: warnings,
    },
    warnings,
    failed:
      action === 'check' && (beside.length > 0 || blocks.some(({ state }) => state !== 'fresh')),
  };
}

/** `report.md:12  risks  replaced` */
function tellBlock(file: string, { name, line, state }: TouchedBlock, say: Say): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${toPrintable(`${place}  ${name}`)}  ${say(state)}\n`;
}

/** Whether a figure beside the document is as it should be. */
function isThere({ path: file, bytes }: OutputFile): boolean {
  return fs.existsSync(file) && sameBytes(readNamedBytes(file, maxHostBytes), bytes);
}

/** Of several blocks, one goes only if it is named, and all only if told so. */
async function checkNamed({ into, at, all, asked }: EmbedOptions, host: Uint8Array): Promise<void> {
  if (all || at !== undefined || asked.template !== undefined || asked.sections !== undefined)
    return;
  const blocks = (await (await embedderFor(into))?.list(host)) ?? [];
  if (blocks.length < 2) return;
  const names = blocks.map(({ name }) => name).join(', ');
  const message = `The report has ${blocks.length} blocks: ${names}.`;
  const hint = 'Name the one that is to go with --at, or take all out with --all.';
  throw new RisalahError([{ rule: 'block-is-named', severity: 'error', message, hint }]);
}

/** A file that is there must be one of an earlier run, and never the report itself. */
async function checkOut({ into, force }: EmbedOptions, target: string): Promise<void> {
  if (realPath(target) === realPath(into)) {
    throw new UsageError('--out is the report itself.', 'Say --in-place to write over it.');
  }
  const isEarlier =
    fs.existsSync(target) &&
    fs.statSync(target).isFile() &&
    (await hasBlocks(target, readNamedBytes(target, maxHostBytes)));
  await checkTargets([target], { force: force || isEarlier });
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
