import {
  Library,
  LibraryItem,
  LibraryPackage,
  PackageTaken,
  type ItemContent,
} from '../../lti-server/contract/library.ts';
import { Nothing } from '../../lti-server/contract/session.ts';
import type * as z from 'zod/mini';
import type { Api } from './client.ts';

export const loadLibrary = (api: Api, signal?: AbortSignal): Promise<Library> =>
  api.call('GET /api/library', { params: {}, answer: Library, signal });

/** `itemId` is made once for a form, so that sending it again is the same item. */
export const addItem = (api: Api, body: { itemId: string; content: ItemContent }): Promise<LibraryItem> =>
  api.call('POST /api/library/items', { params: {}, body, answer: LibraryItem, idempotent: true });

export const saveItem = (
  api: Api,
  { itemId, ...body }: { itemId: string; revision: number; content: ItemContent },
): Promise<LibraryItem> =>
  api.call('PUT /api/library/items/:itemId', { params: { itemId }, body, answer: LibraryItem });

export const removeItem = (api: Api, itemId: string): Promise<object> =>
  api.call('DELETE /api/library/items/:itemId', { params: { itemId }, answer: Nothing });

export const offerItem = (api: Api, itemId: string): Promise<LibraryItem> =>
  api.call('POST /api/library/items/:itemId/offer', { params: { itemId }, body: {}, answer: LibraryItem });

export const decideItem = (
  api: Api,
  { itemId, share, words }: { itemId: string; share: boolean; words?: string },
): Promise<LibraryItem> =>
  api.call('POST /api/library/items/:itemId/decision', {
    params: { itemId },
    body: { share, ...(words === undefined ? {} : { words }) },
    answer: LibraryItem,
  });

/** A signed package to be saved as a file. */
export const exportPackage = async (api: Api, itemIds: string[]): Promise<string> =>
  (await api.call('POST /api/library/packages', { params: {}, body: { itemIds }, answer: LibraryPackage }))
    .package;

export const importPackage = (api: Api, text: string): Promise<z.infer<typeof PackageTaken>> =>
  api.call('POST /api/library/imports', { params: {}, body: { package: text }, answer: PackageTaken });
