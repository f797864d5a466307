import { Refusal } from '../errors.ts';
import type { OpenStream } from './open-stream.ts';

/**
 * Browsers give one site six connections at once when no proxy speaks HTTP/2, and an open stream holds
 * one: the page must keep some for reading and saving.
 */
const mostOfSession = 2;
const mostOfPerson = 4;
const mostOfAll = 5000;

/** In seconds: a page that is refused a stream looks for itself meanwhile. */
const retryAfter = 300;

/** The streams of this process, found by whom they concern. */
export class OpenStreams {
  readonly all = new Set<OpenStream>();
  readonly #byPupil = new Map<string, Set<OpenStream>>();
  readonly #bySession = new Map<string, Set<OpenStream>>();
  readonly #byPerson = new Map<string, number>();

  /** @throws Refusal `TOO_MANY_REQUESTS` when this session, this person or this server has enough of them. */
  add(stream: OpenStream): void {
    const { pupil, session, person } = keysOf(stream);
    const tooMany =
      (this.#bySession.get(session)?.size ?? 0) >= mostOfSession ||
      (this.#byPerson.get(person) ?? 0) >= mostOfPerson ||
      this.all.size >= mostOfAll;
    if (tooMany) throw new Refusal('TOO_MANY_REQUESTS', { retryAfter, note: 'open streams' });
    this.all.add(stream);
    addTo(this.#byPupil, pupil, stream);
    addTo(this.#bySession, session, stream);
    this.#byPerson.set(person, (this.#byPerson.get(person) ?? 0) + 1);
  }

  remove(stream: OpenStream): void {
    if (!this.all.delete(stream)) return;
    const { pupil, session, person } = keysOf(stream);
    removeFrom(this.#byPupil, pupil, stream);
    removeFrom(this.#bySession, session, stream);
    const left = (this.#byPerson.get(person) ?? 0) - 1;
    if (left > 0) this.#byPerson.set(person, left);
    else this.#byPerson.delete(person);
  }

  ofPupil(schoolId: string, pupilId: string): Iterable<OpenStream> {
    return this.#byPupil.get(keyOf(schoolId, pupilId)) ?? [];
  }

  ofSession(schoolId: string, sessionId: string): Iterable<OpenStream> {
    return this.#bySession.get(keyOf(schoolId, sessionId)) ?? [];
  }
}

/** One key for an id within its school. */
export const keyOf = (schoolId: string, id: string): string => `${schoolId} ${id}`;

const keysOf = ({ actor: { schoolId, sessionId, personId }, pupilId }: OpenStream) => ({
  pupil: keyOf(schoolId, pupilId),
  session: keyOf(schoolId, sessionId),
  person: keyOf(schoolId, personId),
});

function addTo(map: Map<string, Set<OpenStream>>, key: string, stream: OpenStream): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, new Set([stream]));
  else there.add(stream);
}

function removeFrom(map: Map<string, Set<OpenStream>>, key: string, stream: OpenStream): void {
  const there = map.get(key);
  there?.delete(stream);
  if (there?.size === 0) map.delete(key);
}
