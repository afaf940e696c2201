// Bundles the command line and the library into dist/ (`npm run build`).
//
// The command line is CommonJS with its dependencies inside: Node starts it in half the time that modules take. What is
// imported lazily, such as each renderer, becomes a file of its own that is loaded when needed. The library is a module
// whose dependencies stay outside, for programs and bundlers that bring their own.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

mkdirSync('dist', { recursive: true });
for (const name of readdirSync('dist')) {
  if (/\.(?:m?js|wasm|cache)$/.test(name)) rmSync(`dist/${name}`);
}

/** CommonJS cannot wait at the top of a file: the shaping engine's start becomes a promise that the PDF renderer awaits. */
const startLater = {
  name: 'start-later',
  transform(code, id) {
    if (!id.endsWith('/harfbuzzjs/dist/index.mjs')) return undefined;
    const start = 'init(await createHarfBuzz());';
    if (code.split(start).length !== 2) throw new Error('harfbuzzjs starts otherwise than it did');
    return code.replace(
      start,
      'export const started = createHarfBuzz({ printErr: () => {} }).then(init);',
    );
  },
};

/** Code that is kept compiled cannot import modules itself: what loads it does (src/start/chunks.ts). */
const importLater = {
  name: 'import-later',
  renderChunk: (code) => code.replaceAll(/\bimport\((?=["'`])/g, '__import('),
};

/** yargs would take its words from a file of any name outside the package; its own are English and all it needs. */
const ownWords = {
  name: 'own-words',
  transform(code, id) {
    if (!id.endsWith('/y18n/build/lib/platform-shims/node.js')) return undefined;
    if (!/fs: \{\s+readFileSync,/.test(code))
      throw new Error('y18n reads files otherwise than it did');
    return `import { format } from 'node:util';
      export default { fs: {}, format, resolve: () => '', exists: () => false };`;
  },
};

/** What engines can do by now, and older ones are helped to: as written, it takes a quarter of the time of a Word file. */
const modernSpread = {
  name: 'modern-spread',
  transform(code, id) {
    if (!/\/docx\/dist\/(?:index|layout)\.mjs$/.test(id)) return undefined;
    const [start, ...others] = code.split('function _objectSpread2(');
    if (others.length !== 1) throw new Error('docx spreads objects otherwise than it did');
    return `${start}const _objectSpread2 = Object.assign;\nfunction unusedSpread(${others[0]}`;
  },
};

/** What the layout of the docx package asks of the same font for every word, and works out anew each time. */
const remembered = ['decodeMore', 'knownEastAsianFontOf', 'measuresOf'];
const rememberFonts = {
  name: 'remember-fonts',
  transform(code, id) {
    if (!id.endsWith('/docx/dist/layout.mjs')) return undefined;
    for (const name of remembered) {
      if (code.split(`var ${name} = (`).length !== 2) throw new Error(`docx has ${name} no more`);
    }
    const remember = `const remember = (make) => {
      const [ofObjects, ofOthers] = [new WeakMap(), new Map()];
      return (key) => {
        const known = typeof key === 'object' ? ofObjects : ofOthers;
        if (!known.has(key)) known.set(key, make(key));
        return known.get(key);
      };
    };`;
    return [code, remember, ...remembered.map((name) => `${name} = remember(${name});`)].join('\n');
  },
};

/**
 * Modules that are loaded at every start and do nothing here. pdfkit's: fonts (HarfBuzz sets them), line breaking, PNG
 * and encryption; an error if one is called after all. The texts of the help are as wide as they have letters, so
 * yargs need not start the machine's rules for what is one letter.
 */
const unused = (...names) =>
  names
    .map((name) => `export function ${name}() { throw new Error('${name} is not in the bundle'); }`)
    .join('\n');
const assertions = `
const demand = (holds) => { if (!holds) throw new Error('yargs finds itself otherwise than it left itself'); };
export const strictEqual = (one, other) => demand(Object.is(one, other));
export const notStrictEqual = (one, other) => demand(!Object.is(one, other));`;
const replaced = new Map([
  ['fontkit', unused('create')],
  ['linebreak', `${unused('breakLines')}\nexport default breakLines;`],
  ['png-js', `${unused('readPng')}\nexport default readPng;`],
  ['@noble/ciphers/aes', unused('cbc', 'ecb')],
  ['string-width', 'export default (text) => text.length;'],
  // Node's own takes 4 ms to load, and yargs only checks itself with it.
  ['assert', assertions],
]);
const leaveOut = {
  name: 'leave-out',
  resolveId: (id) => (replaced.has(id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') ? replaced.get(id.slice(1)) : undefined),
};

/**
 * What is known and well: yargs asks where it stands only to extend one configuration file by another, which is not used;
 * and what one command loads late, another may need at once.
 */
const expected = ['EMPTY_IMPORT_META', 'INEFFECTIVE_DYNAMIC_IMPORT'];
function handleLog(level, log, handle) {
  if (!expected.includes(log.code)) handle(level, log);
}

await build({
  input: {
    main: 'src/cli.ts',
    worker: 'src/batch/batch-worker.ts',
    'font-trial': 'src/render/pdf/fonts/font-trial.ts',
    prepare: 'src/prepare.ts',
  },
  platform: 'node',
  // citeproc is used as its authors publish it (see the README's licences); the others bring files of their own.
  external: ['citeproc', 'tinypool', '@resvg/resvg-wasm', /^pdfjs-dist/],
  plugins: [startLater, modernSpread, rememberFonts, ownWords, leaveOut, importLater],
  // Its build for Node loads worker threads, which are not used.
  resolve: { alias: { fflate: 'fflate/browser' } },
  transform: {
    define: { 'import.meta.url': '__file.url', 'import.meta.dirname': '__dirname' },
  },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    banner:
      'const __file = { get url() { return require("node:url").pathToFileURL(__filename).href; } };' +
      'const __import = module.import ?? ((id) => import(id));',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\// }] },
  },
  onLog: handleLog,
});
for (const [name, input] of [
  ['cli', 'src/start/cli.ts'],
  ['batch-worker', 'src/start/batch-worker.ts'],
  ['write-caches', 'src/start/write-caches.ts'],
]) {
  await build({
    input,
    platform: 'node',
    transform: { define: { 'import.meta.dirname': '__dirname' } },
    output: { file: `dist/${name}.js`, format: 'cjs', minify: true },
  });
}
copyFileSync('node_modules/harfbuzzjs/dist/harfbuzz.wasm', 'dist/harfbuzz.wasm');
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');

await build({
  input: { index: 'src/index.ts' },
  platform: 'node',
  external: /^[^./]/,
  onLog: handleLog,
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'lib-[name].mjs',
  },
});

// npm marks the command executable when it links it, not when it is built again.
chmodSync('dist/cli.js', 0o755);
