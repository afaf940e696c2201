import type { Block } from '../../document/types.ts';
import type { SectionSpec } from '../../template/template.ts';
import { composeContents } from './contents.ts';
import { composeFrame, composeSummary } from './frame.ts';
import { composeLedger } from './ledger.ts';
import { composeParties } from './parties.ts';
import { composeSources } from './sources.ts';
import type { SectionContext } from './types.ts';
import { composeAreas, composeRisks } from './units.ts';

/** The registry of section kinds: one line a kind. */
export function composeSection(spec: SectionSpec, context: SectionContext): Block[] {
  switch (spec.kind) {
    case 'summary':
      return composeSummary(spec, context);
    case 'introduction':
    case 'balance':
    case 'closing':
    case 'method':
      return composeFrame(spec, context);
    case 'contents':
      return composeContents(spec, context);
    case 'parties':
      return composeParties(spec, context);
    case 'ledger':
      return composeLedger(spec, context);
    case 'areas':
      return composeAreas(spec, context);
    case 'risks':
      return composeRisks(spec, context);
    case 'sources':
      return composeSources(spec, context);
  }
}
