import type { Phrases } from '../phrase.ts';

/** What the reader of zips says. */
export const zip: Phrases = {
  'The file has more than ‹most› MB': 'Berkas lebih besar dari ‹most› MB',
  'The file is locked with a password, or in the format of before 2007':
    'Berkas terkunci dengan sandi, atau berformat sebelum 2007',
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
  'The file cannot be read as a zip: «why»': 'Berkas tidak dapat dibaca sebagai zip: «why»',
  'its directory is not found, or it is cut off':
    'direktorinya tidak ditemukan, atau berkasnya terpotong',
  'its directory is not where it says, or not as long':
    'direktorinya tidak di tempat yang disebutkan, atau panjangnya tidak sama',
  'it is damaged': 'berkasnya rusak',
  'it is split over several files': 'isinya terbagi ke beberapa berkas',
  'The zip is locked': 'Zip terkunci dengan sandi',
  'The entry ‹name› leads out of the zip': 'Entri ‹name› menuju ke luar zip',
  'The entry ‹name› is there twice': 'Entri ‹name› ada dua kali',
  'The entry ‹name› is encrypted': 'Entri ‹name› terenkripsi',
  'The entry ‹name› is packed by method ‹method›, which office files do not use':
    'Entri ‹name› dipadatkan dengan metode ‹method›, yang tidak dipakai berkas perkantoran',
  'The entry ‹name› has more than ‹most› MB': 'Entri ‹name› lebih besar dari ‹most› MB',
  'the data of an entry go beyond the end of the file': 'data sebuah entri melewati akhir berkas',
  'The entry ‹name› has another name in front of its data':
    'Entri ‹name› punya nama lain di depan datanya',
  'The data of the entry ‹name› are broken': 'Data entri ‹name› rusak',
  'The entry ‹name› unpacks to more than ‹most› MB': 'Isi entri ‹name› lebih besar dari ‹most› MB',
  'The entries unpack to more than ‹most› MB in all':
    'Isi semua entri seluruhnya lebih besar dari ‹most› MB',
  'The entry ‹name› unpacks to ‹found› bytes in place of ‹wanted›':
    'Isi entri ‹name› ‹found› bita, bukan ‹wanted›',
  'The entry ‹name› has not the checksum that is stated':
    'Isi entri ‹name› tidak cocok dengan jumlah periksanya',
};
