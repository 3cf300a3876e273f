import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { formats } from '../../src/export/formats.js';
import { openServed, type Served } from './served.js';

describe('/graph.<format>', () => {
  let served: Served;
  before(async () => {
    served = await openServed();
  });
  after(() => served.close());

  const fetched = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    served.server.inject({ method: 'GET', url, headers });

  const messageOf = async (url: string): Promise<string> => {
    const { status, text } = await served.inject({ method: 'GET', url });
    assert.equal(status, 400, text);
    assert.match(text, /"code":"[A-Z_]+"/);
    return text;
  };

  for (const { name, ending, mediaType } of formats)
    it(`gives ${name} with its type, a file name with the date, and leave for every page`, async () => {
      const url = name === 'gexf-1.2' ? '/graph.gexf?version=1.2&' : `/graph.${name}?`;
      const { statusCode, headers, rawPayload } = await fetched(`${url}around=body:kommunalgremium`);
      assert.equal(statusCode, 200);
      assert.ok(rawPayload.length > 1000);
      assert.ok(String(headers['content-type']).startsWith(mediaType));
      assert.equal(headers['access-control-allow-origin'], '*');
      const file = new RegExp(
        `^attachment; filename="gremiengraph-body-kommunalgremium-\\d{4}-\\d{2}-\\d{2}\\.${ending ?? name}"$`,
      );
      assert.match(String(headers['content-disposition']), file);
    });

  it('answers 304 to whoever has it, and sends it to whoever has another selection', async () => {
    const { headers } = await fetched('/graph.gexf?body=body:kommunalgremium');
    const tag = String(headers.etag);
    assert.equal(
      (await fetched('/graph.gexf?around=body:kommunalgremium&steps=1', { 'if-none-match': tag })).statusCode,
      304,
    );
    assert.equal(
      (await fetched('/graph.gexf?around=body:kommunalgremium&steps=2', { 'if-none-match': tag })).statusCode,
      200,
    );
    assert.equal(
      (await fetched('/graph.graphml?around=body:kommunalgremium', { 'if-none-match': tag })).statusCode,
      200,
    );
  });

  it('is compressed for whoever takes that, and the same', async () => {
    const [plain, zipped] = [await fetched('/graph.cyjs'), await fetched('/graph.cyjs', { 'accept-encoding': 'gzip' })];
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(zipped.rawPayload).toString(), plain.payload);
    assert.match(String(zipped.headers.vary), /accept-encoding/i);
    // One weak tag for both: they say the same.
    assert.match(String(zipped.headers.etag), /^W\//);
    assert.equal(zipped.headers.etag, plain.headers.etag);
  });

  it('tells what the format cannot hold, in a header and at an address', async () => {
    const { headers } = await fetched('/graph.oparl.json?around=body:kommunalgremium');
    assert.match(String(headers['x-lost-kinds']), /QUOTAS/);
    const [, address = ''] = /<([^>]*)>/.exec(String(headers.link)) ?? [];
    const { payload } = await fetched(address);
    assert.match(payload, /"kind":"QUOTAS","title":"[^"]+","count":\d+,"examples":\["quota:/);
  });

  it('says what is wrong with a selection', async () => {
    assert.match(await messageOf('/graph.gexff'), /did you mean gexf\?/);
    assert.match(await messageOf('/graph.gexf?around=../../etc/passwd'), /expects the id or the name/);
    assert.match(await messageOf('/graph.gexf?around=body:kommunalgremum'), /such as .*\(body:kommunalgremium\)/);
    assert.match(await messageOf('/graph.gexf?around=body:kommunalgremium&steps=11'), /from 0 to 10/);
    assert.match(await messageOf('/graph.gexf?from=2021&to=2020'), /not before/);
    assert.match(await messageOf('/graph.gexf?validAt=2021&from=2020'), /stand alone/);
    assert.match(await messageOf('/graph.gexf?validAt=2021-02-31'), /INVALID_DATE/);
    assert.match(await messageOf('/graph.gexf?knownAt=now'), /INVALID_MOMENT/);
    assert.match(await messageOf('/graph.gexf?types=Persn'), /did you mean Person\?/);
    assert.match(await messageOf('/graph.gexf?shape=circle'), /members, facts/);
    assert.match(await messageOf('/graph.gexf?validat=2021-02-01'), /did you mean validAt\?/);
    assert.match(await messageOf('/graph.gexf?around=body:a&around=body:b'), /stand once/);
    assert.match(await messageOf('/graph.graphml?version=1.2'), /with graph\.gexf/);
    assert.match(await messageOf('/graph.gexf?search=IT'), /name more of it/);
  });

  for (const [what, query, expected] of [
    ['a path', 'around=../../etc/passwd', /the id or the name of something/],
    ['an address of a file', 'around=file:///etc/passwd', /the id or the name of something/],
    ['a path as a body', 'body=../../etc/passwd', /the name of something/],
    ['an id that does not exist', 'around=person:nobody-at-all', /the id or the name of something/],
    ['a byte that no name has', 'around=body:a%00b', /the id or the name of a thing/],
    ['ten thousand letters', `around=${'a'.repeat(10_000)}`, /the id or the name of a thing/],
    [
      'five hundred things',
      `around=${Array.from({ length: 500 }, (_, at) => `body:b-${String(at)}`).join()}`,
      /at most 100 things/,
    ],
    ['nothing', 'around=', /but got \\"\\"/],
    ['steps backwards', 'around=body:kommunalgremium&steps=-1', /from 0 to 10/],
    ['half a step', 'around=body:kommunalgremium&steps=1.5', /a whole number from 0 to 10/],
    ['steps around nothing', 'steps=2', /to stand with \\"around\\", \\"body\\" or \\"search\\"/],
    ['a month before the day from which', 'from=2021-05-02&to=2021-04', /not before/],
    ['a thousand steps', 'around=body:kommunalgremium&steps=999', /from 0 to 10/],
    ['a name of several things', 'around=IT', /Ask by id.*"code":"AMBIGUOUS_NAME"/],
    ['another kind of thing as a body', 'body=org:fitko', /the name of a body/],
    ['an unknown body', 'body=Kommunalgremum', /such as .*Kommunalgremium/],
    ['a text that no name contains', 'search=Kommunalgremum', /which none does/],
    ['a flag that is no flag', 'loss=yes', /true, or to be left out/],
  ] as const)
    it(`refuses ${what}, and says what to do`, async () =>
      assert.match(await messageOf(`/graph.gexf?${query}`), expected));

  it('takes a name for the thing that has it', async () => {
    const [named, asked] = await Promise.all(
      ['around=Kommunalgremium', 'around=body:kommunalgremium'].map((query) => fetched(`/graph.gexf?${query}`)),
    );
    assert.equal(named?.payload, asked?.payload);
    assert.equal(named?.headers.etag, asked?.headers.etag);
    assert.equal(
      (await fetched('/graph.cyjs?body=IT-Planungsrat')).payload,
      (await fetched('/graph.cyjs?around=body:it-planungsrat')).payload,
    );
  });

  for (const { name } of formats)
    it(`gives whole files of ${name} that hold nothing where the graph knew nothing yet`, async () => {
      const url = name === 'gexf-1.2' ? '/graph.gexf?version=1.2&' : `/graph.${name}?`;
      for (const query of ['knownAt=1900-01-01', 'around=body:kommunalgremium&knownAt=1900-01-01']) {
        const { statusCode, rawPayload, payload, headers } = await fetched(url + query);
        assert.equal(statusCode, 200, payload);
        // A picture says what it was to show.
        if (name !== 'svg') assert.ok(!payload.includes('kommunalgremium'), query);
        const type = String(headers['content-type']);
        if (/[/+]json/.test(type)) JSON.parse(payload);
        if (/[/+]xml\b/.test(type)) assert.match(payload, /^<\?xml [\s\S]*<\/(gexf|graphml|svg)>\n$/);
        if (type.includes('zip')) assert.ok(Object.keys(unzipSync(rawPayload)).length > 0);
      }
    });

  it('refuses nobody a preflight, and lets pages read what it says', async () => {
    const origin = { origin: 'https://gephi.org/gephi-lite' };
    const { headers, statusCode } = await served.server.inject({
      method: 'OPTIONS',
      url: '/graph.gexf',
      headers: { ...origin, 'access-control-request-method': 'GET' },
    });
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], '*');
    const exposed = String(
      (await fetched('/graph.dot?body=body:kommunalgremium', origin)).headers['access-control-expose-headers'],
    );
    for (const name of ['Content-Disposition', 'ETag', 'Link', 'X-Lost-Kinds'])
      assert.ok(exposed.includes(name), exposed);
  });

  it('answers HEAD with the headers alone, and errors with no tag', async () => {
    const head = await served.server.inject({ method: 'HEAD', url: '/graph.gexf?body=body:kommunalgremium' });
    assert.equal(head.payload, '');
    assert.equal(head.headers.etag, (await fetched('/graph.gexf?body=body:kommunalgremium')).headers.etag);
    assert.match(String(head.headers['content-disposition']), /\.gexf"$/);
    assert.equal((await fetched('/graph.gexf?around=nobody')).headers.etag, undefined);
  });
});
