export type {ImageSize} from './node.ts'
export {matchImageSize, readImageSize} from './read-image-size.ts'
