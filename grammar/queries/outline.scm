(section
  heading: (heading
    ordinal: (ordinal) @context
    title: (title) @name)) @item

(subsection
  heading: (subheading
    ordinal: (ordinal) @context
    title: (title) @name)) @item
