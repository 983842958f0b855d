/** What the server answers who asks for a PIN: an address for each network, drawn as a path. */
interface Invitation {
  readonly pin: string
  readonly phones: readonly {readonly url: string; readonly size: number; readonly path: string}[]
}

const svg = 'http://www.w3.org/2000/svg'

/** Asks the server for a PIN when the speaker opens the dialog, and shows it with its QR code. */
class ConnectPhone extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.find<HTMLDialogElement>('dialog')
    this.find('.connect-open').addEventListener('click', () => {
      dialog.showModal()
      void this.invite()
    })
    this.find('[data-act=again]').addEventListener('click', () => void this.invite())
    this.find('[data-act=close]').addEventListener('click', () => dialog.close())
    // Keys in the dialog are not for the slides.
    dialog.addEventListener('keydown', event => event.stopPropagation())
  }

  private find<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector)
    if (!element) throw new Error(`Expected connect-phone to have ${selector}`)
    return element
  }

  private async invite(): Promise<void> {
    const invitation = await ask(`${this.dataset.live}/pin`)
    const phone = invitation?.phones[0]
    const dialog = this.find('dialog')
    dialog.classList.toggle('is-empty', phone === undefined)
    if (!phone || !invitation) {
      this.find('.connect-line').textContent = (invitation ? this.dataset.none : this.dataset.failed) ?? ''
      return
    }
    this.find('.connect-pin').textContent = invitation.pin
    this.find('.connect-address').textContent = phone.url.split('#', 1)[0] ?? ''
    this.find('.connect-code').replaceChildren(drawCode(phone.size, phone.path))
  }
}

async function ask(address: string): Promise<Invitation | undefined> {
  try {
    const response = await fetch(address, {method: 'POST'})
    return response.ok ? ((await response.json()) as Invitation) : undefined
  } catch {
    return undefined
  }
}

/** A QR code is dark on light, in every theme. */
function drawCode(size: number, path: string): SVGElement {
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`)
  picture.setAttribute('shape-rendering', 'crispEdges')
  picture.setAttribute('aria-hidden', 'true')
  const modules = document.createElementNS(svg, 'path')
  modules.setAttribute('d', path)
  picture.append(modules)
  return picture
}

customElements.define('connect-phone', ConnectPhone)
