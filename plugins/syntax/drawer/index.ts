export type {Drawer} from './node.ts'
