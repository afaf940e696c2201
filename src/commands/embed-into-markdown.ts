import path from 'node:path';
import { resolveCountries } from '../build/countries.ts';
import { openContent } from '../build/load-user-content.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { compose } from '../compose/compose.ts';
import type { Briefing } from '../document/types.ts';
import type { BlockRequest } from '../embed/markdown/block-request.ts';
import { type BlockState, embedMarkdown } from '../embed/markdown/embed-markdown.ts';
import type { Attributes } from '../embed/markdown/marker.ts';
import { RisalahError } from '../problems.ts';
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
    usual: { date: options.usualDate, ...(given.unit ? { template: 'briefing' } : {}), lang: 'id' },
    removes: action === 'remove',
    force: force && !isChecked,
    compose: (request) => composeBlock(options, request),
  });
  if (done.edited.length > 0 && !isChecked) throw new RisalahError(done.edited);
  const folder = path.dirname(options.target ?? into);
  return {
    bytes: done.bytes,
    beside: done.beside.map(({ name, bytes: own }) => ({
      path: path.join(folder, name),
      bytes: own,
    })),
    blocks: done.blocks.map(({ key, state }) => ({
      name: key,
      state: isChecked ? checked[state] : written[state],
    })),
    warnings: [],
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
    unit: asked.units?.join(','),
    'start-level': asked.startLevel?.toString(),
    date: asked.date,
    csl: asked.csl,
    ...asked.replacements,
    ...markdown,
  };
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) Object.assign(attributes, { [name]: value });
  }
  return attributes;
}

async function composeBlock(
  { content: folder, bib, asked }: EmbedOptions,
  { template, countries, lang, date, sections, citationStyle, replacements }: BlockRequest,
): Promise<Briefing> {
  const { content, prepared } = await openContent(folder, bib);
  const set = await openTemplateSet(template, asked.csl ?? citationStyle, prepared);
  const parties = resolveCountries(countries, content.countries);
  const request = { parties, lang, date, ...replacements, ...(sections ? { sections } : {}) };
  return compose(content, set.template, request, set.citationStyle);
}
