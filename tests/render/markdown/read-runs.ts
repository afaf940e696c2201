import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';
import type { Run } from './inline-trees.ts';

/** Address in short, as `expectedRuns` has it; links of notes are not among them. */
function linkMark(url: string): string {
  return `link ${url.startsWith('#') ? url : new URL(url).host}`;
}

/** The languages and links that HTML tags among Markdown open and close. */
class Tags {
  readonly #open: string[] = [];

  get marks(): string[] {
    const lang = this.#open.findLast((mark) => mark.startsWith('lang'));
    return lang === undefined ? [] : [lang];
  }

  see(tag: string): void {
    if (tag === '</span>') this.#open.pop();
    const lang = /^<span lang="([^"]+)">$/.exec(tag)?.[1];
    if (lang !== undefined) this.#open.push(`lang ${lang}`);
  }
}

/** Runs that a CommonMark reader with footnotes finds in a tree. */
export function runsOfTree(node: Nodes, tags = new Tags(), marks: readonly string[] = []): Run[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, marks: [...marks, ...tags.marks] }];
    case 'html':
      tags.see(node.value);
      return [];
    case 'break':
      return [{ text: ' ', marks }];
    case 'footnoteReference':
      return [{ text: '‡', marks: [] }];
    case 'strong':
    case 'emphasis':
      return node.children.flatMap((child) => runsOfTree(child, tags, [...marks, node.type]));
    case 'link':
      return node.children.flatMap((child) =>
        runsOfTree(child, tags, [...marks, linkMark(node.url)]),
      );
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return node.children.flatMap((child) => runsOfTree(child, tags, marks));
    default:
      return [{ text: `{${node.type}}`, marks: ['unexpected'] }];
  }
}

/** Runs that markdown-it finds in the first inline content after the first heading. */
export function runsOfMarkdownIt(source: string): Run[] {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(source, {});
  const inline = tokens.find((token) => token.type === 'inline');
  const tags = new Tags();
  const open: string[] = [];
  const ends: Record<string, string> = { strong: 'strong', em: 'emphasis' };
  return (inline?.children ?? []).flatMap((token): Run[] => {
    const [name, side] = token.type.split('_');
    if (token.type === 'html_inline') tags.see(token.content);
    else if (token.type === 'text' || token.type === 'text_special')
      return [{ text: token.content, marks: [...open, ...tags.marks] }];
    else if (token.type === 'softbreak' || token.type === 'hardbreak')
      return [{ text: ' ', marks: [] }];
    else if (side === 'close') open.pop();
    else if (name === 'link') open.push(linkMark(String(token.attrGet('href') ?? '')));
    else if (side === 'open') open.push(ends[name ?? ''] ?? `{${token.type}}`);
    else return [{ text: `{${token.type}}`, marks: ['unexpected'] }];
    return [];
  });
}
