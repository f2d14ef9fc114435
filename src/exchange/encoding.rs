//! Bytes of any common encoding to UTF-8, a piece at a time.
//!
//! The encoding is decided where it first matters: at a byte order mark, at UTF-16's zero bytes, else at the first byte
//! that is not ASCII. So a file whose first Chinese name stands in its last megabyte is read right, and a stream that
//! cannot be read twice is too.

use super::ExchangeError;
use super::sheet::Sheet;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, CoderResult, Decoder, GB18030, GBK, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use std::io::Read;

/// One of the encodings the web knows.
pub type Encoding = encoding_rs::Encoding;

/// How much is read at once.
const PIECE: usize = 64 * 1024;
/// How much is looked at to tell encodings apart.
const WINDOW: usize = 256 * 1024;

/// The encoding a person names, in any of the names the web knows it by.
pub fn named(name: &str) -> Result<&'static Encoding, ExchangeError> {
    let label = name.trim();
    match label.to_lowercase().as_str() {
        "utf16" | "unicode" => return Ok(UTF_16LE),
        "sjis" | "shiftjis" | "cp932" => return Ok(SHIFT_JIS),
        "cp936" => return Ok(GB18030),
        "cp950" => return Ok(BIG5),
        _ => {}
    }
    Encoding::for_label(label.as_bytes()).ok_or_else(|| ExchangeError::Encoding(name.to_owned()))
}

/// The part of the world a calling code stands for, in the detector's words (a top-level domain).
fn region(home: &str) -> Option<&'static [u8]> {
    Some(match home.trim_start_matches('+') {
        "86" => b"cn",
        "886" => b"tw",
        "852" => b"hk",
        "853" => b"mo",
        "81" => b"jp",
        _ => return None,
    })
}

enum State {
    /// Nothing but ASCII so far.
    Undecided,
    Decided(Box<Decoder>),
    Done,
}

/// A reader of bytes that gives UTF-8. What cannot be read becomes U+FFFD.
pub struct Text<R> {
    source: R,
    raw: Vec<u8>,
    state: State,
    wish: Option<&'static Encoding>,
    home: Option<&'static [u8]>,
    started: bool,
    bytes: u64,
    encoding: &'static Encoding,
}

impl<R: Read> Text<R> {
    /// `wish`: the encoding a person asked for; `home`: the user's calling code, which decides between encodings that
    /// fit equally.
    pub fn new(source: R, wish: Option<&'static Encoding>, home: &str) -> Self {
        Self {
            source,
            raw: Vec::new(),
            state: State::Undecided,
            wish,
            home: region(home),
            started: false,
            bytes: 0,
            encoding: UTF_8,
        }
    }

    /// Bytes taken from the source so far.
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The encoding as far as it is known by now.
    pub const fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// Appends a piece of text to `out`; false at the end.
    pub fn fill(&mut self, out: &mut Vec<u8>) -> Result<bool, ExchangeError> {
        if matches!(self.state, State::Done) {
            return Ok(false);
        }
        let last = self.read(PIECE)?;
        if !self.started {
            self.started = true;
            self.begin();
        }
        if matches!(self.state, State::Undecided) {
            let plain = self.raw.iter().position(|byte| !byte.is_ascii()).unwrap_or(self.raw.len());
            out.extend(self.raw.drain(..plain));
            if !self.raw.is_empty() {
                let last = self.read(WINDOW)?;
                self.decide(detect(&self.raw, self.home, last));
                self.decode(out, last);
                return Ok(true);
            }
        } else {
            self.decode(out, last);
        }
        if last {
            self.state = State::Done;
        }
        Ok(true)
    }

