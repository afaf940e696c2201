import type { Phrases } from '../phrase.ts';

/** What reading a PDF back finds in its structure: blocks, tables, tags, annotations and places. */
export const pdfStructure: Phrases = {
  'There are ‹count› more places where this does not hold':
    'Masih ada ‹count› tempat lain dengan temuan yang sama',
  'Export as PDF/UA, or write the words of the link into Contents':
    'Ekspor sebagai PDF/UA, atau tulis teks tautan dalam Contents',
  'A link annotation has no description (Contents)':
    'Anotasi tautan tidak punya keterangan (Contents)',
  'Export with tags on; the link must be a Link element with a reference to the annotation':
    'Ekspor dengan tag; tautan harus berupa elemen Link yang merujuk anotasinya',
  'Write the page of the annotation as /Pg of the object reference':
    'Tulis halaman anotasi sebagai /Pg pada rujukan objek',
  'The reference to the annotation names «page»': 'Rujukan ke anotasi ini menyebut «page»',
  'The reference to the annotation names no page': 'Rujukan ke anotasi ini tidak menyebut halaman',
  'Tag the annotation, or delete it': 'Beri tag pada anotasi itu, atau hapus',
  'An annotation (‹type›) is in no ‹wanted› element':
    'Anotasi (‹type›) tidak berada dalam elemen ‹wanted›',
  'Set the flag Print (F 4) alone': 'Pasang hanya bendera Print (F 4)',
  'An annotation (‹type›) has the flags ‹flags›': 'Nilai bendera anotasi (‹type›) adalah ‹flags›',
  'Set the tab order of the page to “document structure”':
    'Atur urutan tab halaman ke “struktur dokumen”',
  'The page has annotations, but no /Tabs /S':
    'Halaman ini punya anotasi, tetapi tidak punya /Tabs /S',
  'Correct the link, or make the place it leads to again':
    'Perbaiki tautannya, atau buat lagi tempat yang ditujunya',
  'Take the action out': 'Hapus aksi itu',
  'An annotation has the action ‹kind›': 'Anotasi menjalankan aksi ‹kind›',
  'A link annotation is in no element': 'Anotasi tautan tidak berada dalam elemen apa pun',
  'A link annotation is in ‹type›, not in a Link':
    'Anotasi tautan berada dalam ‹type›, bukan dalam Link',
  'The parent tree does not lead from the link to its element':
    'Pohon induk tidak mengarah dari tautan ke elemennya',
  'A link leads nowhere: it has neither a place nor an action':
    'Tautan tidak menuju ke mana pun: tidak punya tempat tujuan ataupun aksi',
  'A link has an empty address': 'Alamat tautan kosong',
  'A link leads to “‹name›”, which is not there':
    'Tautan menuju “‹name›”, padahal tempat itu tidak ada',
  'A link leads to a page that is not there': 'Tautan menuju halaman yang tidak ada',
  'Opening the file starts the action ‹kind›': 'Aksi ‹kind› berjalan ketika berkas dibuka',
  'The catalog has further actions (AA)': 'Katalog memuat aksi tambahan (AA)',
  'The file holds scripts': 'Berkas memuat skrip',

  'Use heading styles in their order': 'Pakai gaya judul menurut urutannya',
  'H‹level› is the first heading': 'Judul pertama adalah H‹level›, bukan H1',
  'H‹level› follows H‹before›': 'H‹level› mengikuti H‹before›: ada tingkat yang terlewati',
  'Use H1 to H6 throughout': 'Pakai H1 sampai H6 di seluruh berkas',
  'H stands in a file that has H1 to H6 too':
    'H dipakai dalam berkas yang juga memakai H1 sampai H6',
  'A second H stands in the same element': 'Ada H kedua dalam elemen yang sama',
  'Describe the picture, or mark it as decoration':
    'Jelaskan gambarnya, atau tandai sebagai hiasan',
  '‹type› has no alternative text': '‹type› tidak punya teks alternatif',
  'Export with a program that writes the BBox attribute':
    'Ekspor dengan program yang menulis atribut BBox',
  '‹type› has no BBox': '‹type› tidak punya BBox',
  'Export with a program that writes the ListNumbering attribute':
    'Ekspor dengan program yang menulis atribut ListNumbering',
  'The list has marks, but does not say of which kind':
    'Daftar ini punya penanda, tetapi tidak menyebutkan jenisnya',
  'Export with a program that gives notes IDs':
    'Ekspor dengan program yang memberi ID pada catatan',
  'The note has no ID': 'Catatan ini tidak punya ID',
  'Tag the mark in the text as Reference with a link to the note':
    'Beri tag Reference pada tanda dalam teks, dengan tautan ke catatan ini',
  'No reference calls the note': 'Tidak ada tanda dalam teks yang merujuk catatan ini',
  'Link the mark of the note to its place in the text':
    'Tautkan tanda catatan itu ke tempatnya dalam teks',
  'No link leads back from the note': 'Catatan ini tidak punya tautan kembali ke teks',
  'Put the link on words that say where it leads':
    'Pasang tautan pada kata yang menyebutkan tujuannya',
  'The link has no words': 'Tautan ini tidak punya teks',

  'Add the type to the role map': 'Tambahkan jenis itu ke peta peran',
  '‹type› is no standard type and maps to none':
    '‹type› bukan jenis baku dan tidak dipetakan ke jenis baku',
  'Take the entry out of the role map': 'Hapus entri itu dari peta peran',
  'The role map maps ‹types›':
    'Peta peran memetakan ‹types›, padahal jenis itu tidak boleh dipetakan',
  'Export the tags anew': 'Ekspor ulang tagnya',
  '‹type› stands in two places, or below itself':
    '‹type› berada di dua tempat atau di bawah dirinya sendiri',
  '‹type› names another parent than the element that holds it':
    '‹type› menyebut induk yang bukan elemen yang memuatnya',
  'Correct the tags: a TR in a Table, an LI in an L, a TOCI in a TOC':
    'Perbaiki tagnya: TR dalam Table, LI dalam L, TOCI dalam TOC',
  'Delete the empty tag; in a word processor, the empty paragraph':
    'Hapus tag kosong itu; dalam pengolah kata, hapus paragraf kosongnya',
  'The element ‹type› is empty': 'Elemen ‹type› kosong',
  'Use tags such as id, en-GB or ar': 'Pakai tag seperti id, en-GB, atau ar',
  '“‹lang›” is no language tag': '“‹lang›” bukan tag bahasa',
  'Give each element an ID of its own': 'Beri setiap elemen ID yang berbeda',
  'The ID “‹id›” is used twice': 'ID “‹id›” dipakai dua kali',
  '‹type› stands in ‹place›; it belongs in ‹wanted›':
    '‹type› berada dalam ‹place›; tempatnya dalam ‹wanted›',
  '‹type› stands in ‹parent›, which may not hold it':
    '‹type› berada dalam ‹parent›, padahal tidak boleh di situ',
  '‹type› has more than one ‹child›': '‹type› punya lebih dari satu ‹child›',
  'The ID “‹id›” stands in the wrong place of the ID tree':
    'ID “‹id›” tidak pada urutannya dalam pohon ID',
  'The ID “‹id›” leads to another element': 'ID “‹id›” menuju elemen lain',
  'The ID “‹id›” is not in the ID tree': 'ID “‹id›” tidak ada dalam pohon ID',

  'Add the missing cells, or correct RowSpan and ColSpan':
    'Tambahkan sel yang kurang, atau perbaiki RowSpan dan ColSpan',
  'Mark the first row, or the first column, as a header':
    'Tandai baris pertama, atau kolom pertama, sebagai kepala',
  'The table has no header cells': 'Tabel ini tidak punya sel kepala',
  'Set the scope of the header cell: column or row':
    'Tentukan cakupan sel kepala: kolom atau baris',
  'The header cell has no Scope': 'Sel kepala ini tidak punya Scope',
  'Correct the Headers attribute': 'Perbaiki atribut Headers',
  'No cell of the table has the ID “‹id›”': 'Tidak ada sel dengan ID “‹id›” dalam tabel ini',
  'The cell spans ‹rows› rows, more than there are':
    'Sel ini mencakup ‹rows› baris, lebih dari yang ada',
  'The cell lies over another one': 'Sel ini bertumpuk dengan sel lain',
  'Row ‹row› has ‹own› columns, the first one ‹wanted›':
    'Baris ‹row› punya ‹own› kolom, sedangkan baris pertama ‹wanted›',

  'Save the file anew with another program': 'Simpan ulang berkas dengan program lain',
  'The name “‹name›” stands in the wrong place': 'Nama “‹name›” tidak pada urutannya',
  'Take out the names of places that are gone': 'Hapus nama tempat yang sudah tidak ada',
  'The place “‹name›” is on no page of the file':
    'Tempat “‹name›” tidak berada di halaman mana pun',
  'Correct the bookmark, or take it out': 'Perbaiki markah itu, atau hapus',
  'Number the pages anew': 'Nomori ulang halamannya',
  'The page labels do not begin with the first page':
    'Label halaman tidak dimulai dari halaman pertama',
  'The label of page ‹page› stands in the wrong place': 'Label halaman ‹page› tidak pada urutannya',
  'Page ‹page› has a label, but is not there':
    'Halaman ‹page› punya label, padahal halamannya tidak ada',
  'Attach the file anew with its name': 'Lampirkan ulang berkas itu dengan namanya',
  'An attached file lacks F or UF: «name»': 'Berkas lampiran tidak punya F atau UF: «name»',
  'without a name': 'tanpa nama',
  'Export as PDF/A-3 with AFRelationship, or take the file out':
    'Ekspor sebagai PDF/A-3 dengan AFRelationship, atau hapus lampirannya',
  'PDF/A-2 does not allow the attached file ‹name›':
    'PDF/A-2 tidak mengizinkan berkas lampiran ‹name›',
  'The attached file ‹name› does not say how it relates':
    'Berkas lampiran ‹name› tidak menyebutkan kaitannya dengan dokumen',
  'A bookmark has no title': 'Markah ini tidak punya judul',
  'The bookmark “‹title›” leads nowhere': 'Markah “‹title›” tidak menuju ke mana pun',
  'The bookmark “‹title›” leads to a place that is not there':
    'Markah “‹title›” menuju tempat yang tidak ada',
};
