import { join } from 'node:path'
import { projectRoot } from '#kernel'

/** The folder of the catalogue. */
export const place = (): string => join(projectRoot(), 'src', 'modules', 'compact', 'catalogue')
