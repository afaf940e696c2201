/** What operators that paint leave on the page (ISO 32000-1, 8.5.3 and 8.7.4.2). */
export const paints = new Map([
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, 'an area'] as const),
  ...['S', 's'].map((operator) => [operator, 'a line'] as const),
  ['sh', 'a shading'] as const,
]);
