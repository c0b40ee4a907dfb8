//! The XLSForm that the benchmark takes in.

/// A form of 5,000 questions with its share of groups, choices, hints and rules, in two languages.
///
/// The example `many_rows` writes it to a file, for other programs.
pub(crate) fn many() -> Vec<u8> {
    let kinds = ["select_one yes_no", "select_multiple topic", "integer", "text", "date"];
    let headings = [
        "type",
        "name",
        "label::English (en)",
        "label::French (fr)",
        "hint::English (en)",
        "hint::French (fr)",
        "required",
        "relevant",
    ];
    let mut rows: Vec<Vec<String>> = vec![headings.map(str::to_owned).into()];
    for at in 0..5000 {
        if at % 50 == 0 {
            rows.extend((at > 0).then(|| vec!["end_group".to_owned()]));
            rows.push(
                ["begin_group".to_owned(), format!("s{at}"), format!("Section {at}"), format!("Partie {at}")].into(),
            );
        }
        let rule = if at % 5 == 3 { format!("${{Q{}}} = 'yes'", at - 3) } else { String::new() };
        let cells = [
            kinds[at % 5].to_owned(),
            format!("Q{at}"),
            format!("Question {at}: how was it done?"),
            format!("Question {at} : comment ?"),
            "An estimate will do.".to_owned(),
            "Une estimation suffit.".to_owned(),
            (if at % 5 == 0 { "yes" } else { "" }).to_owned(),
            rule,
        ];
        rows.push(cells.into());
    }
    rows.push(vec!["end_group".to_owned()]);
    let mut book = rust_xlsxwriter::Workbook::new();
    write(book.add_worksheet().set_name("survey").expect("a name"), &rows);
    let option = |list: &str, name: &str, en: &str, fr: &str| [list, name, en, fr].map(str::to_owned).to_vec();
    let mut options = vec![option("list_name", "name", "label::English (en)", "label::French (fr)")];
    options.extend([option("yes_no", "yes", "Yes", "Oui"), option("yes_no", "no", "No", "Non")]);
    options
        .extend((0..30).map(|at| option("topic", &format!("t{at}"), &format!("Topic {at}"), &format!("Thème {at}"))));
    write(book.add_worksheet().set_name("choices").expect("a name"), &options);
    book.save_to_buffer().expect("bytes")
}

fn write(sheet: &mut rust_xlsxwriter::Worksheet, rows: &[Vec<String>]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(row, column, cell).expect("a cell");
        }
    }
}
