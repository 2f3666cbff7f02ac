// Pages of documentation and of reports that rules rest on.

const cards = 'https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards'
const webhooks = 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to'

export const pages = {
  cardsReference: `${cards}/cards-reference`,
  adaptiveInTeams: `${cards}/cards-reference#adaptive-card`,
  heroCard: `${cards}/cards-reference#hero-card`,
  carousel: `${cards}/cards-reference#card-collections`,
  connectorCard: `${cards}/cards-reference#connector-card-for-microsoft-365-groups`,
  cardImages: `${cards}/cards-reference#inline-card-images`,
  cardsFormat: `${cards}/cards-format`,
  mentions: `${cards}/cards-format#mention-support-within-adaptive-cards`,
  stageView: `${cards}/cards-format#stage-view-for-images-in-adaptive-cards`,
  codeBlock: `${cards}/cards-format#codeblock-in-adaptive-cards`,
  typeahead: `${cards}/cards-format#typeahead-support`,
  masking: `${cards}/cards-format#information-masking-in-adaptive-cards`,
  overflow: `${cards}/cards-format#adaptive-cards-overflow-menu`,
  outgoing: `${webhooks}/add-outgoing-webhook`,
  incoming: `${webhooks}/add-incoming-webhook`,
  sending: `${webhooks}/connectors-using`,
  messages: 'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages',
  workflows: 'https://learn.microsoft.com/connectors/teams/',
  retirement:
    'https://devblogs.microsoft.com/microsoft365dev/retirement-of-office-365-connectors-within-microsoft-teams/',
  messageCard: 'https://learn.microsoft.com/outlook/actionable-messages/message-card-reference',
  adaptiveSchema: 'https://adaptivecards.io/explorer/AdaptiveCard.html',
  adaptiveIds: 'https://adaptivecards.io/explorer/Input.Text.html',
  imageSet: 'https://adaptivecards.io/explorer/ImageSet.html',
  image: 'https://adaptivecards.io/explorer/Image.html',
  media: 'https://adaptivecards.io/explorer/Media.html',
  templating: 'https://learn.microsoft.com/adaptive-cards/templating/language',
  teamsElements: 'https://adaptivecards.microsoft.com/',
  workflowsVersion16: 'https://github.com/microsoft/AdaptiveCards/issues/9378',
  workflowsVersion15: 'https://github.com/microsoft/AdaptiveCards/issues/8965',
  actionsInBody: 'https://github.com/phenobarbital/async-notify/issues/810',
  schemaDownloads: 'https://code.visualstudio.com/docs/languages/json',
} as const satisfies Record<string, `https://${string}`>
