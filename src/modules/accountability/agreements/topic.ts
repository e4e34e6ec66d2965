import type { Topic } from '#kernel'
import { agreementTerms } from './actions.ts'
import { missionsPage } from './missions/pages.tsx'
import { missionCoverage } from './missions/queries.ts'
import { missions, nationalsAbroad } from './missions/registers.ts'
import { coverageOf } from './missions/rules.ts'
import { checkPage, clausesPage } from './model/pages.tsx'
import { agreementCheck, modelClauses } from './model/queries.ts'
import { comparePortability, compareReturn, judgeTerm } from './model/rules.ts'
import { movementPage } from './movement/pages.tsx'
import { movementReach } from './movement/queries.ts'
import { movementRules } from './movement/registers.ts'
import { opensDoor, reachOf } from './movement/rules.ts'
import { obligationsDue } from './obligations/due.ts'
import { obligations } from './obligations/procedure.ts'
import { agreementPage, termsForm } from './one.tsx'
import { agreementsPage } from './pages.tsx'
import { agreementOne, agreementsList } from './queries.ts'
import { agreements } from './registers.ts'
import { closedBecause, complianceOf, standingOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'
import { trendAcknowledge, trendReceive, trendSend } from './trends/actions.ts'
import { acknowledgeForm, bulletinPage, receiveForm, sendForm, trendFilePage, trendsPage } from './trends/pages.tsx'
import { trendBulletin, trendChannels, trendFile } from './trends/queries.ts'
import { channelOf, mustBeOpen, namesSomebody } from './trends/rules.ts'

/** Agreements with other States: what they say, what they lack, how they are kept. */
export const agreementsTopic: Topic = {
  name: 'agreements',
  tables,
  operations: [
    ...[agreementsList, agreementOne, agreementTerms, modelClauses, agreementCheck],
    ...[trendChannels, trendBulletin, trendFile, trendSend, trendReceive, trendAcknowledge],
    ...[missionCoverage, movementReach],
  ],
  pages: [
    ...[agreementsPage, agreementPage, termsForm, clausesPage, checkPage],
    ...[trendsPage, bulletinPage, trendFilePage, sendForm, receiveForm, acknowledgeForm],
    ...[missionsPage, movementPage],
  ],
  registers: [agreements, missions, nationalsAbroad, movementRules],
  procedures: [obligations],
  rules: {
    standingOf,
    judgeTerm,
    compareReturn,
    comparePortability,
    complianceOf,
    closedBecause,
    channelOf,
    mustBeOpen,
    namesSomebody,
    coverageOf,
    opensDoor,
    reachOf,
  },
  ticks: [obligationsDue],
  sample,
  menu: [{ key: 'accountability.agreements-menu', address: '/accountability/agreements', for: 'everyone' }],
  desk: [
    { key: 'accountability.obligation.title', address: '/accountability/obligations', roles: ['coordinator', 'delegate', 'lead'] },
    { key: 'register.accountability.agreement', address: '/accountability/agreement-entries', roles: ['coordinator', 'delegate', 'lead'] },
    { key: 'register.accountability.mission', address: '/accountability/mission-entries', roles: ['coordinator', 'delegate'] },
    { key: 'register.accountability.movement_rule', address: '/accountability/movement-rules', roles: ['coordinator', 'delegate'] },
    { key: 'accountability.trend-channels.title', address: '/accountability/agreements/trends', roles: ['coordinator', 'delegate'] },
  ],
}
