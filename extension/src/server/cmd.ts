// Arguments on a line of cmd.exe, the only way to run .cmd and .bat files on Windows.

/** `argument` in quotes, with every character escaped that cmd.exe would read: for `cmd /d /s /c "..."`, passed verbatim. */
export function quoteForCmd(argument: string): string {
  const quoted = `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`
  return quoted.replace(/[()\][%!^"`<>&|;, *?]/g, '^$&')
}
