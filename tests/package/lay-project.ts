import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folder of the project itself. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What the sample project has of its own, besides Risalah: a compiler and its types of Node. */
const ownModules = ['typescript', '@types/node', 'rolldown'];

/**
 * An empty project in a folder whose name has a blank, with the packed package in it. npm would ask its registry for
 * the dependencies: those that the package names are linked instead, and no other, so that one that is not named is
 * missing here as it would be there.
 */
export function layProject(): string {
  const project = path.join(mkdtempSync(path.join(tmpdir(), 'risalah-package-')), 'empty project');
  const modules = path.join(project, 'node_modules');
  const installed = path.join(modules, 'risalah');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', pack(project), '-C', installed, '--strip-components', '1']);
  const { dependencies } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), ...ownModules]) {
    const link = path.join(modules, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), link, 'dir');
  }
  mkdirSync(path.join(modules, '.bin'));
  symlinkSync('../risalah/dist/cli.js', path.join(modules, '.bin/risalah'));
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }\n');
  for (const folder of ['examples', 'programs']) {
    cpSync(path.join(import.meta.dirname, folder), project, { recursive: true });
  }
  return project;
}

/** Packs what is built, with the declarations of the sources as they are now. */
function pack(folder: string): string {
  if (!existsSync(path.join(root, 'dist/index.mjs'))) throw new Error('run npm run build first');
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    cwd: root,
  });
  const args = ['pack', '--ignore-scripts', '--json', '--offline', '--pack-destination', folder];
  const told: { filename: string }[] = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  return path.join(folder, told[0]?.filename ?? '');
}

/** Runs Node in the project and gives what it prints. */
export function runNode(project: string, args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });
}
