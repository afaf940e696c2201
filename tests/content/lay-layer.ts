import fs from 'node:fs';
import path from 'node:path';
import { loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/content/types.ts';
import { type Problem, RisalahError } from '../../src/problems.ts';
import { layPack } from '../problems/lay-pack.ts';

/** The folders of a small pack and of a layer on top of it. */
export interface Laid {
  root: string;
  builtin: string;
  layer: string;
}

/** The small pack with a layer of the given files; the content it lies on is changed by `below`. */
export function layLayer(files: Record<string, string>, below: Record<string, string> = {}): Laid {
  const root = layPack();
  const [builtin, layer] = [path.join(root, 'content'), path.join(root, 'layer')];
  write(builtin, below);
  write(layer, { 'pack.yaml': 'extends: builtin\n', ...files });
  return { root, builtin, layer };
}

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/** The content of the layer, then nothing is left of the folders. */
export function loadLaid({ root, builtin, layer }: Laid): Content {
  try {
    return loadContent(layer, { builtin });
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

/** The problems of the layer as `file:line:column rule message | hint`, with paths as seen from the root. */
export function saidOfLaid(laid: Laid): string[] {
  try {
    loadLaid(laid);
    return [];
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    return error.problems.map((problem) => say(problem, laid.root));
  }
}

function say({ file = '', line, column, rule, message, hint }: Problem, root: string): string {
  const place = [file.replace(`${root}/`, ''), line, column].filter((part) => part !== undefined);
  return `${place.join(':')} ${rule} ${message}${hint === undefined ? '' : ` | ${hint}`}`;
}
