export {hrefOf as hrefOfPage} from '../urls/index.ts'
