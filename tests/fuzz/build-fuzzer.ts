import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { instrument, maxBlocks } from './instrument.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Modules go on finding the files beside them, though they are bundled elsewhere. */
const keepPlaces = {
  name: 'keep-places',
  transform: (code: string, id: string) =>
    code.includes('import.meta.')
      ? code
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : undefined,
};

/** Bundles `fuzz-target.ts` with a counter in every block of code, and gives its file. */
export async function buildFuzzer(): Promise<string> {
  const dir = path.join(root, 'node_modules/.cache/risalah-fuzz');
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'package.json'), '{ "type": "module" }\n');
  await build({
    input: path.join(root, 'tests/fuzz/fuzz-target.ts'),
    platform: 'node',
    external: ['citeproc', '@resvg/resvg-wasm', /^pdfjs-dist/, /harfbuzzjs/],
    plugins: [keepPlaces, instrument()],
    output: {
      dir,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      intro: `globalThis.blockCounts ??= new Uint8Array(${maxBlocks});`,
    },
    logLevel: 'silent',
  });
  return path.join(dir, 'fuzz-target.js');
}
