import type { Briefing } from '../document/types.ts';
import { checkNamesakes, checkOrigins } from './check-origin.ts';
import { compareFiles, compareWithBriefing } from './compare-files.ts';
import type { Finding } from './finding.ts';
import { groupFiles } from './group-files.ts';
import { type FileToVerify, type ReadFile, readFile } from './read-file.ts';

/** What verifying may be told beyond the files. */
export interface VerifyOptions {
  /** The briefing that a file should hold, or why there is none; the formats are else compared with each other. */
  expected?: (file: ReadFile) => Promise<Briefing | Finding[] | undefined>;
  /** All files are Risalah's: each must say how it came about. */
  ours?: boolean;
  /** Called before each file is read. */
  onFile?: (index: number, name: string) => void;
}

export interface VerifyResult {
  /** In the order in which they came; each with all that was found in it. */
  files: ReadFile[];
  /** Names of the files of each briefing. */
  groups: string[][];
}

/** Reads files back and says what they tell differently, what is wrong with each, and whether they go together. */
export async function verify(
  files: readonly FileToVerify[],
  { expected, ours, onFile }: VerifyOptions = {},
): Promise<VerifyResult> {
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    onFile?.(index, file.name);
    // A turn of the event loop, in which Ctrl-C is heard.
    await new Promise((resolve) => setImmediate(resolve));
    read.push(await readFile(file));
  }
  const groups = groupFiles(read);
  const found = [...groups.flatMap((group) => checkOrigins(group, ours)), ...checkNamesakes(read)];
  for (const group of groups) found.push(...(await compareGroup(group, expected)));
  return {
    files: read.map((file) => ({
      ...file,
      findings: [...file.findings, ...found.filter((finding) => finding.file === file.name)],
    })),
    groups: groups.map((group) => group.map((file) => file.name)),
  };
}

/** Files that are compared with what they should hold need no comparison with each other. */
async function compareGroup(
  group: readonly ReadFile[],
  expected: VerifyOptions['expected'],
): Promise<Finding[]> {
  const others: ReadFile[] = [];
  const findings: Finding[] = [];
  for (const file of group) {
    const wanted = await expected?.(file);
    if (wanted === undefined) others.push(file);
    else if (Array.isArray(wanted)) findings.push(...wanted);
    else findings.push(...compareWithBriefing(file, wanted));
  }
  return [...findings, ...compareFiles(others)];
}
