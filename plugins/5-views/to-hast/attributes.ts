import {escapeHtml} from './escape-html.ts'

/**
 * Attributes of a tag, each with a space in front, in the order given; empty where there are none.
 *
 * @param values `undefined` and `false` leave the attribute out; `true` writes its bare name.
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let html = ''
  for (const name in values) {
    const value = values[name]
    if (value === undefined || value === false) continue
    html += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return html
}
