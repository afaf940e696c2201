import { type Paint, type Problem, paintFor, toPrintable } from '../problems.ts';
import type { Finding, ReadFile, VerifyResult } from '../readback/index.ts';

/** All that is told of a run. */
export interface Verified extends VerifyResult {
  /** How many files in the folders are of other kinds. */
  others: number;
  found: readonly Problem[];
}

/** A line a file with its verdict, its findings below, and a line that sums up. */
export function describeVerified(verified: Verified, options: { colour: boolean }): string {
  const paint = paintFor(options);
  const { files, found } = verified;
  const width = Math.max(0, ...files.map((file) => file.name.length));
  const lines = files.flatMap((file) => [
    `${paint.strong(toPrintable(file.name.padEnd(width)))}  ${verdict(file, verified, paint)}`,
    ...file.findings.flatMap((finding) => describeFinding(finding, paint)),
  ]);
  const loose = found.filter((problem) => problem.file === undefined);
  return `${[...lines, ...loose.flatMap((one) => describeFinding(one, paint)), sum(verified)].join('\n')}\n`;
}

function verdict({ name, outline, findings }: ReadFile, { groups }: Verified, paint: Paint) {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  const warned = warnings === 0 ? [] : [count(warnings, 'warning')];
  if (errors > 0) return paint.error([count(errors, 'finding'), ...warned].join(', '));
  const group = groups.find((names) => names.includes(name)) ?? [];
  const words = [
    ...(group.length > 1 ? ['equal'] : []),
    'accessible',
    ...(outline?.origin === undefined ? ['made by another program'] : []),
    ...warned,
  ].join(', ');
  return warnings > 0 ? paint.warning(words) : words;
}

function describeFinding({ unit, place, line, severity, ...finding }: Finding, paint: Paint) {
  const where = place ?? (line === undefined ? undefined : `line ${line}`);
  const head = [where, unit].filter((part) => part !== undefined).map(toPrintable);
  const words = `${toPrintable(finding.message)} ${paint.faint(`[${toPrintable(finding.rule)}]`)}`;
  return [
    `  ${[...head, paint[severity](severity), words].join('  ')}`,
    ...(finding.hint === undefined ? [] : [`    hint: ${toPrintable(finding.hint)}`]),
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
