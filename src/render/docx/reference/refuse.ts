import { RisalahError } from '../../../problems.ts';

/** Every rule of a reference document: its name, worded as the fact that should hold, and why it is there. */
export const referenceRules = {
  'reference-is-a-word-document':
    'The reference document is a Word document or template with a part for its styles: they are what it is there for.',
  'reference-is-transitional':
    'The reference document is written in the transitional form of its standard, as the briefing is.',
  'reference-runs-nothing':
    'The reference document has no macros, controls or embedded files: a briefing passes on none.',
  'reference-is-well-formed':
    'Every part that is taken from the reference document can be read, with the usual names of its elements.',
  'reference-brings-its-fonts':
    'The fonts of a theme are not embedded where the reference document says which fonts there are.',
  'reference-has-room':
    'The pages of the reference document leave at least 60 mm by 60 mm for text.',
} as const;

/** Name of a rule of reference documents. */
export type ReferenceRule = keyof typeof referenceRules;

/** Says what keeps a reference document from being one. */
export function refuse(rule: ReferenceRule, message: string, hint = saveAgain): RisalahError {
  return new RisalahError([{ rule, severity: 'error', message, hint }]);
}

const saveAgain = 'Open it in Word and save it as "Word Document (*.docx)".';
