/** A fault that is planted into one file of a briefing in three formats. */
export interface Mutation {
  name: string;
  /** Which briefing: the one with every node, or the dossier of the built-in content. */
  sample: 'everyNode' | 'dossier';
  operate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** The rule that finds it. */
  rule: string;
  /** Key of the section it is found in; none before the first heading and in metadata. */
  unit?: string;
  /** Part of what is said. */
  says: string;
}
