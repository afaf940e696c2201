import { statSync } from 'node:fs';
import path from 'node:path';
import { type Folder, listNames, nameIn, openFolder, readBytes } from '../input/folder.ts';
import type { Fault } from '../input/source-file.ts';
import { type Problem, RisalahError } from '../problems.ts';
import { folderFonts } from './fallback-fonts.ts';
import { faultToProblem } from './fault-to-problem.ts';
import { readTables } from './font-fault.ts';
import { checkFont, type FontTrial, isFontName, maxFontBytes } from './load-font.ts';
import type { FontFace, Theme } from './types.ts';

/** A font file as its tables describe it. */
interface UserFont {
  name: string;
  bytes: Uint8Array;
  /** 400 for regular. */
  weight: number;
  italic: boolean;
}

/** How a user's fonts are read: what tries each of them, and folders that links may lead into. */
export interface FontReading {
  trial?: FontTrial;
  allowed?: readonly Folder[];
}

const maxFonts = 100;
/** From this weight on a font is not for running text but for what stands out. */
const boldFrom = 500;

/**
 * The theme with a user's fonts for its running text. One font is set in all faces; of several, or of a folder of
 * fonts, each face takes the one whose style bits come nearest. Throws a `RisalahError` with all that is wrong.
 */
export function withUserFonts(
  theme: Theme,
  names: readonly string[],
  reading: FontReading = {},
): Theme {
  const problems: Problem[] = [];
  const fonts = names.flatMap((name) => loadNamed(name, problems, reading));
  if (fonts.length === 0 && problems.length === 0) {
    problems.push(faultToProblem(noFonts(names.join(', '))));
  }
  problems.push(...findTwins(fonts));
  const [first] = fonts;
  if (first === undefined || problems.length > 0) throw new RisalahError(problems);
  const { text } = theme.fonts;
  const family = path.basename(first.name).replace(/\.\w+$/, '');
  return {
    ...theme,
    fonts: { ...theme.fonts, text: { ...text, family, faces: chooseFaces(fonts, first) } },
  };
}

/** The theme with the fonts of a folder for characters that its own fonts lack. */
export function withFontFolder(
  theme: Theme,
  name: string,
  { trial, allowed }: FontReading = {},
): Theme {
  const opened = openFolder(name, allowed);
  const found = 'folder' in opened ? folderFonts(opened.folder, trial) : opened;
  if ('fault' in found) throw new RisalahError([faultToProblem(found.fault)]);
  if (found.fonts.length === 0) throw new RisalahError([faultToProblem(noFonts(name))]);
  const fallback = [...found.fonts, ...theme.fonts.fallback];
  return { ...theme, fonts: { ...theme.fonts, fallback } };
}

function loadNamed(name: string, problems: Problem[], { trial, allowed }: FontReading): UserFont[] {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  const opened = openFolder(isFolder ? name : path.dirname(name), allowed);
  if ('fault' in opened) {
    problems.push(faultToProblem(opened.fault));
    return [];
  }
  const { folder } = opened;
  const listed = isFolder ? listNames(folder, '') : { names: [path.basename(name)] };
  if ('fault' in listed) {
    problems.push(faultToProblem(listed.fault));
    return [];
  }
  const files = isFolder ? listed.names.filter(isFontName) : listed.names;
  return files.slice(0, maxFonts).flatMap((file) => loadFile(folder, file, problems, trial));
}

function loadFile(
  folder: Folder,
  file: string,
  problems: Problem[],
  trial?: FontTrial,
): UserFont[] {
  const name = nameIn(folder, file);
  const loaded = checkFont(name, readBytes(folder, file, maxFontBytes), trial);
  if ('fault' in loaded) {
    problems.push({ ...faultToProblem(loaded.fault), file: name });
    return [];
  }
  const os2 = readTables(Buffer.from(loaded.font))?.get('OS/2');
  // Bits 0 and 9 of fsSelection: italic and oblique.
  const selection = os2?.readUInt16BE(62) ?? 0;
  const weight = os2?.readUInt16BE(4) ?? 400;
  return [{ name, bytes: loaded.font, weight, italic: (selection & 0x201) !== 0 }];
}

/** Fonts of which nobody could say which of them is meant. */
function findTwins(fonts: readonly UserFont[]): Problem[] {
  const seen = new Map<string, UserFont>();
  return fonts.flatMap((font) => {
    const style = `weight ${font.weight}${font.italic ? ', italic' : ''}`;
    const twin = seen.get(style);
    seen.set(style, font);
    if (twin === undefined) return [];
    const message = `"${font.name}" has the same style as "${twin.name}" (${style})`;
    const hint = 'Name one font for each style.';
    return [{ rule: 'font-is-readable', severity: 'error', message, hint, file: font.name }];
  });
}

function chooseFaces(fonts: readonly UserFont[], first: UserFont): Record<FontFace, Uint8Array> {
  const nearest = (weight: number, italic: boolean, bold: boolean): UserFont | undefined =>
    fonts
      .filter((font) => font.italic === italic && font.weight >= boldFrom === bold)
      .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0];
  const regular = nearest(400, false, false) ?? first;
  const italic = nearest(400, true, false) ?? regular;
  const semibold = nearest(600, false, true) ?? regular;
  const semiboldItalic = nearest(600, true, true) ?? (semibold === regular ? italic : semibold);
  return {
    regular: regular.bytes,
    italic: italic.bytes,
    semibold: semibold.bytes,
    semiboldItalic: semiboldItalic.bytes,
  };
}

function noFonts(name: string): Fault {
  const message = `There is no font in "${name}"`;
  return { rule: 'font-is-readable', message, hint: 'Put .ttf or .otf files there.' };
}
