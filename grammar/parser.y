/* The grammar: text to tree, one constructor call an action; meaning lives elsewhere. */
%code requires {
#include "scan.h"
}
%define api.pure full
%define api.location.type {Loc}
%define parse.error custom
%define parse.lac full
%locations
%expect 0
%param { Scan *scan }
%parse-param { Node **result }

/*
 * LAC (Bison manual, section 5.8.3) makes the list of what was expected exact, and looks ahead
 * before each reduction for it. Only a second pass over a text that has an error does so: for the
 * first one all is established.
 */
%initial-action {
#undef YY_LAC_DISCARD
#define YY_LAC_DISCARD(event) (yy_lac_established = !scan->exact)
	YY_LAC_DISCARD("start");
}

%union {
	Node *node;
	NodeList list;
	const char *name;
	Operator op;
	Test test;
	unsigned count;
}

%code {
#define YYLLOC_DEFAULT(Current, Rhs, N) \
	((Current) = (N) ? (Loc){ YYRHSLOC(Rhs, 1).start, YYRHSLOC(Rhs, N).end } \
	                 : (Loc){ YYRHSLOC(Rhs, 0).end, YYRHSLOC(Rhs, 0).end })

/* A short alias, so that an action fits on its line. */
#define A (scan->arena)
#define NIL ((NodeList){ 0 })

static void yyerror(const Loc *loc, Scan *scan, Node **result, const char *message);
#define yylex scan_next
}

%code provides {
/* Whether a token within a line is what it is: neither its end nor a word that begins a statement. */
static inline bool scan_is_plain(int token)
{
	return (token < T_NEWLINE && token != ';') || token >= T_NONE;
}

/* What the parser calls. Most tokens are what the lexer gives. */
static inline int scan_next(YYSTYPE *value, Loc *loc, Scan *scan)
{
	int token = scan->within_line ? lexer_next(value, loc, scan->lexer) : T_LINE;
	return scan_is_plain(token) ? token : scan_layout(token, value, loc, scan);
}
}

/* the ends of lines, and words that begin statements: layout.c looks at them */
%token T_NEWLINE "end of line" T_INDENT "indentation" T_DEDENT "end of block"
%token T_LINE T_END T_STATEMENT T_INVALID "invalid token"
%token T_CLASS "class" T_DEF "def" T_RETURN "return"
%token <name> T_FUNCTION
%token T_MATCH
%token <name> T_MODEL "model" T_MIGRATION "migration" T_INCLUDE "include" T_FIELD "field"
/* from here on layout.c passes on what the lexer gives */
%token T_NONE "None" T_TRUE "True" T_FALSE "False" T_ELLIPSIS "..."
%token T_AND "and" T_OR "or" T_NOT "not" T_IN "in" T_IS "is" T_IF "if" T_ELSE "else" T_FOR "for"
%token T_LAMBDA "lambda" T_AWAIT "await" T_ASYNC "async" T_YIELD "yield"
%token T_POWER "**" T_FLOOR "//" T_SHIFT_LEFT "<<" T_SHIFT_RIGHT ">>" T_ARROW "->" T_WALRUS ":="
%token <test> T_COMPARE "comparison"
%token <op> T_AUGMENTED "augmented assignment"
%token T_FROM "from" T_IMPORT "import" T_ELIF "elif" T_WHILE "while" T_TRY "try" T_EXCEPT "except"
%token T_FINALLY "finally" T_WITH "with"
%token <name> T_NAME "name"
%token <node> T_NUMBER "number" T_STRING "string" T_FSTRING "f-string"
%token T_COMPLEX "imaginary number"

/* Python's levels of operators, the loosest first (Language Reference, section 6.17). */
%precedence T_LAMBDA
%right T_IF T_ELSE
%precedence CONDITION           /* of a comprehension: the `if` behind it chooses nothing */
%left T_OR
%left T_AND
%right T_NOT
%left T_COMPARE T_IN T_IS
%precedence TARGET              /* of `for`: the `in` behind it compares nothing */
%left '|'
%left '^'
%left '&'
%left T_SHIFT_LEFT T_SHIFT_RIGHT
%left '+' '-'
%left '*' '/' T_FLOOR '%' '@'
%precedence SIGN
%right T_POWER
%precedence T_AWAIT
%left '.' '(' '['

