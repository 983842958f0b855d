/** More words than an audience reads while somebody speaks. */
export const mostWords = 75
/** Smallest text of slides, and that of cells of tables and of what the guard of the player may do, in px of 720. */
export const smallestText = 18
export const smallestCell = 15
/** Least contrast of text, and of large text, by WCAG 2. */
export const leastContrast = 4.5
export const leastLargeContrast = 3
/** Share of the planned time by which the slides may miss it. */
export const timeSlack = 0.1
