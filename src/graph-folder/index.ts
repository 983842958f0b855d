export {isBuiltSite} from './built-site.ts'
export {type CompiledFolder, type CompileOptions, compileFolder} from './compile-folder.ts'
export {FolderError, type GraphFolder, readGraphFolder} from './read-graph-folder.ts'
export {type GraphFolderWatch, watchGraphFolder} from './watch-graph-folder.ts'
