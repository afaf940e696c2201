import type { Phrases } from '../phrase.ts';

/** What reading a Word document back finds. */
export const docx: Phrases = {
  '‹words› has a contrast of ‹own›:1, not ‹wanted›:1':
    'Kontras ‹words› hanya ‹own›:1, seharusnya sedikitnya ‹wanted›:1',
  '‹words› has a contrast of ‹own›:1, not ‹wanted›:1, and so has text of ‹count› more paragraphs':
    'Kontras ‹words› hanya ‹own›:1, seharusnya sedikitnya ‹wanted›:1; demikian juga teks di ‹count› paragraf lain',
  'The properties of the document name no title': 'Properti dokumen tidak memuat judul',
  'The document does not say its language': 'Dokumen tidak menyebut bahasanya',
  '‹lang› is no language': '‹lang› bukan bahasa',
  'The field ‹name› is not closed': 'Bidang ‹name› tidak ditutup',
  'The field ‹name› has no result': 'Bidang ‹name› tidak punya hasil',
  'The field ‹name› is marked as out of date': 'Bidang ‹name› ditandai usang',
  'A field without an instruction is not closed': 'Ada bidang tanpa instruksi yang tidak ditutup',
  'A field without an instruction is marked as out of date':
    'Ada bidang tanpa instruksi yang ditandai usang',
  'A mark ends a field that does not begin': 'Ada tanda akhir bidang tanpa awalnya',
  'The settings ask to update all fields': 'Setelan meminta semua bidang dimutakhirkan',
  'The heading ‹words› of level ‹level› opens the headings':
    'Judul pertama, ‹words›, bertingkat ‹level›, bukan 1',
  'The heading ‹words› of level ‹level› follows level ‹above›':
    'Judul ‹words› bertingkat ‹level›, padahal judul sebelumnya bertingkat ‹above›',
  '‹words› is a heading of level ‹level› without a heading style':
    '‹words› adalah judul tingkat ‹level› tanpa gaya judul',
  '‹words› looks like a heading but is none': '‹words› tampak seperti judul, tetapi bukan',
  'A blank paragraph makes room': 'Paragraf kosong dipakai sebagai jarak',
  '‹words› is set out by blanks or tabs': 'Tata letak ‹words› dibuat dengan spasi atau tab',
  '‹words› begins a list whose marks are typed': '‹words› mengawali daftar yang penandanya diketik',
  'The link ‹words› does not say where it leads': 'Tautan ‹words› tidak menyebut tujuannya',
  'The footnote ‹id› is called but not there': 'Catatan kaki ‹id› dirujuk, tetapi tidak ada',
  'The endnote ‹id› is called but not there': 'Catatan akhir ‹id› dirujuk, tetapi tidak ada',
  'The footnote ‹id› is called after the footnote ‹other›':
    'Catatan kaki ‹id› dirujuk sesudah catatan kaki ‹other›',
  'The endnote ‹id› is called after the endnote ‹other›':
    'Catatan akhir ‹id› dirujuk sesudah catatan akhir ‹other›',
  'The «kind» of the footnotes holds the mark of a note':
    'Pada «kind» catatan kaki ada tanda catatan',
  'The «kind» of the endnotes holds the mark of a note':
    'Pada «kind» catatan akhir ada tanda catatan',
  separator: 'pemisah',
  'continuation separator': 'pemisah kelanjutan',
  'continuation notice': 'pemberitahuan kelanjutan',
  'The package has no ‹part› that can be read': 'Paket tidak punya ‹part› yang dapat dibaca',
  'The part ‹part› has no content type of its kind':
    'Bagian ‹part› tidak punya tipe isi yang sesuai',
  'The package leads to the part ‹target›, which is not there':
    'Paket merujuk bagian ‹target›, padahal bagian itu tidak ada',
  '‹part› leads to the part ‹target›, which is not there':
    '‹part› merujuk bagian ‹target›, padahal bagian itu tidak ada',
  'The part cannot be read: «why»': 'Bagian ini tidak dapat dibaca: «why»',
  'The relationship ‹id› is used here, but ‹part› does not define it':
    'Hubungan ‹id› dipakai di sini, tetapi tidak ditetapkan oleh ‹part›',
  'The address ‹address› is no URI': 'Alamat ‹address› bukan URI',
  'The picture ‹part› «fault»': 'Gambar ‹part› «fault»',
  'is no ‹format›': 'bukan ‹format›',
  'is no ‹format› but a ‹other›': 'bukan ‹format›, melainkan ‹other›',
  'says that it is larger than any program can show':
    'menyebut ukuran yang tidak dapat ditampilkan program mana pun',
  'has another size than it says': 'berukuran lain daripada yang disebutnya',
  'has data that cannot be unpacked to the size that it says':
    'memuat data yang tidak dapat dibuka sampai ukuran yang disebutnya',
  'The drawing has the id ‹id›, and so has another one':
    'Gambar ini memakai id ‹id›, yang juga dipakai gambar lain',
  'A picture has no alternative text': 'Ada gambar tanpa teks alternatif',
  'The alternative text ‹words› does not say what is seen':
    'Teks alternatif ‹words› tidak menjelaskan apa yang terlihat',
  'A picture or a text box floats over the page':
    'Ada gambar atau kotak teks yang mengambang di halaman',
  'The paragraph ‹words› floats': 'Paragraf ‹words› mengambang',
  'There is no paragraph style ‹id›': 'Tidak ada gaya paragraf ‹id›',
  'There is no character style ‹id›': 'Tidak ada gaya karakter ‹id›',
  'There is no table style ‹id›': 'Tidak ada gaya tabel ‹id›',
  'The style ‹id› leads to the style ‹target›, which is not there':
    'Gaya ‹id› merujuk gaya ‹target›, padahal gaya itu tidak ada',
  '‹words› is in the list ‹id›, which is not there':
    '‹words› berada dalam daftar ‹id›, padahal daftar itu tidak ada',
  'The style ‹id› is in the list ‹list›, which is not there':
    'Gaya ‹id› berada dalam daftar ‹list›, padahal daftar itu tidak ada',
  'The bookmark ‹name› is there twice': 'Markah ‹name› ada dua kali',
  '‹name› is no name for a bookmark': '‹name› bukan nama untuk markah',
  'The bookmark ‹name› has the number of another one':
    'Markah ‹name› bernomor sama dengan markah lain',
  'The bookmark ‹name› ends twice': 'Markah ‹name› berakhir dua kali',
  'The bookmark ‹name› does not end': 'Markah ‹name› tidak berakhir',
  'The bookmark ‹name› does not begin': 'Markah ‹name› tidak dimulai',
  'A link leads to the bookmark ‹name›, which is not there':
    'Tautan menuju markah ‹name›, padahal markah itu tidak ada',
  'A cell does not end with a paragraph': 'Ada sel yang tidak diakhiri paragraf',
  'The first row of the table is not marked as its head':
    'Baris pertama tabel tidak ditandai sebagai baris kepala',
  'The table has merged cells': 'Tabel memuat sel gabungan',
  'The rows of the table have different numbers of cells':
    'Jumlah sel pada baris-baris tabel tidak sama',
  'The text of the document, ‹part›, cannot be read: «why»':
    'Teks dokumen, ‹part›, tidak dapat dibaca: «why»',
  'The file is no Word document: its package has no text with a body':
    'Berkas bukan dokumen Word: paketnya tidak memuat teks dokumen',
  'Open it in an office program and save it as .docx':
    'Buka di program perkantoran dan simpan sebagai .docx',
  'it is too long': 'terlalu panjang',
  'line ‹line›, column ‹column›: «reason»': 'baris ‹line›, kolom ‹column›: «reason»',
  'it is empty': 'kosong',
  'its bytes are no text in UTF-8': 'bitanya bukan teks UTF-8',
  'the file has more elements than can be read':
    'elemennya lebih banyak daripada yang dapat dibaca',
  'it nests more than ‹most› deep': 'bersarang lebih dari ‹most› tingkat',

  'Save the document again in the program that made it':
    'Simpan ulang dokumen dengan program pembuatnya',
  'Add the part or its extension to [Content_Types].xml':
    'Tambahkan bagian itu atau akhirannya ke [Content_Types].xml',
  'Insert the missing picture or part again, or remove what refers to it':
    'Sisipkan lagi gambar atau bagian yang hilang, atau hapus rujukannya',
  'Insert the picture or the link again': 'Sisipkan lagi gambar atau tautannya',
  'Write blanks and signs in the address as %20 and the like':
    'Tulis spasi dan tanda dalam alamat sebagai %20 dan sejenisnya',
  'Insert the picture again from its file': 'Sisipkan lagi gambar dari berkasnya',
  'Save the document again in Word, which numbers them anew':
    'Simpan ulang dokumen di Word; Word akan menomorinya kembali',
  'Put an empty paragraph at the end of the cell': 'Letakkan paragraf kosong di akhir sel',
  'Define the style, or give the text another one': 'Buat gaya itu, atau pakai gaya lain',
  'Make the list anew': 'Buat ulang daftarnya',
  'Give it a name of 1 to 40 characters without a blank':
    'Beri nama sepanjang 1 sampai 40 karakter tanpa spasi',
  'Rename one of the two; capitals do not tell them apart':
    'Ganti nama salah satunya; huruf besar dan kecil dianggap sama',
  'Set the bookmark again': 'Pasang lagi markahnya',
  'Set the bookmark, or lead the link to another one':
    'Pasang markahnya, atau arahkan tautan ke markah lain',
  'Delete the call, or write the note again': 'Hapus rujukannya, atau tulis lagi catatannya',
  'Delete the mark from the separator': 'Hapus tanda itu dari pemisah',
  'Delete the field and insert it again': 'Hapus bidang itu, lalu sisipkan lagi',
  'Update the fields (Ctrl+A, F9) and save': 'Mutakhirkan bidang (Ctrl+A, F9), lalu simpan',
  'Fill in the title under File, Info': 'Isi judul dokumen di menu Berkas, Info',
  'Choose the language of the text under Review, Language, and make it the default':
    'Pilih bahasa teks di menu Tinjau, Bahasa, lalu jadikan bahasa bawaan',
  'Give the heading the next level': 'Beri judul itu tingkat tepat di bawah judul sebelumnya',
  'Give the paragraph a heading style, and change the look of that':
    'Beri paragraf gaya judul, lalu ubah tampilan gaya itu',
  'Tick Repeat Header Rows for the first row': 'Centang Ulangi Baris Kepala untuk baris pertama',
  'Split the cells, and repeat or leave out what they hold':
    'Pisahkan sel itu, lalu ulangi isinya atau biarkan kosong',
  'Write the alternative text, or mark the picture as decorative':
    'Tulis teks alternatif, atau tandai gambar sebagai hiasan',
  'Say in a sentence what the picture shows': 'Jelaskan isi gambar dalam satu kalimat',
  'Set the wrapping to In Line with Text': 'Atur pembungkusan teks ke Sebaris dengan Teks',
  'Name the page or the document in the words of the link':
    'Sebutkan halaman atau dokumen tujuan dalam teks tautan',
  'Take a darker or lighter colour': 'Pakai warna yang lebih gelap atau lebih terang',
  'Delete them, and set the space before or after in the style':
    'Hapus paragraf itu, lalu atur jarak sebelum atau sesudahnya dalam gaya',
  'Use an indent, a tab stop or a table': 'Pakai inden, perhentian tab, atau tabel',
  'Select the lines and make them a list': 'Pilih barisnya, lalu jadikan daftar',
};
