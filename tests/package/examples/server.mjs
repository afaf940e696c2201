import { createServer } from 'node:http';
import { formats, openRisalah, RisalahError } from 'risalah';

const risalah = await openRisalah();
createServer(async ({ url }, response) => {
  const asked = new URL(url, 'http://localhost').searchParams;
  const { template, between, lang, date, to = 'pdf' } = Object.fromEntries(asked);
  try {
    const briefing = await risalah.compose({ template, between: between?.split(','), lang, date });
    const { bytes } = await risalah.render(briefing, to);
    response.writeHead(200, { 'content-type': formats[to].mediaType }).end(bytes);
  } catch (error) {
    response.writeHead(error instanceof RisalahError ? 400 : 500);
    response.end(JSON.stringify(error.problems ?? 'A fault of ours.'));
  }
}).listen(process.env.PORT ?? 8080);
