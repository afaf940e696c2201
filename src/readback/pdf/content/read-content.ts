import { tooMuch } from '../objects/budget.ts';
import { Keyword, Lexer } from '../objects/lexer.ts';
import { parseFrom, type ValueBudget } from '../objects/parse-value.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { type Dict, Name, PdfString, Stream, type Value } from '../objects/values.ts';
import { type Font, readFont } from './font.ts';
import { markProperties } from './mark-properties.ts';
import { MarkStack } from './mark-stack.ts';
import { multiply, toMatrix } from './matrix.ts';
import { emptyContent, type PageContent } from './page-content.ts';
import { paints } from './paints.ts';
import { skipImage } from './skip-image.ts';
import { type GraphicsState, initialState, TextPosition, withParameter } from './text-state.ts';

/** What the pages of a file share while their contents are read. */
export interface SharedContent {
  file: PdfFile;
  fonts: Map<Dict, Font>;
  /** Marks of forms that have their own, by the dictionary of the form. */
  forms: Map<Dict, PageContent>;
  /** Index of the page that is being read. */
  page: number;
}

const deepestForm = 12;
/** What a form counts for each time it is drawn, so that forms that draw forms come to an end. */
const valuesOfForm = 50;
const deepestState = 500;
const mostOperands = 1_000_000;

/** Reads what a page shows. Never throws on bad content: what cannot be read is a fault of the page. */
export function readContent(
  shared: SharedContent,
  streams: readonly Value[],
  resources: Dict | undefined,
): PageContent {
  const page = emptyContent();
  const reader = new ContentReader(shared, page);
  const bytes: Uint8Array[] = [];
  for (const value of streams) {
    const stream = shared.file.follow(value);
    const decoded = stream instanceof Stream ? shared.file.decode(stream) : undefined;
    if (decoded !== undefined) bytes.push(decoded, Uint8Array.of(10));
    else page.faults.push({ kind: 'damaged', what: 'a content stream that cannot be unpacked' });
  }
  reader.read(bytes.length === 2 && bytes[0] ? bytes[0] : Buffer.concat(bytes), resources);
  return page;
}

class ContentReader {
  readonly #shared: SharedContent;
  readonly #page: PageContent;
  readonly #marks: MarkStack;
  readonly #position = new TextPosition();
  /** Values in the operands of the operator that is being read; they are not kept after it. */
  #operands = 0;
  #state: GraphicsState = initialState;
  #saved: GraphicsState[] = [];
  #resources: Dict | undefined;
  #depth = 0;

  constructor(shared: SharedContent, page: PageContent) {
    this.#shared = shared;
    this.#page = page;
    this.#marks = new MarkStack(page, () => shared.file.budget.keep(2));
  }

