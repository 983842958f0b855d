export {machineNames} from './machine-names.ts'
export {addressOf, openPresentServer, type PhoneInvitation, type PresentServer} from './present-server.ts'
