//! Files that lie about their size, are cut off, or have been tampered with.

use std::fmt::Write as _;

use super::*;

const DAMAGED: &str = "spreadsheet-damaged";
const TOO_LARGE: &str = "spreadsheet-too-large";

#[test]
fn what_is_no_spreadsheet_is_refused() {
    assert_eq!(refusal(b"").code, "spreadsheet-format");
    assert_eq!(refusal(b"type,name,label\n").code, "spreadsheet-format");
    assert_eq!(refusal(b"PK\x03\x04 and nothing else").code, DAMAGED);
    assert_eq!(refusal(&[&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat()).code, DAMAGED);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("letter.txt", SimpleFileOptions::default()).expect("a part");
    assert_eq!(refusal(&zip.finish().expect("a zip file").into_inner()).code, "spreadsheet-format");
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_whole() {
    let bomb = parts(&[("xl/worksheets/sheet1.xml", &" ".repeat(200_000_000))]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(refusal(&bomb).code, TOO_LARGE);
}

#[test]
fn a_bomb_in_a_part_that_is_not_needed_costs_nothing() {
    let row = r#"<worksheet><sheetData><row><c t="str"><v>a</v></c></row></sheetData></worksheet>"#;
    let bytes = parts(&[("xl/media/image1.png", &" ".repeat(100_000_000)), ("xl/worksheets/sheet1.xml", row)]);
    assert_eq!(read(&bytes).expect("a right file").sheets[0].cells.len(), 1);
}

#[test]
fn declared_sizes_are_not_believed() {
    let strings = r#"<sst count="4294967295" uniqueCount="18446744073709551615"><si><t>type</t></si></sst>"#;
    let rows = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1" spans="1:16384"><c r="A1" t="s"><v>0</v></c></row>
        <row r="1048576"><c r="XFD1048576" t="str"><v>far away</v></c></row></sheetData></worksheet>"#;
    let started = Instant::now();
    let book =
        read(&parts(&[("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", rows)])).expect("a right file");
    assert!(started.elapsed() < LONGEST);
    let places: Vec<_> = book.sheets[0].cells.iter().map(|cell| place(cell.row, cell.column)).collect();
    assert_eq!(places, ["A1", "XFD1048576"]);
}

#[test]
fn a_million_blank_rows_are_no_rows() {
    let mut rows = String::new();
    for row in 1..=1_000_000 {
        let _ = write!(rows, r#"<row r="{row}"/>"#);
    }
    let bytes = sheet(&rows);
    let started = Instant::now();
    let read = read(&bytes).expect("a right file");
    assert_eq!(read.sheets[0].cells, []);
    assert!(started.elapsed() < LONGEST, "it took {:?}", started.elapsed());
}

#[test]
fn one_long_text_in_many_cells_is_counted_in_each() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1_000_000));
    let rows = format!(
        "<worksheet><sheetData><row>{}</row></sheetData></worksheet>",
        r#"<c t="s"><v>0</v></c>"#.repeat(10_000)
    );
    assert_eq!(
        refusal(&parts(&[("xl/sharedStrings.xml", &strings), ("xl/worksheets/sheet1.xml", &rows)])).code,
        TOO_LARGE
    );
}

#[test]
fn cells_outside_every_sheet_and_texts_that_are_not_there_are_damage() {
    for row in [
        r#"<row><c r="A1048577" t="str"><v>a</v></c></row>"#,
        r#"<row><c r="ZZZZZZZZZZ99999999999999" t="str"><v>a</v></c></row>"#,
        r#"<row><c r="A0" t="str"><v>a</v></c></row>"#,
        r#"<row><c t="s"><v>0</v></c></row>"#,
        r#"<row><c t="str"><v>&own;</v></c></row>"#,
        r#"<row><c t="str"><v>a</v></row>"#,
    ] {
        assert_eq!(refusal(&sheet(row)).code, DAMAGED, "{row}");
    }
}

#[test]
fn a_document_type_is_refused_so_that_no_entity_grows() {
    let billion = r#"<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"#;
    assert_eq!(refusal(&parts(&[("xl/sharedStrings.xml", billion)])).code, DAMAGED);
}

#[test]
fn a_tag_with_a_hundred_thousand_attributes_takes_no_time() {
    let attributes: String = (0..100_000).fold(String::new(), |mut text, at| {
        let _ = write!(text, r#" a{at}="1""#);
        text
    });
    let started = Instant::now();
    assert!(read(&sheet(&format!("<row{attributes}><c{attributes}/></row>"))).is_ok());
    assert!(started.elapsed() < LONGEST, "it took {:?}", started.elapsed());
}

#[test]
fn rows_and_pieces_of_text_without_end_are_refused_in_time() {
    assert_eq!(refusal(&sheet(&"<row/>".repeat(10_000_000))).code, TOO_LARGE);
    assert_eq!(
        refusal(&sheet(&format!(r#"<row><c t="str"><v>{}</v></c></row>"#, "&amp;".repeat(12_000_000)))).code,
        TOO_LARGE
    );
}

#[test]
fn cells_beside_very_many_headings_take_no_time() {
    let headings = (0..16_000).map(|at| format!(r#"<c t="str"><v>h{at}</v></c>"#)).collect::<String>();
    let beside = r#"<c r="XEX2"><v>1</v></c>"#.to_owned() + &"<c><v>1</v></c>".repeat(5);
    let rows = (2..60_000).fold(format!("<row>{headings}</row>"), |mut rows, row| {
        let _ = write!(rows, "<row>{}</row>", beside.replace("XEX2", &format!("XEX{row}")));
        rows
    });
    let book = read(&sheet(&rows)).expect("a right file");
    let started = Instant::now();
    let table = Table::new(&book.sheets[0]);
    assert!(started.elapsed() < LONGEST, "it took {:?}", started.elapsed());
    assert_eq!((table.rows.len(), table.problems.len()), (59_998, 1000));
}

/// A binary workbook of these records in a compound file.
fn binary(records: &[u8]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    let sectors = records.len().div_ceil(512);
    let tables = (sectors + 1).div_ceil(127);
    assert!(tables < 110, "more need a chain of their own");
    let numbers = |numbers: &mut dyn Iterator<Item = u32>| numbers.flat_map(u32::to_le_bytes).collect::<Vec<u8>>();
    let number = |of: usize| u32::try_from(of).expect("a small number");
    let mut header = vec![0; 76];
    header[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    header[30] = 9;
    header[48..52].copy_from_slice(&number(tables).to_le_bytes());
    header[68..72].copy_from_slice(&END.to_le_bytes());
    let named = (0..109).map(|at| if at < tables { number(at) } else { u32::MAX });
    let marks = std::iter::repeat_n(END - 1, tables).chain([END]);
    let chain = (1..sectors).map(|at| number(tables + 1 + at)).chain([END]);
    let table = marks.chain(chain).chain(std::iter::repeat(u32::MAX)).take(tables * 128);
    let mut entry = vec![0; 512];
    let name = "Workbook\0".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    entry[..name.len()].copy_from_slice(&name);
    entry[64] = u8::try_from(name.len()).expect("a short name");
    entry[66] = 2;
    entry[116..120].copy_from_slice(&number(tables + 1).to_le_bytes());
    entry[120..124].copy_from_slice(&number(records.len()).to_le_bytes());
    let mut stream = records.to_vec();
    stream.resize(sectors * 512, 0);
    [header, numbers(&mut { named }), numbers(&mut { table }), entry, stream].concat()
}

#[test]
fn a_binary_file_that_names_very_many_sheets_is_refused_in_time() {
    let sheets =
        (1..300_000_u32).flat_map(|at| [&[0x85, 0, 9, 0], &at.to_le_bytes()[..], &[0, 0, 1, 0, b'a']].concat());
    let begin = [0x09, 0x08, 4, 0, 0, 6, 5, 0];
    let found = refusal(&binary(&begin.into_iter().chain(sheets).chain([0x0a, 0, 0, 0]).collect::<Vec<u8>>()));
    assert_eq!((found.code, found.message.as_str()), (TOO_LARGE, "the file has more than 100 sheets"));
}

/// A generator that always draws the same, so that what it finds can be found again.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % end
    }
}

#[test]
fn a_file_that_was_tampered_with_is_read_or_refused_but_never_breaks_the_program() {
    for name in ["campaigns.xls", "campaigns.xlsx", "odd-cells.xlsx"] {
        let whole = fixture(name);
        let mut draw = Draw(0x5eed);
        for _ in 0..400 {
            let mut bytes = whole.clone();
            for _ in 0..=draw.below(8) {
                let at = draw.below(bytes.len());
                bytes[at] = [0, 1, 0x7f, 0xff, 0x3c][draw.below(5)];
            }
            if draw.below(3) == 0 {
                bytes.truncate(draw.below(bytes.len()));
            }
            let started = Instant::now();
            let _ = read(&bytes);
            assert!(started.elapsed() < LONGEST, "{name} took {:?}", started.elapsed());
        }
    }
}

#[test]
fn a_binary_file_that_is_cut_off_anywhere_is_refused_or_read_in_part() {
    let whole = fixture("campaigns.xls");
    for end in (0..whole.len()).step_by(97) {
        let _ = read(&whole[..end]);
    }
    assert_eq!(refusal(&whole[..whole.len() / 2]).code, DAMAGED);
}
