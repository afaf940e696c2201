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
  } catch {
    return refuse(
      'file-exists',
      'Risalah is not here as a whole: a file of the program or its content is missing or damaged.',
      'Install it again; from its sources, run: npm ci',
    );
  }
}

/** Says so in English: what speaks other languages has not begun. */
function refuse(rule: string, message: string, hint: string): never {
  if (process.argv.includes('--json')) {
    const problem = { rule, severity: 'error', message, hint };
    process.stdout.write(`${JSON.stringify({ problems: [problem] }, undefined, 2)}\n`);
  } else {
    process.stderr.write(`error  ${message} [${rule}]\n  hint: ${hint}\n`);
  }
  process.exit(3);
}
