import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import * as z from 'zod';

/** An SVG as pixels, and its size as it says itself. */
export interface DrawnSvg {
  png: Uint8Array;
  widthPx: number;
  heightPx: number;
}

const require = createRequire(import.meta.url);
/** Pixels of the PNG to a pixel of the SVG, so that it is sharp in print. */
const zoom = 2;
const maxPixels = 16_000_000;
/** Layers in one another each take the memory of all pixels. */
const maxLayerPixels = 48_000_000;
const timeoutMs = 6000;
const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
];

/**
 * Runs in a thread of its own, which is ended when it takes too long: the thread that asks has to wait, since content
 * is loaded at once, and resvg opens its WebAssembly only in its own time.
 */
const program = `
const { workerData: { library, wasm, fonts, svg, zoom, maxPixels, layers, maxLayerPixels, port, done } } = require('node:worker_threads');
const draw = async () => {
  const { Resvg, initWasm } = require(library);
  await initWasm(wasm);
  const font = {
    loadSystemFonts: false, fontBuffers: fonts, defaultFontFamily: 'Source Sans 3',
    sansSerifFamily: 'Source Sans 3', serifFamily: 'Source Serif 4', monospaceFamily: 'Source Sans 3',
  };
  const picture = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom }, languages: ['en'] });
  const widthPx = Math.round(picture.width);
  const heightPx = Math.round(picture.height);
  if (!(widthPx * heightPx > 0)) return { fault: 'has no size' };
  const pixels = widthPx * heightPx * zoom * zoom;
  if (pixels > maxPixels) return { fault: 'is too large' };
  if (layers > 1 && pixels * layers > maxLayerPixels) return { fault: 'has too many layers for its size' };
  return { png: picture.render().asPng(), widthPx, heightPx };
};
draw()
  .catch((error) => {
    if (/out of memory|allocate/i.test(error)) return { needs: 'memory' };
    return { fault: /invalid size/.test(error) ? 'has no size' : 'cannot be drawn' };
  })
  .then((answer) => {
    port.postMessage(answer);
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  });
`;

const answerSchema = z.union([
  z.object({ png: z.instanceof(Uint8Array), widthPx: z.number(), heightPx: z.number() }),
  z.object({ fault: z.string() }),
  z.object({ needs: z.string() }),
]);

/**
 * Draws an SVG that was looked through and has so many layers in one another, with the fonts of Risalah and none of the
 * machine; or says why it cannot be drawn.
 */
export function drawSvg(svg: string, layers: number): DrawnSvg | string {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(program, {
    eval: true,
    workerData: {
      library: require.resolve('@resvg/resvg-wasm'),
      wasm: readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
      fonts: fonts.map((name) => new Uint8Array(readFileSync(require.resolve(name)))),
      svg,
      zoom,
      maxPixels,
      layers,
      maxLayerPixels,
      port: port2,
      done,
    },
    transferList: [port2],
  });
  const waited = Atomics.wait(done, 0, 0, timeoutMs);
  const message: unknown = receiveMessageOnPort(port1)?.message;
  port1.close();
  void worker.terminate();
  if (waited === 'timed-out') return `takes longer than ${timeoutMs / 1000} seconds to draw`;
  const answer = answerSchema.parse(message);
  if ('needs' in answer) throw new Error('out of memory: the engine of SVG cannot start');
  return 'fault' in answer ? answer.fault : answer;
}
