//! stub
pub fn sort_key(name: &str, _person: bool) -> String {
    name.to_lowercase()
}
