import { pdfLimits, tooMuch } from './budget.ts';
import { Keyword, type Lexer, type Token } from './lexer.ts';
import { Dict, Name, type Value } from './values.ts';

/** Is told of every value that is read, and throws when there are too many. */
export interface ValueBudget {
  keep: (values: number) => void;
}

/**
 * Reads the object that stands next; a word that is no object, such as `endobj`, gives undefined. Arrays and
 * dictionaries that the bytes leave open end there.
 */
export function parseValue(lexer: Lexer, budget: ValueBudget): Value | undefined {
  const value = parseToken(lexer.next(), lexer, budget, 0);
  return value instanceof Keyword ? undefined : value;
}

/** Like `parseValue` for a token that has been read; words that are no object are given as they are. */
export function parseFrom(
  token: Token,
  lexer: Lexer,
  budget: ValueBudget,
): Value | Keyword | undefined {
  return parseToken(token, lexer, budget, 0);
}

function parseToken(
  token: Token,
  lexer: Lexer,
  budget: ValueBudget,
  depth: number,
): Value | Keyword | undefined {
  budget.keep(1);
  if (typeof token === 'number') {
    return Number.isInteger(token) && token >= 0 ? (lexer.tryReference(token) ?? token) : token;
  }
  if (!(token instanceof Keyword)) return token;
  if (depth > pdfLimits.depth) throw tooMuch('arrays or dictionaries nest more than 100 deep');
  if (token.word === '[') return parseArray(lexer, budget, depth);
  if (token.word === '<<') return parseDict(lexer, budget, depth);
  if (token.word === 'true' || token.word === 'false') return token.word === 'true';
  return token.word === 'null' ? null : token;
}

function parseArray(lexer: Lexer, budget: ValueBudget, depth: number): Value[] {
  const items: Value[] = [];
  while (true) {
    const start = lexer.position;
    const item = parseToken(lexer.next(), lexer, budget, depth + 1);
    if (item === undefined) return items;
    if (!(item instanceof Keyword)) items.push(item);
    else if (item.word === ']') return items;
    else if (endsAll(item)) {
      lexer.position = start;
      return items;
    }
  }
}

function parseDict(lexer: Lexer, budget: ValueBudget, depth: number): Dict {
  const dict = new Dict();
  while (true) {
    const start = lexer.position;
    const key = lexer.next();
    if (key === undefined) return dict;
    if (key instanceof Keyword && key.word === '>>') return dict;
    if (key instanceof Keyword && endsAll(key)) {
      lexer.position = start;
      return dict;
    }
    if (!(key instanceof Name)) continue;
    const before = lexer.position;
    const value = parseToken(lexer.next(), lexer, budget, depth + 1);
    if (value instanceof Keyword || value === undefined) lexer.position = before;
    else dict.set(key.value, value);
    if (value instanceof Keyword && value.word !== '>>' && !endsAll(value)) lexer.next();
  }
}

/** In a damaged file an object may end without its brackets being closed. */
function endsAll({ word }: Keyword): boolean {
  return word === 'endobj' || word === 'stream' || word === 'obj' || word === 'endstream';
}
