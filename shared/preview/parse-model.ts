// A `PreviewModel` that arrived from elsewhere: checked before it is drawn. Attachments may hold anything.

import { isObject, type JsonObject } from '../json.ts'
import { replyFaults } from '../outcome.ts'
import type { PreviewModel } from './model.ts'

const isString = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isStringOrNull = (value: unknown) => value === null || typeof value === 'string'

/** `value` as a model, or `undefined` where it is none. */
export function parsePreviewModel(value: unknown): PreviewModel | undefined {
  return isPreviewModel(value) ? value : undefined
}

function isPreviewModel(value: unknown): value is PreviewModel {
  return (
    isObject(value) &&
    [value.webhookName, value.askedAt].every(isString) &&
    isObject(value.question) &&
    [value.question.senderName, value.question.words].every(isString) &&
    isObject(value.reply) &&
    isReadReply(value.reply) &&
    (value.delivery === null || (isObject(value.delivery) && isDelivery(value.delivery)))
  )
}

function isDelivery({ url, status, elapsedMs, body }: JsonObject): boolean {
  return [url, body].every(isString) && (status === null || isNumber(status)) && isNumber(elapsedMs)
}

function isReadReply(reply: JsonObject): boolean {
  if (!isNumber(reply.bytes)) return false
  if (reply.ok === true) return isObject(reply.message) && isMessage(reply.message)
  return reply.ok === false && isString(reply.reason) && Object.hasOwn(replyFaults, String(reply.code))
}

function isMessage(message: JsonObject): boolean {
  return (
    [message.text, message.textFormat, message.attachmentLayout].every(isStringOrNull) &&
    Array.isArray(message.entities) &&
    Array.isArray(message.attachments) &&
    message.attachments.every((attachment) => isObject(attachment) && isStringOrNull(attachment.contentType))
  )
}
