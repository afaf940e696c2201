import { all, elements, type Node, type Package, part } from './package.ts';

/** The words of the body in reading order, without page numbers; a footnote's words stand where its mark stands. */
export function readWords(opened: Package): string[] {
  const notes = new Map(
    all(part(opened, 'word/footnotes.xml'), 'w:footnote').map((note) => [
      note.attributes['w:id'],
      note,
    ]),
  );
  const text = (node: Node): string => {
    switch (node.name) {
      case 'w:t':
        return node.children.join('');
      case 'w:br':
      case 'w:tab':
        return ' ';
      case 'w:footnoteReference': {
        const note = notes.get(node.attributes['w:id']);
        return note ? ` ${text(note)} ` : '';
      }
      case 'wp:docPr':
        return ` ${node.attributes['descr']} `;
      case 'w:pPr':
      case 'w:tblPr':
        return '';
      case 'w:hyperlink':
        return elements(node).slice(0, pageField(node)).map(text).join('');
      case 'w:p':
        return `${elements(node).map(text).join('')} `;
      default:
        return elements(node).map(text).join('');
    }
  };
  return toWords(text(part(opened, 'word/document.xml')));
}

/** Where the page number of an entry of the contents begins among the runs of its link. */
function pageField(link: Node): number | undefined {
  const index = elements(link).findIndex((run) =>
    all(run, 'w:instrText').some((node) => node.children.join('').startsWith(' PAGEREF ')),
  );
  return index < 0 ? undefined : index - 1;
}

/** Words at white space, no-break space included. */
export function toWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The text of one element, notes left out. */
export function textOf(node: Node): string {
  return all(node, 'w:t')
    .map((run) => run.children.join(''))
    .join('');
}
