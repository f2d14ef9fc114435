#![no_main]

cornerman_fuzz::door!("calendar");
