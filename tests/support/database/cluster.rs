//! A PostgreSQL server for this process, started when the first test wants it.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// Starts the server, says where, and removes everything once its standard input ends, which is when this process is gone, however it ended.
const SCRIPT: &str = include_str!("cluster.sh");

#[derive(Debug)]
struct Cluster {
    address: String,
    /// It holds the script's standard input open.
    _script: Child,
}

/// The address of the server's database, if the server's programs are installed.
pub(super) fn address() -> Option<&'static str> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    CLUSTER.get_or_init(|| programs().map(|folder| start(&folder))).as_ref().map(|cluster| cluster.address.as_str())
}

fn start(programs: &Path) -> Cluster {
    let mut script = command()
        .args(["-c", SCRIPT, "sh"])
        .arg(programs)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // Ctrl-C in a terminal goes to the whole group; the script must live on to clean up.
        .process_group(0)
        .spawn()
        .expect("a shell starts");
    let mut folder = String::new();
    let output = script.stdout.take().expect("the output is piped");
    BufReader::new(output).read_line(&mut folder).expect("the script prints text");
    assert!(!folder.is_empty(), "the PostgreSQL server does not start; its reason is above");
    let address = format!("postgresql:///postgres?host={}&user=postgres", folder.trim_end());
    Cluster { address, _script: script }
}

/// A shell. PostgreSQL refuses to run as root, so that root becomes somebody else.
fn command() -> Command {
    if !says(Command::new("id").arg("-u"), "0") {
        return Command::new("sh");
    }
    let exists = |user: &&str| Command::new("id").arg(user).output().is_ok_and(|output| output.status.success());
    let user = ["postgres", "nobody"].into_iter().find(exists).expect("there is a user besides root");
    let mut command = Command::new("runuser");
    command.args(["-u", user, "--", "sh"]).current_dir("/");
    command
}

fn says(command: &mut Command, text: &str) -> bool {
    command.output().is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == text)
}

/// The folder of the server's programs: on the path, or where Debian keeps each version; the newest one.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<PathBuf> = std::env::split_paths(&path).collect();
    on_path
        .into_iter()
        .chain(debian())
        .find(|folder| ["initdb", "pg_ctl", "postgres"].iter().all(|p| folder.join(p).is_file()))
}

fn debian() -> Vec<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut numbered: Vec<(u32, PathBuf)> = versions
        .filter_map(|version| Some((version.file_name().to_str()?.parse().ok()?, version.path().join("bin"))))
        .collect();
    numbered.sort();
    numbered.into_iter().rev().map(|(_, folder)| folder).collect()
}
