import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import type { Language } from '../../src/document/types.ts';

const require = createRequire(import.meta.url);

function load(packageName: string, file: string): ITrie {
  const folder = path.dirname(require.resolve(packageName));
  const bytes = readFileSync(path.join(folder, file));
  return decodeTrie(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** Indonesian (hunspell-id, affixes applied) and British English with -ise. */
export const dictionaries: Readonly<Record<Language, ITrie>> = {
  id: load('@cspell/dict-id-id', 'dict/id-id.trie'),
  en: load('@cspell/dict-en-gb-ise', 'en_GB.trie.gz'),
};
