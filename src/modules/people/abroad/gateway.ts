import type { Reason, Way } from './terms.ts'

/** What a gateway is handed: it takes each id once, however often it is handed it, and says what became of it at `reportTo` with `key`. */
export type Handed = {
  readonly id: string
  readonly way: Way
  readonly to: string
  readonly text: string
  readonly language: string
  readonly reportTo: string
  readonly key: string
}
export type Fate = { readonly standing: 'sent' | 'delivered' } | { readonly standing: 'failed'; readonly reason: Reason }
export type Gateway = (handed: Handed) => Promise<Fate>
export type Gateways = (way: Way) => Gateway

type Settings = { readonly urls: Readonly<Record<Way, string | undefined>>; readonly secret: string | undefined }
const patience = 15_000

const overHttp =
  (url: string, secret: string | undefined): Gateway =>
  async (handed) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': handed.id,
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
    }
    try {
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(handed), signal: AbortSignal.timeout(patience) })
      if (answer.ok) return { standing: 'sent' }
      return { standing: 'failed', reason: answer.status < 500 ? 'refused' : 'gateway-silent' }
    } catch {
      return { standing: 'failed', reason: 'gateway-silent' }
    }
  }

/** The gateway of the demonstration: sends nothing; numbers that end in 0000 and addresses at unreachable.example cannot be reached. */
const pretend: Gateway = async ({ to }) =>
  /0000$|@unreachable\.example$/.test(to) ? { standing: 'failed', reason: 'unreachable' } : { standing: 'delivered' }

const none: Gateway = async () => ({ standing: 'failed', reason: 'no-gateway' })

/** The gateways of an installation: those that are set; in the demonstration one that only pretends. */
export const gatewaysOf =
  ({ urls, secret }: Settings, demonstration: boolean): Gateways =>
  (way) => {
    const url = urls[way]
    return url ? overHttp(url, secret) : demonstration ? pretend : none
  }
