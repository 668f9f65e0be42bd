/**
 * How a sheet looks, in typst: US letter, the design system’s type, heads of tables repeated on each page. Text comes in
 * as strings; a line break in one is a line break on the page. Running text is set without kerning, which takes a quarter of the
 * time of a sheet and does little at this size.
 */
export const PREAMBLE = `
#let ink = rgb("#1b1b1b")
#let navy = rgb("#162e51")
#let soft = rgb("#565c65")
#let hair = 0.5pt + rgb("#71767a")

#let lines(text) = text.split("\\n").map(line => [#line]).join(linebreak())

#let running(text) = for part in text.split(regex("\\n{2,}")) { par(lines(part)) }

#let sheet(agency, form, period, body) = {
  set text(lang: "en", region: "US", font: "Public Sans", fallback: false, size: 9.5pt, fill: ink, hyphenate: false, kerning: false)
  set par(leading: 0.62em, spacing: 0.95em)
  set page(
    paper: "us-letter",
    margin: (x: 0.85in, top: 0.75in, bottom: 0.8in),
    footer: context {
      set text(size: 8pt, fill: soft)
      grid(
        columns: (1fr, auto),
        column-gutter: 12pt,
        [#form#if period != none [, #period]],
        [Page #counter(page).display() of #counter(page).final().first()],
      )
    },
  )
  set heading(bookmarked: true)
  show heading: set text(fill: navy, kerning: true)
  show heading.where(level: 1): set text(size: 17pt)
  show heading.where(level: 2): it => block(
    above: 1.5em, below: 0.8em, width: 100%, stroke: (bottom: 1pt + navy), inset: (bottom: 3pt), sticky: true,
    text(size: 12pt, it.body),
  )
  show heading.where(level: 3): set text(size: 10.5pt)
  show heading.where(level: 3): set block(above: 1.2em, below: 0.7em)
  show heading.where(level: 4): set text(size: 9.5pt)
  show heading.where(level: 4): set block(above: 1em, below: 0.6em)
  body
}

#let opening(agency, title, subtitle) = {
  block(below: 0.7em, text(size: 9pt, weight: "bold", fill: soft, agency))
  heading(level: 1, title)
  if subtitle != none { block(above: 0.7em, below: 1em, text(size: 10.5pt, fill: soft, lines(subtitle))) }
}

#let label(text) = std.text(size: 8pt, fill: soft, text)

#let fields(columns, given) = block(above: 0.8em, below: 0.9em, grid(
  columns: (1fr,) * columns,
  column-gutter: 14pt,
  row-gutter: 8pt,
  ..given.map(((name, value)) => block(width: 100%, breakable: false, {
    block(below: 4pt, label(name))
    block(above: 0pt, width: 100%, inset: (bottom: 2.5pt), stroke: (bottom: hair), if value == none { v(11pt) } else { lines(value) })
  })),
))

#let framed(caption, widths, sides, heads, rows) = {
  block(above: 1em, below: 0.5em, sticky: true, text(weight: "bold", caption))
  block(above: 0pt, below: 1em, table(
    columns: widths,
    align: (x, y) => sides.at(x) + top,
    stroke: (x, y) => (bottom: if y == 0 { 1pt + navy } else { hair }),
    inset: (x: 4pt, y: 4pt),
    table.header(..heads.map(head => text(size: 8.5pt, weight: "bold", lines(head)))),
    ..rows.flatten().map(cell => lines(cell)),
  ))
}

#let listed(numbered, items) = {
  let all = items.map(item => lines(item))
  if numbered { enum(..all) } else { list(..all) }
}

#let signatures(signers) = block(above: 0.9em, below: 1em, grid(
  columns: (1.2fr, 1.5fr, 0.7fr),
  column-gutter: 14pt,
  row-gutter: 10pt,
  ..signers.map(((role, name, said, date)) => {
    let part(what, value) = block(width: 100%, breakable: false, {
      block(below: 4pt, label(what))
      block(above: 0pt, width: 100%, inset: (bottom: 2.5pt), stroke: (bottom: hair), if value == none { v(18pt) } else { lines(value) })
    })
    (part(role, name), part("Signature", said), part("Date", date))
  }).flatten(),
))

#let notice(text) = block(
  above: 0.9em, below: 1em, width: 100%, fill: rgb("#f0f0f0"), stroke: (left: 3pt + navy), inset: (x: 8pt, y: 7pt),
  running(text),
)

#let writing(name, text, count) = {
  block(above: 0.9em, below: 4pt, sticky: true, label(name))
  if text == none {
    for _ in range(count) { block(above: 0pt, below: 0pt, width: 100%, height: 19pt, stroke: (bottom: hair)) }
    v(6pt)
  } else { block(above: 0pt, below: 1em, width: 100%, running(text)) }
}
`
