/** Reports of every kind that could be misread; each has the place `{{x}}` and, where it has headings, a heading "A". */
export const reportHosts: Record<string, string> = {
  'front matter in YAML': '---\ntitle: "R"\nx: "{{x}}"\n---\n\n# A\n\n{{x}}\n\nText.\n',
  'front matter in TOML': '+++\ntitle = "R"\n+++\n\n{{x}}\n\n# A\n',
  Quarto:
    '---\ntitle: Q\n---\n\n```{python}\n#| label: fig\nprint(1)\n```\n\n::: {.callout-note}\n\n## Note\n\nWords.\n\n:::\n\n{{x}}\n\n{{< include other.md >}}\n\n@fig-a shows.\n',
  MyST: '(target)=\n# A\n\n```{note}\nHi {{y}}\n```\n\n:::{admonition} T\nwords\n:::\n\n{{x}}\n\n% comment\n',
  comments:
    '<!-- c {{x}} -->\n\n# A\n\n<!--\nmany\n\n{{x}}\n-->\n\n{{x}}\n\nEnd <!-- inline --> more.\n',
  'nested lists':
    '# A\n\n- a\n  - b\n    - c\n\n      para\n\n  back\n\n1. x\n   > q\n\n{{x}}\n\n- again\n',
  'what looks like markers':
    '# A\n\n```\n<!-- risalah:begin x template=handout -->\n<!-- risalah:end x -->\n```\n\n~~~~md\n```\n<!-- risalah:begin q -->\n```\n~~~~\n\n    <!-- risalah:begin z -->\n\n`<!-- risalah:begin k -->`\n\n{{x}}\n\nEnd.\n',
  'headings in two lines':
    'A\n=====\n\nSub\n---\n\nText\nmore\n\n{{x}}\n\n```\ncode\n```\nLast\n----\n',
  'labels that clash':
    '# A\n\n[link][1], [Security], [^1], [^x-1].\n\n{{x}}\n\n[1]: https://example.org "t"\n[security]: https://example.org/s\n[^1]: note\n\n    second\n\n[^x-1]: clash\n',
  'tables of contents': '# A\n\n[TOC]\n\n[[_TOC_]]\n\n{{x}}\n\n## B\n',
  CRLF: '# A\r\n\r\nText.\r\n\r\n{{x}}\r\n\r\n## B\r\n\r\nEnd\r\n',
  CR: '# A\r\rText.\r\r{{x}}\r\r## B\r\rEnd\r',
  'mixed line ends': '# A\r\n\nText.\n\r\n{{x}}\n\n## B\r\rEnd\n',
  'LF and a CR at the end': '# A\n\n{{x}}\n\nb\r',
  'CR and LF after it': '# A\r\r{{x}}\r\rb\r\n\n# B\n',
  'a byte order mark': '\ufeff---\ntitle: a\n---\n\n# A\n\n{{x}}\n\nText\n',
  'no last line end': '# A\n\n{{x}}\n\nlast words',
  'the place last, without line end': '# A\n\n{{x}}',
  'nothing else': '{{x}}',
  'a place among blanks': '# A\n\n  {{ x }}  \t\n\nText\n',
  tabs: '# A\n\n-\titem\n\n\tpara in item\n\n{{x}}\n\n\tcode\n',
  'headings at level 6': '# 1\n\n###### A\n\n{{x}}\n\n###### 6b\n',
  HTML: '<div class="a">\n\n# A\n\n{{x}}\n\n</div>\n\n<details><summary>s</summary>\n\ninner\n\n</details>\n',
  'a table': '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n{{x}}\n\n* * *\n',
  formulas: '# A\n\n$$\nx = {{y}}\n$$\n\n{{x}}\n\n\\begin{equation}\na\n\\end{equation}\n',
  'hard breaks': '# A\n\na  \nb\\\nc\n\n{{x}}\n\n***\n',
  'odd blanks': '# A\u200b\n\n{{x}}\n\n\u00a0\n\na\u2028b\u0085c\u000bd\u000ce\n',
};
