// What holds where nothing else is said, for the plugin, the service and the terminal tools alike.

export const defaults = {
  port: 3978,
  inspectorPort: 3979,
  /** How long a command may take before the person is told that it is late. */
  deadlineMs: 4000,
  /** How far a mention's timestamp may lie from now, both ways. */
  freshMs: 300_000,
  maxBytes: 256 * 1024,
} as const
