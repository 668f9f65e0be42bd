import type { Draw } from './seeded.ts'

/** An invented name. */
export type Name = { first: string; middle: string; last: string }

// Invented combinations: ordinary first and last names from many places, put together by the seed.
const FIRST =
  'Abena Adelaide Agnes Aiko Alastair Alma Amara Anselm Arjun Astrid Aurelio Beatriz Benedict Bianca Brigid Callum Camila Cecily Chidi Clement Cordelia Cyrus Dalia Desmond Dinah Dolores Edith Efraim Elif Emeka Enid Esteban Ezra Farah Felix Fiona Gideon Giselle Gwen Hamish Hana Hector Imani Ingrid Isidro Ivo Jocelyn Jonas Kalani Kenji Kiran Lars Leila Leopold Lorna Lucinda Magnus Malik Marisol Meera Milo Minh Nadia Nils Noemi Odette Omar Orla Otis Paloma Percy Philippa Quentin Rashida Reuben Rosalind Samir Saskia Selma Silas Soledad Tamsin Tariq Thaddeus Uma Valentin Vera Winifred Xavier Yara Yusuf Zelda'.split(
    ' ',
  )
const LAST =
  'Abernethy Achterberg Adeyinka Albrecht Amsler Ashworth Balakrishna Bancroft Barzani Beaumont Birkeland Blackwood Bramwell Buchner Calloway Carrasquel Castellano Chaudhary Cheverton Colquhoun Dagenhart Delacroix Demirel Devereux Dunmore Eastgate Ekholm Endicott Espinal Fairweather Falkner Fenwick Fontaine Galbraith Ganapathy Gilchrist Grunwald Haldane Hartigan Hasegawa Hightower Holloway Ibekwe Ingersoll Jaramillo Jephson Kaminska Kavanagh Keahi Kirkbride Kowalczyk Lachlan Langdon Laurier Ledbetter Lindgren Lockridge Macready Malhotra Manzano Merriweather Montrose Nakagawa Nethercott Norquist Obasanjo Oduya Olmstead Osterberg Pemberton Petrakis Pomeroy Quillen Radcliffe Ramsbottom Rasmussen Ravensdale Rutledge Sandoval Satterfield Seymour Silversmith Skelton Solberg Stavros Takahara Tennyson Thibodeaux Tolliver Underhill Vandermeer Villanova Wainwright Westergaard Whitlock Winterbourne Yamaguchi Yarborough Zapatero Zielinski'.split(
    ' ',
  )
const MIDDLE = 'A B C D E F G H J K L M N P R S T V W'.split(' ')

/** So many names, no two with the same last name; throws a RangeError when the lists are too short. */
export function drawNames(draw: Draw, count: number): Name[] {
  const lasts = draw.shuffled(LAST)
  const firsts = draw.shuffled(FIRST)
  return Array.from({ length: count }, (_, index) => {
    const last = lasts[index]
    if (last === undefined) throw new RangeError(`no ${count} different last names`)
    return { first: firsts[index % firsts.length] as string, middle: draw.pick(MIDDLE), last }
  })
}

/** A name as lists print it: `Last, First M.` */
export function listed(name: Name): string {
  return `${name.last}, ${name.first} ${name.middle}.`
}
