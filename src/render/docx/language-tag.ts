const regions: Record<string, string> = { id: 'id-ID', en: 'en-GB' };

/** The tag with the region that office programs need to pick a spelling checker: `id-ID`, `en-GB`; others as they are. */
export function languageTag(lang: string): string {
  return regions[lang] ?? lang;
}
