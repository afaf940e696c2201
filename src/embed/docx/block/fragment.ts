import { unzipSync } from 'fflate';
import type { Briefing, Caption } from '../../../document/types.ts';
import { render } from '../../../render/index.ts';
import type { Layout, Theme } from '../../../template/types.ts';
import { fitBlocks } from '../../fit-blocks.ts';
import { type PlacedElement, scanXml } from '../xml/scan-xml.ts';
import { attributeOf } from '../xml/walk-elements.ts';
import { digest } from './names.ts';

/** What a briefing is fitted to before it is rendered. */
export interface FragmentPlace {
  /** In twips. */
  width: number;
  /** Numbers that captions of a label go on from. */
  captions: ReadonlyMap<string, number>;
}

/** A part of the fragment that is XML. */
export interface FragmentPart {
  text: string;
  root: PlacedElement;
  /** By id. */
  relationships: ReadonlyMap<string, { type: string; target: string; isExternal: boolean }>;
}

/** A rendered briefing that is to become a block. */
export interface Fragment {
  document: FragmentPart;
  footnotes: FragmentPart;
  styles: FragmentPart;
  numbering: FragmentPart;
  /** Bytes of any part, by its path below `word/`. */
  bytesOf: (path: string) => Uint8Array;
  /** Digest of the words and pictures; how they look is the host's affair. */
  digest: string;
}

/** Renders a briefing as it comes in a document of its own, without what belongs to such a document alone. */
export async function makeFragment(
  briefing: Briefing,
  theme: Theme,
  place: FragmentPlace,
): Promise<Fragment> {
  const fitted: Briefing = {
    ...briefing,
    properties: { ...briefing.properties, layout: 'page' },
    children: fitBlocks(briefing.children, countCaptions(place.captions)),
  };
  const { bytes } = await render(fitted, async () => fitTheme(theme, place.width), 'docx', {
    docx: { fragment: true },
  });
  const parts = unzipSync(bytes);
  const bytesOf = (path: string): Uint8Array => {
    const found = parts[`word/${path}`];
    if (!found) throw new Error(`The fragment has no ${path}`);
    return found;
  };
  const part = (name: string) => readPart(name, parts);
  const media = Object.keys(parts)
    .filter((path) => path.startsWith('word/media/'))
    .toSorted();
  const told = [
    'word/document.xml',
    'word/footnotes.xml',
    'word/_rels/document.xml.rels',
    ...media,
  ];
  return {
    document: part('document.xml'),
    footnotes: part('footnotes.xml'),
    styles: part('styles.xml'),
    numbering: part('numbering.xml'),
    bytesOf,
    digest: digest(told.map((path) => digest(parts[path] ?? new Uint8Array())).join()),
  };
}

/** A page as wide as the text of the host, in one column. */
function fitTheme(theme: Theme, width: number): Theme {
  const layout = theme.layouts['page'];
  if (!layout) throw new Error('The theme has no layout "page"');
  const bare: Layout = {
    ...layout,
    columns: 1,
    titleBlock: 'plain',
    marginsMm: { ...layout.marginsMm, left: 0, right: 0 },
  };
  const paper = { ...theme.paper, widthMm: (width * 25.4) / 1440 };
  return { ...theme, paper, layouts: { page: bare } };
}

/** Captions count on from those before the block. */
function countCaptions(before: ReadonlyMap<string, number>): (caption: Caption) => Caption {
  return (caption) => ({
    ...caption,
    number: caption.number + (before.get(sequenceName(caption.label)) ?? 0),
  });
}

/** How Word calls the sequence of a label: fields have no blanks in their names. */
function sequenceName(label: string): string {
  return label.replace(/[^\p{L}\p{N}]/gu, '_');
}

function readPart(name: string, parts: Readonly<Record<string, Uint8Array>>): FragmentPart {
  const text = new TextDecoder().decode(parts[`word/${name}`]);
  const links = parts[`word/_rels/${name}.rels`];
  const related = links ? scanXml(new TextDecoder().decode(links)).children : [];
  const relationships = new Map(
    related.map((one) => [
      attributeOf(one, 'Id') ?? '',
      {
        type: attributeOf(one, 'Type')?.split('/').at(-1) ?? '',
        target: attributeOf(one, 'Target') ?? '',
        isExternal: attributeOf(one, 'TargetMode') === 'External',
      },
    ]),
  );
  return { text, root: scanXml(text), relationships };
}
