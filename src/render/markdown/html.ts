/** Text as HTML holds it, also between the quotes of an attribute; a pipe would end the cell of a table. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"|]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An opening tag with its attributes in the given order. */
export function openingTag(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}
