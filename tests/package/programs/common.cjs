const { writeFileSync } = require('node:fs');

import('risalah').then(async ({ openRisalah }) => {
  const risalah = await openRisalah();
  const briefing = await risalah.compose({ template: 'handout', between: ['ID', 'AU'], lang: 'en', date: '2026-11-23' });
  writeFileSync(process.argv[2], (await risalah.render(briefing, 'pdf')).bytes);
});
