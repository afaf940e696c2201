// Asks the handler as Express would, and writes down what it answers.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { sendBriefing } from './handler.mjs';

async function ask(params, query) {
  const answer = { status: 200 };
  const response = {
    status: (code) => Object.assign(response, void (answer.status = code)),
    type: (name) => Object.assign(response, void (answer.type = name)),
    send: (bytes) => { answer.sha256 = createHash('sha256').update(bytes).digest('hex'); },
    json: ({ problems }) => { answer.rules = problems.map(({ rule }) => rule); },
  };
  let error;
  await sendBriefing({ params, query }, response, (thrown) => { error = thrown; });
  return error === undefined ? answer : { next: error.constructor.name };
}

const params = { template: 'handout', format: 'pdf' };
const query = { between: 'ID,AU', lang: 'en', date: '2026-11-23' };
writeFileSync(
  process.argv[2],
  JSON.stringify([
    await ask(params, query),
    await ask(params, { ...query, between: 'ID,Narnia' }),
    await ask({ ...params, format: 'exe' }, query),
    await ask(params, { ...query, between: ['ID', 'AU'] }),
  ]),
);
