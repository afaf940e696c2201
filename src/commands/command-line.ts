import yargs, { type Argv as Yargs } from 'yargs';
import { didYouMean } from '../problems.ts';
import { version } from '../version.ts';
import { batchCommand } from './batch.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { embedCommand } from './embed.ts';
import { factsCommand } from './facts.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import type { Argv } from './option-values.ts';
import type { Outcome } from './outcome.ts';
import { UsageError } from './usage-error.ts';
import { verifyCommand } from './verify.ts';

const commands: Command[] = [
  buildCommand,
  batchCommand,
  embedCommand,
  verifyCommand,
  checkCommand,
  factsCommand,
  listCommand,
  initCommand,
];

/** What the arguments ask for, ready to run: a command, or a text such as the help. Throws a `UsageError`. */
export async function readCommandLine(args: readonly string[]): Promise<() => Promise<Outcome>> {
  const [name, ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return readCommand(command, rest);
  const printed = await parse(prepareAll(), args);
  if (printed !== '') return printing(printed);
  const names = commands.map((one) => one.name).join(', ');
  throw new UsageError(`Name a command: ${names}.`);
}

/**
 * One command alone, as the default of a line of its own: with all of them, yargs would lay out their help at every
 * run (25 ms of 90).
 */
async function readCommand(
  command: Command,
  args: readonly string[],
): Promise<() => Promise<Outcome>> {
  let chosen: (() => Promise<Outcome>) | undefined;
  const line = prepare(yargs()).scriptName(`risalah ${command.name}`);
  const usage = command.usage.replace(command.name, '$0');
  const parser = addCommand(line, { ...command, usage }, (argv) => {
    chosen = () => command.run(argv);
  });
  const printed = await parse(parser, args, command);
  if (printed !== '' || chosen === undefined) return printing(printed);
  return chosen;
}

function printing(text: string): () => Promise<Outcome> {
  return async () => ({ text: `${text}\n`, json: {} });
}

/** The line that knows all commands: for their list, and for a name that is none. */
function prepareAll(): Yargs {
  const line = prepare(yargs())
    .scriptName('risalah')
    .usage('$0 <command> [options]\n\nBriefings on military relations between countries.')
    .example('risalah build --between ID,AU --out out', 'All briefings for two countries')
    .epilogue(
      'Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 disk or rights, 70 a bug.',
    );
  return commands.reduce<Yargs>((all, command) => addCommand(all, command, () => {}), line);
}

function prepare(line: Yargs): Yargs {
  return (
    line
      // The language and width of the help must not follow the machine.
      .locale('en')
      .wrap(100)
      .parserConfiguration({
        'boolean-negation': false,
        'camel-case-expansion': false,
        'dot-notation': false,
        'parse-numbers': false,
        'parse-positional-numbers': false,
      })
      .strict()
      .help()
      .alias('help', 'h')
      .version(version)
      .exitProcess(false)
  );
}

function addCommand(line: Yargs, command: Command, choose: (argv: Argv) => void): Yargs {
  return line.command(
    command.usage,
    command.description,
    (own) => {
      const { positional, options, examples } = command;
      if (positional !== undefined) {
        const { name, description } = positional;
        own.positional(name, { type: 'string', description, demandOption: true });
      }
      return own.options(options).example(examples).epilogue('');
    },
    (argv) => choose(argv),
  );
}

/** What yargs prints for `--help` and `--version`; empty if a command is to be run. */
async function parse(parser: Yargs, args: readonly string[], command?: Command): Promise<string> {
  let failure: string | undefined;
  let printed = '';
  await parser.parseAsync([...args], {}, (error, _argv, output) => {
    failure = error?.message;
    printed = output;
  });
  if (failure !== undefined) throw toUsageError(failure, args, command);
  return printed;
}

/** The message of yargs with the nearest right word, or the help of the command that was meant. */
function toUsageError(message: string, args: readonly string[], command?: Command): UsageError {
  const help = `See "risalah ${command === undefined ? '' : `${command.name} `}--help".`;
  const [, unknown] = /^Unknown (?:argument|command)s?: ([^,]+)/.exec(message) ?? [];
  if (unknown === undefined) return new UsageError(`${message}.`, help);
  const option = `--${unknown}`;
  const isOption = args.some((arg) => arg === option || arg.startsWith(`${option}=`));
  const options = Object.keys(command?.options ?? {}).map((name) => `--${name}`);
  const names = commands.map((one) => one.name);
  const hint = isOption
    ? didYouMean(option, options)
    : command === undefined && didYouMean(unknown, names);
  return new UsageError(`Unknown argument: ${isOption ? option : unknown}.`, hint || help);
}
