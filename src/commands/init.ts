import { type Command, sharedOptions } from './command.ts';
import { UsageError } from './usage-error.ts';

export const initCommand: Command = {
  name: 'init',
  usage: 'init <folder>',
  description: 'Write a small content of your own to start from, laid over the built-in one',
  positional: { name: 'folder', description: 'A new folder, or one with nothing in it' },
  options: { json: sharedOptions.json },
  examples: [
    ['risalah init my-content', 'Write the files; each explains itself'],
    ['risalah check --content my-content', 'Check them'],
    ['risalah build --content my-content', 'Build with them'],
  ],
  run: async (argv, say) => {
    const folder = String(argv['folder']);
    if (folder.trim() === '') throw new UsageError('Name the folder to write to.');
    const { runInit } = await import('./run-init.ts');
    return runInit(folder, say);
  },
};
