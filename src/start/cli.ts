#!/usr/bin/env node
import { Chunks } from './chunks.ts';
import { setEngine } from './engine.ts';
import { refuseGoneFolder } from './refuse-gone-folder.ts';

// The command `risalah`, as bundled: the command line itself is src/cli.ts.
refuseGoneFolder();
setEngine();
new Chunks(import.meta.dirname).load('./main.js');
