# The words of the interface. Three files hold the same keys with the same arguments; a test compares them.
# Keys are grouped by section; a new key goes to the end of its section. Texts typed by people and texts of the
# playbook never stand here.

## Languages

language = Language
language-auto = as the system says

## Days and times

date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
# A weekday of the present week, and one of the next. English says the same for both.
date-this-week = { $weekday }
date-next-week = { $weekday }
date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
ago-days = { $n } days ago
ago-weeks = { $n } weeks ago
ago-months = { $n } months ago
ago-years = { $n } years ago
in-days = in { $n } days
in-weeks = in { $n } weeks
in-months = in { $n } months
in-years = in { $n } years
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
weekday-short-mon = Mon
weekday-short-tue = Tue
weekday-short-wed = Wed
weekday-short-thu = Thu
weekday-short-fri = Fri
weekday-short-sat = Sat
weekday-short-sun = Sun
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Counts

count-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

## Places of problems
## Put before the sentence, so the sentences below never name file, line or field themselves.

place-line = line { $line }
place-line-column = line { $line }, column { $column }
place-two = { $first }, { $second }
place-said = { $place }: { $what }

## Problems, one sentence for each kind
## Shown where a problem has no sentence of its own.
## .safe = that nothing was lost (where so), .next = what to do next.

problem-kind-internal = Something went wrong inside the program.
    .next = Your data is in the file as of the last save. Start again; if it comes back, run `cornerman doctor`.
problem-kind-usage = That command cannot be understood as written.
    .next = Add --help to see how it is used.
problem-kind-newer = This file was written by a newer version of cornerman.
    .safe = It was not touched.
    .next = Update cornerman, then open it again.
problem-kind-damaged = This file is damaged.
    .safe = It was not changed.
    .next = Run `cornerman restore` to choose one of your backups.
problem-kind-locked = This file is locked, or the passphrase is wrong.
    .safe = It was not changed.
    .next = Close the other program that uses it, or type the passphrase again.
problem-kind-foreign = This file does not belong to cornerman.
    .safe = It was not touched.
    .next = Check the path, or choose another file.
problem-kind-bad-data = This data cannot be used as it is.
    .safe = Nothing was saved.
    .next = Correct it, then try again.
problem-kind-missing = There is nothing under that name.
    .next = Check the name or the path.
problem-kind-cannot-create = The file cannot be created.
    .next = Check that the folder exists and that you may write there.
problem-kind-disk = The disk is full or cannot be read or written.
    .safe = What was saved before is still there.
    .next = Make room or check the disk, then try again.
problem-kind-busy = Another program is writing to the file just now.
    .safe = Nothing was lost.
    .next = Try again in a moment.
problem-kind-denied = You do not have permission to open or change this file.
    .safe = Nothing was changed.
    .next = Check who owns the file and the folder.

## Problems with a field

problem-field-type = This value does not fit the field.
    .safe = Nothing was saved.
problem-field-long = At most { $most } characters fit here.
    .next = Shorten it, or put the rest into the note.
problem-field-choice = “{ $value }” is not one of the choices.
    .next = Choose one from the list.
problem-field-empty = This field needs a value.
    .next = Fill it in.

## Problems with settings, keys and themes
## `said` is what the system or the parser said, in its own words.

problem-config-syntax = This line cannot be read: { $said }.
    .safe = The rest of the file is used.
    .next = Correct the line; the change counts from the next start.
problem-config-unknown = “{ $name }” is not known here.
    .safe = The rest of the file is used.
    .next = Take the line out, or see the sample file for the names.
problem-config-unknown-like = “{ $name }” is not known here. Did you mean “{ $closest }”?
    .safe = The rest of the file is used.
    .next = Correct the name; the change counts from the next start.
problem-config-type = This value is of the wrong sort: { $wanted } is wanted, { $found } was found.
    .safe = The default is used instead.
    .next = Texts stand in quotes, switches are true or false.
problem-config-choice = “{ $value }” cannot be used here. Possible: { $allowed }.
    .safe = The default is used instead.
    .next = Choose one of these.
problem-config-colour = “{ $value }” is not a colour.
    .safe = The colour of the surroundings is used instead.
    .next = Write a name such as "red" or "bright-blue", a number such as "#0077bb", or "default".
problem-config-key = “{ $value }” is not a key.
    .safe = The other keys work.
    .next = Write a key such as "q", "Ctrl-P", "F1", "Enter" or "PageDown".
problem-config-not-text = This file is not UTF-8 text.
    .safe = The defaults are used.
    .next = Save it as UTF-8 in your editor.
problem-config-too-large = This file is larger than { $most } bytes, so it was not read.
    .safe = The defaults are used.
    .next = Check that it is the right file.
problem-config-cannot-read = This file cannot be read: { $said }.
    .safe = The defaults are used.
    .next = Check the file and its permissions.
problem-config-cannot-write = This file cannot be written: { $said }.
    .safe = What was in it is still there.
    .next = Check the disk and the permissions of the folder, then try again.
problem-config-cannot-create = This folder cannot be made: { $said }.
    .next = Check the permissions above it, or set CORNERMAN_HOME to a folder of your own.

## Problems with the database file

problem-file-newer = This file was written by a newer version of cornerman (format { $found }; this program knows up to { $known }).
    .safe = It was not touched.
    .next = Update cornerman, then open it again.
problem-file-foreign = This file is not a cornerman database.
    .safe = It was not touched.
    .next = Check the path, or choose another file with --db.
problem-file-empty = This file is empty, although it should hold your data.
    .safe = It was not changed.
    .next = Run `cornerman restore` to choose one of your backups; move the empty file away to start afresh.
problem-file-damaged = This file is damaged: { $detail }.
    .safe = It was not changed.
    .next = Run `cornerman restore` to choose one of your backups.
problem-file-busy = Another program is writing to your data just now.
    .safe = Nothing was lost.
    .next = Try again in a moment.
problem-disk-full = The disk is full.
    .safe = What was saved before is still there; the last change was not saved.
    .next = Make room, then save again.
problem-file-denied = The file or its folder may not be written.
    .safe = Nothing was changed.
    .next = Check who owns the file and the folder, and that the disk is not read-only.
problem-file-not-a-file = There is something at this path that is not an ordinary file.
    .safe = It was not touched.
    .next = Choose another path with --db.
problem-file-io = The file cannot be read or written: { $detail }.
    .safe = What was saved before is still there.
    .next = Check the disk, then try again.
problem-file-value = A stored value does not fit its type ({ $table }).
    .safe = It was not changed.
    .next = Run `cornerman doctor`.
problem-old-sqlite = This program was built with SQLite { $version }, which can damage files; 3.51.3 or newer is needed.
    .safe = Your data was not touched.
    .next = Install another build of cornerman.
problem-internal = Something went wrong inside the program: { $detail }.
    .safe = The last change was not saved; what was saved before is still there.
    .next = Try again; if it comes back, run `cornerman doctor`.

## Problems with records

problem-customer-missing = This customer is not there any more, or never was.
    .safe = Nothing was changed.
    .next = Search for the name; if it was deleted, undo brings it back.
problem-name-missing = A name is needed.
    .safe = Nothing was saved yet.
    .next = Type a name, even a provisional one.
