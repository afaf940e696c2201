import { writeFileSync } from 'node:fs';
import {
  type Briefing,
  type BriefingRequest,
  builtinContent,
  builtinTemplates,
  citationStyles,
  compose,
  type Format,
  loadCitationStyle,
  loadContent,
  loadTemplate,
  loadTheme,
  openRisalah,
  type Problem,
  RisalahError,
  render,
  verify,
} from 'risalah';

const out = process.argv[2] ?? '.';
const formats: Format[] = ['pdf', 'docx', 'md'];
const asked = { template: 'handout', lang: 'en', date: '2026-11-23' } as const;

// The whole, an area and a unit, from what comes with Risalah.
const risalah = await openRisalah();
const selections = { whole: undefined, area: ['security'], unit: ['regional/deterrence'] };
for (const [name, sections] of Object.entries(selections)) {
  const chosen = sections === undefined ? {} : { sections };
  const briefing = await risalah.compose({ ...asked, between: ['Indonesia', 'AUS'], ...chosen });
  for (const format of formats) {
    const { bytes } = await risalah.render(briefing, format);
    writeFileSync(`${out}/${name}.${format}`, bytes);
  }
}

// The same step by step, with files of one's own in any place.
const template = loadTemplate(`${builtinTemplates}/handout.yaml`);
const request: BriefingRequest = { parties: ['ID', 'AU'], lang: 'en', date: '2026-11-23' };
const style = loadCitationStyle(template.citationStyle, citationStyles);
const briefing: Briefing = compose(loadContent(builtinContent), template, request, style);
const theme = loadTheme(`${builtinTemplates}/themes/${template.theme}.yaml`);
const { bytes, pages } = await render(briefing, theme, 'pdf');
writeFileSync(`${out}/steps.pdf`, bytes);

const { files } = await verify([{ name: 'steps.pdf', bytes }], { expected: async () => briefing });
const problems: readonly Problem[] = await risalah
  .compose({ ...asked, between: ['Atlantis'] })
  .then(
    () => [],
    (error: unknown) => (error instanceof RisalahError ? error.problems : Promise.reject(error)),
  );
const told = { pages, findings: files[0]?.findings.length, rule: problems[0]?.rule };
writeFileSync(`${out}/told.json`, JSON.stringify(told));
