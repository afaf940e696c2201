import { describe, expect, test } from 'vitest';
import type { Block, Briefing, SourceEntry } from '../../src/document/types.ts';
import { allSections, allTexts, toPlainText } from '../../src/document/walk.ts';
import { RisalahError } from '../../src/problems.ts';
import { composeReal, content } from './real-content.ts';

const keys = (briefing: Briefing): string[] => allSections(briefing.children).map((s) => s.key);

function sourceEntries(blocks: Block[]): SourceEntry[] {
  return blocks.flatMap((block) => {
    if (block.type === 'sources') return block.children;
    return block.type === 'section' ? sourceEntries(block.children) : [];
  });
}

function citedKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedKeys);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'citation' && 'source' in value;
  return [...(own ? [String(value.source)] : []), ...Object.values(value).flatMap(citedKeys)];
}

const areaKeys = content.areas.map((area) => area.key);
const benefitKeys = content.areas.flatMap((area) => area.benefits.map((benefit) => benefit.key));

describe('what a briefing holds', () => {
  test.each(['briefing', 'handout'])(
    '%s has 7 areas, 13 benefits and 7 risks, in order',
    (name) => {
      const found = keys(composeReal(name));
      expect(found.filter((key) => areaKeys.includes(key))).toEqual(areaKeys);
      expect(found.filter((key) => benefitKeys.includes(key))).toEqual(benefitKeys);
      expect(benefitKeys).toHaveLength(13);
      expect(found.filter((key) => key.startsWith('risk/'))).toHaveLength(7);
    },
  );

  test.each([[[]], [['ID']], [['ID', 'AU']], [['US', 'PH', 'JP']]])(
    'no mark is left for %j',
    (parties) => {
      for (const lang of ['id', 'en'] as const) {
        for (const name of ['briefing', 'handout']) {
          const briefing = composeReal(name, { parties, lang });
          const texts = [...allTexts(briefing.children), briefing.properties.title];
          expect(texts.filter((text) => /[{}]|\[@/.test(text))).toEqual([]);
        }
      }
    },
  );

  test.each(['briefing', 'handout'])('the sources of %s are exactly what it cites', (name) => {
    const briefing = composeReal(name);
    const entries = sourceEntries(briefing.children).map((entry) => entry.key);
    expect(new Set(entries)).toEqual(new Set(citedKeys(briefing.children)));
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(5);
  });

  test('every benefit stands with its claim, its confidence and its limit in one section', () => {
    const briefing = composeReal('briefing');
    for (const section of allSections(briefing.children).filter((s) =>
      benefitKeys.includes(s.key),
    )) {
      expect(section.confidence?.label).toMatch(/^keyakinan /);
      const kinds = section.children.map((block) =>
        block.type === 'callout' ? block.kind : block.type === 'paragraph' ? block.role : '',
      );
      expect(kinds).toContain('claim');
      expect(kinds).toContain('limit');
    }
  });

  test('the gambling phrase of the seed is nowhere', () => {
    for (const lang of ['id', 'en'] as const) {
      const text = allTexts(composeReal('briefing', { lang }).children).join(' ');
      expect(text).not.toMatch(/\bslot\b|deposit pulsa/i);
    }
  });
});

describe('the request', () => {
  test('title, audience and author replace and add', () => {
    const briefing = composeReal('briefing', {
      title: 'Kunjungan kerja {x}',
      audience: 'Delegasi RI',
      author: 'A. Penulis',
      organisation: 'Kemhan',
      date: '2027-01-02',
    });
    expect(briefing.properties.title).toBe('Kunjungan kerja {x}');
    expect(briefing.furniture.runningTitle).toBe('Kunjungan kerja {x}');
    expect(briefing.titleBlock.details).toEqual([
      { label: 'Negara', value: 'Indonesia dan Australia' },
      { label: 'Tanggal', value: '2 Januari 2027' },
      { label: 'Disusun untuk', value: 'Delegasi RI' },
      { label: 'Disusun oleh', value: 'A. Penulis, Kemhan' },
    ]);
  });

  test('chosen sections are kept with the way to them, renumbered, with their sources', () => {
    const briefing = composeReal('briefing', { sections: ['regional/deterrence', 'summary'] });
    expect(keys(briefing)).toEqual(['regional', 'regional/deterrence', 'sources']);
    expect(briefing.children[0]?.type).toBe('callout');
    expect(allSections(briefing.children)[0]?.number).toBe('1');
    const cited = new Set(citedKeys(briefing.children));
    expect(new Set(sourceEntries(briefing.children).map((entry) => entry.key))).toEqual(cited);
  });

  test('a chosen unit keeps the facts that the section on the parties would have shown', () => {
    const key = 'society/institutional-partnership';
    const whole = composeReal('briefing', { lang: 'en' });
    const alone = composeReal('briefing', { lang: 'en', sections: [key] });
    const said = (briefing: Briefing): string => allTexts(briefing.children).join(' ');
    expect(said(whole)).toContain('scientific cooperation');
    expect(said(alone)).toContain('scientific cooperation');
  });

  test('sources alone are no briefing', () => {
    expect(() => composeReal('briefing', { sections: ['sources'] })).toThrow('No section');
    expect(() => composeReal('briefing', { sections: [] })).toThrow('No section');
  });

  test('an unknown section is refused with the nearest one', () => {
    const attempt = (): Briefing => composeReal('briefing', { sections: ['regional/deterence'] });
    expect(attempt).toThrow(RisalahError);
    expect(attempt).toThrow('There is no section "regional/deterence"');
    try {
      attempt();
    } catch (error) {
      expect(error instanceof RisalahError && error.problems[0]?.hint).toBe(
        'Did you mean "regional/deterrence"?',
      );
    }
  });

  test('the same request gives the same briefing, and the content is not touched', () => {
    const before = JSON.stringify(content);
    expect(composeReal('handout')).toEqual(composeReal('handout'));
    expect(JSON.stringify(content)).toBe(before);
  });
});

describe('what there is no fact about', () => {
  const said = (parties: string[]): string => {
    const briefing = composeReal('briefing', { parties, lang: 'en' });
    const section = allSections(briefing.children).find(({ key }) => key === 'parties');
    return allTexts(section?.children ?? []).join('');
  };

  test('countries that no fact links with the others are named', () => {
    expect(said(['FR', 'DE'])).toBe(
      'The evidence used here holds no facts about military relations between France and Germany; it rests on general research.',
    );
    expect(said(['ID', 'AU', 'FR'])).toContain('holds no shared facts about France.');
    expect(said(['ID', 'AU'])).not.toContain('holds no');
    expect(said([])).toBe('');
  });

  test('a fact that was verified in part says so', () => {
    const partly = content.facts.filter((fact) => fact.verified === 'partly');
    const dossier = allTexts(composeReal('dossier', { lang: 'en' }).children).join('');
    expect(partly.length).toBeGreaterThan(5);
    expect(dossier).toContain('[verified in part]');
    expect(allTexts(composeReal('dossier').children).join('')).toContain('[sebagian diverifikasi]');
  });
});

test('a selection does not carry the subtitle of the whole', () => {
  const whole = composeReal('briefing');
  const part = composeReal('briefing', { sections: ['regional'] });
  expect(whole.titleBlock.subtitle).toBeDefined();
  expect(part.titleBlock.subtitle).toBeUndefined();
  const own = composeReal('briefing', { sections: ['regional'], subtitle: 'Kawasan' });
  expect(own.properties.subtitle).toBe('Kawasan');
});

test('the title names the countries', () => {
  const title = (parties: string[], lang: 'id' | 'en'): string =>
    toPlainText(composeReal('briefing', { parties, lang }).titleBlock.title);
  expect(title([], 'id')).toBe('Manfaat dan Risiko Hubungan Militer antara Dua Negara atau Lebih');
  expect(title(['ID', 'AU'], 'id')).toBe(
    'Manfaat dan Risiko Hubungan Militer antara Indonesia dan Australia',
  );
  const asean = ['BN', 'KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'SG', 'TH', 'TL', 'VN'];
  expect(title(asean, 'id')).toBe('Manfaat dan Risiko Hubungan Militer antara 11 Negara');
  const many = composeReal('briefing', { parties: asean });
  expect(many.titleBlock.details[0]?.value).toMatch(/^Brunei.*, Kamboja, .* dan Vietnam$/);
  expect(many.furniture.runningTitle).toBe(many.properties.title);
  expect(title(['GB', 'NL'], 'en')).toBe(
    'Benefits and risks of military relations between the United Kingdom and the Netherlands',
  );
});
