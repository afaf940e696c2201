import { SaxesParser, type SaxesTagNS } from 'saxes';
import { countDrawn, type SvgElement } from './count-drawn.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';
const maxNodes = 20_000;
const maxDepth = 64;
/** Elements that run, fetch or move something. */
const refusedElements =
  /^(?:script|foreignObject|iframe|object|embed|audio|video|canvas|handler|listener|set|animate\w*|discard)$/i;
/** What the fonts at hand can draw; other writing would be left out unseen. */
const drawable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * Why an SVG is refused: what it holds that runs, fetches, moves or would take for ever; undefined if nothing does.
 * Everything that is not refused here is drawn by every program alike.
 */
export function findSvgFault(text: string): string | undefined {
  const gate = new Gate();
  try {
    gate.read(text);
  } catch (error) {
    if (error instanceof SvgFault) return error.message;
    if (error instanceof Error) return `is not well-formed (${error.message})`;
    throw error;
  }
  return undefined;
}

class SvgFault extends Error {}

function refuse(what: string): never {
  throw new SvgFault(what);
}

class Gate {
  readonly #open: SvgElement[] = [];
  readonly #byId = new Map<string, SvgElement>();
  #root: SvgElement | undefined;
  #nodes = 0;
  #inStyle = false;
  #inText = 0;

  read(text: string): void {
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
    if (this.#root !== undefined && !countDrawn(this.#root, this.#byId)) {
      refuse('uses its parts in a circle, or too often');
    }
  }

  #enter(tag: SaxesTagNS): void {
    this.#nodes += 1 + Object.keys(tag.attributes).length;
    if (this.#nodes > maxNodes) refuse(`has more than ${maxNodes} parts`);
    if (this.#open.length >= maxDepth) refuse(`is nested more than ${maxDepth} deep`);
    const { local, uri } = tag;
    if (this.#open.length === 0 && (local !== 'svg' || uri !== svgNamespace)) refuse('is no SVG');
    if (uri === xhtmlNamespace || refusedElements.test(local)) refuse(`has an element "${local}"`);
    if (uri === svgNamespace && local === 'style') this.#inStyle = true;
    if (uri === svgNamespace && local === 'text') this.#inText += 1;
    const element: SvgElement = { uses: undefined, children: [] };
    for (const { local: name, value } of Object.values(tag.attributes)) {
      checkAttribute(name, value);
      if (name === 'id') this.#byId.set(value, element);
      if (name === 'href' && local === 'use') element.uses = value.trim().slice(1);
    }
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #leave({ local, uri }: SaxesTagNS): void {
    this.#open.pop();
    if (uri !== svgNamespace) return;
    if (local === 'style') this.#inStyle = false;
    if (local === 'text') this.#inText -= 1;
  }

  #readText(words: string): void {
    if (this.#inStyle) checkStyle(words);
    if (this.#inText > 0 && !drawable.test(words)) {
      refuse('has text in a script that its fonts cannot draw');
    }
  }
}

function checkAttribute(name: string, value: string): void {
  if (/^on/i.test(name)) refuse(`has an attribute "${name}"`);
  if (name === 'src' || name === 'base') refuse(`has an attribute "${name}"`);
  if (name === 'href' && !/^\s*(?:#|data:image\/(?:png|jpeg);base64,)/.test(value)) {
    refuse(`leads out of itself (href="${value.slice(0, 40)}")`);
  }
  if (name !== 'href') checkStyle(value);
}

/** A style fetches by `@import` and `url(...)`; a backslash could hide either. */
function checkStyle(style: string): void {
  if (/@import|\\/i.test(style)) refuse('has a style with @import or a backslash');
  for (const [, target = ''] of style.matchAll(/url\s*\(\s*["']?\s*(.?)/gi)) {
    if (target !== '#') refuse('leads out of itself (a style with url)');
  }
}
