import { Agent, request } from 'node:http'

const get = (agent: Agent, address: string): Promise<number> =>
  new Promise((done, failed) => {
    request(address, { agent, headers: { 'accept-language': 'en' } }, (response) => {
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
      })
      response.on('end', () => (response.statusCode === 200 ? done(size) : failed(new Error(`${address}: ${response.statusCode}`))))
    })
      .on('error', failed)
      .end()
  })

/** Bytes of an answer, as it comes without compression. */
export const sizeOf = async (address: string): Promise<number> => {
  const agent = new Agent()
  const size = await get(agent, address)
  agent.destroy()
  return size
}

/** Requests answered in a second at so many connections at once, over so many seconds. */
export const requestsPerSecond = async (address: string, seconds = 4, connections = 16): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  await Promise.all(Array.from({ length: connections }, () => get(agent, address)))
  const begun = performance.now()
  let count = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() - begun < seconds * 1000) {
        await get(agent, address)
        count += 1
      }
    }),
  )
  const rate = count / ((performance.now() - begun) / 1000)
  agent.destroy()
  return rate
}
