//! From characters to tokens.

use super::error::{Fault, SyntaxError};
use super::operator::OPERATORS;
use super::reference::Reference;
use super::token::{Placed, Token};
use super::{MAX_LENGTH, MAX_TOKENS};

/// What people write who know another language or a word processor, and what to write instead.
const FOREIGN: [(&str, &str); 9] = [
    ("==", "`=`"),
    ("<>", "`!=`"),
    ("≠", "`!=`"),
    ("≤", "`<=`"),
    ("≥", "`>=`"),
    ("&&", "`and`"),
    ("||", "`or`"),
    ("/", "`div`"),
    ("%", "`mod`"),
];

/// Splits an expression into tokens.
///
/// # Errors
/// The first character that begins no token, or a token that is not complete.
pub(super) fn tokens(source: &str) -> Result<Vec<Placed>, SyntaxError> {
    let too_long = Fault::TooLong { characters: MAX_LENGTH, tokens: MAX_TOKENS };
    if source.chars().nth(MAX_LENGTH).is_some() {
        return Err(SyntaxError::new(too_long, MAX_LENGTH + 1));
    }
    let mut lexer = Lexer { rest: source, column: 1 };
    let mut tokens = Vec::new();
    while let Some(placed) = lexer.next()? {
        if tokens.len() == MAX_TOKENS {
            return Err(SyntaxError::new(too_long, placed.column));
        }
        tokens.push(placed);
    }
    Ok(tokens)
}

struct Lexer<'source> {
    rest: &'source str,
    column: usize,
}

impl<'source> Lexer<'source> {
    fn next(&mut self) -> Result<Option<Placed>, SyntaxError> {
        // Any Unicode white space: no-break spaces come along when people paste from a document.
        self.take_while(char::is_whitespace);
        let column = self.column;
        let Some(first) = self.rest.chars().next() else {
            return Ok(None);
        };
        let token = self.token(first).map_err(|fault| SyntaxError::new(fault, column))?;
        Ok(Some(Placed { token, column }))
    }

    fn token(&mut self, first: char) -> Result<Token, Fault> {
        match first {
            '(' => Ok(self.sign(Token::Open)),
            ')' => Ok(self.sign(Token::Close)),
            ',' => Ok(self.sign(Token::Comma)),
            '\'' | '"' => self.text(first),
            '‘' | '’' | '“' | '”' | '„' | '«' | '»' => Err(Fault::TypographicQuote),
            '$' => self.reference(),
            '0'..='9' => self.number(),
            '.' if self.rest[1..].starts_with(|next: char| next.is_ascii_digit()) => self.number(),
            '.' => Ok(self.sign(Token::Current)),
            _ if first.is_alphabetic() => Ok(Token::Name(self.take_while(is_name).to_owned())),
            _ => self.operator(first),
        }
    }

    /// Takes one character that is a token by itself.
    fn sign(&mut self, token: Token) -> Token {
        self.take(1);
        token
    }

    fn text(&mut self, quote: char) -> Result<Token, Fault> {
        self.take(1);
        let text = self.take_while(|next| next != quote).to_owned();
        if self.take(1).is_empty() { Err(Fault::UnclosedText) } else { Ok(Token::Text(text)) }
    }

    fn reference(&mut self) -> Result<Token, Fault> {
        if !self.rest.starts_with("${") {
            return Err(Fault::UnexpectedCharacter('$'));
        }
        self.take(2);
        let name = self.take_while(|next| next != '}');
        if self.take(1).is_empty() {
            return Err(Fault::UnclosedReference);
        }
        Reference::parse(name).map(Token::Reference).ok_or_else(|| Fault::InvalidReference(name.to_owned()))
    }

    /// Takes letters too, so that `5a` and `1.2.3` are one wrong number, not two tokens in a row.
    fn number(&mut self) -> Result<Token, Fault> {
        let written = self.take_while(|next| next.is_alphanumeric() || matches!(next, '.' | '_'));
        let digits = written.replacen('.', "", 1);
        let number = written.parse().unwrap_or(f64::INFINITY);
        if number.is_infinite() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Fault::InvalidNumber(written.to_owned()));
        }
        Ok(Token::Number(number))
    }

    fn operator(&mut self, first: char) -> Result<Token, Fault> {
        if let Some((found, instead)) = FOREIGN.iter().find(|(found, _)| self.rest.starts_with(found)) {
            return Err(Fault::ForeignOperator { found, instead });
        }
        let (symbol, operator) = OPERATORS
            .iter()
            .find(|(symbol, _)| self.rest.starts_with(symbol))
            .ok_or(Fault::UnexpectedCharacter(first))?;
        self.take(symbol.len());
        Ok(Token::Sign(*operator))
    }

    /// Takes up to `count` characters.
    fn take(&mut self, count: usize) -> &'source str {
        let end = self.rest.char_indices().nth(count).map_or(self.rest.len(), |(at, _)| at);
        self.take_bytes(end)
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'source str {
        let end = self.rest.find(|next| !belongs(next)).unwrap_or(self.rest.len());
        self.take_bytes(end)
    }

    fn take_bytes(&mut self, end: usize) -> &'source str {
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.column += taken.chars().count();
        taken
    }
}

/// Characters of a function's name; `:` so that `jr:choice-name` is reported whole.
fn is_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '_' | ':')
}
