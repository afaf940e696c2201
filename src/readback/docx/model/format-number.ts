const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A count in one of the number formats of Word (17.18.59); those that are rare are printed as figures. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    default:
      return String(count);
  }
}

function roman(count: number): string {
  if (count < 1 || count > 4999) return String(count);
  let rest = count;
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** a to z, then aa, bb ...: Word repeats the letter. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  const letter = String.fromCodePoint(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}
