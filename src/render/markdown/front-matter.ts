import { dump } from 'js-yaml';
import type { Yaml } from 'mdast';
import type { Briefing } from '../../document/types.ts';

/**
 * The file's metadata under the names that Pandoc, Quarto and MyST read; what is not given is left out.
 * Texts that YAML 1.1 would take for something else (`NO`, Norway) are quoted, since Pandoc reads that version.
 */
export function toFrontMatter({ lang, properties }: Briefing): Yaml {
  const { title, subtitle, author, organisation, date, keywords, parties } = properties;
  const fields = {
    title,
    subtitle,
    lang,
    date,
    author,
    organisation,
    keywords,
    parties,
    generator: properties.generator,
    'content-digest': properties.contentDigest,
    request: properties.request,
  };
  return { type: 'yaml', value: dump(fields, { lineWidth: -1, skipInvalid: true }).trimEnd() };
}
