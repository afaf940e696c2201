import { ReadableStream } from 'node:stream/web';
import { RisalahError } from '../problems.ts';

const chunkBytes = 65_536;

/**
 * Bytes as a web stream of 64 KiB at a time, each made when the reader asks for it: for `new Response(...)`, for
 * `Readable.fromWeb(...)`, or for `for await`.
 */
export function toStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (from < bytes.length) controller.enqueue(bytes.slice(from, from + chunkBytes));
      from += chunkBytes;
      if (from >= bytes.length) controller.close();
    },
  });
}

/** As large a file as `risalah embed` reads. */
const usualMaxBytes = 128 * 2 ** 20;

/**
 * The bytes of a stream, of Node or of the web, such as an upload. Throws a `RisalahError` as soon as there are more
 * than `maxBytes`, without reading on.
 */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  maxBytes = usualMaxBytes,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      const message = `The stream has more than ${maxBytes} bytes.`;
      throw new RisalahError([{ rule: 'file-is-within-limits', severity: 'error', message }]);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
