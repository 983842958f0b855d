/** Astro keeps its bundle below the working directory while it builds; an author's must stay clean. */
export async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    await work()
  } finally {
    process.chdir(before)
  }
}
