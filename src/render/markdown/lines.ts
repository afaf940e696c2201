/** Every line of a text with a prefix, such as `> `; empty lines without its blank. */
export function prefixLines(text: string, prefix: string): string {
  const bare = prefix.trimEnd();
  return text
    .split('\n')
    .map((line) => (line === '' ? bare : `${prefix}${line}`))
    .join('\n');
}

/** A text behind a mark, its further lines under its first word or indented as told. */
export function hang(mark: string, text: string, indent = ' '.repeat(mark.length)): string {
  return `${mark}${text.replace(/\n(?!\n|$)/g, `\n${indent}`)}`.trimEnd();
}