%type <node> statement small assigned class_head model_head migration_head body dotted
%type <node> expression string text argument subscript slice item pair element yield
%type <node> import imported module comprehended optional target targets clause header
%type <node> starred
%type <list> block nested imports imported_names clauses conditions target_list
%type <list> parameters defined_parameters
%type <node> parameter defined_parameter definition documented
%type <count> dots
%type <list> strings statements line several arguments argument_list items item_list pairs pair_list

%%

file: statements                { *result = node_items(A, NODE_BLOCK, @1, NULL, $1); }
    ;

statements
    : %empty                    { $$ = NIL; }
    | statements statement      { $$ = $2 ? node_list(A, $1, $2) : $1; }
    | statements block          { $$ = node_concat(A, $1, $2); }
    | statements small T_NEWLINE { $$ = node_list(A, $1, $2); }
    | statements line           { $$ = node_concat(A, $1, $2); }
    | statements small T_NEWLINE indent statements T_DEDENT { $$ = node_concat(A, node_list(A, $1, $2), $5); }
    | statements line indent statements T_DEDENT { $$ = node_concat(A, node_concat(A, $1, $2), $4); }
    ;

indent: T_INDENT { diag_error(scan->diags, @1, "unexpected indentation"); } ;

statement
    : class_head ':' body       { $$ = node_block(A, NODE_CLASS, @1, $1, $3); }
    | model_head ':' body       { $$ = node_block(A, NODE_MODEL, @1, $1, $3); }
    | migration_head ':' body   { $$ = node_block(A, NODE_MIGRATION, @1, $1, $3); }
    | class_head error T_NEWLINE                              { $$ = NULL; }
    | class_head error T_NEWLINE T_INDENT statements T_DEDENT { $$ = NULL; }
    | model_head error T_NEWLINE                              { $$ = NULL; }
    | model_head error T_NEWLINE T_INDENT statements T_DEDENT { $$ = NULL; }
    | migration_head error T_NEWLINE                          { $$ = NULL; }
    | migration_head error T_NEWLINE T_INDENT statements T_DEDENT { $$ = NULL; }
    | header error T_NEWLINE                                  { $$ = NULL; }
    | header error T_NEWLINE T_INDENT statements T_DEDENT     { $$ = NULL; }
    | error T_NEWLINE           { $$ = NULL; }
    | error T_NEWLINE T_INDENT statements T_DEDENT            { $$ = NULL; }
    | header ':' body           { $$ = $1; $$->body = $3; }
    | definition
    ;

/* what layout.c has found to return a value, and to do nothing else */
definition
    : T_DEF T_NAME parameters_of_type '(' defined_parameters ')' returns ':' documented
                                { $$ = node_items(A, NODE_FUNCTION, @2, $9, $5); $$->name = $2; }
    ;

returns: %empty | T_ARROW expression { (void)$2; } ;

documented
    : T_RETURN element T_NEWLINE                                { $$ = $2; }
    | T_NEWLINE T_INDENT T_RETURN element T_NEWLINE T_DEDENT    { $$ = $4; }
    | T_NEWLINE T_INDENT string T_NEWLINE T_RETURN element T_NEWLINE T_DEDENT { $$ = $6; (void)$3; }
    ;

defined_parameters
    : %empty                    { $$ = NIL; }
    | defined_parameter         { $$ = node_list(A, NIL, $1); }
    | defined_parameter ',' defined_parameters { $$ = node_concat(A, node_list(A, NIL, $1), $3); }
    ;

