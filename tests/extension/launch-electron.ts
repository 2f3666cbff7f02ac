// The same suite in a desktop VS Code, for machines that can download one (or name one in RIPOSTE_VSCODE). It needs a display:
// on Linux `xvfb-run -a`. Nothing here can reach into the window: what only looks at it is skipped, and counted so.
// Its last line is `N passed, N failed`, with the skipped ones behind it.

import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron'
import { packageExtension } from '../../extension/build.ts'
import { compileSuite, harnessFolder, projectFolder, rootFolder } from './launcher/compile.ts'

/** The oldest that the manifest allows, unless another is asked for. */
const version = process.env.RIPOSTE_VSCODE_VERSION ?? '1.105.1'

const folder = await mkdtemp(join(tmpdir(), 'riposte-electron-'))
try {
  const [vsix, module] = [await packageExtension(), await compileSuite()]
  const executable = process.env.RIPOSTE_VSCODE ?? (await downloadAndUnzipVSCode(version))
  const places = [`--user-data-dir=${join(folder, 'user')}`, `--extensions-dir=${join(folder, 'extensions')}`]
  const [cli = '', ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true })
  const installed = spawnSync(cli, [...cliArgs, ...places, '--install-extension', vsix], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (installed.status !== 0) throw new Error(`Cannot install the extension: exit code ${installed.status}`)
  const project = join(folder, 'project')
  await cp(projectFolder, project, { recursive: true })
  const results = join(folder, 'results.json')
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: harnessFolder,
    extensionTestsPath: module,
    extensionTestsEnv: { RIPOSTE_RESULTS: results, RIPOSTE_SUITE: 'all', RIPOSTE_ROOT: rootFolder },
    launchArgs: [project, ...places, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
  }).catch(() => 1)
  const { passed, failed, skipped } = JSON.parse(await readFile(results, 'utf8'))
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = code === 0 && failed === 0 && passed > 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
