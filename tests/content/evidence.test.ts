import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Source } from '../../src/content/types.ts';

const units = [
  ...['common-protection', 'intelligence-exchange'].map((name) => `security/${name}`),
  ...['deterrence', 'crisis-response'].map((name) => `regional/${name}`),
  ...['growth', 'technology'].map((name) => `economy/${name}`),
  ...['diplomacy', 'multilateral'].map((name) => `politics/${name}`),
  ...['personnel-exchange', 'joint-training'].map((name) => `education/${name}`),
  ...['cultural-exchange', 'institutional-partnership'].map((name) => `society/${name}`),
  'domestic/stability',
  ...[
    'entrapment-abandonment',
    'security-dilemma',
    'supplier-dependence',
    'sovereignty-domestic-politics',
    'human-rights-legitimacy',
    'cost-opportunity',
    'intelligence-exposure',
  ].map((name) => `risk/${name}`),
];

const factFile = z.strictObject({
  facts: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      unit: z.enum(units),
      kind: z.enum(['research', 'official', 'case', 'data']),
      direction: z.enum(['supports', 'mixed', 'contradicts']).optional(),
      statement: z.strictObject({ id: z.string().min(20), en: z.string().min(20) }),
      parties: z.array(z.string().regex(/^[A-Z]{2}$/)),
      years: z.array(z.int().min(1900).max(2026)),
      sources: z.array(z.string()).min(1),
      verified: z.enum(['yes', 'partly', 'no']),
      how: z.string().min(3),
      scope: z.string().optional(),
      asOf: z.string().optional(),
      check: z.string().optional(),
    }),
  ),
});
type FactFile = z.infer<typeof factFile>;

const factsText = readFileSync('content/evidence/facts.yaml', 'utf8');
const sources: Source[] = JSON.parse(readFileSync('content/evidence/references.csl.json', 'utf8'));
const { facts } = factFile.parse(parse(factsText));

/** Sources handed over with the evidence that no fact rests on. */
const unusedSources = ['apn2008', 'army2010', 'cotteyforster2004', 'gindarsah2015', 'jakpost2005b'];

function faults(list: FactFile['facts'], known: Source[]): string[] {
  const keys = new Set(known.map((source) => source.id));
  const used = new Set(list.flatMap((fact) => fact.sources));
  return [
    ...list.flatMap((fact) =>
      fact.sources.filter((key) => !keys.has(key)).map((key) => `${fact.key}: no source ${key}`),
    ),
    ...[...keys]
      .filter((key) => !used.has(key) && !unusedSources.includes(key))
      .map((key) => `${key} is used by no fact`),
    ...unusedSources.filter((key) => used.has(key)).map((key) => `${key} is used after all`),
    ...repeated(list.map((fact) => fact.key)),
    ...repeated([...known.map((source) => source.id)]),
    ...units
      .filter((unit) => !list.some((fact) => fact.unit === unit))
      .map((unit) => `${unit}: no fact`),
    ...list
      .filter((fact) => (fact.kind === 'research') !== (fact.direction !== undefined))
      .map((fact) => `${fact.key}: research has a direction, other facts have none`),
  ];
}

/** Sources that APA would cite with a long title, or that the styles would print as an American law. */
function titleFaults(list: Source[]): string[] {
  const short = z.string().min(3).max(45);
  return list
    .filter(
      (source) =>
        source.type === 'legislation' ||
        (source['author'] === undefined && !short.safeParse(source['title-short']).success),
    )
    .map((source) => source.id);
}

function repeated(keys: string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} twice`);
}

function tally(values: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? 'none'] = (counts[value ?? 'none'] ?? 0) + 1;
  return counts;
}

describe('the evidence', () => {
  it('has all facts and sources that were handed over', () => {
    expect([facts.length, sources.length, units.length]).toEqual([112, 134, 20]);
    expect(tally(facts.map((fact) => fact.kind))).toEqual({
      research: 49,
      case: 39,
      official: 17,
      data: 7,
    });
    expect(tally(facts.map((fact) => fact.direction))).toEqual({
      none: 63,
      supports: 23,
      mixed: 14,
      contradicts: 12,
    });
    expect(tally(facts.map((fact) => fact.verified))).toEqual({ yes: 100, partly: 12 });
    expect(facts.filter((fact) => fact.asOf !== undefined)).toHaveLength(9);
    expect(facts.filter((fact) => fact.check !== undefined)).toHaveLength(4);
  });

  it('hangs together: sources exist, all units have facts, keys are unique', () => {
    expect(faults(facts, sources)).toEqual([]);
  });

  it('would show a fault in any of these', () => {
    const [first, ...rest] = facts;
    if (first === undefined) throw new Error('no facts');
    expect(faults([{ ...first, sources: ['nowhere'] }, ...rest], sources)).toContain(
      `${first.key}: no source nowhere`,
    );
    expect(faults([first, ...facts], sources)).toContain(`${first.key} twice`);
    expect(faults([{ ...first, sources: ['apn2008'] }, ...rest], sources)).toContain(
      'apn2008 is used after all',
    );
    const noGrowth = facts.filter((fact) => fact.unit !== 'economy/growth');
    expect(faults(noGrowth, sources)).toContain('economy/growth: no fact');
    expect(faults(facts, sources.slice(1)).length).toBeGreaterThan(0);
    expect(factFile.safeParse({ facts: [{ ...first, unit: 'security/unknown' }] }).success).toBe(
      false,
    );
    expect(factFile.safeParse({ facts: [{ ...first, parties: [false] }] }).success).toBe(false);
  });

  it('quotes every country code and every "yes" and "no"', () => {
    const codes = /^ {4}parties: \[(.*)\]$/gm;
    const lists = [...factsText.matchAll(codes)].map(([, list]) => list ?? '');
    expect(lists).toHaveLength(112);
    expect(lists.filter((list) => !/^("[A-Z]{2}"(, "[A-Z]{2}")*)?$/.test(list))).toEqual([]);
    expect(factsText.match(/verified: (?!"(yes|partly|no)"$).*/gm)).toBeNull();
  });

  it('gives every source without author a short title, and prints no law as an American one', () => {
    const unnamed = sources.filter((source) => source['author'] === undefined);
    expect(unnamed).toHaveLength(53);
    expect(titleFaults(sources)).toEqual([]);
    const [first] = unnamed;
    if (first === undefined) throw new Error('no source without author');
    expect(titleFaults([{ ...first, 'title-short': undefined }])).toEqual([first.id]);
    expect(titleFaults([{ ...first, 'title-short': 'x'.repeat(46) }])).toEqual([first.id]);
    expect(titleFaults([{ ...first, type: 'legislation' }])).toEqual([first.id]);
  });

  it('names the sources that are not verified, and the incomplete one', () => {
    const unverified = sources.filter((source) => !source.note?.startsWith('verified'));
    expect(unverified.map((source) => source.id)).toEqual([
      'benson2011',
      'devore2011',
      'atkinson2006',
      'atkinson2014',
      'fabianboutton',
      'uu37-1999',
    ]);
    const incomplete = sources.filter((source) => source.note?.startsWith('incomplete'));
    expect(incomplete.map((source) => source.id)).toEqual(['fabianboutton']);
  });
});
