/** A language in which Risalah speaks to the one who runs it; what it prints into briefings is another matter. */
export const uiLanguages = ['en', 'id'] as const;

export type UiLanguage = (typeof uiLanguages)[number];

/** What `--ui` says among the arguments, else RISALAH_UI, else the locale of the machine; English if none is ours. */
export function chooseUi(args: readonly string[], env: NodeJS.ProcessEnv): UiLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  const said = askedUi(args) ?? toUi(env['RISALAH_UI']);
  return said ?? (/^id(?![a-z])/i.test(locale ?? '') ? 'id' : 'en');
}

/**
 * The language that the arguments ask for. It is asked of the arguments themselves, since an error in them must be told
 * in it; a value that is none is refused when they are read.
 */
export function askedUi(args: readonly string[]): UiLanguage | undefined {
  const at = args.findLastIndex((arg) => arg === '--ui' || arg.startsWith('--ui='));
  return toUi(args[at] === '--ui' ? args[at + 1] : args[at]?.slice('--ui='.length));
}

function toUi(text: string | undefined): UiLanguage | undefined {
  return uiLanguages.find((language) => language === text?.toLowerCase());
}
