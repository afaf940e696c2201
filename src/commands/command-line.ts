import yargs, { type Argv as Yargs } from 'yargs';
import { didYouMean } from '../problems.ts';
import { version } from '../version.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { factsCommand } from './facts.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import type { Argv } from './option-values.ts';
import type { Outcome } from './outcome.ts';
import { UsageError } from './usage-error.ts';

const commands: Command[] = [buildCommand, checkCommand, factsCommand, listCommand, initCommand];

/** What the arguments ask for, ready to run: a command, or a text such as the help. Throws a `UsageError`. */
export async function readCommandLine(args: readonly string[]): Promise<() => Promise<Outcome>> {
  let chosen: (() => Promise<Outcome>) | undefined;
  const parser = commands.reduce<Yargs>(
    (line, command) => addCommand(line, command, (argv) => (chosen = () => command.run(argv))),
    prepare(yargs()),
  );
  const printed = await parse(parser, args);
  if (printed !== '') return async () => ({ text: `${printed}\n`, json: {} });
  if (chosen !== undefined) return chosen;
  const names = commands.map((command) => command.name).join(', ');
  throw new UsageError(`Name a command: ${names}.`);
}

function prepare(line: Yargs): Yargs {
  return (
    line
      .scriptName('risalah')
      .usage('$0 <command> [options]\n\nBriefings on military relations between countries.')
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
      .example('risalah build --between ID,AU --out out', 'All briefings for two countries')
      .epilogue(
        'Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 disk or rights, 70 a bug.',
      )
  );
}

function addCommand(line: Yargs, command: Command, choose: (argv: Argv) => void): Yargs {
  return line.command(
    command.usage,
    command.description,
    (own) => {
      const { positional, options, examples } = command;
      if (positional !== undefined) {
        own.positional(positional.name, { type: 'string', description: positional.description });
      }
      return own.options(options).example(examples).epilogue('');
    },
    (argv) => choose(argv),
  );
}

/** What yargs prints for `--help` and `--version`; empty if a command is to be run. */
async function parse(parser: Yargs, args: readonly string[]): Promise<string> {
  let failure: string | undefined;
  let printed = '';
  await parser.parseAsync([...args], {}, (error, _argv, output) => {
    failure = error?.message;
    printed = output;
  });
  if (failure !== undefined) throw toUsageError(failure, args);
  return printed;
}

/** The message of yargs with the nearest right word, or the help of the command that was meant. */
function toUsageError(message: string, args: readonly string[]): UsageError {
  const command = commands.find((one) => args.includes(one.name));
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
