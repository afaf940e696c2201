#!/usr/bin/env node
import { Chunks } from './chunks.ts';
import { setEngine } from './engine.ts';
import { orRefuse, refuseGoneFolder, refuseStart } from './refuse.ts';

// The command `risalah`, as bundled: the command line itself is src/cli.ts.
refuseGoneFolder();
setEngine();
try {
  orRefuse(() => new Chunks(import.meta.dirname).load('./main.js'));
} catch (error) {
  refuseStart(error);
}
