import { expect, test } from 'vitest';
import * as api from '../src/index.ts';

test('the public API has these names and no other', () => {
  expect(Object.keys(api).sort()).toEqual([
    'RisalahError',
    'builtinContent',
    'builtinTemplates',
    'citationStyles',
    'compose',
    'embed',
    'formats',
    'loadBibliography',
    'loadCitationStyle',
    'loadContent',
    'loadTemplate',
    'loadTheme',
    'openRisalah',
    'readStream',
    'render',
    'toStream',
    'verify',
  ]);
});
