import { didYouMean, type Problem } from '../problems.ts';
import { type Excerpt, problemIn } from './excerpt.ts';

/** Problems of the braces in a text that is no prose: they hold nothing but the names of placeholders that are meant there. */
export function checkPlaceholders(text: Excerpt, meant: readonly string[]): Problem[] {
  return [...text.value.matchAll(/\{([^{}]*)\}|[{}]/g)].flatMap(({ 0: braces, 1: name, index }) => {
    if (name !== undefined && meant.includes(name)) return [];
    const none = 'No placeholder is filled in here: write the words themselves.';
    return [
      problemIn(text, index, {
        rule: 'placeholder-is-known',
        message: `${braces} is no placeholder of this text`,
        hint: meant.length === 0 ? none : didYouMean(name ?? '', meant),
      }),
    ];
  });
}
