import type { Html } from 'mdast';

/** An opening HTML tag with one attribute, such as `<span lang="en">`. */
export function toOpeningTag(name: 'a' | 'span', attribute: string, value: string): Html {
  return { type: 'html', value: `<${name} ${attribute}="${escapeAttribute(value)}">` };
}

/** The tag that closes it. */
export function toClosingTag(name: 'a' | 'span'): Html {
  return { type: 'html', value: `</${name}>` };
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
