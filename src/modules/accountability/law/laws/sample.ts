import type { Sample } from '#kernel'

export const sample: Sample = async () => {}
