import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lint } from '../../../shared/lint/lint.ts'
import { filesOf, jsonOf } from './cards.ts'
import { overCorpus } from './corpus.ts'

/** The errors in Teams' own samples that are true, by what makes them so. */
const trueOnes = {
  // A flow draws nothing of a card of 1.6 (https://github.com/microsoft/AdaptiveCards/issues/9378); these say "1.6".
  'workflows-version-1-6': [
    'ac-teams-mobile/v1.5/Elements/Citations.Icons.json',
    'ac-teams-mobile/v1.5/Scenarios/NestedFallbackBody.json',
    'ac-teams-mobile/v1.5/Scenarios/NestedFallbackRoot.json',
    'ac-teams-mobile/v1.5/Scenarios/ValueChangedAction.json',
    'ac-teams-mobile/v1.6/Elements/Carousel.ScenarioCards.Timer.json',
    'ac-teams-mobile/v1.6/Elements/Carousel.ScenarioCards.json',
    'ac-teams-mobile/v1.6/Tests/Carousel.ForbiddenElements.json',
    'ac-teams-mobile/v1.6/Tests/Carousel.NestedForbiddenElements.json',
    'ac-teams-mobile/webRendering/Carousel.json',
    'ac-teams-mobile/webRendering/CodeBlock_1.json',
    'ac-teams-mobile/webRendering/ProgressBar.json',
    'ac-teams-mobile/webRendering/demo/Demo_Actions_2.json',
    'ac-teams-mobile/webRendering/demo/Demo_Flight_Itineary.json',
    'ac-teams-mobile/webRendering/demo/Demo_Inputs_1.json',
    'ac-teams-mobile/webRendering/demo/Demo_ProgressBar.json',
    'ac-teams-samples/OfficeDev+microsoft-365-agents-toolkit-samples/test-tool-sample-app/src/adaptiveCards/actionMEFetchTaskCard2.json',
  ],
  // Pictures over http.
  'image-not-https': [
    'ac-teams-mobile/v1.1/Tests/InvalidMediaMix.json',
    'ac-teams-mobile/v1.1/Tests/MediaAudioInColumnSet.json',
    'ac-teams-samples/microsoft+adaptivecards-templates/templates/schema.org/FlightUpdate.json',
  ],
  // Sound and video in one element, for the sake of the error.
  'media-mixed-types': ['ac-teams-mobile/v1.1/Tests/InvalidMediaMix.json'],
  // 88 KB.
  'payload-over-28k': ['ac-teams-mobile/v1.5/Elements/Input.ChoiceSet.Filtered.json'],
} as const satisfies Record<string, readonly string[]>

const atMost = 0.01

describe(
  'lint() over the cards of Teams',
  overCorpus('cards of Teams for a flow', 'corpora/ac-teams-mobile', 135, (corpus) => {
    const known: ReadonlySet<string> = new Set(
      Object.entries(trueOnes).flatMap(([rule, files]) => files.map((file) => `${file} ${rule}`)),
    )
    const files = filesOf(corpus, /^(?:card|template)$/).filter(({ file }) => file.startsWith('ac-teams-'))
    const errors = new Map<string, readonly string[]>()
    for (const { file } of files) {
      const found = lint(jsonOf(corpus, file)?.value, { destination: 'workflow' })
      errors.set(
        file,
        found.filter(({ severity }) => severity === 'error').map(({ rule }) => `${file} ${rule}`),
      )
    }

    it(`calls at most ${atMost * 100} % of them wrong where they are not`, () => {
      const falseOnes = [...errors].filter(([, found]) => found.some((each) => !known.has(each)))
      for (const _ of files) corpus.count()
      assert.ok(falseOnes.length <= files.length * atMost, JSON.stringify(falseOnes, null, 1))
    })

    it('finds every error that is there', () => {
      const found = new Set([...errors.values()].flat())
      assert.deepEqual(
        [...known].filter((each) => !found.has(each)),
        [],
      )
    })
  }),
)
