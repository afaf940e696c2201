import { RisalahError } from '../../problems.ts';
import type { Finding } from '../finding.ts';
import { type CheckedDocx, toChecked } from './check/checked-docx.ts';
import { docxRules } from './check/rules.ts';
import { openDocx } from './package/open-docx.ts';

/**
 * What is wrong with a Word document: what lets Word ask for repair, what leads nowhere, and what Word's accessibility
 * checker would tell. A file that cannot be opened has the refusals as its findings.
 */
export async function checkDocx(bytes: Uint8Array): Promise<Finding[]> {
  try {
    return checkOpened(toChecked(await openDocx(bytes)));
  } catch (error) {
    if (error instanceof RisalahError) return [...error.problems];
    throw error;
  }
}

/** The same for a document that is open already. */
export function checkOpened(file: CheckedDocx): Finding[] {
  return Object.entries(docxRules).flatMap(([rule, { severity, hint, check }]) =>
    check(file).map(
      ({ message, place }): Finding => ({ rule, severity, message: `${message}.`, hint, place }),
    ),
  );
}
