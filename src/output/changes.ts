import fs from 'node:fs';
import path from 'node:path';
import { toSystemError } from './machine-error.ts';
import { makeFolder } from './make-folder.ts';
import {
  addOpenPart,
  dropOpenPart,
  removeOpenParts,
  toBackupPath,
  toPartPath,
} from './open-parts.ts';
import { findTarget, stampOf, type Target } from './target.ts';

/** A file to be written. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array;
  /** Its `stampOf` when its place was looked at; nothing else is replaced that others have written since. */
  stamp?: string;
}

/** The calls that writing makes; tests hand in ones that fail. */
export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'copyFileSync'
  | 'existsSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

/** What is done to folders while files are written, and how it is taken back. */
export class Changes {
  readonly #system: FileSystem;
  /** Ways back from files that have got their names, the last first. */
  readonly #renamed: (() => void)[] = [];
  /** The deepest first. */
  readonly #folders: string[] = [];

  constructor(system: FileSystem) {
    this.#system = system;
  }

  /** Writes a file whole beside its place. */
  prepare({ path: file, bytes, stamp }: OutputFile): Target {
    const system = this.#system;
    const target = findTarget(file);
    if (stamp !== undefined) refuseOther(target, stamp, bytes);
    makeFolder(path.dirname(target.place), system, (made) => this.#folders.unshift(made));
    const part = toPartPath(target.place);
    addOpenPart(part);
    const descriptor = system.openSync(part, 'wx');
    try {
      system.writeFileSync(descriptor, bytes);
      const stat = system.fstatSync(descriptor);
      // A full disk may cut a write without saying so.
      if (stat.size !== bytes.length) throw toSystemError('SHORT_WRITE');
      if (target.replaced !== undefined) this.#giveRights(descriptor, stat, target.replaced);
      system.fsyncSync(descriptor);
    } finally {
      system.closeSync(descriptor);
    }
    return target;
  }

  /** Gives a prepared file its name. The last one of a run needs no way back. */
  finish({ place, replaced }: Target, { isLast }: { isLast: boolean }): void {
    const system = this.#system;
    const part = toPartPath(place);
    const backup = replaced === undefined || isLast ? undefined : this.#keep(place);
    system.renameSync(part, place);
    dropOpenPart(part);
    this.#renamed.unshift(() => {
      if (backup === undefined) system.unlinkSync(place);
      else system.renameSync(backup, place);
    });
  }

  /** Takes back what was done, as far as the machine allows it. Never throws. */
  undo(): void {
    this.#renamed.forEach(tryTo);
    removeOpenParts();
    for (const folder of this.#folders) tryTo(() => this.#system.rmdirSync(folder));
  }

  /** Rights and owner of the file that is replaced, where the new one would have others. */
  #giveRights(descriptor: number, own: fs.Stats, { uid, gid, mode }: fs.Stats): void {
    // Only root may give files away; from others the file goes to who writes it.
    if (own.uid !== uid || own.gid !== gid) {
      tryTo(() => this.#system.fchownSync(descriptor, uid, gid));
    }
    if (own.mode !== mode) this.#system.fchmodSync(descriptor, mode & 0o777);
  }

  /** Gives the old file a second name, or copies it where the disk knows no second names. */
  #keep(place: string): string {
    const backup = toBackupPath(place);
    addOpenPart(backup);
    try {
      this.#system.linkSync(place, backup);
    } catch {
      this.#system.copyFileSync(place, backup);
    }
    return backup;
  }
}

/** Two runs that make the same may both write it. */
function refuseOther(target: Target, stamp: string, bytes: Uint8Array): void {
  const isNew = target.replaced !== undefined && stampOf(target) !== stamp;
  if (isNew && !fs.readFileSync(target.place).equals(bytes)) throw toSystemError('OTHER_RUN');
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // What cannot be done is left: every file is at least whole.
  }
}
