// Preloaded into a run (`--require`): lets its FAULT_AT-th call on files below FAULT_BELOW go wrong in the manner of
// FAULT: a code such as ENOSPC is thrown by the call, a signal is sent before it. FAULT_COUNT names a file that is told
// how many calls there were. Processes that a parent has started count for themselves, and only if FAULT_IN is `worker`.
const fs = require('node:fs');
const path = require('node:path');

const { FAULT: fault, FAULT_AT: at, FAULT_BELOW: below, FAULT_COUNT: told, FAULT_IN: where } = process.env;
const append = fs.appendFileSync;
const byPath = [
  ...['accessSync', 'copyFileSync', 'linkSync', 'lstatSync', 'mkdirSync', 'openSync', 'readFileSync', 'readdirSync'],
  ...['realpathSync', 'renameSync', 'rmSync', 'rmdirSync', 'statSync', 'truncateSync', 'unlinkSync', 'writeFileSync'],
];
const byDescriptor = ['closeSync', 'fchmodSync', 'fchownSync', 'fstatSync', 'fsyncSync', 'writeSync'];

if ((process.send === undefined) === (where !== 'worker')) {
  let count = 0;
  const descriptors = new Set();
  const isBelow = (file) =>
    typeof file === 'number'
      ? descriptors.has(file)
      : typeof file === 'string' && path.resolve(file).startsWith(below);
  for (const name of [...byPath, ...byDescriptor]) {
    const call = fs[name];
    const wrapped = (...args) => {
      if (!isBelow(args[0])) return call(...args);
      count += 1;
      const isDue = count === Number(at);
      if (isDue && fault?.startsWith('SIG')) process.kill(process.pid, fault);
      if (isDue && fault?.startsWith('E')) {
        // A file that cannot be closed is closed all the same.
        if (name === 'closeSync') call(...args);
        throw Object.assign(new Error(`${fault}: ${name}`), { code: fault, syscall: name });
      }
      const result = call(...args);
      if (name === 'openSync') descriptors.add(result);
      if (name === 'closeSync') descriptors.delete(args[0]);
      return result;
    };
    fs[name] = Object.assign(wrapped, call);
  }
  process.on('exit', () => {
    if (told !== undefined) append(told, `${count}\n`);
  });
}
