[
  (section)
  (subsection)
  (table)
] @fold
