import {
  all,
  child,
  elements,
  everything,
  type Node,
  type Package,
  part,
  val,
} from '../package.ts';

const stories = /^word\/(?:document|footnotes|endnotes|header\d+|footer\d+|numbering)\.xml$/;

/** Styles that are used but not defined, defined twice, or of the wrong kind. */
export function styles(opened: Package): string[] {
  const defined = all(part(opened, 'word/styles.xml'), 'w:style');
  const types = new Map(defined.map((s) => [s.attributes['w:styleId'], s.attributes['w:type']]));
  const kinds: Record<string, string> = {
    'w:pStyle': 'paragraph',
    'w:rStyle': 'character',
    'w:tblStyle': 'table',
  };
  const used = [...opened.xml].flatMap(([name, root]) =>
    stories.test(name) ? everything(root).filter((node) => kinds[node.name]) : [],
  );
  const wrong = used.filter((node) => types.get(node.attributes['w:val']) !== kinds[node.name]);
  const links = defined.flatMap((style) =>
    ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => {
      const target = child(style, name)?.attributes['w:val'];
      return target === undefined || types.has(target) ? [] : [`style leads to ${target}`];
    }),
  );
  return [
    ...wrong.map((node) => `no ${kinds[node.name]} style ${node.attributes['w:val']}`),
    ...links,
    ...twice(defined.map((style) => style.attributes['w:styleId'] ?? '')).map(
      (id) => `style ${id} twice`,
    ),
  ];
}

/** Lists that are used but not defined. */
export function numbering(opened: Package): string[] {
  const root = part(opened, 'word/numbering.xml');
  const abstracts = elements(root).filter((node) => node.name === 'w:abstractNum');
  const nums = elements(root).filter((node) => node.name === 'w:num');
  const known = nums.map((node) => node.attributes['w:numId'] ?? '');
  const bases = abstracts.map((node) => node.attributes['w:abstractNumId'] ?? '');
  const used = ['word/document.xml', 'word/styles.xml'].flatMap((name) =>
    all(part(opened, name), 'w:numId').map((node) => node.attributes['w:val'] ?? ''),
  );
  return [
    ...used.filter((id) => id !== '0' && !known.includes(id)).map((id) => `no list ${id}`),
    ...nums
      .filter((node) => !bases.includes(val(node, 'w:abstractNumId') ?? ''))
      .map((node) => `list ${node.attributes['w:numId']} has no base`),
    ...twice([...known]).map((id) => `list ${id} twice`),
  ];
}

/** Bookmarks with names that Word refuses or that are not unique, ends without a start, links to none of them. */
export function bookmarks(opened: Package): string[] {
  const root = part(opened, 'word/document.xml');
  const starts = all(root, 'w:bookmarkStart');
  const names = starts.map((node) => node.attributes['w:name'] ?? '');
  const ids = starts.map((node) => node.attributes['w:id'] ?? '');
  const ends = all(root, 'w:bookmarkEnd').map((node) => node.attributes['w:id'] ?? '');
  const anchors = [...opened.xml.values()].flatMap((xml) =>
    all(xml, 'w:hyperlink').flatMap((node) => node.attributes['w:anchor'] ?? []),
  );
  return [
    ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name)).map((name) => `bad name ${name}`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `name ${name} twice`),
    ...twice(ids).map((id) => `bookmark ${id} twice`),
    ...(ids.toSorted().join() === ends.toSorted().join() ? [] : ['starts and ends differ']),
    ...anchors.filter((anchor) => !names.includes(anchor)).map((anchor) => `no bookmark ${anchor}`),
  ];
}

/** Footnotes that are not numbered in the order of their marks, and separators with a stray mark. */
export function footnotes(opened: Package): string[] {
  const marks = all(part(opened, 'word/document.xml'), 'w:footnoteReference').map(idOf);
  const notes = all(part(opened, 'word/footnotes.xml'), 'w:footnote');
  const ordinary = notes.filter((note) => !note.attributes['w:type']).map(idOf);
  const wanted = marks.map((_, index) => String(index + 1));
  const stray = notes.filter(
    (note) => note.attributes['w:type'] && all(note, 'w:footnoteRef').length > 0,
  );
  const unmarked = notes.filter(
    (note) => !note.attributes['w:type'] && all(note, 'w:footnoteRef').length !== 1,
  );
  return [
    ...(marks.join() === wanted.join() ? [] : [`marks ${marks.join()}`]),
    ...(ordinary.join() === wanted.join() ? [] : [`notes ${ordinary.join()}`]),
    ...stray.map(() => 'separator with a mark'),
    ...unmarked.map((note) => `note ${idOf(note)} without its mark`),
  ];
}

function idOf(node: Node): string {
  return node.attributes['w:id'] ?? '';
}

function twice(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
