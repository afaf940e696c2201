import { accepted, build, claim, type HostileCase, prose, refused, text } from '../hostile-case.ts';

const control = 'characters-are-printable';
const references = 'content/evidence/references.csl.json';

/** A source whose title is written so, as JSON. */
function title(name: string, written: string): HostileCase {
  const source = `[{"id": "leeds2003", "type": "book", "title": "${written}", "note": "verified"}]`;
  return {
    name,
    files: { [references]: source },
    exit: 1,
    says: [`${references}:1:48 ${control}`, `${references}:1:48 source-is-csl-json`],
  };
}

/** Characters of every odd kind. */
export const unicodeCases: readonly HostileCase[] = [
  refused('a direction override', 'Pacts \u202ereduce\u202c attacks.', '9:7', control),
  refused('a direction isolate', 'Pacts \u2066reduce\u2069 attacks.', '9:7', control),
  refused('an escape sequence of a terminal', 'Pacts \u001b[31mreduce.', '9:7', control),
  refused('a NUL', 'Pacts \u0000reduce.', '9:7', control),
  refused('a C1 control', 'Pacts \u0085reduce.', '9:7', control),
  refused('a line separator', 'Pacts\u2028reduce.', '9:6', control),
  refused('U+FFFE', 'Pacts\ufffereduce.', '9:6', control),
  refused('the last code point', 'Pacts\u{10ffff}reduce.', '9:6', control),
  refused('an override as an entity', 'Pacts &#x202e;reduce.', '9:7', control),
  refused('U+FFFE as an entity', 'Pacts &#xfffe;reduce.', '9:7', control),
  refused('a NUL as an entity', 'Pacts &#0;reduce.', '9:7', control),
  refused('half a character as an entity', 'Pacts &#xd800;reduce.', '9:7', control),
  refused('a byte order mark in the text', 'Pacts\ufeff reduce.', '9:6', control),
  refused('an invisible tag', 'Pacts\u{e0041}\u{e0042} reduce.', '9:6', control),
  refused('a character for private use', 'Pacts \ue000\ue001 reduce.', '9:7', control),
  refused('a character for private use, far out', 'Pacts \u{f0000} reduce.', '9:7', control),
  refused('a replacement character', 'Pacts \ufffd reduce.', '9:7', control),
  {
    name: 'an override in YAML, as an escape',
    files: claim('"Pacts \\u202E reduce."'),
    exit: 1,
    says: [`${text}:3:9 ${control}`, `${text}:3:15 ${control}`],
  },
  {
    name: 'half a character in YAML, as an escape',
    files: claim('"Pacts \\uD800 reduce."'),
    exit: 1,
    says: [`${text}:3:9 ${control}`, `${text}:3:15 ${control}`],
  },
  title('half a character in JSON, as an escape', '\\ud800 x'),
  title('a control in JSON, as an escape', '\\u0007 x'),
  title('an override in JSON, as an escape', '\\u202e x'),
  title('U+FFFF in JSON, as an escape', '\\uffff x'),
  accepted('letters taken apart', 'Re\u0301sume\u0301 na\u0308ive.', 'Résumé näive.'),
  accepted(
    'blanks of no width',
    'deter\u200brence, deter\u200cr\u200dence.',
    'deter\u200brence, deter\u200cr\u200dence.',
  ),
  accepted('a soft hyphen', 'deter\u00adrence.', 'deter\u00adrence.'),
  accepted('letters of other scripts', 'Русский, Ελληνικά, العربية, हिन्दी, ไทย.', 'العربية'),
  accepted('blanks of every width', 'a\u00a0b\u2003c\u202fd\u3000e.', 'a\u00a0b'),
  {
    ...accepted(
      'an emoji of several parts',
      'x \u{1f468}\u200d\u{1f469}\u200d\u{1f467} y',
      'U+1F468',
    ),
    exit: 1,
    says: ['character-is-in-the-font'],
  },
  accepted('a letter with 500 accents', `a${'\u0301'.repeat(500)} b`, '\u0301'),
  {
    name: 'a script without a glyph, in Markdown',
    files: prose('\u{13000} hieroglyph.'),
    args: [...build, '--to', 'md'],
    exit: 0,
    shows: '\u{13000}',
  },
  {
    name: 'a script without a glyph, in a PDF',
    files: prose('\u{13000} hieroglyph.'),
    args: [...build, '--to', 'pdf'],
    exit: 1,
    says: ['character-is-in-the-font'],
    shows: 'U+13000',
  },
  {
    name: 'an override in a title from the command line',
    args: [...build, '--set', 'title=a\u202eb'],
    exit: 2,
    shows: 'U+202E',
  },
];
