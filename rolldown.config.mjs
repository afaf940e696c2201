// Bundles the command line and the library into dist/; dependencies stay outside, heavy rooms become their own chunks.
export default {
  input: { cli: 'src/cli.ts', index: 'src/index.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'dist', format: 'esm', cleanDir: true },
};
