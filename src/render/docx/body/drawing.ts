import {
  BookmarkStart,
  type IContext,
  type IParagraphOptions,
  type IXmlableObject,
  NumberProperties,
  Paragraph,
  ParagraphProperties,
} from 'docx';
import type { Briefing } from '../../../document/types.ts';
import type { Layout, Theme } from '../../../template/types.ts';
import { type BookmarkEntry, Bookmarks } from './bookmarks.ts';
import { countPages } from './count-pages.ts';
import { HeadingNumbers, numberedLevels } from './heading-numbers.ts';
import { Lists } from './lists.ts';
import { findTargets, type Targets } from './targets.ts';
import { asWritten, writeContent } from './write-component.ts';

/** What is shared while one document is drawn: what it looks like, and what has to be counted or named once. */
export interface Drawing {
  theme: Theme;
  layout: Layout;
  lang: string;
  bookmarks: Bookmarks;
  targets: Targets;
  /** Page of each section by key, as far as known. */
  pages: ReadonlyMap<string, number>;
  /** Whether every page that the table of contents names is known; else the package lays the document out. */
  pagesAreTold: boolean;
  /** Of the whole, about. */
  pageCount: number;
  lists: Lists;
  headingNumbers: HeadingNumbers;
  numberedLevels: ReadonlySet<number>;
  /** Number of figures drawn so far; gives each drawing its id. */
  figures: number;
  /** The next paragraph begins a new page. */
  breakBefore: boolean;
}

/** A fresh drawing of a briefing. */
export function startDrawing(
  briefing: Briefing,
  theme: Theme,
  layout: Layout,
  pages: ReadonlyMap<string, number> = new Map(),
): Drawing {
  const lists = new Lists();
  const targets = findTargets(briefing);
  return {
    theme,
    layout,
    lang: briefing.lang,
    bookmarks: new Bookmarks(),
    targets,
    pages,
    pagesAreTold: targets.listed?.keys.every((key) => pages.has(key)) ?? true,
    pageCount: countPages(briefing, theme, layout),
    lists,
    headingNumbers: new HeadingNumbers(lists),
    numberedLevels: numberedLevels(briefing.children),
    figures: 0,
    breakBefore: false,
  };
}

/** Membership of a list: its `w:numId` and the level from 0. */
export interface Membership {
  numId: number;
  level: number;
}

/** What a paragraph is part of beyond its own text. */
export interface Belonging {
  list?: Membership | undefined;
  /** Bookmarks that begin here and end at a later block. */
  opens?: readonly BookmarkEntry[];
}

/** A paragraph in reading order: takes up a page break that is due. */
export function paragraph(
  drawing: Drawing,
  options: IParagraphOptions,
  belonging: Belonging = {},
): Paragraph {
  const pageBreakBefore = drawing.breakBefore;
  drawing.breakBefore = false;
  const own = pageBreakBefore ? { ...options, pageBreakBefore } : options;
  return drawing.pagesAreTold
    ? new QuickParagraph(own, belonging)
    : new BodyParagraph(own, belonging);
}

/** A paragraph with what the `docx` package has no option for: a list and a bookmark that are ours. */
class BodyParagraph extends Paragraph {
  constructor(options: IParagraphOptions, { list, opens = [] }: Belonging) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof ParagraphProperties)) throw new Error('No paragraph properties');
    if (list) properties.push(new NumberProperties(list.numId, list.level));
    this.root.splice(1, 0, ...opens.map(({ name, id }) => new BookmarkStart(name, id)));
  }
}

/** The same where nobody but the writer looks into it: the package's layout of pages would not find its words. */
class QuickParagraph extends BodyParagraph {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const content = writeContent(this, context);
    return content === undefined ? super.prepForXml(context) : { 'w:p': asWritten(content) };
  }
}
