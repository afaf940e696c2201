import { Keyword, type Lexer } from '../objects/lexer.ts';

/** Passes over a picture in the content itself: its bytes end at the first `EI` between blanks (ISO 32000-1, 8.9.7). */
export function skipImage(lexer: Lexer): void {
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof Keyword && token.word === 'ID') break;
  }
  const { bytes } = lexer;
  const isBlank = (at: number): boolean => at >= bytes.length || (bytes[at] ?? 0) <= 32;
  let at = lexer.position + 1;
  while (at < bytes.length) {
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isBlank(at - 1) && isBlank(at + 2)) break;
    at++;
  }
  lexer.position = at + 2;
}
