/**
 * Do a piece of work for each input, a few at a time.
 *
 * @param most Pieces at work at a time, at least 1.
 * @returns What they gave, in the order of the inputs.
 * @throws What the first piece throws that fails; no other is begun after it.
 */
export async function inPool<Input, Output>(
  inputs: readonly Input[],
  most: number,
  work: (input: Input) => Promise<Output>,
): Promise<Output[]> {
  const outputs: Output[] = []
  const rest = inputs.entries()
  let failed = false
  async function worker(): Promise<void> {
    for (const [index, input] of rest) {
      if (failed) return
      try {
        outputs[index] = await work(input)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({length: Math.max(1, most)}, worker))
  return outputs
}
