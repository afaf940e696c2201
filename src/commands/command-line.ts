import yargs, { type Argv as Yargs } from 'yargs';
import { didYouMean, type Say, sayInEnglish } from '../problems.ts';
import { uiLanguages } from '../ui/choose-ui.ts';
import { version } from '../version.ts';
import { batchCommand } from './batch.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { type Command, textOption } from './command.ts';
import { embedCommand } from './embed.ts';
import { factsCommand } from './facts.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import { type Argv, readText } from './option-values.ts';
import type { Outcome } from './outcome.ts';
import { requireKnown, UsageError } from './usage-error.ts';
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

/**
 * What the arguments ask for, ready to run: a command, or a text such as the help. The help is in the language that
 * `say` speaks. Throws a `UsageError`.
 */
export async function readCommandLine(
  args: readonly string[],
  say: Say = sayInEnglish,
): Promise<() => Promise<Outcome>> {
  // The language may be said before the command.
  const before = args[0] === '--ui' ? 2 : args[0]?.startsWith('--ui=') ? 1 : 0;
  const [name, ...rest] = [...args.slice(before), ...args.slice(0, before)];
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return readCommand(command, rest, say);
  const printed = await parse(prepareAll(say), args);
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
  say: Say,
): Promise<() => Promise<Outcome>> {
  let chosen: (() => Promise<Outcome>) | undefined;
  const line = prepare(yargs(), say).scriptName(`risalah ${command.name}`);
  const usage = command.usage.replace(command.name, '$0');
  const parser = addCommand(line, { ...command, usage }, say, (argv) => {
    checkUi(argv);
    chosen = () => command.run(argv, say);
  });
  const printed = await parse(parser, args, command);
  if (printed !== '' || chosen === undefined) return printing(printed);
  return chosen;
}

function printing(text: string): () => Promise<Outcome> {
  return async () => ({ text: `${text}\n`, json: {} });
}

/** The line that knows all commands: for their list, and for a name that is none. */
function prepareAll(say: Say): Yargs {
  const line = prepare(yargs(), say)
    .scriptName('risalah')
    .usage(
      `${say('$0 <command> [options]')}\n\n${say('Briefings on military relations between countries.')}`,
    )
    .example('risalah build --between ID,AU --out out', say('All briefings for two countries'))
    .epilogue(
      say(
        'Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 the machine (disk, rights, memory, open files, processes), 70 a bug.',
      ),
    );
  return commands.reduce<Yargs>((all, command) => addCommand(all, command, say, () => {}), line);
}

function prepare(line: Yargs, say: Say): Yargs {
  return (
    line
      // Neither the width of the help nor the words of yargs follow the machine.
      .locale('en')
      .updateStrings(Object.fromEntries(helpWords.map((word) => [word, say(word)])))
      .wrap(100)
      .parserConfiguration({
        'boolean-negation': false,
        'camel-case-expansion': false,
        'dot-notation': false,
        // An option takes the one value behind it, and what follows is the command's own.
        'greedy-arrays': false,
        'parse-numbers': false,
        'parse-positional-numbers': false,
      })
      .strict()
      .help()
      .alias('help', 'h')
      .version(version)
      .option('ui', textOption(say(uiDescription)))
      .exitProcess(false)
  );
}

/** Words of yargs in a help; its errors stay English until they are printed. */
const helpWords = [
  ...['Commands:', 'Options:', 'Examples:', 'Positionals:', 'command', 'aliases:'],
  ...['boolean', 'string', 'array', 'required', 'Show help', 'Show version number'],
];

const uiDescription =
  'Language of the help and the messages: en, id; RISALAH_UI or the language of the system unless given';

function checkUi(argv: Argv): void {
  const ui = readText(argv, 'ui');
  if (ui !== undefined) requireKnown('language', ui, uiLanguages);
}

function addCommand(line: Yargs, command: Command, say: Say, choose: (argv: Argv) => void): Yargs {
  return line.command(
    command.usage,
    say(command.description),
    (own) => {
      const { positional, options, examples } = command;
      if (positional !== undefined) {
        const { name, description } = positional;
        const told = say(description);
        own.positional(name, { type: 'string', description: told, demandOption: true });
      }
      const told = Object.entries(options).map(([name, option]) => [
        name,
        { ...option, description: say(option.description ?? '') },
      ]);
      const shown = examples.map(([example, what]): [string, string] => [example, say(what)]);
      return own.options(Object.fromEntries(told)).example(shown).epilogue('');
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

/** What is missing, in our words: yargs counts "non-option arguments". */
function tellMissing(message: string, command?: Command): string {
  const [, option] = /following: (.+)/.exec(message) ?? [];
  if (option !== undefined) return `--${option} needs a value behind it.`;
  if (command === undefined) return 'The command line cannot be read.';
  return `Something is missing or too many; write: risalah ${command.usage}`;
}

/** The message of yargs with the nearest right word, or the help of the command that was meant. */
function toUsageError(message: string, args: readonly string[], command?: Command): UsageError {
  const help = `See "risalah ${command === undefined ? '' : `${command.name} `}--help".`;
  const [, list] = /^Unknown (?:argument|command)s?: (.+)/.exec(message) ?? [];
  const words = list?.split(', ') ?? [];
  // A command that is none is told before its options, which nobody can know.
  const unknown = (command === undefined && words.find((word) => args.includes(word))) || words[0];
  if (unknown === undefined) return new UsageError(tellMissing(message, command), help);
  const option = `--${unknown}`;
  const isOption = args.some((arg) => arg === option || arg.startsWith(`${option}=`));
  const options = ['ui', ...Object.keys(command?.options ?? {})].map((name) => `--${name}`);
  const names = commands.map((one) => one.name);
  const hint = isOption
    ? (sameElsewhere(unknown, command) ?? didYouMean(option, options))
    : command === undefined && didYouMean(unknown, names);
  return new UsageError(`Unknown argument: ${isOption ? option : unknown}.`, hint || help);
}

/** Options that mean the same, each in commands of its own. */
const partOptions = ['section', 'unit', 'topic'];

/** The option by which this command asks for what the unknown one asks for in another. */
function sameElsewhere(unknown: string, command?: Command): string | undefined {
  if (!partOptions.includes(unknown)) return undefined;
  const own = partOptions.find((name) => command?.options[name] !== undefined);
  return own && `Did you mean "--${own}"?`;
}
