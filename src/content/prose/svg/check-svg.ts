import { SaxesParser, type SaxesTagNS } from 'saxes';
import { placedXmlReason } from '../../../problems.ts';
import { maxPixels } from '../read-raster.ts';
import { measureSvg, type SvgElement } from './measure-svg.ts';
import { pixelsOf } from './picture-in-svg.ts';
import { idsIn, makesLayer, readStyle, SvgSheets, type SvgStyle } from './svg-styles.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';
const maxNodes = 20_000;
const maxDepth = 64;
/** Most elements that are drawn, those counted anew that are drawn again. */
const maxDrawn = 100_000;
/** As how many elements a step of a filter counts. */
const filterCost = 1000;
/** Elements that run, fetch or move something, and filters that take as long as they are told to. */
const refusedElements =
  /^(?:script|foreignObject|iframe|object|embed|audio|video|canvas|handler|listener|set|animate\w*|discard|feImage|feTurbulence|feMorphology|feConvolveMatrix|feDisplacementMap|fe\w+Lighting)$/i;
/** What the fonts at hand can draw; other writing would be left out unseen. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * The most layers in one another of an SVG that may be drawn; or why it is refused: what it holds that runs, fetches,
 * moves or would take for ever. Everything that is not refused here is drawn by every program alike.
 */
export function checkSvg(text: string): { layers: number } | { fault: string } {
  try {
    return { layers: new Gate().read(text) };
  } catch (error) {
    if (error instanceof SvgFault) return { fault: error.message };
    if (error instanceof Error) return { fault: `is not well-formed (${placedXmlReason(error)})` };
    throw error;
  }
}

class SvgFault extends Error {}

function refuse(what: string): never {
  throw new SvgFault(what);
}

class Gate {
  readonly #open: SvgElement[] = [];
  readonly #byId = new Map<string, SvgElement>();
  readonly #sheets = new SvgSheets();
  readonly #classes: [element: SvgElement, classes: string][] = [];
  #root: SvgElement | undefined;
  #nodes = 0;
  #pixels = 0;
  #sheet: string | undefined;
  #inText = 0;

  /** The most layers in one another. */
  read(text: string): number {
    const parser = new SaxesParser({ xmlns: true, position: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => refuse('has a DOCTYPE'));
    parser.on('processinginstruction', ({ target }) =>
      refuse(`has a processing instruction ("${target}")`),
    );
    parser.on('opentag', (tag) => this.#enter(tag));
    parser.on('closetag', (tag) => this.#leave(tag));
    parser.on('text', (words) => this.#readText(words));
    parser.on('cdata', (words) => this.#readText(words));
    parser.write(text).close();
    for (const [element, classes] of this.#classes) {
      for (const style of this.#sheets.stylesOf(classes)) dress(element, style);
    }
    if (this.#root === undefined) return 0;
    const { drawn, layers } = measureSvg(this.#root, this.#byId);
    if (drawn > maxDrawn) refuse('uses its parts in a circle, or too often');
    return layers;
  }

  #enter(tag: SaxesTagNS): void {
    this.#nodes += 1 + Object.keys(tag.attributes).length;
    if (this.#nodes > maxNodes) refuse(`has more than ${maxNodes} parts`);
    if (this.#open.length >= maxDepth) refuse(`is nested more than ${maxDepth} deep`);
    const { local, uri } = tag;
    if (this.#open.length === 0 && (local !== 'svg' || uri !== svgNamespace)) refuse('is no SVG');
    if (uri === xhtmlNamespace || refusedElements.test(local)) refuse(`has an element "${local}"`);
    if (uri === svgNamespace && local === 'style') this.#sheet = '';
    if (uri === svgNamespace && local === 'text') this.#inText += 1;
    const own = local.startsWith('fe') ? filterCost : 1;
    const element: SvgElement = { own, draws: [], isLayer: false, children: [] };
    let classes = '';
    for (const { local: name, value } of Object.values(tag.attributes)) {
      checkAttribute(name, value);
      if (name === 'href' && !value.trim().startsWith('#')) this.#checkPicture(value);
      if (name === 'id') this.#byId.set(value, element);
      if (name === 'class') classes = value;
      dress(element, styleOf(name, value, local));
    }
    this.#classes.push([element, classes]);
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  /** A picture as data is unpacked by whoever draws it: it is held to what holds for a picture of its own. */
  #checkPicture(address: string): void {
    const pixels = pixelsOf(address);
    if (typeof pixels === 'string') refuse(`holds a picture that ${pixels}`);
    this.#pixels += pixels;
    if (this.#pixels > maxPixels) refuse('holds pictures of more than 16 megapixels');
  }

  #leave({ local, uri }: SaxesTagNS): void {
    this.#open.pop();
    if (uri !== svgNamespace) return;
    if (local === 'style') this.#sheets.add(this.#sheet ?? '');
    if (local === 'style') this.#sheet = undefined;
    if (local === 'text') this.#inText -= 1;
  }

  #readText(words: string): void {
    if (this.#sheet !== undefined) {
      checkStyle(words);
      this.#sheet += words;
    }
    if (this.#inText > 0 && !drawable.test(words)) {
      refuse('has text in a script that its fonts cannot draw');
    }
  }
}

/** What an attribute says of drawing: a link to a part draws it, but for one that is followed by a click. */
function styleOf(name: string, value: string, element: string): SvgStyle {
  if (name === 'style') return readStyle(value);
  const isLink = name === 'href' && element !== 'a' && value.trim().startsWith('#');
  if (isLink) return { draws: [value.trim().slice(1)], isLayer: false };
  return { draws: idsIn(value), isLayer: makesLayer(name) };
}

function dress(element: SvgElement, { draws, isLayer }: SvgStyle): void {
  element.draws.push(...draws);
  element.isLayer ||= isLayer;
}

function checkAttribute(name: string, value: string): void {
  if (/^on/i.test(name)) refuse(`has an attribute "${name}"`);
  if (name === 'src' || name === 'base') refuse(`has an attribute "${name}"`);
  if (name === 'href' && !/^\s*(?:#|data:image\/(?:png|jpeg);base64,)/.test(value)) {
    refuse(`leads out of itself (href="${value.slice(0, 40)}")`);
  }
  if (name !== 'href') checkStyle(value);
}

/** A style fetches by `@import`, `url(...)`, `image-set(...)` and their kin; a backslash could hide any. */
function checkStyle(style: string): void {
  if (/image-set|cross-fade|\b(?:image|src|paint)\s*\(/i.test(style))
    refuse('has a style that fetches');
  if (/@import|\\/i.test(style)) refuse('has a style with @import or a backslash');
  for (const [, target = ''] of style.matchAll(/url\s*\(\s*["']?\s*(.?)/gi)) {
    if (target !== '#') refuse('leads out of itself (a style with url)');
  }
}
