// Prints what Risalah costs as tables (`npm run bench`, some minutes; `npm run bench -- 5` for fewer runs). The figures
// of one machine compare only with each other; the ratios to an empty Node compare between machines.
import os from 'node:os';
import { benchBatch } from './batch.mjs';
import { benchCold } from './cold.mjs';
import { benchPages, benchWarm } from './warm.mjs';

const runs = Number(process.argv[2] ?? 15);
const [cpu] = os.cpus();
const machine = `${os.cpus().length} x ${cpu?.model}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`;
const day = new Date().toISOString().slice(0, 10);
const load = os.loadavg()[0]?.toFixed(1);
process.stdout.write(`${day}, Node ${process.versions.node}, ${machine}, load ${load}, median of ${runs}\n`);
process.stdout.write(benchCold(runs));
process.stdout.write(await benchWarm(runs < 10 ? [10, 100] : [10, 100, 1000]));
process.stdout.write(await benchPages([1, 10, 100]));
process.stdout.write(benchBatch(runs < 10 ? 1 : 5));
