/**
 * A step's text cut into pieces that one can take one by one: its lines and sentences, as they were
 * written. One piece only when there is nothing to cut.
 */
export const piecesOf = (whatToDo: string): string[] =>
  whatToDo
    .split(/\n+|(?<=[.!?…])\s+/u)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
