import pkg from '../package.json' with { type: 'json' };

/** Version of Risalah, as in package.json. */
export const version: string = pkg.version;
