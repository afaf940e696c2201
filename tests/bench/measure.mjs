import { spawnSync } from 'node:child_process';

/** Root of the repository. */
export const root = new URL('../..', import.meta.url).pathname;

/** The middle one of some numbers. */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** CPU and wall time in ms of a whole process, as bash tells them. */
export function timeProcess(args, env = {}) {
  const script = 'TIMEFORMAT="%3U %3S %3R"; time "$@" > /dev/null';
  const run = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')}\n${run.stderr}`);
  const [user, system, real] = String(run.stderr).trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall: real * 1000 };
}

/** Greatest memory of a process in MiB, told by itself at its end. */
export function peakMemory(args) {
  const tell = new URL('tell-peak.cjs', import.meta.url).pathname;
  const run = spawnSync(process.execPath, ['--require', tell, ...args], { cwd: root });
  return Number(/peak (\d+)/.exec(String(run.stderr))?.[1]) / 1024;
}

/** CPU time in ms that a piece of work takes in this process. */
export async function timeWork(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A table in Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return `\n${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}
