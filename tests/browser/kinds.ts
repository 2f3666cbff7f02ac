// One card of each kind but the Adaptive, with every member that the preview reads: for tests that put one text everywhere.

import { type CardKind, cardKinds } from '../../shared/cards/kinds.ts'

type LegacyKind = Exclude<CardKind, 'adaptive'>

/** A message with a card of each kind in which every text, address, name and type of action is `text`. */
export function everyKind(text: string) {
  const contents = { ...contentsFor(text, { type: 'openUrl', title: text, value: text, image: text }) }
  const odd = contentsFor(text, { type: text, title: text, value: text, '@type': text, name: text, targets: text })
  return {
    type: 'message',
    text,
    textFormat: text,
    attachmentLayout: 'list',
    entities: [{ type: 'mention', text, mentioned: { id: text, name: text } }],
    attachments: [...toAttachments(contents), ...toAttachments({ list: odd.list, connector: odd.connector })],
  }
}

function toAttachments(contents: Partial<Record<LegacyKind, unknown>>) {
  return Object.entries(contents).map(([kind, content]) => ({
    contentType: cardKinds[kind as LegacyKind].contentType,
    content,
  }))
}

function contentsFor(text: string, action: object): Record<LegacyKind, unknown> {
  const picture = { url: text, alt: text, tap: action }
  const hero = { title: text, subtitle: text, text, images: [picture, picture], buttons: [action], tap: action }
  return {
    hero,
    thumbnail: hero,
    list: listFor(text, action),
    connector: connectorFor(text, action),
    receipt: {
      ...hero,
      facts: [{ key: text, value: text }],
      items: [{ title: text, subtitle: text, text, image: picture, price: text, quantity: text, tap: action }],
      tax: text,
      vat: text,
      total: text,
    },
    signin: hero,
  }
}

function listFor(text: string, action: object) {
  const item = { title: text, subtitle: text, icon: text, id: text, tap: action }
  const items = ['section', 'resultItem', 'file', 'person', text].map((type) => ({ ...item, type }))
  return { title: text, items, buttons: [action] }
}

function connectorFor(text: string, action: object) {
  const openUri = { '@type': 'OpenUri', name: text, targets: [{ os: 'default', uri: text }] }
  const actions = [openUri, { '@type': 'ViewAction', name: text, target: [text] }, action]
  const section = {
    title: text,
    activityImage: text,
    activityTitle: text,
    activitySubtitle: text,
    activityText: text,
    activityImageType: text,
    heroImage: { image: text, title: text },
    text,
    facts: [{ name: text, value: text }],
    images: [{ image: text, title: text }],
    potentialAction: actions,
  }
  return {
    '@type': 'MessageCard',
    '@context': text,
    summary: text,
    themeColor: text,
    title: text,
    text,
    sections: [section, { ...section, markdown: false }],
    potentialAction: actions,
  }
}
