import { resolveCountries } from '../build/countries.ts';
import { type OpenedContent, openContent } from '../build/load-user-content.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { replaceableKeys } from '../build/replacements.ts';
import { compose } from '../compose/compose.ts';
import type { BriefingRequest } from '../compose/request.ts';
import { checkDocxBlock, embedDocx, listDocxBlocks, removeDocxBlock } from '../embed/docx/index.ts';
import { toBlockKey } from '../embed/markdown/marker.ts';
import { bareName, matchName } from '../embed/match-name.ts';
import type { EmbeddedBlock, EmbedRequest } from '../embed/types.ts';
import { didYouMean, type Problem, RisalahError } from '../problems.ts';
import { readRequest } from '../readback/index.ts';
import { warnOfDropped } from './dropped-options.ts';
import type { AskedBriefing, EmbedOptions } from './embed.ts';
import type { DocumentWithBlocks, TouchedBlock } from './run-embed.ts';
import { type StoredRequest, toStoredRequest } from './stored-request.ts';

/** Does to a Word document what the options ask for, in memory. */
export async function embedIntoDocx(
  options: EmbedOptions,
  host: Uint8Array,
): Promise<DocumentWithBlocks> {
  const known = await listDocxBlocks(host);
  const names = chooseBlocks(options, known);
  const warnings: Problem[] = [];
  const blocks: TouchedBlock[] = [];
  let bytes = host;
  const opened = options.action === 'remove' ? undefined : await openContent(options);
  for (const name of names) {
    if (opened === undefined) {
      const removed = await removeDocxBlock(bytes, { name, ...allowed(options) });
      bytes = removed.bytes;
      warnings.push(...removed.warnings);
      blocks.push({ name, state: 'removed' });
      continue;
    }
    const { request, dropped } = await toRequest(options, name, known, opened);
    warnings.push(...warnOfDropped(options.into, name, dropped));
    if (options.action === 'check') {
      blocks.push({ name: bareName(name), state: stateOf(await checkDocxBlock(bytes, request)) });
      continue;
    }
    const embedded = await embedDocx(bytes, request);
    bytes = embedded.bytes;
    warnings.push(...embedded.warnings);
    blocks.push({ name: bareName(name), state: embedded.state });
  }
  return { bytes, beside: [], blocks, warnings };
}

function allowed({
  force,
  allowMacros,
}: EmbedOptions): Pick<EmbedRequest, 'force' | 'allowMacros'> {
  return { force, allowMacros };
}

function stateOf(check: Awaited<ReturnType<typeof checkDocxBlock>>): TouchedBlock['state'] {
  if (check.isMissing) return 'missing';
  if (check.isEdited) return 'edited';
  return check.isStale ? 'stale' : 'fresh';
}

/** The block that is named or would be made, or all there are. */
function chooseBlocks({ at, asked }: EmbedOptions, known: readonly EmbeddedBlock[]): string[] {
  const names = known.map(({ name }) => name);
  if (at !== undefined) {
    const [name = at, ...others] = matchName(bareName(at), names, (own) => [own]);
    if (others.length === 0) return [name];
    throw unknownBlock(`"${at}" is several blocks.`, `Name one: ${[name, ...others].join(', ')}.`);
  }
  const { template, countries = [], lang, sections } = asked;
  if (!saysAll(asked)) {
    if (names.length > 0) return names;
    throw unknownBlock(
      'The report has no block of Risalah.',
      'Make one with --template or --unit.',
    );
  }
  const parts = [template ?? usualTemplate, countries.join(','), lang ?? 'id', sections?.join(',')];
  return [toBlockKey(parts.filter((part) => part).join('-'))];
}

const usualTemplate = 'briefing';

/**
 * What is asked for, and what a block had that is there and has no more. A command that names a template or units says
 * all that the block holds but for its date; any other changes what it names.
 */
async function toRequest(
  options: EmbedOptions,
  name: string,
  known: readonly EmbeddedBlock[],
  { content, prepared }: OpenedContent,
): Promise<{ request: EmbedRequest; dropped: string[] }> {
  const { asked, at } = options;
  const stored = storedOf(known.find((block) => block.name === name));
  const isWhole = saysAll(asked);
  if (stored === undefined && !isWhole) {
    const names = known.map((block) => block.name);
    const hint = didYouMean(name, names) ?? 'A new one needs --template or --unit.';
    throw unknownBlock(`The report has no block "${name}".`, hint);
  }
  const kept = isWhole ? undefined : stored;
  const sections = asked.sections ?? kept?.request.sections;
  const request: BriefingRequest = {
    ...kept?.request,
    parties: asked.countries
      ? resolveCountries(asked.countries, content.countries)
      : (kept?.request.parties ?? []),
    lang: asked.lang ?? kept?.request.lang ?? 'id',
    date: asked.date ?? stored?.request.date ?? options.usualDate,
    ...asked.replacements,
    ...(sections ? { sections } : {}),
  };
  const template = asked.template ?? kept?.template ?? usualTemplate;
  const csl = asked.csl ?? (template === kept?.template ? kept.citationStyle : undefined);
  const set = await openTemplateSet(template, csl, prepared);
  const startLevel = asked.startLevel === undefined ? {} : { startLevel: asked.startLevel };
  return {
    request: {
      name,
      isPlace: at !== undefined,
      briefing: compose(content, set.template, request, set.citationStyle),
      theme: set.theme,
      ...{ ...startLevel, levelAnew: isWhole },
      ...allowed(options),
    },
    dropped: stored && isWhole ? droppedOf(stored.request, request, asked) : [],
  };
}

function saysAll({ template, sections }: AskedBriefing): boolean {
  return template !== undefined || sections !== undefined;
}

/** As a marker of Markdown would say it. */
function droppedOf(had: BriefingRequest, has: BriefingRequest, asked: AskedBriefing): string[] {
  const leftOut = (own: BriefingRequest): string[] => [
    ...(asked.countries || own.parties.length === 0 ? [] : [`between=${own.parties.join(',')}`]),
    ...(asked.lang ? [] : [`lang=${own.lang}`]),
    ...(asked.sections || !own.sections ? [] : [`unit=${own.sections.join(',')}`]),
    ...replaceableKeys.flatMap((key) =>
      asked.replacements[key] || own[key] === undefined ? [] : [`${key}=${own[key]}`],
    ),
  ];
  const now = new Set(leftOut(has));
  return leftOut(had).filter((own) => !now.has(own));
}

function storedOf(block: EmbeddedBlock | undefined): StoredRequest | undefined {
  const request = block && readRequest(block.request);
  return request && toStoredRequest(request);
}

function unknownBlock(message: string, hint: string): RisalahError {
  return new RisalahError([{ rule: 'block-is-there', severity: 'error', message, hint }]);
}
