// Bundles the command line and the library into dist/ (`npm run build`). Dependencies stay outside the bundle;
// what is imported lazily, such as each renderer, becomes a file of its own that is loaded when needed.
import { build } from 'rolldown';

await build({
  input: { cli: 'src/cli.ts', index: 'src/index.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'dist', format: 'esm', cleanDir: true },
});
