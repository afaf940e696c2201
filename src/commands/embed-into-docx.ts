import { resolveCountries } from '../build/countries.ts';
import { type OpenedContent, openContent } from '../build/load-user-content.ts';
import { openTemplateSet } from '../build/open-template-set.ts';
import { compose } from '../compose/compose.ts';
import type { BriefingRequest } from '../compose/request.ts';
import { checkDocxBlock, embedDocx, listDocxBlocks, removeDocxBlock } from '../embed/docx/index.ts';
import { toBlockKey } from '../embed/markdown/marker.ts';
import type { EmbeddedBlock, EmbedRequest } from '../embed/types.ts';
import { didYouMean, type Problem, RisalahError } from '../problems.ts';
import { readRequest } from '../readback/index.ts';
import type { EmbedOptions } from './embed.ts';
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
  const opened =
    options.action === 'remove' ? undefined : await openContent(options.content, options.bib);
  for (const name of names) {
    if (opened === undefined) {
      bytes = (await removeDocxBlock(bytes, { name, ...allowed(options) })).bytes;
      blocks.push({ name, state: 'removed' });
      continue;
    }
    const request = await toRequest(options, name, known, opened);
    if (options.action === 'check') {
      blocks.push({ name, state: stateOf(await checkDocxBlock(bytes, request)) });
      continue;
    }
    const embedded = await embedDocx(bytes, request);
    bytes = embedded.bytes;
    warnings.push(...embedded.warnings);
    blocks.push({ name, state: embedded.state });
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
  if (at !== undefined) return [at];
  const { template, countries = [], lang, units } = asked;
  if (template === undefined && units === undefined) {
    if (known.length > 0) return known.map(({ name }) => name);
    throw unknownBlock(
      'The report has no block of Risalah.',
      'Make one with --template or --unit.',
    );
  }
  const parts = [template ?? usualTemplate, countries.join(','), lang ?? 'id', units?.join(',')];
  return [toBlockKey(parts.filter((part) => part).join('-'))];
}

const usualTemplate = 'briefing';

async function toRequest(
  options: EmbedOptions,
  name: string,
  known: readonly EmbeddedBlock[],
  { content, prepared }: OpenedContent,
): Promise<EmbedRequest> {
  const { asked, at } = options;
  const stored = storedOf(known.find((block) => block.name === name));
  if (stored === undefined && asked.template === undefined && asked.units === undefined) {
    const hint =
      didYouMean(
        name,
        known.map((block) => block.name),
      ) ?? 'A new one needs --template or --unit.';
    throw unknownBlock(`The report has no block "${name}".`, hint);
  }
  const sections = asked.units ?? stored?.request.sections;
  const request: BriefingRequest = {
    ...stored?.request,
    parties: asked.countries
      ? resolveCountries(asked.countries, content.countries)
      : (stored?.request.parties ?? []),
    lang: asked.lang ?? stored?.request.lang ?? 'id',
    date: asked.date ?? stored?.request.date ?? options.usualDate,
    ...asked.replacements,
    ...(sections ? { sections } : {}),
  };
  const template = asked.template ?? stored?.template ?? usualTemplate;
  const csl = asked.csl ?? (template === stored?.template ? stored.citationStyle : undefined);
  const set = await openTemplateSet(template, csl, prepared);
  return {
    name,
    isPlace: at !== undefined,
    briefing: compose(content, set.template, request, set.citationStyle),
    theme: set.theme,
    ...(asked.startLevel === undefined ? {} : { startLevel: asked.startLevel }),
    ...allowed(options),
  };
}

function storedOf(block: EmbeddedBlock | undefined): StoredRequest | undefined {
  const request = block && readRequest(block.request);
  return request && toStoredRequest(request);
}

function unknownBlock(message: string, hint: string): RisalahError {
  return new RisalahError([{ rule: 'block-is-there', severity: 'error', message, hint }]);
}
