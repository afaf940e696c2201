import path from 'node:path';
import { problemIn } from '../input/excerpt.ts';
import { openFolder } from '../input/folder.ts';
import { openAllowed } from '../input/open-allowed.ts';
import { toProblem } from '../input/source-file.ts';
import { nearest, type Problem, RisalahError, sortProblems } from '../problems.ts';
import { addBibliography, checkCitedEntries } from './add-bibliography.ts';
import { checkCitedSources } from './check-cited-sources.ts';
import { checkUses } from './check-uses.ts';
import { ContentReader } from './content-reader.ts';
import { openBase } from './layer/open-base.ts';
import { listFiles } from './list-files.ts';
import { loadArea, loadRisks } from './load-areas.ts';
import type { Bibliography } from './load-bibliography.ts';
import { loadCountries } from './load-countries.ts';
import { loadFacts, loadSources } from './load-evidence.ts';
import { loadFramePart } from './load-frame.ts';
import { loadLabels } from './load-labels.ts';
import { loadPack } from './load-pack.ts';
import type { Places } from './places.ts';
import type { Content } from './types.ts';

/** What loading may take besides the folder. */
export interface LoadOptions {
  /** Sources that the texts may cite besides those of the content. */
  bibliography?: Bibliography | undefined;
  /** Folder of the content that comes with Risalah: what a layer (`extends: builtin`) lies on. */
  builtin?: string | undefined;
  /** Folders that files may be read from besides `dir`: pictures, and whatever a link in `dir` leads to. */
  allowDirs?: readonly string[] | undefined;
}

/** Content, and where in its files things stand. */
export interface PlacedContent {
  content: Content;
  places: Places;
}

/**
 * The checked content of a folder: a whole pack, or a layer over the built-in one.
 * Throws one `RisalahError` with the problems of all its files, sorted by file and place.
 */
export function loadContent(dir: string, options: LoadOptions = {}): Content {
  return loadPlacedContent(dir, options).content;
}

/** Like `loadContent`, with the places of what can still turn out to be wrong. */
export function loadPlacedContent(dir: string, options: LoadOptions = {}): PlacedContent {
  const { bibliography, builtin, allowDirs } = options;
  const opened = openFolder(dir, openAllowed(allowDirs));
  if ('fault' in opened) throw new RisalahError([toProblem(opened.fault, dir)]);
  const problems: Problem[] = [];
  const own = { folder: opened.folder, files: listFiles(opened.folder, problems) };
  // Of a folder that cannot be looked into nobody can say what it lacks.
  if (problems.length > 0) throw new RisalahError(sortProblems(problems));
  if (!own.files.some((file) => /^(?:pack\.yaml|areas\/|risks\/|frame\/)/.test(file))) {
    const message = `"${dir}" is not a folder of content: it has no pack.yaml`;
    throw new RisalahError([toProblem({ rule: 'file-exists', message }, dir)]);
  }
  const reader = new ContentReader(own, problems, openBase(own, builtin, problems));
  const content = loadParts(reader, bibliography);
  checkUses(reader, { hasBibliography: bibliography !== undefined });
  if (bibliography !== undefined) checkCitedEntries(reader, bibliography);
  reportStrays(reader);
  if (content === undefined || reader.problems.length > 0) {
    throw new RisalahError(sortProblems(reader.problems));
  }
  return { content, places: { ...reader.places, citations: citationPlaces(reader) } };
}

function citationPlaces(reader: ContentReader): Places['citations'] {
  return reader.uses
    .filter((use) => use.kind === 'source' && use.inFact !== true)
    .map((use) => ({
      source: use.key,
      report: (fault) => problemIn(use.excerpt, use.indexOf(), fault),
    }));
}

/** Keys of sections besides areas and units; the summary is a box, not a section. */
const frameSections = ['introduction', 'balance', 'closing', 'method', 'risk'];

/** Loads every part, even if an earlier one is missing, so that no problem hides another. */
function loadParts(reader: ContentReader, bibliography?: Bibliography): Content | undefined {
  const labels = loadLabels(reader);
  const countries = loadCountries(reader);
  const pack = loadPack(reader);
  const own = loadSources(reader, pack?.replaces?.sources);
  const sources = bibliography ? addBibliography(reader, own.value, bibliography) : own.value;
  const areas = areaKeys(reader, pack?.areas).map((key) => loadArea(reader, key));
  const risks = loadRisks(reader);
  const frame = loadFrame(reader);
  const facts = loadFacts(reader, pack?.replaces?.facts);
  if (own.data !== undefined) checkCitedSources(reader, own.data, own.value);
  const whole = areas.filter((area) => area !== undefined);
  if (!labels || !countries || !pack || !risks || !frame) return undefined;
  return {
    digest: reader.digest(),
    pack: pack.pack,
    areas: whole,
    risks,
    frame,
    labels,
    countries,
    facts,
    sources,
  };
}

/** Keys of the areas in order; of all folders in `areas` if the list of them cannot be read. */
function areaKeys(reader: ContentReader, listed: string[] | undefined): string[] {
  const found = reader.files.flatMap((file) => /^areas\/([^/]+)\//.exec(file)?.[1] ?? []);
  const keys = listed ?? [...new Set(found)];
  for (const key of keys) reader.units.add(key);
  return keys.filter((key) => found.includes(key));
}

function loadFrame(reader: ContentReader): Content['frame'] | undefined {
  for (const key of frameSections) reader.units.add(key);
  const introduction = loadFramePart(reader, 'introduction');
  const summary = loadFramePart(reader, 'summary');
  const balance = loadFramePart(reader, 'balance');
  const closing = loadFramePart(reader, 'closing');
  const method = loadFramePart(reader, 'method');
  if (!introduction || !summary || !balance || !closing || !method) return undefined;
  return { introduction, summary, balance, closing, method };
}

/** Reports files that nothing in the content names. */
function reportStrays(reader: ContentReader): void {
  for (const file of reader.own.files.filter((name) => !reader.hasRead(name.replace(/\/$/, '')))) {
    reader.reportFile(file, {
      rule: 'file-is-listed',
      message: `"${file}" belongs to nothing that is listed`,
      hint: strayHint(file, reader.base?.files),
    });
  }
}

/** A text of a layer may be meant for one below it, but be misspelt. */
function strayHint(file: string, below: readonly string[] = []): string {
  const { dir, base } = path.posix.parse(file);
  const beside = below.filter((name) => path.posix.dirname(name) === dir);
  const meant = beside.includes(file)
    ? undefined
    : nearest(
        base,
        beside.map((name) => path.posix.basename(name)),
      );
  const list = 'List it in area.yaml, risks.yaml or pack.yaml, or take it out of the folder.';
  return meant === undefined ? list : `Did you mean "${meant}"? ${list}`;
}
