import type { FontRole, Theme } from '../../../template/types.ts';
import { element, namespaces, valued, xmlDeclaration } from '../xml.ts';
import type { EmbeddedFont } from './embedded-fonts.ts';

const kinds: Record<FontRole, string> = { text: 'roman', label: 'swiss' };

/**
 * `word/fontTable.xml` (17.8.3.12): the fonts, with the face of the PDF as the other name to look for, or with the files
 * that are embedded.
 */
export function fontTable({ fonts }: Theme, embedded: readonly EmbeddedFont[] = []): string {
  const roles: FontRole[] = ['text', 'label'];
  return (
    xmlDeclaration +
    element(
      'w:fonts',
      { ...namespaces.main, ...(embedded.length > 0 ? namespaces.links : {}) },
      roles.map((role) => {
        const { officeFamily, family } = fonts[role];
        const files = embedded.filter((font) => font.role === role);
        return element('w:font', { 'w:name': officeFamily }, [
          officeFamily === family ? '' : valued('w:altName', family),
          valued('w:charset', '00'),
          valued('w:family', kinds[role]),
          valued('w:pitch', 'variable'),
          ...files.map(({ element: name, id, key }) =>
            element(name, { 'r:id': id, 'w:fontKey': key }),
          ),
        ]);
      }),
    )
  );
}
