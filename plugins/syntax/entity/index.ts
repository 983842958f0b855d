export {entities} from './entities.ts'
export {matchEntity, toEntityText} from './match-entity.ts'
