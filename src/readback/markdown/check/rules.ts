import {
  altSaysSomething,
  headsHaveScope,
  linksSaySomething,
  picturesHaveAlt,
  tablesHaveHeader,
} from './content-rules.ts';
import { bodyIsUnedited, fileHasLanguage, frontMatterIsReadable } from './file-rules.ts';
import {
  fileHasOneTitle,
  headingsAreNotEmphasis,
  headingsHaveNoGap,
  headingsHaveWords,
} from './heading-rules.ts';
import type { MarkdownRule } from './markdown-rule.ts';
import { idsDiffer, linksLeadSomewhere, notesAreCalled, notesHaveWords } from './place-rules.ts';

/** Every rule for Markdown files, by its name. Errors are what shuts readers out or loses words. */
export const markdownRules = {
  'md-front-matter-is-readable': {
    why: 'The front matter can be read as YAML: no program shows title and language otherwise.',
    severity: 'error',
    hint: 'Write "key: value" on each line.',
    check: frontMatterIsReadable,
  },
  'md-file-has-language': {
    why: 'The front matter says the language, so that the text is read aloud in the right one.',
    severity: 'error',
    hint: 'Write it into the front matter: lang: id.',
    check: fileHasLanguage,
  },
  'md-body-is-unedited': {
    why: 'The text is as Risalah wrote it, so that it still says what its content says.',
    severity: 'warning',
    hint: 'Build the file again, or take the changes over into the content.',
    check: bodyIsUnedited,
  },
  'md-file-has-one-title': {
    why: 'A file has one title: the one heading of level 1, or the one in the front matter.',
    severity: 'error',
    hint: 'Begin the title with "# " and every other heading with "## " or more.',
    check: fileHasOneTitle,
  },
  'md-headings-have-no-gap': {
    why: 'Headings go down one level at a time: who moves by headings misses nothing.',
    severity: 'error',
    hint: 'Give the heading the next level.',
    check: headingsHaveNoGap,
  },
  'md-headings-have-words': {
    why: 'Every heading has words: an empty one is read aloud as a heading all the same.',
    severity: 'error',
    hint: 'Write the heading, or delete its marks.',
    check: headingsHaveWords,
  },
  'md-headings-are-not-emphasis': {
    why: 'Headings are headings: strong words alone in a paragraph are found by nobody who moves by headings.',
    severity: 'warning',
    hint: 'Begin the line with "## " or the like in place of the stars.',
    check: headingsAreNotEmphasis,
  },
  'md-pictures-have-alt': {
    why: 'Every picture has words for readers who do not see it.',
    severity: 'error',
    hint: 'Write them between the brackets: ![what it shows](picture.png).',
    check: picturesHaveAlt,
  },
  'md-alt-says-something': {
    why: 'An alternative text says what is seen; the name of a file says nothing.',
    severity: 'warning',
    hint: 'Say in a sentence what the picture shows.',
    check: altSaysSomething,
  },
  'md-tables-have-header': {
    why: 'Every table has heads, so that each cell can be read with its column.',
    severity: 'error',
    hint: 'Name the columns in the first row; in HTML, write its cells as <th scope="col">.',
    check: tablesHaveHeader,
  },
  'md-heads-have-scope': {
    why: 'A head in HTML says whether it stands for its column or its row.',
    severity: 'warning',
    hint: 'Write <th scope="col"> or <th scope="row">.',
    check: headsHaveScope,
  },
  'md-links-say-something': {
    why: 'The words of a link say where it leads: links are often read as a list.',
    severity: 'warning',
    hint: 'Name the page or the document in the words of the link.',
    check: linksSaySomething,
  },
  'md-links-lead-somewhere': {
    why: 'Every link within the file leads to a place in it.',
    severity: 'error',
    hint: 'Lead the link to an id or a heading of the file.',
    check: linksLeadSomewhere,
  },
  'md-ids-differ': {
    why: 'Every id stands once: links lead to the first of two.',
    severity: 'error',
    hint: 'Rename one of the two.',
    check: idsDiffer,
  },
  'md-notes-have-words': {
    why: 'Every note that is called has its words: the call is printed as it is otherwise.',
    severity: 'error',
    hint: 'Write the note: [^1]: words.',
    check: notesHaveWords,
  },
  'md-notes-are-called': {
    why: 'Every note is called from the text: nobody gets to read it otherwise.',
    severity: 'error',
    hint: 'Call the note where it belongs, or delete it.',
    check: notesAreCalled,
  },
} as const satisfies Readonly<Record<string, MarkdownRule>>;

/** Name of a rule for Markdown files. */
export type MarkdownRuleName = keyof typeof markdownRules;
