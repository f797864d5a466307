/**
 * The least that a launch can cost: `node:http` and nothing else. It makes up a state and a nonce,
 * verifies the very same tokens and remembers each nonce in memory. No cookie, no database, no rights,
 * no log. What the product costs is told as a multiple of this.
 *
 * Settings: PORT, PUBLIC_KEY (PEM), AUTH_URL, CLIENT_ID, ISSUER.
 */
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const { PORT, PUBLIC_KEY = '', AUTH_URL = '', CLIENT_ID, ISSUER } = process.env;
const key = createPublicKey(PUBLIC_KEY);
const expected = new Map<string, string>();
const used = new Set<string>();

function login(url: URL, response: ServerResponse): void {
  const state = randomBytes(16).toString('base64url');
  const nonce = randomBytes(16).toString('base64url');
  expected.set(state, nonce);
  const location = new URL(AUTH_URL);
  location.searchParams.set('state', state);
  location.searchParams.set('nonce', nonce);
  location.searchParams.set('login_hint', url.searchParams.get('login_hint') ?? '');
  response.statusCode = 302;
  response.setHeader('location', location.href).end();
}

function isGenuine(form: URLSearchParams): boolean {
  const [header = '', payload = '', signature = ''] = (form.get('id_token') ?? '').split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url'))) return false;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
  const { iss, aud, exp, nonce } = claims;
  const state = form.get('state') ?? '';
  if (iss !== ISSUER || aud !== CLIENT_ID || Number(exp) * 1000 < Date.now()) return false;
  if (typeof nonce !== 'string' || expected.get(state) !== nonce || used.has(nonce)) return false;
  expected.delete(state);
  used.add(nonce);
  return true;
}

function launch(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => {
    const genuine = isGenuine(new URLSearchParams(body));
    response.statusCode = genuine ? 200 : 403;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Floor</title><p>${genuine ? 'in' : 'out'}`);
  });
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor');
  if (url.pathname === '/lti/login') login(url, response);
  else if (url.pathname === '/lti/launch') launch(request, response);
  else response.end();
}).listen(Number(PORT), '127.0.0.1');
