/** One finding as it is printed: a line of place, section, severity, cause and rule, and one that says how to mend it. */
const finding =
  /^ {2}(?:(?<place>.+?) {2})?(?:error|warning|kesalahan|peringatan) {2}(?<cause>.*?) ?\[(?<rule>[a-z-]+)\](?:\n {4}(?:hint|saran): (?<mend>.+))?$/gm;

/** Words that stand in no Indonesian sentence of ours, but in names and in what is quoted. */
const english =
  /(?<![\w/.>-])(?:the|is|are|not|of|with|has|have|here|what|line|page|column|paragraph|character|and|or)(?![\w/.-])/;
const engine = /\b(?:undefined|NaN|null|(?:Type|Range|Syntax|Reference)Error)\b|\[object|^ {4}at /m;

/** What is said in place of many more findings. */
const isRest = /^(?:There are \d+ more places|Masih ada \d+ tempat lain) /;

/** What the expected texts of a rule lack: a place, a cause and a mend for each finding, in both languages. */
export function lacksIn(rule: string, text: string, { hasPlace }: { hasPlace: boolean }): string[] {
  const sections = text.split(/^# .*\n/m).slice(1);
  const lacks = sections.flatMap((section) => lacksInSection(rule, section, hasPlace));
  if (sections.length === 0) lacks.push('no planted fault');
  if (engine.test(text)) lacks.push('words of the engine');
  return lacks;
}

function lacksInSection(rule: string, section: string, hasPlace: boolean): string[] {
  const [inEnglish = '', inIndonesian = ''] = section.split(/\n\n/);
  const sides = [inEnglish, inIndonesian].map((side) => [...side.matchAll(finding)]);
  const [own = [], other = []] = sides;
  const lacks = sides
    .flat()
    .flatMap(({ groups = {} }) => [
      ...(groups['rule'] === rule ? [] : [`not about the rule: ${groups['rule']}`]),
      ...(hasPlace && !groups['place'] && !isRest.test(groups['cause'] ?? '') ? ['no place'] : []),
      ...(groups['cause'] ? [] : ['no cause']),
      ...(groups['mend'] ? [] : ['no mend']),
    ]);
  if (own.length === 0 || own.length !== other.length) lacks.push('not as often in both languages');
  const words = inIndonesian.replace(/"[^"]*"|“[^”]*”/g, '');
  return english.test(words) ? [...lacks, `English words: ${words}`] : lacks;
}
