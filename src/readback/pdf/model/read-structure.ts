import type { PageContent } from '../content/page-content.ts';
import { pdfLimits, tooMuch } from '../objects/budget.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { Dict, decodeText, Name, PdfString, type Value } from '../objects/values.ts';
import type { Element, Kid } from './element.ts';
import type { Page } from './pages.ts';
import { standardTypes } from './standard-types.ts';

/** The structure tree with what is wrong with it as a tree. */
export interface Structure {
  dict: Dict;
  top: Element[];
  /** All elements in reading order. */
  elements: Element[];
  /** Elements that stand in two places, or below themselves. */
  shared: Element[];
  /** Elements whose /P is not the element that holds them. */
  orphans: Element[];
}

interface Reading {
  file: PdfFile;
  pages: Map<Dict, Page>;
  forms: Map<Dict, PageContent>;
  roles: Dict | undefined;
  classes: Dict | undefined;
  structure: Structure;
  known: Map<Dict, Element>;
}

/** Reads the structure tree (ISO 32000-1, 14.7); undefined if the file has none. */
export function readStructure(
  file: PdfFile,
  catalog: Dict | undefined,
  pages: readonly Page[],
  forms: Map<Dict, PageContent>,
): Structure | undefined {
  const dict = file.dict(catalog, 'StructTreeRoot');
  if (dict === undefined) return undefined;
  const structure: Structure = { dict, top: [], elements: [], shared: [], orphans: [] };
  const reading: Reading = {
    file,
    pages: new Map(pages.map((page) => [page.dict, page])),
    forms,
    roles: file.dict(dict, 'RoleMap'),
    classes: file.dict(dict, 'ClassMap'),
    structure,
    known: new Map(),
  };
  for (const kid of kidsOf(file, dict)) {
    const own = file.toDict(kid);
    const element = own && readElement(reading, own, undefined, 1);
    if (element !== undefined) structure.top.push(element);
  }
  return structure;
}

function readElement(
  reading: Reading,
  dict: Dict,
  parent: Element | undefined,
  depth: number,
): Element | undefined {
  const { file, structure } = reading;
  const type = file.name(dict, 'S');
  if (type === undefined) return undefined;
  if (depth > pdfLimits.elements) throw tooMuch('its structure is more than 250 elements deep');
  const known = reading.known.get(dict);
  if (known !== undefined) {
    structure.shared.push(known);
    return undefined;
  }
  file.budget.keep(10);
  const id = file.get(dict, 'ID');
  const element: Element = {
    type,
    role: roleOf(reading, type),
    dict,
    parent,
    kids: [],
    lang: file.text(dict, 'Lang'),
    alt: file.text(dict, 'Alt'),
    actual: file.text(dict, 'ActualText'),
    id: id instanceof PdfString ? decodeText(id) : undefined,
    attributes: readAttributes(reading, dict),
  };
  reading.known.set(dict, element);
  structure.elements.push(element);
  const up = file.toDict(dict.get('P'));
  if (up !== (parent?.dict ?? structure.dict)) structure.orphans.push(element);
  for (const kid of kidsOf(file, dict)) {
    const read = readKid(reading, element, kid, depth);
    if (read !== undefined) element.kids.push(read);
  }
  return element;
}

function kidsOf(file: PdfFile, dict: Dict): Value[] {
  const kids = file.get(dict, 'K');
  if (Array.isArray(kids)) return kids;
  return kids === null ? [] : [dict.get('K') ?? null];
}

function readKid(reading: Reading, element: Element, value: Value, depth: number): Kid | undefined {
  const { file, pages } = reading;
  const kid = file.follow(value);
  const pageOf = (dict: Dict): Page | undefined => {
    const page = file.toDict(dict.get('Pg'));
    return page && pages.get(page);
  };
  if (typeof kid === 'number') {
    const page = pageOf(element.dict);
    return { kind: 'mark', mcid: kid, page: page?.index, mark: page?.content.marks.get(kid) };
  }
  if (!(kid instanceof Dict)) return undefined;
  const page = pageOf(kid) ?? pageOf(element.dict);
  const type = file.name(kid, 'Type');
  if (type === 'OBJR') {
    return { kind: 'object', dict: file.toDict(kid.get('Obj')), page: page?.index };
  }
  if (type === 'MCR') {
    const mcid = file.number(kid, 'MCID') ?? -1;
    const form = file.toDict(kid.get('Stm'));
    const content = form === undefined ? page?.content : reading.forms.get(form);
    return { kind: 'mark', mcid, page: page?.index, mark: content?.marks.get(mcid) };
  }
  const below = readElement(reading, kid, element, depth + 1);
  return below && { kind: 'element', element: below };
}

/** The standard type at the end of the role map's chain (14.7.3); the type itself if it has no entry. */
function roleOf({ file, roles }: Reading, type: string): string {
  let role = type;
  const seen = new Set<string>();
  while (!standardTypes.has(role) && !seen.has(role)) {
    seen.add(role);
    role = file.name(roles, role) ?? role;
  }
  return role;
}

/** Attributes of the classes of an element, then its own (14.7.5). */
function readAttributes({ file, classes }: Reading, dict: Dict): Map<string, Value> {
  const attributes = new Map<string, Value>();
  const add = (value: Value): void => {
    for (const item of Array.isArray(value) ? value : [value]) {
      const own = file.toDict(item);
      for (const [key, attribute] of own ?? []) if (key !== 'O') attributes.set(key, attribute);
    }
  };
  const names = file.get(dict, 'C');
  for (const name of Array.isArray(names) ? names : [names]) {
    const own = file.follow(name);
    if (own instanceof Name) add(file.get(classes, own.value));
  }
  add(file.get(dict, 'A'));
  return attributes;
}
