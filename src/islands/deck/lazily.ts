/** Something that is loaded when it is first asked for, once. */
export interface Lazy<Value> {
  (): Promise<Value>
  isAsked(): boolean
}

export function lazily<Value>(load: () => Promise<Value>): Lazy<Value> {
  let asked: Promise<Value> | undefined
  return Object.assign(
    () => {
      asked ??= load()
      return asked
    },
    {isAsked: () => asked !== undefined},
  )
}

/** The sheet of what a talk opens now and then. */
export async function panelsSheet(): Promise<void> {
  await (await import('./panels-sheet.ts')).loadPanels()
}

/** A module that draws something with the sheet of panels: both are there when it begins. */
export async function withPanels<Module>(coming: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([coming, panelsSheet()])
  return module
}
