import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const ruleSchema = z
  .strictObject({
    rule: z.string(),
    /** Without it the rule holds in both languages. */
    language: z.enum(['id', 'en']).optional(),
    role: z.literal('title').optional(),
    within: z.literal('clause').optional(),
    matchCase: z.boolean().default(false),
    pattern: z.string(),
    unless: z.string().optional(),
    hint: z.string(),
    faults: z.array(z.string()).min(1),
    fine: z.array(z.string()).min(1),
  })
  .transform(({ pattern, unless, matchCase, ...rule }) => {
    const flags = matchCase ? 'gu' : 'giu';
    return {
      ...rule,
      pattern: new RegExp(pattern, flags),
      ...(unless === undefined ? {} : { unless: new RegExp(unless, flags) }),
    };
  });

const spellingsSchema = z.record(z.string(), z.string());

/** A rule of rules.yaml. */
export type TextRule = z.output<typeof ruleSchema>;

/** The rules, in the order of their file. */
export const textRules = z.array(ruleSchema).parse(readYaml('rules.yaml'));

/** Spellings that are not standard and their standard ones, by language. */
export const spellings = z
  .strictObject({ id: spellingsSchema, en: spellingsSchema })
  .parse(readYaml('spellings.yaml'));

function readYaml(name: string): unknown {
  return parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}
