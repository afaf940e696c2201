import { readCommandLine } from './commands/command-line.ts';
import { exitCodes, failureCode, toExitCode } from './commands/exit-code.ts';
import {
  endOnClosedOutput,
  printOutput,
  printProblems,
  toJson,
  toProblems,
} from './commands/print.ts';
import { asMachineError } from './output/machine-error.ts';
import { sayInEnglish } from './problems.ts';
import { askedUi, chooseUi } from './ui/choose-ui.ts';
import { openSay } from './ui/open-say.ts';

const args = process.argv.slice(2);
// Asked of the arguments themselves, since an error in them must be told as JSON too.
const json = args.includes('--json') || args.includes('--json=true');
let say = sayInEnglish;
let ended = false;

endOnClosedOutput(() => say);
process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});
// A promise that is never kept would otherwise end the run in silence, as if all had gone well.
process.once('beforeExit', () => {
  if (!ended) fail(new Error('the work stopped half-way'));
});
main().catch(fail);

async function main(): Promise<void> {
  // What programs read does not follow the locale of the machine.
  say = await openSay(json ? (askedUi(args) ?? 'en') : chooseUi(args, process.env));
  const run = await readCommandLine(args, say);
  const outcome = await run();
  if (!json) printProblems(outcome.warnings ?? [], say);
  printOutput(outcome.bytes ?? (json ? toJson(outcome.json, say) : outcome.text), say);
  ended = true;
  process.exitCode ??= outcome.failed ? failureCode(outcome) : exitCodes.done;
}

/** Tells what went wrong, in words or as JSON, and sets the exit code. */
function fail(thrown: unknown): void {
  const error = asMachineError(thrown);
  ended = true;
  const problems = toProblems(error, args);
  const command = args.find((arg) => !arg.startsWith('-'));
  const nothing = { build: { files: [] }, facts: { facts: [] } }[String(command)];
  process.exitCode = toExitCode(error);
  if (json) printOutput(toJson({ ...nothing, problems }, say), say);
  else printProblems(problems, say);
  if (process.env['RISALAH_DEBUG'] === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
}
