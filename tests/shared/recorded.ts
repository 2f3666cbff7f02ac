// What the bodies in tests/data say, typed by hand. They are of our own making, in the wire form of their years:
// `escaped-2025` begins with a byte order mark, `thread-2017` is indented and has CRLF.

import type { Mention } from '../../shared/activity.ts'

const channelId = '19:5f0c7d1e9a3b4c2d8e6f70819a2b3c4d@thread.tacv2'
const teamId = '19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2'
const tenantId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const senderId = '29:1kQ8nV2xTzR5bYw7Lm4cJd9Hs3Gf6Pa0UeIoXiNvKrAtBqMyZl'

export const recorded = {
  'thread-2017.json': {
    id: '1490000000789',
    timestamp: new Date(1490000000789),
    words: 'Hello Person Two',
    command: 'hello',
    arguments: ['Person', 'Two'],
    rest: 'Person Two',
    mentioned: ['Person Two'],
    sender: { name: 'Person One', id: senderId, aadObjectId: null },
    team: { id: teamId.replace('tacv2', 'skype') },
    channel: { id: channelId.replace('tacv2', 'skype') },
    tenant: { id: null },
    conversation: {
      id: `${channelId.replace('tacv2', 'skype')};messageid=1489999999000`,
      threadRootId: '1489999999000',
      isReply: true,
    },
    locale: 'en-US',
  },
  'emoji-2019.json': {
    id: '1550000000456',
    timestamp: new Date(1550000000456),
    words: 'ship it 🎉',
    command: 'ship',
    arguments: ['it', '🎉'],
    rest: 'it 🎉',
    mentioned: [],
    sender: { name: 'Löfgren, Åsa', id: senderId, aadObjectId: '9b2f1c44-7d5e-4a3b-8c6d-1e2f3a4b5c6d' },
    team: { id: teamId.replace('tacv2', 'skype') },
    channel: { id: channelId.replace('tacv2', 'skype') },
    tenant: { id: tenantId },
    conversation: {
      id: `${channelId.replace('tacv2', 'skype')};messageid=1550000000456`,
      threadRootId: '1550000000456',
      isReply: false,
    },
    locale: 'nb-NO',
  },
  'plain-2020.json': {
    id: '1584516000123',
    timestamp: new Date(1584516000123),
    words: 'deploy status',
    command: 'deploy',
    arguments: ['status'],
    rest: 'status',
    mentioned: [],
    sender: { name: 'Löfgren, Åsa', id: senderId, aadObjectId: '9b2f1c44-7d5e-4a3b-8c6d-1e2f3a4b5c6d' },
    team: { id: teamId },
    channel: { id: channelId },
    tenant: { id: tenantId },
    conversation: {
      id: `${channelId};messageid=1584516000123`,
      threadRootId: '1584516000123',
      isReply: false,
    },
    locale: 'en-US',
  },
  'escaped-2025.json': {
    id: '1759999999321',
    timestamp: new Date(1759999999321),
    words: "what's up",
    command: "what's",
    arguments: ['up'],
    rest: 'up',
    mentioned: [],
    sender: { name: 'Löfgren, Åsa', id: senderId, aadObjectId: '9b2f1c44-7d5e-4a3b-8c6d-1e2f3a4b5c6d' },
    team: { id: teamId },
    channel: { id: channelId },
    tenant: { id: tenantId },
    conversation: {
      id: `${channelId};messageid=1759990000000`,
      threadRootId: '1759990000000',
      isReply: true,
    },
    locale: 'en-US',
  },
} as const satisfies Record<string, Mention>
