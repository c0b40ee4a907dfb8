//! From tokens to a tree, by precedence climbing.

use super::MAX_DEPTH;
use super::ast::Ast;
use super::error::{Fault, SyntaxError};
use super::function::{self, Function};
use super::lexer::tokens;
use super::operator::Operator;
use super::token::{Placed, Token};

/// Parses a whole expression.
///
/// # Errors
/// The first thing, from left to right, that is not as the language wants it.
pub(super) fn parse(source: &str) -> Result<Ast, SyntaxError> {
    let end = source.chars().count() + 1;
    let mut parser = Parser { tokens: tokens(source)?.into_iter().peekable(), end, depth: 0 };
    if parser.tokens.peek().is_none() {
        return Err(SyntaxError::new(Fault::Empty, 1));
    }
    let ast = parser.expression(1)?;
    match parser.tokens.next() {
        None => Ok(ast),
        Some(Placed { token: Token::Close, column }) => Err(SyntaxError::new(Fault::UnopenedParenthesis, column)),
        Some(other) => Err(SyntaxError::new(Fault::ExpectedOperator(other.token.to_string()), other.column)),
    }
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Placed>>,
    /// The column after the last character.
    end: usize,
    /// How many operands are open: parentheses, arguments, signs.
    depth: usize,
}

/// An argument and the column where it begins.
type Argument = (Ast, usize);

impl Parser {
    /// Parses operators that bind at least as tightly as `minimum`.
    fn expression(&mut self, minimum: u8) -> Result<Ast, SyntaxError> {
        let mut left = self.operand()?;
        while let Some(operator) = self.next_operator().filter(|operator| operator.precedence() >= minimum) {
            self.tokens.next();
            let right = self.expression(operator.precedence() + 1)?;
            self.refuse_chain(operator)?;
            left = Ast::Operation(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn next_operator(&mut self) -> Option<Operator> {
        self.tokens.peek().and_then(|placed| placed.token.operator())
    }

    /// `XPath` reads `0 < . < 10` as `(0 < .) < 10`, which is always true; nobody means that.
    fn refuse_chain(&mut self, operator: Operator) -> Result<(), SyntaxError> {
        let column = self.column();
        match self.next_operator() {
            Some(next) if operator.is_comparison() && next.precedence() == operator.precedence() => {
                Err(SyntaxError::new(Fault::ChainedComparison, column))
            }
            _ => Ok(()),
        }
    }

    /// Every recursion passes here, so this is where depth is bounded.
    fn operand(&mut self) -> Result<Ast, SyntaxError> {
        if self.depth == MAX_DEPTH {
            return Err(SyntaxError::new(Fault::TooDeep(MAX_DEPTH), self.column()));
        }
        self.depth += 1;
        let operand = self.unbounded_operand();
        self.depth -= 1;
        operand
    }

    fn unbounded_operand(&mut self) -> Result<Ast, SyntaxError> {
        let Some(Placed { token, column }) = self.tokens.next() else {
            return Err(SyntaxError::new(Fault::ExpectedValue("the end".to_owned()), self.end));
        };
        match token {
            Token::Number(number) => Ok(Ast::Number(number)),
            Token::Text(text) => Ok(Ast::Text(text)),
            Token::Reference(reference) => Ok(Ast::Reference(reference)),
            Token::Current => Ok(Ast::Current),
            Token::Sign(Operator::Subtract) => Ok(Ast::Negation(Box::new(self.operand()?))),
            Token::Open => self.parenthesised(column),
            Token::Name(name) => self.named(name, column),
            other => Err(SyntaxError::new(Fault::ExpectedValue(other.to_string()), column)),
        }
    }

    fn parenthesised(&mut self, opened: usize) -> Result<Ast, SyntaxError> {
        let inner = self.expression(1)?;
        self.close(opened)?;
        Ok(inner)
    }

    /// Parses what begins with a name: a call, or a text that somebody forgot to quote.
    fn named(&mut self, name: String, column: usize) -> Result<Ast, SyntaxError> {
        let Some(open) = self.tokens.next_if(|next| next.token == Token::Open) else {
            let is_operator = Operator::named(&name).is_some();
            let fault = if is_operator { Fault::ExpectedValue(format!("`{name}`")) } else { Fault::BareName(name) };
            return Err(SyntaxError::new(fault, column));
        };
        let function = function::named(&name).ok_or_else(|| SyntaxError::new(Fault::UnknownFunction(name), column))?;
        let arguments = self.arguments(open.column)?;
        function.check_count(arguments.len()).map_err(|fault| SyntaxError::new(fault, column))?;
        call(function, arguments)
    }

    fn arguments(&mut self, opened: usize) -> Result<Vec<Argument>, SyntaxError> {
        let mut arguments = Vec::new();
        if self.tokens.next_if(|next| next.token == Token::Close).is_some() {
            return Ok(arguments);
        }
        loop {
            let column = self.column();
            arguments.push((self.expression(1)?, column));
            if self.tokens.next_if(|next| next.token == Token::Comma).is_none() {
                self.close(opened)?;
                return Ok(arguments);
            }
        }
    }

    fn close(&mut self, opened: usize) -> Result<(), SyntaxError> {
        match self.tokens.next() {
            Some(Placed { token: Token::Close, .. }) => Ok(()),
            Some(other) => Err(SyntaxError::new(Fault::ExpectedOperator(other.token.to_string()), other.column)),
            None => Err(SyntaxError::new(Fault::UnclosedParenthesis(opened), self.end)),
        }
    }

    /// The column of the next token.
    fn column(&mut self) -> usize {
        self.tokens.peek().map_or(self.end, |placed| placed.column)
    }
}

fn call(function: &'static Function, arguments: Vec<Argument>) -> Result<Ast, SyntaxError> {
    let prepared = arguments.into_iter().enumerate().map(|(index, (argument, column))| {
        function.prepare(index, argument).map_err(|fault| SyntaxError::new(fault, column))
    });
    Ok(Ast::Call(function, prepared.collect::<Result<_, _>>()?))
}
