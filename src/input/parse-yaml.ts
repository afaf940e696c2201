import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Problem } from '../problems.ts';
import { buildNode } from './build-node.ts';
import { Data } from './data.ts';
import { type Excerpt, problemIn } from './excerpt.ts';
import { explainYaml } from './explain-yaml.ts';
import type { Fault } from './source-file.ts';

/** Deepest nesting of YAML and JSON that is read. */
export const maxDepth = 64;
/** How to mend that there is more. */
export const lessDeep = 'Put fewer lists and mappings into one another.';

/**
 * What a YAML text holds. Plain YAML 1.2 only: one document, no aliases, tags, merge keys or directives.
 * Undefined, with the reasons in `problems`, if it cannot be read or holds more than `most` keys; smaller faults are reported and read past.
 */
export function parseYaml(excerpt: Excerpt, problems: Problem[], most?: number): Data | undefined {
  const events = readEvents(excerpt, problems);
  if (events === undefined) return undefined;
  const rejected = findOtherYaml(excerpt.value, events);
  if (rejected !== undefined) {
    problems.push(problemIn(excerpt, rejected.index, rejected));
    return undefined;
  }
  const root = buildNode(excerpt, events, problems, most);
  return root === undefined ? undefined : new Data(excerpt, root);
}

function readEvents(excerpt: Excerpt, problems: Problem[]): Event[] | undefined {
  try {
    return parseEvents(excerpt.value, { maxDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const index = Math.min(error.mark?.position ?? 0, excerpt.value.length);
    problems.push(problemIn(excerpt, index, syntaxFault(error.reason)));
    return undefined;
  }
}

function syntaxFault(reason: string): Fault {
  if (reason.startsWith('nesting exceeded')) {
    return {
      rule: 'data-is-within-limits',
      message: `The YAML nests more than ${maxDepth} deep`,
      hint: lessDeep,
    };
  }
  return { rule: 'yaml-is-well-formed', ...explainYaml(reason) };
}

/** The first thing in a YAML text that belongs to the parts of YAML that are not used here. */
function findOtherYaml(text: string, events: Event[]): (Fault & { index: number }) | undefined {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  if (documents.some((event) => event.directives.length > 0)) {
    return plainOnly(text.search(/^%/m), 'A %directive', 'Delete the line.');
  }
  if (documents.length > 1) {
    const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
    const index = marks.find((mark) => text.slice(0, mark.index).trim() !== '')?.index ?? 0;
    return plainOnly(index, 'A second document', 'Put it in a file of its own.');
  }
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) {
      return plainOnly(
        event.anchorStart - 1,
        'An *alias',
        'Write the value again, or quote the text.',
      );
    }
    if ('anchorStart' in event && event.anchorStart >= 0) {
      return plainOnly(event.anchorStart - 1, 'An &anchor', 'Delete it, or quote the text.');
    }
    if ('tagStart' in event && event.tagStart >= 0) {
      return plainOnly(event.tagStart, 'A !tag', 'Delete it, or quote the text.');
    }
  }
  return undefined;
}

function plainOnly(index: number, what: string, hint: string): Fault & { index: number } {
  return { index, rule: 'yaml-is-plain', message: `${what} is not read in YAML here`, hint };
}
