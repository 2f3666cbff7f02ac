import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import { describe, it } from 'node:test'
import { type Environment, readSettings } from '../../server/config.ts'
import { tokens } from './exchange.ts'

function settings(environment: Environment) {
  const read = readSettings(environment)
  assert.ok(read.ok, JSON.stringify(read))
  return read.settings
}

function problems(environment: Environment): readonly string[] {
  const read = readSettings(environment)
  return read.ok ? [] : read.problems
}

describe('readSettings()', () => {
  it('warns about variables that look like its own, with the nearest one', () => {
    const read = readSettings({ RIPOSTE_TOKENS: 'x', RIPOSTE_FRESHMS: '1', RIPOSTE_SOMETHING_ELSE: 'y', OTHER: 'z' })
    assert.ok(read.ok)
    assert.deepEqual(read.warnings, [
      'RIPOSTE_TOKENS is not a variable of this service and has no effect: did you mean RIPOSTE_TOKEN?',
      'RIPOSTE_FRESHMS is not a variable of this service and has no effect: did you mean RIPOSTE_FRESH_MS?',
      'RIPOSTE_SOMETHING_ELSE is not a variable of this service and has no effect.',
    ])
  })

  it('has a value for everything that is not set', () => {
    assert.deepEqual(settings({}), {
      port: 3978,
      hostname: '127.0.0.1',
      tokens: [],
      deadlineMs: 4000,
      freshMs: 300_000,
      logLevel: 'info',
      isProduction: false,
      inspectorPort: 3979,
    })
  })

  it('takes empty variables for variables that are not set', () => {
    const names =
      'PORT HOST RIPOSTE_TOKEN RIPOSTE_DEADLINE_MS RIPOSTE_FRESH_MS LOG_LEVEL NODE_ENV RIPOSTE_INSPECTOR_PORT'.split(
        ' ',
      )
    assert.deepEqual(settings(Object.fromEntries(names.map((name) => [name, '']))), settings({}))
  })

  it('reads every variable', () => {
    assert.deepEqual(
      settings({
        PORT: '8080',
        HOST: '::1',
        RIPOSTE_TOKEN: `${tokens.current}, ${tokens.retiring}`,
        RIPOSTE_DEADLINE_MS: '4500',
        RIPOSTE_FRESH_MS: '0',
        LOG_LEVEL: 'debug',
        NODE_ENV: 'production',
        RIPOSTE_INSPECTOR_PORT: '4000',
      }),
      {
        port: 8080,
        hostname: '::1',
        tokens: [tokens.current, tokens.retiring],
        deadlineMs: 4500,
        freshMs: 0,
        logLevel: 'debug',
        isProduction: true,
        inspectorPort: 4000,
      },
    )
  })

  it('can be reached from outside in production only, unless it is told', () => {
    assert.equal(settings({ NODE_ENV: 'production', RIPOSTE_TOKEN: tokens.current }).hostname, '0.0.0.0')
    assert.equal(settings({ NODE_ENV: 'test' }).hostname, '127.0.0.1')
    assert.equal(settings({ HOST: '0.0.0.0' }).hostname, '0.0.0.0')
  })

  it('has an inspector unless it is switched off; in production only where it is asked for', () => {
    const production = { NODE_ENV: 'production', RIPOSTE_TOKEN: tokens.current }
    const ports = [{}, { RIPOSTE_INSPECTOR_PORT: 'off' }, { RIPOSTE_INSPECTOR_PORT: '0' }, production].map(
      (environment) => settings(environment).inspectorPort,
    )
    assert.deepEqual(ports, [3979, null, 0, null])
    assert.equal(settings({ ...production, RIPOSTE_INSPECTOR_PORT: 'off' }).inspectorPort, null)
    for (const text of ['OFF', 'none', '-1', '65536', '3979 ']) {
      assert.deepEqual(problems({ RIPOSTE_INSPECTOR_PORT: text }), [
        `RIPOSTE_INSPECTOR_PORT must be a whole number from 0 to 65535, or "off": it is "${text}".`,
      ])
    }
  })

  it('needs a token in production, and says what to set', () => {
    const [problem, ...others] = problems({ NODE_ENV: 'production' })
    assert.match(problem ?? '', /^RIPOSTE_TOKEN must be set when NODE_ENV is production/)
    assert.deepEqual(others, [])
    assert.equal(problems({ NODE_ENV: 'production', RIPOSTE_TOKEN: '' }).length, 1)
  })

  for (const level of ['debug', 'info', 'warn', 'error', 'silent'] as const) {
    it(`knows the level ${level}`, () => assert.equal(settings({ LOG_LEVEL: level }).logLevel, level))
  }

  const ranges = { PORT: [0, 65535], RIPOSTE_DEADLINE_MS: [100, 4500], RIPOSTE_FRESH_MS: [0, 86_400_000] } as const
  for (const [name, [min, max]] of Object.entries(ranges)) {
    it(`takes ${name} from ${min} to ${max}`, () => {
      assert.deepEqual([problems({ [name]: `${min}` }), problems({ [name]: `${max}` })], [[], []])
    })

    for (const text of [
      `${min - 1}`,
      `${max + 1}`,
      'x',
      '1e3',
      '0x10',
      '1.5',
      ' 200',
      '200 ',
      '+200',
      '9'.repeat(99),
      '٣',
    ]) {
      it(`does not take ${name}=${text}`, () => {
        assert.deepEqual(problems({ [name]: text }), [
          `${name} must be a whole number from ${min} to ${max}: it is "${text.slice(0, 40)}".`,
        ])
      })
    }
  }

  for (const level of ['INFO', 'verbose', 'constructor', 'info ']) {
    it(`does not take LOG_LEVEL=${level}`, () => {
      assert.deepEqual(problems({ LOG_LEVEL: level }), [
        `LOG_LEVEL must be one of debug, info, warn, error, silent: it is "${level}".`,
      ])
    })
  }

  it('names every problem at once', () => {
    const found = problems({
      PORT: 'a',
      RIPOSTE_TOKEN: 'no token!,',
      RIPOSTE_DEADLINE_MS: '9999',
      RIPOSTE_FRESH_MS: '-1',
      LOG_LEVEL: 'loud',
    })
    assert.deepEqual(found.map((problem) => /^[A-Z_]+(?:, token \d of \d)?/.exec(problem)?.[0]).toSorted(), [
      'LOG_LEVEL',
      'PORT',
      'RIPOSTE_DEADLINE_MS',
      'RIPOSTE_FRESH_MS',
      'RIPOSTE_TOKEN, token 1 of 2',
      'RIPOSTE_TOKEN, token 2 of 2',
    ])
    for (const problem of found) assert.match(problem, /\.$/)
  })
})

