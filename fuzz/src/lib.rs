//! The doors of the tests, as the fuzzers need them: what must hold is written once, in `tests/it/doors`.

#![allow(dead_code)]

#[path = "../../tests/it/desk.rs"]
pub mod desk;
#[path = "../../tests/it/doors/mod.rs"]
pub mod doors;
#[path = "../../tests/it/sound.rs"]
pub mod sound;
#[path = "../../tests/it/wire.rs"]
pub mod wire;

pub use libfuzzer_sys;

use std::path::Path;

/// Puts the seeds of a door where its fuzzer looks for them.
///
/// # Panics
/// Where nothing can be written.
pub fn sow(door: &doors::Door) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(door.name);
    std::fs::create_dir_all(&folder).expect("a folder for the seeds");
    for (n, seed) in door.seeds.iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{n}")), seed).expect("a seed");
    }
}

/// The fuzzer of a door.
#[macro_export]
macro_rules! door {
    ($name:literal) => {
        $crate::libfuzzer_sys::fuzz_target!(
            init: $crate::sow($crate::doors::named($name)),
            |bytes: &[u8]| ($crate::doors::named($name).through)(bytes)
        );
    };
}
