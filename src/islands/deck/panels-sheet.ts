import href from '../../styles/deck/panels.css?url'

let asked: Promise<void> | undefined

/** The sheet of what a talk opens now and then, loaded when it first does: the first slide does not wait for it. */
export function loadPanels(): Promise<void> {
  asked ??= new Promise(done => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    // Without it a panel is plain, but it opens.
    link.onload = link.onerror = () => done()
    document.head.append(link)
  })
  return asked
}
