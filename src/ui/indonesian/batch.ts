import type { Phrases } from '../phrase.ts';

/** What is said of tables of requests, of the rows of a batch and of its shares. */
export const batch: Phrases = {
  'A column has no name': 'Ada kolom tanpa nama',
  'The column "‹name›" stands here twice': 'Kolom "‹name›" muncul dua kali',
  'The column "‹name›" is not known here': 'Kolom "‹name›" tidak dikenal di sini',
  'It was given up after ‹seconds› seconds': 'Risalah ini dilewati sesudah ‹seconds› detik',
  'Give it more time with --row-timeout, or look for a text in it that is very long':
    'Beri waktu lebih lama dengan --row-timeout, atau cari teks yang sangat panjang di dalamnya',
  'The process that built it came to an end before it was done («how»)':
    'Proses yang menyusunnya berhenti sebelum selesai («how»)',
  'exit code ‹code›': 'kode keluar ‹code›',
  'SIG‹name›': 'SIG‹name›',
  'It needs more memory than there is, or somebody ended it. --resume tries it again':
    'Memori tidak cukup, atau prosesnya dihentikan. --resume mencobanya lagi',
  'A batch is at work in this folder: process ‹pid›, since ‹time›':
    'Proses lain sedang menyusun risalah di folder ini: nomor ‹pid›, sejak ‹time›',
  'Wait for its end, or name another folder with --out':
    'Tunggu sampai selesai, atau sebutkan folder lain dengan --out',
  'Each file is whole all the same': 'Setiap berkas tetap utuh',
  'This file is already there, and it is no manifest of Risalah':
    'Berkas ini sudah ada, dan bukan manifes Risalah',
  'This file is already there, and Risalah did not make it as it is':
    'Berkas ini sudah ada, dan bukan buatan Risalah dalam keadaan ini',
  'Name another folder with --out, or replace it with --force':
    'Sebutkan folder lain dengan --out, atau timpa dengan --force',
  'This is no manifest of the share that it is named after':
    'Ini bukan manifes bagian yang disebut dalam nama berkasnya',
  'No manifest of a share is in this folder': 'Tidak ada manifes bagian di folder ini',
  'Build the shares into it first: ‹command›': 'Susun dahulu bagiannya ke folder ini: ‹command›',
  'This share and ‹other› are not of one run: the table, the content, the options or the version differ':
    'Bagian ini dan ‹other› bukan dari satu proses: tabel, konten, opsi, atau versinya berbeda',
  'The share ‹share› is missing': 'Bagian ‹share› tidak ada',
  'Briefing ‹number› stands here twice': 'Risalah ‹number› muncul dua kali',
  'Briefing ‹number› does not belong to this share': 'Risalah ‹number› bukan milik bagian ini',
  '‹missing› of ‹wanted› briefings of this share are missing':
    '‹missing› dari ‹wanted› risalah bagian ini tidak ada',
  'Two briefings are named "‹name›"': 'Ada dua risalah bernama "‹name›"',
  'This file is missing, or is not as it was written':
    'Berkas ini tidak ada, atau tidak seperti saat ditulis',
  'Rows ‹rows› were not built: «why»': 'Baris ‹rows› tidak disusun: «why»',
  'Mend these rows or what failed, build the shares again with --resume, and merge again':
    'Perbaiki baris ini atau penyebab kegagalannya, susun lagi bagiannya dengan --resume, lalu gabungkan lagi',
  'The countries of this row stand in more than one column':
    'Negara baris ini berada di lebih dari satu kolom',
  'Put all countries of a row in double quotes, such as "ID,AU"':
    'Apit semua negara sebuah baris dengan tanda petik ganda, misalnya "ID,AU"',
  'Row ‹row› was not built: «why»': 'Baris ‹row› tidak disusun: «why»',
  'Row ‹row› (‹name›) was not built: «why»': 'Baris ‹row› (‹name›) tidak disusun: «why»',
  '--name is "‹name›": «fault»': '--name bernilai "‹name›": «fault»',
  'The name of the file would be empty': 'Nama berkasnya akan kosong',
  'The name "‹name›" begins with a dot, a hyphen or a blank':
    'Nama "‹name›" diawali titik, tanda hubung, atau spasi',
  'Windows keeps the name "‹name›" for a device':
    'Nama "‹name›" dicadangkan Windows untuk perangkat',
  'The name has ‹bytes› bytes; at most ‹most› are taken':
    'Namanya ‹bytes› bita; paling banyak ‹most› yang diterima',
  'Name the files otherwise with --name': 'Beri nama lain pada berkasnya dengan --name',
  'Two briefings of row ‹row› would both be written to "‹name›"':
    'Dua risalah dari baris ‹row› akan sama-sama ditulis ke "‹name›"',
  'Rows ‹one› and ‹other› would both be written to "‹name›"':
    'Baris ‹one› dan ‹other› akan sama-sama ditulis ke "‹name›"',
  'Put {row} or a column that differs into --name; letters must differ by more than case or accents’ encoding':
    'Masukkan {row} atau kolom yang berbeda ke --name; nama yang berbeda besar-kecil huruf atau pengodean aksennya saja masih dianggap sama',
  'The table is empty': 'Tabel kosong',
  'Begin with a heading, such as "parties;lang", and write a row for each briefing':
    'Mulai dengan kepala tabel, misalnya "parties;lang", lalu tulis satu baris untuk setiap risalah',
  'Give it a name, or take it out': 'Beri nama, atau hapus kolom itu',
  'Write it as [ID, AU]': 'Tulis sebagai [ID, AU]',
  'Begin every row with a hyphen and a blank; in JSON put all of them in [ and ]':
    'Awali setiap baris dengan tanda hubung dan spasi; dalam JSON apit semuanya dengan [ dan ]',
  'Write it as "parties: [ID, AU]"': 'Tulis sebagai "parties: [ID, AU]"',
  'Write one text, or several as [one, two]': 'Tulis satu teks, atau beberapa sebagai [satu, dua]',
  'Name two countries or more': 'Sebutkan dua negara atau lebih',
  'Write the countries of a group on a line, such as ID, AU':
    'Tulis negara-negara sebuah kelompok dalam satu baris, misalnya ID, AU',
  'Write a row for each briefing': 'Tulis satu baris untuk setiap risalah',
  'Build that share once more into this folder, and merge again':
    'Susun sekali lagi bagian itu ke folder ini, lalu gabungkan lagi',
  'The table has more than ‹most› rows': 'Tabel lebih dari ‹most› baris',
  'A quotation mark that is opened in this row, or after it, is never closed':
    'Tanda petik yang dibuka di baris ini, atau sesudahnya, tidak pernah ditutup',
  'Put a text that holds quotation marks, separators or line ends in double quotes, and write " in it as ""':
    'Beri tanda petik ganda pada teks yang memuat tanda petik, pemisah, atau baris baru, dan tulis " di dalamnya sebagai ""',
  'The row has ‹found› cells, and the heading has ‹wanted›':
    'Baris ini punya ‹found› sel, sedangkan kepala tabel ‹wanted›',
  'Put a text that holds a separator in double quotes':
    'Beri tanda petik ganda pada teks yang memuat pemisah',
  'A group is a list of countries': 'Kelompok seharusnya berupa daftar negara',
  'The file should be a list of rows': 'Berkas harus berupa daftar baris',
  'The list has more than ‹most› rows': 'Daftar lebih dari ‹most› baris',
  'A row is a mapping from columns to texts': 'Baris seharusnya berupa pemetaan dari kolom ke teks',
  '"‹key›" should be a text or a list of texts': '"‹key›" harus berupa teks atau daftar teks',
  'There are more than ‹most› rows': 'Ada lebih dari ‹most› baris',
  '--name names {‹column›}, and no row has such a column':
    '--name menyebut {‹column›}, tetapi kolom itu tidak ada',
  'One country makes no pair': 'Satu negara tidak membentuk pasangan',
  'The file names no country': 'Berkas tidak menyebut negara',
  'The table has a heading and no rows': 'Tabel punya kepala, tetapi tanpa baris',
  '--shard takes a share such as 1/3, or auto, and not "‹text›"':
    '--shard meminta bagian seperti 1/3, atau auto, bukan "‹text›"',
  'The first of three machines takes 1/3, the last 3/3':
    'Mesin pertama dari tiga memakai 1/3, yang terakhir 3/3',
  '--shard auto finds no job array: none of its variables is set':
    '--shard auto tidak menemukan larik kerja: tidak ada variabelnya yang terisi',
  'Known are ‹list›. Or name the share: --shard 1/3':
    'Yang dikenal: ‹list›. Atau sebutkan bagiannya: --shard 1/3',
  '‹scheduler› tells the number of this job (‹variable›), but not how many there are':
    '‹scheduler› menyebut nomor kerja ini (‹variable›), tetapi tidak jumlah seluruhnya',
  'Give their number: --shards 8': 'Sebutkan jumlahnya: --shards 8',
  '‹variable› is "‹value›", which is none of ‹count› jobs that are counted from ‹first›':
    '‹variable› bernilai "‹value›", di luar ‹count› kerja yang dihitung dari ‹first›',
  'Ask the scheduler for as many jobs as --shards says':
    'Minta kerja kepada penjadwal sebanyak nilai --shards',
  '--merge builds nothing: --‹option› does not go with it':
    '--merge tidak menyusun apa pun: --‹option› tidak dapat menyertainya',
  'Say what to build: --pairs, --groups or --each':
    'Sebutkan yang disusun: --pairs, --groups, atau --each',
  '--shards says how many shares there are, but not which one to build':
    '--shards menyebut jumlah bagian, tetapi tidak bagian mana yang disusun',
};
