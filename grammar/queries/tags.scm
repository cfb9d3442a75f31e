(section
  heading: (heading
    title: (title) @name)) @definition.section

(subsection
  heading: (subheading
    title: (title) @name)) @definition.section
