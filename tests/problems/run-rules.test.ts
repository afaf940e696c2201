import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { deathFault } from '../../src/batch/failure.ts';
import { mergeShards } from '../../src/batch/merge-shards.ts';
import { planBatch } from '../../src/batch/plan-batch.ts';
import { readCsv } from '../../src/batch/read-csv.ts';
import { requestColumns } from '../../src/batch/row.ts';
import { toProblem } from '../../src/batch/run-lock.ts';
import { builtinContent, builtinTemplates, citationStyles } from '../../src/build/builtin.ts';
import { resolveCountries } from '../../src/build/countries.ts';
import { openContent } from '../../src/build/load-user-content.ts';
import { openRisalah } from '../../src/build/open-risalah.ts';
import { refuseFaulty } from '../../src/build/verify-built.ts';
import { readBatchOptions } from '../../src/commands/batch.ts';
import { readBuildOptions } from '../../src/commands/build.ts';
import { warnOfDropped } from '../../src/commands/dropped-options.ts';
import { readEmbedOptions } from '../../src/commands/embed.ts';
import { createRecompose } from '../../src/commands/recompose.ts';
import { runEmbed } from '../../src/commands/run-embed.ts';
import { runInit } from '../../src/commands/run-init.ts';
import { createEngine } from '../../src/compose/citations/engine.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { unknownHost } from '../../src/embed/unknown-host.ts';
import { SourceFile } from '../../src/input/source-file.ts';
import { checkTargets } from '../../src/output/check-targets.ts';
import { MachineError } from '../../src/output/machine-error.ts';
import {
  formatProblems,
  type Problem,
  RisalahError,
  type runRules,
  toBugProblem,
} from '../../src/problems.ts';
import { openDocx } from '../../src/readback/docx/package/open-docx.ts';
import { identifyFormat } from '../../src/readback/identify-format.ts';
import { readFile } from '../../src/readback/read-file.ts';
import { readers } from '../../src/readback/readers.ts';
import { embedFonts } from '../../src/render/docx/parts/embedded-fonts.ts';
import { checkCitationStyle } from '../../src/template/check-citation-style.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';
import { loadTheme } from '../../src/template/load-theme.ts';
import { indonesian } from '../../src/ui/indonesian.ts';
import { makeZip } from '../zip/make-zip.ts';

const expected = path.resolve(import.meta.dirname, '../fixtures/run-rules');
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'risalah-rules-'));
  return () => fs.rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);
const systemError = (code: string): Error => Object.assign(new Error(code), { code });
const csl = 'xmlns="http://purl.org/net/xbiblio/csl"';
const apa = () => loadCitationStyle('apa', citationStyles);
const theme = () => loadTheme(path.join(builtinTemplates, 'themes/risalah.yaml'));

function write(name: string, text: string): string {
  fs.writeFileSync(inFolder(name), text);
  return inFolder(name);
}

function plan(table: string, name: string): readonly Problem[] {
  const rows = readCsv(new SourceFile('visits.csv', table), requestColumns);
  const options = readBatchOptions(
    { each: 'visits.csv', name, lang: 'id', template: 'handout' },
    {},
  );
  const { items } = planBatch(rows, options, loadContent(builtinContent));
  return [...items()].flatMap((item) => (item.kind === 'bad' ? item.problems : []));
}

async function compose(asked: { sections?: string[]; date?: string }): Promise<unknown> {
  const risalah = await openRisalah();
  return risalah.compose({ template: 'handout', lang: 'id', date: '2026-11-23', ...asked });
}

function restricted(): ReturnType<typeof theme> {
  const own = theme();
  const { faces } = own.fonts.text;
  return {
    ...own,
    fonts: {
      ...own.fonts,
      text: { ...own.fonts.text, faces: { ...faces, semibold: new Uint8Array(16) } },
    },
  };
}

function copyOf(report: string, marker: string): string {
  return write(report, `${marker}\n\n<!-- risalah:end a -->\n`);
}

