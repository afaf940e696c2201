/** Letters and digits only, since line breaks and hyphens fall anywhere. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How often each letter and each digit stands in a text, capitals as small ones, since styles set capitals. */
export function letterCounts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const letter of lettersOf(text).toLowerCase())
    found.set(letter, (found.get(letter) ?? 0) + 1);
  return found;
}
