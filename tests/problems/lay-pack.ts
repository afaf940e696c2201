import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');

/** Where the folders stand that each break one rule. */
export const problemFixtures = path.join(fixtures, 'problems');

/**
 * A copy of the valid small pack in a new temporary folder, with the files of a fixture laid over it.
 * `remove.txt` in the fixture lists files to delete; `make.txt` lists what a repository cannot hold.
 */
export function layPack(fixture?: string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-pack-'));
  fs.cpSync(path.join(fixtures, 'pack'), root, { recursive: true });
  if (fixture === undefined) return root;
  const from = path.join(problemFixtures, fixture);
  fs.cpSync(from, root, { recursive: true });
  for (const file of linesOf(path.join(from, 'remove.txt'))) fs.rmSync(path.join(root, file));
  for (const line of linesOf(path.join(from, 'make.txt'))) make(root, line);
  return root;
}

function linesOf(file: string): string[] {
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').trim().split('\n');
}

/** `folder PATH`, `link PATH TARGET`, `loop PATH` or `large PATH BYTES`, in place of what stands at the path. */
function make(root: string, line: string): void {
  const [what, name = '', detail = ''] = line.split(' ');
  const file = path.join(root, name);
  fs.rmSync(file, { force: true });
  if (what === 'folder') fs.mkdirSync(file);
  else if (what === 'large') fs.writeFileSync(file, 'a'.repeat(Number(detail)));
  else if (what === 'loop') fs.symlinkSync(path.basename(file), file);
  else if (what === 'link') {
    fs.writeFileSync(path.resolve(path.dirname(file), detail), 'secret: 1\n');
    fs.symlinkSync(detail, file);
  } else throw new Error(`make.txt does not know "${what}"`);
}
