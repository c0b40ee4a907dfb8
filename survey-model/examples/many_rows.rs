//! Writes the XLSForm of 5,000 questions that the benchmark takes in, so that other programs can be timed on the very same file.

#[path = "../benches/xlsform/many.rs"]
mod many;

fn main() -> std::io::Result<()> {
    let file = std::env::args().nth(1).unwrap_or_else(|| "many.xlsx".to_owned());
    std::fs::write(&file, many::many())
}
