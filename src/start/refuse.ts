/** Ends the process if the folder that it was started in has been removed: nothing that Risalah is built on runs there. */
export function refuseGoneFolder(): void {
  try {
    process.cwd();
  } catch {
    refuse(
      'output-can-be-written',
      'The folder that Risalah was started in has gone.',
      'Go to another one (cd), and run it again.',
    );
  }
}

/** Gives what a file of the program gives; ends the process if the file is missing or damaged. */
export function orRefuse<T>(load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof SyntaxError) && codeOf(error) !== 'ENOENT') throw error;
    return refuse(
      'file-exists',
      'Risalah is not here as a whole: a file of the program or its content is missing or damaged.',
      'Install it again; from its sources, run: npm ci',
    );
  }
}

/** Ends the process because of what stood in the way of its start: the machine, or else a fault of Risalah. */
export function refuseStart(error: unknown): never {
  const code = codeOf(error);
  if (process.env['RISALAH_DEBUG'] === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  if (code !== undefined) {
    const message = `The system does not let Risalah start (${code}).`;
    refuse(
      'file-can-be-read',
      message,
      'Look after its memory, open files (ulimit -n) and rights.',
    );
  }
  const hint = 'Please report it, with what it says if RISALAH_DEBUG=1 is set.';
  refuse('risalah-has-no-bug', 'A fault of Risalah keeps it from starting.', hint, 70);
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && Reflect.get(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** Says so in English, since it comes before the choice of a language or in the way of it. */
function refuse(rule: string, message: string, hint: string, exitCode = 3): never {
  if (process.argv.includes('--json')) {
    const problem = { rule, severity: 'error', message, hint };
    process.stdout.write(`${JSON.stringify({ problems: [problem] }, undefined, 2)}\n`);
  } else {
    process.stderr.write(`error  ${message} [${rule}]\n  hint: ${hint}\n`);
  }
  process.exit(exitCode);
}
