import { createServer } from 'node:http';
import { formats, openRisalah, RisalahError } from 'risalah';

const risalah = await openRisalah();
const server = createServer(async ({ url }, response) => {
  const asked = Object.fromEntries(new URL(url, 'http://localhost').searchParams);
  const { template = 'handout', between = '', lang = 'id', date = '', to = 'pdf' } = asked;
  try {
    const request = { template, lang, date, between: between.split(',').filter(Boolean) };
    const { bytes } = await risalah.render(await risalah.compose(request), to);
    response.writeHead(200, { 'content-type': formats[to].mediaType }).end(bytes);
  } catch (error) {
    const problems = error instanceof RisalahError ? error.problems : [{ message: 'A fault of ours.' }];
    response.writeHead(error instanceof RisalahError ? 400 : 500).end(JSON.stringify(problems));
  }
});
server.listen(Number(process.env.PORT ?? 8080), () => console.log(server.address().port));
