import type { Block, Briefing, Inline } from '../../../src/document/types.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';
import { all, type Node, openPackage, type Package, part, val } from './package.ts';

const theme = await loadTheme('templates/themes/risalah.yaml');
/** A piece of plain text. */
export const text = (value: string): Inline => ({ type: 'text', value });
/** A paragraph of plain text. */
export const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

/** The package of a briefing in the house theme, opened again. */
export async function draw(briefing: Briefing): Promise<Package> {
  return openPackage((await renderDocx(briefing, theme)).bytes);
}

/** A briefing with these blocks alone. */
export function briefingOf(...children: Block[]): Briefing {
  return { ...everyNode(), children };
}

/** Every paragraph of the body, those of tables too. */
export function paragraphs(opened: Package): Node[] {
  return all(part(opened, 'word/document.xml'), 'w:p');
}

/** The paragraphs of one style. */
export function styled(opened: Package, style: string): Node[] {
  return paragraphs(opened).filter((node) => val(node, 'w:pStyle') === style);
}

/** A style by its id. */
export function style(opened: Package, id: string): Node {
  const styles = all(part(opened, 'word/styles.xml'), 'w:style');
  return styles.find((node) => node.attributes['w:styleId'] === id) ?? missing();
}

/** Stands where a test needs a node that is not there. */
export function missing(): never {
  throw new Error('not there');
}
