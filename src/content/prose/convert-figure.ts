import path from 'node:path';
import type * as mdast from 'mdast';
import type { Block } from '../../document/types.ts';
import { checkText } from './check-text.ts';
import type { BlockConverter } from './convert-blocks.ts';
import { indexOf } from './convert-inlines.ts';
import { maxPictureBytes, readPicture } from './read-picture.ts';
import { TextRun } from './text-run.ts';

const rasterHint =
  'Save it anew as a PNG, or as a JPEG in RGB or grey, upright, of at most 16 megapixels.';
const svgHint =
  'Save it as plain SVG, without scripts, links and animation, its text as paths; or as a PNG.';

/** A picture in a paragraph of its own; its Markdown title is the caption, whose label and number compose gives. */
export function convertFigure(
  node: mdast.Image,
  key: string,
  folder: string,
  converter: BlockConverter,
): Block[] {
  const alt = node.alt?.trim() ?? '';
  if (alt === '') {
    return converter.refuse(node, {
      rule: 'image-has-alt',
      message: 'The picture has no words for readers who do not see it',
      hint: 'Write them between the brackets: ![what it shows](picture.png).',
    });
  }
  const name = decode(node.url);
  const file = name.startsWith('/') ? name : path.posix.join(folder, name);
  const read = /^[a-z][a-z0-9+.-]+:|\\/i.test(node.url)
    ? { fault: notBeside(node.url) }
    : converter.context.readPicture(file, maxPictureBytes);
  if ('fault' in read) return converter.refuse(node, read.fault);
  const picture = readPicture(read.bytes);
  if (typeof picture === 'string') {
    const message = `"${node.url}" ${picture}`;
    const hint = file.toLowerCase().endsWith('.svg') ? svgHint : rasterHint;
    return converter.refuse(node, { rule: 'image-is-readable', message, hint });
  }
  return [
    {
      type: 'figure',
      key,
      image: picture,
      alt: checked(alt, node, converter),
      ...captionOf(node, converter),
    },
  ];
}

function captionOf(
  node: mdast.Image,
  converter: BlockConverter,
): Partial<Block & { type: 'figure' }> {
  const title = node.title?.trim() ?? '';
  if (title === '') return {};
  const value = checked(title, node, converter);
  return { caption: { label: '', number: 0, children: [{ type: 'text', value }] } };
}

/** Words in an attribute of the picture; marks in them are checked like those of any text. */
function checked(value: string, node: mdast.Image, converter: BlockConverter): string {
  const run = new TextRun(converter.excerpt);
  run.addWritten(value, indexOf(node));
  checkText(run, converter.context);
  return value;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function notBeside(url: string): { rule: 'file-is-in-its-folder'; message: string; hint: string } {
  return {
    rule: 'file-is-in-its-folder',
    message: `The picture "${url}" does not stand beside the text`,
    hint: 'Copy it beside the text and write its name only.',
  };
}
