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
    /// A picture, a program, a data base: nothing that is text in any encoding.
    Other,
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
        _ if is_no_text(head) => Some(Alien::Other),
        _ => None,
    }
}

/// In UTF-16 every second byte may be zero, and where two signs meet two in a row; of three, two are one sign, and no text
/// has that one.
fn is_no_text(head: &[u8]) -> bool {
    const JPEG: &[u8] = &[0xff, 0xd8, 0xff];
    head.starts_with(JPEG) || head.windows(3).any(|three| three == [0, 0, 0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_what_is_no_table() {
        let cases: [(&[u8], Option<Alien>); 17] = [
            (b"PK\x03\x04\x14\0\x06\0", Some(Alien::Workbook)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Some(Alien::Workbook)),
            (b"%PDF-1.7\n", Some(Alien::Pdf)),
            (b"\n <HTML><body>", Some(Alien::Page)),
            (b"\xef\xbb\xbf<!DOCTYPE html>", Some(Alien::Page)),
            (b"<?xml version=\"1.0\"?>", Some(Alien::Page)),
            (b"BEGIN:VCARD\r\nVERSION:3.0", Some(Alien::Cards)),
            (b"\x7fELF\x02\x01\x01\0\0\0\0", Some(Alien::Other)),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some(Alien::Other)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(Alien::Other)),
            // UTF-16, with and without its mark: `a` and U+4E00 beside each other.
            (b"\xff\xfea\0\0\x4e,\0", None),
            (b"a\0\0\x4e,\0", None),
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
