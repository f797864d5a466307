import type { EventPlan } from '../contract/events.ts';

/** A stored plan. Only plans that the contract let in are ever stored. */
export const readEventPlan = (json: string): EventPlan => JSON.parse(json) as EventPlan;
