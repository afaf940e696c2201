import { RisalahError } from '../problems.ts';
import type { Finding } from './finding.ts';
import { identifyFormat } from './identify-format.ts';
import type { Outline, OutlineFormat } from './outline.ts';
import { readers } from './readers.ts';

/** A file to be verified. */
export interface FileToVerify {
  /** Path as the user would write it. */
  name: string;
  bytes: Uint8Array;
}

/** A file as it was read back, with what is wrong with it by itself. */
export interface ReadFile {
  name: string;
  format: OutlineFormat | undefined;
  /** Undefined if the file cannot be read. */
  outline: Outline | undefined;
  findings: Finding[];
}

/** Reads a file of any origin; whatever is wrong with it becomes a finding. */
export async function readFile({ name, bytes }: FileToVerify): Promise<ReadFile> {
  const format = identifyFormat(name, bytes);
  if (typeof format !== 'string') {
    return { name, format: undefined, outline: undefined, findings: [{ ...format, file: name }] };
  }
  const { outline, findings } = await inspect(format, bytes);
  return {
    name,
    format,
    outline,
    findings: findings.map((finding) => ({ ...finding, file: name })),
  };
}

async function inspect(
  format: OutlineFormat,
  bytes: Uint8Array,
): Promise<Pick<ReadFile, 'outline' | 'findings'>> {
  try {
    return await readers[format](bytes);
  } catch (error) {
    if (error instanceof RisalahError) return { outline: undefined, findings: [...error.problems] };
    const message = 'The file cannot be read: its parts do not fit together as they should.';
    const hint = 'If other programs open it, this is a limit of Risalah: please report it.';
    const rule = 'file-can-be-read-back';
    return { outline: undefined, findings: [{ rule, severity: 'error', message, hint }] };
  }
}
