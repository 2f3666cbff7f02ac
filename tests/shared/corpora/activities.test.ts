import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { parseMention } from '../../../shared/activity.ts'
import { createKeyring, verifyAuthorization } from '../../../shared/keyring.ts'
import { vectors } from '../vectors.ts'
import { type Corpus, overCorpus } from './corpus.ts'

/** What is expected of a body: its words, with the names mentioned beside, or the member for which it is refused. */
type Expectation =
  | { readonly words: string; readonly mentioned?: readonly string[] }
  | { readonly refusedFor: '/type' | '/text' | '' }

const notText = { refusedFor: '/text' } as const
const notMessage = { refusedFor: '/type' } as const
const larry = { words: 'Hello Larry Brown', mentioned: ['Larry Brown'] } as const

const files = {
  'agents-for-js/activityWithCitations.json': notText,
  'botbuilder-js/groupChatActivity.json': { words: 'test' },
  'botbuilder-js/oneOnOneActivity.json': { words: 'Hello World!' },
  'botbuilder-js/teamActivity.json': { words: 'hi' },
  'botbuilder-microsoftteams/SampleActivity2AtMentions.json': {
    words: 'TestBot2  TestMessage',
    mentioned: ['TestBot2'],
  },
  'botbuilder-microsoftteams/SampleActivityAtMention.json': { words: 'Test Message' },
  'botbuilder-microsoftteams/SampleActivityChannelCreated.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityChannelDeleted.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityChannelRenamed.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityComposeExtension.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityConversationUpdateWithAADObjectId.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityInvoke.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityMembersAdded.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityMembersRemoved.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityMessageWithAADObjectId.json': { words: 'hi' },
  'botbuilder-microsoftteams/SampleActivityNoMentions.json': { words: 'Test' },
  'botbuilder-microsoftteams/SampleActivitySigninAuthStateVerification.json': notMessage,
  'botbuilder-microsoftteams/SampleActivityTeamRenamed.json': notMessage,
  'botbuilder-microsoftteams/SampleAdaptiveCard.json': notMessage,
  'botbuilder-microsoftteams/SampleFileConsentCardResponseInvoke.json': notMessage,
  'botbuilder-microsoftteams/SampleFileDownloadInfoAttachment.json': notMessage,
  'botbuilder-microsoftteams/SampleResponseGetTeamsConversationMembers.json': { refusedFor: '' },
  'botbuilder-microsoftteams/SampleResponseGetTeamsPaginatedConversationMembers.json': notMessage,
  'botbuilder-microsoftteams/SampleResponseTeamsGetConversationMember.json': notMessage,
  'botbuilder-microsoftteams/SampleTaskModuleAdaptiveCard.json': notMessage,
  'botbuilder-microsoftteams/SampleTaskModuleAdaptiveCardPayload.json': notMessage,
  'botbuilder-microsoftteams/SampleTaskModuleCustomFormPayload.json': notMessage,
  'botbuilder-microsoftteams/SampleTaskModuleMessagePayload.json': notMessage,
  'msteams-docs-2018/bots-conversations.1.json': { words: 'Hello Teams TestBot' },
  'msteams-docs-2018/messaging-extensions.1.json': notMessage,
  'msteams-docs-2018/messaging-extensions.2.json': notMessage,
  'msteams-docs-2018/outgoingwebhook.1.json': larry,
  'msteams-docs-2018/tabs-context.1.json': notMessage,
  'outgoing-webhook/msdocs-example.2017-02.json': larry,
} as const satisfies Record<string, Expectation>

/** Recordings hold several activities each. */
const recordings = {
  'actions-reactions.teams.json': { mention: { words: 'Test' }, action: notText, reaction: notMessage },
  'channel.teams.json': { mention: { words: 'Hey' }, channel_post_action: notText },
  'dm.teams.json': { mention: { words: 'Hey' }, dmRequest: { words: 'dm me' }, dmMessage: { words: 'Hey' } },
  'streaming.teams.json': { aiMention: { words: 'AI What is love?' }, followUp: { words: 'Who are you?' } },
  'teams.json': { mention: { words: 'Hey' }, followUp: { words: 'Hi' } },
} as const satisfies Record<string, Readonly<Record<string, Expectation>>>

