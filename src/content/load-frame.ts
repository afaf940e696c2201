import type { ContentReader } from './content-reader.ts';
import { loadTwins } from './load-units.ts';
import { localise } from './localise.ts';
import { parseTitle } from './prose/parse-prose.ts';
import { frameSchema } from './schema.ts';
import type { FramePart, FrameText, Localised } from './types.ts';

/** One text of the frame; undefined, with the reasons reported, if it is not good in both languages. */
export function loadFramePart(
  reader: ContentReader,
  part: FramePart,
): Localised<FrameText> | undefined {
  const texts = loadTwins(reader, `frame/${part}`, part, frameSchema);
  return (
    texts &&
    localise((lang) => ({
      title: parseTitle(texts[lang].data.textAt(['title']), reader),
      body: texts[lang].prose,
    }))
  );
}
