#include "tree_sitter/parser.h"

// Everything is decided by what can be seen from here to the end of the line (before a sign-off's
// date or a row: of the next line that is not blank), so the scanner keeps no state, and a tree can
// be reparsed from any place. Each line is looked at once as a whole and once in its parts.

enum TokenType {
  HEADING_START,
  SUBHEADING_START,
  ITEM_START,
  PARAGRAPH_START,
  ROW_START,
  TAB_ROW_START,
  DELIMITER_ROW_START,
  COMMENT_START,
  DIRECTIVE_START,
  ROW_DIRECTIVE_START,
  ORGAN_START,
  LAST_ORGAN_START,
  LAST_DATE_START,
  END_OF_TEXT,
  MARKER,
  ORDINAL,
  TITLE,
  END_MARKER,
  TEXT,
  CELL,
  TAB_CELL,
  BAR,
  TAB,
  DIRECTIVE,
  ERROR_SENTINEL,
};

enum {
  HEAD_SIZE = 64,                    // code points of a line that ordinals and dates are looked for in
  LONGEST_MARKER = 16,               // code points of `## **` and the like before an ordinal
  LONGEST_PROSE_WITHOUT_BARS = 100,  // a longer line with a single bar inside is prose
  SHORTEST_ORGAN = 3,                // code points of the organ's line in a sign-off
  LONGEST_ORGAN = 40,
  LONGEST_DATE = 32,
  DELIMITER_DASHES = 3,              // a cell with fewer may mean that there is nothing to fill in
  DIRECTIVES_LOOKED_THROUGH = 8,     // lines of directives between two rows of one table
};

// ---- Characters ----

static bool is_blank(int32_t c) { return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0; }

static bool is_bar(int32_t c) { return c == '|' || c == 0xFF5C || c == 0x2502; }  // | ｜ │

static bool is_marker(int32_t c) { return c == '#' || c == '*'; }

static bool is_open(int32_t c) { return c == '(' || c == 0xFF08; }

static bool is_close(int32_t c) { return c == ')' || c == 0xFF09; }

static bool is_dot(int32_t c) { return c == '.' || c == 0xFF0E; }

static bool is_comma(int32_t c) { return c == ',' || c == 0xFF0C; }

static bool is_ordinal_mark(int32_t c) {
  return c == 0x3001 || is_dot(c) || is_comma(c) || c == ':' || c == 0xFF1A;  // 、 . ， ：
}

static bool is_sentence_end(int32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == '!' || c == '?'; }

static bool is_clause_mark(int32_t c) {
  return is_sentence_end(c) || is_comma(c) || c == ';' || c == 0xFF1B || c == ':' || c == 0xFF1A;
}

static bool is_ascii_digit(int32_t c) { return c >= '0' && c <= '9'; }

static bool is_digit(int32_t c) { return is_ascii_digit(c) || (c >= 0xFF10 && c <= 0xFF19); }

static bool is_numeral(int32_t c) {
  switch (c) {
    case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94:
    case 0x516D: case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341:
      return true;  // 一二三四五六七八九十
    default:
      return false;
  }
}

static bool is_date_digit(int32_t c) {
  return is_digit(c) || is_numeral(c) || c == 0x3007 || c == 0x25CB || c == 0x96F6;  // 〇 ○ 零
}

static bool is_enclosed_digit(int32_t c) {
  return (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793);  // ① ⑴ ⒈ ❶
}

static bool is_enclosed_numeral(int32_t c) { return c >= 0x3220 && c <= 0x3229; }  // ㈠

