export {matchAutolink, toAutolink} from './match-autolink.ts'