    /// Reads until `raw` holds `enough`; true at the end of the source.
    fn read(&mut self, enough: usize) -> Result<bool, ExchangeError> {
        let mut have = self.raw.len();
        self.raw.resize(enough.max(have), 0);
        while have < enough {
            match self.source.read(&mut self.raw[have..]) {
                Ok(0) => {
                    self.raw.truncate(have);
                    return Ok(true);
                }
                Ok(more) => {
                    have += more;
                    self.bytes += more as u64;
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(false)
    }

    /// What the first bytes say by themselves. A byte order mark is right even where a person says otherwise.
    fn begin(&mut self) {
        let marked = Encoding::for_bom(&self.raw);
        if let Some((_, length)) = marked {
            self.raw.drain(..length);
        }
        let known = marked.map(|(encoding, _)| encoding).or(self.wish).or_else(|| sixteen(&self.raw));
        if let Some(encoding) = known {
            self.decide(encoding);
        }
    }

    fn decide(&mut self, encoding: &'static Encoding) {
        self.encoding = encoding;
        self.state = State::Decided(Box::new(encoding.new_decoder_without_bom_handling()));
    }

    fn decode(&mut self, out: &mut Vec<u8>, last: bool) {
        let State::Decided(decoder) = &mut self.state else { return };
        let mut read = 0;
        loop {
            let room = decoder.max_utf8_buffer_length(self.raw.len() - read).unwrap_or(PIECE).clamp(64, 4 * PIECE);
            let start = out.len();
            out.resize(start + room, 0);
            let (result, took, wrote, _) = decoder.decode_to_utf8(&self.raw[read..], &mut out[start..], last);
            out.truncate(start + wrote);
            read += took;
            if result == CoderResult::InputEmpty {
                break;
            }
        }
        self.raw.clear();
        if last {
            self.state = State::Done;
        }
    }
}

/// UTF-16 without a mark: nearly every second byte of separators, line ends and Latin letters is zero, always on the
/// same side. No other text has zero bytes.
fn sixteen(sample: &[u8]) -> Option<&'static Encoding> {
    let mut zeros = [0_usize; 2];
    for (at, byte) in sample.iter().enumerate() {
        zeros[at % 2] += usize::from(*byte == 0);
    }
    let [even, odd] = zeros;
    if even + odd < 2 {
        return None;
    }
    (odd > even * 9).then_some(UTF_16LE).or((even > odd * 9).then_some(UTF_16BE))
}

/// The likeliest encoding of a piece of text that is not all ASCII.
fn detect(sample: &[u8], home: Option<&[u8]>, last: bool) -> &'static Encoding {
    if mostly_utf8(sample) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, last);
    let guess = detector.guess(home, Utf8Detection::Deny);
    let guess = if guess == GBK { GB18030 } else { guess };
    // The first line is mostly the names of the columns, and those we know: an encoding in which more of them can be
    // read is the right one.
    let line = sample.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let known = |encoding: &'static Encoding| {
        let (text, wrong) = encoding.decode_without_bom_handling(line);
        if wrong {
            0
        } else {
            text.split([',', ';', '\t', '|']).filter(|cell| Sheet::ALL.iter().any(|sheet| sheet.knows(cell))).count()
        }
    };
    let mut best = (known(guess), guess);
    for encoding in [GB18030, BIG5, SHIFT_JIS] {
        let count = known(encoding);
        if count > best.0 {
            best = (count, encoding);
        }
    }
    best.1
}

