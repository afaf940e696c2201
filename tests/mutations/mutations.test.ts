import { beforeAll, expect, test } from 'vitest';
import { loadTemplateSet } from '../../src/build/load-template-set.ts';
import { compareFiles } from '../../src/readback/compare-files.ts';
import { parityRules } from '../../src/readback/finding.ts';
import { type FileToVerify, type Finding, verify } from '../../src/readback/index.ts';
import { everyNode } from '../fixtures/every-node.ts';
import { moreOutlineFaults } from '../readback/more-outline-faults.ts';
import { changed, expected, type OutlineFault, outlineFaults } from '../readback/outline-faults.ts';
import { readFileOf } from '../readback/read-file-of.ts';
import { expectTold, type Told } from '../readback/told-in-both.ts';
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
}, 300_000);

const mutations: Planted[] = [
  ...pdfMutations.map((mutation) => ({ format: 'pdf', ...mutation })),
  ...docxMutations.map((mutation) => ({ format: 'docx', ...mutation })),
  ...markdownMutations.map((mutation) => ({ format: 'md', ...mutation })),
];

interface Planted extends Mutation {
  format: string;
}

/** What is found where a mutation was planted; files that it was not planted in are not blamed. */
async function findingsOf(mutation: Planted): Promise<Finding[]> {
  const known = found.get(mutation);
  if (known !== undefined) return known;
  const name = `sample.${mutation.format}`;
  const files = await Promise.all(
    samples[mutation.sample].map(async (file) =>
      file.name === name ? { name, bytes: await mutation.operate(file.bytes) } : file,
    ),
  );
  const result = await verify(files);
  const others = result.files.filter((file) => file.name !== name);
  expect(others.flatMap((file) => file.findings)).toEqual([]);
  const own = result.files.find((file) => file.name === name)?.findings ?? [];
  found.set(mutation, own);
  return own;
}

const found = new Map<Planted, Finding[]>();

test('there are at least thirty, and one at least for every rule of parity', () => {
  expect(mutations.length).toBeGreaterThanOrEqual(30);
  const planted = new Set(mutations.map((mutation) => mutation.rule));
  expect(Object.keys(parityRules).filter((rule) => !planted.has(rule))).toEqual([]);
});

test.each(mutations)('$format: $name is found', async (mutation) => {
  const findings = await findingsOf(mutation);
  const own = findings.find(
    (finding) =>
      finding.rule === mutation.rule &&
      finding.message.toLowerCase().includes(mutation.says.toLowerCase()),
  );
  const all = findings.map(({ rule, unit, message }) => `${rule} | ${unit} | ${message}`);
  expect(
    own,
    `${mutation.rule} | ${mutation.unit} | ${mutation.says}\nfound:\n${all.join('\n')}`,
  ).toBeDefined();
  expect(own?.unit).toBe(mutation.unit);
  expect(own?.place).toBeDefined();
});

/** What is found in a file whose outline was changed, beside one that is as it should be. */
function findingsIn(change: OutlineFault[2], rule: string): Finding[] {
  const blocks = expected.map((block) => ({ ...block, place: 'page 1' }));
  const good = readFileOf('sample.pdf', undefined, { title: 'T', blocks });
  const bad = readFileOf('sample.md', undefined, { title: 'T', blocks: changed(change) });
  return compareFiles([good, bad]).filter((finding) => finding.rule === rule);
}

// Of the briefing with every node, whose words do not change with the content.
test.each(Object.keys(parityRules))('%s says these words', async (rule) => {
  const told: Told[] = [];
  for (const mutation of mutations) {
    if (mutation.rule !== rule || mutation.sample !== 'everyNode') continue;
    const findings = await findingsOf(mutation);
    const own = findings.filter((finding) => finding.rule === rule);
    told.push({ fault: `${mutation.format}: ${mutation.name}`, findings: own });
  }
  for (const [name, own, change] of [...outlineFaults, ...moreOutlineFaults]) {
    if (own === rule) told.push({ fault: `outline: ${name}`, findings: findingsIn(change, rule) });
  }
  await expectTold(rule, told);
});
