// The page of the preview panel. Everything it may load is named in its policy; nothing else gets in.

export interface PreviewDocument {
  readonly nonce: string
  readonly cspSource: string
  readonly scriptUri: string
  readonly styleUri: string
  /** BCP 47. */
  readonly language: string
}

export function buildPreviewDocument({ nonce, cspSource, scriptUri, styleUri, language }: PreviewDocument): string {
  const policy = [
    "default-src 'none'",
    `img-src https: data: ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Riposte</title>
<link rel="stylesheet" href="${styleUri}">
</head>
<body>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`
}
