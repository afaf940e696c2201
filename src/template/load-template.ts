import path from 'node:path';
import { checkPlaceholders } from '../input/check-placeholders.ts';
import { checkShape } from '../input/check-shape.ts';
import type { Data } from '../input/data.ts';
import { cutExcerpt } from '../input/excerpt.ts';
import { type Folder, listNames, readBytes } from '../input/folder.ts';
import { openAllowed } from '../input/open-allowed.ts';
import { parseYaml } from '../input/parse-yaml.ts';
import { readNamedText } from '../input/read-named-text.ts';
import { maxTextBytes, readText } from '../input/read-text.ts';
import { didYouMean, type Problem, RisalahError, sortProblems } from '../problems.ts';
import { findCitationStyle } from './find-citation-style.ts';
import type { SectionSpec, Template } from './template.ts';
import { templateSchema } from './template-schema.ts';

/**
 * The template in a YAML file; its key is the file's name. Theme and citation style stand beside it, or in one of the
 * folders of `allowDirs`. Throws a `RisalahError` with all that is wrong in it.
 */
export function loadTemplate(
  file: string,
  options: { allowDirs?: readonly string[] } = {},
): Template {
  const problems: Problem[] = [];
  const named = readNamedText(file, problems, openAllowed(options.allowDirs));
  const data = named && parseYaml(cutExcerpt(named.file), problems);
  const value = data && checkShape(templateSchema, data, problems);
  if (!named || !data || !value) throw new RisalahError(sortProblems(problems));
  problems.push(
    ...checkTheme(value.theme, value.layout, data, named.folder),
    ...repeatedKinds(value.sections, data),
    ...checkTexts(data),
  );
  const found = findCitationStyle(value.citationStyle, data, named.folder);
  if ('problem' in found) problems.push(found.problem);
  if ('problem' in found || problems.length > 0) throw new RisalahError(sortProblems(problems));
  const sections = value.sections.map((section): SectionSpec => {
    if (!('show' in section)) return section;
    const { paragraphs, facts, ...rest } = section;
    const counts = paragraphs === undefined ? rest : { ...rest, paragraphs };
    return facts === undefined ? counts : { ...counts, facts };
  });
  return { key: path.parse(file).name, ...value, citationStyle: found.style, sections };
}

/** The texts of a template are printed as they stand. */
function checkTexts(data: Data): Problem[] {
  return ['description', 'product', 'subtitle'].flatMap((key) =>
    ['id', 'en'].flatMap((lang) => checkPlaceholders(data.textAt([key, lang]), [])),
  );
}

/** Sections of a kind that an earlier one has. */
function repeatedKinds(sections: readonly { kind: string }[], data: Data): Problem[] {
  const kinds = sections.map((section) => section.kind);
  return kinds.flatMap((kind, index) => {
    if (kinds.indexOf(kind) === index) return [];
    const message = `A section of the kind "${kind}" is listed a second time`;
    const fault = {
      rule: 'section-kind-is-unique',
      message,
      hint: 'Keep one of the two.',
    } as const;
    return [data.problemAt(['sections', index, 'kind'], fault)];
  });
}

function themesIn(folder: Folder): string[] {
  const listed = listNames(folder, 'themes');
  if ('fault' in listed) return [];
  return listed.names.flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
}

/** Whether the theme stands beside the template and has the layout. What is wrong inside it, `loadTheme` says. */
function checkTheme(theme: string, layout: string, data: Data, folder: Folder): Problem[] {
  const file = `themes/${theme}.yaml`;
  const read = readBytes(folder, file, maxTextBytes);
  if ('fault' in read) {
    if (read.fault.rule !== 'file-exists') return [data.problemAt(['theme'], read.fault)];
    const message = `There is no theme "${theme}" beside the template`;
    const hint = didYouMean(theme, themesIn(folder));
    return [data.problemAt(['theme'], { rule: 'theme-exists', message, hint })];
  }
  const source = readText(folder, file, []);
  const layouts = (source && parseYaml(cutExcerpt(source), []))?.nodeAt(['layouts']);
  if (layouts?.kind !== 'map') return [];
  const names = layouts.entries.map((entry) => entry.key);
  if (names.includes(layout)) return [];
  const message = `The theme "${theme}" has no layout "${layout}"`;
  const hint = didYouMean(layout, names);
  return [data.problemAt(['layout'], { rule: 'layout-exists', message, hint })];
}
