import { type Folder, listNames, nameIn, readBytes } from '../input/folder.ts';
import type { Fault } from '../input/source-file.ts';
import { RisalahError } from '../problems.ts';
import { faultToProblem } from './fault-to-problem.ts';
import {
  checkFont,
  type FontTrial,
  isFontName,
  type LoadedFont,
  loadFont,
  maxFontBytes,
} from './load-font.ts';
import type { FallbackFont } from './types.ts';

/** A font for other scripts as a theme names it. */
export interface FallbackSpec {
  family: string;
  scripts: readonly string[];
  lang?: string | undefined;
  regular: string;
  /** The regular face stands in for it unless given. */
  semibold?: string | undefined;
}

const noto = (folder: string, name: string) => ({
  regular: `@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`,
  semibold: `@expo-google-fonts/${folder}/600SemiBold/${name}_600SemiBold.ttf`,
});

/** What a theme takes that names none itself. The first three come with Risalah, the others where they are installed. */
export const usualFallback: readonly FallbackSpec[] = [
  {
    family: 'Noto Naskh Arabic',
    scripts: ['Arab'],
    ...noto('noto-naskh-arabic', 'NotoNaskhArabic'),
  },
  {
    family: 'Noto Sans Devanagari',
    scripts: ['Deva'],
    ...noto('noto-sans-devanagari', 'NotoSansDevanagari'),
  },
  { family: 'Noto Sans Thai', scripts: ['Thai'], ...noto('noto-sans-thai', 'NotoSansThai') },
  {
    family: 'Noto Sans SC',
    scripts: ['Hani'],
    lang: 'zh',
    ...noto('noto-sans-sc', 'NotoSansSC'),
  },
  {
    family: 'Noto Sans JP',
    scripts: ['Hira', 'Kana', 'Hani'],
    lang: 'ja',
    ...noto('noto-sans-jp', 'NotoSansJP'),
  },
  {
    family: 'Noto Sans KR',
    scripts: ['Hang', 'Hani'],
    lang: 'ko',
    ...noto('noto-sans-kr', 'NotoSansKR'),
  },
];

/** A font that is read when it is first needed; one whose package is not installed is not there. */
export function fallbackFont(spec: FallbackSpec, folder: Folder): FallbackFont {
  const { family, scripts, lang, regular, semibold = regular } = spec;
  const from = /^(?:@[^/]+\/)?[^./][^/]*(?=\/)/.exec(regular)?.[0];
  const faces = {
    regular: readOnce(() => loadFont(regular, folder)),
    semibold: readOnce(() => loadFont(semibold, folder)),
  };
  return {
    family,
    scripts,
    ...(lang !== undefined && { lang }),
    ...(from !== undefined && { from }),
    read: (weight) => faces[weight](),
  };
}

/** The fonts of a folder, in the order of their names, each for any script. */
export function folderFonts(
  folder: Folder,
  trial?: FontTrial,
): { fonts: FallbackFont[] } | { fault: Fault } {
  const listed = listNames(folder, '');
  if ('fault' in listed) return listed;
  const fonts = listed.names.filter(isFontName).map((name): FallbackFont => {
    const shown = nameIn(folder, name);
    const read = readOnce(() => checkFont(shown, readBytes(folder, name, maxFontBytes), trial));
    return { family: name, scripts: [], read };
  });
  return { fonts };
}

/** Throws a `RisalahError` for a file that is there and cannot be embedded. */
function readOnce(load: () => LoadedFont): () => Uint8Array | undefined {
  let loaded: LoadedFont | undefined;
  return () => {
    loaded ??= load();
    if ('font' in loaded) return loaded.font;
    if (loaded.notInstalled === true) return undefined;
    throw new RisalahError([faultToProblem(loaded.fault)]);
  };
}
