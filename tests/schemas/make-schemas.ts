import { z } from 'zod';
import {
  areaSchema,
  benefitSchema,
  countriesSchema,
  factsSchema,
  frameSchema,
  labelsSchema,
  layerPackSchema,
  packSchema,
  riskSchema,
  risksSchema,
  sourcesSchema,
} from '../../src/content/schema.ts';
import { templateSchema } from '../../src/template/template-schema.ts';
import { themeSchema } from '../../src/template/theme-schema.ts';

/** Files that a layer holds in the same shape as a whole pack. */
const shared = {
  benefit: ['Front matter of areas/<area>/<benefit>.<language>.md', benefitSchema],
  risk: ['Front matter of risks/<risk>.<language>.md', riskSchema],
  frame: ['Front matter of frame/<part>.<language>.md', frameSchema],
  facts: ['evidence/facts.yaml', factsSchema],
  sources: ['evidence/references.csl.json', sourcesSchema],
} satisfies Schemas;

/** What describes the files of a whole pack. */
const pack = {
  pack: ['pack.yaml', packSchema],
  area: ['areas/<area>/area.yaml', areaSchema],
  risks: ['risks/risks.yaml', risksSchema],
  labels: ['labels/<language>.yaml', labelsSchema],
  countries: ['countries.yaml', countriesSchema],
  ...shared,
} satisfies Schemas;

/** Of a layer these files say only what differs. */
const layer = {
  pack: ['pack.yaml of a layer', layerPackSchema.partial().required({ extends: true })],
  area: ['areas/<area>/area.yaml of a layer', areaSchema.partial()],
  risks: ['risks/risks.yaml of a layer', risksSchema.partial()],
  labels: ['labels/<language>.yaml of a layer', deepPartial(labelsSchema)],
  countries: ['countries.yaml of a layer', countriesSchema.partial()],
  ...shared,
} satisfies Schemas;

const templates = {
  template: ['A template: templates/<name>.yaml', templateSchema],
  theme: ['A theme: templates/themes/<name>.yaml', themeSchema],
} satisfies Schemas;

type Schemas = Record<string, [title: string, schema: z.ZodType]>;

/** A schema as the loader has it and as editors read it. */
export interface MadeSchema {
  schema: z.ZodType;
  /** JSON Schema, draft 7: the one that editors read best. */
  text: string;
}

/** The schemas of all files by path in the project. */
export function makeSchemas(): Map<string, MadeSchema> {
  return new Map([
    ...files('content/schemas', pack),
    ...files('templates/schemas', templates),
    ...files('templates/layer/schemas', layer),
  ]);
}

function files(folder: string, schemas: Schemas): [path: string, made: MadeSchema][] {
  return Object.entries(schemas).map(([name, [title, schema]]) => {
    // Only a theme says the same often enough to be told once: every style has the same keys.
    const reused = schema === themeSchema ? 'ref' : 'inline';
    const options = { target: 'draft-7', io: 'input', reused } as const;
    const { $schema, ...rest } = z.toJSONSchema(schema, options);
    const text = JSON.stringify({ $schema, title, ...rest }, undefined, 2);
    return [`${folder}/${name}.schema.json`, { schema, text: `${text}\n` }];
  });
}

/** The same shape with every key free to be left out, however deep it lies. */
function deepPartial(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape: Record<string, z.ZodType> = schema.shape;
  return z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([key, own]) => [key, deepPartial(own).optional()]),
    ),
  );
}
