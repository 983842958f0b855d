const replacements: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML must not hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Make any text safe in XML, between tags and in double-quoted attributes. Characters that XML 1.0 forbids go. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"]/g, character => replacements[character] ?? character)
}
