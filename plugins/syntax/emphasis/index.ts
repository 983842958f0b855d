export {emphasis, isSpace} from './syntax.ts'
