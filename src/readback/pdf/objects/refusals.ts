import { RisalahError } from '../../../problems.ts';
import { refusal } from './budget.ts';

/** The refusal of a file that is no PDF, or too damaged. */
export function unreadable(why: string): RisalahError {
  return new RisalahError([
    refusal(
      'pdf-is-readable',
      `The file cannot be read as a PDF: ${why}.`,
      'Open it in a PDF program and save it anew, or get the file again.',
    ),
  ]);
}

/** The refusal of a file that needs a password or has restrictions. */
export function encrypted(): RisalahError {
  return new RisalahError([
    refusal(
      'pdf-is-not-encrypted',
      'The file is encrypted: what cannot be read cannot be judged.',
      'Save it without a password and without restrictions; PDF/A allows neither (ISO 19005-2, 6.1.3).',
    ),
  ]);
}
