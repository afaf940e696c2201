import type { Phrases } from '../phrase.ts';

/** What reading a PDF back finds in its contents, fonts, metadata and in the file as a whole. */
export const pdfFile: Phrases = {
  'Tag it, or mark it as background or artifact':
    'Beri tag, atau tandai sebagai latar belakang atau artefak',
  'Outside the tags: «what»': 'Di luar tag: «what»',
  'Outside the tags: «what», and ‹count› more on this page':
    'Di luar tag: «what», dan ‹count› lagi di halaman ini',
  'End one mark before the next begins': 'Akhiri satu tanda sebelum memulai tanda berikutnya',
  'There is «what»': 'Di sini ada «what»',
  'There is «what», and ‹count› more on this page':
    'Di sini ada «what», dan ‹count› lagi di halaman ini',
  'Write one EMC for each BDC or BMC': 'Tulis satu EMC untuk setiap BDC atau BMC',
  'The marks do not match: «what»': 'Tandanya tidak berpasangan: «what»',
  'The marks do not match: «what», and ‹count› more on this page':
    'Tandanya tidak berpasangan: «what», dan ‹count› lagi di halaman ini',
  'Number the marks of a page from 0': 'Nomori tanda di setiap halaman mulai dari 0',
  'On this page «what»': 'Di halaman ini «what»',
  'On this page «what», and ‹count› more on this page': 'Di halaman ini «what», dan ‹count› lagi',
  'text “‹words›”': 'teks “‹words›”',
  text: 'teks',
  'an area': 'bidang warna',
  'a line': 'garis',
  'a shading': 'gradasi warna',
  'EMC without a mark that it ends': 'EMC tanpa tanda yang diakhirinya',
  '‹count› marks left open': '‹count› tanda tidak diakhiri',
  'an artifact inside mark ‹mark›': 'artefak di dalam tanda ‹mark›',
  'mark ‹mark› inside an artifact': 'tanda ‹mark› di dalam artefak',
  'mark ‹mark› inside mark ‹outer›': 'tanda ‹mark› di dalam tanda ‹outer›',
  'mark ‹mark› begins twice': 'tanda ‹mark› dimulai dua kali',
  'a content stream that cannot be unpacked': 'aliran isi yang tidak dapat dibuka',
  'the form ‹name›, which cannot be read': 'formulir ‹name› yang tidak dapat dibaca',
  'Make the file again': 'Buat ulang berkasnya',
  'Write the blank between words and at the end of a line as a character of its own':
    'Tulis spasi di antara kata dan di akhir baris sebagai karakter tersendiri',
  'No blank between “‹before›” and “‹after›”': 'Tidak ada spasi di antara “‹before›” dan “‹after›”',
  'Two elements hold «mark»': 'Dua elemen memuat «mark»',
  'No element holds «mark»': 'Tidak ada elemen yang memuat «mark»',
  'mark ‹mark›': 'tanda ‹mark›',
  'mark ‹mark› (“‹words›”)': 'tanda ‹mark› (“‹words›”)',
  '‹type› names mark ‹mark› of no page': '‹type› menyebut tanda ‹mark› tanpa menyebut halamannya',
  '‹type› names mark ‹mark› of page ‹page›, which has no such mark':
    '‹type› menyebut tanda ‹mark› di halaman ‹page›, padahal halaman itu tidak punya tanda itu',
  'The page has no entry in the parent tree': 'Halaman ini tidak punya entri dalam pohon induk',
  'The parent tree names another element for mark ‹mark›, or none':
    'Untuk tanda ‹mark›, pohon induk menyebut elemen lain atau tidak menyebut apa-apa',

  'Save the file as PDF 1.7': 'Simpan berkas sebagai PDF 1.7',
  'The header says PDF ‹version›': 'Kepala berkas menyebut PDF ‹version›',
  'The file was cut off or changed by hand: make it again':
    'Berkas terpotong atau diubah secara manual: buat ulang',
  'The cross-references are wrong; the objects were found by searching for them':
    'Rujukan silang salah; objeknya harus dicari di seluruh berkas',
  'Export with “tagged PDF” or “accessible PDF” on':
    'Ekspor dengan “PDF bertag” atau “PDF aksesibel”',
  'The file has no structure: no program can tell what is a heading':
    'Berkas tidak punya struktur: program tidak dapat mengenali mana yang judul',
  'The catalog does not say that the file is marked':
    'Katalog tidak menyatakan bahwa berkas ini bertag',
  'The file says that its tags are suspect': 'Berkas menyatakan bahwa tagnya meragukan',
  'Set “show document title” in the initial view':
    'Atur “tampilkan judul dokumen” pada tampilan awal',
  'The viewer preferences do not ask for the title to be shown':
    'Preferensi penampil tidak meminta judul ditampilkan',
  'Give the document a title in its properties': 'Beri judul dalam properti dokumen',
  'The metadata have no title (dc:title)': 'Metadata tidak punya judul (dc:title)',
  'Save the properties of the document again': 'Simpan ulang properti dokumen',
  'The Info dictionary says “‹info›”, the metadata “‹title›”':
    'Judul dalam kamus Info “‹info›”, sedangkan dalam metadata “‹title›”',
  'Export as PDF/A or PDF/UA; both write the packet':
    'Ekspor sebagai PDF/A atau PDF/UA; keduanya menulis metadata itu',
  'The file has no XMP metadata': 'Berkas tidak punya metadata XMP',
  'The XMP metadata cannot be read: «why»': 'Metadata XMP tidak dapat dibaca: «why»',
  'it cannot be unpacked': 'isinya tidak dapat dibuka',
  'Export as PDF/UA, if the file meets the other rules':
    'Ekspor sebagai PDF/UA, bila berkas memenuhi aturan lain',
  'The file does not claim PDF/UA-1': 'Berkas tidak menyatakan diri sebagai PDF/UA-1',
  'Export as PDF/A-2a or PDF/A-3a': 'Ekspor sebagai PDF/A-2a atau PDF/A-3a',
  'The file claims no PDF/A at all, not PDF/A-2a or 3a':
    'Berkas tidak menyatakan diri sebagai PDF/A, seharusnya PDF/A-2a atau 3a',
  'The file claims ‹claim›, not PDF/A-2a or 3a':
    'Berkas menyatakan diri sebagai ‹claim›, seharusnya PDF/A-2a atau 3a',
  'Set the language in the properties of the document': 'Atur bahasa dalam properti dokumen',
  'The file does not say in which language it is': 'Berkas tidak menyebutkan bahasanya',
  'The trailer has no /ID': 'Trailer tidak punya /ID',
  'Export as PDF/A': 'Ekspor sebagai PDF/A',
  'The file has no output intent for PDF/A':
    'Berkas tidak punya maksud keluaran (OutputIntent) untuk PDF/A',
  'Print the form to a PDF without XFA': 'Cetak formulir ke PDF tanpa XFA',
  'The file holds an XFA form': 'Berkas memuat formulir XFA',

  'Save the file anew as PDF/A': 'Simpan ulang berkas sebagai PDF/A',
  'A stream is packed with ‹filter›': 'Ada aliran yang dipadatkan dengan ‹filter›',
  'A stream lies in another file': 'Ada aliran yang isinya berada di berkas lain',
  'The file is damaged: make it again': 'Berkas rusak: buat ulang',
  'A stream cannot be unpacked': 'Ada aliran yang tidak dapat dibuka',
  'A drawing is a PostScript program': 'Ada gambar berupa program PostScript',
  'A picture has alternates': 'Ada gambar yang punya pengganti',
  'A drawing refers to another PDF': 'Ada gambar yang merujuk PDF lain',

  'Export with “embed fonts”; the standard fonts too':
    'Ekspor dengan “tanamkan fon”, termasuk fon baku',
  'The font ‹name› is not embedded': 'Fon ‹name› tidak ditanamkan',
  'Use fonts with Unicode tables, and a program that writes ToUnicode':
    'Pakai fon bertabel Unicode dan program yang menulis ToUnicode',
  'no text in Unicode': 'tidak punya teks Unicode',
  'Use a font that has the character': 'Pakai fon yang memuat karakter itu',
  'no glyph': 'tidak punya bentuk',
  'Save the file anew with a program for PDF/A': 'Simpan ulang berkas dengan program untuk PDF/A',
  'The font ‹name› has no encoding': 'Fon ‹name› tidak punya pengodean',
  'The font ‹name› has no CIDToGIDMap': 'Fon ‹name› tidak punya CIDToGIDMap',
  'Save the file anew: the widths were written for another font':
    'Simpan ulang berkas: lebar itu ditulis untuk fon lain',
  'a width that is not the one in the font': 'punya lebar yang berbeda dengan lebar dalam fon',
  'Take the CIDSet out; nothing needs it': 'Hapus CIDSet; tidak ada yang memerlukannya',
  'The CIDSet of the font ‹name› lacks glyphs': 'CIDSet fon ‹name› tidak memuat semua bentuk',
  'In the font ‹name›, «which» has «what»': 'Pada fon ‹name›, «which» «what»',
  'In the font ‹name›, «which» has «what», as have ‹count› more':
    'Pada fon ‹name›, «which» «what»; begitu pula ‹count› karakter lain',
  'code ‹code›': 'kode ‹code›',
  '“‹text›” (code ‹code›)': '“‹text›” (kode ‹code›)',

  'The file cannot be read as a PDF: «why»': 'Berkas tidak dapat dibaca sebagai PDF: «why»',
  'Open it in a PDF program and save it anew, or get the file again':
    'Buka dengan program PDF dan simpan ulang, atau minta lagi berkasnya',
  'The file is encrypted: what cannot be read cannot be judged':
    'Berkas terenkripsi: isinya tidak dapat dibaca, jadi tidak dapat dinilai',
  'Save it without a password and without restrictions; PDF/A allows neither (ISO 19005-2, 6.1.3)':
    'Simpan tanpa sandi dan tanpa pembatasan; PDF/A tidak mengizinkan keduanya (ISO 19005-2, 6.1.3)',
  'The file is not read further: «why»': 'Berkas tidak dibaca lebih lanjut: «why»',
  'Is it what it claims to be? If so, save it anew in the program that made it, in several files':
    'Benarkah isinya seperti namanya? Bila ya, simpan ulang dengan program pembuatnya menjadi beberapa berkas',
  'its tree of pages is more than 100 deep': 'pohon halamannya bersarang lebih dari 100 tingkat',
  'it has more than 50,000 pages': 'halamannya lebih dari 50.000',
  'its structure is more than 250 elements deep': 'strukturnya bersarang lebih dari 250 tingkat',
  'its streams unpack to more than 200 MB': 'isi alirannya setelah dibuka lebih dari 200 MB',
  'reading it takes more than 128 MB of objects and drawing':
    'objek dan isi halaman yang harus dibaca lebih dari 128 MB',
  'it holds more than 8 million values': 'memuat lebih dari 8 juta nilai',
  'a drawing has a million operands': 'ada perintah gambar dengan sejuta operan',
  'arrays or dictionaries nest more than 100 deep':
    'larik atau kamusnya bersarang lebih dari 100 tingkat',
  'it has more than 64 MB': 'ukurannya lebih dari 64 MB',
  'it does not begin as a PDF does': 'awalnya tidak seperti PDF',
  'no pages are in it': 'tidak ada halaman di dalamnya',
};
