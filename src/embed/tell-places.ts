/** So many places are told; more would fill the screen. */
const most = 4;

/** Several places in one text: `heading "A" in line 1; paragraph {{A}} in line 3; and 2 more`. */
export function tellPlaces(places: readonly string[]): string {
  const more = places.length - most;
  return [...places.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Words of a place, short enough to be told with others. */
export function shortWords(words: string): string {
  return words.length > 50 ? `${words.slice(0, 49)}…` : words;
}
