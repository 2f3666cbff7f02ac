// The suite's side of the stage. Only a launcher that shows a window which it can reach offers one.

import type { StageRequest, StageResponses } from './stage-protocol.ts'

const address = process.env.RIPOSTE_STAGE

/** Whether the window can be looked at. Tests that need it are skipped, and counted so, where it cannot. */
export const hasStage = address !== undefined

export async function onStage<Action extends keyof StageResponses>(
  request: Extract<StageRequest, { readonly action: Action }>,
): Promise<StageResponses[Action]> {
  if (!address) throw new Error('This launcher cannot reach the window')
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(request) })
  if (!response.ok) throw new Error(await response.text())
  const { result } = (await response.json()) as { readonly result: StageResponses[Action] }
  return result
}
