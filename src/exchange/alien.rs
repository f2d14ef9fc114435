//! Files that hold customers but no table: what their first bytes say, so that nobody is shown their insides as columns.

/// What a file is, where it is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alien {
    /// Of Excel, WPS or another program for spreadsheets: packed, or in their old format.
    Workbook,
    /// A web page; some systems export one under the name of a workbook.
    Page,
    /// Contacts of a telephone.
    Cards,
    Pdf,
}

/// So many bytes tell.
pub const HEAD: usize = 64;

/// What a file that begins so is; none where it may be a table or a document.
pub fn alien(head: &[u8]) -> Option<Alien> {
    const OLD_WORKBOOK: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(OLD_WORKBOOK) {
        return Some(Alien::Workbook);
    }
    if head.starts_with(b"%PDF-") {
        return Some(Alien::Pdf);
    }
    let text = String::from_utf8_lossy(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head));
    let text = text.trim_start().to_ascii_lowercase();
    let page = ["<html", "<!doctype", "<table", "<?xml", "<meta", "<style"].iter().any(|tag| text.starts_with(tag));
    match text {
        _ if page => Some(Alien::Page),
        _ if text.starts_with("begin:vcard") => Some(Alien::Cards),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_what_is_no_table() {
        let cases: [(&[u8], Option<Alien>); 12] = [
            (b"PK\x03\x04\x14\0\x06\0", Some(Alien::Workbook)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Some(Alien::Workbook)),
            (b"%PDF-1.7\n", Some(Alien::Pdf)),
            (b"\n <HTML><body>", Some(Alien::Page)),
            (b"\xef\xbb\xbf<!DOCTYPE html>", Some(Alien::Page)),
            (b"<?xml version=\"1.0\"?>", Some(Alien::Page)),
            (b"BEGIN:VCARD\r\nVERSION:3.0", Some(Alien::Cards)),
            (b"PK,Name\n1,Acme", None),
            (b"name,phone\n", None),
            (b"<none>,phone\n", None),
            (b"{\"cornerman\":", None),
            (b"", None),
        ];
        for (head, what) in cases {
            assert_eq!(alien(head), what, "{:?}", String::from_utf8_lossy(head));
        }
    }
}
