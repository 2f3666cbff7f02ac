// The extension: registers its features, one line each, and does nothing else until one is used.

import type * as vscode from 'vscode'
import { createApi, type RiposteApi } from './api.ts'
import { registerCards } from './cards/register.ts'
import { registerContextKeys } from './context-keys.ts'
import { registerPreviewSerializer } from './preview/serializer.ts'
import { registerCommands } from './register-commands.ts'
import { registerAdoptedServerCheck } from './server/adopted.ts'
import { registerStatusBar } from './server/status-bar.ts'
import { registerServerTasks } from './server/task.ts'
import { createServices } from './services.ts'
import { registerTokenRefresh } from './tokens/refresh.ts'

export function activate(context: vscode.ExtensionContext): RiposteApi {
  const wallBefore = performance.now()
  const cpuBefore = process.cpuUsage()
  const services = createServices(context)
  context.subscriptions.push(
    registerCommands(services),
    registerServerTasks(services),
    registerAdoptedServerCheck(services),
    registerStatusBar(services),
    registerPreviewSerializer(services),
    registerCards(services),
    registerTokenRefresh(services),
    registerContextKeys(services),
  )
  const { user, system } = process.cpuUsage(cpuBefore)
  return createApi(services, { wallMs: performance.now() - wallBefore, cpuMs: (user + system) / 1000 })
}
