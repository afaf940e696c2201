import type { Briefing } from '../document/types.ts';
import { compareOutlines } from './compare-outlines.ts';
import type { Difference, Finding } from './finding.ts';
import type { Outline } from './outline.ts';
import { outlineOf } from './outline-of-briefing.ts';
import type { ReadFile } from './read-file.ts';
import { quote } from './tell-change.ts';

/** Of so many files at most each is held against each, to find the one that the others speak against. */
const fewFiles = 6;

/** What the files of one briefing say differently, told of those that have the fewest on their side. */
export function compareFiles(group: readonly ReadFile[]): Finding[] {
  const read = group.flatMap(({ name, outline }) => (outline ? [{ name, outline }] : []));
  const reference = chooseReference(read);
  if (reference === undefined) return [];
  return read.flatMap((file) =>
    file === reference
      ? []
      : compareOne(file.outline, reference.outline).map((difference) =>
          toFinding(file.name, difference, reference.name),
        ),
  );
}

interface Named {
  name: string;
  outline: Outline;
}

function chooseReference(files: readonly Named[]): Named | undefined {
  const [first] = files;
  if (files.length <= 2 || files.length > fewFiles) return first;
  const faults = files.map(() => 0);
  files.forEach((one, index) => {
    files.slice(index + 1).forEach((other, more) => {
      const count = compareOne(other.outline, one.outline).length;
      for (const at of [index, index + 1 + more]) faults[at] = (faults[at] ?? 0) + count;
    });
  });
  return files[faults.indexOf(Math.min(...faults))];
}

function compareOne(here: Outline, there: Outline): Difference[] {
  return [...compareTitles(there.title, here.title), ...compareOutlines(there.blocks, here.blocks)];
}

function compareTitles(there: string | undefined, here: string | undefined): Difference[] {
  if (there === here) return [];
  const message = `the title in the metadata is ${quote(here ?? '')}, not ${quote(there ?? '')}`;
  return [{ rule: 'title-is-the-same', message, place: 'metadata' }];
}

/** What a file says differently than the briefing that it should hold. */
export function compareWithBriefing(file: ReadFile, briefing: Briefing): Finding[] {
  if (file.outline === undefined) return [];
  const differences = [
    ...compareTitles(briefing.properties.title, file.outline.title),
    ...compareOutlines(outlineOf(briefing), file.outline.blocks),
  ];
  const findings = differences.map((difference) => toFinding(file.name, difference, undefined));
  return [...findings, ...compareDigests(file, briefing)];
}

/** Other content may still say the same in a briefing: by itself this is a warning. */
function compareDigests({ name, outline }: ReadFile, { properties }: Briefing): Finding[] {
  const own = outline?.origin?.contentDigest;
  if (own === undefined || own === properties.contentDigest) return [];
  const message = `The file was made from other content: its digest is ${quote(own)}, now it is ${quote(properties.contentDigest)}.`;
  const rule = 'content-is-the-same';
  return [{ rule, severity: 'warning', message, hint: buildAgain, file: name, place: 'metadata' }];
}

const buildAgain = 'Build the file again from the content as it is now.';

/** `reference` is the name of the file that was compared with; undefined for a composed briefing. */
function toFinding(
  file: string,
  { rule, message, unit, place, placeThere }: Difference,
  reference: string | undefined,
): Finding {
  const against = [reference, placeThere].filter((part) => part !== undefined).join(', ');
  return {
    rule,
    severity: 'error',
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    hint:
      reference === undefined
        ? buildAgain
        : `Compared with ${against}; build both again, or mend the one that is wrong.`,
    file,
    place,
    ...(unit === undefined ? {} : { unit }),
  };
}
