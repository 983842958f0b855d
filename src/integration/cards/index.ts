export {readOwnFonts} from './own-fonts.ts'
export {type SiteCards, siteCards} from './site-cards.ts'
