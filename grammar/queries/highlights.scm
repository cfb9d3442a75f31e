(heading (ordinal) @markup.heading.marker)
(heading (title) @markup.heading)
(subheading (ordinal) @markup.heading.marker)
(subheading (title) @markup.heading)
(list_item (ordinal) @markup.list)
(comment) @comment
(directive) @comment.documentation
(delimiter_row) @punctuation.special
[(bar) (tab)] @punctuation.delimiter
((cell) @number
  (#match? @number "^[-+]?[0-9０-９][0-9０-９,，.．]*$"))
((cell) @label
  (#not-match? @label "^[-+]?[0-9０-９][0-9０-９,，.．]*$"))
(sign_off organ: (text) @attribute)
(sign_off date: (text) @string.special)
