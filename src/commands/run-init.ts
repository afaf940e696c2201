import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { starterLayer } from '../build/builtin.ts';
import { MachineError } from '../output/machine-error.ts';
import { RisalahError, type Say, sayInEnglish, toPrintable } from '../problems.ts';
import type { Outcome } from './outcome.ts';
import { writeUninterrupted } from './signals.ts';

/** Writes the layer to start from into a folder, whole or not at all. */
export async function runInit(folder: string, say: Say = sayInEnglish): Promise<Outcome> {
  checkEmpty(folder);
  const files = listStarter().map((name) => ({
    path: path.join(folder, name),
    bytes: readFileSync(path.join(starterLayer, name)),
  }));
  writeUninterrupted(files);
  const paths = files.map((file) => file.path);
  return {
    text: `${paths.map(toPrintable).join('\n')}\n\n${nextSteps(toPrintable(folder), say)}`,
    json: { files: paths, problems: [] },
  };
}

/** Paths of the files to copy, in order. */
function listStarter(): string[] {
  return readdirSync(starterLayer, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(starterLayer, name)).isFile())
    .sort();
}

/** Throws unless nothing is there, or a folder with nothing but hidden files, such as those of a version control. */
function checkEmpty(folder: string): void {
  const names = namesIn(folder).filter((name) => !name.startsWith('.'));
  if (names.length === 0) return;
  throw new RisalahError([
    {
      rule: 'folder-is-empty',
      severity: 'error',
      message: `The folder "${folder}" is not empty: it holds ${names.slice(0, 3).join(', ')}.`,
      hint: 'Name a new folder: nothing of yours is ever replaced.',
      file: folder,
    },
  ]);
}

function namesIn(folder: string): string[] {
  try {
    return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder);
  } catch (error) {
    throw new MachineError(folder, error);
  }
}

function nextSteps(folder: string, say: Say): string {
  const next = `${say('Next')}: `;
  const indent = ' '.repeat(next.length);
  return `${next}risalah check --content ${folder}\n${indent}risalah build --content ${folder}\n`;
}
