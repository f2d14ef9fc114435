//! By which calling code numbers without one are meant, as far as a list of them says so by itself. It says nothing
//! rather than something wrong: only where most of its numbers can hardly be read otherwise.
//!
//! Forms of numbers after ITU-T E.164 and the national numbering plans: Chinese mobiles have eleven digits and begin with
//! 13 to 19, Taiwanese ones ten and begin with 09; North American numbers have ten, and neither the area code nor the
//! exchange begins with 0 or 1.

use crate::text::phone::{self, AtHome};
use crate::text::{Script, script};

/// How few mobiles say something where no Chinese is written beside them.
const LEAST_ALONE: u64 = 3;

/// What was found, and on what grounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The calling code, such as `86`.
    pub code: &'static str,
    /// So many of the numbers without a calling code are written as they are there,
    pub fits: u64,
    /// of so many; what is too short to say anything is not among them.
    pub all: u64,
}

/// What a list says: its numbers without a calling code, and the signs of the text beside them.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    chinese_mobiles: u64,
    /// Those of them that are no North American numbers with the 1 in front.
    surely: u64,
    chinese_landlines: u64,
    taiwanese_mobiles: u64,
    taiwanese_landlines: u64,
    others: u64,
    heading_in_han: bool,
    han: u64,
    simplified: u64,
    traditional: u64,
    kana: u64,
}

/// What the form of a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `surely`: it cannot be a North American one with the 1 in front.
    ChineseMobile {
        surely: bool,
    },
    TaiwaneseMobile,
    /// With the zero that is dialled at home.
    Landline {
        chinese: bool,
        taiwanese: bool,
    },
    /// Too short to say anything, or a service number.
    Nothing,
    Other,
}

impl Evidence {
    /// Hears the name of a column.
    pub fn heading(&mut self, text: &str) {
        let before = self.han;
        self.text(text);
        self.heading_in_han |= self.han > before;
    }

    /// Hears what stands in a cell, whatever it is.
    pub fn text(&mut self, text: &str) {
        for c in text.chars().filter(|c| !c.is_ascii()) {
            match script(c) {
                Script::Kana => self.kana += 1,
                Script::Other => {}
                han => {
                    self.han += 1;
                    self.simplified += u64::from(han == Script::Simplified);
                    self.traditional += u64::from(han == Script::Traditional);
                }
            }
        }
    }

    /// Hears a number as it was written.
    pub fn number(&mut self, raw: &str) {
        let Some(number) = phone::at_home(raw) else { return };
        match form(&number) {
            Form::ChineseMobile { surely } => {
                self.chinese_mobiles += 1;
                self.surely += u64::from(surely);
            }
            Form::TaiwaneseMobile => self.taiwanese_mobiles += 1,
            Form::Landline { chinese, taiwanese } => {
                self.chinese_landlines += u64::from(chinese);
                self.taiwanese_landlines += u64::from(taiwanese);
                self.others += u64::from(!chinese && !taiwanese);
            }
            Form::Nothing => {}
            Form::Other => self.others += 1,
        }
    }

    /// Whether any number was heard that is written without a calling code.
    pub const fn has_numbers(&self) -> bool {
        let landlines = self.chinese_landlines + self.taiwanese_landlines;
        self.chinese_mobiles + self.taiwanese_mobiles + landlines + self.others > 0
    }

    /// What all of it together says; mostly nothing.
    pub fn found(&self) -> Option<Found> {
        self.taiwan().or_else(|| self.china())
    }

    fn in_chinese(&self) -> bool {
        self.han > 0 && self.kana == 0
    }

    fn china(&self) -> Option<Found> {
        let simplified = self.in_chinese() && self.simplified >= self.traditional;
        let landlines = if simplified { self.chinese_landlines } else { 0 };
        let fits = self.chinese_mobiles + landlines;
        let speaks = if self.chinese_mobiles == 0 {
            // Landlines alone are much like those of other countries: the list itself must be in Chinese.
            simplified && self.simplified > 0 && self.heading_in_han
        } else {
            // Beside Latin letters they may be North American: then enough must be none.
            self.in_chinese() || (self.chinese_mobiles >= LEAST_ALONE && self.surely * 10 >= self.chinese_mobiles)
        };
        let all = fits + self.others + self.taiwanese_mobiles + self.landlines() - landlines;
        (speaks && most(fits, all)).then_some(Found { code: "86", fits, all })
    }

