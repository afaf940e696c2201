import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RisalahError } from '../../src/problems.ts';
import { Fuzzer } from './fuzzer.ts';
import { maxBlocks } from './instrument.ts';
import { mutate, randomFrom } from './mutate.ts';
import { targets } from './targets.ts';

const finds = path.resolve(import.meta.dirname, '../fixtures/fuzz');

test.each(Object.entries(targets))('%s lets a seed in', async (_, { seeds, run }) => {
  const outcomes = [];
  for (const seed of await seeds()) {
    try {
      await run(seed);
      outcomes.push('let in');
    } catch (error) {
      expect(error).toBeInstanceOf(RisalahError);
    }
  }
  expect(outcomes).toContain('let in');
});

describe.each(readdirSync(finds))('what once broke %s', (name) => {
  test.each(readdirSync(path.join(finds, name)))('%s', async (find) => {
    const input = readFileSync(path.join(finds, name, find));
    try {
      await targets[name]?.run(input);
    } catch (error) {
      expect(error).toBeInstanceOf(RisalahError);
    }
  });
});

/** Fails for one word only, each letter of which leads to a block of its own. */
function planted(input: Uint8Array): void {
  const word = 'mines';
  for (let at = 0; at < word.length; at += 1) {
    if (input[at] !== word.charCodeAt(at)) return;
    blockCounts[at] = 1;
  }
  throw new TypeError('stepped on');
}

test('the fuzzer finds a word that it could not guess, by the blocks on the way to it', async () => {
  globalThis.blockCounts = new Uint8Array(maxBlocks);
  const target = { seeds: () => [], tokens: ['x'], run: planted };
  const fuzzer = new Fuzzer(target, randomFrom(1), () => {});
  await fuzzer.try(Buffer.from('aaaaa'));
  const search = async (): Promise<void> => {
    for (let tries = 0; tries < 200_000; tries += 1) await fuzzer.tryNew();
  };
  await expect(search()).rejects.toThrow('stepped on');
  expect(fuzzer.report().kept).toBeGreaterThanOrEqual(4);
});

test('a refusal is no find, but one without a problem is', async () => {
  globalThis.blockCounts = new Uint8Array(maxBlocks);
  const refusing = (problems: RisalahError['problems']) =>
    new Fuzzer(
      {
        seeds: () => [],
        tokens: [],
        run: () => {
          throw new RisalahError(problems);
        },
      },
      randomFrom(1),
      () => {},
    );
  const problem = { rule: 'x', severity: 'error', message: 'y' } as const;
  await expect(refusing([problem]).try(Buffer.of())).resolves.toBeUndefined();
  await expect(refusing([]).try(Buffer.of())).rejects.toThrow('without a problem');
});

test('changes are the same for the same seed, and of every kind', () => {
  const input = Buffer.from('0123456789'.repeat(10));
  const others = { other: Buffer.from('splice'), tokens: [Buffer.from('TOKEN')] };
  const make = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 300 }, () => Buffer.from(mutate(input, random, others)));
  };
  const made = make(7);
  expect(made).toEqual(make(7));
  expect(made).not.toEqual(make(8));
  const texts = made.map((bytes) => bytes.toString('latin1'));
  expect(texts.some((text) => text.includes('TOKEN'))).toBe(true);
  expect(texts.some((text) => text.includes('spl'))).toBe(true);
  expect(texts.some((text) => text.length < 50)).toBe(true);
  expect(texts.some((text) => text.length > 1000)).toBe(true);
});
