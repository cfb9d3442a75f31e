/**
 * gkreport: the structure of a 政府信息公开工作年度报告 as plain text.
 *
 * The grammar knows ordinals, bars and line ends; it knows no label and no arithmetic. What a line
 * is depends on the whole line (a heading and a row's label begin alike), so the scanner looks ahead
 * to the line's end and says it with a token of no width. Every text parses: a line that is nothing
 * else is a paragraph.
 */
module.exports = grammar({
  name: "gkreport",

  extras: () => [],

  externals: ($) => [
    $._heading_start,
    $._subheading_start,
    $._item_start,
    $._row_start,
    $._tab_row_start,
    $._rule_start,
    $._directive_start,
    $._comment_start,
    $._sign_off_start,
    $._paragraph_start,
    $.blank_line,
    $._line_end,
    $.ordinal,
    $.title,
    $.text,
    $.bar,
    $.tab,
    $.cell,
    $._tab_cell,
    $._error_sentinel,
  ],

  rules: {
    report: ($) => seq(repeat($._block), repeat($.subsection), repeat($.section)),

    section: ($) => prec.right(seq($.heading, repeat($._block), repeat($.subsection))),

    subsection: ($) => prec.right(seq($.subheading, repeat($._block))),

    heading: ($) => seq($._heading_start, $.ordinal, optional($.title), $._line_end),

    subheading: ($) => seq($._subheading_start, $.ordinal, optional($.title), $._line_end),

    _block: ($) => choice($.paragraph, $.list_item, $.table, $.directive, $.comment, $.sign_off, $.blank_line),

    paragraph: ($) => seq($._paragraph_start, $.text, $._line_end),

    list_item: ($) => seq($._item_start, $.ordinal, optional($.text), $._line_end),

    directive: ($) => seq($._directive_start, $.text, $._line_end),

    comment: ($) => seq($._comment_start, $.text, $._line_end),

    sign_off: ($) =>
      seq(
        $._sign_off_start,
        field("organ", $.text),
        $._line_end,
        repeat($.blank_line),
        $._sign_off_start,
        field("date", $.text),
        $._line_end,
      ),

    table: ($) => prec.right(repeat1(choice($.row, $.delimiter_row))),

    row: ($) =>
      choice(
        seq($._row_start, repeat1(choice($.cell, $.bar)), $._line_end),
        seq($._tab_row_start, repeat1(choice(alias($._tab_cell, $.cell), $.tab)), $._line_end),
      ),

    delimiter_row: ($) => seq($._rule_start, $.text, $._line_end),
  },
});
