import { expect, test } from 'vitest';
import { toBugProblem } from '../../src/problems/to-bug-problem.ts';

/** What a report of the bug should name. */
function reportOf(stack: string | undefined, command = 'risalah build'): string {
  const error = new Error('engine words');
  if (stack === undefined) Reflect.deleteProperty(error, 'stack');
  else error.stack = stack;
  return toBugProblem(error, { version: '9.9.9', command }).hint ?? '';
}

test.each([
  [
    'Error: x\n    at f (file:///opt/risalah/dist/main.js:1:2345)\n    at g (b.js:2:3)',
    'main.js:1:2345',
  ],
  ['Error: x\n    at file:///opt/dist/main.js:12:5', 'main.js:12:5'],
  ['Error: x\n    at Module.f (C:\\risalah\\dist\\main.js:1:2)', 'main.js:1:2'],
  [
    'Error: x\n    at readFileSync (node:fs:441:20)\n    at f (/a b/dist/main.js:7:8)',
    'main.js:7:8',
  ],
  ['at notes.md:1:2 stood the fault\n    at f (/dist/main.js:7:8)', 'main.js:7:8'],
  ['Error: x\n  in words of its own:3:4', '?'],
  ['Error: x\n    at f (native)', '?'],
  [undefined, '?'],
])('of the stack %j the report names %s', (stack, place) => {
  const system = `Node ${process.version} on ${process.platform}`;
  expect(reportOf(stack)).toBe(
    `Please report it with this line: Risalah 9.9.9, ${system}, at ${place}, in: risalah build. RISALAH_DEBUG=1 adds more.`,
  );
});

test('what is thrown and no error is a bug as well, and the words of the engine are kept back', () => {
  const problem = toBugProblem('thrown words', { version: '1', command: 'c' });
  expect(problem).toMatchObject({ rule: 'risalah-has-no-bug', severity: 'error' });
  expect(JSON.stringify(problem)).toContain(', at ?, in: c.');
  expect(JSON.stringify(problem)).not.toContain('thrown words');
  expect(reportOf('Error: engine words')).not.toContain('engine words');
});

test('a command is shown up to 300 characters', () => {
  expect(reportOf('', 'x'.repeat(300))).toContain(`in: ${'x'.repeat(300)}. `);
  expect(reportOf('', 'x'.repeat(301))).toContain(`in: ${'x'.repeat(300)}…. `);
});
