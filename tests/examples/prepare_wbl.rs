//! Makes a file of the World Bank ready for import; see `docs/real-data.md`.

use std::fs::File;

fn main() -> anyhow::Result<()> {
    let [_, from, to] = std::env::args().collect::<Vec<_>>().try_into().map_err(|_| {
        anyhow::anyhow!("give two files: cargo run -p survey-tests --example prepare_wbl -- FROM.csv TO.csv")
    })?;
    let left_out = survey_tests::wbl::prepare(File::open(&from)?, File::create(&to)?)?;
    println!("Left out, being no Member States of ITU: {}.", left_out.join(", "));
    Ok(())
}
