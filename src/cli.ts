#!/usr/bin/env node
import v8 from 'node:v8';
import { readCommandLine } from './commands/command-line.ts';
import { toExitCode } from './commands/exit-code.ts';
import { endOnClosedOutput, printOutput, printProblems, toProblems } from './commands/print.ts';
import { endOnSignals } from './commands/signals.ts';

// Recompiling the shaping engine for speed costs a run of seconds more than it gains (measured: 552 ms against 306).
v8.setFlagsFromString('--wasm-tiering-budget=2000000000');

endOnClosedOutput();
endOnSignals();
process.on('uncaughtException', fail);
await main(process.argv.slice(2));

async function main(args: string[]): Promise<void> {
  try {
    const run = await readCommandLine(args);
    const outcome = await run();
    if (outcome.bytes !== undefined) printOutput(outcome.bytes);
    else printOutput(asksForJson(args) ? toJson(outcome.json) : outcome.text);
  } catch (error) {
    fail(error);
  }
}

/** Tells what went wrong, in words or as JSON, and sets the exit code. */
function fail(error: unknown): void {
  const args = process.argv.slice(2);
  const problems = toProblems(error);
  process.exitCode = toExitCode(error);
  if (asksForJson(args)) {
    printOutput(toJson(isBuild(args) ? { files: [], problems } : { problems }));
  } else printProblems(problems);
  if (process.env['RISALAH_DEBUG'] === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
}

/** Asked of the arguments themselves, since an error in them must be told as JSON too. */
function asksForJson(args: string[]): boolean {
  return args.includes('--json') || args.includes('--json=true');
}

function isBuild(args: string[]): boolean {
  return args.find((arg) => !arg.startsWith('-')) === 'build';
}

function toJson(object: object): string {
  return `${JSON.stringify(object, undefined, 2)}\n`;
}
