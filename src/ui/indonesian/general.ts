import type { Phrases } from '../phrase.ts';

/** What every room may say: words around a problem, guesses, faults of the machine, bugs. */
export const general: Phrases = {
  error: 'kesalahan',
  warning: 'peringatan',
  hint: 'saran',
  'Did you mean ‹guess›?': 'Apakah maksud Anda ‹guess›?',
  'Did you mean ‹guess›? «rest»': 'Apakah maksud Anda ‹guess›? «rest»',
  'Known here: ‹list›': 'Yang dikenal di sini: ‹list›',
  'Keep one of the two': 'Pertahankan salah satu',
  'Keep one': 'Pertahankan satu',

  'This is a bug in Risalah, and not a fault of yours':
    'Ini kesalahan program Risalah, bukan kesalahan Anda',
  'Please report it with this line: Risalah ‹version›, Node ‹node› on ‹system›, at ‹place›, in: ‹command›. RISALAH_DEBUG=1 adds more.':
    'Mohon laporkan beserta baris ini: Risalah ‹version›, Node ‹node› pada ‹system›, di ‹place›, perintah: ‹command›. RISALAH_DEBUG=1 menambah keterangan.',

  'The file cannot be written: «cause»': 'Berkas tidak dapat ditulis: «cause»',
  'The file cannot be read: «cause»': 'Berkas tidak dapat dibaca: «cause»',
  '"‹name›" cannot be read: «cause»': '"‹name›" tidak dapat dibaca: «cause»',
  'Standard output cannot be written: «cause»': 'Keluaran standar tidak dapat ditulis: «cause»',
  'permission is denied': 'tidak ada izin',
  'something else is in its place': 'tempatnya sudah diisi yang lain',
  'the quota of the disk is used up': 'jatah diska sudah habis',
  'it is larger than the system allows': 'ukurannya melebihi batas sistem',
  'the disk reports an error': 'diska melaporkan kesalahan',
  'a folder of this name is in its place': 'tempatnya diisi folder dengan nama itu',
  'its path is a circle of links': 'jalurnya berupa tautan yang berputar',
  'too many files are open': 'terlalu banyak berkas terbuka',
  'its name is too long': 'namanya terlalu panjang',
  'its folder has gone': 'foldernya tidak ada',
  'no space is left on the disk': 'ruang diska sudah habis',
  'a part of its path is a file, not a folder':
    'ada bagian jalurnya yang berupa berkas, bukan folder',
  'the file system is read-only': 'sistem berkas hanya dapat dibaca',
  'the system gives no reason': 'sistem tidak menyebut sebabnya',
  'Ask for the right to read it': 'Minta izin membacanya',
  'Put the file itself in the place of the link': 'Letakkan berkasnya sendiri di tempat tautan',
  'Shorten its name or its path': 'Pendekkan nama atau jalurnya',
  'Look after the disk, and run it again': 'Periksa diskanya, lalu jalankan lagi',
  'Close what uses it, and run it again': 'Tutup yang memakainya, lalu jalankan lagi',
  'Close other programs, or raise the limit (ulimit -u)':
    'Tutup program lain, atau naikkan batasnya (ulimit -u)',
  'the system takes no more at the moment': 'sistem tidak dapat menerima lagi saat ini',
  'it is in use': 'sedang dipakai',
  'its disk does not answer': 'diskanya tidak menjawab',
  'its disk was replaced by another one in the meantime':
    'diskanya sudah diganti dengan yang lain sementara itu',
  'a program that is running is in its place': 'tempatnya diisi program yang sedang berjalan',
  'Look whether another program opens it': 'Periksa apakah program lain dapat membukanya',
  'the system refuses it': 'sistem menolaknya',
};
