export * from './1-files/index.ts'
export * from './4-graph/index.ts'
export * from './5-views/index.ts'
export * from './diagnostics/index.ts'
