import type { Phrases } from '../phrase.ts';

/** Why a text is not YAML, and how to mend it. */
export const yamlReasons: Phrases = {
  'This is not YAML: «reason»': 'Ini bukan YAML: «reason»',
  'a tab stands before the first word of the line': 'ada tab di depan kata pertama baris ini',
  'Indent with blanks, not with tabs': 'Beri inden dengan spasi, bukan dengan tab',
  'what stands here does not fit what stands before it':
    'yang ada di sini tidak cocok dengan yang di depannya',
  'Indent with the same number of blanks as the line before; put a text that holds ": " or signs such as # @ % in double quotes':
    'Beri inden dengan jumlah spasi yang sama seperti baris sebelumnya; beri tanda petik ganda pada teks yang memuat ": " atau tanda seperti # @ %',
  'a colon and a blank are missing behind a key': 'sesudah kunci tidak ada titik dua dan spasi',
  'Write "key: value"; put a text that holds ": " or "#" in double quotes':
    'Tulis "kunci: nilai"; beri tanda petik ganda pada teks yang memuat ": " atau "#"',
  'the line stands too far left for what is open above it':
    'baris ini terlalu ke kiri, padahal di atasnya masih ada yang belum ditutup',
  'Close the quotation mark or bracket that was opened above, or indent this line':
    'Tutup tanda petik atau kurung yang dibuka di atas, atau beri inden pada baris ini',
  'the number behind | or > is not right': 'angka sesudah | atau > tidak benar',
  'Write | or > alone': 'Tulis | atau > saja',
  'a + or - stands twice behind | or >': 'ada dua tanda + atau - sesudah | atau >',
  'an item of the list stands too far right or left':
    'butir daftar terlalu ke kanan atau terlalu ke kiri',
  'Indent with the same number of blanks as the line before':
    'Beri inden dengan jumlah spasi yang sama seperti baris sebelumnya',
  'a quotation mark is not closed': 'ada tanda petik yang tidak ditutup',
  'Close the quotation mark; inside “…” use typographic quotes':
    'Tutup tanda petiknya; di dalamnya pakai tanda petik tipografis “…”',
  'a backslash between double quotes begins no sign that is known':
    'garis miring terbalik di antara tanda petik ganda tidak mengawali tanda yang dikenal',
  'Write a backslash as \\\\ between double quotes':
    'Tulis garis miring terbalik sebagai \\\\ di antara tanda petik ganda',
  'a bracket is not closed': 'ada kurung yang tidak ditutup',
  'Close the bracket, and put a comma between two entries':
    'Tutup kurungnya, dan beri koma di antara dua entri',
  'between brackets, a comma is missing or too many':
    'di dalam kurung ada koma yang kurang atau berlebih',
  'Put one comma between two entries': 'Beri satu koma di antara dua entri',
  'a line that begins with % is not right': 'baris yang diawali % tidak benar',
  'Delete the line': 'Hapus baris itu',
  'a !, & or * begins a word that is not right': 'kata yang diawali !, &, atau * tidak benar',
  'Put the text in double quotes': 'Beri tanda petik ganda pada teksnya',
  'a character stands here that shows nothing': 'di sini ada karakter yang tidak terlihat',
  'Delete it and write the text again': 'Hapus karakter itu dan tulis lagi teksnya',
  'text stands behind | or >': 'ada teks sesudah | atau >',
  'Begin the text on the next line, indented': 'Mulai teksnya di baris berikutnya, dengan inden',
  'what stands here belongs to no key': 'yang ada di sini tidak termasuk kunci mana pun',
  'Write "key: value" on each line, or put the whole text in double quotes':
    'Tulis "kunci: nilai" di setiap baris, atau beri tanda petik ganda pada seluruh teks',
};
