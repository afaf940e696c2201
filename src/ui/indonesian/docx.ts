import type { Phrases } from '../phrase.ts';

/** What reading a Word document back finds. */
export const docx: Phrases = {
  '‹words› has a contrast of ‹own›:1, not ‹wanted›:1':
    'Kontras ‹words› hanya ‹own›:1, seharusnya ‹wanted›:1',
  '‹words› has a contrast of ‹own›:1, not ‹wanted›:1, and so has text of ‹count› more paragraphs':
    'Kontras ‹words› hanya ‹own›:1, seharusnya ‹wanted›:1; demikian juga teks di ‹count› paragraf lain',
  'The properties of the document name no title': 'Properti dokumen tidak menyebut judul',
  'The document does not say its language': 'Dokumen tidak menyebut bahasanya',
  '‹lang› is no language': '‹lang› bukan bahasa',
  'The field ‹name› of ‹part› is not closed': 'Bidang ‹name› di ‹part› tidak ditutup',
  'The field ‹name› of ‹part› has no result': 'Bidang ‹name› di ‹part› tidak punya hasil',
  'The field ‹name› of ‹part› is marked as out of date': 'Bidang ‹name› di ‹part› ditandai usang',
  'The settings ask to update all fields': 'Setelan meminta semua bidang dimutakhirkan',
  'The heading ‹words› of level ‹level› opens the headings':
    'Judul ‹words› bertingkat ‹level› menjadi judul pertama',
  'The heading ‹words› of level ‹level› follows level ‹above›':
    'Judul ‹words› bertingkat ‹level› mengikuti tingkat ‹above›',
  '‹words› is a heading of level ‹level› without a heading style':
    '‹words› adalah judul tingkat ‹level› tanpa gaya judul',
  '‹words› looks like a heading but is none': '‹words› tampak seperti judul, tetapi bukan',
  'A blank paragraph makes room': 'Ada paragraf kosong sebagai jarak',
  '‹words› is set out by blanks or tabs': '‹words› ditata dengan spasi atau tab',
  '‹words› begins a list whose marks are typed': '‹words› mengawali daftar yang penandanya diketik',
  'The link ‹words› does not say where it leads': 'Tautan ‹words› tidak menyebut tujuannya',
  'The footnote ‹id› is called but not there': 'Catatan kaki ‹id› dirujuk, tetapi tidak ada',
  'The endnote ‹id› is called but not there': 'Catatan akhir ‹id› dirujuk, tetapi tidak ada',
  'The footnote ‹id› is called after the footnote ‹other›':
    'Catatan kaki ‹id› dirujuk sesudah catatan kaki ‹other›',
  'The endnote ‹id› is called after the endnote ‹other›':
    'Catatan akhir ‹id› dirujuk sesudah catatan akhir ‹other›',
  'The ‹kind› of the footnotes holds the mark of a note':
    '‹kind› catatan kaki memuat tanda catatan',
  'The ‹kind› of the endnotes holds the mark of a note':
    '‹kind› catatan akhir memuat tanda catatan',
  'The package has no ‹part› that can be read': 'Paket tidak punya ‹part› yang dapat dibaca',
  'The part ‹part› has no content type of its kind':
    'Bagian ‹part› tidak punya tipe isi untuk jenisnya',
  'The package leads to the part ‹target›, which is not there':
    'Paket menuju bagian ‹target›, yang tidak ada',
  '‹part› leads to the part ‹target›, which is not there':
    '‹part› menuju bagian ‹target›, yang tidak ada',
  '‹part› cannot be read: «why»': '‹part› tidak dapat dibaca: «why»',
  '‹part› uses the relationship ‹id›, which is not defined':
    '‹part› memakai hubungan ‹id›, yang tidak ditetapkan',
  'The address ‹address› is no URI': 'Alamat ‹address› bukan URI',
  'The picture ‹part› «fault»': 'Gambar ‹part› «fault»',
  'is no ‹format›': 'bukan ‹format›',
  'is no ‹format› but a ‹other›': 'bukan ‹format›, melainkan ‹other›',
  'says that it is larger than any program can show':
    'menyebut ukuran yang tidak dapat ditampilkan program mana pun',
  'has another size than it says': 'ukurannya lain daripada yang disebut',
  'has data that cannot be unpacked to the size that it says':
    'datanya tidak dapat dibuka sebesar yang disebut',
  'Two drawings of ‹part› have the id ‹id›': 'Dua gambar di ‹part› memakai id ‹id›',
  'A picture has no alternative text': 'Ada gambar tanpa teks alternatif',
  'The alternative text ‹words› does not say what is seen':
    'Teks alternatif ‹words› tidak menyebut yang terlihat',
  'A picture or a text box floats over the page':
    'Ada gambar atau kotak teks yang mengambang di halaman',
  'The paragraph ‹words› floats': 'Paragraf ‹words› mengambang',
  'There is no ‹kind› style ‹id›': 'Tidak ada gaya ‹kind› ‹id›',
  'The style ‹id› leads to the style ‹target›, which is not there':
    'Gaya ‹id› menuju gaya ‹target›, yang tidak ada',
  '‹words› is in the list ‹id›, which is not there':
    '‹words› berada dalam daftar ‹id›, yang tidak ada',
  'The style ‹id› is in the list ‹list›, which is not there':
    'Gaya ‹id› berada dalam daftar ‹list›, yang tidak ada',
  'The bookmark ‹name› is there twice': 'Markah ‹name› ada dua kali',
  '‹name› is no name for a bookmark': '‹name› bukan nama untuk markah',
  'The bookmark ‹id› of ‹part› begins twice': 'Markah ‹id› di ‹part› dimulai dua kali',
  'The bookmark ‹id› of ‹part› ends twice': 'Markah ‹id› di ‹part› berakhir dua kali',
  'The bookmark ‹id› of ‹part› does not end': 'Markah ‹id› di ‹part› tidak berakhir',
  'The bookmark ‹id› of ‹part› does not begin': 'Markah ‹id› di ‹part› tidak dimulai',
  'A link leads to the bookmark ‹name›, which is not there':
    'Tautan menuju markah ‹name›, yang tidak ada',
  'A cell does not end with a paragraph': 'Ada sel yang tidak diakhiri paragraf',
  'The first row of the table is not marked as its head':
    'Baris pertama tabel tidak ditandai sebagai kepalanya',
  'The table has merged cells': 'Tabel punya sel gabungan',
  'The rows of the table have different numbers of cells': 'Jumlah sel baris tabel tidak sama',
  'The text of the document, ‹part›, cannot be read: «why»':
    'Teks dokumen, ‹part›, tidak dapat dibaca: «why»',
  'The file is no Word document: its package has no text with a body':
    'Berkas bukan dokumen Word: paketnya tidak punya teks berisi',
  'it is too long': 'terlalu panjang',
  'line ‹line›, column ‹column›: «reason»': 'baris ‹line›, kolom ‹column›: «reason»',
  'it is empty': 'kosong',
  'its bytes are no text in UTF-8': 'bitanya bukan teks UTF-8',
  'the file has more elements than can be read':
    'elemennya lebih banyak daripada yang dapat dibaca',
  'it nests more than ‹most› deep': 'bersarang lebih dari ‹most› tingkat',

  'Save the document again in the program that made it':
    'Simpan lagi dokumen di program pembuatnya',
  'Add the part or its extension to [Content_Types].xml':
    'Tambahkan bagian itu atau akhirannya ke [Content_Types].xml',
  'Insert the missing picture or part again, or remove what refers to it':
    'Sisipkan lagi gambar atau bagian yang hilang, atau hapus rujukannya',
  'Insert the picture or the link again': 'Sisipkan lagi gambar atau tautannya',
  'Write blanks and signs in the address as %20 and the like':
    'Tulis spasi dan tanda dalam alamat sebagai %20 dan sejenisnya',
  'Insert the picture again from its file': 'Sisipkan lagi gambar dari berkasnya',
  'Save the document again in Word, which numbers them anew':
    'Simpan lagi dokumen di Word, yang memberi nomor ulang',
  'Put an empty paragraph at the end of the cell': 'Letakkan paragraf kosong di akhir sel',
  'Define the style, or give the text another one': 'Tetapkan gaya itu, atau pakai gaya lain',
  'Make the list anew': 'Buat ulang daftarnya',
  'Shorten the name': 'Pendekkan namanya',
  'Set the bookmark again': 'Pasang lagi markahnya',
  'Set the bookmark, or lead the link to another one':
    'Pasang markahnya, atau arahkan tautan ke markah lain',
  'Delete the call, or write the note again': 'Hapus rujukannya, atau tulis lagi catatannya',
  'Delete the mark from the separator': 'Hapus tanda itu dari pemisah',
  'Delete the field and insert it again': 'Hapus bidang itu lalu sisipkan lagi',
  'Update the fields (Ctrl+A, F9) and save': 'Mutakhirkan bidang (Ctrl+A, F9) lalu simpan',
  'Fill in the title under File, Info': 'Isi judul pada Berkas, Info',
  'Choose the language of the text under Review, Language, and make it the default':
    'Pilih bahasa teks pada Tinjau, Bahasa, dan jadikan bawaan',
  'Give the heading the next level': 'Beri judul itu tingkat berikutnya',
  'Give the paragraph a heading style, and change the look of that':
    'Beri paragraf gaya judul, lalu ubah tampilan gaya itu',
  'Tick Repeat Header Rows for the first row': 'Centang Ulangi Baris Kepala untuk baris pertama',
  'Split the cells, and repeat or leave out what they hold':
    'Pisahkan selnya, lalu ulangi atau tinggalkan isinya',
  'Write the alternative text, or mark the picture as decorative':
    'Tulis teks alternatif, atau tandai gambar sebagai hiasan',
  'Say in a sentence what the picture shows': 'Sebutkan isi gambar dalam satu kalimat',
  'Set the wrapping to In Line with Text': 'Atur pembungkusan ke Sebaris dengan Teks',
  'Name the page or the document in the words of the link':
    'Sebutkan halaman atau dokumen tujuan dalam kata tautan',
  'Take a darker or lighter colour': 'Pakai warna yang lebih gelap atau lebih terang',
  'Delete them, and set the space before or after in the style':
    'Hapus, lalu atur jarak sebelum atau sesudah dalam gaya',
  'Use an indent, a tab stop or a table': 'Pakai inden, perhentian tab, atau tabel',
  'Select the lines and make them a list': 'Pilih barisnya dan jadikan daftar',
};
