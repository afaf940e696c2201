import type { Phrases } from '../phrase.ts';

/** Words and texts of the help that all commands share, and those of build, batch and embed. */
export const help: Phrases = {
  'Commands:': 'Perintah:',
  'Options:': 'Opsi:',
  'Examples:': 'Contoh:',
  'Positionals:': 'Argumen:',
  command: 'perintah',
  'aliases:': 'nama lain:',
  boolean: 'ya/tidak',
  string: 'teks',
  array: 'beberapa',
  required: 'wajib',
  'Show help': 'Tampilkan bantuan',
  'Show version number': 'Tampilkan nomor versi',
  '$0 <command> [options]': '$0 <perintah> [opsi]',
  'Briefings on military relations between countries':
    'Risalah tentang hubungan militer antarnegara',
  'All briefings for two countries': 'Semua risalah untuk dua negara',
  'Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 the machine (disk, rights, memory, open files, processes), 70 a bug':
    'Kode keluar: 0 selesai, 1 masalah pada masukan, 2 salah pakai, 3 mesin (diska, izin, memori, berkas terbuka, proses), 70 kesalahan program',
  'Language of the help and the messages: en, id; RISALAH_UI or the language of the system unless given':
    'Bahasa bantuan dan pesan: en, id; bila tidak disebut, menurut RISALAH_UI atau bahasa sistem',
  'Folder of the content; the one that comes with Risalah unless given':
    'Folder konten; bila tidak disebut, konten bawaan Risalah',
  'Sources of your own, in BibTeX or CSL-JSON, that the content may cite':
    'Sumber Anda sendiri, dalam BibTeX atau CSL-JSON, yang boleh dikutip konten',
  'Folder that the content may read files from besides its own, such as pictures of the house; may be given several times':
    'Folder lain yang berkasnya boleh dibaca konten, misalnya gambar milik lembaga; boleh disebut beberapa kali',
  'Print one JSON object and nothing else': 'Cetak satu objek JSON saja',

  'Build briefings: every template in every language in every format':
    'Susun risalah: setiap templat dalam setiap bahasa dan setiap format',
  'Templates, such as handout; all unless given':
    'Templat, misalnya handout; semua bila tidak disebut',
  'Countries by code or name, such as ID,AU or Jepang; none for a general briefing':
    'Negara menurut kode atau nama, misalnya ID,AU atau Jepang; kosongkan untuk risalah umum',
  'Languages: id, en; both unless given': 'Bahasa: id, en; keduanya bila tidak disebut',
  'Formats: ‹list›; all unless given': 'Format: ‹list›; semua bila tidak disebut',
  'Folder to write to; out unless given': 'Folder tujuan; out bila tidak disebut',
  'Date of the briefings, YYYY-MM-DD; SOURCE_DATE_EPOCH or today unless given':
    'Tanggal risalah, YYYY-MM-DD; SOURCE_DATE_EPOCH atau hari ini bila tidak disebut',
  'Keys of the sections to keep, such as security; all unless given':
    'Kunci bagian yang dipertahankan, misalnya security; semua bila tidak disebut',
  'Replace a text: key=value, where key is ‹list›':
    'Ganti sebuah teks: kunci=nilai; kuncinya salah satu dari ‹list›',
  'Citation style in place of the template’s: a .csl file, or apa, chicago-notes, ieee':
    'Gaya kutipan pengganti milik templat: berkas .csl, atau apa, chicago-notes, ieee',
  'Read every file back, and write nothing if one does not say what it should':
    'Baca ulang setiap berkas; jangan tulis apa pun bila ada yang isinya tidak sesuai',
  'Write the bytes of the one file to standard output':
    'Tulis bita satu berkas itu ke keluaran standar',
  'Replace files that Risalah did not make': 'Timpa berkas yang bukan buatan Risalah',
  'All templates, both languages, all formats, general':
    'Semua templat, kedua bahasa, semua format, umum',
  'One file': 'Satu berkas',
  'Names will do': 'Nama negara juga boleh',
  'Markdown to a pipe': 'Markdown ke pipa',
  'Sheet: ‹list›; the theme’s unless given': 'Kertas: ‹list›; menurut tema bila tidak disebut',
  'PDF: font files or a folder of them for the running text (static TTF or OTF)':
    'PDF: berkas fon atau foldernya untuk teks utama (TTF atau OTF statis)',
  'PDF: folder of fonts for characters that the theme’s fonts lack':
    'PDF: folder fon untuk karakter yang tidak ada dalam fon tema',
  'PDF: attach the sources as CSL-JSON (the file is then PDF/A-3a)':
    'PDF: lampirkan sumber sebagai CSL-JSON (berkas menjadi PDF/A-3a)',
  'DOCX: take styles, page set-up, headers and footers from this Word file':
    'DOCX: ambil gaya, tata halaman, kepala, dan kaki halaman dari berkas Word ini',
  'DOCX: embed the theme’s fonts in place of naming office fonts':
    'DOCX: tanam fon tema, bukan hanya menyebut fon perkantoran',
  'Markdown: ‹list›; gfm unless given': 'Markdown: ‹list›; gfm bila tidak disebut',
  'Markdown: no front matter, to be put into a text':
    'Markdown: tanpa kepala YAML, untuk disisipkan ke dalam teks',
  'Markdown: level of the first heading, 1 to 6; 1 unless given':
    'Markdown: tingkat judul pertama, 1 sampai 6; 1 bila tidak disebut',
  'Markdown: pictures inline or beside the file; inline unless given':
    'Markdown: gambar di dalam (inline) atau di samping (beside) berkas; inline bila tidak disebut',
  'Markdown: a line a paragraph or a sentence; paragraph unless given':
    'Markdown: satu baris tiap paragraf (paragraph) atau kalimat (sentence); paragraph bila tidak disebut',

  'Build many briefings: of all pairs, of groups of countries, of the rows of a table':
    'Susun banyak risalah: semua pasangan, kelompok negara, atau baris sebuah tabel',
  'All pairs of these countries, such as ID,AU,JP,SG':
    'Semua pasangan dari negara ini, misalnya ID,AU,JP,SG',
  'File of groups of countries: one a line, or a YAML or JSON list':
    'Berkas kelompok negara: satu tiap baris, atau daftar YAML atau JSON',
  'Table of requests, .csv, .yaml or .json: one row a request':
    'Tabel permintaan, .csv, .yaml, atau .json: satu permintaan tiap baris',
  'Names of files, of {template}, {parties}, {lang}, {row} and columns; ‹usual›':
    'Nama berkas, dari {template}, {parties}, {lang}, {row}, dan kolom; ‹usual›',
  'Worker processes; as many as the machine has cores unless given':
    'Jumlah proses kerja; sebanyak inti mesin bila tidak disebut',
  'Seconds after which a briefing is given up; 60 unless given':
    'Batas detik untuk satu risalah sebelum dilewati; 60 bila tidak disebut',
  'Keep what is built already and has not changed': 'Pertahankan yang sudah jadi dan tidak berubah',
  'Build a share only, such as 1/3; auto asks the job scheduler':
    'Susun satu bagian saja, misalnya 1/3; auto bertanya kepada penjadwal kerja',
  'How many shares there are, for --shard auto': 'Jumlah bagian, untuk --shard auto',
  'Join the manifests of the shares in this folder, and prove them whole':
    'Gabungkan manifes semua bagian di folder ini, dan buktikan keutuhannya',
  'Six pairs, both languages, all formats': 'Enam pasangan, kedua bahasa, semua format',
  'A table, again': 'Sebuah tabel, dilanjutkan',
  'A half, on one of two machines': 'Separuh, di salah satu dari dua mesin',
  'Are all the shares there?': 'Apakah semua bagian sudah ada?',

  'Put a briefing into a report of yours, and keep it fresh there':
    'Sisipkan risalah ke dalam laporan Anda, dan jaga kemutakhirannya',
  'The report: a .docx, .docm or .md file': 'Laporan: berkas .docx, .docm, atau .md',
  'Template; briefing unless given': 'Templat; briefing bila tidak disebut',
  'Keys of sections or units, such as security or regional/deterrence; all unless given':
    'Kunci bagian atau pokok, misalnya security atau regional/deterrence; semua bila tidak disebut',
  'Countries by code or name, such as ID,AU': 'Negara menurut kode atau nama, misalnya ID,AU',
  'Language: id, en; id unless given': 'Bahasa: id, en; id bila tidak disebut',
  'Place, and name of the block: a content control, a bookmark, a paragraph {{name}} or a heading; the end unless given':
    'Tempat, dan nama blok: kontrol konten, markah, paragraf {{name}}, atau judul; di akhir bila tidak disebut',
  'Level of the first heading; one below the heading before it':
    'Tingkat judul pertama; bila tidak disebut, satu di bawah judul sebelumnya',
  'File to write': 'Berkas yang ditulis',
  'Write over the report itself; a .md file is, unless --out is given':
    'Timpa laporan itu sendiri; berkas .md selalu ditimpa kecuali ada --out',
  'Write nothing; exit 1 if a block is missing, stale or edited by hand':
    'Jangan tulis apa pun; keluar dengan 1 bila ada blok yang hilang, usang, atau disunting',
  'Take the block out again': 'Keluarkan lagi blok itu',
  'Replace a block that was edited by hand, and a file of --out that is not ours':
    'Timpa blok yang sudah disunting, dan berkas --out yang bukan buatan Risalah',
  'Take a report with macros; they stay in it':
    'Terima laporan yang bermakro; makronya tetap di dalam',
  'Date of the briefing, YYYY-MM-DD; SOURCE_DATE_EPOCH or today unless given':
    'Tanggal risalah, YYYY-MM-DD; SOURCE_DATE_EPOCH atau hari ini bila tidak disebut',
  'Citation style: a .csl file, or apa, chicago-notes, ieee':
    'Gaya kutipan: berkas .csl, atau apa, chicago-notes, ieee',
  'At the place "risks"': 'Di tempat "risks"',
  'Refresh all blocks of the report': 'Mutakhirkan semua blok dalam laporan',
  'The same in Markdown': 'Sama, dalam Markdown',
  'For a check on every change': 'Untuk pemeriksaan pada setiap perubahan',
  'As it was before': 'Kembali seperti semula',
  'The report: a .docx, .docm, .md, .markdown, .qmd or .rmd file':
    'Laporan: berkas .docx, .docm, .md, .markdown, .qmd, atau .rmd',
  'Template; briefing unless given. With it, or with --unit, the command says all that the block holds; without both it changes only what it names':
    'Templat; briefing bila tidak disebut. Dengan opsi ini, atau --unit, perintah menyebut seluruh isi blok; tanpa keduanya hanya yang disebut yang berubah',
  'Level of the first heading; one below the heading before it unless given':
    'Tingkat judul pertama; bila tidak disebut, satu di bawah judul sebelumnya',
  'File to write, of the kind that the report is': 'Berkas yang ditulis, sejenis dengan laporan',
  'Take the block out again: the one of --at, or the only one':
    'Keluarkan lagi blok itu: yang disebut --at, atau satu-satunya',
  'With --remove: every block of the report': 'Bersama --remove: semua blok laporan',
  'PDF: a page; answered with how to join the pages, as a PDF takes no block':
    'PDF: halaman; dijawab dengan cara menggabung halaman, karena PDF tidak dapat disisipi blok',
  'Date of the briefing, YYYY-MM-DD; that of the block, SOURCE_DATE_EPOCH or today unless given':
    'Tanggal risalah, YYYY-MM-DD; tanggal blok, SOURCE_DATE_EPOCH, atau hari ini bila tidak disebut',
  'The same block in English': 'Blok yang sama dalam bahasa Inggris',
};
