; Reports are not indented: what a line is follows from its text.
[
  (section)
  (subsection)
  (table)
] @indent.zero
