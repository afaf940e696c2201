import { element, namespaces, xmlDeclaration } from '../xml.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const opc = 'application/vnd.openxmlformats-package';

const byExtension: Record<string, string> = {
  rels: `${opc}.relationships+xml`,
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

const wordParts: Record<string, string> = { document: 'document.main' };

/** `[Content_Types].xml` (ECMA-376 part 2, 10.1.2) for exactly these parts; `carried` has the types of those of others. */
export function contentTypes(
  paths: readonly string[],
  carried: ReadonlyMap<string, string> = new Map(),
): string {
  const own = paths.filter((path) => !carried.has(path));
  const extensions = new Set(['rels', 'xml', ...own.map((path) => path.replace(/^.*\./, ''))]);
  const defaults = [...extensions].map((extension) =>
    element('Default', { Extension: extension, ContentType: byExtension[extension] }),
  );
  const overrides = paths
    .filter((path) => path.endsWith('.xml') || carried.has(path))
    .map((path) =>
      element('Override', {
        PartName: `/${path}`,
        ContentType: carried.get(path) ?? typeOf(path),
      }),
    );
  return xmlDeclaration + element('Types', namespaces.contentTypes, [...defaults, ...overrides]);
}

function typeOf(path: string): string {
  switch (path) {
    case 'docProps/core.xml':
      return `${opc}.core-properties+xml`;
    case 'docProps/app.xml':
      return `${office}.extended-properties+xml`;
    case 'docProps/custom.xml':
      return `${office}.custom-properties+xml`;
    case 'word/theme/theme1.xml':
      return `${office}.theme+xml`;
    default: {
      const name = path.replace(/^word\//, '').replace(/\d*\.xml$/, '');
      return `${office}.wordprocessingml.${wordParts[name] ?? name}+xml`;
    }
  }
}
