import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { openRisalah, RisalahError } from '../../src/index.ts';
import { claimPng } from '../hostile/make-picture.ts';
import { layPack } from '../problems/lay-pack.ts';
import { hashes } from './batch-runs.ts';

vi.setConfig({ testTimeout: 120_000 });

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
const text = 'content/areas/security/deterrence.en.md';
const refusal = `${text}:9:1  error  `;

let root = '';

const at = (...names: string[]): string => path.join(root, ...names);

/** A pack whose text shows a picture of the house, by a path out of the content. */
beforeEach(() => {
  root = fs.realpathSync(layPack());
  fs.mkdirSync(at('house/pictures'), { recursive: true });
  fs.writeFileSync(at('house/pictures/map.png'), claimPng());
  fs.writeFileSync(at('secret.png'), claimPng());
  show('../../../house/pictures/map.png');
  return () => fs.rmSync(root, { recursive: true, force: true });
});

function show(address: string): void {
  const [head = ''] = fs.readFileSync(at(text), 'utf8').split(/(?<=\n---\n)/);
  fs.writeFileSync(at(text), `${head}\n![A map](${address} "Map")\n`);
}

function risalah(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1795392000', NO_COLOR: '1' };
  const run = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const content = ['--content', 'content'];
const allow = ['--allow-dir', 'house'];
const english = ['--template', 'dossier', '--lang', 'en'];

test('every command with content reads what it allows, and refuses it otherwise', () => {
  fs.writeFileSync(at('report.md'), '# Report\n');
  const build = ['build', ...content, ...english, '--to', 'md,pdf'];
  expect(risalah(...build, ...allow).code).toBe(0);
  expect(fs.readFileSync(at('out/dossier_general_en.md'), 'utf8')).toContain('![A map](data:');
  for (const command of [
    build,
    ['check', ...content],
    ['facts', ...content],
    ['list', 'areas', ...content],
    ['verify', 'out/dossier_general_en.md', '--against', 'content'],
    ['embed', '--into', 'report.md', ...content, ...english],
    ['batch', '--pairs', 'ID,AU', ...content, ...english, '--to', 'md', '--out', 'batch'],
  ]) {
    const refused = risalah(...command);
    expect([command[0], refused.code], refused.err).toEqual([command[0], 1]);
    expect(refused.err).toContain(`${refusal}"../house/pictures/map.png" leads out of the folder`);
    expect(refused.err).toContain('or allow its own folder with --allow-dir');
    const allowed = risalah(...command, '--allow-dir', 'templates', ...allow);
    expect([command[0], allowed.code], allowed.err).toEqual([command[0], 0]);
  }
});

test('a link, a whole path and a path through a link are read alike; what leads out is refused', () => {
  fs.symlinkSync('../../../house/pictures/map.png', at('content/areas/security/map.png'));
  fs.symlinkSync('house', at('linked'));
  fs.symlinkSync('../../secret.png', at('house/pictures/out.png'));
  const wanted = { code: 0, err: '' };
  for (const address of [
    'map.png',
    at('house/pictures/map.png'),
    '../../../linked/pictures/map.png',
  ]) {
    show(address);
    if (address !== 'map.png') fs.rmSync(at('content/areas/security/map.png'), { force: true });
    const named = address.includes('linked') ? ['--allow-dir', 'linked'] : allow;
    expect(risalah('check', ...content, ...named), address).toMatchObject(wanted);
  }
  for (const address of [
    '../../../house/pictures/out.png',
    at('house/pictures/out.png'),
    at('house/pictures/../../secret.png'),
    '../../../secret.png',
    '../../../linked/pictures/map.png',
    '/etc/hostname',
    `/${at('house/pictures/map.png')}`,
  ]) {
    show(address);
    const { code, err } = risalah('check', ...content, ...allow);
    expect([address, code]).toEqual([address, 1]);
    expect(err).toContain('leads out of the folder [file-is-in-its-folder]');
  }
});

test('a folder that is not there or is none is named, in both languages, whatever the content', () => {
  const { code, err } = risalah('check', '--allow-dir', 'none', '--allow-dir', text);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('none  error  There is no folder "none" [file-exists]'),
  ]);
  expect(err).toContain(`"${text}" is a file, not a folder [file-is-regular]`);
  expect(risalah('check', '--allow-dir', 'none', '--ui', 'id').err).toContain(
    'Tidak ada folder "none"',
  );
  expect(risalah('check', '--allow-dir', '').code).toBe(2);
  expect(risalah('verify', 'content', ...allow).err).toContain('--allow-dir belongs to --against');
  expect(risalah('build', '--help').out).toContain('--allow-dir');
});

test('a batch that is resumed builds anew what has changed in the folder, and only that', () => {
  const args = ['batch', '--pairs', 'ID,AU', ...content, ...allow, ...english, '--to', 'md'];
  const counts = (): unknown => {
    const { built, kept } = JSON.parse(risalah(...args, '--resume', '--json').out);
    return [built, kept];
  };
  expect(counts()).toEqual([1, 0]);
  const first = hashes(at('out'));
  expect(counts()).toEqual([0, 1]);
  fs.writeFileSync(
    at('house/pictures/map.png'),
    claimPng({ packed: deflateSync(Buffer.from([0, 9, 9, 9, 9, 9, 9, 0, 9, 9, 9, 9, 9, 9])) }),
  );
  expect(counts()).toEqual([1, 0]);
  expect(hashes(at('out'))).not.toEqual(first);
  expect(counts()).toEqual([0, 1]);
  // Where the folder stands is nothing that the files tell.
  fs.renameSync(at('house'), at('moved'));
  fs.symlinkSync('moved', at('house'));
  expect(counts()).toEqual([0, 1]);
});

test('a folder of fonts may lead there too, and a font that changes there makes a batch build anew', () => {
  const fonts = path.resolve('node_modules/@expo-google-fonts');
  fs.mkdirSync(at('fonts'));
  fs.cpSync(
    path.join(fonts, 'source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    at('house/a.ttf'),
  );
  fs.symlinkSync('../house/a.ttf', at('fonts/a.ttf'));
  show('../../../house/pictures/map.png');
  const args = ['batch', '--pairs', 'ID,AU', ...english, '--to', 'pdf', '--font', 'fonts'];
  const refused = risalah(...args);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('"a.ttf" leads out')]);
  const counts = (): unknown => {
    const { built, kept } = JSON.parse(risalah(...args, ...allow, '--resume', '--json').out);
    return [built, kept];
  };
  expect(counts()).toEqual([1, 0]);
  expect(counts()).toEqual([0, 1]);
  fs.cpSync(
    path.join(fonts, 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
    at('house/a.ttf'),
  );
  expect(counts()).toEqual([1, 0]);
});

test('a program names the folders too', async () => {
  const own = at('content');
  await expect(openRisalah({ content: own })).rejects.toBeInstanceOf(RisalahError);
  const { content: loaded } = await openRisalah({ content: own, allowDirs: [at('house')] });
  expect(JSON.stringify(loaded.areas)).toContain('"figure"');
  await expect(openRisalah({ allowDirs: [at('none')] })).rejects.toThrow('There is no folder');
});
