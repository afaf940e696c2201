import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A text in the source, `*` where something is filled in. */
export interface Literal {
  /** Path below `src/`. */
  file: string;
  line: number;
  text: string;
}

const source = path.resolve(import.meta.dirname, '../../src');

/** Every literal text of `src/` that a user could get to see, as the parser finds it. */
export function readLiterals(): Literal[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('ui/'))
    .sort()
    .flatMap((file) => literalsOf(file, readFileSync(path.join(source, file), 'utf8')));
}

/** The same for one text. */
export function literalsOf(file: string, text: string): Literal[] {
  const found: Literal[] = [];
  visit(parseAst(text, { lang: 'ts' }, file), (node) => {
    const literal = textOf(node);
    if (literal === undefined) return isForReader(node);
    const line = text.slice(0, Number(node['start'])).split('\n').length;
    found.push({ file, line, text: literal });
    return true;
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Walks down to where `enter` says that there is nothing of interest. */
function visit(node: unknown, enter: (node: Node) => boolean): void {
  if (!isNode(node)) return;
  if (!Array.isArray(node) && !enter(node)) return;
  for (const child of Object.values(node)) visit(child, enter);
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return undefined;
  return quasis.map((quasi) => String(quasi.value.cooked)).join('*');
}

const typesOnly = /^TS(?!(?:As|Satisfies|NonNull)Expression)|^ImportDeclaration$/;

/**
 * Whether what is below can be printed. Not printed are types, the errors that nobody should ever meet, and what tables
 * of rules and schemas say to people who read the code.
 */
function isForReader(node: Node): boolean {
  const { type } = node;
  if (typesOnly.test(String(type))) return false;
  if (type === 'NewExpression') return !/^(?:Range)?Error$/.test(nameIn(node, 'callee') ?? '');
  if (type === 'Property') return !['why', 'checks', 'clause'].includes(nameIn(node, 'key') ?? '');
  if (type === 'CallExpression') {
    const called = nameIn(node, 'callee', 'property') ?? nameIn(node, 'callee');
    return !['describe', 'about', 'text'].includes(called ?? '');
  }
  return (
    type !== 'VariableDeclarator' || !/rules$/i.test(nameIn(node, 'id') ?? '') || hasHints(node)
  );
}

/** A table of rules that says in each entry more than why the rule is there. */
function hasHints(node: Node): boolean {
  return JSON.stringify(node).includes('"name":"hint"');
}

function nameIn(node: Node, ...way: string[]): string | undefined {
  const end = way.reduce<unknown>((at, key) => (isNode(at) ? at[key] : undefined), node);
  return isNode(end) && typeof end['name'] === 'string' ? end['name'] : undefined;
}
