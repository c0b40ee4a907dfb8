//! A mail server on this machine that takes letters, or answers as a test tells it to.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

/// A letter that was taken.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The address that it came from.
    pub from: String,
    /// The addresses that it went to.
    pub to: Vec<String>,
    /// The letter as it came over the line.
    pub raw: Vec<u8>,
    /// What the client said to sign in, if it did.
    pub login: Option<String>,
}

/// A point of the dialogue at which a test can have another answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Instead of the greeting.
    Greeting,
    /// After `AUTH`.
    Login,
    /// After `RCPT TO`.
    Recipient,
    /// After the letter.
    Letter,
}

/// A mail server.
#[derive(Debug)]
pub struct MailServer {
    /// Where it listens.
    pub port: u16,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    taken: Mutex<Vec<Taken>>,
    refused: Mutex<Vec<Vec<u8>>>,
    answers: Mutex<VecDeque<(At, String)>>,
    said: Mutex<Vec<String>>,
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().expect("no thread has panicked")
}

impl MailServer {
    /// A server at any port that is free; it serves until the test's process ends.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared::default());
        let of_thread = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&of_thread);
                thread::spawn(move || drop(Dialogue::new(stream, shared).run()));
            }
        });
        Self { port, shared }
    }

    /// Its address as `SMTP_URL` has it, without a login.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Answers so once, at this point; an empty answer hangs up.
    pub fn answer(&self, at: At, with: &str) {
        lock(&self.shared.answers).push_back((at, with.to_owned()));
    }

    /// The letters that were taken so far.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        lock(&self.shared.taken).clone()
    }

    /// The letters that came and were not taken.
    #[must_use]
    pub fn refused(&self) -> Vec<Vec<u8>> {
        lock(&self.shared.refused).clone()
    }

    /// Every line that clients said outside of letters.
    #[must_use]
    pub fn said(&self) -> Vec<String> {
        lock(&self.shared.said).clone()
    }
}

/// One client.
struct Dialogue {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
    shared: Arc<Shared>,
    login: Option<String>,
    from: String,
    to: Vec<String>,
}

impl Dialogue {
    fn new(stream: TcpStream, shared: Arc<Shared>) -> Self {
        let writer = stream.try_clone().expect("a second handle");
        Self { reader: BufReader::new(stream), writer, shared, login: None, from: String::new(), to: Vec::new() }
    }

    /// Says a line, or hangs up.
    fn say(&mut self, line: &str) -> std::io::Result<()> {
        if line.is_empty() {
            return Err(std::io::ErrorKind::ConnectionAborted.into());
        }
        self.writer.write_all(format!("{line}\r\n").as_bytes())
    }

    /// Says what the test wants at this point, or the usual; whether it was the usual.
    fn say_at(&mut self, at: At, usual: &str) -> std::io::Result<bool> {
        let wanted = {
            let mut answers = lock(&self.shared.answers);
            let found = answers.iter().position(|(of, _)| *of == at);
            found.and_then(|found| answers.remove(found))
        };
        self.say(wanted.as_ref().map_or(usual, |(_, answer)| answer.as_str()))?;
        Ok(wanted.is_none())
    }

    fn line(&mut self) -> std::io::Result<Option<String>> {
        let mut line = Vec::new();
        let is_over = self.reader.read_until(b'\n', &mut line)? == 0;
        Ok((!is_over).then(|| String::from_utf8_lossy(&line).trim_end().to_owned()))
    }

    fn run(mut self) -> std::io::Result<()> {
        if !self.say_at(At::Greeting, "220 mail.example ESMTP")? {
            return Ok(());
        }
        while let Some(line) = self.line()? {
            lock(&self.shared.said).push(line.clone());
            let word = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match word.as_str() {
                "EHLO" => self.say("250-mail.example\r\n250-8BITMIME\r\n250 AUTH PLAIN")?,
                "AUTH" => {
                    self.login = line.split(' ').nth(2).map(str::to_owned);
                    self.say_at(At::Login, "235 2.7.0 welcome").map(drop)?;
                }
                "MAIL" => {
                    self.from = address(&line);
                    self.to.clear();
                    self.say("250 2.1.0 ok")?;
                }
                "RCPT" => {
                    if self.say_at(At::Recipient, "250 2.1.5 ok")? {
                        self.to.push(address(&line));
                    }
                }
                "DATA" => self.letter()?,
                "QUIT" => return self.say("221 2.0.0 bye"),
                _ => self.say("250 2.0.0 ok")?,
            }
        }
        Ok(())
    }

    fn letter(&mut self) -> std::io::Result<()> {
        self.say("354 go on")?;
        let mut raw = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.reader.read_until(b'\n', &mut line)? == 0 {
                return Ok(());
            }
            match line.as_slice() {
                b".\r\n" => break,
                [b'.', rest @ ..] => raw.extend_from_slice(rest),
                whole => raw.extend_from_slice(whole),
            }
        }
        let taken = Taken { from: self.from.clone(), to: self.to.clone(), raw: raw.clone(), login: self.login.clone() };
        // Kept before it is answered: whoever hears the answer finds the letter.
        lock(&self.shared.taken).push(taken);
        let answered = self.say_at(At::Letter, "250 2.0.0 taken");
        if !answered.as_ref().is_ok_and(|usual| *usual) {
            let mut taken = lock(&self.shared.taken);
            taken.retain(|letter| letter.raw != raw);
            lock(&self.shared.refused).push(raw);
        }
        answered.map(drop)
    }
}

/// What stands between angle brackets.
fn address(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(address, _)| address);
    inside.unwrap_or_default().to_owned()
}
