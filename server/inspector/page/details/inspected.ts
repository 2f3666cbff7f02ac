// One mention and its answer as the details show them, whether it was sent from this page or reached the service otherwise.

import type { Delivery } from '../../../../shared/preview/model.ts'
import type { ReadReply } from '../../../../shared/reply.ts'
import type { Exchange, ExchangeSummary, Late, Sent, ServiceInfo } from '../../protocol.ts'
import type { Asked } from '../channel/conversation.ts'

export interface Inspected {
  /** Changes when something else is inspected. */
  readonly key: string
  readonly exchangeId: string | null
  readonly sender: string | null
  readonly words: string | null
  readonly at: string
  readonly team: string | null
  readonly command: string | null
  readonly outcome: ExchangeSummary['outcome'] | null
  readonly tokenPosition: number | null
  readonly reply: ReadReply
  readonly delivery: Delivery
  readonly findings: Exchange['findings']
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string | null }
  readonly cause: string | null
  readonly late: Late | null
}

export function inspectSent(sent: Sent, asked: Asked): Inspected {
  const { exchange, status, elapsedMs, body, url } = sent
  return {
    key: asked.id,
    exchangeId: exchange?.id ?? null,
    sender: sent.sender,
    words: sent.words,
    at: sent.askedAt,
    team: exchange?.team ?? null,
    command: exchange?.command ?? null,
    outcome: exchange?.outcome ?? null,
    tokenPosition: exchange?.tokenPosition ?? null,
    reply: sent.reply,
    delivery: { url, status, elapsedMs, body },
    findings: sent.findings,
    request: sent.request,
    cause: exchange?.cause ?? null,
    late: exchange?.late ?? null,
  }
}

export function inspectExchange(exchange: Exchange, service: ServiceInfo | null): Inspected {
  const { id, at, team, status, elapsedMs, replyBody } = exchange
  const origin = service?.webhookUrl ?? '/webhook'
  return {
    key: id,
    exchangeId: id,
    sender: exchange.sender,
    words: exchange.words,
    at,
    team,
    command: exchange.command,
    outcome: exchange.outcome,
    tokenPosition: exchange.tokenPosition,
    reply: exchange.reply,
    delivery: { url: team === 'default' ? origin : `${origin}/${team}`, status, elapsedMs, body: replyBody },
    findings: exchange.findings,
    request: { headers: exchange.requestHeaders, body: exchange.requestBody },
    cause: exchange.cause ?? null,
    late: exchange.late ?? null,
  }
}
