import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  FileChild,
  type ParagraphChild,
  XmlAttributeComponent,
} from 'docx';
import type { BookmarkEntry } from './bookmarks.ts';

/** Inlines in a bookmark with a number of ours: the package's own counts through all documents of a process. */
export class InlineBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor({ name, id }: BookmarkEntry, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, id);
    this.end = new BookmarkEnd(id);
  }
}

/** The end of a bookmark between two blocks; the package's own stands only in paragraphs. */
export class BlockBookmarkEnd extends FileChild {
  constructor({ id }: BookmarkEntry) {
    super('w:bookmarkEnd');
    this.root.push(new IdAttribute({ id }));
  }
}

class IdAttribute extends XmlAttributeComponent<{ id: number }> {
  protected override readonly xmlKeys = { id: 'w:id' };
}