describe('RIPOSTE_TOKEN', () => {
  const padding = Buffer.alloc(31, 'almost a token').toString('base64')
  const wrong = {
    'without its end': [tokens.current.slice(0, -1), 1, /length or padding/],
    'in the URL-safe alphabet': [`${padding.slice(0, -4)}-_-=`, 1, /URL-safe/],
    'with white space inside': [`${tokens.current.slice(0, 20)} ${tokens.current.slice(20)}`, 1, /white space/],
    'in quotes': [`"${tokens.current}"`, 1, /characters that base64 does not have/],
    'behind a good one': [`${tokens.current},${tokens.retiring.slice(4)}=`, 2, /length or padding/],
    'that is missing behind a comma': [`${tokens.current},`, 2, /empty/],
    'that is there twice': [`${tokens.current},${tokens.current}`, 2, /twice/],
  } as const

  for (const [how, [text, position, reason]] of Object.entries(wrong)) {
    it(`is refused for a token ${how}, by its position and without its value`, () => {
      const [problem = '', ...others] = problems({ RIPOSTE_TOKEN: text })
      assert.deepEqual(others, [])
      assert.match(problem, new RegExp(`^RIPOSTE_TOKEN, token ${position} of \\d: `))
      assert.match(problem, reason)
      for (const token of text.split(/[ ,"]+/)) assert.ok(token.length < 8 || !problem.includes(token.slice(0, 8)))
    })
  }

  it('may be a short one, as in published vectors', () => {
    assert.deepEqual(settings({ RIPOSTE_TOKEN: 'SmVmZQ==' }).tokens, ['SmVmZQ=='])
  })
})
