import type { FastifyRequest } from 'fastify';
import type { Locale } from '../contract/vocabulary.ts';
import { beginTrail, type Trail } from './launch/trail.ts';
import { readParameters, type Parameters, type RawParameters } from './parameters.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How far a login or launch has come; null for all other requests. */
    trail: Trail | null;
    /** Whom a launch brings, as soon as its token is believed: their refusal speaks their language and leads back. */
    visitor: Visitor | null;
  }
}

export interface Visitor {
  readonly locale: Locale;
  /** Where the platform wants its people back, if it may be followed. */
  readonly returnAddress: string | null;
}

/** Begins to note how far a request comes. */
export function trailOf(request: FastifyRequest, phase: Trail['phase']): Trail {
  const trail = beginTrail(phase);
  request.trail = trail;
  return trail;
}

export const parametersOf = (request: FastifyRequest): Parameters =>
  readParameters(request.query as RawParameters, request.body as RawParameters | undefined);
