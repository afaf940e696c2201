import { type ListId, type ListInstance, listIds } from '../parts/numbering.ts';

/** The lists of one document that count by themselves, numbered after those that are always there. */
export class Lists {
  readonly instances: ListInstance[] = [];

  /** A new list with the look of `base` that starts `level` (from 0) at `start`; gives its `w:numId`. */
  restart(base: ListId, level: number, start: number): number {
    const numId = Object.keys(listIds).length + this.instances.length + 1;
    this.instances.push({ numId, base, level, start });
    return numId;
  }
}
