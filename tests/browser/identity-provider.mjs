// A real OpenID Connect provider in a process of its own, for people whose groups their user name says:
// whoever signs in as "nurses.kim" is in the group "nurses". Sends { issuer } when it listens; each message
// { redirect } makes it a provider with new keys that knows one client which may come back there.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { Provider } = await import(pathToFileURL(join(process.env.PAGE_ROOT, 'node_modules/oidc-provider/lib/index.js')).href);

let serve = (request, response) => response.writeHead(503).end();
const server = createServer((request, response) => serve(request, response));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
let generation = 0;

function provider(redirect) {
    generation += 1;
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    return new Provider(issuer, {
        clients: [{ client_id: 'tonus', client_secret: 'a secret: with signs', redirect_uris: [redirect], grant_types: ['authorization_code'], response_types: ['code'] }],
        jwks: { keys: [{ ...key, kid: `key-${generation}`, use: 'sig', alg: 'RS256' }] },
        cookies: { keys: [`cookies of generation ${generation}`] },
        claims: { openid: ['sub'], profile: ['name', 'groups'] },
        // Claims in the ID token itself, as most providers of organisations can be told to.
        conformIdTokenClaims: false,
        pkce: { required: () => true },
        findAccount: (context, sub) => ({
            accountId: sub,
            claims: () => ({ sub, name: `Kim of ${sub.split('.')[0]}`, groups: [sub.split('.')[0]] }),
        }),
    });
}

process.on('message', ({ redirect }) => {
    serve = provider(redirect).callback();
    process.send({ generation });
});
process.on('disconnect', () => process.exit(0));
process.send({ issuer });
