/** Blocks in Word documents of others. */
import type { Embedder } from '../types.ts';
import { checkDocxBlock, embedDocx, listDocxBlocks, removeDocxBlock } from './embed-docx.ts';

export { checkDocxBlock, embedDocx, listDocxBlocks, removeDocxBlock } from './embed-docx.ts';

export const docxEmbedder: Embedder = {
  embed: embedDocx,
  check: checkDocxBlock,
  remove: removeDocxBlock,
  list: listDocxBlocks,
};
