import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { overCorpus } from '../../../shared/corpora/corpus.ts'
import { validate } from './language.ts'

const samples = 'ac-teams-samples'

/** What the schema says of Teams' samples: each is true of the card. */
const trueOnes: readonly string[] = [
  // An invalid card on purpose.
  'ac-teams-mobile/v1.5/Elements/StringResources.Invalid.4.json:26 Incorrect type. Expected "object".',
  // "Lighter", to try what a theme does that does not exist; the style "body", which there was never.
  'ac-teams-mobile/v1.5/Elements/ThemedUrls.BackgroundImage.json:198 Value is not accepted. Valid values: "Light", "Dark".',
  'ac-teams-mobile/v1.5/Elements/ThemedUrls.BackgroundImage.json:233 Value is not accepted. Valid values: "Light", "Dark".',
  'ac-teams-mobile/v1.5/Elements/ThemedUrls.Image.json:180 Value is not accepted. Valid values: "Light", "Dark".',
  'ac-teams-mobile/v1.5/Elements/ThemedUrls.Image.json:210 Value is not accepted. Valid values: "Light", "Dark".',
  'ac-teams-mobile/v1.5/Scenarios/DynamicText.json:15 Value is not accepted. Valid values: "default", "columnHeader", "heading".',
  // A fallback that names a type instead of being an action.
  `${samples}/OfficeDev+microsoft-365-agents-toolkit-samples/hello-world-bot-with-tab/bot/adaptiveCards/learn.json:30 Value is not accepted. Valid values: "drop".`,
  // Numbers and truth in quotation marks.
  `${samples}/microsoft+adaptivecards-templates/templates/teamwork.com/projects/task.json:453 Incorrect type. Expected "number".`,
  `${samples}/microsoft+adaptivecards-templates/templates/teamwork.com/projects/task.json:463 Incorrect type. Expected "number".`,
  `${samples}/microsoft+botbuilder-dotnet/tests/Microsoft.Bot.Builder.TestBot.Shared/Cards/welcomeCard.json:23 Incorrect type. Expected "boolean".`,
]

describe(
  'the schema over the cards of Teams',
  overCorpus('cards of Teams against the schema', 'corpora/ac-teams-mobile', 130, ({ read, count }) => {
    const cards = new TextDecoder()
      .decode(read('corpora/MANIFEST.jsonl'))
      .trim()
      .split('\n')
      .map((line): { file: string; note: string } => JSON.parse(line))
      .filter(({ file, note }) => /^ac-teams-/.test(file) && /^kind=(?:card|template)\b/.test(note))

    it('finds no fault with them but those that are theirs', async () => {
      const found: string[] = []
      for (const { file } of cards) {
        // A file that names a schema is not judged by that of the extension.
        const text = new TextDecoder().decode(read(`corpora/${file}`)).replaceAll('"$schema"', '"_schema"')
        for (const { message, range } of await validate(text)) found.push(`${file}:${range.start.line + 1} ${message}`)
        count()
      }
      assert.deepEqual(found, trueOnes)
    })
  }),
)
