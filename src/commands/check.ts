import { builtinContent } from './builtin.ts';
import { type Command, sharedOptions } from './command.ts';
import { readText } from './option-values.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'check',
  description: 'Check the content and name every mistake with file, line and column',
  options: { content: sharedOptions.content, json: sharedOptions.json },
  examples: [
    ['risalah check', 'Check the content that comes with Risalah'],
    ['risalah check --content my-content', 'Check content of your own'],
  ],
  run: async (argv) => {
    const content = readText(argv, 'content') ?? builtinContent;
    const { runCheck } = await import('./run-check.ts');
    return runCheck(content);
  },
};
