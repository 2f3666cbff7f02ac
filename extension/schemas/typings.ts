// What the schemas and the known types are made of: a card, and what the data of its actions may say to Teams.

import type {
  IAdaptiveCard,
  ICollabStageInvokeDataValue,
  IImBackSubmitActionData,
  IInvokeSubmitActionData,
  IMessageBackSubmitActionData,
  ISigninSubmitActionData,
  ITaskFetchSubmitActionData,
} from '@microsoft/teams.cards'

/** The typings of Action.Submit say `any` where its data has these: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions */
export type Known =
  | IAdaptiveCard
  | ICollabStageInvokeDataValue
  | IImBackSubmitActionData
  | IInvokeSubmitActionData
  | IMessageBackSubmitActionData
  | ISigninSubmitActionData
  | ITaskFetchSubmitActionData
