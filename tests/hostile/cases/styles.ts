import { build, type HostileCase, prose } from '../hostile-case.ts';

function styleOf(macros: string, cite: string): string {
  const open = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">';
  return `${open}\n${macros}\n<citation><layout>${cite}</layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>\n`;
}

function style(name: string, written: string, exit: 0 | 1, ...says: string[]): HostileCase {
  return {
    name,
    files: { ...prose('Words [@leeds2003].'), 'house.csl': written },
    args: [...build, '--csl', 'house.csl'],
    exit,
    says: says.map((one) => `house.csl${one}`),
  };
}
const refused = (name: string, macros: string, cite: string, ...says: string[]): HostileCase =>
  style(name, styleOf(macros, cite), 1, ...says);

const leaf = '<macro name="m0"><text variable="title"/></macro>';
const macros = (count: number, calls: number): string =>
  leaf +
  Array.from({ length: count }, (_, i) => {
    const call = `<text macro="m${i}"/>`.repeat(calls);
    return `<macro name="m${i + 1}">${call}</macro>`;
  }).join('');
const isCsl = 'citation-style-is-csl';
const affix = (reference: string): string => `<text value="a" prefix="${reference}"/>`;

/** Citation styles of others. */
export const styleCases: readonly HostileCase[] = [
  style('a style that is no XML', 'Dear reader', 1, `:1:11 ${isCsl}`),
  refused('a macro that is not there', '', '<text macro="m1"/>', `:3:36 ${isCsl}`),
  refused('a macro called __proto__', '', '<text macro="__proto__"/>', `:3:43 ${isCsl}`),
  refused(
    'a macro that calls itself',
    '<macro name="a"><text macro="a"/></macro>',
    '<text macro="a"/>',
    ` ${isCsl}`,
  ),
  refused('five macros of ten calls', macros(5, 10), '<text macro="m5"/>', ` ${isCsl}`),
  refused('40 macros of two calls', macros(40, 2), '<text macro="m40"/>', ` ${isCsl}`),
  refused('9,000 macros in a row', macros(9000, 1), '<text macro="m9000"/>', ` ${isCsl}`),
  refused('an override in a style', '', affix('&#x202E;'), ':3:53 characters-are-printable'),
  refused(
    'a private character in a style',
    '',
    affix('&#xE000;'),
    ':3:53 characters-are-printable',
  ),
  {
    ...style('an attribute that no style has', styleOf(leaf, '<text macro="m0" onload="a"/>'), 0),
    shows: /^(?![\s\S]*citeproc)/,
  },
];
