//! stub
pub fn key(raw: &str, _home: &str) -> Option<String> {
    Some(raw.chars().filter(char::is_ascii_digit).collect())
}
