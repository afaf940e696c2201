import type { Problem } from '../../problems.ts';
import { isOn } from './content/run-look.ts';
import type { Host } from './host/host.ts';
import { relatedPart } from './host/relationships.ts';
import { warning } from './refuse.ts';
import { attributeOf, descendPlaced } from './xml/walk-elements.ts';

/** That somebody has asked not to change a host: none of it hinders a program, and all of it stays in the host. */
export function protectionWarnings(host: Host): Problem[] {
  const settings = host.treeIfThere(relatedPart(host, host.main, 'settings'));
  const protection = descendPlaced(settings, 'w:documentProtection');
  const isEnforced = isOn(attributeOf(protection, 'w:enforcement') ?? '0');
  const found = [
    isEnforced ? 'protected against changes' : undefined,
    descendPlaced(settings, 'w:writeProtection') ? 'recommended for reading only' : undefined,
    isFinal(host) ? 'marked as final' : undefined,
  ].filter((one) => one !== undefined);
  return found.map((how) =>
    warning(
      'host-may-be-changed',
      `The host is ${how}; the block was put in, and the host stays so.`,
      'Ask whoever did that whether it may be changed.',
    ),
  );
}

/** Word writes it down as a property of its own. */
function isFinal(host: Host): boolean {
  const part = relatedPart(host, '', 'custom-properties');
  const root = host.treeIfThere(part);
  const found = root?.children.find((one) => attributeOf(one, 'name') === '_MarkAsFinal');
  const [value] = found?.children ?? [];
  if (part === undefined || !value) return false;
  return /true|1/.test(host.text(part).slice(value.openEnd, value.closeStart));
}
