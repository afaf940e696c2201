import { compose } from '../compose/compose.ts';
import type { BriefingRequest } from '../compose/request.ts';
import type { Content } from '../content/types.ts';
import type { Briefing } from '../document/types.ts';
import { checkArguments } from '../input/check-arguments.ts';
import { render } from '../render/index.ts';
import type { Format, Rendered, RenderOptions } from '../render/types.ts';
import type { Theme } from '../template/types.ts';
import { builtinContent } from './builtin.ts';
import { checkRender, checkRequest } from './check-request.ts';
import { resolveCountries } from './countries.ts';
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
  checkArguments(options, { content: 'a text', bibliography: 'a text', allowDirs: 'a list' });
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
    compose: async (asked) => {
      checkRequest(asked);
      const { template, between = [], citationStyle, ...request } = asked;
      const parties = resolveCountries(between, content.countries);
      const set = await openTemplateSet(template, citationStyle, prepared);
      return compose(content, set.template, { ...request, parties }, set.citationStyle);
    },
    theme,
    render: async (briefing, format, renderOptions) => {
      checkRender(format, renderOptions);
      return render(briefing, () => theme(briefing), format, renderOptions);
    },
  };
}
