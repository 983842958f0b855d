export {drawQuery} from './draw-query.ts'
export {sumUp} from './sum-up.ts'
