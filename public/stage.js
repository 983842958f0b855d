// Before the first paint: a window wide enough for a canvas begins with the first slide on stage, drawn by CSS alone.
// The deck's own script goes on from there; where that does not come, the slides are text again.
if (matchMedia('(min-width: 640px)').matches) {
  const root = document.documentElement
  root.classList.add('present')
  setTimeout(() => {
    if (!root.classList.contains('is-live')) root.classList.remove('present')
  }, 8000)
}
