import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');

const lockedSchema = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});

/** A package as package-lock.json has it. */
export interface Locked extends z.output<typeof lockedSchema> {
  name: string;
  /** Such as `node_modules/docx/node_modules/undici-types`. */
  place: string;
}

/** All locked packages, in order. */
export function readLock(): Locked[] {
  const lock = z.object({ packages: z.record(z.string(), z.unknown()) });
  const { packages } = lock.parse(readJson('package-lock.json'));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, found]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { ...lockedSchema.parse(found), name, place };
    });
}

/** A JSON file of the project. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(root, name), 'utf8'));
}

/** Whether a version is in a range such as `<3.3.8 || >=4.0.0 <5.0.9`. */
export function isIn(version: string, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((bound) => {
        const { sign, limit } =
          /^(?<sign><=|<|>=)(?<limit>\d+\.\d+\.\d+)$/.exec(bound)?.groups ?? {};
        if (sign === undefined || limit === undefined) throw new Error(`not a bound: ${bound}`);
        const order = compare(version, limit);
        return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : order >= 0;
      }),
  );
}

/** A version before its release (`5.0.0-beta`) counts as the release. */
function compare(one: string, other: string): number {
  const [ones, others] = [one, other].map((text) =>
    text
      .replace(/[-+].*$/, '')
      .split('.')
      .map(Number),
  );
  for (let at = 0; at < 3; at += 1) {
    const order = (ones?.[at] ?? 0) - (others?.[at] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