  read(bytes: Uint8Array, resources: Dict | undefined): void {
    const around = { resources: this.#resources, saved: this.#saved, state: this.#state };
    const open = this.#marks.depth;
    this.#shared.file.budget.read(bytes.length);
    this.#resources = resources;
    this.#saved = [];
    const lexer = new Lexer(bytes);
    const budget: ValueBudget = {
      keep: (values) => {
        this.#operands += values;
        if (this.#operands > mostOperands) throw tooMuch('a drawing has a million operands');
      },
    };
    let operands: Value[] = [];
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      const value = parseFrom(token, lexer, budget);
      if (!(value instanceof Keyword)) {
        if (value !== undefined && operands.length < 64) operands.push(value);
        continue;
      }
      if (value.word === 'BI') {
        this.#marks.paint('a picture');
        skipImage(lexer);
      } else this.#run(value.word, operands);
      if (operands.length > 0) operands = [];
      this.#operands = 0;
    }
    this.#marks.endDownTo(open);
    this.#resources = around.resources;
    this.#saved = around.saved;
    this.#state = around.state;
  }

  #run(operator: string, operands: readonly Value[]): void {
    const painted = paints.get(operator);
    if (painted !== undefined) this.#marks.paint(painted);
    else if (!this.#runState(operator, operands)) this.#runText(operator, operands);
  }

  /** Operators of the graphics state, of marks and of pictures. */
  #runState(operator: string, operands: readonly Value[]): boolean {
    const [first, second] = operands;
    switch (operator) {
      case 'q':
        if (this.#saved.length < deepestState) this.#saved.push(this.#state);
        return true;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        return true;
      case 'cm':
        this.#state = { ...this.#state, ctm: multiply(toMatrix(operands), this.#state.ctm) };
        return true;
      case 'BMC':
      case 'BDC':
        this.#marks.begin(
          first instanceof Name ? first.value : '',
          markProperties(this.#shared.file, this.#resources, second),
        );
        return true;
      case 'EMC':
        this.#marks.end();
        return true;
      case 'Do':
        if (first instanceof Name) this.#draw(first.value);
        return true;
      case 'gs':
        if (first instanceof Name) this.#useState(first.value);
        return true;
      default:
        return false;
    }
  }

  #runText(operator: string, operands: readonly Value[]): void {
    const [first, second, third] = operands;
    const number = typeof first === 'number' ? first : 0;
    switch (operator) {
      case 'BT':
        this.#position.set([1, 0, 0, 1, 0, 0]);
        break;
      case 'Tf':
        if (first instanceof Name && typeof second === 'number') {
          const fonts = this.#shared.file.dict(this.#resources, 'Font');
          this.#useFont(fonts?.get(first.value), second);
        }
        break;
      case 'TD':
        if (typeof second === 'number') this.#state = { ...this.#state, leading: -second };
        this.#position.move(number, typeof second === 'number' ? second : 0);
        break;
      case 'Td':
        this.#position.move(number, typeof second === 'number' ? second : 0);
        break;
      case 'Tm':
        this.#position.set(toMatrix(operands));
        break;
      case 'T*':
        this.#position.move(0, -this.#state.leading);
        break;
      case 'Tj':
        this.#show([first]);
        break;
      case 'TJ':
        this.#show(Array.isArray(first) ? first : []);
        break;
      case "'":
        this.#position.move(0, -this.#state.leading);
        this.#show([first]);
        break;
      case '"':
        if (typeof second === 'number') {
          this.#state = { ...this.#state, wordSpacing: number, characterSpacing: second };
        }
        this.#position.move(0, -this.#state.leading);
        this.#show([third]);
        break;
      default:
        this.#state = withParameter(this.#state, operator, number);
    }
  }

  #show(items: readonly (Value | undefined)[]): void {
    for (const item of items) {
      if (typeof item === 'number') this.#position.adjust(item, this.#state);
      if (!(item instanceof PdfString) || item.bytes.length === 0) continue;
      const run = this.#position.show(item.bytes, this.#state);
      if (this.#state.font && this.#state.mode !== 3) this.#state.font.visible = true;
      this.#marks.paint('text', run?.text);
      if (run !== undefined) this.#marks.show(run);
    }
  }

  #useFont(value: Value | undefined, size: number): void {
    const { file, fonts } = this.#shared;
    const dict = file.toDict(value);
    let font = dict && fonts.get(dict);
    if (dict !== undefined && font === undefined) {
      font = readFont(file, dict, () => this.#shared.page);
      fonts.set(dict, font);
    }
    this.#state = { ...this.#state, font, size };
  }

  /** A graphics state may set the font too (8.4.5). */
  #useState(name: string): void {
    const { file } = this.#shared;
    const states = file.dict(this.#resources, 'ExtGState');
    const [font, size] = file.array(file.dict(states, name), 'Font');
    const points = file.follow(size);
    if (typeof points === 'number') this.#useFont(font, points);
  }

  /** A picture is painted at once; a form is read as part of the page (8.10). */
  #draw(name: string): void {
    const { file, forms } = this.#shared;
    const object = file.get(file.dict(this.#resources, 'XObject'), name);
    if (!(object instanceof Stream)) return;
    if (file.name(object.dict, 'Subtype') !== 'Form') {
      this.#marks.paint('a picture');
      return;
    }
    file.budget.keep(valuesOfForm);
    const bytes = this.#depth < deepestForm ? file.decode(object) : undefined;
    if (bytes === undefined) {
      this.#page.faults.push({ kind: 'damaged', what: `the form ${name}, which cannot be read` });
      return;
    }
    const state = this.#state;
    const content = this.#marks.content;
    const own = emptyContent();
    this.#state = {
      ...state,
      ctm: multiply(toMatrix(file.array(object.dict, 'Matrix')), state.ctm),
    };
    this.#depth++;
    this.#marks.content = own;
    this.read(bytes, file.dict(object.dict, 'Resources') ?? this.#resources);
    this.#marks.content = content;
    this.#depth--;
    this.#state = state;
    if (!forms.has(object.dict)) forms.set(object.dict, own);
  }
}
