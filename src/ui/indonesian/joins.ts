import type { Phrases } from '../phrase.ts';

/** What stands in holes only: several texts, and names with somebody's words that could reach too far elsewhere. */
export const joins: Phrases = {
  '«one» or «other»': '«one» atau «other»',
  '«one» and «other»': '«one» dan «other»',
  '«one». «other»': '«one». «other»',
  '«one», «other»': '«one», «other»',
  '«one»; «other»': '«one»; «other»',
  'the title "‹words›"': 'judul dokumen "‹words›"',
  'the heading "‹words›"': 'judul "‹words›"',
  'the paragraph "‹words›"': 'paragraf "‹words›"',
  'the list item "‹words›"': 'butir daftar "‹words›"',
  'the contents entry "‹words›"': 'lema daftar isi "‹words›"',
  'the caption "‹words›"': 'keterangan "‹words›"',
  'the table "‹words›"': 'tabel "‹words›"',
  'the picture "‹words›"': 'gambar "‹words›"',
  'the source "‹words›"': 'sumber "‹words›"',
  'the placeholder {{‹name›}} («at»)': 'isian {{‹name›}} («at»)',
  'the placeholder {{‹name›}} in «where» («at»)': 'isian {{‹name›}} dalam «where» («at»)',
  'the placeholder {{‹name›}} in «where» (‹part›)': 'isian {{‹name›}} dalam «where» (‹part›)',
  'the content control "‹name›" («at»)': 'kontrol konten "‹name›" («at»)',
  'the bookmark "‹name›" («at»)': 'markah "‹name›" («at»)',
  'the heading "‹words›" («at»)': 'judul "‹words›" («at»)',
  '‹character› cannot stand in the name of a file': '‹character› tidak boleh ada dalam nama berkas',
  'and ‹count› more': 'dan ‹count› lagi',
  '«block» in row ‹row›, column ‹column›': '«block» di baris ‹row›, kolom ‹column›,',
  'no ‹key› in place of ‹usual›': 'tanpa ‹key›, seharusnya ‹usual›',
  '‹key› ‹own› in place of none': '‹key› ‹own›, seharusnya tidak ada',
  '‹key› ‹own› in place of ‹usual›': '‹key› ‹own›, seharusnya ‹usual›',
  '‹count› other files not looked at': '‹count› berkas lain tidak diperiksa',
  '‹rows› rows of «cells» cells': '‹rows› baris dengan «cells» sel',
  // Last, since somebody's name may be any words.
  '«cause» (‹code›)': '«cause» (‹code›)',
  '‹name› (‹code›)': '‹name› (‹code›)',
  'there is ‹found›': 'yang ada ‹found›',
};

/** What stands before a text to say where it belongs, such as the name of a file. */
export const frames: Phrases = { '‹where›: «text»': '‹where›: «text»' };
