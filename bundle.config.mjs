// Bundles the command line and the library into dist/ (`npm run build`).
//
// The command line is CommonJS with its dependencies inside: Node starts it in half the time that modules take. What is
// imported lazily, such as each renderer, becomes a file of its own that is loaded when needed. The library is a module
// whose dependencies stay outside, for programs and bundlers that bring their own.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

mkdirSync('dist', { recursive: true });
for (const name of readdirSync('dist')) {
  if (/\.(?:m?js|wasm)$/.test(name)) rmSync(`dist/${name}`);
}

/** CommonJS cannot wait at the top of a file: the shaping engine's start becomes a promise that the PDF renderer awaits. */
const startLater = {
  name: 'start-later',
  transform(code, id) {
    if (!id.endsWith('/harfbuzzjs/dist/index.mjs')) return undefined;
    const start = 'init(await createHarfBuzz());';
    if (code.split(start).length !== 2) throw new Error('harfbuzzjs starts otherwise than it did');
    return code.replace(start, 'export const started = createHarfBuzz().then(init);');
  },
};

await build({
  input: { cli: 'src/cli.ts', prepare: 'src/prepare.ts' },
  platform: 'node',
  // citeproc is used as its authors publish it (see the README's licences); the others bring files of their own.
  external: ['citeproc', '@resvg/resvg-wasm', /^pdfjs-dist/],
  plugins: [startLater],
  transform: {
    define: { 'import.meta.url': '__fileUrl', 'import.meta.dirname': '__dirname' },
  },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    banner: 'const __fileUrl = require("node:url").pathToFileURL(__filename).href;',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\// }] },
  },
  // yargs asks where it stands only to extend one configuration file by another, which is not used.
  onLog: (level, log, handle) => log.code !== 'EMPTY_IMPORT_META' && handle(level, log),
});
copyFileSync('node_modules/harfbuzzjs/dist/harfbuzz.wasm', 'dist/harfbuzz.wasm');
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');

await build({
  input: { index: 'src/index.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'lib-[name].mjs',
  },
});

// npm marks the command executable when it links it, not when it is built again.
chmodSync('dist/cli.js', 0o755);
