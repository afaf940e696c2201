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
  'The entry has no key': 'Lema tidak punya kunci',
  'Write @type{key, field = {value}, ...}': 'Tulis @jenis{kunci, ruas = {nilai}, ...}',
  'This cannot be read: «cause»': 'Ini tidak dapat dibaca: «cause»',
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

  'not well-formed: «reason»': 'tidak tersusun benar: «reason»',
  'a style has no DOCTYPE': 'gaya tidak memuat DOCTYPE',
  'elements are nested too deep': 'elemennya bersarang terlalu dalam',
  'the file is not a CSL style': 'berkas ini bukan gaya CSL',
  'Take its parent instead: ‹parent›': 'Pakai induknya saja: ‹parent›',
  'the style only refers to another style': 'gaya ini hanya merujuk gaya lain',
  'the style says nothing of citations': 'gaya ini tidak mengatur kutipan',
  'the style has no bibliography': 'gaya ini tidak punya daftar pustaka',
  'there is no citation style "‹name›"': 'tidak ada gaya kutipan "‹name›"',
  'Did you mean "‹near›"? Known are ‹list›; a style of your own is given as a file that ends with .csl':
    'Apakah maksud Anda "‹near›"? Yang dikenal ‹list›; gaya Anda sendiri disebut sebagai berkas berakhiran .csl',
  'Known are ‹list›; a style of your own is given as a file that ends with .csl':
    'Yang dikenal ‹list›; gaya Anda sendiri disebut sebagai berkas berakhiran .csl',
  'there is no such file': 'berkas itu tidak ada',
  'the file is larger than ‹most› bytes': 'berkas lebih besar dari ‹most› bita',
  'the file is not UTF-8 text': 'berkas bukan teks UTF-8',
  'There is no citation style "‹name›" beside the template or in ‹folder› there':
    'Tidak ada gaya kutipan "‹name›" di samping templat atau di ‹folder›',
  'is not a CSL type, such as book, article-journal or webpage':
    'bukan jenis CSL, misalnya book, article-journal, atau webpage',
  'Unresolved @string reference "‹name›"': 'rujukan @string "‹name›" tidak dikenal',
};
