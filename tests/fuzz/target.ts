/** A door by which files of others come in. */
export interface Target {
  /** Inputs to begin with. */
  seeds: () => Uint8Array[] | Promise<Uint8Array[]>;
  /** Words that mean something behind the door. */
  tokens: string[];
  /** Takes an input in. May throw a `RisalahError`; anything else, and more than 5 s, is a fault of ours. */
  run: (input: Uint8Array) => void | Promise<void>;
}
