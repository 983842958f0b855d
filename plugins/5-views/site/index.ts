export {allPagesView, pageRangeView} from './all-pages-view.ts'
export type {CalendarView, YearMapView} from './calendar-view.ts'
export {changesView, hasChanges} from './changes-view.ts'
export {frameView} from './frame-view.ts'
export {homeView} from './home-view.ts'
export {
  journalMonths,
  journalMonthView,
  journalsView,
  journalYears,
  journalYearView,
} from './journals-view.ts'
export type {
  AllPagesView,
  ChangesView,
  FrameView,
  HomeView,
  JournalDayView,
  JournalMonthView,
  JournalsView,
  JournalYearView,
  ListedPage,
  PageRangeView,
  RandomView,
  TagsView,
} from './listing-views.ts'
export {pageView} from './make-page-view.ts'
export {hasZoom, zoomIds, zoomView} from './make-zoom-view.ts'
export {type CatalogueRow, type PageCatalogue, pageCatalogue} from './page-catalogue.ts'
export {rangeIds} from './page-ranges.ts'
export type {
  LinkView,
  PageBelow,
  PageView,
  PropertyView,
  ReferenceGroupView,
  ReferenceView,
  TalkPositionView,
} from './page-view.ts'
export {randomView} from './random-view.ts'
export {tagsView} from './tags-view.ts'
export type {ZoomView} from './zoom-view.ts'
