declare module 'virtual:lectern' {
  const views: import('./site-views.ts').SiteViews
  export default views
}
