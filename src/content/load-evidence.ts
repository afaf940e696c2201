import type { Data } from '../input/data.ts';
import type { Fault } from '../input/source-file.ts';
import type { ContentReader } from './content-reader.ts';
import { countryFault } from './country-codes.ts';
import { type Replaces, readEntries } from './layer/read-entries.ts';
import { reportRepeated } from './load-units.ts';
import { localise } from './localise.ts';
import { parseInline } from './prose/parse-prose.ts';
import { factsSchema, sourcesSchema } from './schema.ts';
import type { Fact, Source } from './types.ts';

const factsFile = 'evidence/facts.yaml';
const sourcesFile = 'evidence/references.csl.json';

/** The sources of the content, and where they stand. */
interface LoadedSources {
  data: Data | undefined;
  value: Source[];
}

/** The sources by CSL-JSON; none if the content brings no file of them. */
export function loadSources(reader: ContentReader, replaces?: Replaces): LoadedSources {
  if (!reader.files.includes(sourcesFile)) return { data: undefined, value: [] };
  const checked = readEntries(reader, sourcesFile, sourcesSchema, { keyField: 'id' }, replaces);
  if (checked === undefined) {
    reader.unreadable.add('sources');
    return { data: undefined, value: [] };
  }
  checked.value.forEach((source, index) => {
    const { id } = source;
    if (reader.sources.has(id)) {
      const message = `Another source has the id "${id}"`;
      const fault: Fault = { rule: 'entry-is-unique', message, hint: 'Keep one of the two.' };
      reader.problems.push(checked.data.problemAt([index, 'id'], fault));
    }
    reader.sources.set(id, source);
  });
  return checked;
}

/** The facts; none if the content brings no file of them. The units must be known by then. */
export function loadFacts(reader: ContentReader, replaces?: Replaces): Fact[] {
  if (!reader.files.includes(factsFile)) return [];
  const list = { name: 'facts', keyField: 'key' };
  const checked = readEntries(reader, factsFile, factsSchema, list, replaces);
  if (checked === undefined) return [];
  const { data, value } = checked;
  reportRepeated(data, ['facts'], value.facts, reader);
  return value.facts.flatMap((fact, index): Fact[] => {
    const at = ['facts', index];
    const unit = data.textAt([...at, 'unit']);
    // A unit that a layer leaves out takes its facts with it.
    if (reader.isFromBase(unit.file) && !reader.units.has(fact.unit)) return [];
    fact.parties.forEach((code, party) => {
      const fault = countryFault(code);
      if (fault !== undefined)
        reader.problems.push(data.problemAt([...at, 'parties', party], fault));
    });
    fact.sources.forEach((key, source) => {
      const excerpt = data.textAt([...at, 'sources', source]);
      reader.use({ kind: 'source', key, inFact: true, excerpt, indexOf: () => 0 });
    });
    reader.use({ kind: 'unit', key: fact.unit, excerpt: unit, indexOf: () => 0 });
    const statement = localise((lang) =>
      parseInline(data.textAt([...at, 'statement', lang]), reader),
    );
    const { direction, scope, asOf, check, ...required } = fact;
    const dated = asOf === undefined ? 'key' : 'asOf';
    reader.places.facts.set(fact.key, (fault) => data.problemAt([...at, dated], fault));
    return [
      {
        ...required,
        statement,
        ...(direction === undefined ? {} : { direction }),
        ...(scope === undefined ? {} : { scope }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(check === undefined ? {} : { check }),
      },
    ];
  });
}
