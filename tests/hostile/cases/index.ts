import type { HostileCase } from '../hostile-case.ts';
import { countryCases } from './countries.ts';
import { encodingCases } from './encodings.ts';
import { fontCases } from './fonts.ts';
import { foundCases, hostCases } from './hosts.ts';
import { labelCases } from './labels.ts';
import { pathCases } from './paths.ts';
import { pdfCases } from './pdfs.ts';
import { pictureCases } from './pictures.ts';
import { proseCases } from './prose.ts';
import { referenceCases } from './references.ts';
import { sizeCases } from './sizes.ts';
import { sourceCases } from './sources.ts';
import { styleCases } from './styles.ts';
import { svgCases } from './svgs.ts';
import { tableCases } from './tables.ts';
import { unicodeCases } from './unicode.ts';
import { yamlCases } from './yaml.ts';

/** All hostile and odd files, by kind. */
export const hostileCases: Readonly<Record<string, readonly HostileCase[]>> = {
  YAML: yamlCases,
  paths: pathCases,
  sizes: sizeCases,
  countries: countryCases,
  Unicode: unicodeCases,
  encodings: encodingCases,
  prose: proseCases,
  sources: sourceCases,
  'citation styles': styleCases,
  'labels, names and facts': labelCases,
  tables: tableCases,
  SVG: svgCases,
  pictures: pictureCases,
  fonts: fontCases,
  reports: hostCases,
  'reference documents': referenceCases,
  'files to be read back': foundCases,
  'PDFs to be read back': pdfCases,
};
