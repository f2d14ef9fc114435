//! The pictures of the README: the real screens over the sample customers, each reached by the keys that a person would
//! press. `cargo run --example pictures` writes them to `assets/pictures`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a picture that cannot be made stops it")]

#[allow(dead_code, reason = "a picture needs less of the desk than the tests do")]
#[path = "../../tests/it/desk.rs"]
mod desk;
mod svg;

use std::path::Path;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for picture in &svg::PICTURES {
        let file = folder.join(picture.file());
        std::fs::write(&file, picture.draw()).unwrap();
        println!("{}", file.display());
    }
}
