import path from 'node:path';
import { listTemplates } from '../build/builtin.ts';
import { resolveCountries } from '../build/countries.ts';
import { openContent } from '../build/load-user-content.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { compose } from '../compose/compose.ts';
import type { Briefing } from '../document/types.ts';
import type { BlockRequest } from '../embed/markdown/block-request.ts';
import { type BlockState, embedMarkdown } from '../embed/markdown/embed-markdown.ts';
import type { Attributes } from '../embed/markdown/marker.ts';
import { didYouMean, RisalahError } from '../problems.ts';
import { warnOfDropped } from './dropped-options.ts';
import type { EmbedOptions } from './embed.ts';
import type { DocumentWithBlocks, TouchedBlock } from './run-embed.ts';

/** Does to a Markdown file what the options ask for, in memory. */
export async function embedIntoMarkdown(
  options: EmbedOptions,
  bytes: Uint8Array,
): Promise<DocumentWithBlocks> {
  const { into, at, action, force } = options;
  const given = toAttributes(options);
  const isChecked = action === 'check';
  const done = await embedMarkdown({
    name: into,
    bytes,
    at,
    given,
    usual: usualOf(options, given),
    removes: action === 'remove',
    force: force && !isChecked,
    compose: action === 'remove' ? composeNothing : await openCompose(options),
  });
  if (done.edited.length > 0 && !isChecked) throw new RisalahError(done.edited);
  const folder = path.dirname(options.target ?? into);
  return {
    bytes: done.bytes,
    beside: done.beside.map(({ name, bytes: own }) => ({
      path: path.join(folder, name),
      bytes: own,
    })),
    blocks: done.blocks.map(({ key, line, state }) => ({
      name: key,
      line,
      state: isChecked ? checked[state] : written[state],
    })),
    warnings: [
      ...done.warnings,
      ...done.blocks.flatMap(({ key, dropped }) => warnOfDropped(into, key, dropped)),
    ],
  };
}

const checked: Record<BlockState, TouchedBlock['state']> = {
  new: 'missing',
  fresh: 'fresh',
  stale: 'stale',
  edited: 'edited',
  removed: 'removed',
};

const written: Record<BlockState, TouchedBlock['state']> = {
  new: 'added',
  fresh: 'unchanged',
  stale: 'replaced',
  edited: 'replaced',
  removed: 'removed',
};

function toAttributes({ asked, markdown }: EmbedOptions): Attributes {
  const all = {
    template: asked.template,
    between: asked.countries?.join(','),
    lang: asked.lang,
    unit: asked.sections?.join(','),
    'start-level': asked.startLevel?.toString(),
    date: asked.date,
    // A file of the user's own has no name that a later run would find.
    csl: isFile(asked.csl) ? undefined : asked.csl,
    ...asked.replacements,
    ...markdown,
  };
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) Object.assign(attributes, { [name]: value });
  }
  return attributes;
}

/** What a block has that nobody says; Quarto and R Markdown read the flavour of Pandoc. */
function usualOf({ into, usualDate }: EmbedOptions, given: Attributes): Attributes {
  return {
    ...(given.unit ? { template: 'briefing' } : {}),
    ...{ lang: 'id', date: usualDate },
    ...(/\.[qr]md$/i.test(into) ? { flavor: 'pandoc' } : {}),
  };
}

/** Composes what blocks ask for, from content that is loaded once. */
async function openCompose(
  options: EmbedOptions,
): Promise<(request: BlockRequest) => Promise<Briefing>> {
  const { asked } = options;
  const { content, prepared } = await openContent(options);
  return async ({ template, countries, lang, date, sections, citationStyle, replacements }) => {
    checkTemplate(template);
    const csl = isFile(asked.csl) ? asked.csl : citationStyle;
    const set = await openTemplateSet(template, csl, prepared);
    const parties = resolveCountries(countries, content.countries);
    const chosen = sections === undefined ? {} : { sections };
    const request = { parties, lang, date, ...replacements, ...chosen };
    return compose(content, set.template, request, set.citationStyle);
  };
}

async function composeNothing(): Promise<never> {
  throw new Error('nothing is composed to take a block out');
}

function isFile(csl: string | undefined): boolean {
  return csl?.endsWith('.csl') === true;
}

/** A marker is written by hand as well. */
function checkTemplate(template: string): void {
  const known = listTemplates();
  if (known.includes(template)) return;
  const hint = didYouMean(template, known);
  const message = `There is no template "${template}".`;
  throw new RisalahError([
    { rule: 'template-is-known', severity: 'error', message, ...(hint ? { hint } : {}) },
  ]);
}
