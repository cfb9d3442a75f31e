[
  (section)
  (subsection)
  (list)
  (table)
] @fold
