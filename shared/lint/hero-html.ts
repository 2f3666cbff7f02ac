// Markdown as people write it into hero cards by mistake, in the HTML that these draw: bold, struck out, links, pictures, headers.
// Leaves everything else as it is.

const inline = [
  [/!\[([^[\]\n]{0,200})\]\(([^()\s"<>]{1,2000})\)/g, '<img alt="$1" src="$2">'],
  [/\[([^[\]\n]{1,200})\]\(([^()\s"<>]{1,2000})\)/g, '<a href="$2">$1</a>'],
  [/\*\*([^*\n]{1,2000})\*\*/g, '<strong>$1</strong>'],
  [/~~([^~\n]{1,2000})~~/g, '<strike>$1</strike>'],
] as const satisfies readonly (readonly [RegExp, string])[]

export function toHeroHtml(markdown: string): string {
  const lines = markdown.split('\n').map((line) => {
    const header = /^ {0,3}(#{1,6})[ \t]+/.exec(line)
    if (!header) return line
    const level = Math.min(header[1]?.length ?? 1, 3)
    return `<h${level}>${line.slice(header[0].length)}</h${level}>`
  })
  return inline.reduce((text, [pattern, html]) => text.replace(pattern, html), lines.join('\n'))
}
