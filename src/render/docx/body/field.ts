import { type ParagraphChild, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';

/**
 * A field with its result filled in (ECMA-376 part 1, 17.16.18), so that no program has to ask before it shows a
 * number. It is written in five runs, which every reader knows; some leave out the text of a `w:fldSimple`.
 */
export function field(instruction: string, result: string): ParagraphChild[] {
  return fieldOf(instruction, [new TextRun({ text: result })]);
}

/** The same with a result of several runs. */
export function fieldOf(instruction: string, result: readonly ParagraphChild[]): ParagraphChild[] {
  return [...fieldStart(instruction), ...result, fieldEnd()];
}

/** What stands in front of the result of a field; for one whose result spans paragraphs. */
export function fieldStart(instruction: string): ParagraphChild[] {
  return [
    new TextRun({ children: [new FieldMark('begin')] }),
    new TextRun({ children: [new Instruction(` ${instruction} `)] }),
    new TextRun({ children: [new FieldMark('separate')] }),
  ];
}

/** What stands behind the result of a field. */
export function fieldEnd(): ParagraphChild {
  return new TextRun({ children: [new FieldMark('end')] });
}

class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push(new TypeAttribute({ type }));
  }
}

class TypeAttribute extends XmlAttributeComponent<{ type: string }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType' };
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new SpaceAttribute({ space: 'preserve' }), text);
  }
}

class SpaceAttribute extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}
