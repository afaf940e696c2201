const words = (text: string): string[] => text.trim().split(/\s+/);

/** Indonesian words that the dictionary lacks: forms of words that it has, and terms of computing. */
const indonesian = words(`
  Mutakhirkan Zip aksesibel berformat berkunci bermakro bertabel bertag berteks
  diawali diketik dimutakhirkan dirujuk disisipi ditelusuri kemutakhirannya penampil pengodean
  perbesar perkecil senama subfoldernya subtag tab tag tagnya terenkripsi tipografis zip
`);

/** Names of programs, formats and their parts, values of options, what is typed: the same in every language. */
const names = words(`
  Contents Ctrl Headers Link Markdown Node Print Reference Rich Scope Strict Table Text Unicode
  Windows Word ar areas article-journal beside book briefing build docx pdf chicago-notes economy false family
  gfm handout http https ieee inline ja labels mailto out page paragraph security sentence true url w
  webpage x y years
`);

/** Words that stand in phrases although no dictionary of Indonesian has them. */
export const technicalWords: ReadonlySet<string> = new Set([...indonesian, ...names]);
