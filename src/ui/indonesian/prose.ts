import type { Phrases } from '../phrase.ts';

/** What the reader of prose and of the pictures in it says. */
export const prose: Phrases = {
  'Write :::case{ID PH}, with the alpha-2 codes of the countries the case is about':
    'Tulis :::case{ID PH}, dengan kode alfa-2 negara yang dibahas kasus itu',
  'The case is not closed': 'Kasus tidak ditutup',
  'End it with a line that holds ::: only': 'Akhiri dengan baris yang hanya berisi :::',
  'A ::: block begins here, but cannot be read':
    'Blok ::: diawali di sini, tetapi tidak dapat dibaca',
  'A :::‹name› block is not known': 'Blok :::‹name› tidak dikenal',
  'A ::‹name› line is not known': 'Baris ::‹name› tidak dikenal',
  'The case names no country': 'Kasus tidak menyebut negara',
  'A case holds codes of countries only': 'Kasus hanya boleh memuat kode negara',
  'The case is empty': 'Kasus kosong',
  'A case cannot hold another case': 'Kasus tidak boleh memuat kasus lain',
  'A citation begins here, but cannot be read': 'Di sini ada kutipan yang tidak dapat dibaca',
  'Write [@key], [@key, p. 12] or [@one; @two], without marks inside':
    'Tulis [@kunci], [@kunci, hlm. 12], atau [@satu; @dua], tanpa tanda lain di dalamnya',
  'A brace stands here without a placeholder': 'Ada kurung kurawal tanpa isian',
  'A placeholder is one word in braces, such as {countries}':
    'Isian berupa satu kata dalam kurung kurawal, misalnya {countries}',
  'A footnote is called here, but its text is not there':
    'Catatan kaki dirujuk di sini, tetapi teksnya tidak ada',
  'Add a line at the end of the text that begins with [^...]: and says it':
    'Tambahkan baris di akhir teks yang diawali [^...]: dan berisi catatannya',
  'A quotation': 'Kutipan blok',
  'A list item': 'Butir daftar',
  '«name» holds paragraphs and lists only': '«name» hanya boleh memuat paragraf dan daftar',
  'Put it below': 'Letakkan di bawahnya',
  '"‹type›" cannot be shown': '"‹type›" tidak dapat ditampilkan',
  'The footnote [^‹name›] is defined twice': 'Catatan kaki [^‹name›] ditulis dua kali',
  'The footnote [^‹name›] is never called': 'Catatan kaki [^‹name›] tidak pernah dirujuk',
  'The footnote [^‹name›] is called more than once':
    'Catatan kaki [^‹name›] dirujuk lebih dari sekali',
  'Call it once from the text, or delete it': 'Rujuk satu kali dari teks, atau hapus',
  'Write a footnote of its own for each place in the text':
    'Tulis catatan kaki tersendiri untuk setiap tempat dalam teks',
  'Raw HTML cannot be shown in all formats': 'HTML tidak dapat ditampilkan dalam semua format',
  'Write it in Markdown; a plain "<" is written \\<':
    'Tulis dalam Markdown; tanda "<" biasa ditulis \\<',
  'A text has no headings of its own': 'Teks tidak punya judul sendiri',
  'Begin the paragraph with **bold words**, or make it a unit':
    'Awali paragraf dengan **kata tebal**, atau jadikan pokok tersendiri',
  'Code cannot be shown': 'Kode tidak dapat ditampilkan',
  'Begin the line without blanks or ```': 'Awali baris tanpa spasi atau ```',
  'Write it without the ` marks': 'Tulis tanpa tanda `',
  'A line across the page cannot be shown': 'Garis melintang halaman tidak dapat ditampilkan',
  'Delete it': 'Hapus',
  'An address below the text is not read': 'Alamat di bawah teks tidak dibaca',
  'Write the link as [text](https://...)': 'Tulis tautan sebagai [teks](https://...)',
  'The text of a footnote cannot stand here': 'Teks catatan kaki tidak boleh di sini',
  'Put it at the end of the whole text': 'Letakkan di akhir seluruh teks',
  'A :: line is not known': 'Baris :: tidak dikenal',
  'Words in another language are written :id[...] or :en[...]':
    'Kata dalam bahasa lain ditulis :id[...] atau :en[...]',
  'The text nests more than ‹most› deep': 'Teks bersarang lebih dari ‹most› tingkat',
  'A picture cannot stand inside a text': 'Gambar tidak boleh di dalam kalimat',
  'Put it in a paragraph of its own: ![what it shows](picture.png)':
    'Letakkan dalam paragraf tersendiri: ![isi gambar](gambar.png)',
  'The title of a link cannot be shown': 'Judul tautan tidak dapat ditampilkan',
  'Write it into the text of the link': 'Tulis ke dalam teks tautan',
  'A link to "‹address›" is not allowed': 'Tautan ke "‹address›" tidak diizinkan',
  'Links begin with https://, http://, mailto: or #':
    'Tautan diawali https://, http://, mailto:, atau #',
  'The directive ":‹name›" is not known': 'Direktif ":‹name›" tidak dikenal',
  '":‹name›" takes no {attributes}': '":‹name›" tidak menerima {atribut}',
  'Put a blank before a {placeholder} that follows it':
    'Beri spasi sebelum {isian} yang mengikutinya',
  'A footnote cannot call a footnote': 'Catatan kaki tidak boleh merujuk catatan kaki',
  'A footnote holds one paragraph': 'Catatan kaki memuat satu paragraf',
  'The link has no text': 'Tautan tidak berteks',
  'There is nothing between the marks': 'Tidak ada apa-apa di antara tandanya',
  'The table has no caption': 'Tabel tidak punya keterangan',
  'Put a paragraph before it that begins with "Table:" (or "Tabel:") and says what it shows':
    'Letakkan di depannya paragraf yang diawali "Tabel:" (atau "Table:") dan menyebut isinya',
  'The alignment of columns is not read: the theme decides':
    'Perataan kolom tidak dibaca: tema yang menentukan',
  'Write the second line of the table as | --- | --- |':
    'Tulis baris kedua tabel sebagai | --- | --- |',
  'The row has ‹found› cells, the head of the table ‹wanted›':
    'Baris ini punya ‹found› sel, kepala tabel ‹wanted›',
  'An empty cell is written | |; a | inside a cell is written \\|':
    'Sel kosong ditulis | |; tanda | di dalam sel ditulis \\|',
  'The caption is empty': 'Keterangannya kosong',
  'There is no text here': 'Tidak ada teks di sini',
  'Here only one paragraph can stand': 'Di sini hanya boleh ada satu paragraf',
  'Delete the blank line': 'Hapus baris kosongnya',
  'A title holds no citation, link or line break':
    'Judul tidak boleh memuat kutipan, tautan, atau baris baru',
  'Put it into the text below': 'Letakkan di teks di bawahnya',

  'The picture has no words for readers who do not see it':
    'Gambar tidak punya teks untuk pembaca yang tidak melihatnya',
  'Write them between the brackets: ![what it shows](picture.png)':
    'Tulis di antara kurung: ![isi gambar](gambar.png)',
  'The picture "‹file›" does not stand beside the text':
    'Gambar "‹file›" tidak ada di samping teks',
  'Copy it beside the text and write its name only': 'Salin ke samping teks dan tulis namanya saja',
  'Save it anew as a PNG, or as a JPEG in RGB or grey, upright, of at most 16 megapixels':
    'Simpan ulang sebagai PNG, atau JPEG dalam RGB atau abu-abu, tegak, paling besar 16 megapiksel',
  'Save it as plain SVG, without scripts, links and animation, its text as paths; or as a PNG':
    'Simpan sebagai SVG polos, tanpa skrip, tautan, dan animasi, teksnya sebagai garis; atau sebagai PNG',
  '"‹name›" «fault»': '"‹name›" «fault»',
  'is no PNG, JPEG or SVG picture': 'bukan gambar PNG, JPEG, atau SVG',
  'is cut off or damaged': 'terpotong atau rusak',
  'is cut off': 'terpotong',
  'is damaged': 'rusak',
  'has no width or no height': 'tidak punya lebar atau tinggi',
  'has ‹width› x ‹height› pixels; at most 16 megapixels are read':
    'berukuran ‹width› x ‹height› piksel; paling banyak 16 megapiksel yang dibaca',
  'has a damaged header': 'kepala berkasnya rusak',
  'has no frame header': 'tidak punya kepala bingkai',
  'is in the four colours of a press (CMYK); save it in RGB':
    'memakai empat warna cetak (CMYK); simpan dalam RGB',
  'is packed in a way that few programs unpack; save it anew':
    'dipadatkan dengan cara yang jarang dikenal; simpan ulang',
  'is to be turned before it is shown (EXIF); save it upright':
    'harus diputar dahulu (EXIF); simpan dalam keadaan tegak',
  'has no size': 'tidak punya ukuran',
  'is too large': 'terlalu besar',
  'cannot be drawn': 'tidak dapat digambar',
  'takes longer than ‹seconds› seconds to draw': 'perlu lebih dari ‹seconds› detik untuk digambar',
  'holds a picture that «fault»': 'memuat gambar yang «fault»',
  'holds pictures of more than 16 megapixels': 'memuat gambar yang lebih dari 16 megapiksel',
  'is not well-formed («reason»)': 'tidak tersusun benar («reason»)',
  'has a DOCTYPE': 'memuat DOCTYPE',
  'has a processing instruction ("‹name›")': 'memuat instruksi pemrosesan ("‹name›")',
  '"‹name›" has a processing instruction ("‹target›")':
    '"‹name›" memuat instruksi pemrosesan ("‹target›")',
  'uses its parts in a circle, or too often':
    'memakai bagiannya secara berputar, atau terlalu sering',
  'has more than ‹most› parts': 'memuat lebih dari ‹most› bagian',
  'is nested more than ‹most› deep': 'bersarang lebih dari ‹most› tingkat',
  'is no SVG': 'bukan SVG',
  'has an element "‹name›"': 'memuat elemen "‹name›"',
  'has text in a script that its fonts cannot draw':
    'memuat teks dalam aksara yang tidak ada pada fonnya',
  'has an attribute "‹name›"': 'memuat atribut "‹name›"',
  'leads out of itself (href="‹address›")': 'menuju ke luar dirinya (href="‹address›")',
  'has a style with @import or a backslash':
    'memuat gaya dengan @import atau garis miring terbalik',
  'leads out of itself (a style with url)': 'menuju ke luar dirinya (gaya dengan url)',
  'has more than 2 MB': 'lebih besar dari 2 MB',
  'is not in UTF-8': 'tidak dalam UTF-8',
  'Words of more than 100 letters have more than ‹most› letters together':
    'Kata yang lebih dari 100 huruf bersama-sama berisi lebih dari ‹most› huruf',
  'Put blanks between the words': 'Beri spasi di antara kata-kata',
  'is neither a PNG nor a JPEG picture': 'bukan gambar PNG maupun JPEG',
  'Lists stand at most ‹most› deep in one another': 'Daftar bersarang paling dalam ‹most› tingkat',
  'Make two lists of it': 'Bagi menjadi dua daftar',
  'has a style that fetches': 'memuat gaya yang mengambil berkas lain',
  'has too many layers for its size': 'terlalu banyak lapisan untuk ukurannya',
  'is a moving picture; save one of its pictures': 'gambar bergerak; simpan salah satu gambarnya',
  'has no palette': 'tidak punya palet',
};
