/** The embedded one, and the one for several servers. */
export type Engine = 'sqlite' | 'postgres';
