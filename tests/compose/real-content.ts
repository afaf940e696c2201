import path from 'node:path';
import { compose } from '../../src/compose/compose.ts';
import type { BriefingRequest } from '../../src/compose/request.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Briefing } from '../../src/document/types.ts';
import { loadCitationStyle } from '../../src/template/citation-style.ts';
import { loadTemplate } from '../../src/template/load-template.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The content of the project itself. */
export const content = loadContent(path.join(root, 'content'));

/** A template of the project. */
export function template(name: string): ReturnType<typeof loadTemplate> {
  return loadTemplate(path.join(root, 'templates', `${name}.yaml`));
}

/** A briefing composed from the project's own content and templates. */
export function composeReal(name: string, request: Partial<BriefingRequest> = {}): Briefing {
  const chosen = template(name);
  const styles = path.join(root, 'templates/citation-styles');
  return compose(
    content,
    chosen,
    { parties: ['ID', 'AU'], lang: 'id', date: '2026-11-23', ...request },
    loadCitationStyle(chosen.citationStyle, styles),
  );
}
