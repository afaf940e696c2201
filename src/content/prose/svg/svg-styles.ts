/** What of a style counts for the cost of drawing. */
export interface SvgStyle {
  draws: string[];
  isLayer: boolean;
}

/** Ids that a style or an attribute such as `fill` draws with. */
export function idsIn(style: string): string[] {
  return [...style.matchAll(/url\s*\(\s*["']?#([^"')]*)["']?\s*\)/gi)].map(([, id = '']) =>
    id.trim(),
  );
}

/** Whether attributes or declarations of this name put what they are about on a layer of its own. */
export function makesLayer(name: string): boolean {
  return /^(?:opacity|mask|clip-path|filter|mix-blend-mode|isolation)$/i.test(name);
}

/** The style of an attribute `style`, or of the declarations of a rule. */
export function readStyle(declarations: string): SvgStyle {
  const names = declarations.split(';').map((one) => one.split(':')[0]?.trim() ?? '');
  return { draws: idsIn(declarations), isLayer: names.some(makesLayer) };
}

/** In one walk: a pattern would look for the end of each comment anew. */
function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.split('/*');
  const behind = (piece: string): string => {
    const end = piece.indexOf('*/');
    return end === -1 ? '' : piece.slice(end + 2);
  };
  return [first, ...others.map(behind)].join(' ');
}

/** The style sheets of an SVG: what they say of classes, and what of any element. */
export class SvgSheets {
  readonly #classes = new Map<string, SvgStyle[]>();
  readonly #others: SvgStyle[] = [];

  /** Takes up the text of a `style` element. A selector that is no class is taken to hold for every element. */
  add(sheet: string): void {
    for (const rule of withoutComments(sheet).split('}')) {
      const open = rule.lastIndexOf('{');
      const declarations = rule.slice(open + 1);
      // Rules in one another, as below @media, begin behind the brace before.
      const selectors = rule.slice(rule.lastIndexOf('{', open - 1) + 1, Math.max(0, open));
      const style = readStyle(declarations);
      if (style.draws.length === 0 && !style.isLayer) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name === undefined) this.#others.push(style);
        else this.#classes.set(name, [...(this.#classes.get(name) ?? []), style]);
      }
    }
  }

  /** What holds for an element with these classes. */
  stylesOf(classes: string): SvgStyle[] {
    const own = classes.split(/\s+/).flatMap((name) => this.#classes.get(name) ?? []);
    return [...this.#others, ...own];
  }
}
