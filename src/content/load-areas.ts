import type { Data } from '../input/data.ts';
import type { ContentReader } from './content-reader.ts';
import { mergeMaps } from './layer/merge-maps.ts';
import type { LoadedText } from './load-text.ts';
import { loadUnits } from './load-units.ts';
import { localise } from './localise.ts';
import { parseInline, parseTitle } from './prose/parse-prose.ts';
import { areaSchema, benefitSchema, riskSchema, risksSchema } from './schema.ts';
import type { Area, RiskGroup, UnitText } from './types.ts';

/** One area with its benefits; undefined, with the reasons reported, if its own file is not good. */
export function loadArea(reader: ContentReader, key: string): Area | undefined {
  const folder = `areas/${key}`;
  const file = `${folder}/area.yaml`;
  const checked = reader.readData(file, areaSchema, mergeMaps(1));
  const list = checked && { data: checked.data, units: checked.value.benefits };
  const units = loadUnits(reader, {
    folder,
    prefix: key,
    name: 'benefits',
    list,
    schema: benefitSchema,
  });
  if (checked === undefined) return undefined;
  const benefits = units.map((unit) => ({
    key: unit.key,
    confidence: unit.confidence,
    text: localise((lang) => ({
      ...unitText(reader, unit.text[lang]),
      limit: parseInline(unit.text[lang].data.textAt(['limit']), reader),
    })),
  }));
  return { key, ...heading(reader, checked.data), benefits };
}

/** All risks; undefined, with the reasons reported, if the file that lists them is not good. */
export function loadRisks(reader: ContentReader): RiskGroup | undefined {
  const checked = reader.readData('risks/risks.yaml', risksSchema, mergeMaps(1));
  const list = checked && { data: checked.data, units: checked.value.risks };
  const units = loadUnits(reader, {
    folder: 'risks',
    prefix: 'risk',
    name: 'risks',
    list,
    schema: riskSchema,
  });
  if (checked === undefined) return undefined;
  const risks = units.map((unit) => ({
    key: unit.key,
    confidence: unit.confidence,
    text: localise((lang) => ({
      ...unitText(reader, unit.text[lang]),
      mitigation: parseInline(unit.text[lang].data.textAt(['mitigation']), reader),
    })),
  }));
  return { ...heading(reader, checked.data), risks };
}

function heading(reader: ContentReader, data: Data): Pick<Area, 'title' | 'lead'> {
  return {
    title: localise((lang) => parseTitle(data.textAt(['title', lang]), reader)),
    lead: localise((lang) => parseInline(data.textAt(['lead', lang]), reader)),
  };
}

function unitText(reader: ContentReader, { data, prose }: LoadedText): UnitText {
  const inline = (field: string) => parseInline(data.textAt([field]), reader);
  return {
    title: parseTitle(data.textAt(['title']), reader),
    claim: inline('claim'),
    confidenceReason: inline('confidenceReason'),
    talkingPoint: inline('talkingPoint'),
    prose,
  };
}
