// The schema of Adaptive Cards as Teams accepts them, made from the typings: with Teams' own elements, lenient about what renderers are
// lenient about, and told apart by `type` instead of by trial.

import type { Schema } from 'ts-json-schema-generator'
import { type Branch, branch, describe, draft, type JsonSchema, when } from './json-schema.ts'
import type { Definitions, Typings } from './read-typings.ts'
import { snippetOf } from './snippets.ts'

const pointer = '#/definitions/'

/** One schema for each set of types that may stand in a place, by the names of the definitions in it. */
type Unions = Map<string, { readonly name: string; readonly schema: JsonSchema }>

export function adaptiveCardSchema({ definitions }: Typings): JsonSchema {
  const unions: Unions = new Map()
  const context: Context = { definitions, unions }
  const own = Object.entries(definitions)
    .filter(([name]) => name !== 'Known')
    .map(([name, schema]) => [name, rewrite(schema, name, context)] as const)
  return {
    $schema: draft,
    title: 'Adaptive Card in Microsoft Teams',
    $ref: `${pointer}IAdaptiveCard`,
    definitions: Object.fromEntries([
      ...own,
      ...Array.from(unions.values(), ({ name, schema }) => [name, schema] as const),
    ]),
  }
}

interface Context {
  readonly definitions: Definitions
  readonly unions: Unions
}

/** `name` is that of the definition or property, for what is made of it. */
function rewrite(schema: Schema | boolean, name: string, context: Context): JsonSchema {
  if (typeof schema !== 'object') return {}
  const {
    description,
    properties,
    items,
    anyOf,
    const: literal,
    enum: values,
    required,
    additionalProperties,
    ...rest
  } = schema
  return {
    ...(rest as JsonSchema),
    // "Must be **TextBlock**." says less than what is said where the types are offered.
    ...(description !== undefined && !isExactly(literal, name) && describe(description)),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [key, rewrite(each, key, context)]),
      ),
    }),
    ...(isSchema(items) && { items: rewrite(items, `${name}Item`, context) }),
    ...(isSchema(additionalProperties) && { additionalProperties }),
    ...(values && acceptAnyCase(values.map(String))),
    ...(typeof literal === 'string' && (isExactly(literal, name) ? { const: literal } : acceptAnyCase([literal]))),
    // What an element cannot do without is for the linter to say.
    ...(required && constOf(schema, 'type') === undefined && { required: [...required] }),
    ...(anyOf && rewriteAnyOf(anyOf.filter(isSchema), name, context)),
  }
}

/** What tells elements apart is compared as it is. */
function isExactly(literal: unknown, property: string): boolean {
  return literal !== undefined && (property === 'type' || property === 'name')
}

/** Renderers compare values without regard to case, and cards are written so. In a template an expression may stand for a value. */
function acceptAnyCase(values: readonly string[]): JsonSchema {
  const pattern = values.map((value) => value.replaceAll(/[.:]/g, '\\$&').replaceAll(/[a-z]/gi, eitherCase)).join('|')
  return { anyOf: [{ enum: [...values] }, { pattern: `^(?:${pattern})$|\\$\\{` }] }
}

function eitherCase(letter: string): string {
  return `[${letter.toUpperCase()}${letter.toLowerCase()}]`
}

/** Elements and actions become one schema that branches by `type`; what may stand beside them is told apart by its JSON type. */
function rewriteAnyOf(alternatives: readonly Schema[], name: string, context: Context): JsonSchema {
  const typed = alternatives.filter((each) => typeOf(each, context) !== undefined)
  const others = alternatives.filter((each) => !typed.includes(each)).map((each) => rewrite(each, name, context))
  if (typed.length < 2) return { anyOf: [...typed.map((each) => rewrite(each, name, context)), ...others] }
  const union = { $ref: `${pointer}${unionOf(typed, name, context)}` }
  return others.length === 0 ? union : when({ type: 'object' }, union, { anyOf: others })
}

function unionOf(alternatives: readonly Schema[], place: string, context: Context): string {
  const key = alternatives
    .map(({ $ref }) => $ref)
    .sort()
    .join()
  const known = context.unions.get(key)
  if (known) return known.name
  const types = new Map<string, Schema[]>()
  for (const each of alternatives) {
    const type = typeOf(each, context) ?? ''
    types.set(type, [...(types.get(type) ?? []), each])
  }
  const branches = [...types].map(([type, schemas]) => toBranch(type, schemas, context)).sort(byValue)
  const union = branch('type', branches, 'What this is. Case matters.')
  const schema = {
    ...union,
    properties: { ...union.properties, ...commonFallback(alternatives, context) },
    defaultSnippets: alternatives.map((each) => snippetOf(target(each, context))).sort(byLabel),
  }
  const name = `AnyOf${place.charAt(0).toUpperCase()}${place.slice(1)}`
  context.unions.set(key, { name, schema })
  return name
}

/** An element that nobody knows is what a fallback is for, so that it has one too. */
function commonFallback(alternatives: readonly Schema[], context: Context): Readonly<Record<string, JsonSchema>> {
  const references = new Set(alternatives.map((each) => referenceOf(target(each, context).properties?.fallback)))
  const [$ref] = references
  return references.size === 1 && $ref !== undefined ? { fallback: { $ref } } : {}
}

function referenceOf(schema: Schema | boolean | undefined): string | undefined {
  return isSchema(schema) ? schema.$ref : undefined
}

/** Components share one `type`, and are told apart by their `name`. */
function toBranch(type: string, alternatives: readonly Schema[], context: Context): Branch {
  const named = alternatives.map((each) => toNamed(each, context))
  const [first, ...more] = named
  if (first && more.length === 0) return { ...first, value: type }
  return {
    value: type,
    description: 'A component of Microsoft Graph.',
    schema: branch('name', named, 'Which component this is.'),
  }
}

/** A branch by the value of `name`. */
function toNamed(alternative: Schema, context: Context): Branch {
  const schema = target(alternative, context)
  return {
    value: String(constOf(schema, 'name')),
    description: schema.description ?? '',
    schema: { $ref: alternative.$ref ?? '' },
  }
}

function typeOf(schema: Schema, context: Context): string | undefined {
  const type = schema.$ref ? constOf(target(schema, context), 'type') : undefined
  return typeof type === 'string' ? type : undefined
}

function constOf(schema: Schema, key: string): unknown {
  const property = schema.properties?.[key]
  return isSchema(property) ? property.const : undefined
}

function target({ $ref }: Schema, { definitions }: Context): Schema {
  return definitions[$ref?.replace(pointer, '') ?? ''] ?? {}
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
}

function byValue(one: Branch, other: Branch): number {
  return one.value < other.value ? -1 : 1
}

function byLabel(one: { readonly label: string }, other: { readonly label: string }): number {
  return one.label < other.label ? -1 : 1
}
