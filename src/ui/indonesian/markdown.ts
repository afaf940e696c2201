import type { Phrases } from '../phrase.ts';

/** What reading a Markdown file back finds. */
export const markdown: Phrases = {
  'The alternative text ‹words› says nothing': 'Teks alternatif ‹words› tidak berarti',
  'A table has no row of heads': 'Ada tabel tanpa baris kepala',
  'All heads of a table are empty': 'Semua kepala tabel kosong',
  'A head of a table does not say what it stands for':
    'Ada kepala tabel yang tidak menyebut cakupannya',
  'The front matter cannot be read: «why»': 'Kepala YAML tidak dapat dibaca: «why»',
  'it is no list of fields': 'bukan daftar ruas',
  'The file does not say its language': 'Berkas tidak menyebut bahasanya',
  '"‹lang›" is no tag of a language': '"‹lang›" bukan tag bahasa',
  'The text was changed after Risalah wrote it': 'Teks diubah sesudah ditulis Risalah',
  'The file has no title': 'Berkas tidak punya judul',
  'The file has a further heading of level 1': 'Berkas punya judul tingkat 1 lebih dari satu',
  'A heading of level ‹level› follows one of level ‹before›':
    'Judul tingkat ‹level› mengikuti judul tingkat ‹before›',
  'A heading has no words': 'Ada judul tanpa kata',
  'The words ‹words› only look like a heading': 'Kata ‹words› hanya tampak seperti judul',
  'A link leads to "‹target›", which is not in the file':
    'Tautan menuju "‹target›", yang tidak ada dalam berkas',
  'The id "‹id›" stands more than once': 'Id "‹id›" muncul lebih dari sekali',
  'The note ‹note› has no text': 'Catatan ‹note› tidak berteks',
  'The note ‹note› is empty': 'Catatan ‹note› kosong',
  'The note ‹note› stands more than once': 'Catatan ‹note› muncul lebih dari sekali',
  'Nothing calls the note ‹note›': 'Tidak ada yang merujuk catatan ‹note›',
  'Put texts with a colon or a quotation mark in quotes':
    'Beri tanda petik pada teks yang memuat titik dua atau tanda petik',
  'Write it into the front matter: lang: id': 'Tulis dalam kepala YAML: lang: id',
  'Build the file again, or take the changes over into the content':
    'Susun ulang berkasnya, atau pindahkan perubahannya ke konten',
  'Begin the title with "# " and every other heading with "## " or more':
    'Awali judul utama dengan "# " dan setiap judul lain dengan "## " atau lebih',
  'Write the heading, or delete its marks': 'Tulis judulnya, atau hapus tandanya',
  'Begin the line with "## " or the like in place of the stars':
    'Awali baris dengan "## " atau sejenisnya, bukan dengan bintang',
  'Name the columns in the first row; in HTML, write its cells as <th scope="col">':
    'Namai kolomnya di baris pertama; dalam HTML, tulis selnya sebagai <th scope="col">',
  'Write <th scope="col"> or <th scope="row">': 'Tulis <th scope="col"> atau <th scope="row">',
  'Lead the link to an id or a heading of the file': 'Arahkan tautan ke id atau judul dalam berkas',
  'Rename one of the two': 'Ganti nama salah satunya',
  'Write the note: [^1]: words': 'Tulis catatannya: [^1]: teks',
  'Call the note where it belongs, or delete it': 'Rujuk catatan itu di tempatnya, atau hapus',
};
