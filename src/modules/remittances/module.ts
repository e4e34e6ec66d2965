import { module } from '#kernel'
import { accountability } from '#module/accountability'
import { corridors } from './corridors/topic.ts'
import { market } from './market/topic.ts'
import { reckoning } from './method/topic.ts'
import { prices } from './prices/topic.ts'
import { products } from './products/topic.ts'

/** Sending money home: what it costs, how it gets cheaper, and what else migrants can do with their savings. */
export const remittances = module({
  name: 'remittances',
  needs: [accountability],
  menu: [{ key: 'remittances.menu', address: '/remittances', for: 'everyone' }],
  front: [{ title: 'remittances.compare.title', says: 'remittances.front-says', address: '/remittances', for: 'people' }],
  topics: [reckoning, market, prices, corridors, products],
})
