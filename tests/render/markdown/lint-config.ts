/** markdownlint's defaults but for three points, each with its reason. */
export const config = {
  default: true,
  // One paragraph is one line, so that a changed sentence is one changed line in a comparison.
  MD013: false,
  // The anchors of sections and sources, and the tags that name a language, are HTML: Markdown has no mark for them.
  MD033: false,
  // The title stands in the front matter (Pandoc, Quarto, MyST) and as H1 (every other reader).
  MD025: { front_matter_title: '' },
};

/** In Pandoc's flavour markdownlint does not know ids, alternative texts and blocks that stand in braces and colons. */
export const pandocConfig = { ...config, MD036: false, MD045: false, MD051: false };
