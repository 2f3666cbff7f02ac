// The JSON support of VS Code with the schemas of the extension, in memory: what a person sees while writing a card file.

import { ClientCapabilities, type Diagnostic, getLanguageService, TextDocument } from 'vscode-json-languageservice'
import { buildSchemas } from '../../../../extension/schemas/write-schemas.ts'

const base = 'file:///schemas/'
const schemas = buildSchemas()

const service = getLanguageService({
  clientCapabilities: ClientCapabilities.LATEST,
  schemaRequestService: async (uri) => {
    const schema = schemas[uri.replace(base, '')]
    if (!schema) throw new Error(`There is no schema ${uri}.`)
    return JSON.stringify(schema)
  },
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
})
service.configure({ validate: true, schemas: [{ uri: `${base}card-file.json`, fileMatch: ['*.card.json'] }] })

/** What is offered at the place of `|`, by label. */
export async function complete(
  marked: string,
): Promise<ReadonlyMap<string, { readonly text: string; readonly about: string }>> {
  const { document, position } = open(marked)
  const list = await service.doComplete(document, position, service.parseJSONDocument(document))
  return new Map(
    list?.items.map(({ label, textEdit, insertText, documentation }) => [
      label,
      {
        text: textEdit?.newText ?? insertText ?? '',
        about: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
      },
    ]),
  )
}

/** What is shown over the place of `|`. */
export async function hover(marked: string): Promise<string> {
  const { document, position } = open(marked)
  const shown = await service.doHover(document, position, service.parseJSONDocument(document))
  return JSON.stringify(shown?.contents ?? '')
}

export async function validate(text: string): Promise<readonly Diagnostic[]> {
  const { document } = open(text)
  return service.doValidation(document, service.parseJSONDocument(document))
}

function open(marked: string) {
  const offset = Math.max(0, marked.indexOf('|'))
  const document = TextDocument.create('file:///a.card.json', 'json', 1, marked.replace('|', ''))
  return { document, position: document.positionAt(offset) }
}
