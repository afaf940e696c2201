import {
  Document,
  ExternalHyperlink,
  type FileChild,
  type ParagraphChild,
  SimpleField,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import { afterEach, expect, test, vi } from 'vitest';
import { builtinContent, listTemplates } from '../../../src/build/builtin.ts';
import { loadTemplateSet } from '../../../src/build/load-template-set.ts';
import { compose } from '../../../src/compose/compose.ts';
import { loadContent } from '../../../src/content/load-content.ts';
import type { Briefing } from '../../../src/document/types.ts';
import { allSections } from '../../../src/document/walk.ts';
import { type Drawing, paragraph, startDrawing } from '../../../src/render/docx/body/drawing.ts';
import { pageSections } from '../../../src/render/docx/body/page-sections.ts';
import { PlainRun } from '../../../src/render/docx/body/plain-run.ts';
import { finishParts } from '../../../src/render/docx/finish.ts';
import { compiledParts } from '../../../src/render/docx/pack.ts';
import { officeLayout } from '../../../src/render/docx/parts/styles/office-layout.ts';
import { loadTheme } from '../../../src/template/load-theme.ts';
import { everyNode } from '../../fixtures/every-node.ts';

const theme = loadTheme('templates/themes/risalah.yaml');
const content = loadContent(builtinContent);

afterEach(() => vi.restoreAllMocks());

function drawing(briefing: Briefing): Drawing {
  const layout = theme.layouts[briefing.properties.layout];
  if (!layout) throw new Error('no layout');
  const pages = new Map(allSections(briefing.children).map(({ key }) => [key, 7]));
  return startDrawing(briefing, theme, officeLayout(layout), pages);
}

function partsOf(document: Document): Map<string, unknown> {
  const made = compiledParts(document);
  if (made === undefined) throw new Error('the compiler is gone');
  return new Map([...finishParts(made, {})].filter(([path]) => !path.startsWith('docProps/')));
}

/** The parts of a briefing, its paragraphs written by us or, as the package lays out pages, by the package. */
function partsBy(briefing: Briefing, pagesAreTold: boolean): Map<string, unknown> {
  const sections = pageSections(briefing, { ...drawing(briefing), pagesAreTold });
  return partsOf(new Document({ sections }));
}

test.each(['page', 'sheet', 'book'] as const)(
  'every node in the layout %s is written as the package writes it',
  (layout) => {
    const briefing = everyNode(layout);
    expect(partsBy(briefing, true)).toEqual(partsBy(briefing, false));
  },
);

test.each(listTemplates())('so is the template %s', (template) => {
  const set = loadTemplateSet(template);
  for (const parties of [[], ['ID', 'AU', 'CI']]) {
    const request = {
      parties,
      lang: 'id',
      date: '2026-11-23',
      sections: ['security', 'risk'],
    } as const;
    const briefing = compose(content, set.template, request, set.citationStyle);
    expect(partsBy(briefing, true)).toEqual(partsBy(briefing, false));
  }
});

class Odd extends XmlComponent {
  constructor(...inside: unknown[]) {
    super('w:odd');
    this.root.push(...inside);
  }
}

class OddAttributes extends XmlAttributeComponent<Record<string, unknown>> {}

/** Prepares itself otherwise than all others. */
class Stubborn extends XmlComponent {
  override prepForXml(): object {
    return {
      'w:stubborn': [{ _attr: { 'w:val': `a "b" & 'c'` } }, { 'w:x': {} }, 'd < e', { 'w:y': 1 }],
    };
  }
}

const link = (word: string) =>
  new ExternalHyperlink({
    link: `https://example.org/?a=1&b=${word}#c`,
    children: [new TextRun(word)],
  });

test.each<[string, () => ParagraphChild[]]>([
  ['nothing', () => []],
  ['texts', () => [new PlainRun([`"it's" <b> & {1`, ''], { bold: true, style: 'Zitat' })]],
  ['a run in a run', () => [new TextRun({ children: ['one', new TextRun('two'), 'three'] })]],
  ['links to elsewhere', () => [link('one'), new TextRun('two'), link('three')]],
  ['a field', () => [new SimpleField('PAGE', '3')]],
  ['an empty element', () => [run(new Odd())]],
  ['no attributes in an element', () => [run(new Odd(new OddAttributes({})))]],
  ['attributes alone', () => [run(new Odd(new OddAttributes({ a: 1, b: `'"`, c: undefined })))]],
  [
    'attributes twice',
    () => [run(new Odd(new OddAttributes({ a: 1 }), new OddAttributes({ b: 2 })))],
  ],
  ['a text behind an element', () => [run(new Odd(new Odd('x'), 'y', new Odd('z')))]],
  ['a number, an object and nothing', () => [run(new Odd(3, { 'w:b': {} }, undefined))]],
  ['a component of its own mind', () => [run(new Stubborn('w:none'))]],
])('a paragraph of %s is written as the package writes it', (_, inside) => {
  const words = everyNode();
  const draw = (pagesAreTold: boolean): FileChild =>
    paragraph({ ...drawing(words), pagesAreTold }, { style: 'Zitat', children: inside() });
  const write = (pagesAreTold: boolean) =>
    partsOf(new Document({ sections: [{ children: [draw(pagesAreTold)] }] }));
  expect(write(true)).toEqual(write(false));
});

test('a run that were written otherwise would be seen', () => {
  const whole = partsBy(everyNode(), false);
  vi.spyOn(PlainRun.prototype, 'xml', 'get').mockReturnValue('<w:r/>');
  expect(partsBy(everyNode(), true)).not.toEqual(whole);
});

function run(odd: XmlComponent): ParagraphChild {
  const made = new TextRun('');
  const root: unknown = Reflect.get(made, 'root');
  if (!Array.isArray(root)) throw new Error('a run has no root');
  root.push(odd);
  return made;
}