static bool is_ideograph(int32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

// ---- Moving ----

static void step(TSLexer *lexer) { lexer->advance(lexer, false); }

static void skip(TSLexer *lexer) { lexer->advance(lexer, true); }

// A NUL is a character like any other; only eof() tells it from the end.
static bool at_end(TSLexer *lexer) { return lexer->lookahead == 0 && lexer->eof(lexer); }

static bool at_line_end(TSLexer *lexer) {
  return lexer->lookahead == '\n' || lexer->lookahead == '\r' || at_end(lexer);
}

static void pass_blanks(TSLexer *lexer) {
  while (is_blank(lexer->lookahead)) step(lexer);
}

// Passes to the first part of the next line that is not blank; false at the end of the text.
static bool pass_to_next_line(TSLexer *lexer) {
  while (is_blank(lexer->lookahead) || lexer->lookahead == '\n' || lexer->lookahead == '\r') step(lexer);
  return !at_end(lexer);
}

static bool pass_word(TSLexer *lexer, const char *word) {
  for (; *word; word++) {
    if (lexer->lookahead != *word) return false;
    step(lexer);
  }
  return true;
}

// ---- Comments: <!-- gklint: ignore[GK301] 原因 --> ----

typedef enum {
  NO_COMMENT,
  OTHER_COMMENT,    // `<!--`, but no directive
  INNER_DIRECTIVE,  // text stands after it: no directive after all
  LAST_DIRECTIVE,   // nothing but directives up to the line's end
} Comment;

// Passes over one comment that is a directive. Without `-->` it reaches to the line's end.
static Comment pass_directive(TSLexer *lexer, bool mark) {
  if (!pass_word(lexer, "<!--")) return NO_COMMENT;
  while (lexer->lookahead == ' ') step(lexer);
  if (!pass_word(lexer, "gklint") || (lexer->lookahead != ':' && lexer->lookahead != 0xFF1A)) return OTHER_COMMENT;
  bool closed = false;
  for (unsigned dashes = 0; !closed && !at_line_end(lexer);) {
    int32_t c = lexer->lookahead;
    closed = c == '>' && dashes >= 2;
    dashes = c == '-' ? dashes + 1 : 0;
    step(lexer);
    if (mark && !is_blank(c)) lexer->mark_end(lexer);
  }
  return LAST_DIRECTIVE;
}

// Passes over a comment's beginning and, if it is a directive, over all directives that follow it.
// With `mark`, the end of the first one is marked.
static Comment pass_comment(TSLexer *lexer, bool mark) {
  Comment comment = pass_directive(lexer, mark);
  while (comment == LAST_DIRECTIVE) {
    pass_blanks(lexer);
    if (at_line_end(lexer)) return LAST_DIRECTIVE;
    if (lexer->lookahead != '<' || pass_directive(lexer, false) != LAST_DIRECTIVE) return INNER_DIRECTIVE;
  }
  return comment;
}

// ---- Bars: those in the query of a URL are none ----

typedef struct {
  int32_t before, last;
  bool inside, query;
} Url;

static void follow_url(Url *url, int32_t c) {
  if (c <= ' ' || c > '~' || c == '<' || c == '"') {
    *url = (Url){0};
    return;
  }
  if (c == '/' && url->last == '/' && url->before == ':') url->inside = true;
  if (url->inside && (c == '?' || c == '#')) url->query = true;
  url->before = url->last;
  url->last = c;
}

static bool goes_on_in_url(int32_t c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%' || c == '=' || c == '&';
}

// ---- A line as a whole ----

typedef struct {
  int32_t head[HEAD_SIZE];
  unsigned head_size;
  unsigned length;        // code points up to the last that is not blank, directives left out
  unsigned bars;
  unsigned tab_gaps;      // places where tabs stand between two parts of the line
  unsigned first_gap;     // code points before the first of these
  unsigned comment_end;   // code points up to the first `-->`
  bool begins_with_bar, ends_with_bar;
  bool begins_with_comment;
  bool directives;        // the line ends with directives
  bool angle;             // there is a `<`
  bool clauses;           // there is a mark that divides clauses or ends a sentence
  bool ascii_digits;
  bool delimiter;         // nothing yet but what a Markdown delimiter row may hold
  unsigned delimiter_cells;
} Line;

// The cell of a delimiter row that is being read: `---`, `:-:`
typedef struct {
  unsigned dashes;
  bool colon, begun, ended;
} DelimiterCell;

static void end_delimiter_cell(Line *line, DelimiterCell *cell) {
  if (cell->begun) {
    if (cell->dashes >= (cell->colon ? 1 : DELIMITER_DASHES)) line->delimiter_cells++;
    else line->delimiter = false;
  }
  *cell = (DelimiterCell){0};
}

static void follow_delimiter(Line *line, DelimiterCell *cell, int32_t c) {
  if (!line->delimiter) return;
  if (is_bar(c)) {
    end_delimiter_cell(line, cell);
  } else if (is_blank(c)) {
    cell->ended = cell->begun;
  } else if (cell->ended || (c != '-' && c != ':')) {
    line->delimiter = false;
  } else if (c == '-') {
    cell->begun = true;
    cell->dashes++;
  } else {
    cell->ended = cell->begun;  // a colon after the dashes
    cell->begun = cell->colon = true;
  }
}

static bool is_sure_row(const Line *line) {
  return !line->delimiter && !line->begins_with_comment && (line->bars > 1 || (line->bars && line->begins_with_bar));
}

// Looks at a line from its first part to its end, or until it cannot be anything but a row.
static void look_ahead(TSLexer *lexer, Line *line) {
  *line = (Line){.delimiter = true};
  Url url = {0};
  DelimiterCell cell = {0};
  unsigned count = 0, dashes = 0;
  bool tabs = false;
  while (!at_line_end(lexer) && !is_sure_row(line)) {
    int32_t c = lexer->lookahead;
    if (c == '<') {
      line->angle = true;
      Comment comment = pass_comment(lexer, false);
      if (comment == LAST_DIRECTIVE) {
        line->directives = true;
        break;
      }
      if (tabs && line->tab_gaps++ == 0) line->first_gap = line->length;
      tabs = false;
      if (line->length == 0 && comment == OTHER_COMMENT) line->begins_with_comment = true;
      if (line->head_size < HEAD_SIZE) line->head[line->head_size++] = c;
      line->length = ++count;
      line->delimiter = line->ends_with_bar = false;
      dashes = 0;
      url = (Url){0};
      continue;
    }
    step(lexer);
    if (line->head_size < HEAD_SIZE) line->head[line->head_size++] = c;
    follow_delimiter(line, &cell, c);
    count++;
    if (is_blank(c)) {
      tabs = tabs || c == '\t';
      url = (Url){0};
      continue;
    }
    if (tabs && line->tab_gaps++ == 0) line->first_gap = line->length;
    tabs = false;
    bool bar = is_bar(c) && !(url.query && c == '|' && goes_on_in_url(lexer->lookahead));
    if (bar && line->length == 0) line->begins_with_bar = true;
    line->bars += bar;
    line->ends_with_bar = bar;
    line->length = count;
    if (c == '>' && dashes >= 2 && !line->comment_end) line->comment_end = count;
    dashes = c == '-' ? dashes + 1 : 0;
    line->clauses = line->clauses || is_clause_mark(c);
    line->ascii_digits = line->ascii_digits || is_ascii_digit(c);
    if (bar) url = (Url){0};
    else follow_url(&url, c);
  }
  end_delimiter_cell(line, &cell);
}

static int32_t at(const Line *line, unsigned i) { return i < line->head_size ? line->head[i] : 0; }

static unsigned past_blanks(const Line *line, unsigned i) {
  while (is_blank(at(line, i))) i++;
  return i;
}

// ---- Ordinals ----

typedef enum { NO_ORDINAL, LEVEL_ONE, LEVEL_TWO, ITEM } Ordinal;

// 1.5 and 1,234 are numbers and 9:30 is a time; 1.2021年… is an item.
static bool is_number(const Line *line, unsigned mark) {
  int32_t c = at(line, mark), next = at(line, mark + 1);
  if (c == 0x3001) return false;  // 、
  if (c == ':' || c == 0xFF1A) return true;
  if (is_comma(c)) return is_digit(next) || is_blank(next) || next == 0;
  if (!is_digit(next)) return false;
  unsigned i = mark + 1;
  while (is_digit(at(line, i))) i++;
  return !(i - mark == 5 && at(line, i) == 0x5E74);  // 年
}

// Reads the ordinal that a line begins with, Markdown marks before it allowed: 一、 （一） 1. 1、 （1） ①
static Ordinal read_ordinal(const Line *line, unsigned *end) {
  unsigned i = 0;
  if (is_marker(at(line, 0)))
    while (i < LONGEST_MARKER && (is_marker(at(line, i)) || is_blank(at(line, i)))) i++;
  *end = i + 1;
  if (is_enclosed_digit(at(line, i))) return ITEM;
  if (is_enclosed_numeral(at(line, i))) return LEVEL_TWO;
  bool bracket = is_open(at(line, i));
  if (bracket) i = past_blanks(line, i + 1);
  unsigned numerals = 0, digits = 0;
  while (is_numeral(at(line, i + numerals)) && numerals < 3) numerals++;
  while (!numerals && is_digit(at(line, i + digits)) && digits < 3) digits++;
  if (!numerals && !digits) return NO_ORDINAL;
  i = past_blanks(line, i + numerals + digits);
  int32_t mark = at(line, i);
  *end = i + 1;
  if (is_close(mark)) {
    if (is_ordinal_mark(at(line, i + 1))) *end = i + 2;
    return numerals ? LEVEL_TWO : ITEM;
  }
  if (bracket || !is_ordinal_mark(mark)) return NO_ORDINAL;
  if (digits && is_number(line, i)) return NO_ORDINAL;
  return numerals ? LEVEL_ONE : ITEM;
}

// ---- Sign-offs ----

static unsigned past_date_digits(const Line *line, unsigned i, unsigned most, unsigned *count) {
  i = past_blanks(line, i);
  for (*count = 0; is_date_digit(at(line, i)) && *count < most; ++*count) i = past_blanks(line, i + 1);
  return i;
}

// A date alone on its line: 2025年1月20日 二〇二五年一月 （2025-01-20）
static bool is_date(const Line *line) {
  if (line->length > LONGEST_DATE || line->angle) return false;
  unsigned i = is_open(at(line, 0)) ? 1 : 0, year, month, day;
  i = past_date_digits(line, i, 4, &year);
  int32_t mark = at(line, i);
  bool words = mark == 0x5E74;  // 年
  if (year != 4 || !(words || mark == '-' || mark == '/' || is_dot(mark))) return false;
  i = past_date_digits(line, i + 1, 3, &month);
  if (!month || at(line, i) != (words ? 0x6708 : mark)) return false;  // 月
  i = past_date_digits(line, i + 1, 3, &day);
  if (words && day && at(line, i) != 0x65E5 && at(line, i) != 0x53F7) return false;  // 日 号
  if (words && day) i = past_blanks(line, i + 1);
  if (is_close(at(line, i))) i = past_blanks(line, i + 1);
  return (words || day) && i >= line->length;
}

static bool may_be_organ(const Line *line) {
  return line->length >= SHORTEST_ORGAN && line->length <= LONGEST_ORGAN && !line->clauses && !line->angle &&
         !line->ascii_digits && is_ideograph(at(line, 0));
}

// ---- What a line is ----

static enum TokenType kind_of(const Line *line) {
  if (line->length == 0) return DIRECTIVE_START;
  if (line->begins_with_comment && line->comment_end == line->length && !line->directives) return COMMENT_START;
  bool prose = line->bars == 1 && !line->begins_with_bar && !line->ends_with_bar &&
               line->length > LONGEST_PROSE_WITHOUT_BARS;
  if (line->bars && !prose) {
    bool delimiter = line->delimiter && (line->delimiter_cells > 1 || (line->delimiter_cells && line->begins_with_bar));
    return delimiter ? DELIMITER_ROW_START : ROW_START;
  }
  unsigned end;
  Ordinal ordinal = read_ordinal(line, &end);
  // Word puts a tab between an ordinal and its text.
  bool only_after_ordinal = line->tab_gaps == 1 && ordinal != NO_ORDINAL && line->first_gap == end;
  if (line->tab_gaps && !only_after_ordinal) return TAB_ROW_START;
  switch (ordinal) {
    case LEVEL_ONE: return HEADING_START;
    case LEVEL_TWO: return SUBHEADING_START;
    case ITEM: return ITEM_START;
    default: return PARAGRAPH_START;
  }
}

static bool is_table_row(enum TokenType kind) {
  return kind == ROW_START || kind == TAB_ROW_START || kind == DELIMITER_ROW_START;
}

// Tells a directive before a row from one before anything else.
static enum TokenType scan_directive_line(TSLexer *lexer) {
  for (unsigned i = 0; i < DIRECTIVES_LOOKED_THROUGH && pass_to_next_line(lexer); i++) {
    Line next;
    look_ahead(lexer, &next);
    enum TokenType kind = kind_of(&next);
    if (kind != DIRECTIVE_START) return is_table_row(kind) ? ROW_DIRECTIVE_START : DIRECTIVE_START;
  }
  return DIRECTIVE_START;
}

// Tells a paragraph from the organ before a date and from the date at the end of the text.
static enum TokenType scan_sign_off(TSLexer *lexer, const Line *line) {
  if (is_date(line)) return pass_to_next_line(lexer) ? PARAGRAPH_START : LAST_DATE_START;
  if (!may_be_organ(line) || !pass_to_next_line(lexer)) return PARAGRAPH_START;
  Line next;
  look_ahead(lexer, &next);
  if (kind_of(&next) != PARAGRAPH_START || !is_date(&next)) return PARAGRAPH_START;
  return pass_to_next_line(lexer) ? ORGAN_START : LAST_ORGAN_START;
}

// Decides what kind of line begins here; the token has no width. What is valid must not be asked:
// a parser that reuses an old tree may find other tokens valid than one that does not.
static enum TokenType scan_line_start(TSLexer *lexer) {
  lexer->mark_end(lexer);
  Line line;
  look_ahead(lexer, &line);
  enum TokenType kind = kind_of(&line);
  if (kind == DIRECTIVE_START) return scan_directive_line(lexer);
  return kind == PARAGRAPH_START ? scan_sign_off(lexer, &line) : kind;
}

// ---- The parts of a line ----

static void pass_marker(TSLexer *lexer) {
  while (is_marker(lexer->lookahead) || is_blank(lexer->lookahead)) {
    bool blank = is_blank(lexer->lookahead);
    step(lexer);
    if (!blank) lexer->mark_end(lexer);
  }
}

static void scan_ordinal(TSLexer *lexer) {
  bool marked = false;
  while (!marked && !at_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    step(lexer);
    marked = is_close(c) || is_ordinal_mark(c) || is_enclosed_digit(c) || is_enclosed_numeral(c);
    if (is_close(c) && is_ordinal_mark(lexer->lookahead)) step(lexer);
  }
  lexer->mark_end(lexer);
}

// Reads to the end of a title's sentence, of a cell or of a line, blanks and directives left out.
static void scan_text(TSLexer *lexer, enum TokenType type) {
  Url url = {0};
  while (!at_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    if (c == '<') {
      if (pass_comment(lexer, false) == LAST_DIRECTIVE) return;
      lexer->mark_end(lexer);
      url = (Url){0};
      continue;
    }
    if (type == TAB_CELL && c == '\t') return;
    if (type == CELL && is_bar(c)) {
      if (!url.query || c != '|') return;
      step(lexer);
      if (!goes_on_in_url(lexer->lookahead)) return;
    } else {
      step(lexer);
    }
    follow_url(&url, c);
    if (is_blank(c) || (type == TITLE && is_marker(c))) continue;
    lexer->mark_end(lexer);
    if (type == TITLE && is_sentence_end(c)) return;
  }
}

static enum TokenType scan_part(TSLexer *lexer, const bool *valid) {
  if (valid[MARKER] && is_marker(lexer->lookahead)) {
    pass_marker(lexer);
    return MARKER;
  }
  if (valid[ORDINAL]) {
    scan_ordinal(lexer);
    return ORDINAL;
  }
  if (valid[BAR] && is_bar(lexer->lookahead)) {
    step(lexer);
    lexer->mark_end(lexer);
    return BAR;
  }
  if (valid[TAB] && lexer->lookahead == '\t') {
    step(lexer);
    lexer->mark_end(lexer);
    return TAB;
  }
  if (valid[END_MARKER] && is_marker(lexer->lookahead)) {
    pass_marker(lexer);
    if (at_line_end(lexer) || (lexer->lookahead == '<' && pass_comment(lexer, false) == LAST_DIRECTIVE)) return END_MARKER;
  }
  enum TokenType type = valid[TITLE] ? TITLE : valid[CELL] ? CELL : valid[TAB_CELL] ? TAB_CELL : TEXT;
  if (valid[DIRECTIVE] && lexer->lookahead == '<') {
    // Where no text can follow, the token before has already seen that directives end the line.
    Comment comment = valid[type] ? pass_comment(lexer, true) : pass_directive(lexer, true);
    if (comment == LAST_DIRECTIVE) return DIRECTIVE;
  }
  lexer->mark_end(lexer);
  scan_text(lexer, type);
  return type;
}

// ---- The interface of tree-sitter ----

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

static bool within_line(const bool *valid) {
  return valid[MARKER] || valid[ORDINAL] || valid[TITLE] || valid[END_MARKER] || valid[TEXT] || valid[CELL] ||
         valid[TAB_CELL] || valid[BAR] || valid[TAB] || valid[DIRECTIVE];
}

bool tree_sitter_gkreport_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)payload;
  if (valid[ERROR_SENTINEL]) return false;
  while (is_blank(lexer->lookahead) && !(valid[TAB] && lexer->lookahead == '\t')) skip(lexer);
  bool new_line = at_line_end(lexer) || !within_line(valid);
  while (new_line && (is_blank(lexer->lookahead) || lexer->lookahead == '\n' || lexer->lookahead == '\r')) skip(lexer);
  enum TokenType type = at_end(lexer) ? END_OF_TEXT : new_line ? scan_line_start(lexer) : scan_part(lexer, valid);
  lexer->result_symbol = type;
  return valid[type];
}
