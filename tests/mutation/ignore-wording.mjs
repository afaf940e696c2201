import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Two words with a blank between them: a text for people. */
const words = /\p{L}[,;:]? \p{L}/u;

/** Leaves sentences as they are: what messages say word for word is held by tests/problems and tests/ui. */
const wording = {
  shouldIgnore({ node }) {
    const texts =
      node.type === 'TemplateLiteral'
        ? node.quasis.map(({ value }) => value.raw)
        : [node.type === 'StringLiteral' ? node.value : ''];
    return texts.some((text) => words.test(text)) ? 'words for people' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'wording', wording)];
