import { listTemplates } from '../build/builtin.ts';
import type { OpenedContent } from '../build/load-user-content.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { compose } from '../compose/compose.ts';
import type { Briefing } from '../document/types.ts';
import type { Problem } from '../problems.ts';
import { RisalahError } from '../problems.ts';
import { type Finding, type ReadFile, readRequest } from '../readback/index.ts';
import { toStoredRequest } from './stored-request.ts';

/**
 * The briefing that the request in a file's metadata makes of the content as it is now, or why there is none. Formats
 * of one request share it. `csl` is the user's own citation style, of which a file tells the name only.
 */
export function createRecompose(
  opened: OpenedContent,
  csl: string | undefined,
): (file: ReadFile) => Promise<Briefing | Finding[] | undefined> {
  const composed = new Map<string, Briefing | Problem[]>();
  return async ({ name, outline }) => {
    if (outline === undefined) return undefined;
    const json = outline.origin?.request ?? '';
    const known = composed.get(json) ?? (await recompose(json, opened, csl));
    composed.set(json, known);
    return Array.isArray(known) ? known.map((problem) => ({ ...problem, file: name })) : known;
  };
}

async function recompose(
  json: string,
  { content, prepared }: OpenedContent,
  csl: string | undefined,
): Promise<Briefing | Problem[]> {
  const request = readRequest(json);
  const stored = request && toStoredRequest(request);
  if (stored === undefined || !listTemplates().includes(stored.template)) {
    const message =
      stored === undefined
        ? 'The metadata tell no request that the briefing could be composed from again.'
        : `The template "${stored.template}" is not among those that come with Risalah.`;
    return [{ rule: 'briefing-can-be-composed-again', severity: 'error', message }];
  }
  try {
    const own = csl?.replace(/^.*[/\\]/, '').replace(/\.csl$/, '') === stored.citationStyle;
    const style = own ? csl : stored.citationStyle;
    const set = await openTemplateSet(stored.template, style, prepared);
    return compose(content, set.template, stored.request, set.citationStyle);
  } catch (error) {
    if (error instanceof RisalahError) return [...error.problems];
    throw error;
  }
}
