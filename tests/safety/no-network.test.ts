import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-network-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const network =
  /(?:from|import\(|require\()\s*['"](?:node:)?(?:https?|http2|net|tls|dns|dgram|inspector|repl|cluster|undici|ws|node-fetch|axios)(?:\/[^'"]*)?['"]|\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/;
const others = /['"](?:node:)?(child_process|worker_threads|vm)['"]/;
/** Who may start a process or a thread, or run a text as code. */
const allowed = new Map([
  ['batch/batch-worker.ts', 'worker_threads'],
  ['batch/lane.ts', 'child_process'],
  ['build/try-font-apart.ts', 'child_process'],
  ['content/prose/svg/draw-svg.ts', 'worker_threads'],
  ['start/chunks.ts', 'vm'],
]);

function breaches(file: string, source: string): string[] {
  const other = others.exec(source)?.[1];
  return [
    ...(network.test(source) ? [`${file} reaches the network`] : []),
    ...(other !== undefined && allowed.get(file) !== other ? [`${file} imports ${other}`] : []),
    ...(/\beval\(|\bnew Function\(/.test(source) ? [`${file} runs text as code`] : []),
  ];
}

test('no file of src reaches the network, starts a process or runs text, but for those that are named', () => {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(400);
  const read = (file: string): string => fs.readFileSync(path.join(root, 'src', file), 'utf8');
  expect(sources.flatMap((file) => breaches(file, read(file)))).toEqual([]);
});

test.each([
  ["import https from 'node:https';", 'reaches'],
  ["const net = await import('net');", 'reaches'],
  ["await fetch('https://example.org')", 'reaches'],
  ['new WebSocket(address)', 'reaches'],
  ["import { spawn } from 'node:child_process';", 'imports child_process'],
  ['eval(text)', 'runs text'],
])('%s would be found', (source, what) => {
  expect(breaches('x.ts', source)[0]).toContain(what);
});

/** Ends the process with 99 as soon as anything asks for the network. */
const trap = `
const refuse = (what) => () => { process._rawDebug('network: ' + what); process.exit(99); };
for (const name of ['net', 'dgram', 'dns', 'tls', 'http', 'https', 'http2']) {
  const module = require('node:' + name);
  for (const key of ['connect', 'createConnection', 'createSocket', 'lookup', 'resolve', 'request', 'get', 'createServer']) {
    if (typeof module[key] === 'function') module[key] = refuse(name + '.' + key);
  }
}
require('node:net').Socket.prototype.connect = refuse('Socket.connect');
globalThis.fetch = refuse('fetch');
`;

const args = (out: string): string[] => [
  ...[path.join(root, 'dist/cli.js'), 'build', '--template', 'handout', '--between', 'ID,AU'],
  ...['--lang', 'en', '--date', '2026-11-23', '--out', path.join(folder, out)],
];

/** Names and bytes of what was built. */
function outputs(out: string): Record<string, string> {
  const names = fs.readdirSync(path.join(folder, out)).sort();
  return Object.fromEntries(
    names.map((name) => [name, fs.readFileSync(path.join(folder, out, name)).toString('base64')]),
  );
}

/** Whether this machine lets a common user make a network of nothing. */
function canUnshare(): boolean {
  return spawnSync('unshare', ['-rn', 'true']).status === 0;
}

describe('a build', () => {
  const usual = spawnSync(process.execPath, args('usual'), { encoding: 'utf8' });

  test('asks nothing of the network', () => {
    const file = path.join(folder, 'trap.cjs');
    fs.writeFileSync(file, trap);
    const run = spawnSync(process.execPath, ['--require', file, ...args('trapped')], {
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(outputs('trapped')).toEqual(outputs('usual'));
    const ask = ['--require', file, '--eval', "fetch('https://example.org')"];
    expect(spawnSync(process.execPath, ask).status).toBe(99);
  });

  test.skipIf(!canUnshare())(
    'gives the same bytes where there is no network (needs unshare -rn)',
    () => {
      expect(usual.status).toBe(0);
      execFileSync('unshare', ['-rn', process.execPath, ...args('alone')], { stdio: 'ignore' });
      expect(outputs('alone')).toEqual(outputs('usual'));
      expect(Object.keys(outputs('alone'))).toHaveLength(3);
    },
  );
});
