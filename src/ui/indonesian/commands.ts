import type { Phrases } from '../phrase.ts';

/** What the command line refuses, and what the commands tell of their work. */
export const commands: Phrases = {
  'Name a command: ‹names›': 'Sebutkan perintah: ‹names›',
  'Unknown argument: ‹name›': 'Argumen tidak dikenal: ‹name›',
  '--‹option› needs a value behind it': '--‹option› harus diikuti nilai',
  'The command line cannot be read': 'Baris perintah ini tidak dapat dibaca',
  'Something is missing or too many; write: ‹command›':
    'Ada yang kurang atau berlebih; tulis: ‹command›',
  'See "‹command›"': 'Lihat "‹command›"',
  'There is no «what» "‹value›"': 'Tidak ada «what» "‹value›"',
  template: 'templat',
  language: 'bahasa',
  format: 'format',
  paper: 'kertas',
  flavour: 'ragam',
  'place for figures': 'tempat gambar',
  'kind of lines': 'cara baris',
  'list of': 'daftar',
  '--set key': 'kunci --set',
  '--‹name› is given more than once': '--‹name› disebut lebih dari sekali',
  '--‹name› has an empty value': 'Nilai --‹name› kosong',
  'Several values are written with commas and no blanks: id,en':
    'Beberapa nilai ditulis dengan koma tanpa spasi: id,en',
  'Several values are given one by one: --‹name› one --‹name› other':
    'Beberapa nilai disebut satu per satu: --‹name› satu --‹name› lain',
  'Such as: ‹example›': 'Misalnya: ‹example›',
  'Such as: --out report-new.docx, or --in-place to write over the report, or --check to write nothing':
    'Misalnya: --out laporan-baru.docx, atau --in-place untuk menimpa laporan, atau --check untuk tidak menulis apa pun',
  '--‹one› and --‹other› do not go together': '--‹one› dan --‹other› tidak dapat dipakai bersama',
  '--out, --in-place and --check do not go together':
    '--out, --in-place, dan --check tidak dapat dipakai bersama',
  '--‹option› belongs to --‹other›': '--‹option› hanya berlaku bersama --‹other›',
  '--‹option› takes a whole number from 1 to ‹most›, not "‹text›"':
    '--‹option› meminta bilangan bulat dari 1 sampai ‹most›, bukan "‹text›"',
  '--start-level takes a number from 1 to ‹most›, not "‹text›"':
    '--start-level meminta angka dari 1 sampai ‹most›, bukan "‹text›"',
  '--‹option› is for ‹format› files, and none is asked for':
    '--‹option› hanya untuk berkas ‹format›, dan format itu tidak diminta',
  'Markdown has no sheet of paper': 'Markdown tidak punya ukuran kertas',
  'Add --to pdf or --to docx': 'Tambahkan --to pdf atau --to docx',
  'Add --‹option›': 'Tambahkan --‹option›',
  '--stdout takes one file, but ‹count› are asked for':
    '--stdout hanya untuk satu berkas, tetapi ‹count› yang diminta',
  'Name one template, one language and one format: ‹example›':
    'Sebutkan satu templat, satu bahasa, dan satu format: ‹example›',
  '--stdout takes one file, and --figures beside makes further ones':
    '--stdout hanya untuk satu berkas, sedangkan --figures beside membuat berkas lain',
  '--stdout and --json cannot both have standard output':
    '--stdout dan --json tidak dapat sama-sama memakai keluaran standar',
  'A terminal cannot show this file': 'Terminal tidak dapat menampilkan berkas ini',
  'Send it to a file: ... > file': 'Kirim ke berkas: ... > berkas',
  '"‹age›" is not an age': '"‹age›" bukan usia',
  'Write it in months or years: 24m, 3y': 'Tulis dalam bulan (m) atau tahun (y): 24m, 3y',
  '"‹value›" is not a date': '"‹value›" bukan tanggal',
  '"‹value›" is no date such as 2026-11-23': '"‹value›" bukan tanggal seperti 2026-11-23',
  'Write it as ‹example›': 'Tulis seperti ‹example›',
  'SOURCE_DATE_EPOCH is "‹value›", which is not a number of seconds':
    'SOURCE_DATE_EPOCH bernilai "‹value›", yang bukan jumlah detik',
  'Unset it, or give --date': 'Hapus variabel itu, atau sebutkan --date',
  '--set takes key=value, not "‹text›"': '--set meminta kunci=nilai, bukan "‹text›"',
  '--set ‹key› is given twice': '--set ‹key› disebut dua kali',
  '--set ‹key› «fault»': '--set ‹key› «fault»',
  'has an empty value': 'bernilai kosong',
  'is longer than ‹most› characters': 'lebih panjang dari ‹most› karakter',
  'holds the character ‹name›': 'memuat karakter ‹name›',
  'Name the report: --into report.docx': 'Sebutkan laporannya: --into laporan.docx',
  'Say where the report with its block goes': 'Sebutkan ke mana laporan dengan bloknya ditulis',
  '--out is the report itself': '--out adalah laporan itu sendiri',
  'Say --in-place to write over it': 'Pakai --in-place untuk menimpanya',
  'Name the folder to write to': 'Sebutkan folder tujuan',
  'The folder "‹folder›" is not empty: it holds ‹names›':
    'Folder "‹folder›" tidak kosong: isinya ‹names›',
  'Name a new folder: nothing of yours is ever replaced':
    'Sebutkan folder baru: berkas Anda tidak pernah ditimpa',
  'A path is empty': 'Ada jalur yang kosong',
  'No PDF, DOCX or Markdown file stands in ‹paths›':
    'Tidak ada berkas PDF, DOCX, atau Markdown di ‹paths›',
  'There is no such file or folder': 'Berkas atau folder itu tidak ada',
  'Look at its name, and at the folder in which the command is run':
    'Periksa namanya, dan folder tempat perintah dijalankan',
  'This is no file that can be read': 'Ini bukan berkas yang dapat dibaca',
  'The file has ‹size› bytes; at most ‹most› are read':
    'Berkas berukuran ‹size› bita; paling banyak ‹most› yang dibaca',
  'There is no benefit, risk or area "‹topic›"': 'Tidak ada manfaat, risiko, atau bidang "‹topic›"',
  'The metadata tell no request that the briefing could be composed from again':
    'Metadata tidak memuat permintaan yang dapat dipakai untuk menyusun ulang risalah',
  'The template "‹template›" is not among those that come with Risalah':
    'Templat "‹template›" tidak termasuk templat bawaan Risalah',
  '‹count› more problems are not shown': '‹count› masalah lain tidak ditampilkan',

  '1 page': '1 halaman',
  '‹number› pages': '‹number› halaman',
  '«found»: ‹areas› areas, ‹benefits› benefits, ‹risks› risks, ‹facts› facts, ‹sources› sources, ‹templates› templates':
    '«found»: ‹areas› bidang, ‹benefits› manfaat, ‹risks› risiko, ‹facts› fakta, ‹sources› sumber, ‹templates› templat',
  'No problems': 'Tidak ada masalah',
  'No errors, ‹warnings› to look at': 'Tidak ada kesalahan, ‹warnings› perlu ditinjau',
  'not used': 'tidak dipakai',
  'no fact': 'tidak ada fakta',
  verified: 'verifikasi',
  sources: 'sumber',
  'as of': 'per',
  yes: 'ya',
  partly: 'sebagian',
  no: 'tidak',
  research: 'penelitian',
  official: 'resmi',
  case: 'kasus',
  data: 'data',
  supports: 'mendukung',
  mixed: 'beragam',
  contradicts: 'menentang',
  Next: 'Selanjutnya',
  added: 'ditambahkan',
  replaced: 'diganti',
  unchanged: 'tetap',
  removed: 'dihapus',
  missing: 'tidak ada',
  fresh: 'mutakhir',
  stale: 'usang',
  edited: 'disunting',
  '‹built› of ‹total› briefings built': '‹built› dari ‹total› risalah disusun',
  '‹count› kept': '‹count› dipertahankan',
  '‹count› failed': '‹count› gagal',
  '‹count› files': '‹count› berkas',
  'stopped, and --resume goes on': 'dihentikan; lanjutkan dengan --resume',
  '‹time› left': 'sisa ‹time›',
  '‹rate› a second': '‹rate› per detik',
  '‹shares› shares joined': '‹shares› bagian digabungkan',
  '‹shares› shares of ‹total› briefings joined': '‹shares› bagian dari ‹total› risalah digabungkan',
};
