const escapes: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text in content or attributes as the `docx` package escapes it. Control characters do not come so far. */
export function escapeAsPackage(text: string): string {
  return text.replace(/[&"'<>]/g, (character) => escapes[character] ?? character);
}

/** Attributes in the order given, each with a space in front. */
export function writeAttributes(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAsPackage(String(value))}"`)
    .join('');
}

/**
 * XML of an object that the package has prepared, `{ 'w:b': { _attr: { 'w:val': false } } }`, as it would write it: an
 * element that holds only attributes closes itself; a text takes the place of what stands before it.
 */
export function writeObject(object: object): string {
  const [[name, value] = ['', undefined]] = Object.entries(object);
  if (typeof value !== 'object') return `<${name}>${writeValue(value)}</${name}>`;
  const { attributes, content, isEmpty } = writeInside(value ?? {});
  return isEmpty ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/** The value of an element, or a child that is no element. */
export function writeValue(value: unknown): string {
  return typeof value === 'string' ? escapeAsPackage(value) : String(value ?? '');
}

/** The attributes of an object that holds nothing else, as children of an element do. */
export function attributesOf(object: object): object | undefined {
  const own: unknown = Reflect.get(object, '_attr');
  return typeof own === 'object' && own !== null ? own : undefined;
}

function writeInside(value: object): { attributes: string; content: string; isEmpty: boolean } {
  if (!Array.isArray(value)) {
    return { attributes: writeAttributes(attributesOf(value) ?? {}), content: '', isEmpty: true };
  }
  let attributes = '';
  const content: string[] = [''];
  for (const child of value) {
    if (typeof child === 'object' && child !== null) {
      const own = attributesOf(child);
      if (own) attributes += writeAttributes(own);
      else content.push(writeObject(child));
    } else {
      content.pop();
      content.push(writeValue(child));
    }
  }
  return { attributes, content: content.join(''), isEmpty: false };
}
