#include "tree_sitter/parser.h"

// Everything is decided by what can be seen from here to the end of the line (for a sign-off, of the
// line after it), so the scanner keeps no state and a tree can be reparsed from any place.

enum TokenType {
  HEADING_START,
  SUBHEADING_START,
  ITEM_START,
  ROW_START,
  TAB_ROW_START,
  RULE_START,
  DIRECTIVE_START,
  COMMENT_START,
  SIGN_OFF_START,
  PARAGRAPH_START,
  BLANK_LINE,
  LINE_END,
  ORDINAL,
  TITLE,
  TEXT,
  BAR,
  TAB,
  CELL,
  TAB_CELL,
  ERROR_SENTINEL,
};

enum {
  LONGEST_PROSE_WITHOUT_BARS = 100,  // a longer line with a single bar inside is prose
  LONGEST_ORGAN = 40,                // code points of the organ's line in a sign-off
};

static bool at_end(TSLexer *lexer) { return lexer->eof(lexer); }

static bool at_line_end(TSLexer *lexer) {
  return at_end(lexer) || lexer->lookahead == '\n' || lexer->lookahead == '\r';
}

static bool is_blank(int32_t c) { return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0; }

static bool is_bar(int32_t c) { return c == '|' || c == 0xFF5C || c == 0x2502; }

static bool is_digit(int32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }

static bool is_numeral(int32_t c) {
  switch (c) {
    case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94:
    case 0x516D: case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341:
      return true;  // 一二三四五六七八九十
    default:
      return false;
  }
}

static bool is_circled(int32_t c) { return c >= 0x2460 && c <= 0x2473; }

static bool is_open(int32_t c) { return c == '(' || c == 0xFF08; }

static bool is_close(int32_t c) { return c == ')' || c == 0xFF09; }

static bool is_ordinal_mark(int32_t c) {
  return c == 0x3001 || c == '.' || c == 0xFF0E || c == ',' || c == 0xFF0C || c == ':' || c == 0xFF1A;
}

static void step(TSLexer *lexer) { lexer->advance(lexer, false); }

static void pass_blanks(TSLexer *lexer) {
  while (!at_end(lexer) && is_blank(lexer->lookahead)) step(lexer);
}

static void pass_line_end(TSLexer *lexer) {
  if (lexer->lookahead == '\r') {
    step(lexer);
    if (lexer->lookahead == '\n') step(lexer);
  } else if (!at_end(lexer)) {
    step(lexer);
  }
}

// What stands at the beginning of a line, before any bar is looked for.
typedef enum { NOTHING, LEVEL_ONE, LEVEL_TWO, ITEM } Opening;

// Reads an ordinal with its mark, Markdown marks before it included: 一、 （一） 1. 1、 （1） ①
static Opening pass_ordinal(TSLexer *lexer) {
  while (lexer->lookahead == '#' || lexer->lookahead == '*' || is_blank(lexer->lookahead)) {
    if (at_end(lexer)) return NOTHING;
    step(lexer);
  }
  if (is_circled(lexer->lookahead)) {
    step(lexer);
    return ITEM;
  }
  bool bracket = is_open(lexer->lookahead);
  if (bracket) {
    step(lexer);
    pass_blanks(lexer);
  }
  unsigned numerals = 0, digits = 0;
  while (is_numeral(lexer->lookahead) && numerals < 4) {
    step(lexer);
    numerals++;
  }
  while (!numerals && is_digit(lexer->lookahead) && digits < 3) {
    step(lexer);
    digits++;
  }
  if (!numerals && !digits) return NOTHING;
  pass_blanks(lexer);
  if (bracket) {
    if (!is_close(lexer->lookahead)) return NOTHING;
    step(lexer);
    if (is_ordinal_mark(lexer->lookahead)) step(lexer);
    return numerals ? LEVEL_TWO : ITEM;
  }
  if (digits && is_close(lexer->lookahead)) {
    step(lexer);
    return ITEM;
  }
  if (!is_ordinal_mark(lexer->lookahead)) return NOTHING;
  int32_t mark = lexer->lookahead;
  step(lexer);
  if (digits && (is_digit(lexer->lookahead) || mark == ',' || mark == 0xFF0C || mark == ':' || mark == 0xFF1A))
    return NOTHING;  // a number such as 1.5 or 1,234 and a time such as 9:30
  return numerals ? LEVEL_ONE : ITEM;
}