defined_parameter
    : parameter
    | T_NAME ':' expression     { $$ = node_name(A, NODE_KEYWORD, @1, $1, NULL); (void)$3; }
    | T_NAME ':' expression '=' expression { $$ = node_name(A, NODE_KEYWORD, @1, $1, $5); (void)$3; }
    | '*' T_NAME ':' item       { $$ = node_name(A, NODE_STAR, @2, $2, NULL); (void)$4; }
    | T_POWER T_NAME ':' expression { $$ = node_name(A, NODE_DOUBLE_STAR, @2, $2, NULL); (void)$4; }
    ;

/* statements whose block may run or not */
header
    : T_IF item                 { $$ = node_pair(A, NODE_IF, @$, $2, NULL); }
    | T_ELIF item               { $$ = node_pair(A, NODE_ELIF, @$, $2, NULL); }
    | T_ELSE                    { $$ = node_pair(A, NODE_ELSE, @$, NULL, NULL); }
    | T_FOR targets T_IN element { $$ = node_pair(A, NODE_LOOP, @$, $2, $4); }
    | T_WHILE item              { $$ = node_pair(A, NODE_LOOP, @$, NULL, NULL); (void)$2; }
    | T_EXCEPT exceptions       { $$ = node_pair(A, NODE_EXCEPT, @$, NULL, NULL); }
    ;

exceptions: %empty | item { (void)$1; } | item T_NAME T_NAME { (void)$1; (void)$2; (void)$3; } ;

/* ... and those whose block runs: its statements stand here themselves */
block
    : T_TRY ':' body            { $$ = $3->items; }
    | T_FINALLY ':' body        { $$ = $3->items; }
    | T_WITH nested             { $$ = $2; }
    ;

nested
    : with_items ':' body       { $$ = $3->items; }
    | error T_NEWLINE           { $$ = NIL; }
    | error T_NEWLINE T_INDENT statements T_DEDENT { $$ = NIL; }
    ;

with_items: with_item | with_items ',' with_item ;
with_item: expression { (void)$1; } | expression T_NAME target { (void)$1; (void)$2; (void)$3; } ;

class_head
    : T_CLASS T_NAME parameters_of_type         { $$ = node_name(A, NODE_NAME, @2, $2, NULL); }
    | T_CLASS T_NAME parameters_of_type '(' arguments ')' { $$ = node_items(A, NODE_CLASS, @2, NULL, $5); $$->name = $2; }
    ;

parameters_of_type: %empty | '[' type_parameters ']' ;
type_parameters: type_parameter | type_parameter ',' | type_parameter ',' type_parameters ;
type_parameter: type_name | type_name '=' item { (void)$3; } ;
type_name
    : T_NAME                    { (void)$1; }
    | T_NAME ':' expression     { (void)$1; (void)$3; }
    | '*' T_NAME                { (void)$2; }
    | T_POWER T_NAME            { (void)$2; }
    ;

model_head
    : T_MODEL dotted                            { $$ = node_items(A, NODE_CALL, @$, $2, NIL); }
    | T_MODEL dotted '(' arguments ')'          { $$ = node_items(A, NODE_CALL, @$, $2, $4); }
    ;

migration_head
    : T_MIGRATION string                        { $$ = node_items(A, NODE_CALL, @$, $2, NIL); }
    | T_MIGRATION string '(' arguments ')'      { $$ = node_items(A, NODE_CALL, @$, $2, $4); }
    ;

dotted
    : T_NAME                    { $$ = node_name(A, NODE_NAME, @1, $1, NULL); }
    | dotted '.' T_NAME         { $$ = node_name(A, NODE_ATTRIBUTE, @$, $3, $1); }
    ;

body
    : T_NEWLINE T_INDENT statements T_DEDENT    { $$ = node_items(A, NODE_BLOCK, @3, NULL, $3); }
    | T_NEWLINE                 { diag_error(scan->diags, @1, "expected an indented block"); $$ = node_items(A, NODE_BLOCK, @1, NULL, NIL); }
    | small T_NEWLINE           { $$ = node_items(A, NODE_BLOCK, @1, NULL, node_list(A, NIL, $1)); }
    | line                      { $$ = node_items(A, NODE_BLOCK, @1, NULL, $1); }
    ;

