import { readMetadata } from '../model/metadata.ts';
import { Numbering } from '../model/numbering.ts';
import { type ParagraphLook, paragraphLook } from '../model/paragraph-look.ts';
import { Styles } from '../model/styles.ts';
import type { DocxPackage } from '../package/docx-package.ts';
import type { OpenedDocx } from '../package/open-docx.ts';
import { allNamed, type XmlElement } from '../xml/element.ts';
import { ownElements } from '../xml/own-elements.ts';
import { plainText } from '../xml/plain-text.ts';
import { placeElements } from './places.ts';

/** A paragraph, with what the rules ask about it. */
export interface CheckedParagraph {
  element: XmlElement;
  /** Everything in it but the paragraphs of its text boxes. */
  elements: readonly XmlElement[];
  look: ParagraphLook;
  /** As it is printed, blanks and tabs kept. */
  text: string;
  inTable: boolean;
  /** `paragraph 12` or `footnotes, paragraph 3` */
  place: string;
}

/** One text of the document: the body, the notes, a head or a foot. */
export interface CheckedStory {
  /** Path of its part. */
  path: string;
  /** Empty for the body, else `footnotes`, `endnotes`, `header` or `footer`. */
  name: string;
  root: XmlElement;
  paragraphs: CheckedParagraph[];
  /** `paragraph 12` for what is in it, `after paragraph 12` for what follows it; the part before the first one. */
  placeOf: (element: XmlElement) => string;
}

/** A document as the rules see it. */
export interface CheckedDocx {
  docx: DocxPackage;
  title: string | undefined;
  styles: Styles;
  numbering: Numbering;
  settings: XmlElement | undefined;
  body: CheckedStory;
  /** The body first, then notes, heads and feet. */
  stories: CheckedStory[];
}

const storyTypes = ['footnotes', 'endnotes', 'header', 'footer'];

/** Gathers what the rules need, once. */
export function toChecked({ docx, body }: OpenedDocx): CheckedDocx {
  const styles = new Styles(docx.mainXml('styles'));
  const numbering = new Numbering(docx.mainXml('numbering'), styles);
  const story = (path: string, name: string, root: XmlElement): CheckedStory => {
    const inTables = new Set(allNamed(root, 'w:tbl').flatMap((table) => allNamed(table, 'w:p')));
    const paragraphs = allNamed(root, 'w:p').map((element, index) => ({
      element,
      elements: ownElements(element),
      look: paragraphLook(element, styles, numbering),
      text: plainText(element),
      inTable: inTables.has(element),
      place: `${name === '' ? '' : `${name}, `}paragraph ${index + 1}`,
    }));
    let places: Map<XmlElement, string> | undefined;
    const placeOf = (element: XmlElement): string => {
      places ??= placeElements(root, paragraphs, path);
      return places.get(element) ?? path;
    };
    return { path, name, root, paragraphs, placeOf };
  };
  const main = story(docx.main, '', body);
  const others = docx.relationships(docx.main).flatMap(({ type, target }) => {
    const path = storyTypes.includes(type) ? docx.find(target) : undefined;
    const root = path === undefined ? undefined : docx.xml(path);
    return path !== undefined && root ? [story(path, type, root)] : [];
  });
  return {
    docx,
    styles,
    numbering,
    title: readMetadata(docx, styles).title,
    settings: docx.mainXml('settings'),
    body: main,
    stories: [main, ...others],
  };
}
