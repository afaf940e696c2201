/** Name of the tag that stands for attributes which Pandoc writes behind a heading, a link or a picture. */
export const attributesTag = 'pandoc-attributes';
/** Name of the comment that stands for the fence of a block; `/` before it for the end. */
export const divComment = 'pandoc-div';

const attribute = /[#.][^\s{}"#.][^\s{}"]*|[\w:-]+=(?:"(?:\\.|[^"\\\n])*"|[^\s"{}]+)/;
const list = new RegExp(
  String.raw`\{\s*(?:${attribute.source})(?:\s+(?:${attribute.source}))*\s*\}`,
  'y',
);
const fence = /^(?<lead>[\s>]*):{3,}[ \t]*(?<rest>\{[^{}]*\}|[\w-]+)?[ \t]*:*[ \t]*$/;
const codeFence = /^[\s>]*(?:`{3,}|~{3,})/;

/**
 * Pandoc's attributes, spans and fenced blocks as HTML, which other readers know; all else and the number of lines stay
 * as they are. `[words]{lang=en}` becomes `<span lang="en">words</span>`.
 */
export function resolvePandocMarks(source: string): string {
  if (!/[\])]\{|^[\s>]*:{3,}|^#{1,6}[ \t].*\}[ \t]*$/m.test(source)) return source;
  let inCode = false;
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) paragraphs.push(resolveSpans(lines.join('\n')));
    lines = [];
  };
  for (const line of source.split('\n')) {
    const isFence = codeFence.test(line);
    const block = inCode ? undefined : fence.exec(line);
    if (isFence || inCode || line.trim() === '' || block || /^#{1,6}[ \t]/.test(line)) {
      close();
      const own = inCode || isFence ? line : resolveSpans(resolveHeading(line));
      paragraphs.push(block ? resolveFence(block) : own);
    } else lines.push(line);
    if (isFence) inCode = !inCode;
  }
  close();
  return paragraphs.join('\n');
}

function resolveFence({ groups = {} }: RegExpExecArray): string {
  const { lead = '', rest } = groups;
  if (rest === undefined) return `${lead}<!--/${divComment}-->`;
  const attributes = rest.startsWith('{') ? readAttributes(rest) : { class: rest };
  return `${lead}<!--${divComment}${writeAttributes(attributes)}-->`;
}

function resolveHeading(line: string): string {
  const start = line.lastIndexOf('{');
  if (start < 1 || line[start - 1] === '\\') return line;
  const attributes = attributesAt(line, start);
  if (attributes === undefined || line.slice(start + attributes.length).trim() !== '') return line;
  return `${line.slice(0, start).trimEnd()} ${tag(attributesTag, attributes)}`;
}

/** A piece of text that takes the place of another. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Turns brackets with attributes behind them into tags, and other attributes into a tag of their own. */
function resolveSpans(text: string): string {
  if (!/[\])]\{/.test(text)) return text;
  const edits: Edit[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '[') open.push(index);
    else if (character === '<') index = Math.max(index, text.indexOf('>', index));
    else if (character === ']') index = closeBracket(text, index, open.pop(), edits);
  }
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
}

/** Notes the edits for a bracket that closes, and gives the index of the last character that belongs to it. */
function closeBracket(
  text: string,
  index: number,
  from: number | undefined,
  edits: Edit[],
): number {
  const own = attributesAt(text, index + 1);
  if (own !== undefined && from !== undefined) {
    edits.push({ start: from, end: from + 1, text: tag('span', own) });
    edits.push({ start: index, end: index + 1 + own.length, text: '</span>' });
    return index + own.length;
  }
  const target = text[index + 1] === '(' ? endOfTarget(text, index + 1) : undefined;
  if (target === undefined) return index;
  const outer = attributesAt(text, target + 1);
  if (outer === undefined) return target;
  const end = target + 1 + outer.length;
  edits.push({ start: target + 1, end, text: tag(attributesTag, outer) });
  return end - 1;
}

/** Index of the bracket that ends the address of a link. */
function endOfTarget(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length && text[index] !== '\n'; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return undefined;
}

function attributesAt(text: string, index: number): string | undefined {
  list.lastIndex = index;
  return list.exec(text)?.[0];
}

function tag(name: string, written: string): string {
  return `<${name}${writeAttributes(readAttributes(written))}>`;
}

function readAttributes(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [own] of written.matchAll(new RegExp(attribute, 'g'))) {
    const [key = '', value = ''] = own.startsWith('#')
      ? ['id', own.slice(1)]
      : own.startsWith('.')
        ? ['class', own.slice(1)]
        : [own.slice(0, own.indexOf('=')), own.slice(own.indexOf('=') + 1)];
    const bare = value.replace(/^"(.*)"$/s, '$1').replace(/\\([^\w\s])/g, '$1');
    found[key] = key === 'class' && found[key] !== undefined ? `${found[key]} ${bare}` : bare;
  }
  return found;
}

function writeAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([key, value]) => {
      const safe = value.replace(/[&<>"-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
      return ` ${key}="${safe}"`;
    })
    .join('');
}
