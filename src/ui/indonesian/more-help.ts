import type { Phrases } from '../phrase.ts';

/** The help of verify, check, facts, list and init. */
export const moreHelp: Phrases = {
  'Read files back: do the formats say the same, and can everybody read them':
    'Baca ulang berkas: apakah isi semua format sama, dan dapatkah dibaca semua orang',
  'PDF, DOCX and Markdown files, or folders of them':
    'Berkas PDF, DOCX, dan Markdown, atau foldernya',
  'Also say what has changed since: folder of the content, or "builtin" for the one that comes with Risalah':
    'Sebutkan juga yang berubah sejak itu: folder konten, atau "builtin" untuk konten bawaan Risalah',
  'With --against: the .csl file that the files were built with':
    'Bersama --against: berkas .csl yang dipakai saat berkas disusun',
  'All files in a folder and the folders in it': 'Semua berkas dalam folder dan subfoldernya',
  'Whether the two say the same': 'Apakah isi keduanya sama',
  'Whether they are still what would be built now':
    'Apakah masih sama dengan yang akan disusun sekarang',

  'Check the content and name every mistake with file, line and column':
    'Periksa konten dan sebutkan setiap kesalahan dengan berkas, baris, dan kolom',
  'Take warnings for errors': 'Anggap peringatan sebagai kesalahan',
  'Also find benefits and risks without a fact of verified sources, or whose prose cites nothing':
    'Cari juga manfaat dan risiko tanpa fakta dari sumber terverifikasi, atau yang uraiannya tanpa kutipan',
  'With --claims: oldest data of facts with asOf, such as 24m or 3y. Their age counts from the latest date, month or year in asOf, else from the newest of years; a month or year counts to its end':
    'Bersama --claims: data tertua bagi fakta dengan asOf, misalnya 24m (bulan) atau 3y (tahun). Usianya dihitung dari tanggal, bulan, atau tahun terakhir dalam asOf, atau dari years yang terbaru; bulan dan tahun dihitung sampai akhirnya',
  'Day that --max-age counts back from, YYYY-MM-DD; else as in build':
    'Hari awal hitungan mundur --max-age, YYYY-MM-DD; bila tidak disebut, seperti pada build',
  'Check the content that comes with Risalah': 'Periksa konten bawaan Risalah',
  'Check content of your own before it is printed': 'Periksa konten Anda sebelum dicetak',
  'Find claims whose evidence is missing or old': 'Cari klaim yang buktinya tidak ada atau usang',

  'List the facts that a briefing would use, in order, and why':
    'Daftar fakta yang akan dipakai risalah, berurutan, dan alasannya',
  'Countries by code or name, such as ID,AU; none for a general briefing':
    'Negara menurut kode atau nama, misalnya ID,AU; kosongkan untuk risalah umum',
  'One benefit, risk or area, such as security/common-protection or economy':
    'Satu manfaat, risiko, atau bidang, misalnya security/common-protection atau economy',
  'Language of the statements: id or en; en unless given':
    'Bahasa pernyataan: id atau en; en bila tidak disebut',
  'Also list the facts that are not used, and why not':
    'Sebutkan juga fakta yang tidak dipakai, dan alasannya',
  'What a briefing on Indonesia and Australia rests on':
    'Landasan risalah tentang Indonesia dan Australia',
  'And what it leaves out': 'Beserta yang ditinggalkannya',

  'List what there is: ‹list›': 'Daftar yang tersedia: ‹list›',
  'Codes and names that --between takes': 'Kode dan nama yang diterima --between',
  'Keys that --section takes, for a program': 'Kunci yang diterima --section, untuk program',
  'Tagged PDF for print and screen readers': 'PDF bertag untuk cetak dan pembaca layar',
  'Word document with real styles, notes and lists':
    'Dokumen Word dengan gaya, catatan, dan daftar yang sesungguhnya',
  'CommonMark with GFM tables, footnotes and YAML front matter':
    'CommonMark dengan tabel dan catatan kaki GFM serta kepala YAML',

  'Write a small content of your own to start from, laid over the built-in one':
    'Tulis konten kecil milik Anda sebagai awal, di atas konten bawaan',
  'A new folder, or one with nothing in it': 'Folder baru, atau folder kosong',
  'Write the files; each explains itself': 'Tulis berkasnya; masing-masing berisi penjelasan',
  'Check them': 'Periksa berkasnya',
  'Build with them': 'Susun risalah dengannya',
};
