/** Files whose texts go into documents, not to the one who runs Risalah. */
export const silentFiles =
  /^(?:render\/(?:docx\/(?!dress|reference\/(?:carry|open|page|reference)|parts\/embedded|index)|markdown\/|pdf\/(?:writer|paint\/(?!link)|fonts\/cmap|structure))|embed\/docx\/(?:block|parts|xml)\/|embed\/docx\/host\/(?:content|relationships)|start\/|prepared\/|batch\/batch-worker|readback\/pdf\/(?:content\/encoding|model\/standard)|render\/pdf\/fonts\/(?:font-tables|number-glyphs|without-hints)|render\/pdf\/pictures\/png-samples)/;

/** Texts that nobody gets to see as they are: what is typed, names of fields and styles, code. */
export const silentTexts: readonly RegExp[] = [
  // Command lines.
  /^\*?risalah(?: [a-z*]|$)/,
  /^(?:init|list|verify) </,
  // Names of languages, fonts, styles and groups, which are the same in every language.
  /^Bahasa Indonesia$/,
  /^Noto /,
  /^(?:body text|text body|first paragraph|internet link|(?:foot|end)note \w+)$/,
  /^Risalah (?:content|request|keys)$/,
  /^batch, briefing \*$/,
  // Examples of what an Indonesian or English label holds; the phrase says what they are.
  /^(?:\{first\} and \{last\}|No shared facts about \{list\}\.|Latest data \{year\})$/,
  // Words that are looked for in documents of others.
  /^here\|click/,
  /^officeDocument styles/,
  /^<!-- (?:generator: Risalah|risalah:)/,
  /^nesting exceeded$|^received undefined$/,
  // Names of fields and types of CSL, and the program that draws SVG.
  /^\s*(?:author chair|article article-journal|archive archive-place|accessed available-date)/,
  /new Resvg\(/,
  // How the content of a block is told from another, and the lines of a plan.
  /^\s*new page$|bad\n$/,
];
