/** What the name of an output file says. */
export interface FileNameParts {
  template: string;
  /** Alpha-2 codes in the order of the request; none gives `general`. */
  parties: readonly string[];
  lang: string;
  extension: string;
}

/** `handout_ID-AU_en.pdf` */
export function toFileName({ template, parties, lang, extension }: FileNameParts): string {
  const countries = parties.length === 0 ? 'general' : parties.join('-');
  return `${template}_${countries}_${lang}.${extension}`;
}
