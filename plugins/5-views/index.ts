export {buildSite} from './build-site.ts'
export {type CardChoice, type CardTools, type CardView, cardView, cardViews} from './cards/index.ts'
export {
  type AppendixView,
  type DeckIndexView,
  type DeckView,
  deckIndexView,
  deckView,
  type LeftOut,
  type SlideBackground,
  type SlideLayout,
  type SlideView,
  type StackView,
} from './deck/index.ts'
export {atomFeed, type Feed, type FeedEntry, jsonFeed, siteFeed, tagFeed, tagFeedSlugs} from './feeds/index.ts'
export {type GraphData, type GraphPageView, graphData, graphPageView, localMap} from './graph-data/index.ts'
export {llmsText, markdownPages, pageMarkdown} from './markdown/index.ts'
export {
  type AddressBook,
  type AlternateView,
  absoluteUrl,
  addressBook,
  type HeadImage,
  type HeadSubject,
  type HeadView,
  headView,
  redirects,
  robotsText,
  type SitemapEntry,
  sitemapEntries,
} from './metadata/index.ts'
export {
  type MadePicture,
  type OfferedPicture,
  offerPictures,
  type PictureFormat,
  type PicturePlan,
  type PictureTable,
  pictureFormats,
  pictureUrl,
  pictureUrls,
  planPicture,
  planPictures,
} from './pictures/index.ts'
export {
  type AllPagesView,
  allPagesView,
  type CalendarView,
  type FrameView,
  frameView,
  type HomeView,
  hasZoom,
  homeView,
  type JournalDayView,
  type JournalMonthView,
  type JournalsView,
  type JournalYearView,
  journalMonths,
  journalMonthView,
  journalsView,
  journalYears,
  journalYearView,
  type LinkView,
  type PageView,
  type PropertyView,
  pageView,
  type ReferenceGroupView,
  type ReferenceView,
  type TagsView,
  type TalkPositionView,
  tagsView,
  type YearMapView,
  type ZoomView,
  zoomIds,
  zoomView,
} from './site/index.ts'
export type {FigureTools, Site, SiteOptions, SitePage} from './site.ts'
export {
  type FontFace,
  readColour,
  type SiteTheme,
  type ThemeFont,
  type ThemeFontChoice,
  themeHref,
  themeSheet,
} from './theme/index.ts'
export {
  codeLanguage,
  diagramSource,
  isDiagram,
  type RenderContext,
  renderBlocks,
  renderNodes,
  type Surface,
} from './to-hast/index.ts'
export {hrefOf, hrefOfPath, pageSlug} from './urls/index.ts'
export {interfaceLanguages, type Words, wordsFor} from './words/index.ts'
