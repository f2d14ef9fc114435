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

/// Another input made of one: in a quarter of the cases by a piece that means something at this door, which is what a
/// dictionary is to a fuzzer. How long it is.
pub fn mutated(door: &doors::Door, bytes: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let seed = seed as usize;
    let (pick, place) = (seed / 4 % door.pieces.len(), seed / 4 / door.pieces.len());
    let piece = door.pieces[pick];
    let longer = size + piece.len();
    if seed % 4 > 0 || longer > most {
        return libfuzzer_sys::fuzzer_mutate(bytes, size, most);
    }
    let at = place % (size + 1);
    bytes.copy_within(at..size, at + piece.len());
    bytes[at..at + piece.len()].copy_from_slice(piece);
    longer
}

/// The fuzzer of a door.
#[macro_export]
macro_rules! door {
    ($name:literal) => {
        $crate::libfuzzer_sys::fuzz_target!(
            init: $crate::sow($crate::doors::named($name)),
            |bytes: &[u8]| ($crate::doors::named($name).through)(bytes)
        );
        $crate::libfuzzer_sys::fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
            $crate::mutated($crate::doors::named($name), bytes, size, most, seed)
        });
    };
}
