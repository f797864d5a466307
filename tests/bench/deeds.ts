import { randomUUID } from 'node:crypto';
import type { HttpClient } from './http-client.ts';
import { noteText } from './seed-routes.ts';
import type { SeededSchool } from './seed-school.ts';

type Call = Parameters<HttpClient['send']>[0];

/** A kind of request that people send all day. */
export interface Deed {
  readonly what: string;
  /** The same number asks the same; numbers in a row go through all people. */
  readonly call: (school: SeededSchool, number: number) => Call;
  readonly isRead: boolean;
}

/** Steps through a list so that neighbours in time are no neighbours in the tables. */
const pick = <Item>(items: readonly Item[], number: number): Item =>
  items[(number * 7919) % items.length] as Item;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const deeds: readonly Deed[] = [
  {
    what: "the pupil's page",
    isRead: true,
    call(school, number) {
      const { token, pupilId } = pick(school.children, number);
      return { method: 'GET', path: `/api/pupils/${pupilId}/page`, headers: bearer(token) };
    },
  },
  {
    what: 'a route',
    isRead: true,
    call(school, number) {
      const tutor = pick(school.tutors, number);
      return {
        method: 'GET',
        path: `/api/routes/${pick(tutor.pupils, number).routeId}`,
        headers: bearer(tutor.token),
      };
    },
  },
  {
    what: 'writing a note',
    isRead: false,
    call(school, number) {
      const tutor = pick(school.tutors, number);
      const note = {
        noteId: randomUUID(),
        kind: 'observation',
        text: noteText,
        routeId: null,
        stepId: null,
        visibility: 'team',
        readers: [],
      };
      return {
        method: 'POST',
        path: `/api/pupils/${pick(tutor.pupils, number).pupilId}/notes`,
        headers: { ...bearer(tutor.token), 'content-type': 'application/json' },
        body: JSON.stringify(note),
      };
    },
  },
];