/* a line with a semicolon */
line
    : several T_NEWLINE
    | several small T_NEWLINE   { $$ = node_list(A, $1, $2); }
    ;

several
    : small ';'                 { $$ = node_list(A, NIL, $1); }
    | several small ';'         { $$ = node_list(A, $1, $2); }
    ;

/* a = b = value: a has it */
assigned
    : element
    | yield
    | element '=' assigned      { $$ = $3; (void)$1; }
    ;

small
    : element                   { $$ = node_pair(A, NODE_DO, @1, $1, NULL); }
    | element '=' assigned      { $$ = node_pair(A, NODE_ASSIGN, @$, $1, $3); }
    | element ':' expression    { $$ = node_pair(A, NODE_DO, @$, node_new(A, NODE_OPAQUE, @$), NULL); (void)$1; (void)$3; }
    | element ':' expression '=' element { $$ = node_pair(A, NODE_ASSIGN, @$, $1, $5); (void)$3; }
    | element T_AUGMENTED element { $$ = node_pair(A, NODE_ASSIGN, @$, $1, node_operation(A, @$, $2, $1, $3)); }
    | yield                     { $$ = node_pair(A, NODE_DO, @1, $1, NULL); }
    | T_INCLUDE string          { $$ = node_pair(A, NODE_INCLUDE, @$, $2, NULL); }
    | T_FIELD T_NAME '=' expression { $$ = node_name(A, NODE_FIELD, @$, $2, $4); }
    | import
    | T_MATCH                   { $$ = node_with_body(A, NODE_LOOP, @1, NULL, NULL, node_items(A, NODE_BLOCK, @1, NULL, NIL)); }
    | T_FUNCTION                { $$ = node_items(A, NODE_FUNCTION, @1, NULL, NIL); $$->name = $1; }
    ;

yield
    : T_YIELD                   { $$ = node_new(A, NODE_OPAQUE, @$); }
    | T_YIELD element           { $$ = node_new(A, NODE_OPAQUE, @$); (void)$2; }
    | T_YIELD T_FROM expression       { $$ = node_new(A, NODE_OPAQUE, @$); (void)$3; }
    ;

import
    : T_IMPORT imports          { $$ = node_import(A, @$, NULL, 0, $2); }
    | T_FROM module T_IMPORT imported_names { $$ = node_import(A, @$, $2, 0, $4); }
    | T_FROM dots T_IMPORT imported_names { $$ = node_import(A, @$, NULL, $2, $4); }
    | T_FROM dots module T_IMPORT imported_names { $$ = node_import(A, @$, $3, $2, $5); }
    ;

module: dotted ;

dots
    : '.'                       { $$ = 1; }
    | T_ELLIPSIS                { $$ = 3; }
    | dots '.'                  { $$ = $1 + 1; }
    | dots T_ELLIPSIS           { $$ = $1 + 3; }
    ;

imports
    : imported                  { $$ = node_list(A, NIL, $1); }
    | imports ',' imported      { $$ = node_list(A, $1, $3); }
    ;

/* `as` is no word of the language: it is a name between two others */
imported
    : module                    { $$ = node_name(A, NODE_KEYWORD, @$, NULL, $1); }
    | module T_NAME T_NAME      { $$ = node_name(A, NODE_KEYWORD, @$, $3, $1); (void)$2; }
    ;

imported_names
    : '*'                       { $$ = node_list(A, NIL, node_pair(A, NODE_STAR, @$, NULL, NULL)); }
    | imports
    | '(' imports ')'           { $$ = $2; }
    | '(' imports ',' ')'       { $$ = $2; }
    ;

/*
 * One expression, or several with commas: a tuple. Here and in arguments `expression` and `starred`
 * stand for `item`, which would be one more step for each.
 */
element
    : expression                { $$ = parse_shallow(scan, $1); }
    | starred                   { $$ = parse_shallow(scan, $1); }
    | item ',' items            { $$ = node_items(A, NODE_TUPLE, @$, NULL, node_concat(A, node_list(A, NIL, $1), $3)); }
    ;

