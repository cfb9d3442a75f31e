(section
  (heading (ordinal) @context (title) @name)) @item

(subsection
  (subheading (ordinal) @context (title) @name)) @item
