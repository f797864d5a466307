/**
 * An identifier that begins with its moment (milliseconds since 1970). Rows that come at about the same time
 * then stand on the same pages of an index; random ones would each take a page of their own to the disk.
 */
export const timely = (at: number, id: string): string => `${at.toString(36)}${id}`;
