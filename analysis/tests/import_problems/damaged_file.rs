//! Files that are damaged, in another encoding, or no CSV at all.

use std::io::{Cursor, Read};

use analysis::import::Absent;

use super::{GOOD, problems, read_as, sentence};

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn ragged_rows_are_problems_and_blank_ones_are_not() {
    assert_eq!(problems("state,HELD\nKEN\n\n,\nFRA,yes,no\nITA,no\n"), ["2 - ragged-row", "5 - ragged-row"]);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let file = "sep=,\nstate,HELD,TELL\n\nKEN,yes,\"two\nlines\"\nFRA,x,\n";
    for line_end in ["\n", "\r\n", "\r"] {
        assert_eq!(problems(file.replace('\n', line_end)), ["4 HELD unknown-option"], "{line_end:?}");
    }
}

#[test]
fn an_unclosed_quote_is_told_with_the_line_where_it_was_opened() {
    let file = "state,HELD,TELL\nKEN,yes,\"two\nlines\"\nFRA,no,\"never closed\nITA,no,\n";
    assert_eq!(problems(file), ["3 TELL unclosed-quote"]);
    assert!(sentence(file).contains("line 4 of the file"));
    assert!(sentence(format!("sep=,\n{file}")).contains("line 5 of the file"));
    assert_eq!(problems("state,TELL\nKEN,\"a\" b\n"), ["2 TELL text-after-quote"]);
}

#[test]
fn a_quotation_mark_within_an_unquoted_cell_is_text() {
    assert_eq!(problems("state,TELL\nKEN,a 5\" disk\n"), [""; 0]);
}

#[test]
fn a_file_without_anything_in_it_is_a_problem() {
    for nothing in ["", "\u{feff}", "\n\n", "sep=;", "sep=;\n\n"] {
        assert_eq!(problems(nothing), ["1 - empty-file"], "{nothing:?}");
    }
    assert_eq!(problems("state,HELD\n"), ["1 - no-rows"]);
    assert_eq!(problems("state,HELD\n,\n\n"), ["1 - no-rows"]);
}

#[test]
fn utf_16_is_recognised_with_and_without_its_mark() {
    for (to_bytes, name) in
        [(u16::to_le_bytes as fn(u16) -> _, "UTF-16 (little endian"), (u16::to_be_bytes, "UTF-16 (big endian")]
    {
        for text in [GOOD.to_owned(), format!("\u{feff}{GOOD}")] {
            let file = utf16(&text, to_bytes);
            assert_eq!(problems(&file), ["1 - encoding"]);
            assert!(sentence(&file).contains(name) && sentence(&file).contains("CSV UTF-8"));
        }
    }
    assert!(sentence(b"\xff\xfe\0\0s\0\0\0").contains("UTF-32"));
}

#[test]
fn an_encoding_of_one_region_is_recognised_and_the_rest_still_checked() {
    assert!(
        sentence(b"state,TELL\nC\xf4te d'Ivoire,x\n")
            .contains("Latin-1 (Windows-1252), in which it reads “Côte d'Ivoire”")
    );
    assert!(sentence(b"state,TELL\nKEN,it\x92s\n").contains("Windows-1252, in which it reads “it’s”"));
    assert!(sentence(b"state,TELL\nKEN,\xcf\xf0\xe8\xe2\xe5\xf2\n").contains("Windows-1251"));
    assert_eq!(problems(b"state,TELL,HELD\nKEN,\xe9,no\nFRA,\xe9,x\n"), ["2 TELL encoding", "3 HELD unknown-option"]);
}

#[test]
fn a_file_that_is_cut_off_is_noticed() {
    assert_eq!(problems("state,HELD,TELL\nKEN,yes,a\nFRA,n"), ["3 - ragged-row"]);
    assert_eq!(problems("state,HELD\nKEN,yes\nFRA,n"), ["3 HELD unknown-option"]);
    assert_eq!(problems(b"state,TELL\nKEN,caf\xc3"), ["2 TELL encoding"]);
    assert!(sentence(b"state,TELL\nKEN,caf\xc3").contains("cut off"));
}

#[test]
fn workbooks_and_nul_bytes_are_refused() {
    assert_eq!(problems(b"PK\x03\x04..."), ["1 - not-csv"]);
    assert_eq!(problems(b"state,TELL\nKEN,a\0b\n"), ["2 TELL nul-byte"]);
}

/// Counts what is read through it.
struct Counting<R>(R, usize);

impl<R: Read> Read for &mut Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.0.read(buffer)?;
        self.1 += read;
        Ok(read)
    }
}

#[test]
fn a_line_of_200_megabytes_is_refused_before_it_is_read() {
    for (start, byte, code) in [
        ("state,TELL\nKEN,", b'a', "cell-too-long"),
        ("state,TELL\nKEN,\"", b'\n', "cell-too-long"),
        ("state,TELL\nKEN", b',', "too-many-cells"),
        ("", b'a', "cell-too-long"),
        ("state,", b',', "too-many-cells"),
    ] {
        let mut file = Counting(Cursor::new(start).chain(std::io::repeat(byte).take(200 << 20)), 0);
        let problems = read_as(&mut file, Absent::default()).unwrap_err();
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code]);
        assert!(file.1 < 2 << 20, "{code}: read {} bytes", file.1);
    }
}

#[test]
fn a_broken_download_is_a_problem() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("gone"))
        }
    }
    for start in ["", "state,HELD\nKEN,yes\n"] {
        let problems = read_as(Cursor::new(start).chain(Broken), Absent::default()).unwrap_err();
        assert_eq!(problems[0].code, "unreadable");
    }
}
