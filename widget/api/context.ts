import { createContext } from '@lit/context';
import type { Api } from './client.ts';

/**
 * The API for screens with many parts. The app gives it to a home view by property; a view whose parts
 * load for themselves (the panel) provides it to them. The pupil's page does without, to stay small.
 */
export const apiContext = createContext<Api>('marshrut-api');
