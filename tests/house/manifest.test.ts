import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { files, findAll, isPresent, read } from './sources.ts'

interface Manifest {
  readonly activationEvents?: readonly string[]
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
  }
}

const readme = 'extension/README.md'

if (isPresent('extension/package.json')) describe('the manifest of the extension', describeManifest)
else it('the manifest of the extension: extension/package.json not present', { skip: true }, () => {})

function describeManifest(): void {
  const text = read('extension/package.json')
  const manifest: Manifest = JSON.parse(text)
  const { commands, configuration } = manifest.contributes
  const settings = Object.keys(configuration.properties)
  const sources = files.filter((file) => /^extension\/(?:src|webview)\/.*\.ts$/.test(file))
  const code = sources.map(read).join('\n')
  const sentences: Readonly<Record<string, string>> = isPresent('extension/package.nls.json')
    ? JSON.parse(read('extension/package.nls.json'))
    : {}
  const resolve = (value: string) => value.replace(/^%(.+)%$/, (_, key: string) => sentences[key] ?? `missing ${key}`)
  const contextKeys = new Set(
    [...text.matchAll(/"(?:when|enablement)":\s*"([^"]*)"/g)].flatMap(([, clause = '']) =>
      [...clause.matchAll(/(?<!config\.)\briposte\.[\w.]+/g)].map(([key]) => key),
    ),
  )
  for (const { command } of commands) contextKeys.delete(command)

  it('declares every command that the code names, and every setting, view and context key', () => {
    const known = new Set([...text.matchAll(/\briposte\.[\w.]*\w/g)].map(([id]) => id))
    const named = sources.flatMap((file) => findAll(file, read(file), /(?<!createStatusBarItem\()'riposte\.[\w.]+'/g))
    expectNone(named.filter((found) => !known.has(found.split(' ').at(-1)?.slice(1, -1) ?? '')))
    assert.ok(named.length > 0, 'no id was found in the code')
  })

  it('declares no command without code', () => {
    expectNone(commands.map(({ command }) => command).filter((command) => !code.includes(`'${command}'`)))
  })

  it('declares no setting that nothing reads', () => {
    expectNone(
      settings.filter((key) => !code.includes(`'${key}'`) && !code.includes(`'${key.replace('riposte.', '')}'`)),
    )
  })

  it('uses no context key that nothing sets', () => {
    expectNone([...contextKeys].filter((key) => !settings.includes(key) && !code.includes(`'${key}'`)))
  })

  it('declares every command once, in category Riposte, with a title', () => {
    assert.equal(new Set(commands.map(({ command }) => command)).size, commands.length)
    for (const { command, title, category } of commands) {
      assert.equal(category, 'Riposte', command)
      assert.match(resolve(title), /^[A-Z]/, command)
    }
  })

  it('describes every setting, and gives a default of its type', () => {
    for (const [key, { type, default: value, description, markdownDescription }] of Object.entries(
      configuration.properties,
    )) {
      assert.match(resolve(String(markdownDescription ?? description)), /^[A-Z].+\.$/, key)
      if (type === 'integer') assert.ok(Number.isInteger(value), key)
      else if (type === 'array') assert.ok(Array.isArray(value), key)
      else assert.equal(typeof value, type, key)
    }
  })

  it('keeps tokens out of the settings', () => {
    expectNone(settings.filter((key) => /token|secret|password|credential/i.test(key)))
  })

  it('uses every sentence of package.nls.json, and has every one that it uses', () => {
    const used = [...text.matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key)
    assert.deepEqual([...new Set(used)].sort(), Object.keys(sentences).sort())
  })

  it('is described in the README: every command by its title, every setting by its key', () => {
    const described = isPresent(readme) ? read(readme) : ''
    const titles = commands.map(({ title }) => resolve(title).replace(/(?:\.{3}|…)$/, ''))
    expectNone(
      [...titles, ...settings].filter((name) => !described.includes(name)).map((name) => `${readme} lacks "${name}"`),
    )
  })

  it('has no command or setting in the README that does not exist', () => {
    const ids = new Set([...commands.map(({ command }) => command), ...settings])
    const named = isPresent(readme) ? findAll(readme, read(readme), /(?<=`)riposte\.[\w.]+(?=`)/g) : []
    expectNone(named.filter((found) => !ids.has(found.split(' ').at(-1) ?? '')))
  })
}

function expectNone(found: readonly string[]): void {
  assert.equal(found.length, 0, `\n  ${found.join('\n  ')}`)
}
