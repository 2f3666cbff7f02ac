// A mistake in the call of a terminal tool: its message goes to the person, with the way to the usage.

export class UsageError extends Error {}
