import type { Phrases } from '../phrase.ts';

/** What the reader of zips says. */
export const zip: Phrases = {
  'The file has more than ‹most› MB': 'Berkas lebih besar dari ‹most› MB',
  'The file is an OLE container: locked with a password, or in the format of before 2007':
    'Berkas berupa wadah OLE: terkunci sandi, atau berformat sebelum 2007',
  'Open it in an office program and save it as .docx without a password':
    'Buka di program perkantoran dan simpan sebagai .docx tanpa sandi',
  'It may not have come whole: fetch it once more, or open it in an office program and save it again':
    'Mungkin tidak terunduh utuh: unduh sekali lagi, atau buka di program perkantoran dan simpan lagi',
  'Open it in an office program and save it without a password':
    'Buka di program perkantoran dan simpan tanpa sandi',
  'Is it what it claims to be? If so, take large pictures out of it or make them smaller':
    'Benarkah isinya seperti namanya? Bila ya, keluarkan atau perkecil gambar yang besar',
  'No office program writes this: open it only if you trust whoever sent it, and save it again':
    'Program perkantoran tidak menulis seperti ini: buka hanya bila Anda percaya pengirimnya, lalu simpan lagi',
  'Open it in an office program and save it again': 'Buka di program perkantoran dan simpan lagi',
  'The zip has more than ‹most› entries': 'Zip memuat lebih dari ‹most› entri',
  'The zip has an entry that leads out of it': 'Zip memuat entri yang menuju ke luar',
  'The file cannot be read as a zip: «why»': 'Berkas tidak dapat dibaca sebagai zip: «why»',
  'its directory is not found, or it is cut off': 'direktorinya tidak ditemukan, atau terpotong',
  'it is damaged': 'rusak',
  'it is split over several files': 'terbagi ke beberapa berkas',
  'it is locked': 'terkunci',
  'The entry ‹name› leads out of the zip': 'Entri ‹name› menuju ke luar zip',
  'The entry ‹name› is there twice': 'Entri ‹name› ada dua kali',
  'The entry ‹name› is encrypted': 'Entri ‹name› terenkripsi',
  'The entry ‹name› is packed by method ‹method›': 'Entri ‹name› dipadatkan dengan cara ‹method›',
  'The entry ‹name› has more than ‹most› MB': 'Entri ‹name› lebih besar dari ‹most› MB',
  'The entry ‹name› ends behind the end of the file': 'Entri ‹name› melewati akhir berkas',
  'The entry ‹name› has another name at its data': 'Nama entri ‹name› berbeda pada datanya',
  'The data of the entry ‹name› are broken': 'Data entri ‹name› rusak',
  'The entry ‹name› unpacks to more than ‹most› MB': 'Isi entri ‹name› lebih besar dari ‹most› MB',
  'The entry ‹name› unpacks to ‹found› bytes in place of ‹wanted›':
    'Isi entri ‹name› ‹found› bita, bukan ‹wanted›',
  'The entry ‹name› has not the checksum that is stated':
    'Jumlah periksa entri ‹name› tidak sesuai',
};
