const form = document.querySelector<HTMLFormElement>('.remote-door form')
if (form) startDoor(form)

/** The entrance for a phone: a PIN is typed, or came with the address of the QR code. */
function startDoor(form: HTMLFormElement): void {
  const pin = form.querySelector('input')
  const line = form.querySelector<HTMLElement>('[role=alert]')

  async function enter(): Promise<void> {
    if (!pin || !line) return
    line.textContent = ''
    try {
      const response = await fetch(form.action, {method: 'POST', body: pin.value})
      const {answer, href} = (await response.json()) as {answer?: string; href?: string}
      if (answer === 'right' && href !== undefined) location.replace(href)
      else line.textContent = (answer === 'wrong' ? form.dataset.wrong : form.dataset.void) ?? ''
    } catch {
      line.textContent = form.dataset.offline ?? ''
    }
    pin.select()
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    void enter()
  })
  const given = /^#(\d{6})$/.exec(location.hash)?.[1]
  if (given === undefined || !pin) return
  // A PIN is good once: it need not stay in the address.
  history.replaceState(null, '', location.pathname)
  pin.value = given
  void enter()
}
