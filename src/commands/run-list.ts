import { builtinContent, listTemplates } from '../build/builtin.ts';
import { listCountries } from '../build/countries.ts';
import { loadTemplateSet } from '../build/load-template-set.ts';
import type { ContentOptions } from '../build/load-user-content.ts';
import { loadContent } from '../content/load-content.ts';
import type { Benefit, Content, Risk } from '../content/types.ts';
import type { Inline } from '../document/types.ts';
import { toPlainText } from '../document/walk.ts';
import { type Say, sayInEnglish } from '../problems.ts';
import { formats } from '../render/index.ts';
import type { Listable } from './list.ts';
import type { Outcome } from './outcome.ts';

/** A line of a list: what to write on the command line, and what it means. */
type Row = Record<string, string>;

/** What there is of one kind: a table for people, an object with one list for programs. */
export async function runList(
  what: Listable,
  content: ContentOptions,
  say: Say = sayInEnglish,
): Promise<Outcome> {
  const rows = rowsOf[what](content, say);
  return { text: toColumns(rows), json: { [what]: rows } };
}

const rowsOf: Record<Listable, (content: ContentOptions, say: Say) => Row[]> = {
  areas: (from) => loadAll(from).areas.map(({ key, title }) => ({ key, ...toTexts(title) })),
  benefits: (from) =>
    loadAll(from)
      .areas.flatMap((area) => area.benefits)
      .map(toUnitRow),
  risks: (from) => loadAll(from).risks.risks.map(toUnitRow),
  templates: () =>
    listTemplates().map((key) => ({ key, ...loadTemplateSet(key).template.description })),
  countries: (from) =>
    listCountries(loadAll(from).countries).map(({ alpha2, alpha3, name }) => ({
      alpha2,
      alpha3,
      ...name,
    })),
  languages: () => [
    { key: 'id', name: 'Bahasa Indonesia' },
    { key: 'en', name: 'English' },
  ],
  formats: (_, say) =>
    Object.values(formats).map(({ format, mediaType, description }) => ({
      key: format,
      mediaType,
      description: say(description),
    })),
};

function loadAll({ content, allowDirs }: ContentOptions): Content {
  return loadContent(content, { builtin: builtinContent, allowDirs });
}

function toUnitRow({ key, text }: Benefit | Risk): Row {
  return { key, ...toTexts({ id: text.id.title, en: text.en.title }) };
}

function toTexts(title: { id: Inline[]; en: Inline[] }): { id: string; en: string } {
  return { id: toPlainText(title.id), en: toPlainText(title.en) };
}

/** The rows under each other, columns two blanks apart, the last one as long as it is. */
function toColumns(rows: Row[]): string {
  const cells = rows.map((row) => Object.values(row));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
