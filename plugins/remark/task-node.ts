import type {Literal} from 'mdast'

/** The marker of a task, first in its title: `TODO`, `DOING`, `DONE` … */
export interface TaskMarker extends Literal {
  type: 'taskMarker'
  value: string
}

/** The priority of a block, behind its marker: `[#A]`. */
export interface TaskPriority extends Literal {
  type: 'taskPriority'
  /** The one character. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    taskMarker: TaskMarker
    taskPriority: TaskPriority
  }
  interface RootContentMap {
    taskMarker: TaskMarker
    taskPriority: TaskPriority
  }
}
