import { checkArguments, type KnownArguments } from '../input/check-arguments.ts';
import { didYouMean, RisalahError } from '../problems.ts';
import { formats } from '../render/index.ts';
import type { Format, RenderOptions } from '../render/types.ts';
import { listTemplates } from './builtin.ts';
import { isDay } from './is-day.ts';
import type { NamedRequest } from './open-risalah.ts';

const formatArguments: KnownArguments = {
  pdf: 'a mapping of keys',
  docx: 'a mapping of keys',
  md: 'a mapping of keys',
};

const renderArguments: Record<Format, KnownArguments> = {
  pdf: { attachments: 'anything' },
  docx: {
    referenceDoc: 'anything',
    embedFonts: 'true or false',
    pages: 'anything',
    fragment: 'true or false',
  },
  md: {
    flavour: 'a text',
    fragment: 'true or false',
    untitled: 'true or false',
    signed: 'true or false',
    prefix: 'a text',
    startLevel: 'a number',
    figures: 'a text',
    figureFolder: 'a text',
    lines: 'a text',
  },
};

const requestArguments: Record<keyof NamedRequest, KnownArguments[string]> = {
  template: 'a text',
  between: 'a list',
  citationStyle: 'a text',
  lang: 'a text',
  date: 'a text',
  title: 'a text',
  subtitle: 'a text',
  author: 'a text',
  organisation: 'a text',
  audience: 'a text',
  sections: 'a list',
};

/** Throws a `RisalahError` for a format that is not known, or for options that it does not have. */
export function checkRender(format: Format, options: RenderOptions = {}): void {
  refuseUnknown('format', format, Object.keys(formats));
  checkArguments(options, formatArguments);
  checkArguments(options[format] ?? {}, renderArguments[format]);
}

/** Throws a `RisalahError` for a request that cannot be met. Requests may come from anybody, as those of a web server do: types do not hold them. */
export function checkRequest(request: NamedRequest): void {
  checkArguments(request, requestArguments, {
    template: `Known here: ${listTemplates().join(', ')}.`,
    lang: 'Known here: id, en.',
    date: 'Give a day, such as 2026-11-23.',
  });
  const { template, lang, date } = request;
  refuseUnknown('template', template, listTemplates());
  refuseUnknown('language', lang, ['id', 'en']);
  if (isDay(date)) return;
  const message = `"${date}" is no date such as 2026-11-23.`;
  throw new RisalahError([{ rule: 'date-is-a-day', severity: 'error', message }]);
}

function refuseUnknown(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const message = `There is no ${what} "${name}".`;
  const hint = didYouMean(String(name), known);
  const problem = { rule: `${what}-is-known`, severity: 'error', message } as const;
  throw new RisalahError([hint === undefined ? problem : { ...problem, hint }]);
}
