export {matchExportSnippet, toExportSnippet} from './match-export-snippet.ts'
