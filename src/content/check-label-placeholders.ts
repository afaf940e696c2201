import { checkPlaceholders } from '../input/check-placeholders.ts';
import type { Data, DataNode } from '../input/data.ts';
import type { Problem } from '../problems.ts';
import type { Labels } from './types.ts';

/** Labels that make no sense without their placeholder, which is filled in once. */
const patterns = [
  ...['two', 'more'].flatMap((form) =>
    ['{first}', '{last}'].map((name) => ({
      path: ['list', form],
      name,
      like: '{first} and {last}',
    })),
  ),
  { path: ['evidence', 'missingParties'], name: '{list}', like: 'No shared facts about {list}.' },
  { path: ['ledger', 'latest'], name: '{year}', like: 'Latest data {year}' },
];

/** Problems of the placeholders in the labels of one language. */
export function checkLabelPlaceholders(data: Data, labels: Labels): Problem[] {
  const strange = textPaths(data.root).flatMap((path) =>
    checkPlaceholders(data.textAt(path), placeholdersOf(path, labels)),
  );
  const missing = patterns.flatMap(({ path, name, like }) => {
    if (data.textAt(path).value.split(name).length === 2) return [];
    const message = `"${path.join('.')}" does not hold ${name} once`;
    const hint = `Write it like "${like}".`;
    return [data.problemAt(path, { rule: 'label-pattern-is-complete', message, hint })];
  });
  return [...strange, ...missing];
}

/** What the text at a path may hold in braces. */
function placeholdersOf(path: string[], { grammar }: Labels): string[] {
  if (path[0] === 'grammar') return ['list', 'count'];
  switch (path.join('.')) {
    case 'pageOf':
      return ['page', 'pages'];
    case 'list.two':
    case 'list.more':
      return ['first', 'last'];
    case 'evidence.noPartyFacts':
      return Object.keys(grammar).flatMap((name) => [
        name,
        name.charAt(0).toUpperCase() + name.slice(1),
      ]);
    case 'evidence.missingParties':
      return ['list'];
    case 'ledger.latest':
      return ['year'];
    default:
      return [];
  }
}

/** The paths of all texts in data, in order. */
function textPaths(node: DataNode): string[][] {
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, node: child }) =>
      textPaths(child).map((path) => [key, ...path]),
    );
  }
  return node.kind === 'scalar' && typeof node.value === 'string' ? [[]] : [];
}
