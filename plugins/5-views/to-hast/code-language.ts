/**
 * Name of the language a fence is in, as authors write it: `js`, `c++`, `{.python .numbered}`, `js{1,3}`, `ts:main.ts`,
 * `{r, echo=FALSE}`.
 *
 * @param written First word after the fence.
 * @returns In lower case; empty for plain text.
 */
export function codeLanguage(written: string | null | undefined): string {
  const name = (written ?? '')
    .toLowerCase()
    .replace(/^[{.\s]+|^language-/g, '')
    .replace(/[\s,:;={}()[\]"'<>|&].*$/su, '')
  return name === 'text' || name === 'plaintext' || name === 'plain' || name === 'txt' ? '' : name.slice(0, 32)
}

/** Whether a fence holds a diagram that is drawn. */
export function isDiagram(language: string): boolean {
  return language === 'mermaid'
}
