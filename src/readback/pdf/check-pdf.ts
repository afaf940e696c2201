import { RisalahError } from '../../problems.ts';
import type { Finding } from '../finding.ts';
import { loadPdf, type PdfModel } from './model/load-pdf.ts';
import { pdfRules } from './rules/index.ts';
import { type PdfRule, placeOf, unitOf } from './rules/rule.ts';

/** How many faults of one rule are told; the rest are counted. */
const mostTold = 20;

/**
 * What is wrong with a PDF as a document for every reader and for the archive, by the rules of `pdfRules`. A file that
 * cannot be read gives the one finding that says why.
 */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  try {
    const model = loadPdf(bytes);
    return Object.entries(pdfRules).flatMap(([name, rule]) => findingsOf(model, name, rule));
  } catch (error) {
    if (error instanceof RisalahError) return [...error.problems];
    throw error;
  }
}

function findingsOf(model: PdfModel, name: string, rule: PdfRule): Finding[] {
  const faults = rule.find(model);
  const told = faults.slice(0, mostTold).map((fault): Finding => {
    const [place, unit] = [placeOf(fault), unitOf(fault)];
    return {
      rule: name,
      severity: rule.severity,
      message: `${fault.message}.`,
      hint: rule.hint,
      ...(place === undefined ? {} : { place }),
      ...(unit === undefined ? {} : { unit }),
    };
  });
  const rest = faults.length - told.length;
  if (rest <= 0) return told;
  const message = `There are ${rest} more places where this does not hold.`;
  return [...told, { rule: name, severity: rule.severity, message, hint: rule.hint }];
}
