export {readColour} from './oklch.ts'
export type {FontFace, SiteTheme, ThemeFont, ThemeFontChoice} from './theme.ts'
export {themeHref, themeSheet} from './theme-sheet.ts'
