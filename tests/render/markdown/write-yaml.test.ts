import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeYaml } from '../../../src/render/markdown/write-yaml.ts';

const hard = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[-a-zA-Z0-9:#'"{}[\],&*!|>%@`~?= .\n\t_]{0,12}$/),
  fc.constantFrom(
    'NO',
    'y',
    '~',
    'null',
    '12:30',
    '0x1',
    '1e3',
    '2026-11-23',
    '<<',
    '=',
    '---',
    '.inf',
  ),
);

test('texts are read back by YAML 1.2 and by 1.1, which Pandoc reads', () => {
  fc.assert(
    fc.property(hard, fc.array(hard), (title, keywords) => {
      // Lone halves of a character cannot be written in UTF-8.
      fc.pre([title, ...keywords].every((text) => text.isWellFormed()));
      const fields = { title, keywords, absent: undefined };
      const text = writeYaml(fields);
      expect(load(text)).toEqual({ title, keywords });
      expect(parse(text, { version: '1.2' })).toEqual({ title, keywords });
      expect(parse(text, { version: '1.1' })).toEqual({ title, keywords });
    }),
    { numRuns: 2000 },
  );
});

test('the texts of briefings are written as by the library', () => {
  const texts = [
    'Manfaat dan Risiko Hubungan Militer antara Indonesia dan Australia',
    'Tujuh bidang manfaat, buktinya, dan batas-batasnya',
    ...['NO', 'ID', '2026-11-23', 'Risalah 0.1.0', '', "it's", 'a: b', '- x', '#1', 'x:y', 'a "b"'],
    '{"parties":["ID","AU"],"lang":"id"}',
    '4e2ae77d0851537f0e4b4fb2dedd46e3f68ba027cad84a49fe99de4a6c837134',
    "O'Neil: {x}",
    'Ketua, 2. Panitia (a/b) — “c”',
  ];
  const written = dump({ texts, none: [], text: texts[0] }, { lineWidth: -1 });
  expect(writeYaml({ texts, none: [], text: texts[0] })).toBe(written);
});
