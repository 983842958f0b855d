export {compareMessages, createMessage, type Message, type MessageDetails, type Place} from './message.ts'
export {type RuleId, rules, type Severity} from './rules.ts'
