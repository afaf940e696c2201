import type { Inspected } from '../readers.ts';
import { toChecked } from './check/checked-docx.ts';
import { checkOpened } from './check-docx.ts';
import { openDocx } from './package/open-docx.ts';
import { readOpened } from './read-docx.ts';

/** What a Word document says and what is wrong with it, opened once. Throws `RisalahError` for a file that is none. */
export async function inspectDocx(bytes: Uint8Array): Promise<Inspected> {
  const opened = await openDocx(bytes);
  return { outline: readOpened(opened), findings: checkOpened(toChecked(opened)) };
}
