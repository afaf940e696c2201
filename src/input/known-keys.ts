import * as z from 'zod';
import type { Data, DataPath } from './data.ts';

/** The keys that the schema knows in the mapping at a path. */
export function knownKeys(schema: z.ZodType, path: DataPath, data: Data): string[] {
  return [...objectShape(schemaAt(schema, path, data), data, path).keys()];
}

/** The words that `kind` may hold in the mapping at a path, where the schema chooses by `kind`. */
export function knownKinds(schema: z.ZodType, path: DataPath, data: Data): string[] {
  const own = unwrap(schemaAt(schema, path, data));
  if (!(own instanceof z.ZodUnion)) return [];
  return own.options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? option.shape.kind : undefined;
    if (kind instanceof z.ZodEnum) return kind.options.map(String);
    return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
  });
}

function schemaAt(schema: z.ZodType, path: DataPath, data: Data): unknown {
  let at: unknown = schema;
  path.forEach((step, index) => {
    at = childSchema(at, step, data, path.slice(0, index));
  });
  return at;
}

function childSchema(schema: unknown, step: PropertyKey, data: Data, path: DataPath): unknown {
  const own = unwrap(schema);
  if (own instanceof z.ZodArray) return own.element;
  if (own instanceof z.ZodRecord) return own.valueType;
  return objectShape(own, data, path).get(String(step));
}

/** Keys with their schemas; of a union, those of the option that the value's `kind` chooses. */
function objectShape(schema: unknown, data: Data, path: DataPath): Map<string, unknown> {
  const own = unwrap(schema);
  if (own instanceof z.ZodObject) return new Map(Object.entries(own.shape));
  if (own instanceof z.ZodRecord && own.keyType instanceof z.ZodEnum) {
    return new Map(own.keyType.options.map((key) => [String(key), own.valueType]));
  }
  if (!(own instanceof z.ZodUnion)) return new Map();
  const kind = data.nodeAt([...path, 'kind']);
  const value = kind?.kind === 'scalar' ? kind.value : undefined;
  const chosen = own.options.find(
    (option) => option instanceof z.ZodObject && accepts(option.shape.kind, value),
  );
  return chosen === undefined ? new Map() : objectShape(chosen, data, path);
}

function accepts(schema: unknown, value: unknown): boolean {
  return schema instanceof z.ZodType && schema.safeParse(value).success;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}
