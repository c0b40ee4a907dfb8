//! The operators and how tightly they bind.

/// What stands between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `or`
    Or,
    /// `and`
    And,
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `div`
    Divide,
    /// `mod`
    Remainder,
}

/// Each operator as it is written, longer signs before their beginnings.
pub(super) const OPERATORS: [(&str, Operator); 13] = [
    ("or", Operator::Or),
    ("and", Operator::And),
    ("=", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<=", Operator::LessOrEqual),
    ("<", Operator::Less),
    (">=", Operator::GreaterOrEqual),
    (">", Operator::Greater),
    ("+", Operator::Add),
    ("-", Operator::Subtract),
    ("*", Operator::Multiply),
    ("div", Operator::Divide),
    ("mod", Operator::Remainder),
];

impl Operator {
    /// The operator as it is written.
    pub fn symbol(self) -> &'static str {
        OPERATORS.iter().find(|(_, operator)| *operator == self).map_or("", |(symbol, _)| symbol)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        OPERATORS.iter().find(|(symbol, _)| *symbol == name).map(|(_, operator)| *operator)
    }

    /// How tightly it binds, as in `XPath` 1.0; operators of one level are taken from left to right.
    pub(super) fn precedence(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::NotEqual => 3,
            Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => 4,
            Self::Add | Self::Subtract => 5,
            Self::Multiply | Self::Divide | Self::Remainder => 6,
        }
    }

    pub(super) fn is_comparison(self) -> bool {
        matches!(self.precedence(), 3 | 4)
    }
}
