// JSON schemas as VS Code reads them: draft-07 and its own keywords. They are hints for writing: what they refuse is refused by Teams
// too, and what they do not know passes, since the linter speaks of that.
// Source: https://code.visualstudio.com/docs/languages/json#_json-schemas-and-settings

import type { Schema } from 'ts-json-schema-generator'

export const draft = 'http://json-schema.org/draft-07/schema#'

export interface Snippet {
  readonly label: string
  readonly description?: string
  readonly body: unknown
}

export interface JsonSchema
  extends Omit<Schema, 'properties' | 'items' | 'allOf' | 'anyOf' | 'if' | 'then' | 'else' | 'definitions'> {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly definitions?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  readonly markdownDescription?: string
  readonly enumDescriptions?: readonly string[]
  readonly defaultSnippets?: readonly Snippet[]
}

/** What one value of a member makes of an object. */
export interface Branch {
  readonly value: string
  readonly description: string
  readonly schema: JsonSchema
}

/** An object that is what its member `key` says. Other values pass, and so does an object that does not say it yet. */
export function branch(key: string, branches: readonly Branch[], description: string): JsonSchema {
  return {
    type: 'object',
    properties: { [key]: suggest(branches, description) },
    allOf: branches.map(({ value, schema }) => when(has(key, value), schema)),
  }
}

/** Pairs, because an object that is written with a member `then` looks like a promise to linters. */
export function when(condition: JsonSchema, yes: JsonSchema, no?: JsonSchema): JsonSchema {
  return Object.fromEntries([['if', condition], ['then', yes], ...(no ? [['else', no]] : [])])
}

/** Offers values, and takes any text. */
export function suggest(values: readonly Omit<Branch, 'schema'>[], description: string): JsonSchema {
  return {
    ...describe(description),
    anyOf: [
      { enum: values.map(({ value }) => value), enumDescriptions: values.map((each) => toPlain(each.description)) },
      { type: 'string' },
    ],
  }
}

/** Holds for objects whose member `key` is `value`; one that is missing is not. */
export function has(key: string, value: string): JsonSchema {
  return { properties: { [key]: { const: value } }, required: [key] }
}

export function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties }
}

export function list(of: JsonSchema): JsonSchema {
  return { type: 'array', items: of }
}

export function text(description: string): JsonSchema {
  return { type: 'string', ...describe(description) }
}

/** A description for every reader, and as Markdown where it has some. */
export function describe(markdown: string): JsonSchema {
  const description = toPlain(markdown)
  return description === markdown ? { description } : { description, markdownDescription: markdown }
}

export function toPlain(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/\*\*([^*]+)\*\*|`([^`]+)`/g, '$1$2')
}
