import type { Phrases } from '../phrase.ts';

/** What is said of templates, themes, fonts, and of the files that are rendered with them. */
export const looks: Phrases = {
  'Write ./file.ttf for a file beside the theme, or package/file.ttf':
    'Tulis ./berkas.ttf untuk berkas di samping tema, atau paket/berkas.ttf',
  '"‹name›" is no name of a font': '"‹name›" bukan nama fon',
  'There is no font "‹name›" in the packages that are installed':
    'Tidak ada fon "‹name›" dalam paket yang terpasang',
  'Is the package there? ‹command›': 'Apakah paketnya ada? ‹command›',
  'Use a static font that ends in .ttf or .otf': 'Pakai fon statis yang berakhiran .ttf atau .otf',
  'is a web font (WOFF)': 'adalah fon web (WOFF)',
  'Use the same font as .ttf or .otf: a PDF embeds no web font':
    'Pakai fon yang sama sebagai .ttf atau .otf: PDF tidak menanam fon web',
  'is a collection of fonts': 'adalah kumpulan fon',
  'Save the one font that is wanted as a .ttf file':
    'Simpan satu fon yang diperlukan sebagai berkas .ttf',
  'is a variable font': 'adalah fon variabel',
  'Use a static font of the family, such as Name-Regular.ttf':
    'Pakai fon statis dari keluarganya, misalnya Nama-Regular.ttf',
  'is not a font': 'bukan fon',
  'Get the file anew': 'Ambil ulang berkasnya',
  'has no outlines that a PDF can embed': 'tidak punya bentuk huruf yang dapat ditanam dalam PDF',
  'says that it must not be embedded': 'menyatakan tidak boleh ditanam',
  'Use another font, or ask its maker for a licence to embed it':
    'Pakai fon lain, atau minta lisensi tanam kepada pembuatnya',
  'says that no part of it may be embedded by itself': 'menyatakan tidak boleh ditanam sebagian',
  'Use another font: a PDF embeds only the letters that occur':
    'Pakai fon lain: PDF hanya menanam huruf yang dipakai',
  'A section of the kind "‹kind›" is listed a second time':
    'Bagian jenis "‹kind›" terdaftar dua kali',
  'There is no theme "‹name›" beside the template': 'Tidak ada tema "‹name›" di samping templat',
  'The theme "‹theme›" has no layout "‹layout›"':
    'Tema "‹theme›" tidak punya tata letak "‹layout›"',
  'The theme has no layout "‹layout›"': 'Tema tidak punya tata letak "‹layout›"',
  'The margins of the layout "‹name›" leave ‹wide› by ‹high› mm for text':
    'Margin tata letak "‹name›" menyisakan ‹wide› kali ‹high› mm untuk teks',
  'Leave at least ‹wide› by ‹high› mm': 'Sisakan paling sedikit ‹wide› kali ‹high› mm',
  'Call one of its layouts page: the others take from it what they leave out':
    'Namai salah satu tata letaknya page: yang lain mengambil darinya apa yang tidak disebut',
  'The style "body" of the layout "page" does not say ‹list›':
    'Gaya "body" pada tata letak "page" tidak menyebut ‹list›',
  '"‹font›" has the same style as "‹twin›" («style»)':
    '"‹font›" bergaya sama dengan "‹twin›" («style»)',
  'weight ‹weight›': 'tebal ‹weight›',
  'weight ‹weight›, italic': 'tebal ‹weight›, miring',
  'Name one font for each style': 'Sebutkan satu fon untuk setiap gaya',
  'There is no font in "‹folder›"': 'Tidak ada fon di "‹folder›"',
  'Put .ttf or .otf files there': 'Letakkan berkas .ttf atau .otf di situ',

  'the picture "‹key›" «fault»': 'gambar "‹key›" «fault»',
  'the font ‹name› is damaged: its glyphs cannot be taken out of it':
    'fon ‹name› rusak: bentuk hurufnya tidak dapat diambil',
  'Get the file anew, or use another font': 'Ambil ulang berkasnya, atau pakai fon lain',
  '«font» of the theme "‹theme›" «fault»': '«font» pada tema "‹theme›" «fault»',
  'the font "‹family›" (‹role›, ‹face›)': 'fon "‹family›" (‹role›, ‹face›)',
  'the font "‹family›"': 'fon "‹family›"',
  'Name a static font, a file that ends in .ttf or .otf: a PDF embeds no other':
    'Sebutkan fon statis, berkas berakhiran .ttf atau .otf: PDF tidak menanam yang lain',
  'is not a TrueType or OpenType font': 'bukan fon TrueType atau OpenType',
  'is damaged: HarfBuzz cannot set text in it': 'rusak: teks tidak dapat disusun dengannya',
  'no font has "‹characters›" and ‹count› more (‹numbers›)':
    'tidak ada fon yang punya "‹characters›" dan ‹count› lagi (‹numbers›)',
  'no font has "‹characters›" and ‹count› more (‹numbers›, ‹script› script)':
    'tidak ada fon yang punya "‹characters›" dan ‹count› lagi (‹numbers›, aksara ‹script›)',
  'no font has "‹characters›" and ‹count› more (‹numbers›) in "‹section›"':
    'tidak ada fon yang punya "‹characters›" dan ‹count› lagi (‹numbers›) di "‹section›"',
  'no font has "‹characters›" and ‹count› more (‹numbers›, ‹script› script) in "‹section›"':
    'tidak ada fon yang punya "‹characters›" dan ‹count› lagi (‹numbers›, aksara ‹script›) di "‹section›"',
  'no font has "‹characters›" (‹numbers›)': 'tidak ada fon yang punya "‹characters›" (‹numbers›)',
  'no font has "‹characters›" (‹numbers›, ‹script› script)':
    'tidak ada fon yang punya "‹characters›" (‹numbers›, aksara ‹script›)',
  'no font has "‹characters›" (‹numbers›) in "‹section›"':
    'tidak ada fon yang punya "‹characters›" (‹numbers›) di "‹section›"',
  'no font has "‹characters›" (‹numbers›, ‹script› script) in "‹section›"':
    'tidak ada fon yang punya "‹characters›" (‹numbers›, aksara ‹script›) di "‹section›"',
  'Write it in another way, or «folder»': 'Tulis dengan cara lain, atau «folder»',
  'Run ‹command›, or «folder»': 'Jalankan ‹command›, atau «folder»',
  'name a font that has it in the theme, or a folder of fonts with --font-folder':
    'sebutkan fon yang memilikinya dalam tema, atau folder fon dengan --font-folder',
  'the link "‹words›" in "‹section›" has no address that can be followed: ‹address›':
    'tautan "‹words›" di "‹section›" tidak punya alamat yang dapat dibuka: ‹address›',
  'the link "‹words›" has no address that can be followed: ‹address›':
    'tautan "‹words›" tidak punya alamat yang dapat dibuka: ‹address›',
  'Write a whole address that begins with https://, http:// or mailto:':
    'Tulis alamat lengkap yang diawali https://, http://, atau mailto:',

  'The fonts of the theme cannot be embedded where a reference document says which fonts there are':
    'Fon tema tidak dapat ditanam bila dokumen acuan yang menentukan fonnya',
  'Leave out --embed-fonts or --reference-doc; fonts embedded in the reference document are kept':
    'Tinggalkan --embed-fonts atau --reference-doc; fon yang tertanam dalam dokumen acuan dipertahankan',
  'The font ‹family› (‹face›) says that it must not go into a document that can be edited':
    'Fon ‹family› (‹face›) menyatakan tidak boleh masuk ke dokumen yang dapat disunting',
  'Leave --embed-fonts out, or take another font into the theme':
    'Tinggalkan --embed-fonts, atau pakai fon lain dalam tema',
  'The part ‹part› of the reference document brings ‹target› along':
    'Bagian ‹part› dokumen acuan menyertakan berkas sisipan ‹target›',
  'Take embedded files out of heads and feet':
    'Keluarkan berkas sisipan dari kepala dan kaki halaman',
  'The reference document: «message»': 'Dokumen acuan: «message»',
  'The reference document has macros or controls': 'Dokumen acuan memuat makro atau kontrol',
  'The reference document is no Word document': 'Dokumen acuan bukan dokumen Word',
  'The reference document is Strict Open XML': 'Dokumen acuan berformat Strict Open XML',
  'The reference document has no styles': 'Dokumen acuan tidak punya gaya',
  'The part ‹part› of the reference document does not name its elements w:...':
    'Bagian ‹part› dokumen acuan tidak menamai elemennya w:...',
  'The pages of the reference document leave ‹wide› by ‹high› mm for text':
    'Halaman dokumen acuan menyisakan ‹wide› kali ‹high› mm untuk teks',
  'Leave at least ‹wide› by ‹high› mm: make its margins smaller or its pages larger':
    'Sisakan paling sedikit ‹wide› kali ‹high› mm: perkecil margin atau perbesar halamannya',
  'The pages of the reference document have more columns than can be set':
    'Halaman dokumen acuan punya kolom lebih banyak daripada yang dapat disusun',
  'Give its last section one to four columns': 'Beri bagian terakhirnya satu sampai empat kolom',
  'The reference document has no part ‹part›': 'Dokumen acuan tidak punya bagian ‹part›',
  'The part ‹part› of the reference document cannot be read: «why»':
    'Bagian ‹part› dokumen acuan tidak dapat dibaca: «why»',
  'it has a document type': 'bagian itu memuat DOCTYPE',
  'keeps the program that reads it busy without end':
    'membuat program pembacanya sibuk tanpa akhir',
  'breaks the program that reads it': 'merusak program pembacanya',
  'has no characters': 'tidak punya karakter',
  'is damaged: its glyphs cannot be taken out of it': 'rusak: bentuk hurufnya tidak dapat diambil',
  'The stream has more than ‹most› bytes': 'Alirannya lebih dari ‹most› bita',
};
