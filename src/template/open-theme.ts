import type { Folder } from '../input/folder.ts';
import { RisalahError } from '../problems.ts';
import { type FallbackSpec, fallbackFont } from './fallback-fonts.ts';
import { faultToProblem } from './fault-to-problem.ts';
import { loadFont } from './load-font.ts';
import type { ColourName, FontFace, FontFamily, FontRole, Layout, Paper, Theme } from './types.ts';

/** A theme as plain data: checked, with the names of its fonts in place of their bytes. */
export interface ThemeData {
  key: string;
  paper: Paper;
  colours: Record<ColourName, string>;
  layouts: Record<string, Layout>;
  fonts: Record<FontRole, FontNames>;
  fallback: readonly FallbackSpec[];
}

/** A family whose faces are named as in the theme's file. */
export interface FontNames {
  family: string;
  officeFamily: string;
  faces: Record<FontFace, string>;
}

/**
 * The theme of the data, whose file stands in the folder. A face is read when it is first asked for; that throws a
 * `RisalahError` if its file cannot be embedded.
 */
export function openTheme({ fallback, ...data }: ThemeData, folder: Folder): Theme {
  const fonts = {
    text: openFamily(data.fonts.text, folder),
    label: openFamily(data.fonts.label, folder),
    fallback: fallback.map((spec) => fallbackFont(spec, folder)),
  };
  return { ...data, fonts };
}

function openFamily({ family, officeFamily, faces }: FontNames, folder: Folder): FontFamily {
  const read = new Map<FontFace, Uint8Array>();
  const face = (name: FontFace): Uint8Array => {
    const bytes = read.get(name) ?? readFace(faces[name], folder);
    read.set(name, bytes);
    return bytes;
  };
  return {
    family,
    officeFamily,
    faces: {
      get regular() {
        return face('regular');
      },
      get italic() {
        return face('italic');
      },
      get semibold() {
        return face('semibold');
      },
      get semiboldItalic() {
        return face('semiboldItalic');
      },
    },
  };
}

function readFace(name: string, folder: Folder): Uint8Array {
  const loaded = loadFont(name, folder);
  if ('font' in loaded) return loaded.font;
  throw new RisalahError([faultToProblem(loaded.fault)]);
}
