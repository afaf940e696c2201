import type { Phrases } from '../phrase.ts';

/** What the readers of files, YAML, JSON and CSV say. */
export const input: Phrases = {
  '"‹name›" is a file, not a folder': '"‹name›" adalah berkas, bukan folder',
  'There is no folder "‹name›"': 'Tidak ada folder "‹name›"',
  'There is no file "‹name›"': 'Tidak ada berkas "‹name›"',
  '"‹name›" is not a file that can be read': '"‹name›" bukan berkas yang dapat dibaca',
  'Put an ordinary file there': 'Letakkan berkas biasa di situ',
  '"‹name›" leads out of the folder': '"‹name›" menuju ke luar folder',
  'Copy the file into the folder and name it from there, or allow its own folder with --allow-dir':
    'Salin berkasnya ke dalam folder dan sebutkan dari situ, atau izinkan foldernya sendiri dengan --allow-dir',
  '"‹name›" has ‹size› bytes; at most ‹most› are read':
    '"‹name›" berukuran ‹size› bita; paling banyak ‹most› yang dibaca',
  'The character ‹name› may not stand in a text': 'Karakter ‹name› tidak boleh ada dalam teks',
  'Delete it; it shows nothing, but changes how the text is read':
    'Hapus; karakter itu tidak terlihat, tetapi mengubah cara teks dibaca',
  'Write it in another way: only some fonts know what it is':
    'Tulis dengan cara lain: hanya beberapa fon mengenalnya',
  'The file is written in UTF-16, not in UTF-8': 'Berkas ditulis dalam UTF-16, bukan UTF-8',
  'Byte ‹number› (0x‹hex›) is not UTF-8': 'Bita ke-‹number› (0x‹hex›) bukan UTF-8',
  'Save the file as UTF-8': 'Simpan berkas sebagai UTF-8',

  'Put fewer lists and mappings into one another': 'Kurangi daftar dan pemetaan yang bersarang',
  'The YAML nests more than ‹most› deep': 'YAML bersarang lebih dari ‹most› tingkat',
  '«what» is not read in YAML here': '«what» tidak dibaca dalam YAML di sini',
  'A %directive': '%direktif',
  'A second document': 'Dokumen kedua',
  'An *alias': '*alias',
  'An &anchor': '&jangkar',
  'A !tag': '!tag',
  'Put it in a file of its own': 'Letakkan di berkas tersendiri',
  'Write the value again, or quote the text':
    'Tulis lagi nilainya, atau beri tanda petik pada teksnya',
  'Delete it, or quote the text': 'Hapus, atau beri tanda petik pada teksnya',
  'A key is a plain word': 'Kunci berupa kata biasa',
  'Put a text that begins with { or [ in double quotes; write merged keys out':
    'Beri tanda petik ganda pada teks yang diawali { atau [; tulis lengkap kunci yang digabung',
  'The word ‹word› stands without quotes; many readers take it for true or false':
    'Kata ‹word› tanpa tanda petik; banyak pembaca menganggapnya benar atau salah (true, false)',
  'Write "‹word›"': 'Tulis "‹word›"',

  'This is not JSON: where «wanted» should stand, «where»':
    'Ini bukan JSON: seharusnya ada «wanted», tetapi «where»',
  'the end of the file': 'akhir berkas',
  'a key in double quotes': 'kunci dalam tanda petik ganda',
  'a colon': 'titik dua',
  'a comma or ‹close›': 'koma atau ‹close›',
  'a value': 'nilai',
  'the file ends': 'berkas berakhir',
  'The JSON nests more than ‹most› deep': 'JSON bersarang lebih dari ‹most› tingkat',
  'The JSON holds more than ‹most› keys': 'JSON memuat lebih dari ‹most› kunci',
  'The text holds more than ‹most› keys': 'Teks memuat lebih dari ‹most› kunci',

  'The key "‹key›" stands here a second time': 'Kunci "‹key›" muncul lagi di sini',
  'The key "‹key›" is not known here': 'Kunci "‹key›" tidak dikenal di sini',
  'Give a day, such as 2026-11-23': 'Berikan tanggal, misalnya 2026-11-23',
  'Its ending tells its kind': 'Akhirannya menunjukkan jenisnya',
  'Read the file first': 'Baca berkasnya dahulu',
  'It names the block': 'Ini nama bloknya',
  'Compose it first': 'Susun dahulu',
  'Give a function that loads it': 'Berikan fungsi yang memuatnya',
  'There is nothing here': 'Tidak ada apa-apa di sini',
  '«name» is empty': '«name» kosong',
  '«name» is missing': '«name» tidak ada',
  'The file': 'Berkas',
  '«name» is less than ‹least›': '«name» kurang dari ‹least›',
  '«name» is longer than ‹most› characters': '«name» lebih panjang dari ‹most› karakter',
  'Shorten it': 'Pendekkan',
  '«name» is more than ‹most›': '«name» lebih dari ‹most›',
  '«name» cannot be "‹word›"': '«name» tidak boleh "‹word›"',
  '«name» should be «wanted», but is «given»':
    '«name» harus berupa «wanted», tetapi berupa «given»',
  'a text': 'teks',
  'a number': 'angka',
  'a whole number': 'bilangan bulat',
  'true or false': 'true atau false',
  'a list': 'daftar',
  'a mapping of keys': 'pemetaan kunci',
  '«name» has no Indonesian text': '«name» tidak punya teks bahasa Indonesia',
  '«name» has no English text': '«name» tidak punya teks bahasa Inggris',
  'Add "id:" with the text in Indonesian': 'Tambahkan "id:" dengan teks bahasa Indonesia',
  'Add "en:" with the text in English': 'Tambahkan "en:" dengan teks bahasa Inggris',
  '«name» is not of the kind that belongs here': '«name» bukan dari jenis yang seharusnya di sini',
  '«name» should be a key: small letters and digits, words joined by hyphens':
    '«name» harus berupa kunci: huruf kecil dan angka, kata disambung tanda hubung',
  '«name» should be a colour: "#rrggbb" in small letters':
    '«name» harus berupa warna: "#rrggbb" dengan huruf kecil',
  '«name» should be an ISO 15924 code, such as Arab':
    '«name» harus berupa kode ISO 15924, misalnya Arab',
  '«name» should be a language subtag, such as ja':
    '«name» harus berupa subtag bahasa, misalnya ja',
  '«name» should be a folder beside the theme: ./name':
    '«name» harus berupa folder di samping tema: ./nama',
  '‹braces› is no placeholder of this text': '‹braces› bukan isian untuk teks ini',
  'No placeholder is filled in here: write the words themselves':
    'Tidak ada isian di sini: tulis kata-katanya langsung',

  'The text is longer than ‹most› KB': 'Teks lebih panjang dari ‹most› KB',
  'The text has more than ‹most› lines': 'Teks lebih dari ‹most› baris',
  'Split it': 'Bagi menjadi beberapa bagian',
  'Take out some levels of lists or quotations': 'Kurangi tingkat daftar atau kutipannya',
  'The paragraph or table holds more than ‹most› of the marks ‹marks›':
    'Paragraf atau tabel memuat lebih dari ‹most› tanda ‹marks›',
  'Split it by a blank line': 'Bagi dengan baris kosong',
  'This is not JSON: «what» stands in a text in quotes':
    'Ini bukan JSON: ada «what» di dalam teks bertanda petik',
  'a tab': 'tab',
  'a line break': 'baris baru',
  'a backslash that begins no sign': 'garis miring terbalik yang tidak mengawali tanda',
  'Write it as \\t': 'Tulis sebagai \\t',
  'Write it as \\n, or close the text with "': 'Tulis sebagai \\n, atau tutup teks dengan "',
  'Write it as \\\\': 'Tulis sebagai \\\\',
  'Close the text with "': 'Tutup teks dengan "',
  'A letter was lost here: write it again': 'Ada huruf yang hilang di sini: tulis lagi',
};
