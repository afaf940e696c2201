import { openRisalah } from '../../dist/index.mjs';
import { table, timeWork } from './measure.mjs';

const codes = 'ID AU JP SG MY PH TH VN IN US GB FR DE NL KR NZ BN LA KH MM CN TR SA AE EG BR MX CA';
const risalah = await openRisalah();

/** Every pair and every three of the countries, so that no two briefings are about the same. */
function* partiesOf() {
  const all = codes.split(' ');
  for (const [index, one] of all.entries()) {
    for (const [next, other] of all.slice(index + 1).entries()) {
      yield [one, other];
      for (const third of all.slice(index + next + 2)) yield [one, other, third];
    }
  }
}

function composeFor(between) {
  return risalah.compose({ template: 'briefing', between, lang: 'id', date: '2026-11-23' });
}

/** CPU a document where one process makes many; composing is counted by itself. */
export async function benchWarm(counts) {
  const parties = partiesOf();
  const rows = [];
  for (const count of counts) {
    const briefings = [];
    const composing = await timeWork(async () => {
      for (let made = 0; made < count; made++)
        briefings.push(await composeFor(parties.next().value));
    });
    const cells = [];
    for (const format of ['md', 'docx', 'pdf']) {
      const rendering = await timeWork(async () => {
        for (const briefing of briefings) await risalah.render(briefing, format);
      });
      cells.push((rendering / count).toFixed(1));
    }
    const memory = (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
    rows.push([count, (composing / count).toFixed(1), ...cells, memory]);
  }
  const head = ['briefings in one process, CPU ms each', 'compose', 'Markdown', 'DOCX', 'PDF', 'MiB'];
  return table(head, rows);
}

/** CPU a page of longer and longer documents: the same briefing many times over. */
export async function benchPages(times) {
  const { children, ...briefing } = await composeFor(['ID', 'AU']);
  const rows = [];
  for (const count of times) {
    const many = Array.from({ length: count }, (_, turn) =>
      children.map((block) => ('key' in block ? { ...block, key: `${block.key}-${turn}` } : block)),
    );
    const long = { ...briefing, children: many.flat() };
    const row = [];
    for (const format of ['md', 'docx', 'pdf']) {
      let pages;
      const time = await timeWork(async () => {
        ({ pages } = await risalah.render(long, format));
      });
      row.push(time.toFixed(0));
      if (pages !== undefined) row.unshift(pages);
    }
    rows.push(row);
  }
  return table(['pages, CPU ms each document', 'Markdown', 'DOCX', 'PDF'], rows);
}
