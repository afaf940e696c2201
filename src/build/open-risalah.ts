import { compose } from '../compose/compose.ts';
import type { BriefingRequest } from '../compose/request.ts';
import type { Content } from '../content/types.ts';
import type { Briefing } from '../document/types.ts';
import { didYouMean, RisalahError } from '../problems.ts';
import { formats, render } from '../render/index.ts';
import type { Format, Rendered, RenderOptions } from '../render/types.ts';
import type { Theme } from '../template/types.ts';
import { builtinContent, listTemplates } from './builtin.ts';
import { resolveCountries } from './countries.ts';
import { isDay } from './is-day.ts';
import { openContent } from './load-user-content.ts';
import { openTemplateSet } from './open-template-set.ts';

/** What a program works with besides what comes with Risalah. */
export interface RisalahOptions {
  /** Folder of content of its own, or of a layer over the built-in content. */
  content?: string;
  /** File of further sources, in BibTeX or CSL-JSON. */
  bibliography?: string;
  /** Folders that the content may read files from besides its own, such as a house's pictures. */
  allowDirs?: readonly string[];
}

/** A briefing that is asked for by names. */
export interface NamedRequest extends Omit<BriefingRequest, 'parties'> {
  /** Key of a template that comes with Risalah, such as `handout`. */
  template: string;
  /** Countries by code or by name in either language; none for a general briefing. */
  between?: readonly string[];
  /** Name of a citation style, or a file that ends in `.csl`; the template's unless given. */
  citationStyle?: string;
}

/** Content that was loaded once, for any number of briefings. */
export interface Risalah {
  content: Content;
  /** Composes a briefing. Throws a `RisalahError` for a request that cannot be met, whoever wrote it. */
  compose: (request: NamedRequest) => Promise<Briefing>;
  /** The look of the template of a briefing, for `embed`. */
  theme: (briefing: Briefing) => Promise<Theme>;
  /** The briefing as a whole file of one format, in the look of its template. */
  render: (briefing: Briefing, format: Format, options?: RenderOptions) => Promise<Rendered>;
}

/** Loads the content: what the build has prepared of it if it is the built-in one, which takes a few milliseconds. */
export async function openRisalah(options: RisalahOptions = {}): Promise<Risalah> {
  const { content: folder = builtinContent, bibliography: bib, allowDirs } = options;
  const { content, prepared } = await openContent({ content: folder, bib, allowDirs });
  // Opened once: the words that were set in a theme's fonts serve the next briefing.
  const themes = new Map<string, Promise<Theme>>();
  const theme = ({ properties }: Briefing): Promise<Theme> => {
    const opened =
      themes.get(properties.template) ??
      openTemplateSet(properties.template, undefined, prepared).then((set) => set.theme());
    themes.set(properties.template, opened);
    return opened;
  };
  return {
    content,
    compose: async ({ template, between = [], citationStyle, ...request }) => {
      checkRequest(template, request);
      const parties = resolveCountries(between, content.countries);
      const set = await openTemplateSet(template, citationStyle, prepared);
      return compose(content, set.template, { ...request, parties }, set.citationStyle);
    },
    theme,
    render: async (briefing, format, renderOptions) => {
      refuseUnknown('format', format, Object.keys(formats));
      return render(briefing, () => theme(briefing), format, renderOptions);
    },
  };
}

/** Requests may come from anybody, as those of a web server do: types alone do not hold them. */
function checkRequest(
  template: string,
  { lang, date }: Pick<BriefingRequest, 'lang' | 'date'>,
): void {
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
