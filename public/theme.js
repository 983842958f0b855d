// Before the first paint: the theme the reader chose, if any. Without it the page follows the system.
try {
  const theme = localStorage.getItem('lectern-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (theme === 'contrast') document.documentElement.dataset.contrast = 'more'
} catch {
  // Storage is closed to this page; the system's theme stands.
}
