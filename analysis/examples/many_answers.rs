//! Writes the files of the benchmark: `cargo run --release -p analysis --example many_answers -- FOLDER RESPONSES`.

use std::fs;
use std::path::PathBuf;

#[path = "../benches/files/many_answers.rs"]
mod many_answers;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (folder, responses) = (arguments.next(), arguments.next().and_then(|number| number.parse().ok()));
    let (Some(folder), Some(responses)) = (folder.map(PathBuf::from), responses) else {
        println!("many_answers FOLDER RESPONSES");
        return Ok(());
    };
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("codebook.csv"), many_answers::codebook())?;
    fs::write(folder.join("earlier.csv"), many_answers::answers(1, responses))?;
    fs::write(folder.join("later.csv"), many_answers::answers(2, responses))
}
