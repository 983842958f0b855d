export {type SiteCards, siteCards} from './site-cards.ts'
