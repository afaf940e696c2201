/** Ends the process if the folder that it was started in has been removed: nothing that Risalah is built on runs there. */
export function refuseGoneFolder(): void {
  try {
    process.cwd();
  } catch {
    const message = 'The folder that Risalah was started in has gone.';
    const hint = 'Go to another one (cd), and run it again.';
    if (process.argv.includes('--json')) {
      const problem = { rule: 'output-can-be-written', severity: 'error', message, hint };
      process.stdout.write(`${JSON.stringify({ problems: [problem] }, undefined, 2)}\n`);
    } else {
      process.stderr.write(`error  ${message} [output-can-be-written]\n  hint: ${hint}\n`);
    }
    process.exit(3);
  }
}
