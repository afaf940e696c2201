import { builtinContent } from '../build/builtin.ts';
import { type Command, sharedOptions } from './command.ts';
import { readText, readTexts } from './option-values.ts';
import { requireKnown } from './usage-error.ts';

/** What `risalah list` can list. */
export const listables = [
  'areas',
  'benefits',
  'risks',
  'templates',
  'countries',
  'languages',
  'formats',
] as const;

export type Listable = (typeof listables)[number];

export const listCommand: Command = {
  name: 'list',
  usage: 'list <what>',
  description: `List what there is: ${listables.join(', ')}`,
  positional: { name: 'what', description: listables.join(', ') },
  options: {
    content: sharedOptions.content,
    'allow-dir': sharedOptions['allow-dir'],
    json: sharedOptions.json,
  },
  examples: [
    ['risalah list countries', 'Codes and names that --between takes'],
    ['risalah list benefits --json', 'Keys that --section takes, for a program'],
  ],
  run: async (argv, say) => {
    const what = requireKnown('list of', String(argv['what']), listables);
    const content = readText(argv, 'content') ?? builtinContent;
    const { runList } = await import('./run-list.ts');
    return runList(what, { content, allowDirs: readTexts(argv, 'allow-dir') }, say);
  },
};
