import type { Sharp, SharpOptions } from 'sharp';
import { Refusal } from '../errors.ts';

/** The largest side of a kept picture, in pixels: more than a screen of a child's page shows. */
const largestSide = 1600;
/** A picture of more pixels is a bomb or a mistake; good telephones take 50 million. */
const mostPixels = 64_000_000;
const longestSeconds = 20;
/** Uploads that wait for their turn; the next one is asked to come back. */
const mostWaiting = 12;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

type Draw = (bytes: Uint8Array, options: SharpOptions) => Sharp;

async function loadDraw(): Promise<Draw> {
  // Loaded at the first picture: it takes more memory than all the rest of an idle server.
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/**
 * Draws a picture anew as WebP: turned the right way up, at most 1600 pixels wide and high, and with nothing
 * of what the camera had written into it (where, when, by whom). One at a time in a process.
 * @throws Refusal `FILE_BROKEN` for what cannot be drawn, `TOO_MANY_REQUESTS` when too many wait
 */
export async function redraw(bytes: Uint8Array): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter: 3 });
  waiting += 1;
  const mine = turn.then(() => draw(bytes));
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

async function draw(bytes: Uint8Array): Promise<Buffer> {
  const open = await loadDraw();
  try {
    return await open(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: longestSeconds })
      .toBuffer();
  } catch (error) {
    throw new Refusal('FILE_BROKEN', { cause: error });
  }
}
