import { findUnsafeDocx } from '../safety/find-unsafe-docx.ts';
import { findUnsafePdf } from '../safety/find-unsafe-pdf.ts';
import type { HostileCase } from './hostile-case.ts';
import { type Judgement, secret } from './run-case.ts';

const mostMegabytes = 512;
/** What belongs to an engine and not to a message. */
const engineWords =
  /\[object \w+\]|\b(?:Range|Type|Syntax|Reference)Error\b|\bNaN\b|\bundefined\b(?! entity)|^\s+at .*:\d+:\d+\)?$|node:internal|risalah-has-no-bug/m;
const controls = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** All that the command did wrong with a case; empty if it was judged rightly. */
export async function findWrong(one: HostileCase, done: Judgement): Promise<string[]> {
  const { exit, signal, says, printed, written, peakMegabytes } = done;
  const texts = [...written]
    .filter(([name]) => name.endsWith('.md'))
    .map(([, data]) => String(data));
  const shown = [printed, ...texts].join('\n');
  const own = [...written.keys()].filter(
    (name) => !['kept.txt', 'risalah-manifest.json'].includes(name),
  );
  const unsafe = await Promise.all([...written].map(([name, data]) => findUnsafe(name, data)));
  const wrong = [
    ...unsafe.flat(),
    signal === null ? '' : `killed by ${signal}`,
    exit === one.exit ? '' : `exit ${exit} in place of ${one.exit}`,
    isSaid(one, says) ? '' : `says ${says.slice(0, 5).join(', ')}`,
    one.exit === 0 || own.length === 0 ? '' : `wrote ${own.join(', ')}`,
    matches(shown, one.shows) ? '' : `does not show ${one.shows}`,
    engineWords.test(printed) ? `words of the engine: ${engineWords.exec(printed)?.[0]}` : '',
    controls.test(printed) ? 'prints a control character' : '',
    shown.includes(secret) ? 'shows what stands in another file' : '',
    peakMegabytes > mostMegabytes ? `takes ${Math.round(peakMegabytes)} MB` : '',
  ];
  return wrong.filter((one) => one !== '');
}

async function findUnsafe(name: string, data: Buffer): Promise<string[]> {
  if (name.endsWith('.pdf')) return findUnsafePdf(data);
  // Reports of others keep what they lead to.
  return name.endsWith('.docx') && name !== 'host.docx' ? findUnsafeDocx(data) : [];
}

/** A case that names no problem leaves open which it gets. */
function isSaid({ says: wanted = [] }: HostileCase, says: readonly string[]): boolean {
  return wanted.length === 0 || wanted.join() === says.join();
}

function matches(shown: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown);
}
