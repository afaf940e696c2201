import { documentLanguage } from '../model/metadata.ts';
import type { CheckedDocx } from './checked-docx.ts';
import type { DocxFault } from './docx-rule.ts';

/** A document without a title among its properties. */
export function documentHasTitle({ title }: CheckedDocx): DocxFault[] {
  if (title !== undefined) return [];
  return [{ message: 'The properties of the document name no title', place: 'metadata' }];
}

/** A document whose styles do not say which language it is in: its properties do not count for reading aloud. */
export function documentHasLanguage({ docx, styles }: CheckedDocx): DocxFault[] {
  const lang = documentLanguage(styles);
  const place = docx.related(docx.main, 'styles') ?? docx.main;
  if (lang === undefined) return [{ message: 'The document does not say its language', place }];
  const isTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang);
  return isTag ? [] : [{ message: `${JSON.stringify(lang)} is no language`, place }];
}
