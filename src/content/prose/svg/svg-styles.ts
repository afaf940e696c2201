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

/** The style sheets of an SVG: what they say of classes, and what of any element. */
export class SvgSheets {
  readonly #classes = new Map<string, SvgStyle[]>();
  readonly #others: SvgStyle[] = [];

  /** Takes up the text of a `style` element. A selector that is no class is taken to hold for every element. */
  add(sheet: string): void {
    const rules = sheet.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
    for (const [, selectors = '', declarations = ''] of rules) {
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
