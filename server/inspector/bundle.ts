// A program of its own: bundles the page of the inspector and prints the files as JSON, `{ "playground.js": "...", ... }`. The
// bundler then costs the service no memory, and what goes wrong with it does not touch the service.

import process from 'node:process'
import { bundlePage } from './page-bundle.ts'

process.stdout.write(JSON.stringify(await bundlePage()))
