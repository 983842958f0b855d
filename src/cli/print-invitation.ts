import {renderUnicodeCompact} from 'uqr'
import {addressOf, type PhoneInvitation, type PresentServer} from '../presenting/index.ts'

/** Say where the windows of a talk are: on standard output, one address a line. */
export function printWhere(
  decks: readonly {readonly id: string; readonly title: string}[],
  host: string,
  {port, speakerKey}: PresentServer,
): void {
  const at = addressOf(host, port)
  for (const {id, title} of decks) {
    const deck = `${at}/decks/${encodeURIComponent(id)}/`
    console.log(`\n  ${title}`)
    console.log(`    presenter  ${deck}presenter/?session=${speakerKey}`)
    console.log(`    room       ${deck}?session=${speakerKey}`)
  }
  console.log('\n  The notes are private: so are these addresses. Ctrl+C ends the session.')
}

/** Say how a phone comes in, with a QR code where there is an address it can reach. */
export function printInvitation({pin, urls}: PhoneInvitation): void {
  const [url] = urls
  if (url === undefined) {
    console.log('\n  For a phone as remote control, begin with --host: the session is then open to your network.\n')
    return
  }
  const [address] = url.split('#')
  const more = process.stdin.isTTY ? ' Enter gives a new PIN.' : ''
  console.log(`\n  Phone: ${address}  PIN ${pin} (once, within ten minutes).${more}\n`)
  console.log(indented(renderUnicodeCompact(url, {ecc: 'L', border: 2})))
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
