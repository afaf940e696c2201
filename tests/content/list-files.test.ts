import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../src/content/list-files.ts';
import type { Problem } from '../../src/problems.ts';

let root = '';

beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-list-')));
  return () => fs.rmSync(root, { recursive: true });
});

function lay(...files: string[]): void {
  for (const file of files) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), '');
  }
}

function list(): { files: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  return { files: listFiles({ name: 'content', root }, problems), problems };
}

test('the folders of a content are entered as deep as their files lie, and no other', () => {
  lay('sources.yaml', 'areas/a/area.yaml', 'areas/a/b/deep.md', 'areas/x.md', 'other/y/z.md');
  lay('risks/r.md', 'risks/deep/r.md', 'frame/f.md', 'labels/en.yaml', 'evidence/e.yaml');
  lay('evidence/deep/e.yaml', 'frame/deep/f.md', 'labels/deep/l.yaml');
  expect(list()).toEqual({
    files: [
      ...['areas/a/area.yaml', 'areas/a/b/', 'areas/x.md', 'evidence/deep/', 'evidence/e.yaml'],
      ...['frame/deep/', 'frame/f.md', 'labels/deep/', 'labels/en.yaml', 'other/'],
      ...['risks/deep/', 'risks/r.md', 'sources.yaml'],
    ],
    problems: [],
  });
});

test('hidden files, schemas and what explains a folder are passed over', () => {
  lay('.git/x', '.hidden', 'schemas/s.json', 'README.md', 'license', 'LICENCE.txt', 'Notice');
  lay('risks/README', 'risks/.x', 'risks/myREADME.md', 'schemas.yaml');
  expect(list()).toEqual({ files: ['risks/myREADME.md', 'schemas.yaml'], problems: [] });
});

test('a folder that cannot be read is a problem under its name', () => {
  fs.rmSync(root, { recursive: true });
  expect(list()).toMatchObject({
    ...{ files: [], problems: [{ rule: 'file-exists', file: 'content/' }] },
  });
  fs.mkdirSync(root);
});
