import type { Phrases } from '../phrase.ts';

/** Causes in the machine, and how to mend them. */
export const machine: Phrases = {
  'The work cannot be done: «cause»': 'Pekerjaan tidak dapat dilakukan: «cause»',
  'there is not enough memory': 'memori tidak cukup',
  'it is read-only': 'berkas itu hanya dapat dibaca',
  'a link that leads nowhere is in its place':
    'tempatnya diisi tautan yang tidak menuju ke mana pun',
  'what is in its place is no ordinary file': 'tempatnya diisi sesuatu yang bukan berkas biasa',
  'the disk took only a part of it': 'diska hanya menerima sebagian',

  'another run has written it in the meantime': 'sementara itu sudah ditulis oleh proses lain',
  'Run it again, one after the other, or name another folder with --out':
    'Jalankan lagi, satu demi satu, atau sebutkan folder lain dengan --out',
  'Ask for the right to write there, or name another folder with --out':
    'Minta izin menulis di sana, atau sebutkan folder lain dengan --out',
  'Make room, or name a folder on another disk with --out':
    'Kosongkan ruang, atau sebutkan folder di diska lain dengan --out',
  'Make room, or send the output elsewhere':
    'Kosongkan ruang, atau arahkan keluaran ke tempat lain',
  'Raise the limit (ulimit -n), or close other programs':
    'Naikkan batasnya (ulimit -n), atau tutup program lain',
  'Raise the limit (ulimit -f), or name a folder on another disk with --out':
    'Naikkan batasnya (ulimit -f), atau sebutkan folder di diska lain dengan --out',
  'Move away what is there, or name another folder with --out':
    'Pindahkan yang ada di sana, atau sebutkan folder lain dengan --out',
  'Look after the disk, and name a folder on another one with --out':
    'Periksa diskanya, dan sebutkan folder di diska lain dengan --out',
  'Name a folder on another disk with --out': 'Sebutkan folder di diska lain dengan --out',
  'Close what uses it, or name another folder with --out':
    'Tutup yang memakainya, atau sebutkan folder lain dengan --out',
  'Close other programs, raise the limit (ulimit -u), or ask for fewer workers with --jobs':
    'Tutup program lain, naikkan batasnya (ulimit -u), atau kurangi pekerjanya dengan --jobs',
  'Run it again, from a folder that is there': 'Jalankan lagi, dari folder yang ada',
  'Close other programs, or raise the limit (ulimit -v)':
    'Tutup program lain, atau naikkan batasnya (ulimit -v)',
  'Allow writing to it (chmod u+w), or have the new file written elsewhere':
    'Izinkan penulisan (chmod u+w), atau tulis berkas baru di tempat lain',
  'Name another folder with --out': 'Sebutkan folder lain dengan --out',
  'Name another folder, or make this one fit to be written to':
    'Sebutkan folder lain, atau buat folder ini dapat ditulisi',
};
