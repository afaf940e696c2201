import type { Phrases } from '../phrase.ts';

/** Why a text is not YAML, as js-yaml says it. */
export const yamlReasons: Phrases = {
  'the stream contains non-printable characters': 'teks memuat karakter yang tidak tercetak',
  'duplication of a tag property': 'ada dua tag',
  'duplication of an anchor property': 'ada dua jangkar',
  'unexpected end of the stream within a verbatim tag': 'teks berakhir di dalam tag',
  'named tag handle cannot contain such characters': 'nama tag memuat karakter terlarang',
  'tag suffix cannot contain exclamation marks': 'tag tidak boleh memuat tanda seru',
  'tag suffix cannot contain flow indicator characters': 'tag tidak boleh memuat kurung atau koma',
  'tag name cannot contain such characters: ‹name›': 'nama tag memuat karakter terlarang: ‹name›',
  'undeclared tag handle "‹name›"': 'tag "‹name›" tidak dikenal',
  'name of an anchor node must contain at least one character': 'jangkar tanpa nama',
  'alias node should not have any properties': 'alias tidak boleh bertag atau berjangkar',
  'name of an alias node must contain at least one character': 'alias tanpa nama',
  'deficient indentation': 'inden kurang',
  'unexpected end of the document within a single quoted scalar':
    'dokumen berakhir di dalam tanda petik tunggal',
  'expected valid JSON character': 'ada karakter kendali di dalam tanda petik',
  'unexpected end of the stream within a single quoted scalar':
    'teks berakhir di dalam tanda petik tunggal',
  'unknown escape sequence': 'urutan sesudah garis miring terbalik tidak dikenal',
  'expected hexadecimal character': 'seharusnya ada angka heksadesimal',
  'unexpected end of the document within a double quoted scalar':
    'dokumen berakhir di dalam tanda petik ganda',
  'unexpected end of the stream within a double quoted scalar':
    'teks berakhir di dalam tanda petik ganda',
  'repeat of a chomping mode identifier': 'tanda + atau - sesudah | atau > berulang',
  'bad explicit indentation width of a block scalar; it cannot be less than one':
    'lebar inden sesudah | atau > tidak boleh kurang dari satu',
  'repeat of an indentation width identifier': 'lebar inden sesudah | atau > berulang',
  'a line break is expected': 'seharusnya ada baris baru',
  'tab characters must not be used in indentation': 'inden tidak boleh memakai tab',
  'bad indentation of a mapping entry': 'inden entri pemetaan salah',
  'missed comma between flow collection entries': 'koma di antara dua entri tidak ada',
  "expected the node content, but found ','": "seharusnya ada isi, tetapi yang ada ','",
  'unexpected end of the stream within a flow collection': 'teks berakhir di dalam kurung',
  'bad indentation of a sequence entry': 'inden butir daftar salah',
  'a whitespace character is expected after the key-value separator within a block mapping':
    'seharusnya ada spasi sesudah titik dua',
  "expected ':' after a mapping key": "seharusnya ada ':' sesudah kunci",
  'can not read a block mapping entry; a multiline key may not be an implicit key':
    'kunci tidak boleh lebih dari satu baris',
  'directive name must not be less than one character in length': 'direktif tanpa nama',
  'duplication of %YAML directive': 'direktif %YAML berulang',
  'YAML directive accepts exactly one argument': 'direktif %YAML meminta satu argumen',
  'ill-formed argument of the YAML directive': 'argumen direktif %YAML salah',
  'unacceptable YAML version of the document': 'versi YAML tidak diterima',
  'TAG directive accepts exactly two arguments': 'direktif %TAG meminta dua argumen',
  'ill-formed tag handle (first argument) of the TAG directive':
    'argumen pertama direktif %TAG salah',
  'there is a previously declared suffix for "‹name›" tag handle':
    'tag "‹name›" sudah dinyatakan sebelumnya',
  'ill-formed tag prefix (second argument) of the TAG directive':
    'argumen kedua direktif %TAG salah',
  'directives end mark is expected': 'seharusnya ada --- sesudah direktif',
  'end of the stream or a document separator is expected':
    'seharusnya teks berakhir di sini, atau ada ---',
  'can not read a document': 'dokumen tidak dapat dibaca',
  '«reason» (‹line›:‹column›)': '«reason» (‹line›:‹column›)',
};
