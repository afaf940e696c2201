import { beforeAll, expect, test } from 'vitest';
import { loadTemplateSet } from '../../src/build/load-template-set.ts';
import { parityRules } from '../../src/readback/finding.ts';
import { type FileToVerify, verify } from '../../src/readback/index.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { docxMutations } from './docx-mutations.ts';
import { markdownMutations } from './markdown-mutations.ts';
import type { Mutation } from './mutation.ts';
import { pdfMutations } from './pdf-mutations.ts';
import { buildSample, sampleBriefing } from './samples.ts';

const samples: Record<Mutation['sample'], FileToVerify[]> = { everyNode: [], dossier: [] };

beforeAll(async () => {
  const { theme } = loadTemplateSet('briefing');
  samples.everyNode = await buildSample('sample', { briefing: everyNode(), theme });
  samples.dossier = await buildSample('sample', sampleBriefing('dossier', 'id', ['ID', 'AU']));
}, 60_000);

const mutations = [
  ...pdfMutations.map((mutation) => ({ format: 'pdf', ...mutation })),
  ...docxMutations.map((mutation) => ({ format: 'docx', ...mutation })),
  ...markdownMutations.map((mutation) => ({ format: 'md', ...mutation })),
];

test('there are at least thirty, and one at least for every rule of parity', () => {
  expect(mutations.length).toBeGreaterThanOrEqual(30);
  const planted = new Set(mutations.map((mutation) => mutation.rule));
  expect(Object.keys(parityRules).filter((rule) => !planted.has(rule))).toEqual([]);
});

test.each(mutations)(
  '$format: $name is found',
  async ({ format, sample, operate, ...expected }) => {
    const name = `sample.${format}`;
    const files = await Promise.all(
      samples[sample].map(async (file) =>
        file.name === name ? { name, bytes: await operate(file.bytes) } : file,
      ),
    );
    const result = await verify(files);
    const found = result.files.find((file) => file.name === name)?.findings ?? [];
    const own = found.find(
      (finding) =>
        finding.rule === expected.rule &&
        finding.message.toLowerCase().includes(expected.says.toLowerCase()),
    );
    const all = found.map(({ rule, unit, message }) => `${rule} | ${unit} | ${message}`).join('\n');
    expect(
      own,
      `${expected.rule} | ${expected.unit} | ${expected.says}\nfound:\n${all}`,
    ).toBeDefined();
    expect(own?.unit).toBe(expected.unit);
    expect(own?.place).toBeDefined();
    // The others are not blamed.
    const others = result.files.filter((file) => file.name !== name);
    expect(others.flatMap((file) => file.findings)).toEqual([]);
  },
);
