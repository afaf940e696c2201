import { allNamed, childOf, everyElement, type XmlElement } from '../xml/element.ts';

/** A picture, chart, diagram or shape without text. */
export interface Picture {
  /** Empty if there is none. */
  alt: string;
  /** Marked as decoration: readers pass it over. */
  decorative: boolean;
  /** Stands apart from the line, so that screen readers may miss it. */
  floating: boolean;
  /** `wp:docPr` or the shape of VML. */
  element: XmlElement;
}

/** The picture of a `w:drawing`, `w:pict` or `w:object`; undefined for a text box and for what shows nothing. */
export function pictureOf(drawing: XmlElement): Picture | undefined {
  if (allNamed(drawing, 'w:txbxContent').length > 0) return undefined;
  return drawing.name === 'w:drawing' ? drawingMl(drawing) : vml(drawing);
}

function drawingMl(drawing: XmlElement): Picture | undefined {
  const frame = childOf(drawing, 'wp:inline') ?? childOf(drawing, 'wp:anchor');
  const element = childOf(frame, 'wp:docPr');
  if (!frame || !element) return undefined;
  const { descr = '', title = '' } = element.attributes;
  return {
    alt: descr.trim() || title.trim(),
    decorative: allNamed(element, 'adec:decorative').some(({ attributes }) =>
      ['1', 'true'].includes(attributes['val'] ?? ''),
    ),
    floating: frame.name === 'wp:anchor',
    element,
  };
}

/** Vector Markup Language, as Word 2007 and embedded objects have it (part 4, clause 14). */
function vml(drawing: XmlElement): Picture | undefined {
  for (const shape of everyElement(drawing)) {
    if (!childOf(shape, 'v:imagedata')) continue;
    const { alt = '', style = '' } = shape.attributes;
    return {
      alt: alt.trim(),
      decorative: false,
      floating: /position:\s*absolute/.test(style),
      element: shape,
    };
  }
  return undefined;
}
