import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { type Problem, RisalahError } from '../../src/problems.ts';
import { readZip } from '../../src/zip/read-zip.ts';
import { usualZipLimits } from '../../src/zip/zip-limits.ts';
import { makeZip } from './make-zip.ts';

const hello = strToU8('hello hello hello');
const whole = makeZip([{ name: 'a.txt', data: hello }]);
const kilobytes = new Uint8Array(40_000);

async function problemsOf(bytes: Uint8Array, limits = usualZipLimits): Promise<readonly Problem[]> {
  try {
    await readZip(bytes, limits);
    return [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
}

async function refusals(bytes: Uint8Array, limits = usualZipLimits): Promise<string[]> {
  return (await problemsOf(bytes, limits)).map(({ rule }) => rule);
}

/** Message and hint of each refusal. */
async function words(bytes: Uint8Array): Promise<(string | undefined)[][]> {
  const problems = await problemsOf(bytes);
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  return problems.map(({ message, hint }) => [message, hint]);
}

test('limits may be reached, and not be passed', async () => {
  const two = makeZip(['a', 'b'].map((name) => ({ name, data: kilobytes })));
  const exact = { archive: two.length, entries: 2, entry: 40_000, total: 80_000 };
  expect(await refusals(two, exact)).toEqual([]);
  for (const key of ['archive', 'entries', 'entry', 'total'] as const) {
    expect(await refusals(two, { ...exact, [key]: exact[key] - 1 }), key).toContain(
      'zip-is-within-limits',
    );
  }
  const stored = makeZip([{ name: 'a', data: kilobytes, method: 0 }]);
  const room = { ...exact, archive: 1e6 };
  expect(await refusals(stored, { ...room, total: 40_000 })).toEqual([]);
  expect(await refusals(stored, { ...room, total: 39_999 })).toEqual(['zip-is-within-limits']);
});

test('all lying entries are named, and nothing is unpacked once there is too much', async () => {
  const lie = { data: hello, says: { crc: 1 } };
  const lies = makeZip([
    { name: 'a', ...lie },
    { name: 'b', data: hello },
    { name: 'c', ...lie },
  ]);
  expect(await refusals(lies)).toEqual(['zip-entry-is-true', 'zip-entry-is-true']);
  const bomb = { name: 'b', data: new Uint8Array(1e5), says: { size: 9 } };
  const before = makeZip([{ name: 'a', ...lie }, bomb, { name: 'c', ...lie }]);
  expect(await refusals(before, { ...usualZipLimits, entry: 50_000 })).toEqual([
    'zip-entry-is-true',
    'zip-is-within-limits',
  ]);
});

test('the cause is told, and the mend that fits it', async () => {
  const again =
    'It may not have come whole: fetch it once more, or open it in an office program and save it again.';
  const because = (why: string): [string, string] => [
    `The file cannot be read as a zip: ${why}`,
    again,
  ];
  expect(await words(strToU8('# Title'))).toEqual([
    because('its directory is not found, or it is cut off'),
  ]);
  const split = Uint8Array.from(whole, (byte, at) => (at === whole.length - 18 ? 1 : byte));
  expect(await words(split)).toEqual([because('it is split over several files')]);
  const torn = Uint8Array.from(whole, (byte, at) => (at === whole.length - 22 - 51 ? 0 : byte));
  expect(await words(torn)).toEqual([because('it is damaged')]);
  const bytes = makeZip([{ name: 'a', data: hello, method: 0 }]);
  const record = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 22 - 47);
  for (const at of [20, 24]) record.setUint32(at, 9999, true);
  expect(await words(bytes)).toEqual([
    because('the data of an entry go beyond the end of the file'),
  ]);
  const locked = await words(makeZip([{ name: 'a', says: { flags: 1 } }]));
  expect(locked).toEqual([
    ['The entry "a" is encrypted', 'Open it in an office program and save it without a password.'],
  ]);
  expect((await words(Buffer.from('d0cf11e0a1b11ae10000', 'hex')))[0]?.[1]).toBe(
    'Open it in an office program and save it as .docx without a password.',
  );
});
