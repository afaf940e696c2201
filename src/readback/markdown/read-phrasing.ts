import type { Image, ImageReference, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { type HtmlPart, readHtml } from './html-tags.ts';
import { type FileNotes, noNotes } from './notes.ts';
import { attributesTag } from './pandoc-marks.ts';
import { targetOf, WordGatherer, type Words } from './words.ts';

/** A picture among words. */
export interface Picture {
  alt: string;
  url: string;
  key: string | undefined;
}

/** Words with the pictures among them, which are blocks of their own in an outline. */
export interface PhrasingWords extends Words {
  pictures: Picture[];
}

/** What inline nodes say in surroundings of a language. */
export function readPhrasing(
  nodes: readonly PhrasingContent[],
  lang: string | undefined,
  notes: FileNotes,
): PhrasingWords {
  const reader = new PhrasingReader(lang, notes);
  reader.read(nodes);
  return { ...reader.gatherer.words(), pictures: reader.pictures };
}

/** What a piece of HTML says. */
export function readHtmlWords(
  parts: readonly HtmlPart[],
  lang: string | undefined,
  notes: FileNotes,
): PhrasingWords {
  const reader = new PhrasingReader(lang, notes);
  reader.readHtml(parts);
  return { ...reader.gatherer.words(), pictures: reader.pictures };
}

class PhrasingReader {
  readonly gatherer: WordGatherer;
  readonly pictures: Picture[] = [];
  readonly #notes: FileNotes;
  /** Inside the call of an end note, whose number is no word. */
  #inCall = false;

  constructor(lang: string | undefined, notes: FileNotes) {
    this.gatherer = new WordGatherer(lang);
    this.#notes = notes;
  }

  read(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.gatherer.add(node.value);
        break;
      case 'break':
        this.gatherer.add(' ');
        break;
      case 'link':
        this.#link(node.url, node.children);
        break;
      case 'footnoteReference':
        this.#note(this.#notes.footnotes.get(node.identifier));
        break;
      case 'image':
      case 'imageReference':
        this.#picture(node);
        break;
      case 'html':
        this.readHtml(readHtml(node.value));
        break;
      default:
        if ('children' in node) this.read(node.children);
    }
  }

  readHtml(parts: readonly HtmlPart[]): void {
    for (const part of parts) {
      if (part.type === 'close') this.#close(part.name);
      else if (part.type === 'open') this.#open(part);
      else if (!this.#inCall) this.gatherer.add(part.text);
    }
  }

  #link(url: string, children: readonly PhrasingContent[]): void {
    const endnote = this.#endnote(url);
    if (endnote !== undefined) {
      this.#note(endnote);
      return;
    }
    this.gatherer.startLink(url);
    this.read(children);
    this.gatherer.endLink();
  }

  #endnote(url: string): Paragraph | undefined {
    return url.startsWith('#') ? this.#notes.endnotes.get(targetOf(url).slice(1)) : undefined;
  }

  /** The words of a note, without the link that leads back from an end note. */
  #note(note: Nodes | undefined): void {
    const own = note?.type === 'paragraph' ? afterBackLink(note.children) : note;
    const nodes = own === undefined ? [] : Array.isArray(own) ? own : phrasingIn(own);
    this.gatherer.notes.push(readPhrasing(nodes, this.gatherer.lang, noNotes).text);
  }

  #picture(node: Image | ImageReference): void {
    const url = node.type === 'image' ? node.url : '';
    this.pictures.push({ alt: node.alt ?? '', url, key: this.gatherer.ids.at(-1) });
  }

  #close(name: string): void {
    if (name === 'a' && !this.#inCall) this.gatherer.endLink();
    if (name === 'a') this.#inCall = false;
    this.gatherer.leave(name);
  }

  #open({ name, attributes }: HtmlPart): void {
    const { id, lang, alt = '' } = attributes;
    if (id !== undefined) this.gatherer.ids.push(id);
    if (name === attributesTag) this.#describe(attributes);
    else if (name === 'br') this.gatherer.add(' ');
    else if (name === 'img') this.pictures.push({ alt, url: attributes['src'] ?? '', key: id });
    else this.#enter(name, attributes['href'], lang);
  }

  #enter(name: string, href: string | undefined, lang: string | undefined): void {
    const endnote = href === undefined ? undefined : this.#endnote(href);
    if (endnote !== undefined) {
      this.#note(endnote);
      this.#inCall = true;
    } else if (href !== undefined) this.gatherer.startLink(href);
    if (!elementsWithoutEnd.has(name)) this.gatherer.enter(name, lang);
  }

  /** Pandoc's attributes of the picture before them. */
  #describe({ id, alt }: Record<string, string>): void {
    const picture = this.pictures.at(-1);
    if (picture === undefined) return;
    if (id !== undefined) picture.key = id;
    if (alt !== undefined) picture.alt = alt;
  }
}

const elementsWithoutEnd = new Set(['area', 'col', 'hr', 'input', 'wbr']);

function afterBackLink(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const end = nodes.findIndex((node) => node.type === 'html' && node.value === '</sup>');
  return nodes.slice(end + 1);
}

/** The inline nodes below a node, its blocks told apart by blanks. */
function phrasingIn(node: Nodes): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [...node.children, { type: 'text', value: ' ' }];
  }
  return 'children' in node ? node.children.flatMap(phrasingIn) : [];
}
