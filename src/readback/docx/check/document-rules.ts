import { documentLanguage } from '../model/metadata.ts';
import type { CheckedDocx } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

/** A document without a title among its properties. */
export function documentHasTitle({ title }: CheckedDocx): DocxFault[] {
  return title === undefined ? [{ message: 'The properties of the document name no title' }] : [];
}

/** A document whose styles do not say which language it is in: its properties do not count for reading aloud. */
export function documentHasLanguage({ styles }: CheckedDocx): DocxFault[] {
  const lang = documentLanguage(styles);
  if (lang === undefined) return [{ message: 'The document does not say its language' }];
  const isTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang);
  return isTag ? [] : [{ message: `${JSON.stringify(lang)} is no language` }];
}
