import { z } from 'zod'
import { countryOf } from '#kernel/countries'

/** Who keeps prices, registers and figures of the market. */
export const keepers = ['price-editor', 'coordinator', 'editor'] as const

export const Code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'remittances.wrong-code' })

/** A country by its three letters (ISO 3166-1); Kosovo by XKX. */
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => code === 'XKX' || countryOf(code) !== null, { message: 'remittances.no-country' })

export const Currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, { message: 'remittances.wrong-currency' })

/** An amount of money, exact, not below zero. */
export const Money = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,3})?$/, { message: 'remittances.wrong-money' })

/** A share in per cent, exact. */
export const Percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, { message: 'remittances.wrong-percent' })

/** How many units of one currency are given for one of another, exact, more than zero. */
export const Rate = z
  .string()
  .trim()
  .regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, { message: 'remittances.wrong-rate' })

export const waysToPay = ['cash', 'bank-account', 'debit-card', 'credit-card', 'mobile-money'] as const
export const waysToReceive = ['cash', 'bank-account', 'mobile-money', 'card', 'home-delivery'] as const
export const speeds = ['minutes', 'same-day', 'next-day', 'two-days', 'three-to-five-days', 'six-days-or-more'] as const
export type Speed = (typeof speeds)[number]

/** What a person may show to prove who they are; a card of residence or of a consulate counts (gcm:20.h). */
export const papersShown = ['passport', 'national-id', 'residence-card', 'consular-card', 'refugee-card', 'phone-number-only'] as const
