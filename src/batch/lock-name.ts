/** The end of the name that a lock of a batch has, which begins with that of its manifest. */
export const lockName = /\.run\.[0-9a-f]{6}\.\d+\.part$/;
