import assert from 'node:assert/strict'
import { dirname, join, posix } from 'node:path'
import { describe, it } from 'node:test'
import { files, findAll, type Import, importsOf, isPresent, read, withoutComments } from './house/sources.ts'

const sources = files.filter((file) => file.endsWith('.ts'))
const texts = files.filter((file) =>
  /\.(ts|js|json|jsonc|md|css|html|svg|toml|yml|yaml|sh|txt)$|^\.ci\/|ockerfile$/.test(file),
)
const ownTexts = texts.filter((file) => file !== 'bun.lock' && !file.startsWith('tests/data/'))
const maxLines = 250

interface Directions {
  /** Folders that its relative imports may point into. */
  readonly into: readonly string[]
  /** What else it may import; with `type ` before it, types only. */
  readonly packages: readonly RegExp[]
  readonly typesOf: readonly RegExp[]
}

const node = /^node:/

/** Who may import whom. The first folder that a file lies in decides. */
const directions: Readonly<Record<string, Directions>> = {
  'shared/preview/': {
    into: ['shared/'],
    packages: [/^adaptivecards(\/|$)/, /^markdown-it$/, /^dompurify$/, /^@fluentui\/tokens$/],
    typesOf: [/^@microsoft\/teams\.cards$/],
  },
  'shared/': { into: ['shared/'], packages: [], typesOf: [/^@microsoft\/teams\.cards$/] },
  'server/inspector/page/': {
    into: ['server/inspector/page/', 'server/inspector/protocol.ts', 'shared/'],
    packages: [/^@codemirror\/[\w-]+$/, /^@lezer\/highlight$/, /^jsonc-parser$/],
    typesOf: [],
  },
  'server/': {
    into: ['server/', 'shared/'],
    packages: [node, /^elysia$/, /^leven$/, /^esbuild$/, /^@microsoft\/teams\.cards$/],
    typesOf: [],
  },
  'extension/src/': {
    into: ['extension/src/', 'shared/'],
    packages: [node, /^vscode$/],
    typesOf: [],
  },
  'extension/': { into: ['extension/', 'shared/'], packages: [/./], typesOf: [] },
  'tests/': { into: ['tests/', 'shared/', 'server/', 'extension/'], packages: [/./], typesOf: [] },
}

const forbidden = {
  'a directive that silences the compiler': /@ts-(?:ignore|nocheck|expect-error)/g,
  'a directive that silences the linter': /(?:biome|eslint|deno-lint)-(?:ignore|disable)/g,
  'a note of work to do': /\b(?:TO DO|TODO|FIXME|XXX|HACK)\b/g,
} as const

