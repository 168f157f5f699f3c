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
 * before each reduction for it. Only a second pass over a text that has an error does so: in the
 * first one all is established, and is not discarded.
 */
%initial-action {
#undef YY_LAC_DISCARD
#define YY_LAC_DISCARD(event) (yy_lac_established &= ~1)
	yy_lac_established = scan->exact ? 0 : 2;
}

%union {
	Node *node;
	uint32_t list;          /* see Scan.items */
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

static void yyerror(const Loc *loc, Scan *scan, Node **result, const char *message);
#define yylex scan_next
}

%code provides {
/* Whether a token within a line is what it is: not its end, and no word that begins a statement. */
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
%token T_CLASS "class" T_DEF "def" T_METHOD "def __init__" T_RETURN "return"
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

%type <node> statement small assigned class_head model_head migration_head header body block nested
%type <node> expression string text argument subscript slice item starred pair tuple element yield
%type <node> dotted import imported comprehended optional target targets clause
%type <node> parameter defined_parameter definition documented
%type <count> dots
%type <list> statements line several arguments argument_list several_items items_before
%type <list> imports imported_names clauses conditions target_list strings pairs pair_list
%type <list> parameters parameter_list defined_parameters defined_list

/* what was read of a list before an error */
%destructor { items_drop(scan, $$); } <list>

%%

file: statements                { *result = items_node(scan, NODE_BLOCK, @1, NULL, $1); } ;

statements
    : %empty                    { $$ = items_none(scan); }
    | statements statement      { $$ = $2 ? items_add(scan, $1, $2) : $1; }
    | statements block          { $$ = items_append(scan, $1, $2->items); }
    | statements small T_NEWLINE { $$ = items_add(scan, $1, $2); }
    | statements line           { $$ = $1; (void)$2; }          /* one follows the other */
    | statements small T_NEWLINE indent statements T_DEDENT { $$ = items_insert(scan, $1, $2, $5); }
    | statements line indent statements T_DEDENT { $$ = $1; (void)$2; (void)$4; } ;

indent: T_INDENT { diag_error(scan->diags, @1, "unexpected indentation"); } ;

statement
    : class_head ':' body       { $$ = node_block(A, NODE_CLASS, @1, $1, $3); }
    | model_head ':' body       { $$ = node_block(A, NODE_MODEL, @1, $1, $3); }
    | migration_head ':' body   { $$ = node_block(A, NODE_MIGRATION, @1, $1, $3); }
    | class_head broken         { $$ = NULL; }
    | model_head broken         { $$ = NULL; }
    | migration_head broken     { $$ = NULL; }
    | header broken             { $$ = NULL; }
    | broken                    { $$ = NULL; }
    | header ':' body           { $$ = $1; $$->body = $3; }
    | definition ;

/* the rest of a statement that has an error, and its block */
broken
    : error T_NEWLINE
    | error T_NEWLINE T_INDENT statements T_DEDENT { items_drop(scan, $4); } ;

/* what layout.c has found to return a value, and to do nothing else; __init__ of a class */
definition
    : T_DEF T_NAME parameters_of_type '(' defined_parameters ')' returns ':' documented
                                { $$ = items_node(scan, NODE_FUNCTION, @2, $9, $5); $$->name = $2; }
    | T_METHOD T_NAME parameters_of_type '(' defined_parameters ')' returns ':' body
                                { $$ = items_node(scan, NODE_FUNCTION, @2, NULL, $5); $$->name = $2; $$->body = $9; } ;

returns: %empty | T_ARROW expression { (void)$2; } ;

documented
    : T_RETURN element T_NEWLINE                                { $$ = $2; }
    | T_NEWLINE T_INDENT T_RETURN element T_NEWLINE T_DEDENT    { $$ = $4; }
    | T_NEWLINE T_INDENT string T_NEWLINE T_RETURN element T_NEWLINE T_DEDENT { $$ = $6; (void)$3; } ;

defined_parameters: %empty { $$ = items_none(scan); } | defined_list | defined_list ',' ;

defined_list
    : defined_parameter         { $$ = items_one(scan, $1); }
    | defined_list ',' defined_parameter { $$ = items_add(scan, $1, $3); } ;

defined_parameter
    : parameter
    | T_NAME ':' expression     { $$ = node_name(A, NODE_KEYWORD, @1, $1, NULL); (void)$3; }
    | T_NAME ':' expression '=' expression { $$ = node_name(A, NODE_KEYWORD, @1, $1, $5); (void)$3; }
    | '*' T_NAME ':' item       { $$ = node_name(A, NODE_STAR, @2, $2, NULL); (void)$4; }
    | T_POWER T_NAME ':' expression { $$ = node_name(A, NODE_DOUBLE_STAR, @2, $2, NULL); (void)$4; } ;

/* statements whose block may run or not */
header
    : T_IF item                 { $$ = node_pair(A, NODE_IF, @$, $2, NULL); }
    | T_ELIF item               { $$ = node_pair(A, NODE_ELIF, @$, $2, NULL); }
    | T_ELSE                    { $$ = node_pair(A, NODE_ELSE, @$, NULL, NULL); }
    | T_FOR targets T_IN element { $$ = node_pair(A, NODE_LOOP, @$, $2, $4); }
    | T_WHILE item              { $$ = node_pair(A, NODE_LOOP, @$, NULL, NULL); (void)$2; }
    | T_EXCEPT exceptions       { $$ = node_pair(A, NODE_EXCEPT, @$, NULL, NULL); } ;

exceptions: %empty | item { (void)$1; } | item T_NAME T_NAME { (void)$1; (void)$2; (void)$3; } ;

/* ... and those whose block runs: its statements stand here themselves */
block
    : T_TRY ':' body            { $$ = $3; }
    | T_FINALLY ':' body        { $$ = $3; }
    | T_WITH nested             { $$ = $2; } ;

nested
    : with_items ':' body       { $$ = $3; }
    | broken                    { $$ = node_new(A, NODE_BLOCK, @$); } ;

with_items: with_item | with_items ',' with_item ;
with_item: expression { (void)$1; } | expression T_NAME target { (void)$1; (void)$2; (void)$3; } ;

class_head
    : T_CLASS T_NAME parameters_of_type         { $$ = node_name(A, NODE_NAME, @2, $2, NULL); }
    | T_CLASS T_NAME parameters_of_type '(' arguments ')'
                                { $$ = items_node(scan, NODE_CLASS, @2, NULL, $5); $$->name = $2; } ;

parameters_of_type: %empty | '[' type_parameters ']' ;
type_parameters: type_parameter | type_parameter ',' | type_parameter ',' type_parameters ;
type_parameter: type_name | type_name '=' item { (void)$3; } ;
type_name
    : T_NAME                    { (void)$1; }
    | T_NAME ':' expression     { (void)$1; (void)$3; }
    | '*' T_NAME                { (void)$2; }
    | T_POWER T_NAME            { (void)$2; } ;

model_head
    : T_MODEL dotted                            { $$ = node_pair(A, NODE_CALL, @$, $2, NULL); }
    | T_MODEL dotted '(' arguments ')'          { $$ = items_node(scan, NODE_CALL, @$, $2, $4); } ;

migration_head
    : T_MIGRATION string                        { $$ = node_pair(A, NODE_CALL, @$, $2, NULL); }
    | T_MIGRATION string '(' arguments ')'      { $$ = items_node(scan, NODE_CALL, @$, $2, $4); } ;

dotted
    : T_NAME                    { $$ = node_name(A, NODE_NAME, @1, $1, NULL); }
    | dotted '.' T_NAME         { $$ = node_name(A, NODE_ATTRIBUTE, @$, $3, $1); } ;

body
    : T_NEWLINE T_INDENT statements T_DEDENT    { $$ = items_node(scan, NODE_BLOCK, @3, NULL, $3); }
    | T_NEWLINE                 { diag_error(scan->diags, @1, "expected an indented block");
                                  $$ = node_new(A, NODE_BLOCK, @1); }
    | small T_NEWLINE           { $$ = items_node(scan, NODE_BLOCK, @1, NULL, items_one(scan, $1)); }
    | line                      { $$ = items_node(scan, NODE_BLOCK, @1, NULL, $1); } ;

/* a line with a semicolon */
line
    : several T_NEWLINE
    | several small T_NEWLINE   { $$ = items_add(scan, $1, $2); } ;

several
    : small ';'                 { $$ = items_one(scan, $1); }
    | several small ';'         { $$ = items_add(scan, $1, $2); } ;

/* a = b = value: a has it */
assigned
    : yield
    | element '=' element       { $$ = $3; (void)$1; }
    | element '=' assigned      { $$ = $3; (void)$1; } ;

/* `expression` stands where `element` would be one more step for each line */
small
    : expression                { $$ = node_pair(A, NODE_DO, @1, parse_shallow(scan, $1), NULL); }
    | tuple                     { $$ = node_pair(A, NODE_DO, @1, $1, NULL); }
    | expression '=' expression { $$ = parse_assign(scan, @$, $1, $3); }
    | expression '=' tuple      { $$ = parse_assign(scan, @$, $1, $3); }
    | expression '=' assigned   { $$ = parse_assign(scan, @$, $1, $3); }
    | tuple '=' element         { $$ = parse_assign(scan, @$, $1, $3); }
    | tuple '=' assigned        { $$ = parse_assign(scan, @$, $1, $3); }
    | element ':' expression    { $$ = node_pair(A, NODE_DO, @$, node_new(A, NODE_OPAQUE, @$), NULL);
                                  (void)$1; (void)$3; }
    | element ':' expression '=' element { $$ = node_pair(A, NODE_ASSIGN, @$, $1, $5); (void)$3; }
    | element T_AUGMENTED element { $$ = node_pair(A, NODE_ASSIGN, @$, $1, node_operation(A, @$, $2, $1, $3)); }
    | yield                     { $$ = node_pair(A, NODE_DO, @1, $1, NULL); }
    | T_INCLUDE string          { $$ = node_pair(A, NODE_INCLUDE, @$, $2, NULL); }
    | T_FIELD T_NAME '=' expression { $$ = node_name(A, NODE_FIELD, @$, $2, $4); }
    | import
    | T_MATCH                   { $$ = node_with_body(A, NODE_LOOP, @1, NULL, NULL, node_new(A, NODE_BLOCK, @1)); }
    | T_RETURN element          { $$ = parse_return(scan, @1, $2); }
    | T_FUNCTION                { $$ = node_new(A, NODE_FUNCTION, @1); $$->name = $1; } ;

yield
    : T_YIELD                   { $$ = node_new(A, NODE_OPAQUE, @$); }
    | T_YIELD element           { $$ = node_new(A, NODE_OPAQUE, @$); (void)$2; }
    | T_YIELD T_FROM expression       { $$ = node_new(A, NODE_OPAQUE, @$); (void)$3; } ;

import
    : T_IMPORT imports          { $$ = parse_import(scan, @$, NULL, 0, $2); }
    | T_FROM dotted T_IMPORT imported_names { $$ = parse_import(scan, @$, $2, 0, $4); }
    | T_FROM dots T_IMPORT imported_names { $$ = parse_import(scan, @$, NULL, $2, $4); }
    | T_FROM dots dotted T_IMPORT imported_names { $$ = parse_import(scan, @$, $3, $2, $5); } ;

dots
    : '.'                       { $$ = 1; }
    | T_ELLIPSIS                { $$ = 3; }
    | dots '.'                  { $$ = $1 + 1; }
    | dots T_ELLIPSIS           { $$ = $1 + 3; } ;

imports
    : imported                  { $$ = items_one(scan, $1); }
    | imports ',' imported      { $$ = items_add(scan, $1, $3); } ;

/* `as` is no word of the language: it is a name between two others */
imported
    : dotted                    { $$ = node_name(A, NODE_KEYWORD, @$, NULL, $1); }
    | dotted T_NAME T_NAME      { $$ = node_name(A, NODE_KEYWORD, @$, $3, $1); (void)$2; } ;

imported_names
    : '*'                       { $$ = items_one(scan, node_pair(A, NODE_STAR, @$, NULL, NULL)); }
    | imports
    | '(' imports ')'           { $$ = $2; }
    | '(' imports ',' ')'       { $$ = $2; } ;

/* One expression, or several with commas: a tuple. */
element
    : expression                { $$ = parse_shallow(scan, $1); }
    | tuple ;

tuple
    : starred                   { $$ = parse_shallow(scan, $1); }
    | several_items             { $$ = items_node(scan, NODE_TUPLE, @$, NULL, $1); } ;

/* with a comma at least, which may be the last */
several_items: items_before | items_before item { $$ = items_add(scan, $1, $2); } ;

items_before
    : item ','                  { $$ = items_one(scan, $1); }
    | items_before item ','     { $$ = items_add(scan, $1, $2); } ;

item: expression | starred ;

starred
    : '*' expression            { $$ = node_pair(A, NODE_STAR, @$, $2, NULL); }
    | T_NAME T_WALRUS expression { $$ = $3; (void)$1; } ;

parameters: %empty { $$ = items_none(scan); } | parameter_list | parameter_list ',' ;

parameter_list
    : parameter                 { $$ = items_one(scan, $1); }
    | parameter_list ',' parameter { $$ = items_add(scan, $1, $3); } ;

parameter
    : T_NAME                    { $$ = node_name(A, NODE_KEYWORD, @1, $1, NULL); }
    | T_NAME '=' expression     { $$ = node_name(A, NODE_KEYWORD, @1, $1, $3); }
    | '*'                       { $$ = node_name(A, NODE_STAR, @1, NULL, NULL); }
    | '/'                       { $$ = node_new(A, NODE_OPAQUE, @1); }
    | '*' T_NAME                { $$ = node_name(A, NODE_STAR, @2, $2, NULL); }
    | T_POWER T_NAME            { $$ = node_name(A, NODE_DOUBLE_STAR, @2, $2, NULL); } ;

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
    | strings                   { $$ = literal_join(scan, @$, items_drop(scan, $1)); }
    | T_NONE                    { $$ = node_new(A, NODE_NONE, @1); }
    | T_TRUE                    { $$ = node_new(A, NODE_TRUE, @1); }
    | T_FALSE                   { $$ = node_new(A, NODE_FALSE, @1); }
    | T_ELLIPSIS                { $$ = node_new(A, NODE_ELLIPSIS, @1); }
    | '(' ')'                   { $$ = node_new(A, NODE_TUPLE, @$); }
    | '(' item ')'              { $$ = $2; }
    | '(' yield ')'             { $$ = $2; }
    | '(' several_items ')'     { $$ = items_node(scan, NODE_TUPLE, @$, NULL, $2); }
    | '(' comprehended ')'      { $$ = $2; }
    | '[' ']'                   { $$ = node_new(A, NODE_LIST, @$); }
    | '[' item ']'              { $$ = items_node(scan, NODE_LIST, @$, NULL, items_one(scan, $2)); }
    | '[' several_items ']'     { $$ = items_node(scan, NODE_LIST, @$, NULL, $2); }
    | '[' comprehended ']'      { $$ = parse_spread(scan, NODE_LIST, @$, NODE_STAR, $2); }
    | '{' pairs '}'             { $$ = items_node(scan, NODE_DICT, @$, NULL, $2); }
    | '{' pair clauses '}'      { $$ = items_node(scan, NODE_GENERATOR, @$, $2, $3);
                                  $$ = parse_spread(scan, NODE_DICT, @$, NODE_DOUBLE_STAR, $$); }
    | '{' item '}'              { $$ = items_node(scan, NODE_SET, @$, NULL, items_one(scan, $2)); }
    | '{' several_items '}'     { $$ = items_node(scan, NODE_SET, @$, NULL, $2); }
    | '{' comprehended '}'      { $$ = parse_spread(scan, NODE_SET, @$, NODE_STAR, $2); }

    | expression '.' T_NAME     { $$ = node_name(A, NODE_ATTRIBUTE, @$, $3, $1); }
    | expression '(' ')'        { $$ = node_pair(A, NODE_CALL, @$, $1, NULL); }
    | expression '(' argument_list ')' { $$ = items_node(scan, NODE_CALL, @$, $1, $3); }
    | expression '(' argument_list ',' ')' { $$ = items_node(scan, NODE_CALL, @$, $1, $3); }
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
    | T_LAMBDA parameters ':' expression %prec T_LAMBDA { $$ = items_node(scan, NODE_FUNCTION, @$, $4, $2); } ;

subscript
    : slice
    | slice ',' subscript       { $$ = node_new(A, NODE_OPAQUE, @$); (void)$1; (void)$3; }
    | slice ','                 { $$ = node_new(A, NODE_OPAQUE, @$); (void)$1; } ;

slice
    : item
    | optional ':' optional     { $$ = node_three(A, NODE_SLICE, @$, $1, $3, node_new(A, NODE_NONE, @$)); }
    | optional ':' optional ':' optional { $$ = node_three(A, NODE_SLICE, @$, $1, $3, $5); } ;

optional: %empty { $$ = node_new(A, NODE_NONE, @$); } | expression ;

string: text | strings { $$ = literal_join(scan, @$, items_drop(scan, $1)); } ;

strings
    : text text                 { $$ = items_add(scan, items_one(scan, $1), $2); }
    | strings text              { $$ = items_add(scan, $1, $2); } ;

text: T_STRING | T_FSTRING ;

pairs: %empty { $$ = items_none(scan); } | pair_list | pair_list ',' ;

pair_list
    : pair                      { $$ = items_one(scan, $1); }
    | pair_list ',' pair        { $$ = items_add(scan, $1, $3); } ;

pair
    : expression ':' expression { $$ = node_pair(A, NODE_PAIR, @$, $1, $3); }
    | T_POWER expression        { $$ = node_pair(A, NODE_DOUBLE_STAR, @$, $2, NULL); } ;

comprehended: item clauses      { $$ = items_node(scan, NODE_GENERATOR, @$, $1, $2); } ;

clauses
    : clause                    { $$ = items_one(scan, $1); }
    | clauses clause            { $$ = items_add(scan, $1, $2); } ;

clause
    : T_FOR targets T_IN expression conditions { $$ = items_node(scan, NODE_LOOP, @$, $2, $5); $$->right = $4; }
    | T_ASYNC T_FOR targets T_IN expression conditions
                                { $$ = items_node(scan, NODE_LOOP, @$, $3, $6);
                                  $$->right = node_new(A, NODE_OPAQUE, @$); (void)$5; } ;

targets
    : target
    | target_list               { $$ = items_node(scan, NODE_TUPLE, @$, NULL, $1); }
    | target_list target        { $$ = items_node(scan, NODE_TUPLE, @$, NULL, items_add(scan, $1, $2)); } ;
target_list
    : target ','                { $$ = items_one(scan, $1); }
    | target_list target ','    { $$ = items_add(scan, $1, $2); } ;
target
    : expression %prec TARGET
    | '*' expression %prec TARGET { $$ = node_pair(A, NODE_STAR, @$, $2, NULL); } ;
conditions
    : %empty %prec CONDITION    { $$ = items_none(scan); }
    | conditions T_IF expression %prec CONDITION { $$ = items_add(scan, $1, $3); } ;

arguments: %empty { $$ = items_none(scan); } | argument_list | argument_list ',' ;

/* What most arguments are takes no step of its own. */
argument_list
    : expression                { $$ = items_one(scan, $1); }
    | T_NAME '=' expression     { $$ = items_one(scan, node_name(A, NODE_KEYWORD, @$, $1, $3)); }
    | argument                  { $$ = items_one(scan, $1); }
    | argument_list ',' expression { $$ = items_add(scan, $1, $3); }
    | argument_list ',' T_NAME '=' expression
                                { Node *keyword = node_name(A, NODE_KEYWORD, loc_join(@3, @5), $3, $5);
                                  $$ = items_add(scan, $1, keyword); }
    | argument_list ',' argument { $$ = items_add(scan, $1, $3); } ;

argument
    : starred
    | comprehended
    | T_POWER expression        { $$ = node_pair(A, NODE_DOUBLE_STAR, @$, $2, NULL); } ;

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
