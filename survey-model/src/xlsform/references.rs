//! Changes the names in an expression, and leaves everything else as it was written.

/// An expression whose references and quoted texts are replaced where `reference` and `literal` say by what.
pub(super) fn rewrite(
    source: &str,
    mut reference: impl FnMut(&str) -> Option<String>,
    mut literal: impl FnMut(&str) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['\'', '"', '$']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (open, close) = if rest.starts_with("${") { ("${", "}") } else { (&rest[..1], &rest[..1]) };
        let Some((inner, after)) = rest[open.len()..].split_once(close).filter(|_| open != "$") else {
            out.push_str(open);
            rest = &rest[open.len()..];
            continue;
        };
        let replaced = if open == "${" { reference(inner.trim()) } else { literal(inner) };
        for piece in [open, replaced.as_deref().unwrap_or(inner), close] {
            out.push_str(piece);
        }
        rest = after;
    }
    out + rest
}
