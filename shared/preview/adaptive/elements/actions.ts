// Actions beyond those of the library: buttons that say, when pressed, what becomes of them (explain-action.ts).

import { Action, type SerializationContext, ShowCardAction } from 'adaptivecards/lib/card-elements'
import { asObject, isObject } from '../../../json.ts'

/** Drawn as a button, and nothing more. */
export class OtherAction extends Action {
  // Not `#type`: the constructor of the library asks for the name before there are private members.
  private readonly type: string

  constructor(type: string) {
    super()
    this.type = type
  }

  override getJsonTypeName(): string {
    return this.type
  }

  // The library keeps what it knows of a class under this name, in a plain object: `constructor` must not reach it.
  protected override getSchemaKey(): string {
    return 'OtherAction'
  }
}

class InsertImage extends OtherAction {
  constructor() {
    super('Action.InsertImage')
  }
}

class OpenUrlDialog extends OtherAction {
  constructor() {
    super('Action.OpenUrlDialog')
  }
}

class ResetInputs extends OtherAction {
  constructor() {
    super('Action.ResetInputs')
  }
}

/** Shows its content below the button, as a card would be shown: there is no room beside the card here. */
class Popover extends ShowCardAction {
  protected override internalParse(source: unknown, context: SerializationContext): void {
    const { content } = asObject(source)
    const card = { type: 'AdaptiveCard', body: isObject(content) ? [content] : [] }
    super.internalParse({ ...asObject(source), card }, context)
  }

  override getJsonTypeName(): string {
    return 'Action.Popover'
  }
}

export const teamsActions = {
  'Action.InsertImage': InsertImage,
  'Action.OpenUrlDialog': OpenUrlDialog,
  'Action.Popover': Popover,
  'Action.ResetInputs': ResetInputs,
} as const
