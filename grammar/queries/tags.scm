(section
  (heading (title) @name)) @definition.section

(subsection
  (subheading (title) @name)) @definition.section
