export {type FileCache, fileCache} from './file-cache.ts'
