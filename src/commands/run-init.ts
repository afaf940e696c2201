import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { starterLayer } from '../build/builtin.ts';
import { MachineError, toSystemError } from '../output/machine-error.ts';
import { removeStaleParts } from '../output/open-parts.ts';
import type { OutputFile } from '../output/write-files.ts';
import { RisalahError, type Say, sayInEnglish, toPrintable } from '../problems.ts';
import type { Outcome } from './outcome.ts';
import { writeUninterrupted } from './signals.ts';

/** Writes the layer to start from into a folder, whole or not at all. */
export async function runInit(folder: string, say: Say = sayInEnglish): Promise<Outcome> {
  const files = listStarter().map((name) => ({
    path: path.join(folder, name),
    bytes: readFileSync(path.join(starterLayer, name)),
  }));
  try {
    removeStaleParts(files.map((file) => file.path));
    if (!isHalfWritten(folder, files)) checkEmpty(folder);
    writeUninterrupted(files);
  } catch (error) {
    // Its hint would name --out, which this command does not have.
    if (!(error instanceof MachineError) || error.code === undefined) throw error;
    throw new MachineError(error.file, toSystemError(error.code), 'start');
  }
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

/** Whether a run that was killed has left some of the files here, and there is nothing else. */
function isHalfWritten(folder: string, files: readonly OutputFile[]): boolean {
  const whole = new Map(files.map((file) => [file.path, file.bytes]));
  const there = namesIn(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name, { throwIfNoEntry: false })?.isDirectory() !== true);
  const isOurs = (name: string): boolean =>
    whole.has(name) && readFileSync(name).equals(whole.get(name) ?? new Uint8Array());
  return there.length < files.length && there.every(isOurs);
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

function namesIn(folder: string, { recursive } = { recursive: false }): string[] {
  try {
    return statSync(folder, { throwIfNoEntry: false }) === undefined
      ? []
      : readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch (error) {
    throw new MachineError(folder, error);
  }
}

function nextSteps(folder: string, say: Say): string {
  const next = `${say('Next')}: `;
  const indent = ' '.repeat(next.length);
  return `${next}risalah check --content ${folder}\n${indent}risalah build --content ${folder}\n`;
}