/// Valid UTF-8, or UTF-8 in which a few bytes were damaged: those rows are told apart later, the rest is read right.
fn mostly_utf8(sample: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // The sample may end within a character.
    let cut = sample.utf8_chunks().last().is_some_and(|chunk| !chunk.invalid().is_empty());
    let bad = bad - usize::from(cut && good > 0);
    good > 0 && bad * 10 <= good
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

    fn read(bytes: &[u8], wish: Option<&'static Encoding>, home: &str) -> (String, &'static Encoding) {
        let mut text = Text::new(bytes, wish, home);
        let mut out = Vec::new();
        while text.fill(&mut out).unwrap() {}
        assert_eq!(text.bytes(), bytes.len() as u64);
        (String::from_utf8(out).unwrap(), text.encoding())
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    const SIMPLIFIED: &str = "客户名称,联系人,手机,地址\n华为技术有限公司,张伟,13800138000,深圳市龙岗区\n";
    const TRADITIONAL: &str = "客戶名稱,聯絡人,手機,地址\n台灣積體電路製造,陳雅婷,0912345678,新竹市力行六路\n";
    const JAPANESE: &str = "会社名,氏名,電話番号\n株式会社ひかり,田中さくら,03-1234-5678\n";
    const WESTERN: &str = "Company,Name,City\nMüller & Söhne – Werkzeuge,Jürgen Groß,Köln\nCafé “Été”,Zoë,Liège\n";

    #[test]
    fn every_common_encoding_is_recognised() {
        for (text, encoding, home) in [
            (SIMPLIFIED, GB18030, "86"),
            (SIMPLIFIED, GB18030, "1"),
            (SIMPLIFIED, GB18030, "886"),
            (TRADITIONAL, BIG5, "886"),
            (TRADITIONAL, BIG5, "86"),
            (JAPANESE, SHIFT_JIS, "81"),
            (JAPANESE, SHIFT_JIS, "86"),
            (WESTERN, WINDOWS_1252, "49"),
            (WESTERN, WINDOWS_1252, "1"),
            (SIMPLIFIED, UTF_8, "86"),
            (WESTERN, UTF_8, "1"),
        ] {
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy);
            assert_eq!(read(&bytes, None, home), (text.to_owned(), encoding), "{encoding:?} {home}");
        }
    }

    #[test]
    fn utf_16_is_recognised_with_and_without_its_mark() {
        for text in [SIMPLIFIED, WESTERN] {
            for (little, encoding) in [(true, UTF_16LE), (false, UTF_16BE)] {
                assert_eq!(read(&utf16(text, little), None, "1"), (text.to_owned(), encoding));
                let marked = utf16(&format!("\u{feff}{text}"), little);
                assert_eq!(read(&marked, None, "1"), (text.to_owned(), encoding));
                assert_eq!(read(&marked, Some(GB18030), "1"), (text.to_owned(), encoding), "the mark is right");
            }
        }
    }

    #[test]
    fn the_mark_of_utf_8_is_not_part_of_the_text() {
        assert_eq!(read(b"\xef\xbb\xbfName\nZo\xc3\xab\n", None, "1").0, "Name\nZoë\n");
    }

    #[test]
    fn a_person_may_overrule() {
        let (bytes, ..) = BIG5.encode(TRADITIONAL);
        assert_ne!(read(&bytes, Some(GB18030), "886").0, TRADITIONAL);
        assert_eq!(named("Shift-JIS").unwrap(), SHIFT_JIS);
        assert_eq!(named("GB2312").unwrap(), GBK);
        assert!(matches!(named("klingon"), Err(ExchangeError::Encoding(_))));
    }

    #[test]
    fn the_first_chinese_name_may_stand_far_down() {
        let text = "Name,City\n".to_owned() + &"Customer,Leeds\n".repeat(20_000) + "华为技术有限公司,深圳市\n";
        for (encoding, bytes) in [(GB18030, GB18030.encode(&text).0), (UTF_8, text.as_bytes().into())] {
            assert_eq!(read(&bytes, None, "86"), (text.clone(), encoding));
        }
    }

    #[test]
    fn one_damaged_byte_does_not_turn_the_whole_file_into_another_encoding() {
        let mut bytes = SIMPLIFIED.repeat(20).into_bytes();
        let at = SIMPLIFIED.len() + 1;
        bytes[at] = b'?';
        let (text, encoding) = read(&bytes, None, "86");
        assert_eq!(encoding, UTF_8);
        assert!(text.contains('\u{fffd}') && text.contains("华为技术有限公司"));
    }

    #[test]
    fn characters_cut_by_the_pieces_are_whole() {
        let text = "名字\n".to_owned() + &"华为技术有限公司，深圳\n".repeat(40_000);
        for encoding in [UTF_8, GB18030] {
            let (bytes, ..) = encoding.encode(&text);
            assert!(read(&bytes, None, "86").0 == text, "{encoding:?}");
        }
    }
}