    fn taiwan(&self) -> Option<Found> {
        let speaks = self.in_chinese() && self.traditional > self.simplified && self.taiwanese_mobiles > 0;
        let fits = self.taiwanese_mobiles + self.taiwanese_landlines;
        let all = fits + self.others + self.chinese_mobiles + self.landlines() - self.taiwanese_landlines;
        (speaks && most(fits, all)).then_some(Found { code: "886", fits, all })
    }

    /// Landlines of either, those that may be both counted once.
    fn landlines(&self) -> u64 {
        self.chinese_landlines.max(self.taiwanese_landlines)
    }
}

/// Whether a number that is kept may be read by a code that was found in a list beside it: one of another form stays
/// what it was.
pub fn suits(raw: &str, code: &str) -> bool {
    let Some(number) = phone::at_home(raw) else { return false };
    match (form(&number), code) {
        (Form::Nothing, _) => true,
        (Form::ChineseMobile { .. }, code) => code == "86",
        (Form::TaiwaneseMobile, code) => code == "886",
        (Form::Landline { chinese, taiwanese }, code) => (code == "86" && chinese) || (code == "886" && taiwanese),
        (Form::Other, _) => false,
    }
}

/// Three of four.
const fn most(fits: u64, all: u64) -> bool {
    fits > 0 && fits * 4 >= all * 3
}

fn form(number: &AtHome) -> Form {
    let digits = number.digits.as_str();
    let at = |place: usize| digits.as_bytes().get(place).copied().unwrap_or_default();
    let named = |code: &str, len: usize| digits.strip_prefix(code).filter(|rest| rest.len() == len);
    match digits.len() {
        // The calling code without its plus.
        13 if named("86", 11).is_some_and(is_chinese_mobile) => Form::ChineseMobile { surely: true },
        12 if named("886", 9).is_some_and(|rest| rest.starts_with('9')) => Form::TaiwaneseMobile,
        11 if is_chinese_mobile(digits) && !number.lone_one => {
            // 1, an area code whose second digit is no 9, an exchange that begins with 2 to 9.
            Form::ChineseMobile { surely: at(2) == b'9' || matches!(at(4), b'0' | b'1') }
        }
        10 if digits.starts_with("09") => Form::TaiwaneseMobile,
        9..=12 if at(0) == b'0' => Form::Landline { chinese: chinese_landline(digits), taiwanese: taiwanese(digits) },
        10 if digits.starts_with("400") || digits.starts_with("800") => Form::Nothing,
        ..=8 => Form::Nothing,
        _ => Form::Other,
    }
}

fn is_chinese_mobile(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
}

/// 010 and 02x with eight digits behind, 03xx to 09xx with seven or eight; none of them begins with 0, 1 or 9.
fn chinese_landline(digits: &str) -> bool {
    let (area, behind) = match digits.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => (3, 8..=8),
        [b'0', b'3'..=b'9', ..] => (4, 7..=8),
        _ => return false,
    };
    let local = digits.get(area..).unwrap_or_default();
    behind.contains(&local.len()) && matches!(local.as_bytes(), [b'2'..=b'8', ..])
}

