/** Formulas of a text, as far as an author's signs tell. */
const formula =
  /\$\$[\s\S]*?\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$|\\begin\{(\w+\*?)\}[\s\S]*?\\end\{\1\}|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]/g

/** Divide a text into its formulas, without the commands of TeX, which name signs and sizes, and the rest. */
export function divideMaths(text: string): {readonly maths: string; readonly rest: string} {
  const formulas: string[] = []
  const rest = text.replace(formula, found => {
    formulas.push(found)
    return ' '
  })
  return {maths: formulas.map(withoutCommands).join('\n'), rest}
}

function withoutCommands(tex: string): string {
  return tex
    .replace(/\\(?:begin|end)\s*\{\w+\*?\}(?:\s*\{[lcr|@{}.\s]*\})?/g, ' ')
    .replace(/\\(?:color|textcolor|label|hspace|vspace|style|class)\*?\s*\{[^}]*\}/g, ' ')
    .replace(/\\\\\s*\[[^\]]*\]/g, ' ')
    .replace(/\\[a-zA-Z]+/g, ' ')
}
