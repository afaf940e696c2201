import type { Phrases } from '../phrase.ts';

/** What the loader of the content and the composer say, prose and sources aside. */
export const content: Phrases = {
  '"‹folder›" is not a folder of content: it has no pack.yaml':
    '"‹folder›" bukan folder konten: pack.yaml tidak ada',
  '"‹file›" belongs to nothing that is listed': '"‹file›" tidak termasuk apa pun yang terdaftar',
  'List it in area.yaml, risks.yaml or pack.yaml, or take it out of the folder':
    'Daftarkan di area.yaml, risks.yaml, atau pack.yaml, atau keluarkan dari folder',
  'The area "‹key›" is listed a second time': 'Bidang "‹key›" terdaftar dua kali',
  '"‹key›" is the key of another section': '"‹key›" adalah kunci bagian lain',
  'Give the area, and its folder, another key': 'Beri bidang itu, dan foldernya, kunci lain',
  'The area "‹key›" has no folder': 'Bidang "‹key›" tidak punya folder',
  'Make areas/‹key›/ with an area.yaml, or take it from the list':
    'Buat areas/‹key›/ dengan area.yaml, atau hapus dari daftar',
  'The file has no front matter at its beginning': 'Berkas tidak diawali kepala YAML',
  'Begin with a line of ---, then "title: ..." and the other fields, then a line of ---':
    'Awali dengan baris ---, lalu "title: ..." dan ruas lain, lalu baris ---',
  '"‹key›" stands in the list a second time': '"‹key›" muncul dua kali dalam daftar',
  '"‹name›" has no text': '"‹name›" tidak punya teks',
  'Write ‹file›': 'Tulis ‹file›',
  'Write ‹one› and ‹other›': 'Tulis ‹one› dan ‹other›',
  'The text "‹unit›" is not there in Indonesian': 'Teks "‹unit›" tidak ada dalam bahasa Indonesia',
  'The text "‹unit›" is not there in English': 'Teks "‹unit›" tidak ada dalam bahasa Inggris',
  'Another source has the id "‹id›"': 'Sumber lain memakai id "‹id›"',
  'Another source has the key "‹id›"': 'Sumber lain memakai kunci "‹id›"',
  '"‹code›" is not the code of a country': '"‹code›" bukan kode negara',
  'Use the alpha-2 codes of ISO 3166-1, such as "ID" or "AU"':
    'Pakai kode alfa-2 ISO 3166-1, misalnya "ID" atau "AU"',
  'The placeholder ‹name› is not known': 'Isian ‹name› tidak dikenal',
  'The source "‹key›" is not in evidence/references.csl.json':
    'Sumber "‹key›" tidak ada di evidence/references.csl.json',
  'There is no unit "‹key›"': 'Tidak ada pokok "‹key›"',
  'The layer leaves the unit out: replace this text too, or keep the unit':
    'Lapisan meninggalkan pokok itu: ganti juga teks ini, atau pertahankan pokoknya',
  'The source "‹id›" is incomplete and must not be printed':
    'Sumber "‹id›" belum lengkap dan tidak boleh dicetak',
  'Cite another source, or find what is missing and say so in its note':
    'Kutip sumber lain, atau lengkapi yang kurang dan sebutkan dalam catatannya',
  'The content extends the built-in one, but it is not said where that stands':
    'Konten memperluas konten bawaan, tetapi letak konten bawaan tidak disebut',
  'Name its folder: loadContent(folder, { builtin: builtinContent })':
    'Sebutkan foldernya: loadContent(folder, { builtin: builtinContent })',
  'The built-in content has a fact "‹key›" too': 'Konten bawaan juga punya fakta "‹key›"',
  'The built-in content has a source "‹key›" too': 'Konten bawaan juga punya sumber "‹key›"',
  'To replace it, list the key in pack.yaml under "replaces", "‹list›"; to add one, give it another key':
    'Untuk menggantinya, daftarkan kuncinya di pack.yaml di bawah "replaces", "‹list›"; untuk menambah, beri kunci lain',
  'No fact of the layer takes the place of a built-in fact "‹key›"':
    'Tidak ada fakta lapisan yang menggantikan fakta bawaan "‹key›"',
  'No source of the layer takes the place of a built-in source "‹key›"':
    'Tidak ada sumber lapisan yang menggantikan sumber bawaan "‹key›"',
  'List a key here only if both have a fact of that key':
    'Daftarkan kunci di sini hanya bila keduanya punya fakta dengan kunci itu',
  'List a key here only if both have a source of that key':
    'Daftarkan kunci di sini hanya bila keduanya punya sumber dengan kunci itu',
  '"‹path›" does not hold ‹name› once': '"‹path›" tidak memuat ‹name› tepat satu kali',
  '"pageOf" does not hold ‹name›': '"pageOf" tidak memuat ‹name›',
  'Write it like "‹like›"': 'Tulis seperti "‹like›"',
  '{‹name›} lacks the form ‹forms›': '{‹name›} tidak punya bentuk ‹forms›',
  '{‹name›} lacks the form ‹one› and ‹other›': '{‹name›} tidak punya bentuk ‹one› dan ‹other›',
  '"none" is for no country, "other" for every number that has no form of its own':
    '"none" untuk tanpa negara, "other" untuk setiap jumlah yang tidak punya bentuk sendiri',
  '"‹form›" is no form of a placeholder': '"‹form›" bukan bentuk isian',
  'Forms are ‹forms›': 'Bentuknya ‹forms›',
  '{‹name›} is not defined in labels/‹lang›.yaml':
    '{‹name›} tidak ditetapkan di labels/‹lang›.yaml',
  'Define it in both languages': 'Tetapkan dalam kedua bahasa',

  'There is no country "‹name›"': 'Tidak ada negara "‹name›"',
  '"‹name›" may be «guesses»': '"‹name›" dapat berarti «guesses»',
  'Name the country by its whole name or its three-letter code. «rest»':
    'Sebutkan nama lengkap negara atau kode tiga hurufnya. «rest»',
  'The country "‹name›" (‹code›) is named twice': 'Negara "‹name›" (‹code›) disebut dua kali',
  'Name each country once': 'Sebutkan setiap negara sekali saja',
  'The content of Risalah is not there: install it, and leave "risalah" out of the bundle':
    'Konten Risalah tidak ada: pasang Risalah, dan jangan masukkan "risalah" ke dalam bundel',
  'Nothing was written, since what was rendered, read back, is not what was composed':
    'Tidak ada yang ditulis karena hasil pembacaan ulang tidak sama dengan yang disusun',
  'This is a fault of Risalah: please report it. Without --verify the files are written all the same':
    'Ini kesalahan Risalah: mohon laporkan. Tanpa --verify berkas tetap ditulis',

  'The claim of "‹unit›" has no fact': 'Klaim "‹unit›" tidak punya fakta',
  'No fact of "‹unit›" may be printed: not all of their sources are verified (‹sources›)':
    'Tidak ada fakta "‹unit›" yang boleh dicetak: tidak semua sumbernya terverifikasi (‹sources›)',
  'Add a fact with "unit: ‹unit›" and verified sources to evidence/facts.yaml':
    'Tambahkan fakta dengan "unit: ‹unit›" dan sumber terverifikasi ke evidence/facts.yaml',
  'The prose of "‹unit›" cites no source': 'Uraian "‹unit›" tidak mengutip sumber',
  'Cite where it says what the evidence shows: [@key]':
    'Kutip di tempat uraian menyebut buktinya: [@kunci]',
  'The data of the fact "‹key›" (‹unit›) are of no known year':
    'Tahun data fakta "‹key›" (‹unit›) tidak diketahui',
  'The data of the fact "‹key›" (‹unit›) are of ‹state›, older than ‹oldest›':
    'Data fakta "‹key›" (‹unit›) dari ‹state›, lebih tua daripada ‹oldest›',
  'Look for newer data and say their state in asOf, or take the fact out':
    'Cari data yang lebih baru dan sebutkan waktunya di asOf, atau keluarkan faktanya',
  'No section with a text of its own is chosen': 'Tidak ada bagian berteks yang dipilih',
  'Name a section besides "sources": the sources are what the other sections cite':
    'Sebutkan bagian selain "sources": sumber adalah yang dikutip bagian lain',
  'There is no section "‹key›" in this template': 'Tidak ada bagian "‹key›" dalam templat ini',
  'The template has: ‹list›': 'Isi templat: ‹list›',
  '"‹key›" is cited but is not among the sources':
    '"‹key›" dikutip, tetapi tidak ada di antara sumber',
  'The source "‹id›" is cited but not verified; it is printed with a mark':
    'Sumber "‹id›" dikutip, tetapi belum terverifikasi; sumber itu dicetak dengan tanda',
  'See whether it says so, then begin its note with "verified:" and how':
    'Periksa apakah isinya demikian, lalu awali catatannya dengan "verified:" dan caranya',

  'about all the parties': 'tentang semua pihak',
  'about some of the parties': 'tentang sebagian pihak',
  'about one of the parties': 'tentang salah satu pihak',
  'research that names other countries: in the ledger only':
    'penelitian yang menyebut negara lain: hanya di daftar klaim',
  'general research': 'penelitian umum',
  'about no country in particular': 'tidak tentang negara tertentu',
  'source ‹key› not verified': 'sumber ‹key› belum terverifikasi',
  '«kind» about other countries (‹countries›)': '«kind» tentang negara lain (‹countries›)',
  'the citation style "‹style›" cannot be used': 'gaya kutipan "‹style›" tidak dapat dipakai',
  'Take another style, or look at this one with a validator of CSL':
    'Pakai gaya lain, atau periksa gaya ini dengan pemeriksa CSL',
  'cannot format ‹sources› in the style "‹style›"':
    'tidak dapat menyusun ‹sources› dalam gaya "‹style›"',
  'Compare the source with one of the same type that is printed, or take another style':
    'Bandingkan sumber itu dengan yang sejenis yang dapat dicetak, atau pakai gaya lain',
  'Add the source there, or name the file that has it with --bib':
    'Tambahkan sumbernya di situ, atau sebutkan berkas yang memuatnya dengan --bib',
  'Separate countries with commas: ‹codes›': 'Pisahkan negara dengan koma: ‹codes›',
  '«name» names no source': '«name» tidak menyebut sumber',
};
