//! Tells Cargo what the program embeds besides its sources: a new migration's folder alone would not cause a build.

fn main() {
    for embedded in ["../migrations", "locales", "static", "templates"] {
        println!("cargo::rerun-if-changed={embedded}");
    }
}
