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
  'The words of the block "‹name›" were changed by hand since it was put in':
    'Isi blok "‹name›" sudah disunting sejak disisipkan',
  'Move your words out of the block, or say --force to lose them':
    'Pindahkan tulisan Anda ke luar blok, atau pakai --force untuk membuangnya',
  'The host has tracked changes; the block is put in without being tracked':
    'Dokumen melacak perubahan; blok disisipkan tanpa dilacak',
  'Look at the block yourself': 'Periksa sendiri bloknya',
  'The table of contents of the host does not list the block yet':
    'Daftar isi dokumen belum memuat blok itu',
  'In Word: click into it and press F9': 'Di Word: klik daftar isi lalu tekan F9',
  'Captions of the host behind the block show the numbers that they had without it':
    'Nomor keterangan sesudah blok masih seperti sebelum ada blok',
  'In Word: press Ctrl+A and F9': 'Di Word: tekan Ctrl+A lalu F9',
  'The host has no part ‹part›': 'Dokumen tidak punya bagian ‹part›',
  'it is not written in UTF-8': 'bagian itu tidak ditulis dalam UTF-8',
  'The part ‹part› of the host cannot be read: «why»':
    'Bagian ‹part› dokumen tidak dapat dibaca: «why»',
  'The host is no Word document': 'Dokumen itu bukan dokumen Word',
  'Save it as .docx': 'Simpan sebagai .docx',
  'The host has macros': 'Dokumen memuat makro',
  'Say --allow-macros if they may stay in it; Risalah neither runs nor changes them':
    'Pakai --allow-macros bila makro boleh tetap ada; Risalah tidak menjalankan atau mengubahnya',
  'Take the signature off in Word, embed, and sign again':
    'Lepaskan tanda tangannya di Word, sisipkan blok, lalu tanda tangani lagi',
  'The host is signed, and a change would break that':
    'Dokumen bertanda tangan digital, dan perubahan akan membatalkannya',
  'The host is a Strict Open XML document': 'Dokumen berupa Strict Open XML',
  'The text of the host is not that of a document': 'Teksnya bukan teks dokumen Word',
  'Save it in Word as "Word Document (*.docx)"': 'Simpan di Word sebagai "Dokumen Word (*.docx)"',
  'The bookmark "‹name›" does not stand for whole paragraphs of the body':
    'Markah "‹name›" tidak mencakup paragraf utuh dalam isi dokumen',
  'Set it around a paragraph of its own': 'Pasang pada paragraf tersendiri',
  'The host has no body': 'Dokumen tidak punya isi',
  'The host has the place "‹name›" more than once': 'Dokumen punya tempat "‹name›" lebih dari satu',
  'Rename one of them': 'Ganti nama salah satunya',
  'The body of the host has no content control, bookmark, placeholder ‹mark› or heading "‹name›"':
    'Isi dokumen tidak punya kontrol konten, markah, isian ‹mark›, atau judul "‹name›"',
  'Write ‹mark› into a paragraph of its own': 'Tulis ‹mark› dalam paragraf tersendiri',
  'The content control "‹name›" stands where no chapter can: in a form, a box or a table row':
    'Kontrol konten "‹name›" berada di tempat yang tidak dapat memuat bab: formulir, kotak, atau baris tabel',
  'Set it around a paragraph of the body': 'Pasang pada paragraf isi dokumen',
  'The content control "‹name›" shares its paragraph with other text, which would be lost':
    'Kontrol konten "‹name›" sebaris dengan teks lain, yang akan hilang',
  'The placeholder ‹mark› shares its paragraph with other text, which would be lost':
    'Isian ‹mark› sebaris dengan teks lain, yang akan hilang',
  'Give it a paragraph of its own': 'Letakkan dalam paragraf tersendiri',
  'The directory of the zip is written in a way for archives of more than 4 GB':
    'Direktori zip ditulis dengan cara untuk arsip di atas 4 GB',
  'Open the file in an office program and save it again':
    'Buka berkas di program perkantoran dan simpan lagi',
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
    'tidak diawali nama dari huruf, angka, _ . -',
  '"‹name›" has no meaning here': '"‹name›" tidak berarti di sini',
  '"‹name›" stands twice': '"‹name›" muncul dua kali',
  'The place is inside code, HTML or a comment that is not closed':
    'Tempat itu di dalam kode, HTML, atau komentar yang tidak ditutup',
  '"‹name›" is ‹count› places in the file': '"‹name›" ada di ‹count› tempat dalam berkas',
  '"‹name›" is ‹count› places in the file, headings in «lines»':
    '"‹name›" ada di ‹count› tempat dalam berkas, judul di «lines»',
  'Write ‹begin› and ‹end› where the block is to stand':
    'Tulis ‹begin› dan ‹end› di tempat blok seharusnya berada',
  '‹mark› stands within other text': '‹mark› berada di tengah teks lain',
  'Give it a paragraph of its own, outside of lists and quotations':
    'Letakkan dalam paragraf tersendiri, di luar daftar dan kutipan',
  'The file has no block, no paragraph ‹mark› and no heading "‹name›"':
    'Berkas tidak punya blok, paragraf ‹mark›, atau judul "‹name›"',
  'Without --at the block stands at the end': 'Tanpa --at blok berada di akhir',
  'The file is not text in UTF-8': 'Berkas bukan teks UTF-8',
  'Something stands beside the marker': 'Ada yang lain di samping penanda',
  'Give it lines of its own': 'Letakkan pada baris tersendiri',
  'The marker is unclear: «why»': 'Penanda tidak jelas: «why»',
  'The marker stands inside a paragraph, list, quotation, note or table':
    'Penanda berada di dalam paragraf, daftar, kutipan, catatan, atau tabel',
  'Put it on a line of its own, with empty lines around it and no blanks before it':
    'Letakkan pada baris tersendiri, diapit baris kosong, tanpa spasi di depannya',
  'The block "‹key›" has no end before the next one begins or the file ends':
    'Blok "‹key›" tidak berakhir sebelum blok berikutnya atau akhir berkas',
  'This end of "‹key›" has no begin before it': 'Akhir "‹key›" ini tidak punya awal',
  'The file has two blocks with the name "‹key›"': 'Berkas punya dua blok bernama "‹key›"',
  'Rename one in both markers': 'Ganti nama salah satu pada kedua penandanya',
  'A PDF takes no block: its tags, bookmarks, labels and signatures would break':
    'PDF tidak dapat disisipi blok: tag, markah, label, dan tanda tangannya akan rusak',
  'Embed in the .docx or .md that it is made from. Or build a PDF and join both, without the tags: ‹command›':
    'Sisipkan ke .docx atau .md sumbernya. Atau susun PDF lalu gabungkan keduanya, tanpa tag: ‹command›',
  'Briefings are embedded in ‹list›, and this is another kind of file':
    'Risalah disisipkan ke dalam ‹list›, sedangkan ini jenis berkas lain',
};