// What the rest of a line consists of.
typedef struct {
  unsigned length;    // code points up to the last that is not blank
  unsigned bars;
  unsigned tabs;      // tabs between two parts of the line
  unsigned dashes;    // the longest run of dashes
  bool only_rule;     // nothing but bars, dashes, colons and blanks
  bool ends_with_bar;
  bool ends_comment;  // its last characters are -->
  bool sentence;      // it has a mark that ends a sentence or clause
  bool any;
} Line;

static Line look_ahead(TSLexer *lexer) {
  Line line = {.only_rule = true};
  unsigned count = 0, dashes = 0, pending_tabs = 0;
  while (!at_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    count++;
    unsigned dashes_before = dashes;
    dashes = c == '-' ? dashes + 1 : 0;
    if (dashes > line.dashes) line.dashes = dashes;
    if (c == '\t' && line.any) pending_tabs++;
    if (!is_blank(c)) {
      line.tabs += pending_tabs;
      pending_tabs = 0;
      line.any = true;
      line.length = count;
      line.ends_with_bar = is_bar(c);
      line.ends_comment = c == '>' && dashes_before >= 2;
      if (is_bar(c)) line.bars++;
      if (!is_bar(c) && c != '-' && c != ':') line.only_rule = false;
      if (c == 0x3002 || c == 0xFF0C || c == 0xFF1B || c == 0x3001 || c == 0xFF1A) line.sentence = true;
    }
    step(lexer);
  }
  return line;
}

// A date alone on its line: four digits or numerals, 年, 月, 日.
static bool is_date_line(TSLexer *lexer) {
  pass_blanks(lexer);
  unsigned length = 0;
  int32_t last = 0;
  bool year = false, month = false;
  while (!at_line_end(lexer) && length < 24) {
    int32_t c = lexer->lookahead;
    if (!is_blank(c)) {
      if (c == 0x5E74) year = length >= 4;
      else if (c == 0x6708) month = year;
      else if (c != 0x65E5 && !is_digit(c) && !is_numeral(c) && c != 0x3007 && c != 0x25CB && c != 0x96F6) return false;
      last = c;
      length++;
    }
    step(lexer);
  }
  return at_line_end(lexer) && month && last == 0x65E5;
}

static bool starts_with(TSLexer *lexer, const char *expected) {
  for (; *expected; expected++) {
    if (lexer->lookahead != *expected) return false;
    step(lexer);
  }
  return true;
}

static bool finish(TSLexer *lexer, enum TokenType type) {
  lexer->result_symbol = type;
  return true;
}

