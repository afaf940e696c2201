import { normaliseText } from '../../outline.ts';
import { linkOfField } from '../model/fields.ts';
import { everyElement } from '../xml/element.ts';
import { plainText } from '../xml/plain-text.ts';
import type { CheckedDocx } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt } from './docx-rule.ts';
import { fieldsOf } from './fields-of.ts';

/** Words that say nothing of where a link leads, when read alone. */
const empty = new Set(
  'here|click|click here|click this|this|this link|this page|link|more|read more|learn more|see more|details|go|website|di sini|klik|klik di sini|sini|ini|tautan|tautan ini|laman ini|lanjut|lihat|lihat di sini|lebih lanjut|selengkapnya|baca selengkapnya'.split(
    '|',
  ),
);

/** Links out of the document whose words do not say where they lead. */
export function linksSaySomething({ stories, docx }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ paragraphs, path }) => {
    const external = new Set(
      docx.relationships(path).flatMap((link) => (link.external ? [link.id] : [])),
    );
    return paragraphs.flatMap((paragraph) => {
      const links = paragraph.elements.filter(
        ({ name, attributes }) => name === 'w:hyperlink' && external.has(attributes['r:id'] ?? ''),
      );
      const fields = fieldsOf(paragraph.element)
        .filter(({ instruction }) => /^[^#]/.test(linkOfField(instruction) ?? ''))
        .map(({ result }) => result);
      const texts = [
        ...links
          .filter((link) => !everyElement(link).some(({ name }) => drawings.has(name)))
          .map(plainText),
        ...fields,
      ];
      return texts
        .filter((text) => saysNothing(text))
        .map((text) => faultAt(paragraph, `The link ${excerpt(text)} does not say where it leads`));
    });
  });
}

/** The words of a link around a picture are the picture's own. */
const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);

function saysNothing(text: string): boolean {
  if (text.length > 100) return false;
  const words = normaliseText(text)
    .toLowerCase()
    .replace(/[.…>»→\s]+$/u, '');
  return !/[\p{L}\p{N}\ufffc]/u.test(words) || empty.has(words);
}
