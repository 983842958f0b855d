// Before the first paint: a window wide enough for a canvas begins with the first slide on stage, drawn by CSS alone.
// The deck's own script goes on from there; where that does not come, the slides are text again.
const root = document.documentElement
if (matchMedia('(min-width: 640px)').matches) {
  root.classList.add('present')
  setTimeout(() => {
    if (!root.matches('.is-live')) root.classList.remove('present')
  }, 8000)
}

// High contrast and the themes of decks are a sheet of their own: most readers never need it. Who does has it before the
// first paint, or when they choose.
let {looks} = document.currentScript.dataset
if (looks) {
  const system = matchMedia('(prefers-contrast: more), (forced-colors: active)')
  let chosen
  try {
    chosen = localStorage.getItem('lectern-deck-theme')
  } catch {
    // Storage is closed to this page; no choice was kept.
  }
  function look() {
    const {contrast, deckTheme} = root.dataset
    if (!looks || !(system.matches || chosen || contrast || deckTheme)) return
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = looks
    link.blocking = 'render'
    document.querySelector('[rel=stylesheet]').after(link)
    looks = ''
  }
  new MutationObserver(look).observe(root, {attributeFilter: ['data-contrast', 'data-deck-theme']})
  system.addEventListener('change', look)
  look()
}
