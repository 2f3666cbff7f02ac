// The elements and actions that a card is parsed into: those of the library, and Teams' newer ones beside or in place of them.

import type { Action, CardElement } from 'adaptivecards/lib/card-elements'
import { CardObjectRegistry, GlobalRegistry } from 'adaptivecards/lib/registry'
import { Table } from 'adaptivecards/lib/table'
import { Accordion, AccordionPage } from './accordion.ts'
import { teamsActions } from './actions.ts'
import { Badge } from './badge.ts'
import { Carousel, CarouselPage } from './carousel.ts'
import { CodeBlock } from './code-block.ts'
import { CompoundButton } from './compound-button.ts'
import { Icon, IconRun } from './icon.ts'
import { Media } from './media.ts'
import { ProgressBar, ProgressRing } from './progress.ts'
import { Rating, RatingInput } from './rating.ts'
import { CitationRun, ImageRun } from './runs.ts'

const teamsElements = {
  Accordion,
  AccordionPage,
  Badge,
  Carousel,
  CarouselPage,
  CitationRun,
  CodeBlock,
  CompoundButton,
  Icon,
  IconRun,
  ImageRun,
  'Input.Rating': RatingInput,
  // In place of the one of the library, which would load from anywhere as soon as it is played.
  Media,
  ProgressBar,
  ProgressRing,
  Rating,
  // Named here, or the bundler would leave the module out that registers it.
  Table,
} as const

export const elementRegistry = new CardObjectRegistry<CardElement>()
GlobalRegistry.populateWithDefaultElements(elementRegistry)
for (const [type, create] of Object.entries(teamsElements)) elementRegistry.register(type, create)

export const actionRegistry = new CardObjectRegistry<Action>()
GlobalRegistry.populateWithDefaultActions(actionRegistry)
for (const [type, create] of Object.entries(teamsActions)) actionRegistry.register(type, create)
