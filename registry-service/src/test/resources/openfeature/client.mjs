// An application with the OpenFeature SDKs, as it may be written by anybody.
// node client.mjs BASE_URL KEY PROMPT: tells what it was given as one line of JSON.
import { OpenFeature as Server } from '@openfeature/server-sdk';
import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OpenFeature as Web, ProviderEvents } from '@openfeature/web-sdk';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';

const [baseUrl, key, prompt] = process.argv.slice(2);
const told = {};

const bearer = [['Authorization', `Bearer ${key}`]];
await Server.setProviderAndWait(new OFREPProvider({ baseUrl, headers: bearer }));
await Server.setProviderAndWait('intruder', new OFREPProvider({ baseUrl, headers: [['Authorization', 'Bearer rk_no_key']] }));
const server = Server.getClient();
const unit = { targetingKey: 'session-1' };
told.text = await server.getStringDetails(prompt, 'fallback', unit);
told.object = await server.getObjectDetails(prompt, {}, { ...unit, ratchet_value: 'object' });
told.unknown = await server.getStringDetails('nobody-has-it', 'fallback', unit);
told.refused = await server.getStringDetails(prompt, 'fallback', { ...unit, ratchet_value: 'poem' });
told.intruder = await Server.getClient('intruder').getStringDetails(prompt, 'fallback', unit);

told.statuses = [];
const watched = async (request) => {
  const response = await fetch(request);
  told.statuses.push(response.status);
  return response;
};
const web = new OFREPWebProvider({
  baseUrl, headers: [['X-API-Key', key]], pollInterval: 200, fetchImplementation: watched,
});
await Web.setProviderAndWait(web, unit);
told.bulk = Web.getClient().getStringDetails(prompt, 'fallback');
while (told.statuses.length < 3) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const changed = new Promise((resolve) => Web.addHandler(ProviderEvents.ConfigurationChanged, resolve));
await fetch(`${baseUrl}/prompts`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ name: 'later', template_text: 'Hello {name}' }),
});
told.changed = (await changed).flagsChanged;
told.later = Web.getClient().getStringDetails('later', 'fallback');

console.log(JSON.stringify(told));
process.exit(0);
