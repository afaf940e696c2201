import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/types.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { briefingOf, draw, paragraph, style, styled } from './draw.ts';
import { all, val } from './package.ts';
import { textOf } from './read-text.ts';

const note = (...children: Block[]): Block => ({
  type: 'callout',
  kind: 'note',
  label: 'Catatan',
  children,
});

test('short notes in a row are lines with a label each, longer ones are boxes', async () => {
  const items: Block = {
    type: 'list',
    ordered: false,
    children: [{ type: 'listItem', children: [paragraph('butir')] }],
  };
  const opened = await draw(
    briefingOf(
      note(paragraph('satu')),
      note(paragraph('dua')),
      note(items),
      note(paragraph('a'), paragraph('b')),
    ),
  );
  expect(styled(opened, 'ShortNote').map(textOf)).toEqual(['Catatan. satu', 'Catatan. dua']);
  const labels = styled(opened, 'ShortNote').map((node) => val(node, 'w:rStyle'));
  expect(labels).toEqual(['ShortNoteInlineLabel', 'ShortNoteInlineLabel']);
  expect(all(style(opened, 'ShortNote'), 'w:shd')).toEqual([]);
  expect(styled(opened, 'NoteBoxLabel').map(textOf)).toEqual(['Catatan', 'Catatan']);
  expect(styled(opened, 'NoteBoxList').map(textOf)).toEqual(['butir']);
  expect(styled(opened, 'NoteBox').map(textOf)).toEqual(['a', 'b']);
});

test('a limit stays on the page of what it limits, but not in a column', async () => {
  const limit: Block = {
    type: 'callout',
    kind: 'limit',
    label: 'Batas',
    children: [paragraph('b')],
  };
  const kept = async (layout: 'page' | 'sheet') => {
    const opened = await draw({ ...everyNode(layout), children: [paragraph('a'), limit] });
    return styled(opened, 'BodyText').map((node) => all(node, 'w:keepNext').length);
  };
  expect(await kept('page')).toEqual([1]);
  expect(await kept('sheet')).toEqual([0]);
});
