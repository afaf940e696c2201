import type { Picture } from '../model/pictures.ts';
import { pictureOf } from '../model/pictures.ts';
import { allNamed, everyElement, type XmlElement } from '../xml/element.ts';
import type { CheckedDocx, CheckedParagraph, CheckedStory } from './checked-docx.ts';
import { type DocxFault, excerpt, faultAt, repeated } from './docx-rule.ts';
import { pictureFault } from './picture-bytes.ts';
import { placeOfUse } from './places.ts';

/** Pictures whose bytes are not whole, or not of the kind that their name says. */
export function picturesAreWhole(file: CheckedDocx): DocxFault[] {
  return [...file.docx.parts].flatMap(([path, bytes]) => {
    const fault = pictureFault(path, bytes);
    if (fault === undefined) return [];
    return [{ message: `The picture ${path} ${fault}`, place: placeOfPicture(file, path) }];
  });
}

/** Where a picture is shown first; its own path if it is shown nowhere. */
function placeOfPicture(file: CheckedDocx, path: string): string {
  for (const story of file.stories) {
    const uses = file.docx.relationships(story.path);
    const use = uses.find(({ external, target }) => !external && file.docx.find(target) === path);
    if (use) return placeOfUse(file, story.path, use.id);
  }
  return path;
}

/** Drawings of one part with the same id (20.4.2.5). */
export function drawingIdsDiffer({ stories }: CheckedDocx): DocxFault[] {
  return stories.flatMap(({ root, placeOf }) =>
    repeated(allNamed(root, 'wp:docPr'), ({ attributes }) => attributes['id'] ?? '').map(
      (drawing) => ({
        message: `The drawing has the id ${drawing.attributes['id'] ?? ''}, and so has another one`,
        place: placeOf(drawing),
      }),
    ),
  );
}

/** Pictures without words for readers who do not see them. */
export function picturesHaveAlt(file: CheckedDocx): DocxFault[] {
  return picturesIn(file.body)
    .filter(({ picture }) => !picture.decorative && picture.alt === '')
    .map(({ paragraph }) => faultAt(paragraph, 'A picture has no alternative text'));
}

/** Alternative texts that are the name of a file or a counter, as programs fill them in. */
export function altIsNoFileName(file: CheckedDocx): DocxFault[] {
  return picturesIn(file.body)
    .filter(({ picture }) => !picture.decorative && isName(picture.alt))
    .map(({ picture, paragraph }) =>
      faultAt(paragraph, `The alternative text ${excerpt(picture.alt)} does not say what is seen`),
    );
}

function isName(alt: string): boolean {
  return (
    /^[^\n]*\.(?:png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp)$/i.test(alt) ||
    /^(?:image|picture|figure|photo|img|gambar|foto|grafik|chart)[\s_-]*\d*$/i.test(alt)
  );
}

/** Pictures, text boxes, frames and tables that stand apart from the lines of the text. */
export function objectsAreInline({ body }: CheckedDocx): DocxFault[] {
  return body.paragraphs.flatMap((paragraph) => {
    const { element, place } = paragraph;
    const anchored = drawingsOf(element).filter(isFloating);
    const framed = allNamed(element, 'w:framePr').filter(
      ({ attributes }) => (attributes['w:dropCap'] ?? 'none') === 'none',
    );
    return [
      ...anchored.map(() => faultAt({ place }, 'A picture or a text box floats over the page')),
      ...framed.map(() => faultAt({ place }, `The paragraph ${excerpt(paragraph.text)} floats`)),
    ];
  });
}

function isFloating(drawing: XmlElement): boolean {
  if (pictureOf(drawing)?.decorative) return false;
  for (const { name, attributes } of everyElement(drawing)) {
    if (name === 'wp:anchor') return true;
    if (name.startsWith('v:') && /position:\s*absolute/.test(attributes['style'] ?? ''))
      return true;
  }
  return false;
}

interface PlacedPicture {
  picture: Picture;
  paragraph: CheckedParagraph;
}

function picturesIn({ paragraphs }: CheckedStory): PlacedPicture[] {
  return paragraphs.flatMap((paragraph) =>
    drawingsOf(paragraph.element).flatMap((drawing) => {
      const picture = pictureOf(drawing);
      return picture ? [{ picture, paragraph }] : [];
    }),
  );
}

/** The drawings of a paragraph; those in its text boxes belong to the paragraphs there. */
function drawingsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'w:del') return [];
    if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object')
      return [child];
    return drawingsOf(child);
  });
}
