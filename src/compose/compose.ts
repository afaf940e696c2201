import type { Content, Fact } from '../content/types.ts';
import type {
  Block,
  Briefing,
  Detail,
  Inline,
  Language,
  SourceEntry,
  TitleBlock,
} from '../document/types.ts';
import { toPlainText } from '../document/walk.ts';
import type { CitationStyle } from '../template/citation-style.ts';
import type { Template } from '../template/template.ts';
import { version } from '../version.ts';
import { chooseSections } from './choose-sections.ts';
import { createCitations } from './citations.ts';
import { citedSources } from './cited-sources.ts';
import { fillContents } from './fill-contents.ts';
import { createGrammar, formatDate, type Grammar } from './grammar.ts';
import { numberCaptions } from './number-captions.ts';
import type { BriefingRequest } from './request.ts';
import { resolveMarks, resolvePlaceholders } from './resolve-marks.ts';
import { composeSection } from './sections/index.ts';
import { selectPartyFacts } from './sections/parties.ts';
import { isVerified, verifiedFacts } from './verified.ts';

/**
 * The briefing that the template makes of the content for the request. Pure: no clock, no files, no randomness.
 * Throws a `RisalahError` if the request names a section that the template does not have.
 */
export function compose(
  content: Content,
  template: Template,
  request: BriefingRequest,
  citationStyle: CitationStyle,
): Briefing {
  const { lang } = request;
  const grammar = createGrammar(content, request.parties, lang);
  const titleBlock = composeTitleBlock(content, template, request, grammar);
  const title = toPlainText(titleBlock.title);
  const dateText = formatDate(request.date, content.labels[lang]);
  return {
    type: 'briefing',
    lang,
    properties: {
      title,
      ...(titleBlock.subtitle ? { subtitle: toPlainText(titleBlock.subtitle) } : {}),
      ...(request.author ? { author: request.author } : {}),
      ...(request.organisation ? { organisation: request.organisation } : {}),
      date: request.date,
      keywords: content.pack.keywords[lang],
      parties: [...request.parties],
      template: template.key,
      layout: template.layout,
      generator: `Risalah ${version}`,
      contentDigest: content.digest,
      request: writeRequest(request, template, citationStyle),
    },
    titleBlock,
    furniture: {
      runningTitle: request.title ?? composeRunningTitle(content, lang, titleBlock.title, grammar),
      product: content.labels[lang].product,
      foot: dateText,
      pageOf: content.labels[lang].pageOf,
    },
    children: composeBody(content, template, request, grammar, citationStyle),
  };
}

/** One line of JSON, always in the same order. */
function writeRequest(
  request: BriefingRequest,
  template: Template,
  citationStyle: CitationStyle,
): string {
  const { parties, lang, date, title, subtitle, author, organisation, audience, sections } =
    request;
  const texts = { title, subtitle, author, organisation, audience };
  const chosen = { template: template.key, citationStyle: citationStyle.key, sections };
  return JSON.stringify({ parties, lang, date, ...texts, ...chosen });
}

function composeTitleBlock(
  content: Content,
  template: Template,
  request: BriefingRequest,
  grammar: Grammar,
): TitleBlock {
  const { lang } = request;
  const labels = content.labels[lang];
  const plain = (value: string): Inline[] => [{ type: 'text', value }];
  // The template's own subtitle speaks of the whole: it would not be true of a selection.
  const subtitle = request.subtitle ?? (request.sections ? undefined : template.subtitle[lang]);
  const title =
    request.title === undefined
      ? resolvePlaceholders(content.pack.title[lang], grammar)
      : plain(request.title);
  return {
    kicker: `${template.product[lang]} · ${labels.kicker}`,
    title,
    ...(subtitle ? { subtitle: plain(subtitle) } : {}),
    details: composeDetails(content, request, namesBelow(title, grammar)),
    legend: template.legend
      ? (['high', 'moderate', 'low'] as const).map((level) => ({
          level,
          label: labels.confidence[level],
        }))
      : [],
  };
}

