// The HTML document of the preview's webview. It holds no data, no inline script and no inline style: everything that is
// drawn arrives later as a message.

export interface PreviewDocument {
  /** Fresh and unguessable for each document. */
  readonly nonce: string
  /** `webview.cspSource`. */
  readonly cspSource: string
  /** The addresses of `asWebviewUri`. */
  readonly scriptUri: string
  readonly styleUri: string
  /** BCP 47, such as `en`. */
  readonly language: string
}

export function buildPreviewDocument({ nonce, cspSource, scriptUri, styleUri, language }: PreviewDocument): string {
  const policy = buildPolicy({ nonce, cspSource })
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Riposte: reply preview</title>
<link rel="stylesheet" href="${escapeAttribute(styleUri)}">
</head>
<body>
<script nonce="${escapeAttribute(nonce)}" src="${escapeAttribute(scriptUri)}"></script>
</body>
</html>
`
}

/** Pictures come from anywhere, over https; everything else comes from the extension itself. */
export function buildPolicy({ nonce, cspSource }: Pick<PreviewDocument, 'nonce' | 'cspSource'>): string {
  return [
    `default-src 'none'`,
    `img-src https: data: ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
  ].join('; ')
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
