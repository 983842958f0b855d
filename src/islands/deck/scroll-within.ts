/** Scroll a box, and nothing around it, until a part of it is seen. */
export function scrollWithin(box: HTMLElement, part: HTMLElement | undefined): void {
  if (!part) return
  const [outer, inner] = [box.getBoundingClientRect(), part.getBoundingClientRect()]
  if (inner.top < outer.top) box.scrollTop += inner.top - outer.top
  else if (inner.bottom > outer.bottom) box.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top)
}
