import type { Language } from '../../src/document/types.ts';
import type { SourceFile } from '../../src/input/source-file.ts';
import type { Problem } from '../../src/problems.ts';

/** Stands in a passage for each character of a placeholder such as `{countries}`: a private-use character. */
export const placeholderMask = '\ue000';
/** Stands for each character of what is no word of the passage: a citation, code, words in another language. */
export const otherMask = '\ue001';

/** A run of words in one language (a paragraph, a title, a label) that knows where each character is written. */
export interface Passage {
  language: Language;
  file: SourceFile;
  /** `marked`: words in another language inside `:en[...]`, no sentence of their own. */
  role: 'text' | 'title' | 'marked';
  value: string;
  /** Offset in the file of each character of `value`. */
  offsets: number[];
}

/** A finding at a character of a passage. */
export function findingAt(
  passage: Passage,
  index: number,
  fault: { rule: string; message: string; hint?: string },
): Problem {
  const { file } = passage;
  const place = file.placeAt(passage.offsets[index] ?? 0);
  const snippet = file.lineText(place.line);
  return { severity: 'error', ...fault, file: file.name, ...place, snippet };
}
