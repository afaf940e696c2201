import type { PdfFile } from '../objects/pdf-file.ts';
import { Dict, decodeText, Name, PdfString, type Value } from '../objects/values.ts';
import type { MarkProperties } from './mark-stack.ts';

/** What a mark says of itself, in its own dictionary or in one of the resources (ISO 32000-1, 14.6.2). */
export function markProperties(
  file: PdfFile,
  resources: Dict | undefined,
  value: Value | undefined,
): MarkProperties {
  const named = value instanceof Name ? file.dict(resources, 'Properties') : undefined;
  const dict = value instanceof Name ? file.dict(named, value.value) : value;
  if (!(dict instanceof Dict)) return {};
  const text = (key: string): string | undefined => {
    const own = file.get(dict, key);
    return own instanceof PdfString ? decodeText(own) : undefined;
  };
  return {
    mcid: file.number(dict, 'MCID'),
    lang: text('Lang'),
    actual: text('ActualText'),
    type: file.name(dict, 'Type'),
    subtype: file.name(dict, 'Subtype'),
  };
}
