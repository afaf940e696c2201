import { readFileSync, writeFileSync } from 'node:fs';
import { embed, openRisalah } from 'risalah';

const risalah = await openRisalah();
const request = { template: 'briefing', between: ['ID', 'AU'], lang: 'en', date: '2026-11-23' };
const briefing = await risalah.compose({ ...request, sections: ['regional', 'risk'] });
const theme = () => risalah.theme(briefing);
for (const name of ['report.md', 'report.docx']) {
  const host = { name, bytes: readFileSync(name) };
  const { bytes } = await embed(host, { name: 'ties', isPlace: false, briefing, theme });
  writeFileSync(name, bytes);
}
