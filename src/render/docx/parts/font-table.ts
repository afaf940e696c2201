import type { FontRole, Theme } from '../../../template/types.ts';
import { element, namespaces, valued, xmlDeclaration } from '../xml.ts';

const kinds: Record<FontRole, string> = { text: 'roman', label: 'swiss' };

/** `word/fontTable.xml` (17.8.3.12): the fonts, with the face of the PDF as the other name to look for. */
export function fontTable({ fonts }: Theme): string {
  const roles: FontRole[] = ['text', 'label'];
  return (
    xmlDeclaration +
    element(
      'w:fonts',
      namespaces.main,
      roles.map((role) =>
        element('w:font', { 'w:name': fonts[role].officeFamily }, [
          valued('w:altName', fonts[role].family),
          valued('w:charset', '00'),
          valued('w:family', kinds[role]),
          valued('w:pitch', 'variable'),
        ]),
      ),
    )
  );
}
