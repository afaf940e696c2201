import type { Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

/** What the tree of a parsed module has in common with any other tree. */
interface Node {
  type: string;
  start: number;
  body?: unknown;
}

/** Where the counters of the blocks stand in an instrumented bundle. */
declare global {
  var blockCounts: Uint8Array;
}

/** How many blocks can be told apart; a bundle with more is refused. */
export const maxBlocks = 2 ** 16;

/** Counts every block of code that runs, in the project's own modules and in those of its dependencies. */
export function instrument(): Plugin {
  let blocks = 0;
  return {
    name: 'count-blocks',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\.(?:[cm]?[jt]s)$/.test(id)) return undefined;
        const lang = /\.[cm]?ts$/.test(id) ? 'ts' : 'js';
        let [counted, from] = ['', 0];
        for (const start of blockStarts(parseAst(code, { lang })).toSorted((a, b) => a - b)) {
          counted += `${code.slice(from, start + 1)}blockCounts[${blocks}]++;`;
          from = start + 1;
          blocks += 1;
        }
        if (blocks > maxBlocks) throw new Error('the bundle has more blocks than counters');
        return { code: counted + code.slice(from) };
      },
    },
  };
}

/** Offsets of the braces that open a block. */
function blockStarts(root: unknown): number[] {
  const starts: number[] = [];
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null || typeof node !== 'object') continue;
    if (isNode(node) && node.type === 'BlockStatement' && !beginsWithDirective(node)) {
      starts.push(node.start);
    }
    open.push(...Object.values(node).filter((value) => typeof value === 'object'));
  }
  return starts;
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string' && 'start' in value;
}

/** `'use strict'` counts only as the first statement of a function. */
function beginsWithDirective({ body }: Node): boolean {
  const [first] = Array.isArray(body) ? body : [];
  return first !== undefined && first !== null && typeof first === 'object' && 'directive' in first;
}
