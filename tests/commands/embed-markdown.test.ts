import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { embedCommand, readEmbedOptions } from '../../src/commands/embed.ts';
import type { Outcome } from '../../src/commands/outcome.ts';
import { runEmbed } from '../../src/commands/run-embed.ts';
import { runInit } from '../../src/commands/run-init.ts';
import { sayInEnglish } from '../../src/problems.ts';
import { pixel } from '../fixtures/every-node.ts';
import { problemsOf } from './problems-of.ts';

let folder = '';
let report = '';
const text = '# Report\r\n\r\n{{ties}}\r\n\r\n## Last\r\n\r\nNo line end';
const ask = { template: 'handout', between: ['Indonesia,AUS'], lang: 'en', date: '2026-11-23' };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah embed-'));
  report = path.join(folder, 'report.md');
  fs.writeFileSync(report, text);
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

const embed = (argv: Record<string, unknown> = {}): Promise<Outcome> =>
  runEmbed(readEmbedOptions({ into: report, ...argv }));
const read = (): string => fs.readFileSync(report, 'utf8');

describe('a report in Markdown', () => {
  test('gets a block, keeps it by a refresh that names nothing, and loses it without a trace', async () => {
    const added = await embed({ ...ask, at: 'ties' });
    expect(added.text).toBe(`${report}:3  ties  added\n`);
    const first = read();
    expect(first).toMatch(
      /^# Report\r\n\r\n<!-- risalah:begin ties template=handout between=ID,AU lang=en date=2026-11-23 replaces="\{\{ties\}\}" digest=sha256:/,
    );
    expect(first).toMatch(/\r\n<!-- risalah:end ties -->\r\n\r\n## Last\r\n\r\nNo line end$/);
    expect(first.replaceAll('\r\n', '')).not.toContain('\n');
    const { mtimeMs } = fs.statSync(report);
    expect((await embed()).json).toMatchObject({
      written: false,
      blocks: [{ name: 'ties', state: 'unchanged' }],
    });
    expect(fs.statSync(report).mtimeMs).toBe(mtimeMs);
    expect((await embed({ at: 'ties', lang: 'id' })).text).toContain('replaced');
    expect(read()).toContain('lang=id');
    await embed({ ...ask, at: 'ties' });
    expect(read()).toBe(first);
    expect((await embed({ remove: true })).text).toContain('removed');
    expect(read()).toBe(text);
  });

  test('is checked without being written, and fails when a block is stale, edited or missing', async () => {
    await expect(embed({ check: true })).rejects.toThrow('no block');
    expect((await embed({ ...ask, at: 'ties', check: true })).failed).toBe(true);
    expect(read()).toBe(text);
    await embed({ ...ask, at: 'ties' });
    expect((await embed({ check: true })).failed).toBe(false);
    const fresh = read();
    fs.writeFileSync(report, fresh.replace('lang=en', 'lang=id'));
    expect(await embed({ check: true })).toMatchObject({
      failed: true,
      text: expect.stringContaining('stale'),
    });
    const edited = fresh.replace('Australia', 'AUSTRALIA');
    fs.writeFileSync(report, edited);
    expect(await embed({ check: true })).toMatchObject({
      failed: true,
      text: expect.stringContaining('edited'),
    });
    expect(await problemsOf(() => embed())).toMatchObject([
      { rule: 'block-is-as-written', line: 3 },
    ]);
    expect(await problemsOf(() => embed({ remove: true }))).toHaveLength(1);
    expect(read()).toBe(edited);
    await embed({ force: true });
    expect(read()).toBe(fresh);
  });

  test('goes to another file if asked, a link stays a link', async () => {
    const out = path.join(folder, 'other/new.md');
    await embed({ ...ask, at: 'ties', out });
    expect(read()).toBe(text);
    expect(fs.readFileSync(out, 'utf8')).toContain('risalah:begin ties');
    const link = path.join(folder, 'link.md');
    fs.symlinkSync(report, link);
    await embed({ into: link, ...ask, at: 'ties' });
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read()).toBe(fs.readFileSync(out, 'utf8'));
  });

  test('takes content of the user, and a citation style of the user that no marker names', async () => {
    const own = path.join(folder, 'own');
    await runInit(own);
    await embed({ ...ask, template: 'briefing', at: 'ties', content: own });
    const built = read();
    expect((await embed({ content: own, check: true })).failed).toBe(false);
    expect((await embed({ check: true })).failed).toBe(true);
    expect(built).not.toContain('csl=');
    const csl = path.join(folder, 'house.csl');
    fs.copyFileSync('templates/citation-styles/ieee.csl', csl);
    await embed({ content: own, csl });
    expect(read()).not.toContain('csl=');
    expect(read()).not.toBe(built);
  });

  test('has its pictures beside it, and is stale without them', async () => {
    const own = path.join(folder, 'own');
    await runInit(own);
    for (const lang of ['id', 'en']) {
      const closing = path.join(own, `frame/closing.${lang}.md`);
      fs.appendFileSync(closing, '\n![A grey square](grey.png)\n');
    }
    fs.writeFileSync(path.join(own, 'frame/grey.png'), pixel);
    const options = { content: own, figures: 'beside', at: 'ties' };
    await embed({ ...ask, ...options });
    const [picture = ''] = fs.readdirSync(path.join(folder, 'report_figures/ties'));
    const file = path.join(folder, 'report_figures/ties', picture);
    expect(read()).toContain(`](report_figures/ties/${picture})`);
    expect((await embed({ content: own, check: true })).failed).toBe(false);
    fs.rmSync(file);
    expect((await embed({ content: own, check: true })).failed).toBe(true);
    await embed({ content: own });
    expect(fs.readFileSync(file).equals(pixel)).toBe(true);
  });

  test('is told which marker has no sense', async () => {
    fs.writeFileSync(
      report,
      'a\n\n<!-- risalah:begin x template=handuot -->\n<!-- risalah:end x -->\n',
    );
    expect(await problemsOf(() => embed())).toMatchObject([
      { rule: 'template-is-known', file: report, line: 3, hint: 'Did you mean "handout"?' },
    ]);
  });

  test('of Quarto gets the flavour of Pandoc unless another is named', async () => {
    const quarto = path.join(folder, 'report.qmd');
    fs.writeFileSync(quarto, '---\ntitle: A\n---\n');
    await embed({ into: quarto, unit: ['security'], date: '2026-11-23' });
    const block = fs.readFileSync(quarto, 'utf8');
    expect(block).toContain(
      'begin briefing-id-security template=briefing lang=id unit=security date=2026-11-23 flavor=pandoc',
    );
    expect(block).toContain('{id=briefing-id-security/security}');
    await embed({ into: quarto, flavor: 'gfm' });
    expect(fs.readFileSync(quarto, 'utf8')).toContain('<a id="briefing-id-security/security">');
  });
});

test('a PDF is refused with what to do instead', async () => {
  const pdf = path.join(folder, 'report.pdf');
  fs.writeFileSync(pdf, '%PDF-1.7\n');
  const problems = await problemsOf(async () =>
    embedCommand.run({ ...ask, into: pdf }, sayInEnglish),
  );
  expect(problems).toMatchObject([{ rule: 'host-is-known', file: pdf }]);
  expect(problems[0]?.hint).toContain('qpdf --empty --pages');
});

test('the built command line exits 1 when a block is stale, and 0 when it is fresh', () => {
  const cli = path.resolve('dist/cli.js');
  const run = (...args: string[]): number | null =>
    spawnSync(process.execPath, [cli, 'embed', '--into', report, ...args]).status;
  expect(run('--template', 'handout', '--at', 'ties', '--lang', 'en', '--date', '2026-11-23')).toBe(
    0,
  );
  expect(run('--check')).toBe(0);
  fs.writeFileSync(report, read().replace('lang=en', 'lang=id'));
  expect(run('--check')).toBe(1);
  expect(run()).toBe(0);
  expect(run('--check')).toBe(0);
});
