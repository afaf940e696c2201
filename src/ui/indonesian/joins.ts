import type { Phrases } from '../phrase.ts';

/** How several texts stand in one hole. */
export const joins: Phrases = {
  '«one» or «other»': '«one» atau «other»',
  '«one» and «other»': '«one» dan «other»',
  '«one». «other»': '«one». «other»',
  '«one», «other»': '«one», «other»',
  '«one»; «other»': '«one»; «other»',
};

/** What stands before a text to say where it belongs, such as the name of a file. */
export const frames: Phrases = { '‹where›: «text»': '‹where›: «text»' };
