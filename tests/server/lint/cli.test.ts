import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { entry, newFolder, overProcesses, runToEnd } from '../service/program.ts'

const sound = '{ "type": "message", "text": "Hello" }'

/** An outgoing webhook can open addresses only: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook */
const submits = `{
  "type": "message",
  "attachments": [{
    "contentType": "application/vnd.microsoft.card.adaptive",
    "content": {
      "type": "AdaptiveCard", "version": "1.2", "body": [{ "type": "TextBlock", "text": "Hello", "wrap": true }],
      "actions": [{ "type": "Action.Submit", "title": "Send" }]
    }
  }]
}
`

describe(
  'lint',
  overProcesses(() => {
    let cwd: string
    const lint = (args: readonly string[], input?: string) =>
      runToEnd(entry.cli, { cwd, args: ['lint', ...args], ...(input !== undefined && { input }) })

    before(() => {
      cwd = newFolder()
      mkdirSync(join(cwd, 'cards/node_modules'), { recursive: true })
      mkdirSync(join(cwd, 'none'))
      const files = {
        'submits.json': submits,
        'cards/a.card.json': sound,
        'cards/b.teams-message.json': submits,
        'cards/other.json': '{}',
        'cards/node_modules/c.card.json': '{}',
        'cut.json': '{\r\n  "type": "message",\r\n  "text": "Hello",\r\n}\r\n',
      }
      for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
      writeFileSync(join(cwd, 'latin.json'), Uint8Array.of(0x22, 0xe9, 0x22))
    })

    it('prints file, line and column of an error, and exits with 1', async () => {
      const { exitCode, stdout, stderr } = await lint(['submits.json'])
      assert.deepEqual([exitCode, stderr], [1, ''])
      assert.match(stdout, /^submits\.json:7:19 error .*Action\.Submit.* \(action-not-open-url\)$/m)
      assert.match(stdout, /\n\n✘ 1 error(?:, .*)? in 1 file, for the reply of an outgoing webhook\.\n$/)
    })

    it('exits with 0 where there is nothing to object to', async () => {
      const { exitCode, stdout } = await lint(['cards/a.card.json'])
      assert.deepEqual(
        [exitCode, stdout],
        [0, '✔ Nothing to object to in 1 file, for the reply of an outgoing webhook.\n'],
      )
    })

    it('looks for cards in a folder, by their names', async () => {
      const { exitCode, stdout } = await lint(['cards'])
      assert.equal(exitCode, 1)
      assert.match(stdout, /^cards\/b\.teams-message\.json:7:19 error/m)
      assert.match(stdout, / in 2 files, /)
    })

    it('looks once at a file that is named twice, by itself and with its folder', async () => {
      const { stdout } = await lint(['cards', './cards/b.teams-message.json', 'cards/b.teams-message.json'])
      assert.equal(stdout.match(/:19 error /g)?.length, 1)
      assert.match(stdout, / in 2 files, /)
    })

    it('reads what comes in', async () => {
      const { exitCode, stdout } = await lint(['-'], submits)
      assert.equal(exitCode, 1)
      assert.match(stdout, /^<stdin>:7:19 error /m)
    })

    it('judges by destination', async () => {
      const { exitCode, stdout } = await lint(['submits.json', '--for', 'workflow'])
      assert.equal(exitCode, 0, 'an answer that never comes back is a warning there')
      assert.match(stdout, /^submits\.json:7:19 warning .* \(workflows-submit\)$/m)
      assert.match(stdout, /for a Workflows webhook\.\n$/)
    })

    it('says where a file is not JSON, not text, or not there', async () => {
      const { exitCode, stdout } = await lint(['cut.json', 'latin.json', 'gone.json'])
      assert.equal(exitCode, 1)
      assert.match(stdout, /^cut\.json:3:18 error A comma before "}" is one too many: remove it\. \(json-syntax\)$/m)
      assert.match(stdout, /^latin\.json:1:1 error .*UTF-8.* \(file-not-utf8\)$/m)
      assert.match(stdout, /^gone\.json:1:1 error There is no such file\. \(file-unreadable\)$/m)
    })

    it('prints one JSON document', async () => {
      const { exitCode, stdout } = await lint(['submits.json', 'cards/a.card.json', '--json'])
      assert.equal(exitCode, 1)
      const { destination, counts, files } = JSON.parse(stdout)
      assert.deepEqual([destination, counts.files, counts.errors], ['outgoing', 2, 1])
      const error = files[0].findings.find(({ severity }: { severity: string }) => severity === 'error')
      assert.match(error.documentation, /^https:\/\//)
      assert.match(error.pointer, /^\/attachments\/0\/content\/actions\/0/)
      assert.deepEqual(
        [error.rule, error.line, error.column, error.endLine, error.endColumn],
        ['action-not-open-url', 7, 19, 7, 63],
      )
      assert.deepEqual(files[1], { file: 'cards/a.card.json', findings: [] })
    })

    it('prints SARIF', async () => {
      const { exitCode, stdout } = await lint(['submits.json', '--sarif'])
      assert.equal(exitCode, 1)
      assert.equal(JSON.parse(stdout).version, '2.1.0')
    })

    it('says how it is called, and exits with 2, where it is called wrongly', async () => {
      for (const [args, complaint] of [
        [[], /^Cannot lint: name files or folders/],
        [['none'], /^There is nothing to lint in none: no \*\.card\.json/],
        [
          ['submits.json', '--for', 'bot'],
          /^There is no destination "bot": choose one of outgoing, incoming, workflow\./,
        ],
        [['submits.json', '--json', '--sarif'], /^Cannot print both/],
        [['submits.json', '--fix'], /--fix/],
      ] as const) {
        const { exitCode, stdout, stderr } = await lint(args)
        assert.deepEqual([exitCode, stdout], [2, ''])
        assert.match(stderr, complaint)
        assert.match(stderr, /bun run lint --help/)
      }
    })
  }),
)
