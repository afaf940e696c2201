import { expect, test } from 'vitest';
import { listCountries, resolveCountries } from '../../src/build/countries.ts';
import { RisalahError } from '../../src/problems.ts';

const own = {
  id: { GB: { name: 'Inggris' } },
  en: { VA: { name: 'Holy See', inText: 'the Holy See' } },
};

const resolve = (...inputs: string[]): string[] => resolveCountries(inputs, own);

/** Messages and hints of what is wrong. */
function wrong(...inputs: string[]): string[] {
  try {
    resolve(...inputs);
  } catch (error) {
    if (!(error instanceof RisalahError)) throw error;
    return error.problems.map((problem) => `${problem.message} ${problem.hint}`);
  }
  return [];
}

test('codes of two and three letters, in any case, in the order given', () => {
  expect(resolve('ID', 'au', 'JPN', 'sgp')).toEqual(['ID', 'AU', 'JP', 'SG']);
});

test('NO is Norway, NA is Namibia; AS may be Amerika Serikat, so it is asked for', () => {
  expect(resolve('NO', 'NA', 'ASM')).toEqual(['NO', 'NA', 'AS']);
  expect(wrong('AS')[0]).toContain('American Samoa (ASM) or United States (USA)');
});

test('what people write besides codes and names', () => {
  expect(resolve('UK', 'Holland', 'Korsel', 'U.S.', 'RRT')).toEqual(['GB', 'NL', 'KR', 'US', 'CN']);
});

test('names in Indonesian and English, with or without accents and articles', () => {
  expect(resolve('Jepang', 'Australia', 'korea selatan', 'turkiye', 'COTE D’IVOIRE')).toEqual([
    'JP',
    'AU',
    'KR',
    'TR',
    'CI',
  ]);
  expect(resolve('Japan', 'the United States', 'Viet Nam')).toEqual(['JP', 'US', 'VN']);
  expect(resolve('Amerika Serikat')).toEqual(['US']);
  expect(resolve('Inggris', 'Holy See', 'the Netherlands')).toEqual(['GB', 'VA', 'NL']);
});

test('an unknown country gets a suggestion or the command that lists all', () => {
  expect(wrong('XX')).toEqual(['There is no country "XX". See "risalah list countries".']);
  expect(wrong('Japn')[0]).toContain('Did you mean Japan (JPN)?');
  expect(wrong('Indonesa')[0]).toContain('Did you mean Indonesia (IDN)?');
  expect(wrong('', '__proto__')).toHaveLength(2);
});

test('every wrong one is named at once; repeated and unclear ones are wrong', () => {
  expect(wrong('XX', 'ID', 'Indonesia', 'YY')).toHaveLength(3);
  expect(wrong('Congo')[0]).toMatch(/may be .*\(COD\) or .*\(COG\)/);
});

test('the first name that is asked for twice is refused, however it is written', () => {
  expect(wrong('Jepang', 'JPN')[0]).toContain('(JP) is named twice');
});

test('the list has every code once, sorted, with the names of the content', () => {
  const countries = listCountries(own);
  expect(countries.length).toBeGreaterThan(245);
  const codes = countries.map((country) => country.alpha2);
  expect(codes).toEqual([...new Set(codes)].toSorted());
  expect(countries.find((country) => country.alpha2 === 'GB')).toEqual({
    alpha2: 'GB',
    alpha3: 'GBR',
    name: { id: 'Inggris', en: 'United Kingdom' },
  });
});

test('every listed country is found by its codes and names', () => {
  const all = listCountries(own);
  const codes = all.map((country) => country.alpha2);
  expect(resolve(...all.map((country) => country.alpha3))).toEqual(codes);
  expect(resolve(...all.map((country) => country.name.id))).toEqual(codes);
  expect(resolve(...all.map((country) => country.name.en))).toEqual(codes);
});

test('countries with another mark between them than a comma are told how to be written', () => {
  for (const input of ['ID-AU', 'ID AU', 'ID;AU', 'id / aus', 'Indonesia-Australia']) {
    expect(wrong(input), input).toEqual([
      `There is no country "${input}". Separate countries with commas: ID,AU.`,
    ]);
  }
  expect(wrong('ID-XX')[0]).not.toContain('commas');
  expect(resolve('Guinea-Bissau', 'Timor-Leste')).toEqual(['GW', 'TL']);
});

test('Korea may be either, and both are named', () => {
  expect(wrong('Korea', 'korea')[1]).toMatch(
    /^"korea" may be North Korea \(PRK\) or South Korea \(KOR\)\. Name the country by its whole name/,
  );
});
