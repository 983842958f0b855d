export {assetUrls} from './asset-urls.ts'
export {type Addressee, assignSlugs} from './assign-slugs.ts'
export {hrefOf, hrefOfPath} from './href.ts'
export {apartSlug, journalSlug, pageSlug, reservedSegments} from './slug.ts'
