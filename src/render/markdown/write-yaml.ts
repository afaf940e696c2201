type Value = string | readonly string[] | undefined;

/** Fields as YAML, those without a value left out. Written by hand, since the library takes 6 ms to load and 9 to write. */
export function writeYaml(fields: Readonly<Record<string, Value>>): string {
  return Object.entries(fields)
    .map(([key, value]) => writeField(key, value))
    .join('');
}

function writeField(key: string, value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return `${key}: ${writeText(value)}\n`;
  if (value.length === 0) return `${key}: []\n`;
  return `${key}:\n${value.map((item) => `  - ${writeText(item)}\n`).join('')}`;
}

/** Words that begin with a letter, and hold no mark that ends a text or begins a comment (YAML 1.2, 7.3.3). */
const plain = /^\p{L}(?:[\p{L}\p{N}_ "'(),./;?!&+%=“”‘’–—·-]|:(?=[^\s])|(?<! )#)*(?<! )$/u;
/** A SHA-256 in hex that is no number in any notation. */
const digest = /^(?=.*[acdf])[0-9a-f]{64}$/;
/** Single words that YAML 1.1 or 1.2 takes for something else than a text. */
const taken = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** What stands between single quotes as it is. */
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

function writeText(text: string): string {
  if (digest.test(text) || (plain.test(text) && !taken.test(text))) return text;
  if (printable.test(text)) return `'${text.replaceAll("'", "''")}'`;
  // What JSON escapes, YAML escapes alike; line and paragraph separators have to be as well.
  return JSON.stringify(text).replace(/[\u007f-\u00a0\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
