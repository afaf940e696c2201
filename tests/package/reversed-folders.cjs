// Preloaded: a disk that lists its folders in the opposite order.
const fs = require('node:fs');
const { readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
