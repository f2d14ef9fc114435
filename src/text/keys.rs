//! stub
pub fn is_han(c: char) -> bool {
    matches!(c as u32, 0x3400..=0x9fff | 0x20000..=0x3ffff)
}
