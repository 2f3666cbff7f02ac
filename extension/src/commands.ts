// The commands of the extension, each under the id that the manifest declares. Everything that names a command derives from here.

export const commandIds = [
  'riposte.token.generate',
  'riposte.token.store',
  'riposte.token.copy',
  'riposte.token.forget',
  'riposte.server.start',
  'riposte.server.stop',
  'riposte.mention.send',
  'riposte.reply.preview',
  'riposte.card.preview',
  'riposte.card.reveal',
  'riposte.menu.show',
  'riposte.log.show',
] as const

export type CommandId = (typeof commandIds)[number]
