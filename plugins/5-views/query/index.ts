export {drawQuery} from './draw-query.ts'
