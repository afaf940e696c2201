import { readFileSync } from 'node:fs';
import { startShaping } from './engine.ts';
import { tryFont } from './try-font.ts';

// A program of its own: reads a font from standard input and writes what is wrong with it, as JSON, to standard output.
const font = new Uint8Array(readFileSync(0));
startShaping().then(() => {
  process.stdout.write(JSON.stringify({ fault: tryFont(font) ?? null }));
});
