//! Every public estimator and test has an example that is run.

use std::fs;
use std::path::Path;

/// The public functions of the sources below a folder whose documentation has no example.
fn without_example(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            without_example(&path, found);
            continue;
        }
        let (text, mut has_example) = (fs::read_to_string(&path).expect("a source"), false);
        for line in text.lines() {
            has_example |= line.starts_with("/// ```");
            if line.starts_with("pub fn ") && !has_example {
                found.push(format!("{}: {line}", path.display()));
            }
            has_example &= line.starts_with("///") || line.starts_with("#[");
        }
    }
}

#[test]
fn every_estimator_and_test_has_an_example() {
    let mut found = Vec::new();
    without_example(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/estimate"), &mut found);
    assert!(found.is_empty(), "{found:#?}");
}
