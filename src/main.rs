use std::process::ExitCode;

fn main() -> ExitCode {
    cornerman::cli::main()
}
