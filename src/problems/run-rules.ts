/**
 * Every rule of a run, beyond what is wrong in content, templates and pictures: its name, worded as the fact that should
 * hold, and why it is there. Rules of zips, of documents of others and of what is read back stand in their rooms.
 */
export const runRules = {
  'command-line-is-right':
    'Every option is known, has a value that it takes, and goes with the others.',
  'section-is-known': 'Every section that is asked for is in the template.',
  'template-is-known': 'Every template that is asked for comes with Risalah.',
  'country-is-clear': 'A country is named so that only one can be meant.',
  'countries-differ': 'No country is named twice.',
  'date-is-a-day': 'A date is a day of the calendar, such as 2026-11-23.',
  'folder-is-empty': 'Content to start from is written only where nothing is.',
  'csv-is-well-formed': 'A table can be read as CSV (RFC 4180).',
  'file-name-is-portable': 'Every file system takes the names of the files of a batch.',
  'file-names-differ': 'No two briefings of a batch are written to one file.',
  'shares-make-a-whole':
    'The shares of a batch are of one run, all there, and as they were written.',
  'briefing-is-built-in-time': 'A briefing of a batch takes no longer than --row-timeout.',
  'briefing-is-built-to-its-end': 'The process that builds a briefing lives until it is done.',
  'folder-has-one-batch':
    'Two batches of different briefings do not write into one folder at the same time.',
  'existing-file-is-own': 'No file of somebody else is replaced without --force.',
  'output-can-be-written': 'Disk and rights let every file be written.',
  'built-files-say-what-was-composed':
    'With --verify, what is read back from a file is what was composed.',
  'source-can-be-formatted': 'The citation processor can set every source in the style.',
  'citation-style-is-csl':
    'A citation style is a whole CSL style (CSL 1.0.2), in UTF-8 and of limited size.',
  'citation-style-is-independent':
    'A citation style says itself how to cite, and does not refer to another.',
  'citation-style-has-bibliography': 'A citation style says how the list of sources is set.',
  'font-may-be-edited-with': 'The maker of a font allows it in a document that can be edited.',
  'block-keeps-what-is-named':
    'A command that says all that a block holds leaves out nothing that it held.',
  'block-is-named': 'Of several blocks, the one to be taken out is named.',
  'host-is-known': 'A document that is to take a block is of a kind that can.',
  'briefing-can-be-composed-again':
    'A file that is held against content says the request that it was made for.',
  'format-is-known': 'A file that is read back is a PDF, a Word document or Markdown.',
  'file-is-what-its-name-says': 'The bytes of a file are of the format that its name says.',
  'file-can-be-read-back': 'A file of a known format can be read to its end.',
  'docx-is-a-word-document': 'A Word document has a text with a body.',
  'risalah-has-no-bug': 'Whatever is wrong is foreseen by a rule.',
} as const;