/** The names of the countries, if the title does not give them: they are many, or the user wrote the title. */
function namesBelow(title: Inline[], grammar: Grammar): string {
  return toPlainText(title).includes(grammar.list) ? '' : grammar.list;
}

function composeDetails(content: Content, request: BriefingRequest, names: string): Detail[] {
  const labels = content.labels[request.lang].details;
  const author = [request.author, request.organisation].filter(Boolean).join(', ');
  return [
    ...(names ? [{ label: labels.parties, value: names }] : []),
    { label: labels.date, value: formatDate(request.date, content.labels[request.lang]) },
    ...(request.audience ? [{ label: labels.audience, value: request.audience }] : []),
    ...(author ? [{ label: labels.author, value: author }] : []),
  ];
}

/** The short title with the countries; the whole title where that does not name them. */
function composeRunningTitle(
  content: Content,
  lang: Language,
  title: Inline[],
  grammar: Grammar,
): string {
  if (grammar.list !== '' && namesBelow(title, grammar) !== '') return toPlainText(title);
  const short = toPlainText(resolvePlaceholders(content.pack.shortTitle[lang], grammar));
  return grammar.list === '' ? short : `${short}: ${grammar.list}`;
}

function composeBody(
  content: Content,
  template: Template,
  request: BriefingRequest,
  grammar: Grammar,
  style: CitationStyle,
): Block[] {
  const { lang, parties } = request;
  const facts = verifiedFacts(content.facts, content.sources);
  const shown = shownFacts(content, facts, template, request);
  const context = { content, lang, parties, facts, shown };
  const all = template.sections.flatMap((spec) => composeSection(spec, context));
  const chosen = request.sections ? chooseSections(all, request.sections) : all;
  const cited = citedSources(chosen);
  const citations = createCitations(content.sources, cited, style, lang, content.digest);
  const resolved = resolveMarks(
    numberCaptions(numberAreas(chosen), content.labels[lang]),
    grammar,
    citations,
  );
  const entries = cited.length === 0 ? [] : markEntries(citations.bibliography(), content, lang);
  return fillContents(placeSources(resolved, entries), contentsLevels(template));
}

function contentsLevels(template: Template): number {
  const spec = template.sections.find((own) => own.kind === 'contents');
  return spec?.kind === 'contents' ? spec.levels : 0;
}

/** Keys of the facts that the template's section on the parties shows. */
function shownFacts(
  content: Content,
  facts: readonly Fact[],
  template: Template,
  { parties, sections }: BriefingRequest,
): ReadonlySet<string> {
  const spec = template.sections.find((own) => own.kind === 'parties');
  if (spec === undefined || parties.length === 0) return new Set();
  if (sections !== undefined && !sections.includes(spec.kind)) return new Set();
  return new Set(selectPartyFacts(content, facts, parties, spec.facts).map((fact) => fact.key));
}

/** Entries of sources that nobody has seen whole carry a visible mark. */
function markEntries(entries: SourceEntry[], content: Content, lang: Language): SourceEntry[] {
  const verified = new Set(content.sources.filter(isVerified).map((source) => source.id));
  const mark: Inline = { type: 'text', value: ` ${content.labels[lang].evidence.unverified}` };
  return entries.map((entry) =>
    verified.has(entry.key) ? entry : { ...entry, children: [...entry.children, mark] },
  );
}

/** Areas are numbered as they stand in the briefing, so that a selection counts from 1. */
function numberAreas(blocks: Block[]): Block[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.type !== 'section' || block.role !== 'area') return block;
    number += 1;
    return { ...block, number: String(number) };
  });
}

/** Fills the sources section, or drops it if nothing is cited. */
function placeSources(
  blocks: Block[],
  entries: Extract<Block, { type: 'sources' }>['children'],
): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'section' || block.children[0]?.type !== 'sources') return [block];
    return entries.length === 0
      ? []
      : [{ ...block, children: [{ type: 'sources', children: entries }] }];
  });
}
