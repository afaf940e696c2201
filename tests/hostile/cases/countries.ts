import { build, type HostileCase } from '../hostile-case.ts';

function countries(name: string, between: string, exit: 0 | 1 | 2, shows: string): HostileCase {
  return { name, args: [...build, '--between', between], exit, shows };
}

const sixty =
  'ID AU US GB FR DE IT ES PT NL BE LU CH AT PL CZ SK HU RO BG GR TR RU UA BY LT LV EE FI SE NO DK IS IE MT CY CN JP KR KP VN TH MY SG BN PH KH LA MM IN PK BD LK NP BT MV AF IR IQ SA'.split(
    ' ',
  );

/** Codes and names of countries. */
export const countryCases: readonly HostileCase[] = [
  countries('a code that is none', 'ID,XX', 1, 'XX'),
  countries('a country that stands twice', 'ID,ID', 1, 'ID'),
  countries('a country twice, as name and code', 'ID,Indonesia', 1, 'ID'),
  countries('Namibia and Norway', 'NA,NO', 0, 'Namibia'),
  countries('a code of three letters', 'idn,au', 0, 'Australia'),
  countries('small letters', 'id,au', 0, 'Australia'),
  countries('one country', 'ID', 0, 'Indonesia'),
  countries('an empty country', 'ID,', 2, '--between'),
  countries('a country called __proto__', '__proto__,ID', 1, '__proto__'),
  countries('a country called constructor', 'constructor,ID', 1, 'constructor'),
  countries('a country with a bidi override', '\u202eDI,AU', 1, '<U+202E>'),
  countries('a country that is an escape sequence', '\u001b[31mID,AU', 1, '<U+001B>'),
  countries('a country of 100,000 letters', `${'I'.repeat(100_000)},AU`, 1, ''),
  countries('Türkiye in its own spelling', 'Türkiye,Côte d’Ivoire', 0, 'Türkiye'),
  countries('Türkiye taken apart', 'Türkiye,ID'.normalize('NFD'), 0, 'Türkiye'),
  countries('60 countries', sixty.join(','), 0, 'Saudi Arabia'),
  {
    name: 'a country without quotes in YAML',
    files: { 'content/countries.yaml': 'id:\n  NO: { name: Norwegia }\nen: {}\n' },
    exit: 1,
    says: ['content/countries.yaml:2:3 yes-and-no-are-quoted'],
  },
];
