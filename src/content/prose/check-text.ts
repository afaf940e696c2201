import { findForbidden } from '../../input/read-text.ts';
import type { Fault } from '../../input/source-file.ts';
import { type PlacedMark, placeMarks } from '../marks.ts';
import type { ProseContext } from './prose-context.ts';
import type { TextRun } from './text-run.ts';

/** Reports what a run of words may not hold, and notes the placeholders and sources that it uses. */
export function checkText(run: TextRun, context: ProseContext): void {
  const forbidden = findForbidden(run.value);
  if (forbidden !== undefined) {
    context.report(run.excerpt, run.indexOf(forbidden.index), forbidden);
  }
  if (!/[{}[]|:::/.test(run.value)) return;
  for (const placed of placeMarks(run.value)) checkMark(placed, run, context);
}

function checkMark({ mark, start }: PlacedMark, run: TextRun, context: ProseContext): void {
  const { excerpt } = run;
  const indexOf = (): number => run.indexOf(start);
  switch (mark.type) {
    case 'placeholder':
      context.use({ kind: 'placeholder', key: mark.name, excerpt, indexOf });
      return;
    case 'cite':
      for (const { source } of mark.items) {
        context.use({ kind: 'source', key: source, excerpt, indexOf });
      }
      return;
    case 'text':
      for (const [pattern, fault] of leftovers) {
        for (const { index } of mark.value.matchAll(pattern)) {
          context.report(excerpt, run.indexOf(start + index), fault);
        }
      }
  }
}

/** Marks that are not whole would be printed as they stand. */
const leftovers: [pattern: RegExp, fault: Fault][] = [
  [
    /\[-?@/g,
    {
      rule: 'citation-is-whole',
      message: 'A citation begins here, but cannot be read',
      hint: 'Write [@key], [@key, p. 12] or [@one; @two], without marks inside.',
    },
  ],
  [
    /\{|\}(?<!\{[^{}]*\})/g,
    {
      rule: 'placeholder-is-known',
      message: 'A brace stands here without a placeholder',
      hint: 'A placeholder is one word in braces, such as {countries}.',
    },
  ],
  [
    /\[\^(?!\s)/g,
    {
      rule: 'footnote-is-defined',
      message: 'A footnote is called here, but its text is not there',
      hint: 'Add a line at the end of the text that begins with [^...]: and says it.',
    },
  ],
  [
    /(?<=^|\n):::/g,
    {
      rule: 'directive-is-known',
      message: 'A ::: block begins here, but cannot be read',
      hint: 'Write :::case{ID PH}, with the alpha-2 codes of the countries the case is about.',
    },
  ],
];
