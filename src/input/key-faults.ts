import type { Fault } from './source-file.ts';

/** The fault of a key that its mapping already has. */
export function repeatedKey(key: string): Fault {
  return {
    rule: 'keys-differ',
    message: `The key "${key}" stands here a second time`,
    hint: 'Keep one of the two.',
  };
}

/** The fault of the one key that JavaScript objects cannot hold like any other; none for the rest. */
export function reservedKey(key: string): Fault | undefined {
  if (key !== '__proto__') return undefined;
  return { rule: 'key-is-known', message: `The key "${key}" is not known here` };
}
