import { describe, expect, test } from 'vitest';
import {
  type MarkdownRuleName,
  markdownRules,
} from '../../../src/readback/markdown/check/rules.ts';
import { checkMarkdown } from '../../../src/readback/markdown/index.ts';
import { expectTold, type Told } from '../told-in-both.ts';
import { bytesOf, flavours, rendered } from './rendered.ts';

/** A fault by its rule: what is changed in a file of each flavour, or in one of them. */
/** `far` where it is told at another place than it was planted. */
const faults: Record<
  MarkdownRuleName,
  { from: RegExp; to: string; only?: (typeof flavours)[number]; far?: boolean }[]
> = {
  'md-front-matter-is-readable': [
    { from: /^lang: id$/m, to: 'lang: "id' },
    { from: /^lang: id$/m, to: 'lang: id\nlang: en' },
    { from: /^lang: id$/m, to: `lang: ${'['.repeat(20)}` },
    { from: /^lang: id$/m, to: '? [a]\n: b' },
    { from: /^lang: id$/m, to: 'lang: id\n--- # more' },
    { from: /^---\n.*?^---\n/ms, to: '---\n- lang: id\n---\n' },
  ],
  'md-file-has-language': [
    { from: /^lang: id\n/m, to: '' },
    { from: /^lang: id$/m, to: 'lang: Bahasa Indonesia' },
  ],
  'md-body-is-unedited': [{ from: /Daya tangkal/, to: 'Daya cegah', far: true }],
  'md-file-has-one-title': [
    { from: /^## (.*Risiko)/m, to: '# $1', only: 'gfm' },
    { from: /^title: .*\n/m, to: '', only: 'pandoc' },
  ],
  'md-headings-have-no-gap': [{ from: /^### (.*Penangkalan)/m, to: '#### $1' }],
  'md-headings-have-words': [{ from: /(^## .*)Risiko dan Tantangan/m, to: '$1' }],
  'md-headings-are-not-emphasis': [{ from: /^## .*Pengantar.*$/m, to: '**Pengantar**' }],
  'md-pictures-have-alt': [{ from: /Peta kawasan: Selat Malaka[^\]"]*/, to: '' }],
  'md-alt-says-something': [{ from: /Peta kawasan: Selat Malaka[^\]"]*/, to: 'peta-2.png' }],
  'md-tables-have-header': [
    { from: /\| Perjanjian \| Ditandatangani \| Isi pokok \|/, to: '| | | |', only: 'gfm' },
    { from: /<th scope="col">(.*?)<\/th>/, to: '<td>$1</td>', only: 'commonmark' },
  ],
  'md-heads-have-scope': [{ from: / scope="col"/, to: '', only: 'commonmark' }],
  'md-links-say-something': [
    { from: /\[data asli\]/, to: '[di sini]' },
    { from: /\[penangkalan\]/, to: '[]' },
  ],
  'md-links-lead-somewhere': [{ from: /\(#regional\/deterrence\)/, to: '(#regional/x)' }],
  'md-ids-differ': [
    { from: /"regional\/crisis-response"/, to: '"regional/deterrence"', only: 'gfm' },
    { from: /=regional\/crisis-response/, to: '=regional/deterrence', only: 'pandoc' },
    { from: /id="agreements"/, to: 'id="risk"', only: 'commonmark', far: true },
  ],
  'md-notes-have-words': [
    { from: /^\[\^2\]: .*$/m, to: '', only: 'gfm', far: true },
    { from: /^\[\^2\]: .*$/m, to: '[^2]:', only: 'pandoc' },
    { from: /^(<sup id="note\/2">.*<\/sup>).*$/m, to: '$1', only: 'commonmark' },
  ],
  'md-notes-are-called': [
    { from: /\[\^2\](?!:)/, to: '', only: 'gfm', far: true },
    { from: /^\[\^2\]:/m, to: '[^1]: Sekali lagi.\n\n[^2]:', only: 'pandoc' },
    { from: /<sup id="note-call\/2">.*?<\/sup>/, to: '', only: 'commonmark', far: true },
  ],
};

describe.each(Object.entries(faults))('%s', (rule, all) => {
  const cases = all.flatMap((fault) =>
    flavours.flatMap((flavour) =>
      fault.only === undefined || fault.only === flavour ? [{ ...fault, flavour }] : [],
    ),
  );
  test.each(cases)('finds a planted fault in $flavour: $to', async ({ from, to, flavour, far }) => {
    const source = await rendered({ flavour });
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    const found = checkMarkdown(bytesOf(changed));
    const own = found.filter((finding) => finding.rule === rule);
    expect(own.length, JSON.stringify(found)).toBeGreaterThan(0);
    const line = source.slice(0, source.search(from)).split('\n').length;
    if (own[0]?.line !== 1 && far !== true)
      expect(Math.abs((own[0]?.line ?? 0) - line)).toBeLessThanOrEqual(4);
  });
});

test.each(Object.entries(faults))('%s says these words', async (rule, all) => {
  const told: Told[] = [];
  for (const { from, to, only = 'gfm' } of all) {
    const source = await rendered({ flavour: only });
    const found = checkMarkdown(bytesOf(source.replace(from, to)));
    const fault = `in ${only}, ${JSON.stringify(String(from))} becomes ${JSON.stringify(to)}`;
    told.push({ fault, findings: found.filter((finding) => finding.rule === rule) });
  }
  await expectTold(rule, told);
});

test('every rule says why it is there and how to mend what it finds', () => {
  for (const { why, hint } of Object.values(markdownRules)) {
    expect(why).toMatch(/\.$/);
    expect(hint).toMatch(/\.$/);
  }
});
