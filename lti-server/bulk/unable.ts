import type { BulkProblem } from '../contract/bulk.ts';

/** Nothing comes of a deed for one child; the others do not suffer from it. */
export class Unable extends Error {
  readonly problem: BulkProblem;
  constructor(problem: BulkProblem) {
    super(problem);
    this.problem = problem;
  }
}
