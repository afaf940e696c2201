/** The public API: everything a program needs to make briefings, and nothing else. */
export { builtinContent, builtinTemplates, citationStyles } from './build/builtin.ts';
export { readStream, toStream } from './build/byte-streams.ts';
export {
  type NamedRequest,
  openRisalah,
  type Risalah,
  type RisalahOptions,
} from './build/open-risalah.ts';
export { compose } from './compose/compose.ts';
export type { BriefingRequest } from './compose/request.ts';
export { type Bibliography, loadBibliography } from './content/load-bibliography.ts';
export { loadContent } from './content/load-content.ts';
export type { Content } from './content/types.ts';
export type { Briefing } from './document/types.ts';
export { type EmbedHost, embed } from './embed/embed.ts';
export type { Embedded, EmbedRequest, EmbedState } from './embed/types.ts';
export { type Problem, RisalahError } from './problems.ts';
export {
  type FileToVerify,
  type Finding,
  type ReadFile,
  type VerifyOptions,
  type VerifyResult,
  verify,
} from './readback/index.ts';
export { formats, render } from './render/index.ts';
export type {
  DocxOptions,
  Format,
  MarkdownOptions,
  PdfOptions,
  Rendered,
  RenderOptions,
  SideFile,
} from './render/types.ts';
export type { CitationStyle } from './template/citation-style.ts';
export { loadCitationStyle } from './template/citation-style.ts';
export { loadTemplate } from './template/load-template.ts';
export { loadTheme } from './template/load-theme.ts';
export type { Template } from './template/template.ts';
export type { Theme } from './template/types.ts';
