// Signatures that were published, or computed by an independent tool: token and body in base64 of their exact bytes.

import { Buffer } from 'node:buffer'

export interface Vector {
  readonly token: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly authorization: string
}

export const vectors = {
  /** daniel-cole/teams-kontrol, TestVerifyMac: the key ends with a newline, which belongs to it. */
  K1: vector(
    'c2VjcmV0Cg==',
    'eyJoZWxsbyI6ImZyb20iLCJobWFjIjoiZm9yeW91In0=',
    'HMAC hXdVxuUH16fgQm1bM9Y+EcBfGmTkcoVdmT9Om0HlLmA=',
  ),
  /** soulteary/webhook-classic, internal/hook/hook_test.go. */
  W1: vector('bmV2ZXJnb25uYWdpdmV5b3V1cA==', 'eyJhIjogImIifQ==', 'HMAC gpjdTlOlaReTBLRFdwqdXhLqG7hFXVYTBorGDpaW5UE='),
  /** jenkinsci/teams-webhook-trigger-plugin, HMACVerifierTest.java. */
  J1: vector(
    'YT9tnapmcJ3aRMcfBS8Iz6ya226G1U8aoUwbjuWIsMs=',
    'aGVsbG8=',
    'HMAC IwDGeYv/eWO0QZEVehEnd2NrAcYJVFnDg2zKKiHn8ew=',
  ),
  /** RFC 4231, test case 1. */
  F1: vector('CwsLCwsLCwsLCwsLCwsLCwsLCws=', 'SGkgVGhlcmU=', 'HMAC sDRMYdjbOFNcqK/OrwvxK4gdwgDJgz2nJuk3bC4yz/c='),
  /** RFC 4231, test case 2: a key of four bytes. */
  F2: vector(
    'SmVmZQ==',
    'd2hhdCBkbyB5YSB3YW50IGZvciBub3RoaW5nPw==',
    'HMAC W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=',
  ),
  /** RFC 4231, test case 6: a key longer than a block. */
  F6: vector(
    Buffer.alloc(131, 0xaa).toString('base64'),
    'VGVzdCBVc2luZyBMYXJnZXIgVGhhbiBCbG9jay1TaXplIEtleSAtIEhhc2ggS2V5IEZpcnN0',
    'HMAC YOQxWR7gtn8Niiaqy/W3f44LxiE3KMUUBUYEDw7jf1Q=',
  ),
  /** Raw UTF-8, computed with openssl under the key of Microsoft's documentation. */
  c1: vector(
    'vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=',
    'eyJ0eXBlIjoibWVzc2FnZSIsInRleHQiOiLDpcOkw7Yg5pel5pys6KqeIPCfjboifQ==',
    'HMAC HYfoQfh3X1DCiSFKY6MpozTrpGN+DnNhuMpKppI3ZEQ=',
  ),
  /** A body with a byte order mark, computed likewise. */
  c2: vector(
    'vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=',
    '77u/eyJ0eXBlIjoibWVzc2FnZSIsInRleHQiOiJoaSJ9',
    'HMAC fcA2y2JDsgLkvEjkZo2F8NIj099Swv30zLuBn+VM+6I=',
  ),
} as const

function vector(token: string, body: string, authorization: string): Vector {
  return { token, body: Uint8Array.from(Buffer.from(body, 'base64')), authorization }
}
