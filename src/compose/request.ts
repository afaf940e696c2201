import type { Language } from '../document/types.ts';

/** What the user asked for: everything that decides a briefing besides content and template. */
export interface BriefingRequest {
  /** ISO 3166-1 alpha-2 codes without repetition; none for a general briefing. */
  parties: readonly string[];
  lang: Language;
  /** `YYYY-MM-DD` */
  date: string;
  /** Replace the title and subtitle of content and template. Plain text. */
  title?: string;
  subtitle?: string;
  author?: string;
  organisation?: string;
  /** Whom the briefing is prepared for. */
  audience?: string;
  /** Keys of the sections to keep; all unless given. */
  sections?: readonly string[];
}