items
    : %empty                    { $$ = NIL; }
    | item_list
    | item_list ','
    ;

item_list
    : item                      { $$ = node_list(A, NIL, $1); }
    | item_list ',' item        { $$ = node_list(A, $1, $3); }
    ;

item: expression | starred ;

starred
    : '*' expression            { $$ = node_pair(A, NODE_STAR, @$, $2, NULL); }
    | T_NAME T_WALRUS expression { $$ = $3; (void)$1; }
    ;

parameters
    : %empty                    { $$ = NIL; }
    | parameter                 { $$ = node_list(A, NIL, $1); }
    | parameter ',' parameters  { $$ = node_concat(A, node_list(A, NIL, $1), $3); }
    ;

parameter
    : T_NAME                    { $$ = node_name(A, NODE_KEYWORD, @1, $1, NULL); }
    | T_NAME '=' expression     { $$ = node_name(A, NODE_KEYWORD, @1, $1, $3); }
    | '*'                       { $$ = node_name(A, NODE_STAR, @1, NULL, NULL); }
    | '/'                       { $$ = node_new(A, NODE_OPAQUE, @1); }
    | '*' T_NAME                { $$ = node_name(A, NODE_STAR, @2, $2, NULL); }
    | T_POWER T_NAME            { $$ = node_name(A, NODE_DOUBLE_STAR, @2, $2, NULL); }
    ;

/*
 * One rule for all levels: the precedences above stand for a chain of fifteen, which each name
 * would climb. Python refuses `a + not b` and `**a or b`; here they are expressions.
 */
