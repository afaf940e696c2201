/** Puts a finished English text of Risalah's own into the language of the user; what it does not know stays English. */
export type Say = (english: string) => string;

/** The language of the code: every text stays as it is. */
export const sayInEnglish: Say = (english) => english;
