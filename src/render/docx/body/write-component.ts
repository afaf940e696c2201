import {
  ExternalHyperlink,
  type IContext,
  IgnoreIfEmptyXmlComponent,
  type IXmlableObject,
  NextAttributeComponent,
  Paragraph,
  ParagraphProperties,
  XmlComponent,
} from 'docx';
import { PlainRun } from './plain-run.ts';
import { attributesOf, writeAttributes, writeObject, writeValue } from './write-object.ts';

/** A component of the `docx` package as it is inside. */
interface Component {
  rootKey: string;
  root: unknown;
  prepForXml: (context: IContext) => IXmlableObject | undefined;
  writtenAs?: readonly unknown[] | undefined;
}

/** What stands in an element, as it grows. */
interface Inside {
  /** Each with a space in front. */
  attributes: string;
  content: string[];
  /** Children, and among them sets of attributes. */
  count: number;
  sets: number;
}

const prepare = XmlComponent.prototype.prepForXml;
const prepareIfFilled = IgnoreIfEmptyXmlComponent.prototype.prepForXml;
const prepareParagraphLook = ParagraphProperties.prototype.prepForXml;
const prepareNextAttributes = NextAttributeComponent.prototype.prepForXml;

/** XML as the value of an element: the package's writer escapes texts, and puts down what else it meets by its word. */
export function asWritten(xml: string): () => string {
  return Object.assign(() => xml, { toString: () => xml });
}

/**
 * What is in an element without attributes, written as the `docx` package would write it: that makes two further trees
 * of it first, which is half of the time that a document takes. Undefined where there is nothing to write, or an
 * attribute. A component that prepares itself otherwise than most is asked to.
 */
export function writeContent(component: XmlComponent, context: IContext): string | undefined {
  if (!isComponent(component)) return undefined;
  const { content, sets } = lookInside(component, context);
  return sets === 0 ? content.join('') || undefined : undefined;
}

function lookInside(component: Component, context: IContext): Inside {
  const inside: Inside = { attributes: '', content: [''], count: 0, sets: 0 };
  const children: unknown[] = Array.isArray(component.root) ? component.root : [];
  context.stack.push(Object(component));
  for (const child of children) {
    const parts = isComponent(child) ? child.writtenAs : undefined;
    for (const part of parts ?? [child]) add(part, inside, context);
  }
  context.stack.pop();
  return inside;
}

function add(part: unknown, inside: Inside, context: IContext): void {
  const isPlain = isComponent(part) && isOrdinary(part);
  const run = part instanceof PlainRun ? part.xml : undefined;
  const xml = isPlain ? writeElement(part, context) : run;
  if (xml !== undefined) {
    inside.content.push(xml);
    inside.count += 1;
  } else if (!isPlain) {
    addPrepared(isComponent(part) ? prepared(part, context) : part, inside);
  }
}

/** Whether the component prepares itself as most do; a link to elsewhere is no element before its paragraph is. */
function isOrdinary(part: Component): boolean {
  if (part instanceof ExternalHyperlink) return false;
  return part.prepForXml === prepare || isOptional(part);
}

/** Whether the component is left out where nothing is in it. */
function isOptional(part: Component): boolean {
  const isLook = part.prepForXml === prepareParagraphLook && !Reflect.get(part, 'numbering');
  return isLook || part.prepForXml === prepareIfFilled;
}

function writeElement(part: Component, context: IContext): string | undefined {
  const { attributes, content, count, sets } = lookInside(part, context);
  if (count === 0 && isOptional(part) && !Reflect.get(part, 'includeIfEmpty')) return undefined;
  const isEmpty = count === 0 || (count === 1 && sets === 1);
  const { rootKey: name } = part;
  return isEmpty
    ? `<${name}${attributes}/>`
    : `<${name}${attributes}>${content.join('')}</${name}>`;
}

/** What the component itself makes; the package would make a new copy for each such attribute. */
function prepared(part: Component, context: IContext): unknown {
  if (part instanceof ExternalHyperlink) return linked(part, context);
  if (part.prepForXml !== prepareNextAttributes) return part.prepForXml(context);
  const attributes: Record<string, unknown> = {};
  for (const own of Object.values(Object(part.root))) {
    const { key, value } = Object(own);
    if (value !== undefined) attributes[String(key)] = value;
  }
  return { _attr: attributes };
}

/** A link to elsewhere, which only a paragraph knows how to note among the relationships. */
function linked(link: ExternalHyperlink, context: IContext): unknown {
  const whole: unknown = new Paragraph({ children: [link] }).prepForXml(context)?.['w:p'];
  return Array.isArray(whole) ? whole[0] : undefined;
}

/** An object of attributes or of an element; or a text, which takes the place of what stands before it. */
function addPrepared(part: unknown, inside: Inside): void {
  if (part === undefined) return;
  inside.count += 1;
  if (typeof part !== 'object' || part === null) {
    inside.content.pop();
    inside.content.push(writeValue(part));
    return;
  }
  const attributes = attributesOf(part);
  if (attributes === undefined) {
    inside.content.push(writeObject(part));
  } else {
    inside.attributes += writeAttributes(attributes);
    inside.sets += 1;
  }
}

function isComponent(value: unknown): value is Component {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'prepForXml') === 'function'
  );
}