expression
    : T_NAME                    { $$ = node_name(A, NODE_NAME, @1, $1, NULL); }
    | T_NUMBER
    | T_COMPLEX                 { $$ = node_new(A, NODE_OPAQUE, @1); }
    | T_STRING
    | T_FSTRING
    | strings                   { $$ = literal_join(scan, @$, $1); }
    | T_NONE                    { $$ = node_new(A, NODE_NONE, @1); }
    | T_TRUE                    { $$ = node_new(A, NODE_TRUE, @1); }
    | T_FALSE                   { $$ = node_new(A, NODE_FALSE, @1); }
    | T_ELLIPSIS                { $$ = node_new(A, NODE_ELLIPSIS, @1); }
    | '(' ')'                   { $$ = node_items(A, NODE_TUPLE, @$, NULL, NIL); }
    | '(' item ')'              { $$ = $2; }
    | '(' yield ')'             { $$ = $2; }
    | '(' item ',' items ')'    { $$ = node_items(A, NODE_TUPLE, @$, NULL, node_concat(A, node_list(A, NIL, $2), $4)); }
    | '(' comprehended ')'      { $$ = $2; }
    | '[' items ']'             { $$ = node_items(A, NODE_LIST, @$, NULL, $2); }
    | '[' comprehended ']'      { $$ = node_items(A, NODE_LIST, @$, NULL, parse_spread(A, NODE_STAR, $2)); }
    | '{' pairs '}'             { $$ = node_items(A, NODE_DICT, @$, NULL, $2); }
    | '{' pair clauses '}'      { $$ = node_items(A, NODE_DICT, @$, NULL, parse_spread(A, NODE_DOUBLE_STAR, node_items(A, NODE_GENERATOR, @$, $2, $3))); }
    | '{' item ',' items '}'    { $$ = node_items(A, NODE_SET, @$, NULL, node_concat(A, node_list(A, NIL, $2), $4)); }
    | '{' item '}'              { $$ = node_items(A, NODE_SET, @$, NULL, node_list(A, NIL, $2)); }
    | '{' comprehended '}'      { $$ = node_items(A, NODE_SET, @$, NULL, parse_spread(A, NODE_STAR, $2)); }

    | expression '.' T_NAME     { $$ = node_name(A, NODE_ATTRIBUTE, @$, $3, $1); }
    | expression '(' arguments ')' { $$ = node_items(A, NODE_CALL, @$, $1, $3); }
    | expression '[' subscript ']' { $$ = node_pair(A, NODE_SUBSCRIPT, @$, $1, $3); }
    | T_AWAIT expression        { $$ = node_new(A, NODE_OPAQUE, @$); (void)$2; }
    | expression T_POWER expression { $$ = node_operation(A, @$, OPERATOR_POWER, $1, $3); }
    | '-' expression %prec SIGN { $$ = node_operation(A, @$, OPERATOR_SUBTRACT, $2, NULL); }
    | '+' expression %prec SIGN { $$ = node_operation(A, @$, OPERATOR_ADD, $2, NULL); }
    | '~' expression %prec SIGN { $$ = node_operation(A, @$, OPERATOR_INVERT, $2, NULL); }
    | expression '*' expression { $$ = node_operation(A, @$, OPERATOR_MULTIPLY, $1, $3); }
    | expression '/' expression { $$ = node_operation(A, @$, OPERATOR_DIVIDE, $1, $3); }
    | expression T_FLOOR expression { $$ = node_operation(A, @$, OPERATOR_FLOOR_DIVIDE, $1, $3); }
    | expression '%' expression { $$ = node_operation(A, @$, OPERATOR_MODULO, $1, $3); }
    | expression '@' expression { $$ = node_new(A, NODE_OPAQUE, @$); (void)$1; (void)$3; }
    | expression '+' expression { $$ = node_operation(A, @$, OPERATOR_ADD, $1, $3); }
    | expression '-' expression { $$ = node_operation(A, @$, OPERATOR_SUBTRACT, $1, $3); }
    | expression T_SHIFT_LEFT expression { $$ = node_operation(A, @$, OPERATOR_SHIFT_LEFT, $1, $3); }
    | expression T_SHIFT_RIGHT expression { $$ = node_operation(A, @$, OPERATOR_SHIFT_RIGHT, $1, $3); }
    | expression '&' expression { $$ = node_operation(A, @$, OPERATOR_AND, $1, $3); }
    | expression '^' expression { $$ = node_operation(A, @$, OPERATOR_XOR, $1, $3); }
    | expression '|' expression { $$ = node_operation(A, @$, OPERATOR_OR, $1, $3); }
    | expression T_COMPARE expression { $$ = node_test(A, @$, $2, $1, $3); }
    | expression T_IN expression { $$ = node_test(A, @$, TEST_IN, $1, $3); }
    | expression T_NOT T_IN expression %prec T_IN { $$ = node_test(A, @$, TEST_NOT_IN, $1, $4); }
    | expression T_IS expression { $$ = parse_is(A, @$, $1, $3); }
    | T_NOT expression          { $$ = node_test(A, @$, TEST_NOT, $2, NULL); }
    | expression T_AND expression { $$ = node_test(A, @$, TEST_AND, $1, $3); }
    | expression T_OR expression { $$ = node_test(A, @$, TEST_OR, $1, $3); }
    | expression T_IF expression T_ELSE expression { $$ = node_three(A, NODE_CONDITIONAL, @$, $3, $1, $5); }
    | T_LAMBDA parameters ':' expression %prec T_LAMBDA { $$ = node_items(A, NODE_FUNCTION, @$, $4, $2); }
    ;

subscript
    : slice
    | slice ',' subscript       { $$ = node_new(A, NODE_OPAQUE, @$); (void)$1; (void)$3; }
    | slice ','                 { $$ = node_new(A, NODE_OPAQUE, @$); (void)$1; }
    ;

slice
    : item
    | optional ':' optional     { $$ = node_three(A, NODE_SLICE, @$, $1, $3, node_new(A, NODE_NONE, @$)); }
    | optional ':' optional ':' optional { $$ = node_three(A, NODE_SLICE, @$, $1, $3, $5); }
    ;

optional
    : %empty                    { $$ = node_new(A, NODE_NONE, @$); }
    | expression
    ;

