import {
  PostgresDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { isShortRead } from './prepared.ts';

type OwnConnection = Parameters<PostgresDriver['releaseConnection']>[0];

interface Connections {
  acquire(): Promise<OwnConnection>;
  release(connection: OwnConnection): Promise<void>;
}

/**
 * Kysely's driver with one thing more: short reads (`prepared.ts`) share one connection or two, on which each is sent
 * without waiting for the answer to the one before. Thirty pages that are opened at once then cost a few turns of
 * the network and few processes of the database server. Everything else, transactions above all, has a connection
 * of its own as before.
 */
export class SharingPostgresDriver implements Driver {
  readonly #driver: PostgresDriver;
  readonly #connections: Connections;
  readonly #shared: SharedConnections;

  /** Its clients must be in pg's pipeline mode. */
  constructor(config: PostgresDialectConfig) {
    const driver = new PostgresDriver(config);
    this.#driver = driver;
    this.#connections = {
      acquire: async () => (await driver.acquireConnection()) as OwnConnection,
      release: (connection) => driver.releaseConnection(connection),
    };
    this.#shared = new SharedConnections(this.#connections);
  }

  async init(): Promise<void> {
    await this.#driver.init();
  }

  async acquireConnection(): Promise<Visit> {
    return new Visit(this.#shared, this.#connections);
  }

  async beginTransaction(visit: Visit, settings: TransactionSettings): Promise<void> {
    await this.#driver.beginTransaction(await visit.own(), settings);
  }

  async commitTransaction(visit: Visit): Promise<void> {
    await this.#driver.commitTransaction(await visit.own());
  }

  async rollbackTransaction(visit: Visit): Promise<void> {
    await this.#driver.rollbackTransaction(await visit.own());
  }

  async releaseConnection(visit: Visit): Promise<void> {
    await visit.end();
  }

  async destroy(): Promise<void> {
    await this.#driver.destroy();
  }
}

/** What Kysely takes for a connection. One of the visit's own is opened only when something needs it, and kept to the end. */
class Visit implements DatabaseConnection {
  readonly #shared: SharedConnections;
  readonly #connections: Connections;
  #own: Promise<OwnConnection> | null = null;

  constructor(shared: SharedConnections, connections: Connections) {
    this.#shared = shared;
    this.#connections = connections;
  }

  own(): Promise<OwnConnection> {
    this.#own ??= this.#connections.acquire();
    return this.#own;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#own === null && isShortRead(query)) return await this.#shared.executeQuery(query);
    return await (await this.own()).executeQuery(query);
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    yield* (await this.own()).streamQuery<Row>(query, chunkSize);
  }

  async end(): Promise<void> {
    // Whoever asked for a connection that could not be had has been told.
    const own = await this.#own?.catch(() => null);
    if (own) await this.#connections.release(own);
  }
}

const mostShared = 2;
/**
 * More than that do not wait on one connection while another is free: whatever holds it up shall not hold up everybody.
 * A page asks up to three things at once, so this is some twenty pages: fewer would make two processes of the database
 * server take turns with this one on a machine of two cores.
 */
const fullLine = 64;

interface Line {
  readonly connection: Promise<OwnConnection>;
  /** How many wait for an answer. */
  waiting: number;
}

/** Connections on which many ask at once. They go back to the pool as soon as nobody asks. */
class SharedConnections {
  readonly #connections: Connections;
  readonly #lines: (Line | null)[] = Array.from({ length: mostShared }, () => null);

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const line = this.#choose();
    line.waiting += 1;
    try {
      return await (await line.connection).executeQuery(query);
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) await this.#close(line);
    }
  }

  /** The first that is not full: fewer processes of the database server then change places on its processors. */
  #choose(): Line {
    const lengths = this.#lines.map((line) => line?.waiting ?? 0);
    const free = lengths.findIndex((length) => length < fullLine);
    const place = free === -1 ? lengths.indexOf(Math.min(...lengths)) : free;
    return (this.#lines[place] ??= { connection: this.#connections.acquire(), waiting: 0 });
  }

  /** A broken connection fails all who wait on it at once, so that it too comes here, and the pool knows what to do with it. */
  async #close(line: Line): Promise<void> {
    this.#lines[this.#lines.indexOf(line)] = null;
    // Whoever asked for a connection that could not be had has been told.
    const connection = await line.connection.catch(() => null);
    if (connection !== null) await this.#connections.release(connection);
  }
}
