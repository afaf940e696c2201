import type { Problem } from '../problems.ts';

/** Says of a block what it held until now, such as `lang=en`, and holds no more because the command left it out. */
export function warnOfDropped(file: string, block: string, dropped: readonly string[]): Problem[] {
  if (dropped.length === 0) return [];
  const message = `The block "${block}" had ${dropped.join(', ')}; a command with --template or --unit says all that it holds, and this one does not say that.`;
  const hint =
    'Name it again to keep it, or leave out --template and --unit to change only what is named.';
  return [{ rule: 'block-keeps-what-is-named', severity: 'warning', message, hint, file }];
}
