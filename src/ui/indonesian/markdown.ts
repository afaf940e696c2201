import type { Phrases } from '../phrase.ts';

/** What reading a Markdown file back finds. */
export const markdown: Phrases = {
  'The alternative text ‹words› says nothing': 'Teks alternatif ‹words› tidak menjelaskan apa-apa',
  'A table has no row of heads': 'Ada tabel tanpa baris kepala',
  'All heads of a table are empty': 'Semua kepala tabel kosong',
  'A head of a table does not say what it stands for':
    'Ada kepala tabel yang tidak menyebutkan cakupannya, kolom atau baris',
  'The front matter is no list of fields': 'Kepala YAML bukan daftar ruas',
  'A key stands in the front matter twice': 'Ada kunci yang muncul dua kali dalam kepala YAML',
  'Delete one of the two': 'Hapus salah satunya',
  'The front matter nests more than ‹most› deep': 'Kepala YAML bersarang lebih dari ‹most› tingkat',
  'Take out some levels': 'Kurangi tingkatnya',
  'The front matter holds more than one document': 'Kepala YAML memuat lebih dari satu dokumen',
  'Delete the line with --- that begins the second one':
    'Hapus baris --- yang mengawali dokumen kedua',
  'A key in the front matter is no word': 'Ada kunci dalam kepala YAML yang bukan kata',
  'Write a word in front of the colon': 'Tulis satu kata di depan titik dua',
  'The file does not say its language': 'Berkas tidak menyebut bahasanya',
  '"‹lang›" is no tag of a language': '"‹lang›" bukan tag bahasa',
  'The text was changed after Risalah wrote it': 'Teks diubah sesudah ditulis oleh Risalah',
  'The file has no title': 'Berkas tidak punya judul',
  'The file has a further heading of level 1': 'Ada judul tingkat 1 yang kedua dalam berkas',
  'A heading of level ‹level› follows one of level ‹before›':
    'Judul ini bertingkat ‹level›, padahal judul sebelumnya bertingkat ‹before›',
  'A heading has no words': 'Judul ini tidak punya teks',
  'The words ‹words› only look like a heading': 'Teks ‹words› hanya tampak seperti judul',
  'A link leads to "‹target›", which is not in the file':
    'Tautan menuju "‹target›", padahal tujuan itu tidak ada dalam berkas',
  'The id "‹id›" stands more than once': 'Id "‹id›" muncul lebih dari sekali',
  'The note ‹note› has no text': 'Catatan ‹note› tidak punya teks',
  'The note ‹note› is empty': 'Catatan ‹note› kosong',
  'The note ‹note› stands more than once': 'Catatan ‹note› muncul lebih dari sekali',
  'Nothing calls the note ‹note›': 'Tidak ada yang merujuk catatan ‹note›',
  'Write "key: value" on each line': 'Tulis "kunci: nilai" pada setiap baris',
  'Write it into the front matter: lang: id': 'Tulis bahasanya dalam kepala YAML: lang: id',
  'Build the file again, or take the changes over into the content':
    'Susun ulang berkasnya, atau pindahkan perubahannya ke konten',
  'Begin the title with "# " and every other heading with "## " or more':
    'Awali judul berkas dengan "# " dan setiap judul lain dengan "## " atau lebih',
  'Write the heading, or delete its marks': 'Tulis teks judulnya, atau hapus tandanya',
  'Begin the line with "## " or the like in place of the stars':
    'Ganti tanda bintangnya dengan "## " atau sejenisnya di awal baris',
  'Name the columns in the first row; in HTML, write its cells as <th scope="col">':
    'Tulis nama kolom di baris pertama; dalam HTML, tulis selnya sebagai <th scope="col">',
  'Write <th scope="col"> or <th scope="row">': 'Tulis <th scope="col"> atau <th scope="row">',
  'Lead the link to an id or a heading of the file': 'Arahkan tautan ke id atau judul dalam berkas',
  'Rename one of the two': 'Ganti nama salah satunya',
  'Write the note: [^1]: words': 'Tulis catatannya: [^1]: teks',
  'Call the note where it belongs, or delete it': 'Rujuk catatan itu di tempatnya, atau hapus',
};
