import { renderPdf } from '../../src/render/pdf/index.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { longBriefing } from '../fixtures/stress/index.ts';

// Run as a program of its own: renders a briefing of about so many pages, and prints what that took.
const briefing = longBriefing(Number(process.argv[2]));
const theme = loadTheme('templates/themes/risalah.yaml');
const before = process.cpuUsage();
const { pages } = await renderPdf(briefing, theme);
const { user, system } = process.cpuUsage(before);
const peakMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ pages, cpuMs: (user + system) / 1000, peakMb }));
