import { type Say, sayInEnglish } from '../problems.ts';
import { clearProgress } from './progress.ts';

/** How far a batch is. */
interface Progress {
  done: number;
  total: number;
  /** Of those done, the ones that were built and not kept: they tell the rate. */
  built: number;
  name: string;
}

/** Between two lines of a log, and between two drawings of the line on a terminal, in milliseconds. */
const logEvery = 5000;
const drawEvery = 100;

/**
 * Tells on standard error how far a batch is: on one line of a terminal, which is drawn again and again, else in a plain
 * line from time to time.
 */
export function createBatchProgress(
  say: Say = sayInEnglish,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr,
): {
  show: (progress: Progress) => void;
  clear: () => void;
} {
  const start = performance.now();
  const every = stream.isTTY ? drawEvery : logEvery;
  let next = start + every;
  return {
    show: (progress) => {
      const now = performance.now();
      if (now < next && progress.done < progress.total) return;
      next = now + every;
      const line = describe(progress, (now - start) / 1000, say);
      stream.write(stream.isTTY ? `\r\u001b[K${line.slice(0, stream.columns - 1)}` : `${line}\n`);
    },
    clear: clearProgress,
  };
}

/** `37/270  3.1 a second  1:15 left  handout_ID-AU_en` */
function describe({ done, total, built, name }: Progress, seconds: number, say: Say): string {
  const rate = built / seconds;
  const left = total - done;
  const time = built > 0 && left > 0 ? `  ${say(`${toClock(left / rate)} left`)}` : '';
  const speed = built > 0 ? `  ${say(`${rate.toFixed(1)} a second`)}` : '';
  return `${done}/${total}${speed}${time}  ${name}`;
}

/** `1:05` or `2:00:05` */
function toClock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
