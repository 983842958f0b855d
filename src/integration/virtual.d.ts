declare module 'virtual:lectern' {
  const views: import('./async-views.ts').AsyncViews
  export default views
}
