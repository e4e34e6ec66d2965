// The bare framework, serving one fixed text of as many bytes as it is told; says its address once it is ready.
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const text = 'a'.repeat(Number(process.argv[2]))
const app = new Hono().get('/', (c) => c.html(text))
const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/`)
})
