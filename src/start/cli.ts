#!/usr/bin/env node
import { Chunks } from './chunks.ts';
import { setEngine } from './engine.ts';

// The command `risalah`, as bundled: the command line itself is src/cli.ts.
setEngine();
new Chunks(import.meta.dirname).load('./main.js');
