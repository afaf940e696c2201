import type { Briefing } from '../document/types.ts';
import type { Problem } from '../problems.ts';
import type { MarkdownOptions, SideFile } from '../render/types.ts';
import type { Theme } from '../template/types.ts';

/** What is asked of one block in somebody else's document. */
export interface EmbedRequest {
  /** Name of the block, and of its place if `isPlace`. */
  name: string;
  /** The name is that of a place in the host; else a new block stands at the end. */
  isPlace: boolean;
  briefing: Briefing;
  /** Loads the theme; a host without looks does not ask for it. */
  theme: () => Promise<Theme>;
  /** Heading level of the sections at the top, from 1; one below the heading before the place unless given. */
  startLevel?: number;
  /** Without `startLevel`, a block in Word does not stay at its level: headings get that of a new block. */
  levelAnew?: boolean;
  /** Replace a block although its words were changed by hand. */
  force?: boolean;
  /** Take a host with macros, which stay as they are. */
  allowMacros?: boolean;
  /** How a block of Markdown is written. */
  md?: MarkdownOptions;
}

/** What happened to the host: `unchanged` gives back its own bytes. */
export type EmbedState = 'added' | 'replaced' | 'unchanged' | 'removed';

/** A host with its block, whole and in memory. */
export interface Embedded {
  bytes: Uint8Array;
  state: EmbedState;
  warnings: Problem[];
  /** Pictures beside the host. */
  beside?: SideFile[];
}

/** How a block stands to what would be put there now. */
export interface BlockCheck {
  /** There is no such block. */
  isMissing: boolean;
  /** Content, template or place would give another block now. */
  isStale: boolean;
  /** Somebody has changed its words. */
  isEdited: boolean;
}

/** A block that a host has, with what it was made for. */
export interface EmbeddedBlock {
  name: string;
  /** The request as the briefing tells it, `Properties.request`. */
  request: string;
}

/** How blocks get into hosts of one kind. Everything is done in memory, and a host is never changed. */
export interface Embedder {
  /** Puts the block in, or in place of the one there is. Throws a `RisalahError` for a host that cannot take it. */
  embed: (host: Uint8Array, request: EmbedRequest) => Promise<Embedded>;
  /** Looks at the block that is there. */
  check: (host: Uint8Array, request: EmbedRequest) => Promise<BlockCheck>;
  /** Takes a block out again. */
  remove: (host: Uint8Array, request: RemoveRequest) => Promise<Embedded>;
  /** The blocks of a host, in order. */
  list: (host: Uint8Array) => Promise<EmbeddedBlock[]>;
}

/** Which block is to go. */
export type RemoveRequest = Pick<EmbedRequest, 'name' | 'force' | 'allowMacros'>;
