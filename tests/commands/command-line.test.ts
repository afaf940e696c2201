import { expect, test } from 'vitest';
import { readBuildOptions } from '../../src/commands/build.ts';
import { readCommandLine } from '../../src/commands/command-line.ts';
import { saidOf } from './problems-of.ts';

/** What is printed for a line that asks for help or the version. */
async function printed(...args: string[]): Promise<string> {
  return (await (await readCommandLine(args))()).text;
}

test('every command has help with examples and a description of every option', async () => {
  expect(await printed('--help')).toContain('risalah check');
  for (const command of ['build', 'check', 'list']) {
    const help = await printed(command, '--help');
    expect(help).toContain('Examples:');
    const [before = ''] = help.split('Examples:');
    const options = before.split('\n').filter((line) => line.trim().startsWith('--'));
    expect(options.length).toBeGreaterThan(2);
    expect(options.filter((line) => !/--[\w-]+ {2,}[A-Z]/.test(line))).toEqual([]);
  }
  expect(await printed('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
});

const faults: [string[], string][] = [
  [[], 'Name a command: build, batch, embed, verify, check, facts, list, init.'],
  [['biuld'], 'Did you mean "build"?'],
  [['check', '--contnt', 'x'], 'Did you mean "--content"?'],
  [['build', '--no-json'], 'Unknown argument: --no-json.'],
  [['build', '--out.x=1'], 'Unknown argument'],
  [['build', 'extra'], 'Unknown argument: extra. See "risalah build --help".'],
  [['build', '--out'], '--out needs a value behind it.'],
  [['build', '--lang'], '--lang needs a value behind it.'],
  [['list'], 'Something is missing or too many; write: risalah list <what> See'],
];

for (const [args, message] of faults) {
  test(`"risalah ${args.join(' ')}" is refused`, async () => {
    expect(await saidOf(() => readCommandLine(args))).toContain(message);
  });
}

const manyOptions = ['allow-dir', 'lang', 'to', 'template', 'between', 'unit', 'pairs', 'font'];
const withPositionals: [string[], string[]][] = [
  [['list', '--allow-dir', 'none', 'areas'], ['none']],
  [['verify', '--against', 'lay', '--allow-dir', 'none', '--allow-dir=gone', 'out'], ['none']],
];

for (const [args, [folder = '']] of withPositionals) {
  test(`"risalah ${args.join(' ')}" takes one value an option, and the rest as its own`, async () => {
    const chosen = await readCommandLine(args);
    await expect(chosen()).rejects.toThrow(`There is no folder "${folder}"`);
  });
}

test('an option that may be repeated takes the one value behind it', async () => {
  for (const option of manyOptions) {
    const name = ['unit', 'between'].includes(option) ? 'embed' : 'batch';
    const said = await saidOf(() => readCommandLine([name, `--${option}`, 'one', 'stray']));
    expect(said, option).toContain('Unknown argument: stray');
  }
});

const wrongValues: [Record<string, unknown>, string][] = [
  [{ template: ['handot'] }, 'There is no template "handot". Did you mean "handout"?'],
  [{ lang: ['id', 'xx'] }, 'There is no language "xx". Known here: id, en.'],
  [{ to: ['pdf,dox'] }, 'There is no format "dox". Did you mean "docx"?'],
  [{ lang: ['id,,en'] }, '--lang has an empty value.'],
  [{ between: [''] }, '--between has an empty value.'],
  [{ out: ['a', 'b'] }, '--out is given more than once.'],
  [{ out: ' ' }, '--out has an empty value.'],
  [{ stdout: true }, '--stdout takes one file'],
  [
    { stdout: true, json: true, template: ['handout'], lang: ['id'], to: ['md'] },
    '--stdout and --json cannot both have standard output.',
  ],
];

for (const [argv, message] of wrongValues) {
  test(`${JSON.stringify(argv)} is refused`, async () => {
    expect(await saidOf(() => readBuildOptions(argv))).toContain(message);
  });
}

test('lists may be repeated or have commas; what is not named is all there is', () => {
  const options = readBuildOptions({
    lang: ['EN', 'id'],
    to: ['pdf, md', 'pdf'],
    between: ['ID,Korea Selatan'],
    date: '2026-11-23',
  });
  expect(options).toMatchObject({
    templates: expect.arrayContaining(['briefing', 'handout']),
    languages: ['en', 'id'],
    formats: ['pdf', 'md'],
    countries: ['ID', 'Korea Selatan'],
    out: 'out',
    date: '2026-11-23',
    toStdout: false,
  });
});
