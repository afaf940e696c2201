/** Numbers of sRGB (IEC 61966-2-1) adapted to the white of ICC profiles, D50. */
const white = [0.9642, 1, 0.8249];
const red = [0.43607, 0.22249, 0.01392];
const green = [0.38515, 0.71687, 0.09708];
const blue = [0.14307, 0.06061, 0.7141];
/** From the white of sRGB, D65, to D50, by rows (Bradford). */
const adaptation = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168,
];
/** Y = (aX + b) ^ g from d on, cX below it (ICC.1:2004-10, table 46, function type 3). */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const headerLength = 128;

/**
 * A colour profile of sRGB (ICC.1:2004-10, 8.3.3) in 480 bytes, for the output intent of PDF/A (ISO 19005-2, 6.2.3);
 * the usual one has six times as many.
 */
export function srgbProfile(): Uint8Array {
  const tone = typed('para', [0, 3, 0, 0, ...curve.flatMap(fixed)]);
  const tags: [name: string, data: number[]][] = [
    ['desc', words('sRGB')],
    ['cprt', words('CC0')],
    ['wtpt', typed('XYZ ', white.flatMap(fixed))],
    ['chad', typed('sf32', adaptation.flatMap(fixed))],
    ['rXYZ', typed('XYZ ', red.flatMap(fixed))],
    ['gXYZ', typed('XYZ ', green.flatMap(fixed))],
    ['bXYZ', typed('XYZ ', blue.flatMap(fixed))],
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone],
  ];
  const table = long(tags.length);
  const data: number[] = [];
  const places = new Map<number[], number>();
  const dataStart = headerLength + 4 + tags.length * 12;
  for (const [name, bytes] of tags) {
    const place = places.get(bytes) ?? dataStart + data.length;
    if (!places.has(bytes)) data.push(...bytes, ...Array(-bytes.length & 3).fill(0));
    places.set(bytes, place);
    table.push(...ascii(name), ...long(place), ...long(bytes.length));
  }
  const length = dataStart + data.length;
  return Uint8Array.from([...header(length), ...table, ...data]);
}

/** Clause 7.2: a display profile, version 4.2, for RGB, connected by XYZ. */
function header(length: number): number[] {
  const bytes = Array<number>(headerLength).fill(0);
  const put = (at: number, values: number[]) => bytes.splice(at, values.length, ...values);
  put(0, long(length));
  put(8, [4, 0x20]);
  put(12, ascii('mntrRGB XYZ '));
  put(24, [2026, 1, 1].flatMap(short));
  put(36, ascii('acsp'));
  put(68, white.flatMap(fixed));
  return bytes;
}

function typed(type: string, content: number[]): number[] {
  return [...ascii(type), 0, 0, 0, 0, ...content];
}

/** A text in one language, `multiLocalizedUnicodeType`. */
function words(text: string): number[] {
  const units = Array.from(text, (letter) => short(letter.charCodeAt(0))).flat();
  return typed('mluc', [
    ...long(1),
    ...long(12),
    ...ascii('enUS'),
    ...long(units.length),
    ...long(28),
    ...units,
  ]);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function short(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function long(value: number): number[] {
  return [...short(value >> 16), ...short(value)];
}

/** `s15Fixed16Number` */
function fixed(value: number): number[] {
  return long(Math.round(value * 65536));
}
