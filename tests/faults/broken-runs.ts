import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const brokenSystem = path.join(import.meta.dirname, 'broken-system.cjs');

/** Something that Risalah does to files of a folder. */
export interface Work {
  args: readonly string[];
  /** Files that stand in the folder beforehand. */
  files?: Readonly<Record<string, string>>;
  /** Processes whose calls are counted; the one that the user starts unless given. */
  where?: 'worker';
}

/** What a run left, and how it ended. */
export interface BrokenRun {
  code: number | null;
  err: string;
  /** Texts (Latin-1) and rights of all files by path, before the run, after it, and after one more that is not broken. */
  before: Snapshot;
  after: Snapshot;
  again: Snapshot;
}

export type Snapshot = Readonly<Record<string, string>>;

/** What the work does undisturbed, once and once more, and in how many calls. */
export interface WholeRun {
  work: Work;
  calls: number;
  before: Snapshot;
  after: Snapshot;
  again: Snapshot;
}

/** Runs the work in a folder of its own; the `at`-th call on its files goes wrong in the manner of `fault`. */
export function runBroken(work: Work, fault: string, at: number): Promise<BrokenRun> {
  return inFolder(work, async (folder) => {
    const before = snapshot(folder);
    const broken = { FAULT: fault, FAULT_AT: String(at), FAULT_BELOW: folder };
    const { code, err } = await start(work, folder, broken);
    const after = snapshot(folder);
    await start(work, folder, {});
    return { code, err, before, after, again: snapshot(folder) };
  });
}

/** Runs the work twice, and nothing goes wrong. */
export function runWhole(work: Work): Promise<WholeRun> {
  return inFolder(work, async (folder) => {
    const before = snapshot(folder);
    const told = `${folder}.count`;
    await start(work, folder, { FAULT_BELOW: folder, FAULT_COUNT: told });
    const after = snapshot(folder);
    const calls = Math.max(...fs.readFileSync(told, 'utf8').trim().split('\n').map(Number));
    fs.rmSync(told);
    await start(work, folder, {});
    return { work, calls, before, after, again: snapshot(folder) };
  });
}

/** What is wrong with the end of a broken run; nothing if all is well. */
export function faultsOf(run: BrokenRun, whole: WholeRun, fault: string): string[] {
  const faults: string[] = [];
  const { code, err, before, after, again } = run;
  const isBatch = whole.work.args[0] === 'batch';
  const isSignal = fault.startsWith('SIG');
  if (!isSignal && ![0, 1, 3].includes(code ?? -1)) faults.push(`ended with ${code}`);
  // A row whose worker is killed has failed.
  const isRow = whole.work.where === 'worker' && code === 1;
  if (isSignal && !isRow && ![0, 130, 143, null].includes(code)) faults.push(`ended with ${code}`);
  if (code === 0 && !isSame(withoutParts(after), whole.after)) faults.push('done, but otherwise');
  // A batch keeps what is whole, to be resumed.
  if (!isSignal && code !== 0 && !isBatch && !isSame(after, before)) faults.push('left a change');
  if (/ {4}at |node:internal|This is a bug/.test(err)) faults.push('spoke of itself');
  for (const [name, text] of Object.entries(after)) {
    const states = [before, whole.after, whole.again].map((one) => one[name]);
    const isOfBatch = name.includes('risalah-manifest');
    if (!/\.part$/.test(name) && !isOfBatch && !states.includes(text)) faults.push(`half: ${name}`);
  }
  const isLeft = Object.keys(after).some((name) => name.endsWith('.part'));
  if (isLeft && fault !== 'SIGKILL' && code !== 0) faults.push('a part');
  if (!isSame(again, whole.again)) faults.push('the next run makes something else');
  return faults;
}

function isSame(one: Snapshot, other: Snapshot): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A part that the system would not let go is cleared away by the next run. */
function withoutParts(files: Snapshot): Snapshot {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.part')));
}

async function inFolder<T>({ files = {} }: Work, act: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'risalah-fault-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text, 'latin1');
  }
  try {
    return await act(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function start(
  { args, where }: Work,
  cwd: string,
  broken: Readonly<Record<string, string>>,
): Promise<{ code: number | null; err: string }> {
  const { PATH = '' } = process.env;
  const preload = Object.keys(broken).length > 0 ? `--require ${brokenSystem}` : '';
  const place: Record<string, string> = where === undefined ? {} : { FAULT_IN: where };
  const env = { PATH, SOURCE_DATE_EPOCH: '1795392000', NODE_OPTIONS: preload, ...place, ...broken };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.on('close', (code) => resolve({ code, err }));
  });
}

/** Every file and folder below a folder, with its rights. */
export function snapshot(folder: string): Snapshot {
  const entries = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    entries.map((name) => {
      const file = path.join(folder, name);
      const entry = fs.lstatSync(file);
      const link = entry.isSymbolicLink() ? fs.readlinkSync(file) : '';
      const text = entry.isFile() ? fs.readFileSync(file, 'latin1') : link;
      return [name, `${entry.mode.toString(8)} ${text}`];
    }),
  );
}
