let segmenter: Intl.Segmenter | undefined;

/** The letters of a text as a reader counts them (UAX #29), with their offsets; most texts never ask. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
