import axe from 'axe-core'
import type { Person } from './browser.ts'

type Flaw = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] }
type Axe = { readonly run: (options: object) => Promise<{ readonly violations: Flaw[] }> }

/** What keeps somebody from using the page that is open, by all rules of axe or by some. */
export const flawsOf = async ({ page }: Person, rules: readonly string[] = []): Promise<readonly string[]> => {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: [...rules] } : {}) }
  const { violations } = await page.evaluate((asked) => (globalThis as unknown as { axe: Axe }).axe.run(asked), options)
  return violations.flatMap((flaw) =>
    flaw.nodes.slice(0, 3).map((node) => `${flaw.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

/** Whether the page that is open is wider than its window. */
export const overhang = async ({ page }: Person): Promise<readonly string[]> =>
  ((await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number) > 0
    ? ['is wider than the window']
    : []
