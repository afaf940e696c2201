import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Chunks } from '../../src/start/chunks.ts';

/** A bundle of two files that need each other and a module of Node's. */
function layBundle(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-chunks-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const main = `const word = require('./word.js');
    exports.twice = (n) => n * 2;
    exports.say = () => word.word + require('node:path').basename(__filename);`;
  const word = `const main = require('./main.js'); module.exports = { word: 'six is ' + main.twice(3) + ' in ' };`;
  fs.writeFileSync(path.join(folder, 'main.js'), main.replace(/^(.*)\n(.*)/, '$2\n$1'));
  fs.writeFileSync(path.join(folder, 'word.js'), word);
  return folder;
}

function say(chunks: Chunks): unknown {
  const main = chunks.load('./main.js');
  return main instanceof Object && 'say' in main && main.say instanceof Function && main.say();
}

const said = 'six is 6 in main.js';

test('files of a bundle are loaded as by require, compiled or not', () => {
  const folder = layBundle();
  const first = new Chunks(folder);
  expect(say(first)).toBe(said);
  first.writeCaches();
  expect(fs.readdirSync(folder)).toContain('main.js.cache');
  expect(say(new Chunks(folder))).toBe(said);
});

test('compiled code that is damaged, cut off or of another file is not used', () => {
  const folder = layBundle();
  new Chunks(folder).load('./main.js');
  const chunks = new Chunks(folder);
  say(chunks);
  chunks.writeCaches();
  const cache = path.join(folder, 'main.js.cache');
  const good = fs.readFileSync(cache);
  const damaged = Buffer.from(good).fill(7, good.length / 2);
  const other = fs.readFileSync(path.join(folder, 'word.js.cache'));
  for (const bytes of [damaged, good.subarray(0, 100), Buffer.alloc(0), other]) {
    fs.writeFileSync(cache, bytes);
    expect(say(new Chunks(folder))).toBe(said);
  }
});

test('compiled code of another engine is not used', () => {
  const folder = layBundle();
  const word = path.join(folder, 'word.js');
  const text = fs.readFileSync(word, 'utf8');
  fs.writeFileSync(word, text.replace('six', 'ten'));
  const chunks = new Chunks(folder);
  say(chunks);
  chunks.writeCaches();
  fs.writeFileSync(word, text);
  // The engine knows its code by the length of the text: this is why its maker is asked for.
  expect(say(new Chunks(folder))).toBe(said.replace('six', 'ten'));
  fs.writeFileSync(path.join(folder, 'maker.cache'), 'another Node');
  expect(say(new Chunks(folder))).toBe(said);
});