const anywhere = {
  'a path of one machine': /(?<![\w.$}{~*-])\/(?:root|work)\/[\w.-]+/g,
  'the host of a package registry':
    /\bregistry\.(?!k8s)[\w-]+\.\w+|\b(?:artifactory|nexus|jfrog|verdaccio|codeartifact)\b/gi,
  'a private address': /\b(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+\b/g,
} as const

describe('imports', () => {
  const imports = sources.flatMap(importsOf)

  it('point only where they may', () => {
    expectNone(
      imports
        .filter((each) => !isAllowed(each))
        .map((each) => `${where(each)}: "${each.specifier}" may not be imported from there`),
    )
  })

  it('name their file with its extension, and it exists', () => {
    const relative = imports.filter(({ specifier }) => specifier.startsWith('.'))
    expectNone(
      relative
        .filter(({ file, specifier }) => !/\.[a-z]+$/.test(specifier) || !isPresent(join(dirname(file), specifier)))
        .map((each) => `${where(each)}: "${each.specifier}" is no file, or lacks its extension`),
    )
    assert.ok(relative.length > 20, 'hardly any import was found')
  })

  it('of packages are of packages that the root package.json pins', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const pinned = Object.keys({ ...dependencies, ...devDependencies })
    const known = new Set(pinned.map((name) => name.replace(/^@types\//, '')))
    const names = imports.filter(({ specifier }) => !/^(?:\.|node:)/.test(specifier))
    expectNone(
      names
        .filter(({ specifier }) => !known.has(packageOf(specifier)))
        .map((each) => `${where(each)}: "${each.specifier}" is not a dependency`),
    )
  })

  it('of the server, and of what it bundles for its page, are of what is installed without the development dependencies', () => {
    const { dependencies } = JSON.parse(read('package.json'))
    const atRunTime = imports.filter(({ file, isTypeOnly }) => /^(?:server|shared)\//.test(file) && !isTypeOnly)
    expectNone(
      atRunTime
        .filter(({ specifier }) => !/^(?:\.|node:)/.test(specifier) && !(packageOf(specifier) in dependencies))
        .map((each) => `${where(each)}: "${each.specifier}" is a development dependency`),
    )
  })
})

describe('sources', () => {
  for (const [what, pattern] of Object.entries(forbidden)) {
    it(`hold no trace of ${what}`, () => {
      expectNone(
        ownTexts.filter(isNotThisTest).flatMap((file) => findAll(file, read(file), pattern)),
        what,
      )
    })
  }

  it('say `any` nowhere', () => {
    expectNone(
      sources.flatMap((file) =>
        findAll(file, withoutComments(read(file)), /(?:\bas|:|<|\|)\s*any\b(?=\s*[;,)>\]=[|{}]|\s*$)/gm),
      ),
    )
  })

  it('are linted with the rules of the house as errors', () => {
    const { rules } = JSON.parse(read('biome.json')).linter
    assert.deepEqual(
      [rules.suspicious.noExplicitAny, rules.style.noNonNullAssertion, rules.style.noDefaultExport],
      ['error', 'error', 'error'],
    )
  })

  it('export nothing by default', () => {
    expectNone(sources.flatMap((file) => findAll(file, withoutComments(read(file)), /^export default\b/gm)))
  })

  it(`have at most ${maxLines} lines`, () => {
    const written = files.filter((file) => /\.(ts|css)$/.test(file) && !isGenerated(file))
    const lengths = written.map((file) => [file, linesOf(file)] as const)
    expectNone(lengths.filter(([, lines]) => lines > maxLines).map(([file, lines]) => `${file} has ${lines} lines`))
  })

  it('have names in kebab case', () => {
    expectNone(sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(posix.basename(file))))
  })

  it('use crypto.subtle in shared/signature.ts only', () => {
    const others = sources.filter((file) => !file.startsWith('tests/') && file !== 'shared/signature.ts')
    expectNone(
      others.flatMap((file) =>
        findAll(
          file,
          withoutComments(read(file)),
          /\bcrypto\s*\.\s*subtle\b|\bsubtle\s*\.|\{[^}]*\bsubtle\b[^}]*\}\s*=\s*(?:globalThis\.)?crypto/g,
        ),
      ),
    )
  })

  it('of the server name a runtime in main.ts only, those of shared nowhere', () => {
    const others = sources.filter((file) => /^(?:server|shared)\//.test(file) && file !== 'server/main.ts')
    expectNone(others.flatMap((file) => findAll(file, withoutComments(read(file)), /\b(?:Bun|Deno)\.\w+|\bbun:\w+/g)))
  })

  it('of shared see neither a runtime nor a page', () => {
    const { lib, types } = JSON.parse(read('shared/tsconfig.json')).compilerOptions
    assert.deepEqual([lib, types], [['ES2023', 'WebWorker'], []])
    const others = sources.filter((file) => /^shared\//.test(file))
    expectNone(others.flatMap((file) => findAll(file, read(file), /^\s*\/\/\/\s*<reference/gm)))
  })
})

describe('texts', () => {
  for (const [what, pattern] of Object.entries(anywhere)) {
    it(`hold no trace of ${what}`, () => {
      expectNone(
        texts.filter(isNotThisTest).flatMap((file) => findAll(file, read(file), pattern)),
        what,
      )
    })
  }
})

describe('texts outside the tests', () => {
  it('name no home and no temporary folder', () => {
    const pattern = /(?<![\w.$}{~*-])\/(?:home|Users|mnt|tmp)\/[\w.-]+|\b[A-Z]:\\Users/g
    const others = ownTexts.filter((file) => !file.startsWith('tests/'))
    expectNone(others.flatMap((file) => findAll(file, read(file), pattern)))
  })
})

describe('package.json', () => {
  const manifests = files.filter((file) => posix.basename(file) === 'package.json')

  it('pins every version', () => {
    const loose = manifests.flatMap((file) =>
      Object.entries(JSON.parse(read(file)))
        .filter(([member]) => /dependencies$/i.test(member))
        .flatMap(([, versions]) => Object.entries(versions as object))
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
        .map(([name, version]) => `${file}: ${name} ${version}`),
    )
    expectNone(loose)
  })

  it('names dependencies at the root only', () => {
    const others = manifests.filter((file) => file !== 'package.json' && /dependencies"/i.test(read(file)))
    expectNone(others)
  })
})

function isAllowed({ file, specifier, isTypeOnly }: Import): boolean {
  const rules = Object.entries(directions).find(([folder]) => file.startsWith(folder))?.[1]
  if (!rules) return true
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier)
    if (file.startsWith('shared/') && !file.startsWith('shared/preview/') && target.startsWith('shared/preview/'))
      return false
    return rules.into.some((folder) => target.startsWith(folder))
  }
  return [...rules.packages, ...(isTypeOnly ? rules.typesOf : [])].some((name) => name.test(specifier))
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Written by a program, whose output a test compares with the file. */
function isGenerated(file: string): boolean {
  return file.startsWith('shared/') && read(file).startsWith('// Generated by `bun run generate` ')
}

function linesOf(file: string): number {
  return read(file).split('\n').length - 1
}

function isNotThisTest(file: string): boolean {
  return file !== 'tests/house.test.ts'
}

function where({ file, line }: Import): string {
  return `${file}:${line}`
}

function expectNone(found: readonly string[], what = 'broken rules'): void {
  assert.equal(found.length, 0, `${what}:\n  ${found.join('\n  ')}`)
}
