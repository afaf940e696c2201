import { type Command, sharedOptions, textOption } from './command.ts';
import { type Argv, readText, readTexts } from './option-values.ts';
import { UsageError } from './usage-error.ts';

/** What `risalah verify` is to read back. */
export interface VerifyCommandOptions {
  /** Files and folders, as the user wrote them. */
  paths: string[];
  /** Folder of the content that the files should tell; they are compared with each other alone unless given. */
  against: string | undefined;
  /** File of further sources. */
  bib: string | undefined;
  allowDirs: string[] | undefined;
  /** Citation style of the files, where it was a file of the user's own. */
  csl: string | undefined;
}

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify <path..>',
  description: 'Read files back: do the formats say the same, and can everybody read them',
  positional: { name: 'path', description: 'PDF, DOCX and Markdown files, or folders of them' },
  options: {
    against: textOption(
      'Also say what has changed since: folder of the content, or "builtin" for the one that comes with Risalah',
    ),
    csl: textOption('With --against: the .csl file that the files were built with'),
    bib: sharedOptions.bib,
    'allow-dir': sharedOptions['allow-dir'],
    json: sharedOptions.json,
  },
  examples: [
    ['risalah verify out', 'All files in a folder and the folders in it'],
    ['risalah verify brief.pdf brief.docx', 'Whether the two say the same'],
    ['risalah verify out --against builtin', 'Whether they are still what would be built now'],
  ],
  run: async (argv, say) => {
    const options = readVerifyOptions(argv);
    const { runVerify } = await import('./run-verify.ts');
    return runVerify(options, say);
  },
};

/** The options of a run. Throws a `UsageError` for one that would do nothing. */
export function readVerifyOptions(argv: Argv): VerifyCommandOptions {
  const { path } = argv;
  const paths = (Array.isArray(path) ? path : [path]).map(String);
  if (paths.some((one) => one.trim() === '')) throw new UsageError('A path is empty.');
  const [against, bib, csl] = [
    readText(argv, 'against'),
    readText(argv, 'bib'),
    readText(argv, 'csl'),
  ];
  const allowDirs = readTexts(argv, 'allow-dir');
  const needy = {
    csl: [csl, 'house.csl'],
    bib: [bib, 'sources.bib'],
    'allow-dir': [allowDirs, 'house'],
  };
  for (const [name, [given, example]] of Object.entries(needy)) {
    if (given === undefined || against !== undefined) continue;
    throw new UsageError(
      `--${name} belongs to --against.`,
      `Such as: --against content --${name} ${example}`,
    );
  }
  return { paths: [...new Set(paths)], against, bib, csl, allowDirs };
}
