// Preloaded: the clock of a machine in 2039, after the end of 32-bit time, with a zone of its own.
const Real = Date;
const ahead = Real.UTC(2039, 0, 20) - Real.now();
globalThis.Date = class extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Real.now() + ahead] : parts));
  }
  static now() {
    return Real.now() + ahead;
  }
};
