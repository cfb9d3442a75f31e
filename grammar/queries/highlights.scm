(heading
  (ordinal) @markup.heading.1)

(heading
  (title) @markup.heading.1)

(subheading
  (ordinal) @markup.heading.2)

(subheading
  (title) @markup.heading.2)

(list_item
  (ordinal) @markup.list)

(marker) @punctuation.special

; What is not all figures is a label. A cell of figures may carry a sign, a unit of one hundredth and
; marks between its digits.
((cell) @number
  (#match? @number "^[-+－＋]?[0-9０-９][0-9０-９,，.．]*[%％]?$"))

((cell) @label
  (#not-match? @label "^[-+－＋]?[0-9０-９][0-9０-９,，.．]*[%％]?$"))

[
  (bar)
  (tab)
] @punctuation.delimiter

(delimiter_row) @punctuation.special

(organ) @attribute

(date) @string.special

(comment) @comment

(directive) @keyword.directive
