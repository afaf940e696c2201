import { expect, test } from 'vitest';
import { z } from 'zod';
import { isIn, type Locked, readJson, readLock } from './read-lock.ts';

const locked = readLock();
/** Kept by hand: the registry is not asked. */
const advisories = z
  .array(z.strictObject({ id: z.string(), package: z.string(), affected: z.string() }))
  .parse(readJson('tests/supply/advisories.json'));

function affected(packages: readonly Pick<Locked, 'name' | 'version'>[]): string[] {
  return packages.flatMap(({ name, version }) =>
    advisories
      .filter((advisory) => advisory.package === name && isIn(version, advisory.affected))
      .map(({ id }) => `${name} ${version}: ${id}`),
  );
}

test('no locked package has a known fault', () => {
  expect(affected(locked)).toEqual([]);
  expect(locked.length).toBeGreaterThan(200);
});

test('a known fault is seen, in every part of its range and nowhere else', () => {
  const version = (name: string, number: string) => affected([{ name, version: number }]);
  expect(version('nanoid', '5.1.6')).toEqual(['nanoid 5.1.6: CVE-2026-67214']);
  expect(version('js-yaml', '3.14.1')).toContain('js-yaml 3.14.1: CVE-2025-64718');
  expect(version('js-yaml', '5.2.1')).toEqual(['js-yaml 5.2.1: GHSA-pm4m-ph32-ghv5']);
  expect(version('js-yaml', '5.2.2')).toEqual([]);
  expect(version('yargs-parser', '13.1.2')).toEqual([]);
  expect(version('yargs-parser', '18.1.1')).toEqual(['yargs-parser 18.1.1: CVE-2020-7608']);
  for (const { id } of advisories)
    expect(id).toMatch(/^(?:CVE-\d{4}-\d+|GHSA(?:-[a-z0-9]{4}){3})$/);
});

/** What may be handed on with Risalah without asking anybody. */
const allowed = new Set(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'MIT AND OFL-1.1']);

/** Licence and reason. */
const exceptions: Record<string, [string, string]> = {
  citeproc: ['CPAL-1.0 OR AGPL-1.0', 'used unmodified, under CPAL-1.0, named in the README'],
  '@resvg/resvg-wasm': ['MPL-2.0', 'used unmodified; its sources are public'],
  argparse: ['PSF-2.0', 'the licence of Python, as free as BSD'],
  format: ['none in the lock', 'MIT, by an older field of its package.json'],
  i: ['none in the lock', 'MIT, by an older field of its package.json'],
  'png-js': ['none in the lock', 'MIT, by its LICENSE file'],
};

function unlicensed(packages: readonly Pick<Locked, 'name' | 'license'>[]): string[] {
  return packages.flatMap(({ name, license = 'none in the lock' }) =>
    allowed.has(license) || exceptions[name]?.[0] === license ? [] : [`${name}: ${license}`],
  );
}

test('everything that comes with Risalah is under a licence that is allowed', () => {
  const ours = locked.filter(({ dev }) => dev !== true);
  expect(unlicensed(ours)).toEqual([]);
  expect(
    unlicensed([
      { name: 'a', license: 'AGPL-3.0' },
      { name: 'citeproc', license: 'AGPL-3.0' },
    ]),
  ).toHaveLength(2);
  for (const name of Object.keys(exceptions)) expect(ours.map((one) => one.name)).toContain(name);
});

test('nothing that comes with Risalah runs a script when it is installed', () => {
  // fsevents is for macOS, and comes with the test runner.
  const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript === true);
  expect(scripted.filter(({ dev }) => dev !== true)).toEqual([]);
  expect(scripted.filter(({ name }) => name !== 'fsevents')).toEqual([]);
});

test('every package is locked to its bytes, and none comes from elsewhere than the registry', () => {
  const loose = locked.filter(
    ({ integrity, resolved = 'https://' }) =>
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || !resolved.startsWith('https://'),
  );
  expect(loose.map(({ place }) => place)).toEqual([]);
});

test('what Risalah asks for is asked for by its exact version', () => {
  const versions = z.record(z.string(), z.string().regex(/^\d+\.\d+\.\d+$/));
  const pkg = z.object({ dependencies: versions, devDependencies: versions, overrides: versions });
  const { dependencies, devDependencies, overrides } = pkg.parse(readJson('package.json'));
  const found = new Map(locked.map(({ place, version }) => [place, version]));
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...overrides,
  })) {
    expect(found.get(`node_modules/${name}`), name).toBe(version);
  }
});
