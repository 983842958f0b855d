/** What stood here leads to something private: that it stood here is all that is said. */
export function drawWithheld(): string {
  return '<span class="withheld">not published</span>'
}
