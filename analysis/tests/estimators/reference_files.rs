//! The committed figures are what their scripts give. Without R the test is skipped aloud, unless `REQUIRE_R` is set.

use std::path::Path;
use std::process::Command;

const SCRIPTS: [&str; 5] = ["families", "indices", "paired", "respondents", "single"];

#[test]
fn the_scripts_give_the_committed_figures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/estimators/reference");
    for script in SCRIPTS {
        let run = Command::new("Rscript").arg(format!("{script}.R")).current_dir(&folder).output();
        let Ok(run) = run else {
            assert!(std::env::var_os("REQUIRE_R").is_none(), "R is required and not installed");
            eprintln!("skipped: R is not installed, so that the committed figures are not computed again");
            return;
        };
        assert!(run.status.success(), "{script}.R: {}", String::from_utf8_lossy(&run.stderr));
        let committed = std::fs::read_to_string(folder.join(format!("{script}.csv"))).unwrap();
        same_figures(&String::from_utf8(run.stdout).unwrap(), &committed);
    }
}

/// Other machines may round the last digits otherwise.
fn same_figures(computed: &str, committed: &str) {
    assert_eq!(computed.lines().count(), committed.lines().count());
    for (one, two) in computed.lines().zip(committed.lines()).skip(1) {
        let ((one, computed), (two, committed)) =
            (one.rsplit_once(',').expect("a figure"), two.rsplit_once(',').expect("a figure"));
        let (computed, committed): (f64, f64) =
            (computed.parse().expect("a figure"), committed.parse().expect("a figure"));
        assert_eq!(one, two);
        assert!(computed == committed || (computed - committed).abs() <= 1e-9 * committed.abs().max(1e-3), "{one}");
    }
}
