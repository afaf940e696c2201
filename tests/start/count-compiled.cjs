// Loaded into every process of a run: notes, at its end, how many files V8 took compiled and how many it refused.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const counts = { taken: 0, refused: 0 };
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (this.cachedDataRejected === false) counts.taken += 1;
    if (this.cachedDataRejected === true) counts.refused += 1;
  }
};
process.on('exit', () => {
  if (!isMainThread) return;
  const name = path.basename(process.argv[1] ?? '');
  fs.appendFileSync(process.env.RISALAH_COMPILED, `${JSON.stringify({ name, ...counts })}\n`);
});
