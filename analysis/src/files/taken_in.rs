//! Takes a file into memory, unless it is so unlike CSV that it needn't be.

use std::io::Read;

use survey_model::problem::Problem;

/// So much is read at a time, in bytes.
const STEP: u64 = 4 << 20;

/// The longest line that is taken for one, in bytes: twice the longest row.
const LONGEST_LINE: usize = 32 << 20;

/// The bytes of a file of about `size` bytes; ends early where a line doesn't end, so that no such file fills the memory.
///
/// # Errors
/// The problem: `unreadable`, or `row-too-long`.
pub fn take_in(mut input: impl Read, name: &str, size: usize) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::with_capacity(size + 1);
    let mut line_start = 0;
    loop {
        let before = bytes.len();
        let read = input.by_ref().take(STEP).read_to_end(&mut bytes);
        match read {
            Err(error) => {
                return Err(Problem::in_line("unreadable", name, 1, format!("the file can't be read: {error}")));
            }
            Ok(0) => return Ok(bytes),
            Ok(_) => {}
        }
        if let Some(end) = memchr::memrchr2(b'\n', b'\r', &bytes[before..]) {
            line_start = before + end + 1;
        }
        if bytes.len() - line_start > LONGEST_LINE {
            let row = 1 + memchr::memchr_iter(b'\n', &bytes[..line_start]).count();
            let message = "the line doesn't end within 32 MiB; is this a CSV file?";
            return Err(Problem::in_line("row-too-long", name, row, message));
        }
    }
}
