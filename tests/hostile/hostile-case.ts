/** What a file holds; what is large is made only when its case is run. */
export type Made = string | Uint8Array | (() => string | Uint8Array);

/** What is wrong or odd, and how the command has to judge it. The files are laid over the small pack. */
export interface HostileCase {
  name: string;
  /** Arguments of the command; `check --content content` unless given. */
  args?: readonly string[];
  /** Files by path, in place of those of the small pack. */
  files?: Readonly<Record<string, Made>>;
  /** Makes what is no ordinary file: links, pipes, folders. */
  make?: (root: string) => void;
  exit: 0 | 1 | 2 | 3;
  /** Every problem, as `file:line:column rule`, warnings too; what is not given is left open. */
  says?: readonly string[];
  /** What has to be found in the text that was built, or in the messages. */
  shows?: string | RegExp;
}

/** Where the cases put the text that they are about. */
export const text = 'content/areas/security/deterrence.en.md';

const head = `---
title: Deterrence
claim: Military relations can deter an attack on {countries}.
limit: Without a pact there is no promise.
confidenceReason: The evidence is mixed.
talkingPoint: Pacts can deter.
---

`;

/** The text of the benefit with this prose, which begins in line 9. */
export function prose(words: string): Record<string, string> {
  return { [text]: `${head}${words}\n` };
}

/** The text of the benefit with this claim, in line 3 from column 8 on. */
export function claim(words: string): Record<string, string> {
  return { [text]: `${head.replace(/claim: .*/, () => `claim: ${words}`)}Words.\n` };
}

/** Builds the English briefing in all formats and reads it back. */
export const build: readonly string[] = [
  ...['build', '--content', 'content', '--template', 'dossier', '--lang', 'en'],
  ...['--date', '2026-11-23', '--out', 'out', '--verify'],
];

/** A case of prose that is refused at a column of its first line. */
export function refused(name: string, words: string, place: string, rule: string): HostileCase {
  return { name, files: prose(words), exit: 1, says: [`${text}:${place} ${rule}`] };
}

/** A case of prose that is built, and whose words are found in the Markdown. */
export function accepted(name: string, words: string, shows: string | RegExp): HostileCase {
  return { name, files: prose(words), args: build, exit: 0, shows };
}
