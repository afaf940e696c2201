/** Named destinations: lower-case letters, digits and hyphens, so that they can end a web address. */
export function sectionDestination(key: string): string {
  return slug(key);
}

export function sourceDestination(key: string): string {
  return `source-${slug(key)}`;
}

/** Place of a footnote; the number is the one printed. */
export function noteDestination(number: number): string {
  return `note-${number}`;
}

/** Place in the text that calls a footnote. */
export function noteCallDestination(number: number): string {
  return `note-${number}-call`;
}

function slug(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
