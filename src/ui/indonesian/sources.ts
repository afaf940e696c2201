import type { Phrases } from '../phrase.ts';

/** What the readers of sources say: CSL-JSON, BibTeX and citation styles. */
export const sources: Phrases = {
  '«source»: ‹field›: «fault»': '«source»: ‹field›: «fault»',
  '«source»: the item: «fault»': '«source»: butir itu: «fault»',
  'source "‹key›"': 'sumber "‹key›"',
  'a source without a key': 'sumber tanpa kunci',
  'has a character that cannot be printed': 'memuat karakter yang tidak dapat dicetak',
  'is longer than 2,000 characters': 'lebih panjang dari 2.000 karakter',
  'is a name without family or literal': 'berupa nama tanpa family atau literal',
  'is not [year, month, day]': 'bukan [tahun, bulan, hari]',
  'is a date without parts': 'berupa tanggal tanpa bagian',
  'is not a key: letters, digits, _ : . / -': 'bukan kunci: huruf, angka, _ : . / -',
  'is a reserved word': 'berupa kata yang dicadangkan',
  'is not a BCP 47 tag of a language, such as id or en-GB':
    'bukan tag bahasa BCP 47, misalnya id atau en-GB',
  'is not a web address': 'bukan alamat web',
  'is not a DOI (10.1234/abc)': 'bukan DOI (10.1234/abc)',
  'is missing': 'tidak ada',
  'is not of the kind that CSL-JSON asks for': 'bukan dari jenis yang diminta CSL-JSON',
  'Compare it with the items of evidence/references.csl.json that comes with Risalah':
    'Bandingkan dengan butir di evidence/references.csl.json bawaan Risalah',
  'The content has another source with the key "‹key›"':
    'Konten punya sumber lain dengan kunci "‹key›"',
  'Give this one another key, or take it out to cite the one of the content':
    'Beri kunci lain, atau keluarkan agar yang dikutip adalah sumber konten',
  'The file holds no entry': 'Berkas tidak memuat lema',
  'A bibliography is BibTeX (@type{key, ...}) or CSL-JSON ([{"id": ...}])':
    'Daftar pustaka berupa BibTeX (@jenis{kunci, ...}) atau CSL-JSON ([{"id": ...}])',

  'A @string holds one text of at most ‹most› characters':
    '@string memuat satu teks, paling panjang ‹most› karakter',
  'Write it out': 'Tulis lengkap',
  'Write the text out': 'Tulis teksnya secara lengkap',
  'The entry has no key': 'Lema tidak punya kunci',
  'Write @type{key, field = {value}, ...}': 'Tulis @jenis{kunci, ruas = {nilai}, ...}',
  'There is no @string with the name "‹name›"': 'Tidak ada @string bernama "‹name›"',
  'Define it above with @string{name = "text"}, or put the text in braces':
    'Definisikan di atas dengan @string{nama = "teks"}, atau apit teksnya dengan kurung kurawal',
  'The TeX command ‹command› is not known here': 'Perintah TeX ‹command› tidak dikenal di sini',
  'Write the letters that it stands for, in UTF-8': 'Tulis huruf yang diwakilinya, dalam UTF-8',
  'This piece of TeX is not known here': 'Potongan TeX ini tidak dikenal di sini',
  'Write the words or letters themselves, in UTF-8':
    'Tulis kata atau hurufnya sendiri, dalam UTF-8',
  'The name "‹name›" has more than two commas': 'Nama "‹name›" memuat lebih dari dua koma',
  'Write a name as "Family, Given", and "and" between two names':
    'Tulis nama sebagai "Keluarga, Depan", dengan "and" di antara dua nama',
  'The entry cannot be read from here on': 'Mulai dari sini lema ini tidak dapat dibaca',
  'Look for a comma, a brace or a quotation mark that is missing or too many':
    'Cari koma, kurung kurawal, atau tanda petik yang kurang atau berlebih',
  'The text that begins here is not closed': 'Teks yang mulai di sini tidak ditutup',
  'Look for the brace or quotation mark that is missing at its end':
    'Cari kurung kurawal atau tanda petik yang hilang di akhirnya',
  'The field "‹field›" has no value': 'Ruas "‹field›" tidak punya nilai',
  'Write field = {value}, or take the field out': 'Tulis ruas = {nilai}, atau hapus ruasnya',
  'This TeX cannot be read here': 'TeX ini tidak dapat dibaca di sini',
  'More than ‹most› # are here': 'Ada lebih dari ‹most› tanda #',
  'The field "‹field›" stands twice': 'Ruas "‹field›" muncul dua kali',
  'No entry begins here, although the line begins with @':
    'Tidak ada lema yang mulai di sini, padahal baris diawali @',
  'The entry that begins here is not closed before the next one':
    'Lema yang mulai di sini tidak ditutup sebelum lema berikutnya',
  'Look for a missing } in it': 'Cari } yang hilang di dalamnya',
  'The entry has more than ‹most› characters': 'Lema lebih dari ‹most› karakter',
  'Take out fields that are not printed, such as the abstract':
    'Keluarkan ruas yang tidak dicetak, misalnya abstrak',
  'Take braces out: two around a word keep its capitals':
    'Kurangi kurung kurawal: sepasang di sekeliling kata sudah menjaga huruf besarnya',
  'The braces nest more than ‹most› deep': 'Kurung kurawal bersarang lebih dari ‹most› tingkat',
  'The type @‹type› is not known': 'Jenis @‹type› tidak dikenal',
  'The field "‹field›" is not followed': 'Ruas "‹field›" tidak ditelusuri',
  'Copy the fields of the other entry into this one': 'Salin ruas lema lain itu ke lema ini',
  'Write all names: how many are printed is for the citation style to say':
    'Tulis semua nama: banyaknya yang dicetak ditentukan gaya kutipan',
  '"‹field›" ends in "and others"': '"‹field›" berakhir dengan "and others"',
  'The language "‹language›" is not known': 'Bahasa "‹language›" tidak dikenal',
  'Write its code, such as id, en or ja': 'Tulis kodenya, misalnya id, en, atau ja',
  'TeX prints "‹sign›" as "‹shown›"': 'TeX mencetak "‹sign›" sebagai "‹shown›"',

  'The style is not well-formed XML: «reason»':
    'Gaya kutipan ini bukan XML yang tersusun benar: «reason»',
  'Mend it there, or fetch the file once more':
    'Perbaiki di situ, atau unduh sekali lagi berkasnya',
  'The style has a DOCTYPE': 'Gaya kutipan ini memuat DOCTYPE',
  'Delete it: no style needs one': 'Hapus: gaya kutipan tidak memerlukannya',
  'The elements of the style nest more than ‹most› deep':
    'Elemen gaya kutipan ini bersarang lebih dari ‹most› tingkat',
  'Take another style, such as one of those that come with Risalah':
    'Pakai gaya lain, misalnya salah satu bawaan Risalah',
  'The file is not a CSL style': 'Berkas ini bukan gaya CSL',
  'A CSL style begins with ‹start›': 'Gaya CSL diawali ‹start›',
  'Take its parent instead: ‹parent›': 'Pakai induknya saja: ‹parent›',
  'The style only refers to another style': 'Gaya kutipan ini hanya merujuk gaya lain',
  'The style has no macro "«macro»"': 'Gaya kutipan ini tidak punya makro "«macro»"',
  'The macros of the style call one another so often that it comes to more than ‹most› elements':
    'Makro gaya kutipan ini begitu sering saling memanggil sehingga menjadi lebih dari ‹most› elemen',
  'The macros of the style call themselves, or one another more than ‹most› deep':
    'Makro gaya kutipan ini memanggil dirinya sendiri, atau saling memanggil lebih dari ‹most› tingkat',
  'Write the macros so that each calls few others':
    'Tulis makronya sehingga masing-masing hanya memanggil sedikit makro lain',
  'The style has no <citation>: it does not say how to cite':
    'Gaya kutipan ini tidak punya <citation>: cara mengutip tidak diatur',
  'The style has no <bibliography>: it does not say how to list the sources':
    'Gaya kutipan ini tidak punya <bibliography>: daftar sumber tidak diatur',
  'there is no citation style "‹name›"': 'tidak ada gaya kutipan "‹name›"',
  'Did you mean "‹near›"? Known are ‹list›; a style of your own is given as a file that ends with .csl':
    'Apakah maksud Anda "‹near›"? Yang dikenal ‹list›; gaya Anda sendiri disebut sebagai berkas berakhiran .csl',
  'Known are ‹list›; a style of your own is given as a file that ends with .csl':
    'Yang dikenal ‹list›; gaya Anda sendiri disebut sebagai berkas berakhiran .csl',
  'There is no such file': 'Berkas itu tidak ada',
  'A style of your own is given with its path, such as ./house.csl':
    'Gaya Anda sendiri disebut beserta jalurnya, misalnya ./house.csl',
  'The file has more than ‹most› bytes': 'Berkas lebih besar dari ‹most› bita',
  'There is no citation style "‹name›" beside the template or in ‹folder› there':
    'Tidak ada gaya kutipan "‹name›" di samping templat atau di ‹folder›',
  'is not a CSL type, such as book, article-journal or webpage':
    'bukan jenis CSL, misalnya book, article-journal, atau webpage',
};