/// 02 to 08 with seven or eight digits behind.
fn taiwanese(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'0', b'2'..=b'8', b'2'..=b'9', ..]) && matches!(digits.len(), 9 | 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the list is, a heading, a text in its cells, its numbers, and the code it says.
    type Case = (&'static str, &'static str, &'static str, &'static [&'static str], Option<&'static str>);

    const CASES: &[Case] = &[
        ("one row in Chinese", "手机号码", "华为技术", &["138 0013 8000"], Some("86")),
        ("headings in English, names in Chinese", "Mobile", "华为技术", &["13800138000"], Some("86")),
        (
            "nothing in Chinese but the numbers",
            "Mobile",
            "Zhang Wei",
            &["13900000002", "138-1234-5678", "15112345678"],
            Some("86"),
        ),
        ("two of them are too few without Chinese", "Mobile", "Zhang", &["13900000002", "13900000003"], None),
        ("the calling code without its plus", "Phone", "Zhang", &["8613900000002"; 3], Some("86")),
        (
            "mobiles and landlines",
            "电话",
            "南京瑞丰软件",
            &["13900000002", "025-84567890", "0755-1234567", "0755-2345678", "400-123-4567", "12345"],
            Some("86"),
        ),
        ("landlines only, in Chinese", "电话", "南京", &["025-84567890", "010 6234 5678"], Some("86")),
        ("landlines beside one Chinese name", "Phone", "南京", &["020 7946 0000", "020 8123 4567"], None),
        (
            "mainland numbers in traditional signs",
            "手機",
            "華為技術有限公司",
            &["13900000002", "13812345678"],
            Some("86"),
        ),
        ("Taiwan", "手機號碼", "台積電股份有限公司", &["0912-345-678", "02-2345-6789"], Some("886")),
        ("Taiwan without its zero", "手機號碼", "台積電", &["886912345678"], Some("886")),
        ("Taiwan's form in simplified signs", "手机号码", "台积电", &["0912-345-678"], None),
        ("Hong Kong: eight digits may be Macao's too", "手機", "匯豐銀行", &["5123 4567", "9123 4567"], None),
        ("Japan", "携帯電話", "トヨタ自動車", &["090-1234-5678", "03-1234-5678"], None),
        ("United States", "Phone", "Acme", &["(212) 555-0123", "415-555-0199", "3125550123"], None),
        ("with the 1 in front", "Phone", "Acme", &["13125550123", "14155550199", "17185550123"], None),
        ("with the 1 by itself", "Phone", "Acme", &["1-312-555-0123", "1 (909) 555-0199", "1.718.155.0123"], None),
        ("United Kingdom", "Phone", "Acme", &["07700 900123", "020 7946 0000", "01632 960123"], None),
        ("United Kingdom, for Chinese sellers", "电话", "利兹机械", &["07700 900123", "07911 123456"], None),
        ("Germany", "Telefon", "Müller", &["030 1234567", "0171 1234567", "089/123456"], None),
        ("every number has its code", "手机", "华为", &["+86 139 0000 0002", "0086 138 1234 5678"], None),
        ("half and half", "手机", "华为", &["13900000002", "13900000003", "(212) 555-0123", "4155550199"], None),
        ("three of four", "手机", "华为", &["13900000002", "13900000003", "13900000004", "(212) 555-0123"], Some("86")),
        ("no numbers", "客户名称", "华为技术有限公司", &["", "-", "see below"], None),
    ];

    #[test]
    fn a_list_says_by_which_code_it_is_read_where_it_can_hardly_be_another() {
        for (what, heading, text, numbers, code) in CASES {
            let mut evidence = Evidence::default();
            evidence.heading(heading);
            evidence.text(text);
            numbers.iter().for_each(|number| evidence.number(number));
            assert_eq!(evidence.found().map(|found| found.code), *code, "{what}: {evidence:?}");
        }
    }

    #[test]
    fn it_says_on_how_many_numbers_it_rests() {
        let mut evidence = Evidence::default();
        evidence.heading("手机");
        for number in ["13900000002", "13900000003", "021-62345678", "4155550199", "+44 20 7946 0000", "62345678"] {
            evidence.number(number);
        }
        assert_eq!(evidence.found(), Some(Found { code: "86", fits: 3, all: 4 }));
    }

    #[test]
    fn a_kept_number_of_another_form_stays_what_it_was() {
        for (raw, code, suited) in [
            ("13900000002", "86", true),
            ("62345678", "86", true),
            ("025-84567890", "86", true),
            ("(212) 555-0123", "86", false),
            ("0912-345-678", "86", false),
            ("0912-345-678", "886", true),
            ("+1 212 555 0123", "86", false),
        ] {
            assert_eq!(suits(raw, code), suited, "{raw} {code}");
        }
    }
}
