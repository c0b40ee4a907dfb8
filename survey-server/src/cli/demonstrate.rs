//! `demo`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;

use super::serve::serve;
use super::{Failure, in_folder};
use crate::services::Platform;
use crate::services::demo::{self, DemoLink};
use crate::settings::Settings;

/// Makes a sample study of three cycles with made-up answers, unless it is there, and serves it.
#[derive(Debug, Parser)]
pub(super) struct Demo {
    /// The folder for the database; a second start keeps what is in it.
    #[arg(long, default_value_os_t = demo::default_folder(), value_name = "DIR")]
    data: PathBuf,
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: SocketAddr,
}

impl Demo {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (platform, _) = Platform::migrate(&in_folder(&self.data)?)?;
        let made = demo::fill(&platform)?;
        if made {
            demo::publish(&platform)?;
        }
        let links = demo::links(&platform)?;
        let folder = self.data.display().to_string();
        let settings = Settings::listening_at(self.listen.to_string());
        serve(platform, settings, |address| announce(address, &folder, made, &links))
    }
}

fn announce(address: &str, folder: &str, made: bool, links: &[DemoLink]) {
    let what = if made { "made" } else { "kept" };
    say!("The sample study in {folder} is {what}. Its answers are synthetic: they are no country's.\n");
    say!("{:<40} {address}/", "Everybody");
    for link in links {
        say!("{:<40} {address}/demonstration/{}", link.name, link.token);
    }
    say!("\nStop it with Ctrl-C.");
}
