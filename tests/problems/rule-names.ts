import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'rolldown/parseAst';

type Node = Readonly<Record<string, unknown>>;

const source = path.resolve(import.meta.dirname, '../../src');
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
/** Words joined by hyphens: a fact that should hold. */
const shape = /^[a-z][a-z\d]*(?:-[a-z\d]+)+$/;
/** Functions whose first text is the name of a rule. */
const makers = /^(?:refuse|zipProblem|refusal|report|missing|fault|finding|problem|notAllowed)$/;

/** Where each rule that is raised stands in `src/`, by its name, and the rules that a table there explains. */
export function readRuleNames(): { raised: Map<string, string>; explained: Set<string> } {
  const found = { raised: new Map<string, string>(), explained: new Set<string>() };
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.startsWith('ui/')) continue;
    collect(parseAst(readFileSync(path.join(source, file), 'utf8'), { lang: 'ts' }), file, found);
  }
  return found;
}

function collect(node: unknown, file: string, found: ReturnType<typeof readRuleNames>): void {
  if (!isNode(node)) return;
  const { type } = node;
  if (type === 'VariableDeclarator' && /rules$/i.test(String(own(node['id'], 'name')))) {
    for (const key of keysIn(node['init'])) found.explained.add(key);
  }
  if (type === 'Property' && own(node['key'], 'name') === 'rule') {
    for (const name of textsIn(node['value'])) found.raised.set(name, file);
  }
  if (type === 'VariableDeclarator' && own(node['id'], 'name') === 'rule') {
    for (const name of textsIn(node['init'])) found.raised.set(name, file);
  }
  const called = own(node['callee'], 'name') ?? own(own(node['callee'], 'property'), 'name');
  if (type === 'CallExpression' && makers.test(String(called))) {
    for (const name of textsIn(node['arguments'])) found.raised.set(name, file);
  }
  for (const child of Object.values(node)) collect(child, file, found);
}

function own(node: unknown, key: string): unknown {
  return isNode(node) ? node[key] : undefined;
}

/** Names of rules in an expression; not those of what it calls with them. */
function textsIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node['type'] === 'Literal') {
    return shape.test(String(node['value'])) ? [String(node['value'])] : [];
  }
  return Object.values(node).flatMap(textsIn);
}

function keysIn(node: unknown): string[] {
  const value = own(node, 'expression') ?? node;
  const properties = own(
    isNode(value) && own(value, 'properties') === undefined ? own(value, 'expression') : value,
    'properties',
  );
  if (!Array.isArray(properties)) return [];
  return properties
    .map((one) => String(own(own(one, 'key'), 'value')))
    .filter((key) => shape.test(key));
}