const requests = {
  'req-01-docs-2017-thread-reply.json': { words: 'Hello Person Two', mentioned: ['Person Two'] },
  'req-02-docs-2018-name-mismatch.json': { words: 'Hello Person Two', mentioned: ['Person Two'] },
  'req-03-real-2019-emoji-nbsp.json': { words: 'testing go go go 🍺' },
  'req-04-real-2020-plain.json': { words: 'debug last time' },
  'req-05-bot-2025-thread-reply.json': { words: 'reply to thread' },
  'req-06-bot-pasted-html.json': notMessage,
} as const satisfies Record<string, Expectation>

describe(
  'activities',
  overCorpus('activities', 'corpora/activities', 45, ({ read, readJson, list, count }) => {
    for (const [file, expectation] of Object.entries(files)) {
      it(file, async () => {
        count()
        const bytes = read(`corpora/activities/${file}`)
        await expectBody(bytes, expectation)
        const isMarked = bytes[0] === 0xef
        await expectBody(isMarked ? bytes.slice(3) : Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]), expectation)
      })
    }

    for (const [file, members] of Object.entries(recordings)) {
      const recording = readJson(`corpora/activities/vercel-chat/${file}`) as Record<string, unknown>
      it(`vercel-chat/${file} has no activity that is not looked at`, () => {
        const activities = Object.entries(recording).filter(([, member]) => typeof member === 'object')
        assert.deepEqual(activities.map(([name]) => name).sort(), Object.keys(members).sort())
      })
      for (const [member, expectation] of Object.entries(members)) {
        it(`vercel-chat/${file}: ${member}`, async () => {
          count()
          await expectBody(utf8(JSON.stringify(recording[member])), expectation)
        })
      }
    }

    it('teams-net/SuggestedActionsActivity.json: a long text without markup, as it is', async () => {
      count()
      const bytes = read('corpora/activities/teams-net/SuggestedActionsActivity.json')
      const { text } = JSON.parse(new TextDecoder().decode(bytes))
      assert.doesNotMatch(text, /[<&\u00a0]/)
      await expectBody(bytes, { words: text.trim() })
    })

    it('has no file that is not looked at', () => {
      const present = list('corpora/activities').flatMap((folder) =>
        list(`corpora/activities/${folder}`).map((file) => `${folder}/${file}`),
      )
      const known = [...Object.keys(files), ...Object.keys(recordings).map((file) => `vercel-chat/${file}`)]
      assert.deepEqual(present, [...known, 'teams-net/SuggestedActionsActivity.json'].sort())
    })
  }),
)

describe(
  'recorded requests',
  overCorpus('recorded requests', 'docs/payloads/requests', 6, ({ read, list, count }: Corpus) => {
    for (const [file, expectation] of Object.entries(requests)) {
      it(file, async () => {
        count()
        await expectBody(read(`docs/payloads/requests/${file}`), expectation)
      })
    }

    it('has no file that is not looked at', () => {
      assert.deepEqual(list('docs/payloads/requests'), Object.keys(requests).sort())
    })
  }),
)

describe(
  'activities of the specification',
  overCorpus('activities of the specification', 'corpora/activities-schema/examples', 23, (corpus) => {
    for (const file of corpus.list('corpora/activities-schema/examples')) {
      it(file, () => {
        corpus.count()
        const bytes = corpus.read(`corpora/activities-schema/examples/${file}`)
        const { type, text } = JSON.parse(new TextDecoder().decode(bytes))
        assert.equal(parseMention(bytes).ok, type === 'message' && typeof text === 'string')
      })
    }
  }),
)

/** Signed over its bytes by node:crypto, verified, then parsed: the way that every request takes. */
async function expectBody(body: Uint8Array<ArrayBuffer>, expectation: Expectation): Promise<void> {
  const { token } = vectors.J1
  const signature = createHmac('sha256', Buffer.from(token, 'base64')).update(body).digest('base64')
  const keyring = await createKeyring([token])
  assert.deepEqual(await verifyAuthorization(keyring, `HMAC ${signature}`, body), { ok: true, position: 0 })
  const outcome = parseMention(body)
  if ('refusedFor' in expectation) {
    assert.equal(outcome.ok ? undefined : outcome.code, 'activity-malformed')
    assert.equal(outcome.ok ? undefined : outcome.field?.pointer, expectation.refusedFor)
  } else {
    assert.ok(outcome.ok, JSON.stringify(outcome))
    assert.equal(outcome.mention.words, expectation.words)
    assert.deepEqual(outcome.mention.mentioned, expectation.mentioned ?? [])
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
