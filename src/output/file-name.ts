/** What the name of an output file says. */
export interface FileNameParts {
  template: string;
  /** Alpha-2 codes in the order of the request; none gives `general`. */
  parties: readonly string[];
  lang: string;
}

/** `handout_ID-AU_en`, which every format ends in its own way. */
export function toFileStem({ template, parties, lang }: FileNameParts): string {
  return `${template}_${toCountryList(parties)}_${lang}`;
}

/** `ID-AU`; `general` for no countries. */
export function toCountryList(parties: readonly string[]): string {
  return parties.length === 0 ? 'general' : parties.join('-');
}