/** What breaks each rule of a run: problems, or a call that throws or gives them. */
const broken: Record<keyof typeof runRules, () => unknown> = {
  'command-line-is-right': () => readBuildOptions({ to: ['dox'] }),
  'section-is-known': () => compose({ sections: ['securty'] }),
  'template-is-known': () => {
    const marker = '<!-- risalah:begin a template=handot between=ID,AU lang=en date=2026-11-23 -->';
    return runEmbed(readEmbedOptions({ into: copyOf('report.md', marker) }));
  },
  'country-is-clear': () => resolveCountries(['Congo'], { id: {}, en: {} }),
  'countries-differ': () => resolveCountries(['ID', 'Indonesia'], { id: {}, en: {} }),
  'date-is-a-day': () => compose({ date: '2026-02-30' }),
  'folder-is-empty': () => {
    write('mine.txt', '');
    return runInit(folder);
  },
  'csv-is-well-formed': () =>
    readCsv(new SourceFile('a.csv', 'parties\nID "AU"\n"x\n'), ['parties']),
  'file-name-is-portable': () => plan('parties,title\nID;AU,con\n', '{title}'),
  'file-names-differ': () => plan('parties\nID\nAU\n', 'same'),
  'shares-make-a-whole': () => mergeShards(folder, { force: false }),
  'briefing-is-built-in-time': () => [deathFault({ kind: 'late' }, 60)],
  'briefing-is-built-to-its-end': () => [
    deathFault({ kind: 'dead', code: null, signal: 'SIGKILL' }, 60),
  ],
  'folder-has-one-batch': () => {
    const since = '2026-11-23T16:05:12.000Z';
    const run = { pid: 4711, begun: '', since, selection: '' };
    return [toProblem(run, 'error', 'out'), toProblem(run, 'warning', 'out')];
  },
  'existing-file-is-own': () => checkTargets([write('x.pdf', 'mine')], { force: false }),
  'output-can-be-written': () => {
    throw new MachineError('out/handout.pdf', systemError('ENOSPC'));
  },
  'built-files-say-what-was-composed': () =>
    refuseFaulty([{ rule: 'r', severity: 'error', message: 'The title is "a", not "b".' }]),
  'source-can-be-formatted': () =>
    createEngine(new Map([['bad', { id: 'bad', type: 'book', author: [null] }]]), apa(), 'en'),
  'citation-style-is-csl': () => checkCitationStyle(`<style ${csl}><a></b></style>`, 'house.csl'),
  'citation-style-is-independent': () =>
    checkCitationStyle(
      `<style ${csl}><info><link rel="independent-parent" href="http://x.org/apa"/></info></style>`,
      'house.csl',
    ),
  'citation-style-has-bibliography': () =>
    checkCitationStyle(`<style ${csl}><citation/></style>`, 'house.csl'),
  'font-may-be-edited-with': () => embedFonts(restricted()),
  'block-keeps-what-is-named': () => warnOfDropped('report.md', 'a', ['lang=en']),
  'block-is-named': () => {
    const two = ['a', 'b'].map(
      (key) => `<!-- risalah:begin ${key} -->\n\n<!-- risalah:end ${key} -->\n`,
    );
    return runEmbed(readEmbedOptions({ into: write('two.md', two.join('\n')), remove: true }));
  },
  'host-is-known': () => [unknownHost('report.odt'), unknownHost('report.pdf', 3)],
  'briefing-can-be-composed-again': async () => {
    const opened = await openContent({ content: builtinContent });
    const origin = { generator: '', contentDigest: '', request: '{"template":"none"}' };
    const outline = { format: 'md', lang: 'en', title: 'A', blocks: [], origin } as const;
    const file = { name: 'a.md', format: 'md', outline, findings: [] } as const;
    return createRecompose(
      opened,
      undefined,
    )({ ...file, outline: { ...outline, blocks: [] }, findings: [] });
  },
  'format-is-known': () => [identifyFormat('a.odt', new Uint8Array())],
  'file-is-what-its-name-says': () => [identifyFormat('a.pdf', new Uint8Array())],
  'file-can-be-read-back': async () => {
    vi.spyOn(readers, 'md').mockRejectedValueOnce(new RangeError('Offset is outside the bounds'));
    return (await readFile({ name: 'a.md', bytes: Buffer.from('# A') })).findings;
  },
  'docx-is-a-word-document': () => openDocx(makeZip([{ name: 'a.txt' }])),
  'risalah-has-no-bug': () => [
    toBugProblem(new TypeError('x is undefined'), { version: '1.2.3', command: 'risalah build' }),
  ],
};

async function problemsOf(act: () => unknown): Promise<readonly Problem[]> {
  try {
    const given = await act();
    return Array.isArray(given) ? given : [];
  } catch (error) {
    if (error instanceof RisalahError) return error.problems;
    throw error;
  }
}

test.each(Object.entries(broken))('%s', async (rule, act) => {
  const problems = (await problemsOf(act)).map((problem) => ({
    ...problem,
    ...(problem.file === undefined ? {} : { file: problem.file.replace(`${folder}/`, '') }),
  }));
  expect(problems.map((problem) => problem.rule)).toContain(rule);
  const told = [undefined, indonesian.say].map((say) =>
    formatProblems(problems, { colour: false, ...(say && { say }) })
      .replaceAll(folder, 'FOLDER')
      .replace(/Node v\S+ (?:on|pada) \S+ (?:at|di) \S+,/, 'NODE,'),
  );
  await expect(told.join('\n')).toMatchFileSnapshot(path.join(expected, `${rule}.txt`));
});
