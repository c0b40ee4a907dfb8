//! `map-answers`, `map-change`, `map-response` and the same as `tiles-…`: every Member State in the colour of its class.

use super::page::Page;
use super::sheet::Sheet;
use super::{Chart, ChartError, Frame, Subject, SubjectKind};

mod classes;
mod map;
mod of_answers;
mod of_change;
mod of_status;
mod tiles;

/// What the Member States are shown by, and how.
#[derive(Debug, Clone, Copy)]
pub struct StatesChart {
    name: &'static str,
    of: Of,
    form: Form,
}

#[derive(Debug, Clone, Copy)]
enum Of {
    Answers,
    Change,
    Status,
}

#[derive(Debug, Clone, Copy)]
enum Form {
    Map,
    Tiles,
}

impl StatesChart {
    /// What each Member State answered, on a map.
    pub const MAP_ANSWERS: Self = Self { name: "map-answers", of: Of::Answers, form: Form::Map };
    /// How each Member State's answer changed, on a map.
    pub const MAP_CHANGE: Self = Self { name: "map-change", of: Of::Change, form: Form::Map };
    /// Where each Member State's response stands, on a map.
    pub const MAP_RESPONSE: Self = Self { name: "map-response", of: Of::Status, form: Form::Map };
    /// What each Member State answered, each as large as any other.
    pub const TILES_ANSWERS: Self = Self { name: "tiles-answers", of: Of::Answers, form: Form::Tiles };
    /// How each Member State's answer changed, each as large as any other.
    pub const TILES_CHANGE: Self = Self { name: "tiles-change", of: Of::Change, form: Form::Tiles };
    /// Where each Member State's response stands, each as large as any other.
    pub const TILES_RESPONSE: Self = Self { name: "tiles-response", of: Of::Status, form: Form::Tiles };
}

impl Chart for StatesChart {
    fn name(&self) -> &'static str {
        self.name
    }

    fn subject(&self) -> SubjectKind {
        match self.of {
            Of::Answers => SubjectKind::Answers,
            Of::Change => SubjectKind::Measure,
            Of::Status => SubjectKind::Status,
        }
    }

    fn lay_out(&self, subject: &Subject<'_>, frame: &Frame<'_>) -> Result<Page, ChartError> {
        let classes = match self.of {
            Of::Answers => of_answers::classes(&subject.answers(self.name)?, frame),
            Of::Change => of_change::classes(&subject.measure(self.name)?, frame),
            Of::Status => Ok(of_status::classes(&subject.status(self.name)?, frame)),
        }?;
        let mut sheet = Sheet::new(*frame, classes.synthetic, classes.title.clone(), &classes.subtitles);
        classes.key(&mut sheet);
        let own = match self.form {
            Form::Map => map::draw(&mut sheet, &classes),
            Form::Tiles => tiles::draw(&mut sheet, &classes),
        };
        classes.say(&mut sheet);
        sheet.notes(&own.into_iter().chain(classes.notes.clone()).collect::<Vec<_>>());
        Ok(sheet.finish(&format!("{}-{}", self.name, classes.key), classes.table(frame)))
    }
}
