import { encodeXml, type PlacedElement, type Scope } from './scan-xml.ts';

/**
 * The XML of an element, which came from below `origin`, with the namespaces declared on it that it uses and that do
 * not hold where it goes. Nothing is declared on the root of the host.
 */
export function declare(xml: string, origin: PlacedElement, scope: Scope): string {
  const used = new Set(
    [...xml.matchAll(/[<\s/]([\w.-]+):[\w.-]+(?=[\s=/>])/g)].map(([, prefix]) => prefix),
  );
  const missing = [...origin.scope].filter(
    ([prefix, uri]) => prefix !== '' && used.has(prefix) && scope.get(prefix) !== uri,
  );
  const written = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${encodeXml(uri)}"`).join('');
  return xml.replace(/^<[^\s/>]+/, (opening) => opening + written);
}
