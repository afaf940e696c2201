/** Lets `operate` change the text of a Markdown file. */
export function editMarkdown(bytes: Uint8Array, operate: (text: string) => string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const edited = operate(text);
  if (edited === text) throw new Error('nothing has changed');
  return new TextEncoder().encode(edited);
}
