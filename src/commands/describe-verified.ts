import {
  type Paint,
  type Problem,
  paintFor,
  type Say,
  sayInEnglish,
  toPrintable,
} from '../problems.ts';
import type { Finding, ReadFile, VerifyResult } from '../readback/index.ts';

/** All that is told of a run. */
export interface Verified extends VerifyResult {
  /** How many files in the folders are of other kinds. */
  others: number;
  found: readonly Problem[];
}

/** A line a file with its verdict, its findings below, and a line that sums up. */
export function describeVerified(
  verified: Verified,
  { colour, say = sayInEnglish }: { colour: boolean; say?: Say },
): string {
  const paint = paintFor({ colour });
  const { files, found } = verified;
  const names = files.map((file) => toPrintable(file.name));
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = files.flatMap((file, index) => [
    `${paint.strong((names[index] ?? '').padEnd(width))}  ${verdict(file, verified, paint, say)}`,
    ...file.findings.flatMap((finding) => describeFinding(finding, paint, say)),
  ]);
  const loose = found.filter((problem) => problem.file === undefined);
  const loosely = loose.flatMap((one) => describeFinding(one, paint, say));
  return `${[...lines, ...loosely, say(sum(verified))].join('\n')}\n`;
}

function verdict(
  { name, outline, findings }: ReadFile,
  { groups }: Verified,
  paint: Paint,
  say: Say,
): string {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const warned = warnings === 0 ? [] : [count(warnings, 'warning')];
  const join = (words: string[]): string => words.map(say).join(', ');
  if (errors > 0) return paint.error(join([count(errors, 'finding'), ...warned]));
  const group = groups.find((names) => names.includes(name)) ?? [];
  const words = join([
    ...(group.length > 1 ? ['equal'] : []),
    'accessible',
    ...(outline?.origin === undefined ? ['made by another program'] : []),
    ...warned,
  ]);
  return warnings > 0 ? paint.warning(words) : words;
}

function describeFinding(
  { unit, place, line, severity, ...finding }: Finding,
  paint: Paint,
  say: Say,
): string[] {
  const where = place ?? (line === undefined ? undefined : `line ${line}`);
  const head = [where && say(where), unit].filter((part) => part !== undefined).map(toPrintable);
  const words = `${toPrintable(say(finding.message))} ${paint.faint(`[${toPrintable(finding.rule)}]`)}`;
  const { hint } = finding;
  return [
    `  ${[...head, paint[severity](say(severity)), words].join('  ')}`,
    ...(hint === undefined ? [] : [`    ${say('hint')}: ${toPrintable(say(hint))}`]),
  ];
}

function sum({ files, groups, others, found }: Verified): string {
  const errors = found.filter((problem) => problem.severity === 'error').length;
  const what = `${count(files.length, 'file')} of ${count(groups.length, 'briefing')}`;
  const end =
    errors > 0
      ? count(errors, 'finding')
      : groups.some((names) => names.length > 1)
        ? 'equal and accessible'
        : 'accessible';
  const left = others === 0 ? '' : ` ${count(others, 'other file')} not looked at.`;
  return `${what}: ${end}.${left}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
