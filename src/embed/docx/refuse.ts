import { type Problem, RisalahError } from '../../problems.ts';

/** Every rule of putting a block into a Word document: its name, worded as the fact that should hold, and why it is there. */
export const embedRules = {
  'host-is-transitional':
    'The host is written in the transitional form of its standard: a block of the one form in a file of the other cannot be read.',
  'host-is-not-signed': 'The host carries no digital signature, which any change would break.',
  'host-has-no-macros': 'Nobody passes on macros without having said so.',
  'host-is-well-formed': 'Every part that has to be changed can be read, in UTF-8.',
  'place-is-known': 'The place that was named is in the body of the host.',
  'place-is-unique': 'Only one place in the host has the name.',
  'place-is-a-paragraph':
    'A placeholder or bookmark stands alone in its paragraph: what is around it would be lost.',
  'block-is-there': 'The block that is looked at or taken out is in the host.',
  'block-is-unique': 'Nobody has copied the block: of two, nobody knows which is to be kept fresh.',
  'block-is-unedited': 'Nobody has changed the block by hand.',
  'tracked-changes-are-off':
    'The host does not track changes: the block is put in without tracking.',
  'host-may-be-changed': 'Nobody has asked in the host that it be left as it is.',
  'host-contents-are-current': 'The table of contents of the host lists what is in it.',
  'host-references-lead-somewhere':
    'Links and cross-references of the host into the block still lead to something.',
  'host-captions-are-in-order': 'Captions behind the block go on counting from it.',
} as const;

/** Name of a rule of embedding. */
export type EmbedRule = keyof typeof embedRules;

/** Ends the work on a host, which stays as it was. */
export function refuse(rule: EmbedRule, message: string, hint: string): RisalahError {
  return new RisalahError([{ rule, severity: 'error', message, hint }]);
}

/** Something that the user should know of a host that took the block. */
export function warning(rule: EmbedRule, message: string, hint: string): Problem {
  return { rule, severity: 'warning', message, hint };
}
