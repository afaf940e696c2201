import { mkdtempSync, openSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Chunks } from './chunks.ts';
import { setEngine } from './engine.ts';

// Run by the build: builds one briefing, so that V8 has compiled what such a run needs, and keeps what it compiled.
const out = mkdtempSync(path.join(os.tmpdir(), 'risalah-caches-'));
process.argv.push(
  ...['build', '--template', 'briefing', '--between', 'ID,AU', '--lang', 'id', '--out', out],
);
// What it says of its files is written to nobody.
Object.assign(process.stdout, { fd: openSync(os.devNull, 'w'), write: () => true });
setEngine();
const chunks = new Chunks(import.meta.dirname);
chunks.load('./main.js');
process.on('exit', () => {
  chunks.writeCaches();
  rmSync(out, { recursive: true });
});
