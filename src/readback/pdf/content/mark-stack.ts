import type { Artifact, Mark, PageContent } from './page-content.ts';
import { gapBetween, type TextRun } from './text-run.ts';

interface Open {
  tag: string;
  mark: Mark | undefined;
  artifact: Artifact | undefined;
  lang: string | undefined;
  /** Text in place of what is shown inside (ISO 32000-1, 14.9.4), and the number of runs before it. */
  actual: string | undefined;
  before: number;
}

/** Properties of a mark as they matter here. */
export interface MarkProperties {
  mcid?: number | undefined;
  lang?: string | undefined;
  actual?: string | undefined;
  type?: string | undefined;
  subtype?: string | undefined;
}

const deepest = 500;

/** Follows the marks of a content stream (14.6) and puts what is shown where it belongs. */
export class MarkStack {
  /** Where marks of the stream that is being read go: the page, or a form on it. */
  content: PageContent;
  readonly #page: PageContent;
  readonly #open: Open[] = [];
  readonly #keep: () => void;
  /** Whether the next run must not be joined to the one before. */
  #apart = true;

  constructor(page: PageContent, keep: () => void) {
    this.content = page;
    this.#page = page;
    this.#keep = keep;
  }

  get depth(): number {
    return this.#open.length;
  }

  begin(tag: string, properties: MarkProperties): void {
    const around = this.#open.at(-1);
    const open: Open = {
      tag,
      mark: around?.mark,
      artifact: around?.artifact,
      lang: properties.lang ?? around?.lang,
      actual: properties.actual,
      before: 0,
    };
    if (tag === 'Artifact') this.#beginArtifact(open, properties);
    else if (properties.mcid !== undefined) this.#beginMark(open, properties.mcid);
    open.before = this.#runsOf(open).length;
    this.#apart = true;
    if (this.#open.length < deepest) this.#open.push(open);
  }

  end(): void {
    const closed = this.#open.pop();
    if (closed === undefined) {
      this.#fault('unbalanced', 'EMC without a mark that it ends');
      return;
    }
    this.#apart = true;
    if (closed.actual === undefined) return;
    drop(this.#page.runs, replaceText(this.#runsOf(closed), closed));
  }

  /** Ends the marks that a stream has left open. */
  endDownTo(depth: number): void {
    if (this.#open.length > depth)
      this.#fault('unbalanced', `${this.#open.length - depth} marks left open`);
    while (this.#open.length > depth) this.end();
  }

  /** Something is painted: `what` says it in words, `text` what it reads. */
  paint(what: string, text?: string): void {
    const open = this.#open.at(-1);
    if (open?.mark !== undefined) open.mark.painted = true;
    else if (open?.artifact === undefined) {
      this.#fault('untagged', text === undefined ? what : `${what} “${text}”`);
    }
  }

  show(run: TextRun): void {
    const open = this.#open.at(-1);
    run.lang = open?.lang;
    const runs = this.#runsOf(open);
    const last = runs.at(-1);
    // The same run object stands in the list of the whole page.
    if (!this.#apart && last !== undefined && gapBetween(last, run) === 'none') {
      last.text += run.text;
      last.endX = run.endX;
      last.endY = run.endY;
      return;
    }
    this.#keep();
    this.#apart = false;
    runs.push(run);
    this.#page.runs.push(run);
  }

  #runsOf(open: Open | undefined): TextRun[] {
    return open?.mark?.runs ?? open?.artifact?.runs ?? this.#page.loose;
  }

  #beginArtifact(open: Open, { type, subtype }: MarkProperties): void {
    if (open.mark !== undefined) this.#fault('nested', `an artifact inside mark ${open.mark.mcid}`);
    open.mark = undefined;
    open.artifact = { type, subtype, runs: [] };
    this.#page.artifacts.push(open.artifact);
  }

  #beginMark(open: Open, mcid: number): void {
    if (open.artifact !== undefined) this.#fault('nested', `mark ${mcid} inside an artifact`);
    if (open.mark !== undefined)
      this.#fault('nested', `mark ${mcid} inside mark ${open.mark.mcid}`);
    const known = this.content.marks.get(mcid);
    if (known !== undefined) this.#fault('twice', `mark ${mcid} begins twice`);
    open.artifact = undefined;
    open.mark = known ?? { mcid, runs: [], painted: false };
    this.content.marks.set(mcid, open.mark);
  }

  #fault(kind: PageContent['faults'][number]['kind'], what: string): void {
    if (this.#page.faults.length < 1000) this.#page.faults.push({ kind, what });
  }
}

/** Puts the text that stands for all runs since the mark began into the first of them, and gives the others. */
function replaceText(runs: TextRun[], { before, actual }: Open): TextRun[] {
  const [first, ...rest] = runs.slice(before);
  if (first === undefined || actual === undefined) return [];
  const last = rest.at(-1) ?? first;
  Object.assign(first, { text: actual, endX: last.endX, endY: last.endY });
  runs.length = before + 1;
  return rest;
}

/** Takes runs out of the list of the page, at whose end they stand. */
function drop(runs: TextRun[], gone: readonly TextRun[]): void {
  const left = new Set(gone);
  for (let index = runs.length - 1; index >= 0 && left.size > 0; index -= 1) {
    const run = runs[index];
    if (run !== undefined && left.delete(run)) runs.splice(index, 1);
  }
}
