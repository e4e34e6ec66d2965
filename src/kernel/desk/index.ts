import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'
import { gallery, galleryPage } from './gallery/gallery.tsx'

export const operations: readonly Operation[] = [gallery]
export const pages: readonly AnyPage[] = [galleryPage]
