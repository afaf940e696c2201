import type { Phrases } from '../phrase.ts';

/** Why a text is not well-formed XML. */
export const xmlReasons: Phrases = {
  'the tag <‹name›> is not closed': 'tag <‹name›> tidak ditutup',
  'the tag </‹name›> closes nothing': 'tag </‹name›> tidak menutup apa pun',
  'a closing tag closes nothing': 'ada tag penutup yang tidak menutup apa pun',
  'the attribute "‹name›" stands twice': 'atribut "‹name›" ditulis dua kali',
  'the prefix "‹name›" has no namespace': 'awalan "‹name›" tidak punya ruang nama',
  'a prefix or namespace is used wrongly': 'awalan atau ruang nama salah dipakai',
  'an & begins no character that is known': 'tanda & tidak mengawali karakter yang dikenal',
  'the XML declaration is not right': 'deklarasi XML tidak benar',
  'an attribute is not written name="value"': 'atribut tidak ditulis nama="nilai"',
  '"]]>" stands in a text': '"]]>" ada di dalam teks',
  'there is no element in it': 'tidak ada elemen di dalamnya',
  'something stands outside of the outermost element': 'ada sesuatu di luar elemen akarnya',
  'it ends too early': 'isinya berakhir terlalu dini',
  'a comment is not right': 'ada komentar yang tidak benar',
  'a DOCTYPE is not at its place': 'DOCTYPE tidak pada tempatnya',
  'a processing instruction is not right': 'ada instruksi pemrosesan yang tidak benar',
  'a character stands where it may not': 'ada karakter yang tidak boleh berada di situ',
  'a mark of XML is not at its place': 'ada tanda XML yang tidak pada tempatnya',
};
