import type * as z from 'zod';
import { checkShape } from '../input/check-shape.ts';
import type { Data } from '../input/data.ts';
import { cutExcerpt } from '../input/excerpt.ts';
import { type Folder, openBelow } from '../input/folder.ts';
import { openAllowed } from '../input/open-allowed.ts';
import { parseYaml } from '../input/parse-yaml.ts';
import { readNamedText } from '../input/read-named-text.ts';
import { type Problem, RisalahError, sortProblems } from '../problems.ts';
import { fallbackFont, folderFonts, usualFallback } from './fallback-fonts.ts';
import { loadFont } from './load-font.ts';
import { mergeStyles } from './merge-styles.ts';
import type { FontNames, ThemeData } from './open-theme.ts';
import { styleSchema, themeSchema } from './theme-schema.ts';
import type { FallbackFont, FontFace, FontFamily, Layout, Theme } from './types.ts';

/** Least width and height of the area of text: in less, a long word or a heading finds no place. */
const minTextMm = 60;

type RawTheme = z.output<typeof themeSchema>;

/**
 * A theme with its fonts in memory. Its files stand beside it, or in one of the folders of `allowDirs`. Throws a
 * `RisalahError` with all that is wrong in the file.
 */
export function loadTheme(file: string, options: { allowDirs?: readonly string[] } = {}): Theme {
  const problems: Problem[] = [];
  const named = readNamedText(file, problems, openAllowed(options.allowDirs));
  const data = named && parseYaml(cutExcerpt(named.file), problems);
  const raw = data && checkShape(themeSchema, data, problems);
  const theme = named && data && raw && buildTheme(raw, data, named.folder, problems);
  if (theme === undefined || problems.length > 0) throw new RisalahError(sortProblems(problems));
  return theme;
}

/**
 * A theme without the bytes of its fonts, for `openTheme`; one whose fallback fonts are a folder cannot be given so.
 * Throws a `RisalahError` as `loadTheme` does.
 */
export function loadThemeData(file: string): ThemeData {
  const { fonts, ...theme } = loadTheme(file);
  const problems: Problem[] = [];
  const named = readNamedText(file, problems);
  const data = named && parseYaml(cutExcerpt(named.file), problems);
  const raw = data && checkShape(themeSchema, data, problems);
  if (raw === undefined || raw.fonts.folder !== undefined) {
    throw new Error(`the fonts of the theme "${theme.key}" have no names`);
  }
  const names = (role: 'text' | 'label'): FontNames => {
    const { family, officeFamily, ...faces } = raw.fonts[role];
    return { family, officeFamily, faces };
  };
  return {
    ...theme,
    fonts: { text: names('text'), label: names('label') },
    fallback: raw.fonts.fallback ?? usualFallback,
  };
}

function buildTheme(
  raw: RawTheme,
  data: Data,
  folder: Folder,
  problems: Problem[],
): Theme | undefined {
  const family = (role: 'text' | 'label'): FontFamily =>
    loadFamily(raw, role, folder, (fault, face) =>
      problems.push(data.problemAt(['fonts', role, face], fault)),
    );
  problems.push(...checkRoom(raw, data));
  const fallback = loadFallback(raw, data, folder, problems);
  const fonts = { text: family('text'), label: family('label'), fallback };
  const layouts = buildLayouts(raw, data, problems);
  return layouts && { key: raw.key, paper: raw.paper, fonts, colours: raw.colours, layouts };
}

/** Fonts for what the families lack: those of the theme's folder first. None of them is read yet. */
function loadFallback(
  raw: RawTheme,
  data: Data,
  folder: Folder,
  problems: Problem[],
): FallbackFont[] {
  const named = (raw.fonts.fallback ?? usualFallback).map((spec) => fallbackFont(spec, folder));
  if (raw.fonts.folder === undefined) return named;
  const opened = openBelow(folder, raw.fonts.folder);
  const found = 'folder' in opened ? folderFonts(opened.folder) : opened;
  if ('fonts' in found) return [...found.fonts, ...named];
  problems.push(data.problemAt(['fonts', 'folder'], found.fault));
  return named;
}

/** Layouts whose margins leave too little of the paper. */
function checkRoom({ paper, layouts }: RawTheme, data: Data): Problem[] {
  return Object.entries(layouts).flatMap(([name, { marginsMm }]) => {
    const width = paper.widthMm - marginsMm.left - marginsMm.right;
    const height = paper.heightMm - marginsMm.top - marginsMm.bottom;
    if (width >= minTextMm && height >= minTextMm) return [];
    const [wide, high] = [width, height].map((mm) => Math.max(0, Math.round(mm * 10) / 10));
    return [
      data.problemAt(['layouts', name, 'marginsMm'], {
        rule: 'page-has-room',
        message: `The margins of the layout "${name}" leave ${wide} by ${high} mm for text`,
        hint: `Leave at least ${minTextMm} by ${minTextMm} mm.`,
      }),
    ];
  });
}

/** Every layout with all its styles complete: what a style leaves out, the layout `page` or `body` says. */
function buildLayouts(
  raw: RawTheme,
  data: Data,
  problems: Problem[],
): Record<string, Layout> | undefined {
  const page = raw.layouts['page'];
  if (page === undefined) {
    problems.push(
      data.problemAt(['layouts'], {
        rule: 'layout-exists',
        message: 'The theme has no layout "page"',
        hint: 'Call one of its layouts page: the others take from it what they leave out.',
      }),
    );
    return undefined;
  }
  const body = styleSchema.safeParse(page.styles.body ?? {});
  if (!body.success) {
    const missing = body.error.issues.map((issue) => issue.path.join('.'));
    problems.push(
      data.problemAt(['layouts', 'page', 'styles', 'body'], {
        rule: 'style-is-complete',
        message: `The style "body" of the layout "page" does not say ${missing.join(', ')}`,
      }),
    );
    return undefined;
  }
  const entries = Object.entries(raw.layouts).map(([name, own]): [string, Layout] => [
    name,
    { ...own, styles: mergeStyles(body.data, page.styles, own.styles) },
  ]);
  return Object.fromEntries(entries);
}

function loadFamily(
  raw: RawTheme,
  role: 'text' | 'label',
  folder: Folder,
  report: (fault: Parameters<Data['problemAt']>[1], face: FontFace) => void,
): FontFamily {
  const own = raw.fonts[role];
  const face = (name: FontFace): Uint8Array => {
    const loaded = loadFont(own[name], folder);
    if ('font' in loaded) return loaded.font;
    report(loaded.fault, name);
    return new Uint8Array();
  };
  return {
    family: own.family,
    officeFamily: own.officeFamily,
    faces: {
      regular: face('regular'),
      italic: face('italic'),
      semibold: face('semibold'),
      semiboldItalic: face('semiboldItalic'),
    },
  };
}
