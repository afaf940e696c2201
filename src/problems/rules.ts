/** Every rule of the loader and the renderers: its name, worded as the fact that should hold, and why it is there. */
export const rules = {
  'file-exists': 'Every file that the content or the template needs is there.',
  'file-can-be-read': 'What is there may be read: rights, links and disk are in order.',
  'file-is-regular': 'What is read is a file: no folder, device or pipe.',
  'file-is-in-its-folder':
    'No file is read from outside the folders that were named, not even through a link.',
  'file-is-within-limits': 'A text file has at most 1 MB, a picture 8 MB, a font 32 MB.',
  'file-is-utf8': 'Texts are written in UTF-8, so that every letter means the same everywhere.',
  'characters-are-printable':
    'No control character, direction override or half of a character stands in a text: they hide or garble words.',
  'yaml-is-well-formed': 'Every YAML file and front matter can be read as YAML 1.2.',
  'yaml-is-plain':
    'YAML is used without aliases, tags, merge keys, directives or several documents in a file.',
  'data-is-within-limits':
    'YAML and JSON nest at most 64 deep and hold at most 5,000 keys; an entry of BibTeX has at most 16 KB, 32 deep.',
  'json-is-well-formed': 'Every JSON file can be read as JSON.',
  'keys-differ': 'No key stands twice in the same mapping: one of the two values would be lost.',
  'yes-and-no-are-quoted':
    'The words y, n, yes, no, on and off stand in quotes, because many readers take them for true and false: "NO" is Norway.',
  'key-is-known': 'Every key is one that Risalah reads, so that nothing written is passed over.',
  'key-is-present': 'Every key that is needed is there.',
  'value-has-the-right-type': 'A text is a text, a number a number, a list a list.',
  'value-is-allowed':
    'A value that is chosen from a few is one of them, and a number lies in its range.',
  'text-is-not-empty': 'Every text says something.',
  'text-is-one-paragraph':
    'A title, a claim and the like are one paragraph, without lists or headings.',
  'text-has-both-languages': 'Every text is there in Indonesian and in English.',
  'front-matter-is-present': 'A text file begins with its front matter between two lines of ---.',
  'unit-has-its-files': 'Every area, benefit and risk that is listed has its files.',
  'file-is-listed':
    'Every file in the content belongs to a unit that is listed, so that no text is left out unseen.',
  'entry-is-unique': 'No unit is listed twice, and no two facts or sources share a key.',
  'key-is-free':
    'No area has the key of another section, such as `sources`: a link or --sections could not tell them apart.',
  'layer-has-its-base':
    'Content that extends the built-in one is read only where the built-in one is at hand.',
  'replacement-is-listed':
    'A fact or source of a layer takes the place of a built-in one only if pack.yaml lists it under `replaces`.',
  'replacement-has-both':
    'Every key under `replaces` names a fact or source of the layer and of the built-in content.',
  'country-is-known': 'Countries are named by their ISO 3166-1 alpha-2 code.',
  'placeholder-is-known':
    'Every {placeholder} in a text is defined under `grammar` in the labels, or is one that is filled in at this place.',
  'source-is-known': 'Every cited source stands in evidence/references.csl.json.',
  'source-is-complete':
    'A source whose note begins with "incomplete" is not cited: what is printed of it would be wrong.',
  'source-is-verified':
    'A source that a text cites has a note that begins with "verified": somebody has seen it.',
  'source-is-csl-json': 'What a cited source says of itself is written so that it can be printed.',
  'bibtex-is-well-formed':
    'Every entry of a BibTeX file is whole: @type{key, field = {value}, ...}.',
  'claim-has-a-fact': 'Every benefit and risk has a fact of its own that may be printed.',
  'prose-cites-a-source': 'The prose of every benefit and risk cites a source.',
  'fact-is-recent': 'A fact that can change is no older than --max-age.',
  'citation-is-whole': 'A citation is written [@key], [@key, p. 12] or [@one; @two].',
  'unit-is-known': 'Every link and every fact leads to a unit that exists.',
  'grammar-is-complete':
    'Both languages define the same placeholders, each with the forms `none` and `other`.',
  'page-pattern-is-complete': 'The words at the foot of a page hold {page} and {pages}.',
  'label-pattern-is-complete':
    'The label for countries without facts holds {list} once, that of the latest data {year}.',
  'prose-is-within-limits':
    'A text has at most 64 KB and 2,000 lines, nests at most 32 deep, and a paragraph has at most 2,000 marks; words too long for a line have at most 4,000 letters together.',
  'prose-has-no-html': 'Raw HTML is refused: two of the three formats cannot show it.',
  'prose-has-no-headings': 'The headings of a briefing come from the titles of its units.',
  'prose-fits-the-model': 'A text holds only what all three formats can show.',
  'directive-is-known': 'The only directives are :id[...] and :en[...], words in another language.',
  'link-is-safe': 'Links lead to https:, http: or mailto: addresses, or to #unit/key.',
  'link-has-text': 'A link has words that say where it leads.',
  'footnote-is-called-once': 'Every footnote is called once from the text, and holds no footnote.',
  'footnote-is-defined': 'Every call of a footnote has its text.',
  'image-has-alt': 'Every picture has words for readers who do not see it.',
  'image-is-readable':
    'A picture is a whole PNG or JPEG of at most 16 megapixels, or an SVG of at most 2 MB that runs and fetches nothing.',
  'table-has-a-caption':
    'Every table has a caption: a paragraph right before it that begins with "Table:" or "Tabel:".',
  'table-is-rectangular': 'Every row of a table has as many cells as its head.',
  'section-kind-is-known': 'Every section of a template is of a kind that Risalah composes.',
  'section-kind-is-unique':
    'No template lists a kind of section twice: both would have the same keys.',
  'theme-exists': 'The theme that a template names stands in the folder `themes` beside it.',
  'layout-exists': 'A theme has a layout `page`, and the layout that a template names.',
  'citation-style-exists':
    'A citation style that a template names as a file stands beside it, or in `citation-styles` there.',
  'page-has-room':
    'The margins of every layout leave at least 60 mm by 60 mm of the paper for text.',
  'style-is-complete':
    'The style `body` of the layout `page` says everything that other styles may leave out.',
  'font-is-readable':
    'Every font is a whole static TrueType or OpenType file that is there and may be embedded.',
  'character-is-in-the-font':
    'Some font has a glyph for every character of a PDF, those of other scripts included.',
} as const;

/** Name of a rule of the loader or a renderer. */
export type RuleName = keyof typeof rules;
