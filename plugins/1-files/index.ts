export {defaultGraphConfig, type GraphConfig} from './graph-config.ts'
export {type Day, type GraphPath, graphPath, type PageKey, type PageName, pageKey, pageName} from './names.ts'
export type {AssetFile, RawFile, SourceFile} from './source-file.ts'
