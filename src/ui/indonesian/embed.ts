import type { Phrases } from '../phrase.ts';

/** What is said of documents of others into which blocks are embedded. */
export const embed: Phrases = {
  'The report has no block of Risalah': 'Laporan tidak memuat blok Risalah',
  'The file holds no block of Risalah': 'Berkas tidak memuat blok Risalah',
  'Make one with --template or --unit': 'Buat dengan --template atau --unit',
  'The report has no block "‹name›"': 'Laporan tidak memuat blok "‹name›"',
  'The file holds no block "‹name›"': 'Berkas tidak memuat blok "‹name›"',
  'The host has no block "‹name›"': 'Dokumen tidak memuat blok "‹name›"',
  'A new one needs --template or --unit': 'Blok baru memerlukan --template atau --unit',
  'The block "‹name›" was changed by hand since it was put in':
    'Blok "‹name›" sudah disunting sejak disisipkan',
  'Move what is yours out of the block, or say --force to lose it':
    'Pindahkan suntingan Anda ke luar blok, atau pakai --force untuk membuangnya',
  'The host has the block "‹name›" ‹count› times: somebody has copied it':
    'Dokumen memuat blok "‹name›" ‹count› kali: ada yang menyalinnya',
  'Delete the copies in Word': 'Hapus salinannya di Word',
  'The host remembers a block "‹name›" that is not there any more; it was put in anew':
    'Dokumen mencatat blok "‹name›" yang sudah tidak ada; blok itu disisipkan lagi',
  'Look whether words of the old one are left': 'Periksa apakah ada sisa blok yang lama',
  'The host has tracked changes; the block is put in without being tracked':
    'Dokumen melacak perubahan; blok disisipkan tanpa dilacak',
  'Look at the block yourself': 'Periksa sendiri bloknya',
  'The table of contents of the host does not list the block yet':
    'Daftar isi dokumen belum memuat blok itu',
  'In Word: click into it and press F9': 'Di Word: klik daftar isi lalu tekan F9',
  'Captions of the host behind the block show the numbers that they had without it':
    'Nomor keterangan sesudah blok masih seperti sebelum ada blok',
  'A reference of the host leads to "‹name›", which was in the block and is gone':
    'Rujukan dalam dokumen menuju "‹name›", yang tadinya ada dalam blok dan kini hilang',
  'Set it anew in Word': 'Buat lagi rujukannya di Word',
  'In Word: press Ctrl+A and F9': 'Di Word: tekan Ctrl+A lalu F9',
  'The host has no part ‹part›': 'Dokumen tidak punya bagian ‹part›',
  'it is not written in UTF-8': 'bagian itu tidak ditulis dalam UTF-8',
  'The part ‹part› of the host cannot be read: «why»':
    'Bagian ‹part› dokumen tidak dapat dibaca: «why»',
  'The host is no Word document': 'Dokumen itu bukan dokumen Word',
  'The host is empty': 'Dokumen kosong',
  'The host is in Rich Text Format': 'Dokumen berformat Rich Text',
  'The host is written in XML or HTML': 'Dokumen ditulis dalam XML atau HTML',
  'The host is a PDF': 'Dokumen berupa PDF',
  'Open it in Word and save it again': 'Buka di Word dan simpan lagi',
  'it says that it is in ‹encoding›': 'bagian itu menyebut dirinya ditulis dalam ‹encoding›',
  'The host is «how»; the block was put in, and the host stays so':
    'Dokumen «how»; blok sudah disisipkan, dan dokumen tetap demikian',
  'protected against changes': 'dilindungi dari perubahan',
  'recommended for reading only': 'dianjurkan untuk dibaca saja',
  'marked as final': 'ditandai sebagai versi akhir',
  'Ask whoever did that whether it may be changed':
    'Tanyakan kepada pembuatnya apakah boleh diubah',
  'The host has macros': 'Dokumen memuat makro',
  'Say --allow-macros if they may stay in it; Risalah neither runs nor changes them':
    'Pakai --allow-macros bila makro boleh tetap ada; Risalah tidak menjalankan dan tidak mengubahnya',
  'Take the signature off in Word, embed, and sign again':
    'Lepaskan tanda tangannya di Word, sisipkan blok, lalu tanda tangani lagi',
  'The host is signed, and a change would break that':
    'Dokumen bertanda tangan digital, dan perubahan akan membatalkannya',
  'The host is a Strict Open XML document': 'Dokumen berformat Strict Open XML',
  'The text of the host is not that of a document': 'Teksnya bukan teks dokumen Word',
  'Open it in Word and save it as "Word Document (*.docx)"':
    'Buka di Word dan simpan sebagai "Dokumen Word (*.docx)"',
  'The bookmark "‹name›" («at») does not stand for whole paragraphs of the body':
    'Markah "‹name›" («at») tidak mencakup paragraf utuh dalam isi dokumen',
  'Set it around a paragraph of its own': 'Pasang pada paragraf tersendiri',
  'The host has no text at all': 'Dokumen tidak punya teks sama sekali',
  'Write a paragraph into it in Word': 'Tulis satu paragraf di dalamnya dengan Word',
  '"‹name›" is ‹count› places in the host: «places»':
    '"‹name›" ada di ‹count› tempat dalam dokumen: «places»',
  'a header': 'kepala halaman',
  'a footer': 'kaki halaman',
  'a footnote': 'catatan kaki',
  'an endnote': 'catatan akhir',
  'a text box': 'kotak teks',
  'a field, a form or a table of contents': 'bidang, formulir, atau daftar isi',
  'The placeholder ‹mark› stands in «where» («at»), where no chapter can stand':
    'Isian ‹mark› berada dalam «where» («at»), yang tidak dapat memuat bab',
  'The placeholder ‹mark› stands in «where» (‹part›), where no chapter can stand':
    'Isian ‹mark› berada dalam «where» (‹part›), yang tidak dapat memuat bab',
  'Give it a paragraph of its own in the body': 'Letakkan dalam paragraf tersendiri di isi dokumen',
  "Say --at '‹mark›' for the placeholder, or rename one of them":
    "Pakai --at '‹mark›' untuk isian itu, atau ganti nama salah satunya",
  'The host has no placeholder ‹mark›': 'Dokumen tidak punya isian ‹mark›',
  'Rename one of them': 'Ganti nama salah satunya',
  'The body of the host has no content control, bookmark, placeholder ‹mark› or heading "‹name›"':
    'Isi dokumen tidak punya kontrol konten, markah, isian ‹mark›, atau judul "‹name›"',
  'Write ‹mark› into a paragraph of its own': 'Tulis ‹mark› dalam paragraf tersendiri',
  'The content control "‹name›" («at») stands where no chapter can: in a form, a box or a table row':
    'Kontrol konten "‹name›" («at») berada di tempat yang tidak dapat memuat bab: formulir, kotak, atau baris tabel',
  'Set it around a paragraph of the body': 'Pasang pada paragraf isi dokumen',
  'The content control "‹name›" («at») shares its paragraph with other text, which would be lost':
    'Kontrol konten "‹name›" («at») berada dalam satu paragraf dengan teks lain, yang akan hilang',
  'The placeholder ‹mark› («at») shares its paragraph with other text, which would be lost':
    'Isian ‹mark› («at») berada dalam satu paragraf dengan teks lain, yang akan hilang',
  'Give it a paragraph of its own': 'Letakkan dalam paragraf tersendiri',
  'The block "‹key›" cannot be made: «why»': 'Blok "‹key›" tidak dapat dibuat: «why»',
  '‹name› is "‹value›", not one of ‹list›':
    '‹name› bernilai "‹value›", bukan salah satu dari ‹list›',
  'it has no ‹name›': '‹name› tidak disebut',
  '‹name› is "‹value›"': '‹name› bernilai "‹value›"',
  '‹name› has an empty value': 'nilai ‹name› kosong',
  '‹name› is longer than ‹most› characters': '‹name› lebih panjang dari ‹most› karakter',
  '‹name› holds the character ‹character›': '‹name› memuat karakter ‹character›',
  'The block "‹key›" was edited by hand; writing it anew would lose that':
    'Blok "‹key›" sudah disunting; bila ditulis ulang, suntingan itu hilang',
  'Move your words out of the block, or give them up with --force':
    'Pindahkan tulisan Anda ke luar blok, atau buang dengan --force',
  '"‹text›" is no attribute': '"‹text›" bukan atribut',
  'it does not begin with a name of letters, digits, _ . -':
    'tidak diawali nama yang terdiri atas huruf, angka, _ . -',
  '"‹name›" has no meaning here': '"‹name›" tidak bermakna di sini',
  '"‹name›" stands twice': '"‹name›" muncul dua kali',
  'The place is inside code, HTML or a comment that is not closed':
    'Tempat itu berada di dalam kode, HTML, atau komentar yang tidak ditutup',
  '"‹name›" is ‹count› places in the file: «places»':
    '"‹name›" ada di ‹count› tempat dalam berkas: «places»',
  'heading "‹words›" in line ‹line›': 'judul "‹words›" di baris ‹line›',
  'paragraph ‹mark› in line ‹line›': 'paragraf ‹mark› di baris ‹line›',
  'text ‹mark› in line ‹line›': 'teks ‹mark› di baris ‹line›',
  'block "‹key›" in line ‹line›': 'blok "‹key›" di baris ‹line›',
  'Write ‹begin› and ‹end› where the block is to stand':
    'Tulis ‹begin› dan ‹end› di tempat blok seharusnya berada',
  '‹mark› stands within other text': '‹mark› berada di tengah teks lain',
  'Give it a paragraph of its own, outside of lists and quotations':
    'Letakkan dalam paragraf tersendiri, di luar daftar dan kutipan',
  'The file has no block, no paragraph ‹mark› and no heading "‹name›"':
    'Berkas tidak punya blok, paragraf ‹mark›, atau judul "‹name›"',
  'Without --at the block stands at the end': 'Tanpa --at blok diletakkan di akhir',
  'Close what begins here, or name another place with --at':
    'Tutup yang mulai di sini, atau sebutkan tempat lain dengan --at',
  'Look whether this is the file that you mean': 'Periksa apakah ini berkas yang Anda maksud',
  'Save it in its own program as one of these, and embed in that':
    'Simpan dari programnya sendiri sebagai salah satu jenis itu, lalu sisipkan ke situ',
  'The file is not text in UTF-8': 'Berkas bukan teks UTF-8',
  'A byte that is zero stands here: the file is not text in UTF-8':
    'Di sini ada bita nol: berkas bukan teks UTF-8',
  'Something stands beside the marker': 'Ada teks lain di baris penanda',
  'Give it lines of its own': 'Letakkan pada baris tersendiri',
  'The marker is unclear: «why»': 'Penanda tidak jelas: «why»',
  'The marker stands inside a paragraph, list, quotation, note or table':
    'Penanda berada di dalam paragraf, daftar, kutipan, catatan, atau tabel',
  'Put it on a line of its own, with empty lines around it and no blanks before it':
    'Letakkan pada baris tersendiri, diapit baris kosong, tanpa spasi di depannya',
  'The block "‹key›" has no end before the next one begins or the file ends':
    'Blok "‹key›" belum ditutup ketika blok berikutnya mulai atau berkas berakhir',
  'This end of "‹key›" has no begin before it':
    'Penutup "‹key›" ini tidak punya pembuka di depannya',
  'Write ‹end› behind its text, or take this marker out':
    'Tulis ‹end› sesudah teksnya, atau hapus penanda ini',
  'Take it out, or write ‹begin› above the text': 'Hapus, atau tulis ‹begin› di atas teksnya',
  'The file has two blocks with the name "‹key›"': 'Berkas punya dua blok bernama "‹key›"',
  'Rename one in both markers': 'Ganti nama salah satu pada kedua penandanya',
  'A PDF takes no block: its tags, bookmarks, labels and signatures would break':
    'PDF tidak dapat disisipi blok: tag, markah, label, dan tanda tangannya akan rusak',
  'Embed in the .docx or .md that it is made from. Or build a PDF and join both, without the tags: ‹command›':
    'Sisipkan ke .docx atau .md sumbernya. Atau susun PDF lalu gabungkan keduanya, tanpa tag: ‹command›',
  'Briefings are embedded in ‹list›, and this is another kind of file':
    'Risalah disisipkan ke dalam ‹list›, sedangkan ini jenis berkas lain',

  'The block "‹name›" had ‹list›; a command with --template or --unit says all that it holds, and this one does not say that':
    'Blok "‹name›" memuat ‹list›; perintah dengan --template atau --unit menyebut seluruh isinya, dan perintah ini tidak menyebutnya',
  'Name it again to keep it, or leave out --template and --unit to change only what is named':
    'Sebutkan lagi agar tetap ada, atau tinggalkan --template dan --unit untuk mengubah yang disebut saja',
  '"‹name›" is several blocks': '"‹name›" cocok dengan beberapa blok',
  'Name one: ‹names›': 'Sebutkan satu: ‹names›',
  '--out is "‹out›", and the report is a ‹ending› file: a block changes no format':
    '--out bernilai "‹out›", sedangkan laporan berupa berkas ‹ending›: blok tidak mengubah format',
  'Name a file that ends in ‹ending›': 'Sebutkan berkas berakhiran ‹ending›',
  '--after takes the number of a page, not "‹text›"':
    '--after meminta nomor halaman, bukan "‹text›"',
  '--after is for PDF files': '--after hanya untuk berkas PDF',
  'Name the place in this one with --at': 'Sebutkan tempat di berkas ini dengan --at',
  '--all goes with --remove': '--all hanya berlaku bersama --remove',
  'Without --at all blocks are refreshed': 'Tanpa --at semua blok dimutakhirkan',
  '--‹option› is for ‹format› files, and the report is a ‹kind› file':
    '--‹option› hanya untuk berkas ‹format›, sedangkan laporan berupa berkas ‹kind›',
  'Leave --‹option› out': 'Tinggalkan --‹option›',
  '‹program› has ‹count› levels of headings': '‹program› punya ‹count› tingkat judul',
  'The report has ‹count› blocks: ‹names›': 'Laporan memuat ‹count› blok: ‹names›',
  'Name the one that is to go with --at, or take all out with --all':
    'Sebutkan yang dikeluarkan dengan --at, atau keluarkan semua dengan --all',
  "Say --at '{{‹name›}}' for the placeholder, or rename one of them":
    "Pakai --at '{{‹name›}}' untuk isiannya, atau ganti nama salah satunya",
  'The headings of the block "‹key›" go ‹levels› deeper than level 6, the last there is, and stay at 6':
    'Judul blok "‹key›" ‹levels› tingkat lebih dalam daripada tingkat 6, yang terakhir, dan tetap di 6',
  'Give it a higher place, or say --start-level with a smaller number':
    'Beri tempat yang lebih tinggi, atau pakai --start-level dengan angka lebih kecil',
  'Rename all but one, or write ‹begin› and ‹end› where the block is to stand':
    'Ganti nama semua kecuali satu, atau tulis ‹begin› dan ‹end› di tempat bloknya',
  '{{‹name›}} stands in code, HTML, a heading or front matter, where no chapter can. Give it a paragraph of its own':
    '{{‹name›}} berada di dalam kode, HTML, judul, atau kepala YAML, yang tidak dapat memuat bab. Letakkan dalam paragraf tersendiri',
  'The host is «what»': 'Dokumen itu «what»',
  'in Rich Text Format': 'dalam Rich Text Format',
  'written in XML or HTML': 'ditulis dalam XML atau HTML',
  'The directory of the zip is broken': 'Direktori zip rusak',
  'The headings of the block "‹key›" go ‹levels› below level 6, the last there is, and stay at 6':
    'Judul dalam blok "‹key›" seharusnya ‹levels› tingkat di bawah tingkat 6, tingkat terakhir yang ada, dan tetap di tingkat 6',
  'Give the block a higher place, or say --start-level with a smaller number':
    'Beri blok tempat yang lebih tinggi, atau pakai --start-level dengan angka lebih kecil',
  'The block "‹key›" has headings that the report has behind it: links to ‹ids› lead to the block where ids are made of headings, as on GitHub':
    'Blok "‹key›" punya judul yang juga ada di laporan sesudahnya: tautan ke ‹ids› menuju blok bila id dibuat dari judul, seperti di GitHub',
  'Put the block behind them, or name your headings otherwise':
    'Letakkan blok sesudahnya, atau ganti judul Anda',
};
