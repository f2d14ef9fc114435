//! stub
pub fn key(raw: &str) -> Option<String> {
    Some(raw.trim().to_lowercase())
}
