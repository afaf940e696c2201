import { expect, test } from 'vitest';
import { readFormatChoices } from '../../src/commands/format-options.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import type { Format } from '../../src/render/types.ts';

const all: Format[] = ['pdf', 'docx', 'md'];

test('nothing asked is nothing chosen', () => {
  expect(readFormatChoices({}, all)).toEqual({
    paper: undefined,
    fonts: [],
    fontFolder: undefined,
    attachData: false,
    referenceDoc: undefined,
    embedFonts: false,
    md: {},
  });
});

test('every choice is taken over, in any case of letters', () => {
  const argv = {
    paper: 'f4-210',
    font: ['a.ttf', 'b.otf'],
    'font-folder': 'fonts',
    'attach-data': true,
    'reference-doc': 'house.docx',
    'embed-fonts': true,
    flavor: 'Pandoc',
    fragment: true,
    'start-level': '3',
    figures: 'beside',
    lines: 'sentence',
  };
  expect(readFormatChoices(argv, all)).toEqual({
    paper: 'F4-210',
    fonts: ['a.ttf', 'b.otf'],
    fontFolder: 'fonts',
    attachData: true,
    referenceDoc: 'house.docx',
    embedFonts: true,
    md: { flavour: 'pandoc', fragment: true, startLevel: 3, figures: 'beside', lines: 'sentence' },
  });
});

test.each<[Record<string, unknown>, Format[], string]>([
  [{ paper: 'A5' }, all, 'There is no paper "A5".'],
  [{ paper: 'A4' }, ['md'], 'Markdown has no sheet of paper.'],
  [{ flavor: 'mdx' }, all, 'There is no flavour "mdx".'],
  [{ 'start-level': '7' }, all, '--start-level takes a number from 1 to 6, not "7".'],
  [{ figures: 'under' }, all, 'There is no place for figures "under".'],
  [{ lines: 'word' }, all, 'There is no kind of lines "word".'],
  [{ fragment: true }, ['pdf'], '--fragment is for md files, and none is asked for.'],
  [{ 'embed-fonts': true }, ['md'], '--embed-fonts is for docx files, and none is asked for.'],
  [{ 'attach-data': true }, ['md'], '--attach-data is for pdf files, and none is asked for.'],
])('%j for %j is refused', (argv, formats, message) => {
  expect(() => readFormatChoices(argv, formats)).toThrow(UsageError);
  expect(() => readFormatChoices(argv, formats)).toThrow(message);
});
