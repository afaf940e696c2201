import { builtinContent } from '../build/builtin.ts';
import type { Language } from '../document/types.ts';
import { type Command, sharedOptions, textOption } from './command.ts';
import { readItems, readSwitch, readText, readTexts } from './option-values.ts';
import { requireKnown } from './usage-error.ts';

/** Which facts `risalah facts` is to list. */
export interface FactsOptions {
  content: string;
  /** File of further sources. */
  bib: string | undefined;
  allowDirs: string[] | undefined;
  /** As the user wrote them. */
  countries: string[];
  /** Key of a unit or of all units of an area; every unit unless given. */
  topic: string | undefined;
  lang: Language;
  /** Also the facts that are not used. */
  all: boolean;
}

export const factsCommand: Command = {
  name: 'facts',
  usage: 'facts',
  description: 'List the facts that a briefing would use, in order, and why',
  options: {
    between: {
      ...textOption('Countries by code or name, such as ID,AU; none for a general briefing'),
      array: true,
    },
    topic: textOption('One benefit, risk or area, such as security/common-protection or economy'),
    lang: textOption('Language of the statements: id or en; en unless given'),
    all: { type: 'boolean', description: 'Also list the facts that are not used, and why not' },
    bib: sharedOptions.bib,
    content: sharedOptions.content,
    'allow-dir': sharedOptions['allow-dir'],
    json: sharedOptions.json,
  },
  examples: [
    ['risalah facts --between ID,AU', 'What a briefing on Indonesia and Australia rests on'],
    ['risalah facts --between SG,MY --topic regional/deterrence --all', 'And what it leaves out'],
  ],
  run: async (argv, say) => {
    const options: FactsOptions = {
      content: readText(argv, 'content') ?? builtinContent,
      bib: readText(argv, 'bib'),
      allowDirs: readTexts(argv, 'allow-dir'),
      countries: readItems(argv, 'between') ?? [],
      topic: readText(argv, 'topic'),
      lang: requireKnown('language', readText(argv, 'lang') ?? 'en', ['id', 'en'] as const),
      all: readSwitch(argv, 'all'),
    };
    const { runFacts } = await import('./run-facts.ts');
    return runFacts(options, say);
  },
};
