export type Inline =
  | Text
  | Strong
  | Emphasis
  | Foreign
  | Link
  | Reference
  | Citation
  | Note
  | Break;

export interface Text {
  type: 'text';
  value: string;
}

export interface Strong {
  type: 'strong';
  children: Inline[];
}

export interface Emphasis {
  type: 'emphasis';
  children: Inline[];
}

/** Words in another language than their surroundings. Carries the tag only; italics are an `emphasis` of their own. */
export interface Foreign {
  type: 'foreign';
  /** BCP 47 tag. */
  lang: string;
  children: Inline[];
}

/** A link out of the document: `https:`, `http:` or `mailto:`. */
export interface Link {
  type: 'link';
  url: string;
  children: Inline[];
}

/** A link to a section of the same briefing. */
export interface Reference {
  type: 'reference';
  /** Key of a section that the briefing contains. */
  key: string;
  children: Inline[];
}

/** One cited source, linked to its entry in `sources`; brackets and separators are text around it. */
export interface Citation {
  type: 'citation';
  /** Key of an entry of `sources`. */
  source: string;
  children: Inline[];
}

/** A footnote. Numbered by the renderer in reading order, from 1. Contains no further note. */
export interface Note {
  type: 'note';
  children: Inline[];
}

export interface Break {
  type: 'break';
}
