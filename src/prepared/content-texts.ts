import type { Content } from '../content/types.ts';
import type { Language } from '../document/types.ts';

/** All texts of a content by language, put together; those of no language, such as titles of sources, are in both. */
export function textsByLanguage(content: Content): Record<Language, string> {
  const found: Record<Language, string[]> = { id: [], en: [] };
  const visit = (value: unknown, langs: readonly Language[]): void => {
    if (typeof value === 'string') {
      for (const lang of langs) found[lang].push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        visit(child, key === 'id' || key === 'en' ? [key] : langs);
      }
    }
  };
  visit(content, ['id', 'en']);
  return { id: found.id.join('\n'), en: found.en.join('\n') };
}
