import { Document, Packer, Paragraph } from 'docx';
import { afterEach, expect, test } from 'vitest';
import { compiledParts, packParts, zippedParts } from '../../../src/render/docx/pack.ts';

const document = () => new Document({ sections: [{ children: [new Paragraph('isi')] }] });
const compiler: unknown = Reflect.get(Packer, 'compiler');
afterEach(() => {
  Reflect.set(Packer, 'compiler', compiler);
});

test('the private way gives the parts of the public one', async () => {
  const compiled = compiledParts(document());
  const zipped = await zippedParts(document());
  const stable = (parts: Iterable<[string, unknown]>) =>
    new Map([...parts].filter(([path]) => path.startsWith('word/') && !path.includes('_rels')));
  expect(compiled && stable(compiled)).toEqual(stable(zipped));
  expect(stable(zipped).has('word/document.xml')).toBe(true);
});

test.each([
  ['is gone', undefined],
  ['is no compiler', {}],
  ['gives no map', { compile: () => [] }],
  ['gives other parts', { compile: () => new Map([['word/document.xml', 1]]) }],
])('a compiler that %s is not trusted', (_, other) => {
  Reflect.set(Packer, 'compiler', other);
  expect(compiledParts(document())).toBeUndefined();
});

test('without it the public way is taken', async () => {
  const { compile } = Object(compiler);
  // The package's own way compiles with the same object: one call that fails for us, then one for it.
  let calls = 0;
  const other = Object.create(Object(compiler), {
    compile: {
      value: (...given: unknown[]) => {
        calls += 1;
        return calls === 1 ? undefined : compile.apply(compiler, given);
      },
    },
  });
  Reflect.set(Packer, 'compiler', other);
  expect((await packParts(document())).get('word/document.xml')).toContain('isi');
  expect(calls).toBe(2);
});
