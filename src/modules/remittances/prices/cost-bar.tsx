import type { Words } from '#kernel/language'
import { percentText } from '../names.ts'

const [wide, most] = [120, 12] as const

/** What an offer costs as a bar: the fee, then what is lost in the exchange rate; twelve per cent and more fill it. */
export const CostBar = ({ fee, margin, words }: { readonly fee: string; readonly margin: string; readonly words: Words }) => {
  const long = (percent: string): number => Math.round((Math.min(Math.max(Number(percent), 0), most) / most) * wide)
  const [first, second] = [long(fee), long(margin)]
  return (
    <svg viewBox={`0 0 ${wide} 8`} width={wide} height="8" role="img" direction="ltr">
      <title>{words.say('remittances.bar-says', { fee: percentText(fee, words), margin: percentText(margin, words) })}</title>
      <rect width={wide} height="8" fill="#8a958f" fill-opacity=".2" />
      <rect width={Math.min(first, wide)} height="8" fill="#14524a" />
      <rect x={first} width={Math.min(second, wide - first)} height="8" fill="#b5471b" />
    </svg>
  )
}
