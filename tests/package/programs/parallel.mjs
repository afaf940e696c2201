// Twenty briefings and blocks at once, of two bodies of content side by side, and each alone: the same bytes?
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { embed, openRisalah, readStream, toStream } from 'risalah';

const [house, out] = process.argv.slice(2);
const hosts = ['report.md', 'report.docx'].map((name) => ({ name, bytes: readFileSync(name) }));
const sections = { whole: undefined, area: ['regional'], unit: ['regional/deterrence'], risk: ['risk'] };

async function openBoth() {
  return { builtin: await openRisalah(), house: await openRisalah({ content: house }) };
}

/** All work to be done, by name; nothing is begun. */
function jobs(opened) {
  const all = {};
  for (const [own, risalah] of Object.entries(opened)) {
    for (const [part, chosen] of Object.entries(sections)) {
      const ask = { template: 'briefing', between: ['ID', 'AU'], lang: 'en', date: '2026-11-23' };
      const composed = () => risalah.compose({ ...ask, ...(chosen && { sections: chosen }) });
      for (const format of ['pdf', 'docx', 'md']) {
        if (part === 'unit' || format === 'md') {
          all[`${own} ${part} ${format}`] = async () => (await risalah.render(await composed(), format)).bytes;
        }
      }
      for (const host of hosts) {
        all[`${own} ${part} in ${host.name}`] = async () => {
          const briefing = await composed();
          const theme = () => risalah.theme(briefing);
          return (await embed(host, { name: 'ties', isPlace: false, briefing, theme })).bytes;
        };
      }
    }
  }
  return all;
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const atOnce = {};
const parallel = Object.entries(jobs(await openBoth()));
await Promise.all(parallel.map(async ([name, work]) => { atOnce[name] = hash(await work()); }));
const alone = {};
const serial = Object.entries(jobs(await openBoth())).reverse();
for (const [name, work] of serial) alone[name] = hash(await work());

const bytes = hosts[1].bytes;
const streamed = hash(await readStream(toStream(bytes))) === hash(bytes);
const refused = await readStream(toStream(bytes), 10).catch((error) => error.problems[0].rule);
writeFileSync(out, JSON.stringify({ atOnce, alone, streamed, refused }));