string
    : text
    | strings                   { $$ = literal_join(scan, @$, $1); }
    ;

strings
    : text text                 { $$ = node_list(A, node_list(A, NIL, $1), $2); }
    | strings text              { $$ = node_list(A, $1, $2); }
    ;

text: T_STRING | T_FSTRING ;

pairs: %empty { $$ = NIL; } | pair_list | pair_list ',' ;

pair_list
    : pair                      { $$ = node_list(A, NIL, $1); }
    | pair_list ',' pair        { $$ = node_list(A, $1, $3); }
    ;

pair
    : expression ':' expression { $$ = node_pair(A, NODE_PAIR, @$, $1, $3); }
    | T_POWER expression        { $$ = node_pair(A, NODE_DOUBLE_STAR, @$, $2, NULL); }
    ;

comprehended: item clauses      { $$ = node_items(A, NODE_GENERATOR, @$, $1, $2); } ;

clauses
    : clause                    { $$ = node_list(A, NIL, $1); }
    | clauses clause            { $$ = node_list(A, $1, $2); }
    ;

clause
    : T_FOR targets T_IN expression conditions { $$ = node_items(A, NODE_LOOP, @$, $2, $5); $$->right = $4; }
    | T_ASYNC T_FOR targets T_IN expression conditions { $$ = node_items(A, NODE_LOOP, @$, $3, $6); $$->right = node_new(A, NODE_OPAQUE, @$); (void)$5; }
    ;

targets
    : target
    | target_list               { $$ = node_items(A, NODE_TUPLE, @$, NULL, $1); }
    | target_list target        { $$ = node_items(A, NODE_TUPLE, @$, NULL, node_list(A, $1, $2)); }
    ;
target_list
    : target ','                { $$ = node_list(A, NIL, $1); }
    | target_list target ','    { $$ = node_list(A, $1, $2); }
    ;
target
    : expression %prec TARGET
    | '*' expression %prec TARGET { $$ = node_pair(A, NODE_STAR, @$, $2, NULL); }
    ;
conditions
    : %empty %prec CONDITION    { $$ = NIL; }
    | conditions T_IF expression %prec CONDITION { $$ = node_list(A, $1, $3); }
    ;

arguments
    : %empty                    { $$ = NIL; }
    | argument_list
    | argument_list ','
    ;

argument_list
    : argument                  { $$ = node_list(A, NIL, $1); }
    | argument_list ',' argument { $$ = node_list(A, $1, $3); }
    ;

argument
    : expression
    | starred
    | comprehended
    | T_NAME '=' expression     { $$ = node_name(A, NODE_KEYWORD, @$, $1, $3); }
    | T_POWER expression        { $$ = node_pair(A, NODE_DOUBLE_STAR, @$, $2, NULL); }
    ;

%%

static void yyerror(const Loc *loc, Scan *scan, Node **result, const char *message)
{
	(void)result;
	(void)message;          /* bison's only own message: its stack is full */
	diag_error(scan->diags, *loc, "nested too deeply");
}

/* The lists of what was expected are exact: see LAC above. */
static int yyreport_syntax_error(const yypcontext_t *context, Scan *scan, Node **result)
{
	yysymbol_kind_t found = yypcontext_token(context), expected[EXPECTED_MOST];
	const char *names[EXPECTED_MOST];
	(void)result;
	int count = scan->exact ? yypcontext_expected_tokens(context, expected, EXPECTED_MOST) : 0;
	for (int i = 0; i < count; i++)
		names[i] = yysymbol_name(expected[i]);
	if (!scan->exact)
		scan_give_up(scan);
	else if (found != YYSYMBOL_T_INVALID)   /* of that the scanner has said what is wrong */
		parse_error(scan, *yypcontext_location(context),
		            found == YYSYMBOL_YYEOF ? "end of file" : yysymbol_name(found), names, count);
	return 0;
}

const char *token_name(int token)
{
	return yysymbol_name(YYTRANSLATE(token));
}
