export {expectKnownPrivacy} from './expect-known-privacy.ts'
export {type LecternOptions, lectern, lecternOf} from './lectern.ts'
export {packageRoot} from './package-root.ts'
export {openSession, type Session} from './session.ts'
