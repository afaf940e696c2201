import type { Finding } from './finding.ts';
import { baseName, requestOf } from './group-files.ts';
import { mostCommon } from './most-common.ts';
import type { Origin } from './outline.ts';
import type { ReadFile } from './read-file.ts';
import { readRequest } from './read-request.ts';
import { quote } from './tell-change.ts';

/** What must hold of how a file says it came about, and why. */
export const originRules = {
  'origin-is-whole':
    'Every file says by which version of Risalah, from which content and for which request it was made.',
  'origin-is-the-same': 'The formats of one briefing were made by one version from one content.',
  'request-is-the-same': 'Files with the same name are of the same request.',
  'content-is-the-same': 'A file was made from the content that it is held against.',
  'language-is-as-asked': 'The language of a file is the one of its request.',
} as const;

const parts = {
  generator: { pattern: /^Risalah \S+$/, name: 'the version of Risalah' },
  contentDigest: { pattern: /^[0-9a-f]{64}$/, name: 'the digest of the content' },
} as const satisfies Partial<Record<keyof Origin, { pattern: RegExp; name: string }>>;

const partNames = ['generator', 'contentDigest'] as const;

/**
 * What is wrong with the origins of the files of one briefing. Files of another program tell none; `ours` says that
 * these are Risalah's, whatever they tell.
 */
export function checkOrigins(group: readonly ReadFile[], ours = false): Finding[] {
  if (!ours && group.every((file) => file.outline?.origin === undefined)) return [];
  return group.flatMap((file) =>
    file.outline === undefined
      ? []
      : [...checkWhole(file), ...checkSame(file, group), ...checkLanguage(file)],
  );
}

function checkWhole(file: ReadFile): Finding[] {
  const origin = file.outline?.origin;
  const missing: string[] = partNames
    .filter((part) => !parts[part].pattern.test(origin?.[part] ?? ''))
    .map((part) => parts[part].name);
  if (readRequest(origin?.request) === undefined) missing.push('the request');
  if (missing.length === 0) return [];
  const message = `The metadata do not say ${missing.join(', nor ')} in a form that can be read.`;
  return [finding('origin-is-whole', file, message, 'Build the file again.')];
}

function checkSame(file: ReadFile, group: readonly ReadFile[]): Finding[] {
  return partNames.flatMap((part) => {
    const usual = mostCommon(group.flatMap((other) => other.outline?.origin?.[part] ?? []));
    const own = file.outline?.origin?.[part];
    if (own === undefined || usual === undefined || own === usual) return [];
    if (!parts[part].pattern.test(own)) return [];
    const message = `${capital(parts[part].name)} is ${quote(own)}; another file of the briefing says ${quote(usual)}.`;
    return [finding('origin-is-the-same', file, message, 'Build all formats in one run.')];
  });
}

function checkLanguage(file: ReadFile): Finding[] {
  const asked = readRequest(requestOf(file))?.['lang'];
  const own = file.outline?.lang?.split('-')[0]?.toLowerCase();
  if (typeof asked !== 'string' || asked === own) return [];
  const says = own === undefined ? 'The file says no language' : `The file is in ${quote(own)}`;
  const message = `${says}, but its request asks for ${quote(asked)}.`;
  return [finding('language-is-as-asked', file, message, 'Build the file again.')];
}

/** Namesakes, such as `a.pdf` and `a.docx`, that are of other requests than most of them. */
export function checkNamesakes(files: readonly ReadFile[]): Finding[] {
  return files.flatMap((file) => {
    const own = requestOf(file);
    const namesakes = files.filter((other) => baseName(other.name) === baseName(file.name));
    const usual = mostCommon(namesakes.flatMap((other) => requestOf(other) ?? []));
    if (own === undefined || usual === undefined || own === usual) return [];
    const message = `The file is of another briefing than its namesakes: ${tellRequests(own, usual)}.`;
    return [finding('request-is-the-same', file, message, 'Build it again, or mend its name.')];
  });
}

/** `lang "en" in place of "id"` */
function tellRequests(own: string, usual: string): string {
  const [one, other] = [readRequest(own), readRequest(usual)];
  if (one === undefined || other === undefined) return 'its request cannot be read';
  const keys = [...new Set([...Object.keys(other), ...Object.keys(one)])];
  const told = keys
    .map((key) => ({ key, own: JSON.stringify(one[key]), usual: JSON.stringify(other[key]) }))
    .filter((entry) => entry.own !== entry.usual)
    .map(({ key, own, usual }) =>
      own === undefined
        ? `no ${key} in place of ${usual}`
        : `${key} ${own} in place of ${usual ?? 'none'}`,
    );
  return told.length === 0 ? 'its request is written in another way' : told.join('; ');
}

function finding(
  rule: keyof typeof originRules,
  { name }: ReadFile,
  message: string,
  hint: string,
): Finding {
  return { rule, severity: 'error', message, hint, file: name, place: 'metadata' };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
