import { accepted, build, claim, type HostileCase, refused, text } from '../hostile-case.ts';

const link = (name: string, address: string, rule = 'link-is-safe'): HostileCase =>
  refused(`a link to ${name}`, `[x](${address})`, '9:1', rule);
const set = (name: string, title: string, shows: string): HostileCase => ({
  name,
  args: [...build, '--set', `title=${title}`],
  exit: 0,
  shows,
});

const links: readonly HostileCase[] = [
  link('a script', 'javascript:alert(1)'),
  link('a script in odd letters', 'JaVaScRiPt:alert(1)'),
  link('a script, in numbers', '&#106;avascript:alert(1)'),
  refused(
    'a link behind a control',
    '[x](<\u0001javascript:alert(1)>)',
    '9:6',
    'characters-are-printable',
  ),
  link('a script of another kind', 'vbscript:msgbox(1)'),
  link('data', 'data:text/html,<script>alert(1)</script>'),
  link('a file', 'file:///etc/passwd'),
  link('a server', '\\\\\\\\server\\\\share'),
  link('a server of any kind', '//example.org/x'),
  link('a file beside', 'other.pdf'),
  link('an address with blanks', '<https://example.org/a b>'),
  link('an address without a host', 'https:///etc/passwd'),
  link('a host that is none', 'http://[::1'),
  link('an address with a name and password', 'https://user:secret@example.org/'),
  link('an address that looks like another', 'https://example.com@example.org/'),
  link('an application', 'ms-word:ofe|u|https://example.org/x.docx'),
  link('a unit that is not there', '#nowhere', 'unit-is-known'),
  link('a unit called __proto__', '#__proto__', 'unit-is-known'),
  link('a unit called constructor', '#constructor', 'unit-is-known'),
  refused(
    'an address in pointed brackets that runs',
    '<javascript:alert(1)>',
    '9:1',
    'link-is-safe',
  ),
  {
    ...refused('an address below the text', '[x][y]\n\n[y]: javascript:alert(1)', '9:1', ''),
    says: [`${text}:9:1 prose-fits-the-model`, `${text}:11:1 prose-fits-the-model`],
  },
  accepted(
    'an address with quotation marks',
    '[x](https://example.org/%22onmouseover=%22a(b)?c=d&e=f#g)',
    'onmouseover',
  ),
  accepted(
    'an address with a long query',
    `[x](https://example.org/?q=${'a'.repeat(3000)})`,
    'example.org',
  ),
  accepted('an address in another script', '[x](https://пример.рф/путь)', 'x'),
];

const markup: readonly HostileCase[] = [
  refused('an element that begins', 'a <script> b', '9:3', 'prose-has-no-html'),
  refused(
    'a script element of its own',
    '<script>\nalert(1)\n</script>',
    '9:1',
    'prose-has-no-html',
  ),
  refused('a picture that runs', 'a <img src=x onerror=alert(1)> b', '9:3', 'prose-has-no-html'),
  refused('a comment', 'a <!-- hidden --> b', '9:3', 'prose-has-no-html'),
  refused('an instruction of PHP', 'a <?php system("id") ?> b', '9:3', 'prose-has-no-html'),
  refused('a declaration', '<!DOCTYPE html>', '9:1', 'prose-has-no-html'),
  refused('a section of CDATA', 'a <![CDATA[x]]> b', '9:3', 'prose-has-no-html'),
  refused('a heading', '# Heading', '9:1', 'prose-has-no-headings'),
  refused('code', '```\ncode\n```', '9:1', 'prose-fits-the-model'),
  refused('an unknown directive', 'a :script[x] b', '9:3', 'directive-is-known'),
  refused('a placeholder called constructor', 'a {constructor} b', '9:3', 'placeholder-is-known'),
  refused('a brace', 'a { b', '9:3', 'placeholder-is-known'),
  refused('a template expression', `a $\{process.env} b`, '9:4', 'placeholder-is-known'),
  {
    name: 'an element in a claim',
    files: claim('Pacts <b>reduce</b> attacks.'),
    exit: 1,
    says: [`${text}:3:14 prose-has-no-html`, `${text}:3:23 prose-has-no-html`],
  },
  accepted(
    'escaped elements',
    '\\<script>alert(1)\\</script> &lt;b&gt; &amp;amp;',
    /\\<script|&lt;script/,
  ),
  accepted(
    'lines that look like markup',
    '\\# no heading\n\n1\\. no list\n\n\\- no list\n\n\\> no quotation\n\n\\| no | table |\n\n\\---\n\n\\[x]: y\n\n\\`\\`\\`',
    'no heading',
  ),
  accepted(
    'words of PDF',
    '/JavaScript (app.alert(1)) endstream endobj >> /OpenAction << /S /Launch >>',
    'endobj',
  ),
  accepted(
    'words of XML',
    ']]> &amp;quot; &amp;#x202e; \\<!ENTITY x SYSTEM "file:///etc/passwd">',
    'ENTITY',
  ),
  accepted(
    'words of YAML',
    '--- !!js/function "x": {a\\: b}'.replace('{a\\: b}', '[a]'),
    'js/function',
  ),
  set('a title that is an element', '<script>alert(1)</script>', 'alert(1)'),
  set('a title of marks', '# *a* [b](c) `d` | e \\ ~f~ {g} $h$ ^i^ <j>', 'e'),
  set('a title that looks like a citation', '[@leeds2003] [^1] {countries} :id[x]', 'leeds2003'),
  set('a title that looks like YAML', '"a": &b *c !d % @ ` - # ? |', 'a'),
];

const notes: readonly HostileCase[] = [
  refused('a source that is not there', 'a [@leeds2030] b', '9:3', 'source-is-known'),
  refused('a source called __proto__', 'a [@__proto__] b', '9:3', 'citation-is-whole'),
  refused('a source called constructor', 'a [@constructor] b', '9:3', 'source-is-known'),
  refused('a citation that is not whole', 'a [@leeds2003 b', '9:3', 'citation-is-whole'),
  refused('a footnote that is not there', 'a[^1] b', '9:2', 'footnote-is-defined'),
  refused(
    'a footnote that is called twice',
    'a[^1] b[^1]\n\n[^1]: Note.',
    '9:8',
    'footnote-is-called-once',
  ),
  refused(
    'a footnote that calls itself',
    'a[^1] b\n\n[^1]: Note[^1].',
    '11:11',
    'footnote-is-called-once',
  ),
  refused('a footnote that is never called', 'a\n\n[^1]: Note.', '11:1', 'footnote-is-called-once'),
  {
    ...refused(
      'a footnote that stands twice',
      'a[^1]\n\n[^1]: Note.\n\n[^1]: Note.',
      '11:1',
      'footnote-is-called-once',
    ),
  },
  accepted('a footnote called __proto__', 'a[^__proto__]\n\n[^__proto__]: Note.', 'Note.'),
  accepted('a place that looks like markup', 'a [@leeds2003, p. 1 & 2 | # 3] b', 'Leeds'),
];

/** Prose that looks like something else, or leads somewhere else. */
export const proseCases: readonly HostileCase[] = [...links, ...markup, ...notes];
