/**
 * gkreport: the structure of a 政府信息公开工作年度报告 as plain text.
 *
 * The grammar knows ordinals, bars and tabs; it knows no label and no arithmetic. What a line is
 * depends on the whole of it: the heading `一、总体情况` and the row `一、本年新收… | 0 |` begin alike.
 * So the scanner looks ahead to the line's end and says with a token of no width what begins here;
 * the tokens after it divide the line. Line ends and blanks are passed over before each token: two
 * lines are told apart by the token at the beginning of the second. Every text parses; a line that
 * is nothing else is a paragraph.
 */
module.exports = grammar({
  name: "gkreport",

  extras: () => [],

  externals: ($) => [
    // The beginning of a line of each kind
    $._heading_start,
    $._subheading_start,
    $._item_start,
    $._paragraph_start,
    $._row_start,
    $._tab_row_start,
    $._delimiter_row_start,
    $._comment_start,
    $._directive_start,
    $._row_directive_start,
    $._organ_start,
    $._last_organ_start,
    $._last_date_start,
    $._end_of_text,
    // The parts of a line
    $.marker,
    $.ordinal,
    $.title,
    $._end_marker,
    $._text,
    $._cell,
    $._tab_cell,
    $.bar,
    $.tab,
    $.directive,
    // Never used: all tokens are valid at once only while the parser recovers from an error
    $._error_sentinel,
  ],

  rules: {
    report: ($) =>
      seq(
        repeat($._loose),
        repeat(seq($.section, optional(seq($.sign_off, repeat($._loose))))),
        $._end_of_text,
      ),

    // Before the first section, after a sign-off, and everything in a text without sections. Here
    // only the last lines of the text are taken for a sign-off: a title and a date look like one.
    _loose: ($) =>
      choice(
        $._block,
        alias($._loose_paragraph, $.paragraph),
        alias($._loose_subsection, $.subsection),
        alias($._last_sign_off, $.sign_off),
      ),

    section: ($) => prec.right(seq(field("heading", $.heading), repeat($._block), repeat($.subsection))),

    subsection: ($) => prec.right(seq(field("heading", $.subheading), repeat($._block))),

    _loose_subsection: ($) =>
      prec.right(
        seq(
          field("heading", $.subheading),
          repeat(choice($._block, alias($._loose_paragraph, $.paragraph))),
        ),
      ),

    heading: ($) => seq($._heading_start, $._heading_line),

    subheading: ($) => seq($._subheading_start, $._heading_line),

    // After a title that is a sentence the line may go on: `（一）主动公开。本年度…`.
    _heading_line: ($) =>
      seq(
        optional($.marker),
        field("ordinal", $.ordinal),
        optional(seq(field("title", $.title), optional(alias($._text, $.text)))),
        optional(alias($._end_marker, $.marker)),
        repeat($.directive),
      ),

    _block: ($) => choice($.paragraph, $.list, $.table, $.comment, $._directive_line),

    paragraph: ($) => seq($._paragraph_start, $._text, repeat($.directive)),

    _loose_paragraph: ($) => seq($._organ_start, $._text),

    list: ($) => prec.right(repeat1($.list_item)),

    list_item: ($) =>
      seq(
        $._item_start,
        optional($.marker),
        field("ordinal", $.ordinal),
        optional(alias($._text, $.text)),
        repeat($.directive),
      ),

    // A directive before a row does not divide the table.
    table: ($) => prec.right(seq($._table_row, repeat(choice($._table_row, $._row_directive_line)))),

    _table_row: ($) => choice($.row, $.delimiter_row),

    row: ($) =>
      choice(
        seq($._row_start, repeat1(choice(alias($._cell, $.cell), $.bar)), repeat($.directive)),
        seq($._tab_row_start, repeat1(choice(alias($._tab_cell, $.cell), $.tab)), repeat($.directive)),
      ),

    delimiter_row: ($) => seq($._delimiter_row_start, $._text, repeat($.directive)),

    comment: ($) => seq($._comment_start, $._text),

    _directive_line: ($) => choice($._row_directive_line, seq($._directive_start, repeat1($.directive))),

    _row_directive_line: ($) => seq($._row_directive_start, repeat1($.directive)),

    // 落款: the organ and, on the next line, the date.
    sign_off: ($) => choice(seq($._organ_start, $._organ, $._paragraph_start, $._date), $._last_sign_off),

    _last_sign_off: ($) => seq(optional(seq($._last_organ_start, $._organ)), $._last_date_start, $._date),

    _organ: ($) => field("organ", alias($._text, $.organ)),

    _date: ($) => field("date", alias($._text, $.date)),
  },
});
