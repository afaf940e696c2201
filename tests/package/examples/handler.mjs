import { formats, openRisalah, RisalahError } from 'risalah';

const risalah = await openRisalah();

export async function sendBriefing({ params, query }, response, next) {
  try {
    const { template, format } = params;
    const request = { ...query, template, between: query.between?.split(',') };
    const { bytes } = await risalah.render(await risalah.compose(request), format);
    response.type(formats[format].mediaType).send(Buffer.from(bytes));
  } catch (error) {
    if (!(error instanceof RisalahError)) return next(error);
    response.status(400).json({ problems: error.problems });
  }
}
