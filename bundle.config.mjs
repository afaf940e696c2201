// Bundles the command line and the library into dist/ (`npm run build`). Dependencies stay outside the bundle;
// what is imported lazily, such as each renderer, becomes a file of its own that is loaded when needed.
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'rolldown';

mkdirSync('dist', { recursive: true });
for (const name of readdirSync('dist')) if (name.endsWith('.js')) rmSync(`dist/${name}`);

await build({
  input: { cli: 'src/cli.ts', index: 'src/index.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'dist', format: 'esm' },
});

// npm marks the command executable when it links it, not when it is built again.
chmodSync('dist/cli.js', 0o755);
