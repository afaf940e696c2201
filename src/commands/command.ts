import type { Options } from 'yargs';
import type { Say } from '../problems.ts';
import type { Argv } from './option-values.ts';
import type { Outcome } from './outcome.ts';

/** A command of `risalah`: what the help says of it, and what it does. */
export interface Command {
  name: string;
  /** `list <what>` */
  usage: string;
  description: string;
  options: Record<string, Options>;
  positional?: { name: string; description: string };
  /** Command lines, each with what it does. */
  examples: [string, string][];
  /** Checks the options, then loads what the work needs and does it. `say` is for what people read. */
  run: (argv: Argv, say: Say) => Promise<Outcome>;
}

/** An option that takes a text; without one it is refused. */
export function textOption(description: string): Options {
  return { type: 'string', requiresArg: true, description };
}

/** Options that several commands have. */
export const sharedOptions = {
  content: textOption('Folder of the content; the one that comes with Risalah unless given'),
  bib: textOption('Sources of your own, in BibTeX or CSL-JSON, that the content may cite'),
  'allow-dir': {
    ...textOption(
      'Folder that the content may read files from besides its own, such as pictures of the house; may be given several times',
    ),
    array: true,
  },
  json: { type: 'boolean', description: 'Print one JSON object and nothing else' },
} satisfies Record<string, Options>;