// Decides what kind of line begins here; the token has no width.
//
// The answer does not depend on what is valid: when a tree is reparsed, whole sections are taken over
// first, and the line after one may no longer be what it was. The parser then takes the section apart.
static bool scan_line_start(TSLexer *lexer, const bool *valid) {
  lexer->mark_end(lexer);
  if (at_end(lexer)) return false;
  pass_blanks(lexer);
  if (at_line_end(lexer)) {
    pass_line_end(lexer);
    lexer->mark_end(lexer);
    return finish(lexer, BLANK_LINE);
  }
  if (valid[SIGN_OFF_START] && !valid[PARAGRAPH_START]) return finish(lexer, SIGN_OFF_START);  // its date
  if (lexer->lookahead == '<') {
    bool directive = false, comment = starts_with(lexer, "<!--");
    if (comment) {
      pass_blanks(lexer);
      directive = starts_with(lexer, "gklint:");
    }
    Line rest = look_ahead(lexer);
    if (directive) return finish(lexer, DIRECTIVE_START);
    if (comment && rest.ends_comment) return finish(lexer, COMMENT_START);
    return finish(lexer, rest.bars ? ROW_START : rest.tabs ? TAB_ROW_START : PARAGRAPH_START);
  }
  bool leading_bar = is_bar(lexer->lookahead);
  Opening opening = leading_bar ? NOTHING : pass_ordinal(lexer);
  Line line = look_ahead(lexer);
  bool inside = line.bars == 1 && !leading_bar && !line.ends_with_bar;
  if (line.bars && !(inside && line.length > LONGEST_PROSE_WITHOUT_BARS)) {
    if (line.only_rule && line.dashes >= 3) return finish(lexer, RULE_START);
    return finish(lexer, ROW_START);
  }
  if (line.tabs && line.any) return finish(lexer, TAB_ROW_START);
  if (opening == LEVEL_ONE) return finish(lexer, HEADING_START);
  if (opening == LEVEL_TWO) return finish(lexer, SUBHEADING_START);
  if (opening == ITEM) return finish(lexer, ITEM_START);
  if (line.length <= LONGEST_ORGAN && !line.sentence) {
    for (unsigned i = 0; i < 3 && !at_end(lexer); i++) {
      pass_line_end(lexer);
      pass_blanks(lexer);
      if (!at_line_end(lexer)) break;
    }
    if (is_date_line(lexer)) return finish(lexer, SIGN_OFF_START);
  }
  return finish(lexer, PARAGRAPH_START);
}

// Reads text up to a delimiter or the line's end, without the blanks after it.
static bool scan_text(TSLexer *lexer, enum TokenType type, bool stop_at_bar, bool stop_at_tab) {
  bool any = false;
  while (!at_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    if (stop_at_bar && is_bar(c)) break;
    if (stop_at_tab && c == '\t') break;
    step(lexer);
    if (!is_blank(c)) {
      any = true;
      lexer->mark_end(lexer);
    }
  }
  return any && finish(lexer, type);
}

static void skip_blanks(TSLexer *lexer, bool tabs) {
  while (!at_end(lexer) && is_blank(lexer->lookahead) && (tabs || lexer->lookahead != '\t')) lexer->advance(lexer, true);
}

void *tree_sitter_gkreport_external_scanner_create(void) { return NULL; }

void tree_sitter_gkreport_external_scanner_destroy(void *payload) { (void)payload; }

unsigned tree_sitter_gkreport_external_scanner_serialize(void *payload, char *buffer) {
  (void)payload;
  (void)buffer;
  return 0;
}

void tree_sitter_gkreport_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  (void)payload;
  (void)buffer;
  (void)length;
}

bool tree_sitter_gkreport_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)payload;
  if (valid[ERROR_SENTINEL]) return false;
  if (valid[HEADING_START] || valid[SUBHEADING_START] || valid[PARAGRAPH_START] || valid[SIGN_OFF_START])
    return scan_line_start(lexer, valid);
  skip_blanks(lexer, !valid[TAB]);
  if (valid[LINE_END] && at_line_end(lexer)) {
    pass_line_end(lexer);
    lexer->mark_end(lexer);
    return finish(lexer, LINE_END);
  }
  if (valid[ORDINAL]) {
    if (pass_ordinal(lexer) == NOTHING) return false;
    lexer->mark_end(lexer);
    return finish(lexer, ORDINAL);
  }
  if (valid[BAR] && is_bar(lexer->lookahead)) {
    step(lexer);
    lexer->mark_end(lexer);
    return finish(lexer, BAR);
  }
  if (valid[TAB] && lexer->lookahead == '\t') {
    step(lexer);
    lexer->mark_end(lexer);
    return finish(lexer, TAB);
  }
  if (valid[CELL]) return scan_text(lexer, CELL, true, false);
  if (valid[TAB_CELL]) return scan_text(lexer, TAB_CELL, false, true);
  if (valid[TITLE]) return scan_text(lexer, TITLE, false, false);
  if (valid[TEXT]) return scan_text(lexer, TEXT, false, false);
  return false;
}
