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
# At the head of a narrow column.
date-head = { $weekday } { $day }
date-day-alone = { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
ago-days = { $n } days ago
ago-weeks = { $n } weeks ago
ago-months = { $n } months ago
ago-years = { $n } years ago
in-days = in { $n } days
in-weeks = in { $n } weeks
in-months = in { $n } months
in-years = in { $n } years
day-holiday = { $said } (holiday: { $name })
day-holiday-provisional = { $said } (holiday: { $name }, not final)
day-made-up = { $said } (worked, to make up for: { $name })
when-day = { $day }, { $away }
when-time = { $day }, { $time }, { $away }
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
## Why the system refuses; the end of a sentence

cause-missing = it, or a folder on the way to it, does not exist
cause-denied = you lack the permission
cause-read-only = the disk can only be read
cause-full = there is no room left
cause-exists = something of that name is there already
cause-no-folder = something on the way is no folder
cause-folder = it is a folder
cause-name = such a name is not allowed here
cause-in-use = it is open in another program
cause-disk = the disk reports an error ({ $detail })
cause-other = the system says “{ $detail }”

## .safe = that nothing was lost (where so), .next = what to do next.

problem-kind-internal = Something went wrong inside the program.
    .next = Your data is in the file as of the last save. Start again; if it comes back, please report it with this sentence.
problem-kind-usage = That command cannot be understood as written.
    .next = Add --help to see how it is used.
problem-kind-newer = This file was written by a newer version of cornerman.
    .safe = It was not touched.
    .next = Update cornerman, then open it again.
problem-kind-damaged = This file is damaged.
    .safe = It was not changed.
    .next = Restore a backup: `cornerman backup list` shows those beside it.
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
problem-kind-changed = Another program changed the same just now.
    .safe = Nothing was overwritten.
    .next = Look at it as it is now, and try again.
problem-kind-denied = You do not have permission to open or change this file.
    .safe = Nothing was changed.
    .next = Check who owns the file and the folder.

## Problems with a field

problem-field-type = This value does not fit the field.
    .safe = Nothing was saved.
problem-field-long = At most { $most } characters fit here.
    .next = Shorten it, or put the rest into the note.
problem-field-range = A number from { $from } to { $to } is expected here.
problem-field-years = Only days in the years 1 to 9999 can be kept.
problem-field-choice = “{ $value }” is not one of the choices.
    .next = Choose one from the list.
problem-field-empty = This field needs a value.
    .next = Fill it in.

## Problems with settings, keys and themes
## `said` is what the system or the parser said, in its own words.

problem-config-syntax = This line is not in the form name = value that is expected here. The reader of TOML says: “{ $said }”.
    .safe = The rest of the file is used.
    .next = Write texts in quotes, lists in [ ], switches as true or false; the change counts from the next start.
problem-config-unknown = “{ $name }” is not known here.
    .safe = The rest of the file is used.
    .next = Take the line out, or see the sample file for the names.
problem-config-unknown-like = “{ $name }” is not known here. Did you mean “{ $closest }”?
    .safe = The rest of the file is used.
    .next = Correct the name; the change counts from the next start.
problem-config-type = This value is of the wrong sort: { $wanted } is wanted, { $found } was found.
    .safe = The default is used instead.
    .next = Texts stand in quotes, switches are true or false, days are written 2026-05-01.
problem-config-choice = “{ $value }” cannot be used here. Possible: { $allowed }.
    .safe = The default is used instead.
    .next = Choose one of these.
problem-config-colour = “{ $value }” is not a colour.
    .safe = The colour of the surroundings is used instead.
    .next = Write a name such as "red" or "bright-blue", a number such as "#0077bb", or "default".
problem-config-key = “{ $value }” is not a key.
    .safe = The other keys work.
    .next = Write a key such as "q", "Ctrl-P", "F1", "Enter" or "PageDown".
problem-config-key-taken = “{ $value }” meant `{ $other }` here; from now on it means what this line says, and `{ $other }` has lost it.
    .next = Give one of the two another key.
problem-config-absent = Something is missing here: a holiday needs at least its first day, or days that are worked.
    .safe = The rest of the file is used.
    .next = Write from = 2026-05-01, or work = [2026-05-09].
problem-config-span = A holiday ends on its first day or later, at most { $most } days on.
    .safe = The rest of the file is used.
    .next = Check the year and the month of both days.
problem-config-no-work-day = No day of the week is left to work.
    .safe = The weekend stays as it was.
    .next = Take at least one day out of the list.
problem-config-range = “{ $value }” cannot be used here: a whole number from { $from } to { $to } is wanted.
    .safe = The default is used instead.
    .next = Correct the number; the change counts from the next start.
problem-config-not-text = This file is not UTF-8 text.
    .safe = The defaults are used.
    .next = Save it as UTF-8 in your editor.
problem-config-too-large = This file is larger than { $most } bytes, so it was not read.
    .safe = The defaults are used.
    .next = Check that it is the right file.
problem-config-cannot-read = This file cannot be read: { $cause }.
    .safe = The defaults are used.
    .next = Check the file and its permissions.
problem-config-cannot-write = This file cannot be written: { $cause }.
    .safe = What was in it is still there.
    .next = Check the disk and the permissions of the folder, then try again.
problem-config-cannot-create = This folder cannot be made: { $cause }.
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
    .next = Restore a backup (`cornerman backup list`), or move the empty file away to start afresh.
problem-file-damaged = This file is damaged: { $detail }.
    .safe = It was not changed.
    .next = Restore a backup: `cornerman backup list` shows those beside it.
problem-file-cut = This file was cut off: { $has } of { $wants } bytes are there.
    .safe = It was not changed.
    .next = Restore a backup, or save what can still be read: see `cornerman doctor --help`.
problem-file-unreadable = You may not read this file.
    .safe = Nothing was changed.
    .next = Check who owns the file and the folder.
problem-folder-closed = You may not enter this folder.
    .safe = Nothing was changed.
    .next = Check who owns it and who may enter it, or set CORNERMAN_HOME to a folder of your own.
problem-file-log-unread = The last changes stand in a log beside this file; it cannot be read before they are put in.
    .safe = Nothing was changed; the log is still there.
    .next = If you may write here, any other command does that. Else copy the file, together with its -wal or -journal, to where you may, and open it there with --db.
problem-file-moved = Your file was replaced, moved or deleted while the program was running.
    .safe = The last change was not saved; what was saved before is in the file that was moved.
    .next = Leave and start again, so that the right file is opened.
problem-file-no-locks = Locking does not work here (network drive?).
    .safe = Nothing was changed.
    .next = Move your file to a disk of this machine, or open it there with --db.
problem-backup-not-verified = What was read back is not what was written: the disk or the memory fails.
    .safe = Your file was not changed; the copy was thrown away.
    .next = Make the backup on another disk: `cornerman backup --to FOLDER`.
problem-backup-damaged = This backup is damaged.
    .safe = Your file was not changed.
    .next = Choose an older one: `cornerman backup list`. What can still be read comes out with `cornerman --db FILE doctor --salvage NEW.db`.
problem-salvage-nothing = No row can be read of this file any more.
    .safe = It was not changed.
    .next = Restore a backup: `cornerman backup list` shows those beside it.
problem-restore-itself = This is the file that is in use.
    .next = Name a backup: `cornerman backup list`.
problem-restore-what = Which backup shall be restored?
    .next = Name it by its number or its path: `cornerman restore 12`.
problem-restore-busy = Another window has your file open.
    .safe = Nothing was changed.
    .next = Close it, then restore again.
problem-file-busy = Another program is writing to your data just now.
    .safe = Nothing was lost.
    .next = Try again in a moment.
problem-changed-meanwhile = Another program changed the same just now.
    .safe = Nothing was overwritten.
    .next = Look at it as it is now, and change it again.
problem-customer-gone = This customer was deleted elsewhere while you were writing.
    .safe = What you typed is kept.
    .next = Undo brings the customer back; or leave the form and put the text on another one.
problem-visit-gone = This meeting was deleted or undone elsewhere while you were writing.
    .safe = What you typed is kept.
    .next = Undo or redo brings the meeting back; or log the talk anew.
problem-use-gone = This use of a script was undone elsewhere meanwhile.
    .safe = Nothing was written over it.
    .next = Use the script again, or leave it.
problem-item-gone = This item was taken off the list elsewhere while you were writing.
    .safe = What you typed is kept.
    .next = Add it again, or leave it.
problem-follow-gone = This follow-up was deleted or undone elsewhere while you were writing.
    .safe = What you typed is kept.
    .next = Write it down as a new one; in a wrap-up, empty the next step first.
problem-promise-gone = This promise was taken away or undone elsewhere while you were writing.
    .safe = What you typed is kept.
    .next = Write it down as a new one.
problem-person-gone = This person was taken away elsewhere while you were writing.
    .safe = What you typed is kept.
    .next = Undo brings the person back; or add them again.
problem-drafts-damaged = The file of unfinished texts could not be read; it was put aside under this name.
    .safe = Customers, meetings and notes are in another file, which is not touched by this.
    .next = Nothing needs to be done; what you type from now on is kept in a new file.
problem-disk-full = The disk is full.
    .safe = What was saved before is still there; the last change was not saved.
    .next = Make room, then save again.
problem-file-denied = The file or its folder may not be written.
    .safe = Nothing was changed.
    .next = Check who owns the file and the folder, and that the disk is not read-only.
problem-file-not-a-file = There is something at this path that is not an ordinary file.
    .safe = It was not touched.
    .next = Choose another path with --db.
problem-file-io = The file cannot be read or written: { $cause }.
    .safe = What was saved before is still there.
    .next = Check the disk, then try again.
problem-file-value = A stored value does not fit its type ({ $table }).
    .safe = It was not changed.
    .next = Export what can still be read: `cornerman export --format json -o rescue.json`.
problem-old-sqlite = This program was built with SQLite { $version }, which can damage files; 3.51.3 or newer is needed.
    .safe = Your data was not touched.
    .next = Install another build of cornerman.
problem-search-off = Customers cannot be searched just now.
    .safe = Your data is as it was; the list, the cards and the scripts work.
    .next = Close this to see why. Leave with q and start again once it is mended.
problem-internal = Something went wrong inside the program: { $detail }.
    .safe = The last change was not saved; what was saved before is still there.
    .next = Try again; if it comes back, please report it with this sentence.
problem-broken = cornerman had to stop: something went wrong inside it, at { $detail }.
    .safe = What was saved is in the file.
    .next = Start it again; if it comes back, please report it with this sentence.
problem-broken-noted = cornerman had to stop: something went wrong inside it, at { $detail }.
    .safe = What was saved is in the file.
    .next = Start it again; if it comes back, please report it with { $note }. Nothing of your customers stands in there.

## Problems with records

problem-customer-missing = This customer is not there any more, or never was.
    .safe = Nothing was changed.
    .next = Search for the name; if it was deleted, undo brings it back.
problem-name-missing = A name is needed.
    .safe = Nothing was saved yet.
    .next = Type a name, even a provisional one.

## Problems with packs. `known` and `families` are names as packs write them; `message` is the parser's own words.

problem-pack-syntax = This line is not in the form key = value that is expected here. The reader of TOML says: “{ $message }”.
    .safe = The other files of the pack are used.
    .next = Write texts in quotes, lists in [ ], families as [[name]].
problem-pack-type = “{ $key }” should be { $expected ->
        [text] a text
        [whole-number] a whole number
        [day] a day such as "2026-11-22", in quotes
        [number] a number
        [yes-or-no] true or false
        [list] a list
        [table] a table
        [tables] tables
       *[other] something else
    }, but is { $found ->
        [text] a text
        [whole-number] a whole number
        [number] a decimal number
        [yes-or-no] true or false
        [date] a date
        [list] a list
        [table] a table
       *[other] something else
    }.
    .next = Texts stand in quotes, lists in [ ], families as [[name]].
problem-pack-missing = “{ $id }” lacks “{ $key }”.
    .next = Add it to the file of the base language.
problem-pack-wanting = “{ $id }” should also have: { $key }.
    .next = Add it to the file of the base language.
problem-pack-unknown-key = “{ $key }” is not known here. Possible: { $known }.
    .next = Correct the name or take the line out.
problem-pack-unknown-family = “{ $key }” is no family of a pack. Possible: { $known }.
    .next = Correct the name in the double brackets.
problem-pack-neutral-key = “{ $key }” stands in the file of the base language and is ignored here.
    .next = Take the line out of the translation.
problem-pack-bad-id = “{ $value }” cannot be used as “{ $key }”.
    .next = Use at most 64 lower-case letters a-z, digits, - and _.
problem-pack-choice = “{ $value }” cannot be used as “{ $key }”. Possible: { $known }.
    .next = Choose one of these.
problem-pack-twice = { $family } “{ $id }” is there twice.
    .safe = The first one is used.
    .next = Give one of them another id.
problem-pack-no-such = “{ $key }” names “{ $id }”, which does not exist ({ $families }: { $known }).
    .next = Correct the id, or add what it names.
problem-pack-no-such-step = “{ $key }” leads to “{ $id }”, which is no part of this item.
    .next = Correct the id, or add the step.
problem-pack-empty = “{ $key }” is empty.
    .next = Write the text, or take the line out.
problem-pack-empty-list = The list “{ $key }” is empty.
    .next = Fill it, or take the line out.
problem-pack-long-text = “{ $key }” is longer than { $most } characters.
    .next = Shorten it.
problem-pack-long-list = The list “{ $key }” has more than { $most } entries.
    .next = Shorten it.
problem-pack-slot-here = “{ $key }” cannot hold slots: it is the same for every customer.
    .next = Take the braces out.
problem-pack-slot-unknown = No slot is called “{ $slot }”. Possible: { $known }.
    .next = Correct the name; a literal brace is written twice.
problem-pack-slot-unclosed = This brace is never closed.
    .next = Add the closing brace; a literal one is written twice.
problem-pack-slot-unopened = This brace closes nothing.
    .next = Take it out; a literal one is written twice.
problem-pack-vanishes = Without “contact” and the like, nothing is left of “{ $key }”.
    .next = Write a fallback: {"{"}contact|you{"}"}.
problem-pack-when-expected = In the condition, { $expected ->
        [condition] a fact, “not”, “known(…)”, “unknown(…)” or a bracket
        [fact] a fact
        [operator] one of = != < <= > >= ~
        [equals] one of = !=, “in” or “not in”
        [text] a text
        [number] a number
        [date] a date such as 2026-12-31
        [yes-or-no] yes or no
        [open] an opening bracket
        [close] a closing bracket
       *[other] “and”, “or” or the end
    } was expected; found: “{ $found }”.
    .next = Correct the condition. Facts: { $known }.
problem-pack-when-ends = The condition ends where { $expected ->
        [condition] a fact, “not”, “known(…)”, “unknown(…)” or a bracket
        [fact] a fact
        [operator] one of = != < <= > >= ~
        [equals] one of = !=, “in” or “not in”
        [text] a text
        [number] a number
        [date] a date such as 2026-12-31
        [yes-or-no] yes or no
        [open] an opening bracket
        [close] a closing bracket
       *[other] “and”, “or” or the end
    } should follow.
    .next = Finish the condition. Facts: { $known }.
problem-pack-when-fact = The condition asks about “{ $found }”, which is not known. Possible: { $known }.
    .next = Correct the name of the fact.
problem-pack-when-fact-like = The condition asks about “{ $found }”, which is not known. Did you mean “{ $closest }”?
    .next = Correct the name of the fact.
problem-pack-when-operator = “{ $expected }” cannot be compared with “{ $found }”.
    .next = Texts take = != ~, numbers and dates = != < <= > >=, yes or no = and !=.
problem-pack-when-never = This condition can hold for nobody: its parts exclude each other.
    .next = Write “or” between them, or take one out.
problem-pack-when-unused = “{ $id }” stands in nobody's place, so its condition is never asked.
    .next = Add instead = "…" with the meeting in whose place it stands, or take the condition out.
problem-pack-instead-always = “{ $id }” always stands in the place of “{ $value }”, which is never seen again.
    .next = Add when = "…" for whom it stands there, or change “{ $value }” itself by its id.
problem-pack-instead-never = “{ $id }” stands in the place of “{ $value }”, but its condition asks for another meeting.
    .next = Take the meeting out of the condition.
problem-pack-instead-chain = “{ $id }” stands in the place of “{ $value }”, which stands in another's place itself and cannot be chosen.
    .next = Name the meeting that is chosen.
problem-pack-instead-shadowed = “{ $id }” is never seen: another meeting stands in the place of “{ $value }” for the same customers, and comes first.
    .next = Narrow the condition of one of them, or change the order.
problem-pack-when-lists = “{ $found }” is for lists: a pack knows no lists, no columns of your own and no day counted from today.
    .next = Ask about a fact every customer may have, or name the day: 2026-12-31.
problem-pack-when-quote = A quote in the condition is never closed.
    .next = Add the closing quote.
problem-pack-when-long = The condition is too long.
    .next = Split the item in two.
problem-pack-when-deep = The condition has too many brackets within brackets.
    .next = Write it in a simpler way.
problem-pack-when-word = No profile knows “{ $value }” as “{ $fact }”: this holds only for customers whose card says this very word.
    .next = Check the word; an id, a name or an alias of a profile finds more.
problem-pack-when-value = “{ $fact }” never is “{ $value }”.
    .next = Correct the word; it may be an id, a name or an alias.
problem-pack-few-meanings = “{ $id }” has { $count } of at least 2 meanings.
    .next = Add what else the buyer may mean.
problem-pack-many-items = “{ $id }” has { $count } items; a rater can follow about { $most } while somebody talks.
    .next = Keep those that decide such a talk.
problem-pack-nothing-counts = In “{ $id }” every item is a rule, so nothing comes to a percentage.
    .next = Add items with a weight, or leave it if that is what you want.
problem-pack-weight = The weight of “{ $id }” must be above 0 and at most { $most }.
    .next = Give it a weight beside the others, such as 1, 2 or 3.
problem-pack-weight-apart = “{ $id }” is a rule and counts apart; its weight is not used.
    .next = Take the weight out.
problem-pack-anchors = “{ $id }” has { $count } anchors; it needs { $wanted }, one for each mark from the lowest to the highest.
    .next = Write what each mark looks like.
problem-pack-few-wordings = “{ $id }” has { $count } of at least 3 wordings.
    .next = Add how buyers put it, so that it is found.
problem-pack-long-say = The first line of “{ $id }” is longer than { $words } words or { $characters } Chinese characters.
    .next = Shorten it: it is said in one breath.
problem-pack-dead-end = “{ $id }” has neither choices nor an end.
    .next = Add choices, or say how it ends.
problem-pack-bounds = “{ $key }” must be a whole number from { $least } to { $most }.
    .next = Correct the number.
problem-pack-scene-fact = Node “{ $node }” of scene “{ $id }” mentions the fact “{ $fact }”, which the scene does not have.
    .next = Correct the id, or add a [[scenario.fact]].
problem-pack-scene-late = Node “{ $node }” of scene “{ $id }” has only half a clock, or one that chooses nothing.
    .next = Give both: seconds, and as late the id of a choice of this node.
problem-pack-scene-large = Scene “{ $id }” has more than { $most } states; not every way was walked.
    .next = Use fewer meters and fewer loops, or play it through yourself.
problem-pack-scene-no-end = No way through scene “{ $id }” comes to an ending.
    .next = Give a node an end (good, fair or poor), and lead to it.
problem-pack-scene-unreached = Nobody ever comes to node “{ $node }” of scene “{ $id }”.
    .next = Lead a choice to it, or loosen the conditions of the ways there.
problem-pack-scene-after-end = Node “{ $node }” of scene “{ $id }” is an ending and has choices.
    .next = Take the choices out, or the end.
problem-pack-scene-stuck = At node “{ $node }” of scene “{ $id }” somebody may have nothing left to say.
    .next = Add a choice that is always offered and leads on: nothing is said twice.
problem-pack-scene-unsaid = Choice “{ $choice }” at node “{ $node }” of scene “{ $id }” is never offered.
    .next = Loosen its conditions (least, most, knows, lacks).
problem-pack-scene-way = Way { $way } of choice “{ $choice }” at node “{ $node }” of scene “{ $id }”, to “{ $to }”, is never taken.
    .next = No meter gets there, or an earlier way is always taken: loosen it, or move it up.
problem-pack-scene-untold = Nothing in scene “{ $id }” brings the fact “{ $fact }” to light.
    .next = Name it under reveals of a choice, or take it out.
problem-pack-bare-card = “{ $id }” has a title only.
    .next = Add what to say, what to do, or lines.
problem-statement-changed = “{ $title }” was changed or taken out elsewhere meanwhile. Nothing was overwritten.
    .next = Copy yours with Ctrl-Y, leave, and open it again.
problem-pack-must-line = “{ $must }” at “{ $id }” is never ticked: no line with an answer behind it says it.
    .next = Take “line” out, or give the step a line and answers.
problem-pack-untranslated-item = { $family } “{ $id }” is not translated ({ $language }).
    .safe = The base language is shown instead.
    .next = Add its texts to a file of that language.
problem-pack-untranslated = “{ $id }” is not wholly translated: { $keys }.
    .safe = The base language is shown for these.
    .next = Add these texts.
problem-pack-no-texts = There is no file in “{ $language }”.
    .safe = The base language is shown instead.
    .next = Add the translation, or take the language off the list.
problem-pack-orphan = { $family } “{ $id }” is translated, but not in the base language.
    .next = Correct the id, or add the original.
problem-pack-stale = The original of “{ $id }” has changed since it was translated.
    .next = Compare the two, then write base = "{ $hash }".
problem-pack-no-lang = The file does not say its language.
    .next = Begin it with a line such as lang = "en".
problem-pack-lang-unlisted = “{ $language }” is none of the pack's languages ({ $known }).
    .next = Correct the language, or add it to pack.toml.
problem-pack-lang-name = The file says “{ $language }”, its name says “{ $named }”.
    .next = Correct one of them.
problem-pack-no-manifest = The folder holds no pack.toml.
    .safe = Nothing of it is used.
    .next = Add pack.toml with id, name, version, base and languages.
problem-pack-bad-language = “{ $language }” is not the name of a language.
    .next = Write it as in "en" or "zh-Hans".
problem-pack-base-unlisted = The base language “{ $language }” is not among the languages.
    .next = Add it to the list.
problem-pack-other-folder = The pack “{ $id }” is in a folder called “{ $folder }”.
    .next = Call the folder as the pack.
problem-pack-same-id = There is another pack called “{ $id }”.
    .safe = The first one is used.
    .next = Give one of them another id.
problem-pack-link = This is a link, and links are not followed.
    .next = Copy the file itself into the pack's folder.
problem-pack-not-a-file = This is not a regular file.
    .next = Take it out of the folder.
problem-pack-too-big = This file is larger than 1 MiB.
    .next = Split it into several files.
problem-pack-not-utf8 = This file is not UTF-8 text.
    .next = Save it as UTF-8 in your editor.
problem-pack-sub-folder = Folders within a pack are not read.
    .next = Put the files beside pack.toml.
problem-pack-many-files = The pack has too many or too large files; from here on none is read.
    .next = Split the pack in two.
problem-pack-many-packs = There are too many packs; from here on none is read.
    .next = Take out those you do not use.
problem-pack-unreadable = This cannot be read: { $cause }.
    .next = Check who owns it and whether it is still there.



## Fields of records, by wire name

field-acknowledged_at = acknowledged on
field-address = address
field-advantage = advantage
field-answer = answer
field-answered_at = answered on
field-area = area
field-asked = asked
field-at = when
field-attempt = try
field-behaviour = behaviour
field-behaviour_on = seen on
field-benefit = benefit
field-birthday = birthday
field-block = part of the list
field-call_every = contact every
field-card = card
field-card_use = lost in a talk
field-cause = cause
field-channel = channel
field-city = city
field-class = about
field-closed_at = closed on
field-closes = trial closes
field-compensation = compensation
field-competitor = competitor
field-complaint = complaint
field-condition = condition
field-confirmed = confirmed
field-confirmed_at = confirmed by the customer on
field-contact = person to talk to
field-cooperation = cooperation
field-customer = customer
field-day = date
field-department = department
field-despite = why selling goes on
field-difference = where we differ
field-digest = digest sent
field-digest_at = digest sent on
field-digest_spared_at = no digest needed, said on
field-do_not_call = do not call
field-done = done
field-done_at = done on
field-due = due
field-emails = e-mail addresses
field-ended_at = ended
field-ending = ending
field-explored = asked first
field-external_id = external id
field-favourite = favourite
field-feature = feature
field-fix = remedy now
field-flow = course of the call
field-found_ms = found in (ms)
field-function = function
field-goal = goal
field-grade = grade
field-group_by = counted by
field-handed_over = handed over
field-took_place = took place
field-has_authority = authority
field-has_money = money
field-has_need = real need
field-heard_at = heard on
field-held_at = held on
field-home = calling code
field-industry = industry
field-interaction = contact
field-item = item
field-kind = kind
field-label = label
field-ladder = our place
field-landed = landed
field-language = language
field-level = level
field-life_cycle = phase
field-listened = they spoke (s)
field-live = spoken live
field-me = your name
field-meeting = kind of meeting
field-minimum = at the least
field-minutes = minutes
field-missed = did not land
field-mood = mood
field-my_company = your company
field-name = name
field-person-name = name
field-need = main need
field-next_step = next step
field-note = note
field-number = their number
field-one = first record
field-organisation = their people
field-other = second record
field-outcome = outcome
field-complaint_stage = the complaint is
field-next_kind = keep it as
field-outside = outside the schedule
field-owner = owner
field-part = part in the decision
field-path = way taken
field-paused = pause (ms)
field-person = person
field-phones = phone numbers
field-place = place
field-points = points
field-positioning = their position and goals
field-prevention = to prevent it
field-principle = principle
field-product = product
field-profile = level of the playbook
field-proof = proof
field-quarter = quarter
field-rater = rater
field-reach = one case or many
field-reason = reason
field-region = region
field-relations = whom they stand well with
field-remedy = remedy
field-reports_to = reports to
field-rest_until = rest until
field-retired = not used
field-risk = risk
field-round = round
field-rubric = scorecard
field-rule = who belongs to it
field-said = answer given
field-sample = load sample customers
field-scale = size
field-scenario = scene
field-scene = where and how it is shown
field-seed = number of the deal
field-settled = what became of it
field-settled_at = settled on
field-severity = severity
field-side = whose
field-sitting = how it was played
field-solved_at = solved on
field-source = source
field-spending = spending
field-stage = stage
field-stance = stance
field-started_at = began
field-state = state
field-step = step
field-strategy = their approach
field-strength = strength of influence
field-summary = summary
field-support = backers and troubles
field-tactics = what they do for it
field-tags = tags
field-talked = we spoke (s)
field-team = class
field-text = text
field-they_promise = they promised
field-they_promise_by = theirs by
field-time = time
field-took = took (ms)
field-trainee = trainee
field-trust = trust in us
field-value = value
field-verdict = verdict
field-visit_every = visit every
field-visit_window = visit hours
field-wants = what they want
field-watch = on the watch list
field-way = way of contact
field-we_promise = we promised
field-we_promise_by = ours by
field-website = website
field-whom = for whom
field-wording = words shown
field-words = in their words
field-zone = time zone

## Values of fields, by family and wire name

channel-face = face to face
channel-phone = phone
channel-video = video
channel-chat = chat
channel-mail = mail
channel-web = web
stage-planned = planned
stage-running = running
stage-held = held
stage-missed = missed
outcome-order = order
outcome-advance = advance
outcome-continuation = continuation
outcome-no_sale = no sale
outcome-no_answer = not reached
outcome-voicemail = voicemail
outcome-wrong_number = wrong number
# What usually comes next after an outcome, offered in the line of the next step.
offer-order = Confirm the order in writing
offer-advance = See that what we agreed is happening
offer-continuation = Call again with something new
offer-no_sale = Ask again when things have changed
offer-no_answer = Try again
offer-voicemail = Try again
offer-wrong_number = Find the right number
outcome-do_not_call = do not call again
line-ringing = Ringing
line-talking = Talking
line-hold = On hold
line-over = Over
line-short-ringing = Ring
line-short-talking = Call
line-short-hold = Hold
line-short-over = Over
spin-letter-situation = S
spin-letter-problem = P
spin-letter-implication = I
spin-letter-need = N
flow-state-confused = puzzled
flow-state-clear = sees the point
flow-state-comforted = reassured
flow-state-contract = ready to agree
part-approver = approves
part-decider = decides
part-preparer = prepares
part-influencer = influences
part-user = uses
part-gatekeeper = keeps the gate
stance-champion = champion
stance-supporter = supporter
stance-neutral = neutral
stance-doubter = doubter
stance-opponent = opponent
way-mobile = mobile
way-phone = phone
way-email = e-mail
way-wechat = WeChat
way-other = other
kind-person = person
kind-company = company
kind-household = household
kind-institution = institution
answer-yes = yes
answer-no = no
mood-warm = warm
mood-calm = calm
mood-cool = cool
mood-upset = upset
side-ours = we
side-theirs = they
settled-kept = kept
settled-broken = not kept
settled-released = let go
# The four kinds of SPIN questions, in the family of the stages of a meeting.
stage-situation = Situation
stage-problem = Problem
stage-implication = Implication
stage-need = Need-payoff
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-zh-Hant = 繁體中文
block-customer = Know the customer
block-goal = Know the goal
block-carry = Bring along
block-about-customer = Who they are, what they need, what was said last time.
block-about-goal = What you want to leave with, and the least you will settle for.
block-about-carry = What has to be in your bag or on your screen before you start.

## Screens, by name

screen-today = Today
screen-customers = Customers
screen-prep = Prep
screen-spin = SPIN
screen-call = Call
screen-scripts = Scripts
screen-drills = Drills

## Actions, by name

# The value is the verb of the footer: short, for at 80 columns all of a footer must fit. .about = one sentence for the help.
action-open = Open
    .about = Open what is selected.
action-search = Search
    .about = Search as you type; pinyin initials work too.
action-prepare = Prepare
    .about = Prepare a meeting with the selected customer.
action-add = Add
    .about = Add a customer.
action-edit = Edit
    .about = Edit what is known about this customer.
action-delete = Delete
    .about = Delete this customer with everything on the card; Undo brings it back.
action-import = Import
    .about = Import customers from a CSV file.
    .also = csv excel contacts upload
action-export = Export
    .about = Write customers, meetings or everything to a file.
    .also = csv download save as
action-call = Call
    .about = Begin a call: its course shows what to say next.
action-lead-call = Call
    .about = Lead this meeting as a call, step by step.
action-calls = Call
    .about = Back to the call that goes on.
action-choose = Answer
    .about = The customer gave the answer under the cursor; 1 to 9 choose at once.
action-previous-step = Back a step
    .about = The last answer was another one: back to the step before.
action-take-note = Note
    .about = Write into the note; function keys keep working there.
action-speaker = You/they
    .about = The other side speaks now; the first time it starts the clock.
action-hold = Hold
    .about = Put the call on hold, or take it back.
action-wrap-call = Wrap up
    .about = The call is over: outcome, next step, promises.
action-trial-close = Trial close
    .about = Count a question that tried whether they are ready to agree.
action-tick-said = Said
    .about = The next thing that must be said is said: the one that stands out.
action-must-say = Must say
    .about = All that must be said in this call so far, to tick or to take off.
action-helping-card = Script
    .about = Open the script that helps with this answer.
action-change-flow = Course
    .about = Change the course of the call; what was answered stays.
action-other-person = Other person
    .about = Somebody else is on the line: choose who; the lines name them from then on.
action-log = Log
    .about = Log a talk that has just taken place.
action-finish = Done
    .about = Mark the follow-up under the cursor as done; without one, the next.
action-follow = Follow up
    .about = Write down something to do for this customer by a day.
action-move = Move
    .about = Move the follow-up to another day.
action-open-entry = Open
    .about = Open the talk under the cursor; without one, go to the first entry.
action-amend = Note
    .about = Write down more on this item, answer or result.
action-edit-talk = Edit
    .about = Edit how the talk went: outcome, summary, next step.
action-it-landed = Landed
    .about = What was said from this card settled it.
action-it-missed = Did not land
    .about = It settled nothing: it is not offered first to them again.
action-their-words = Their words
    .about = Writes down how the customer put it, on the card that was used last.
action-landed = Landed?
    .about = Say whether the script landed: not known, landed, did not land.
action-add-person = Add person
    .about = Add a person at this customer.
action-edit-person = Edit person
    .about = Edit a person at this customer.
action-copy-phone = Copy phone
    .about = Copy the phone number to the clipboard.
action-open-card = Open
    .about = Open the customer's card.
action-do = Done
    .about = Tick it off, wrap it up, or log the contact that was due.
action-snooze = Later
    .about = Put it off: tomorrow, three days, next week, or a day you type.
action-replan = New day
    .about = Type another day and time for it.
action-prepare-visit = Prepare
    .about = Prepare the meeting, or a new one with this customer.
action-week = Week
    .about = Turn between what matters first and the seven days.
action-calendar = Calendar
    .about = Write meetings, follow-ups and promises to a file for a calendar.
    .also = ics outlook appointments
action-next-day = Next day
    .about = Go to the next day with something on it.
action-previous-day = Day before
    .about = Go to the day before with something on it.
action-tick = Tick
    .about = Tick the item and go on to the next, or take its tick off.
action-note = Note
    .about = Note something on this item.
action-add-item = Add
    .about = Add an item of your own to this block.
action-edit-plan = Edit
    .about = Edit the plan: day, time, place, person, goal.
action-ask = Ask
    .about = Ask the SPIN questions for this meeting.
action-wrap = Wrap up
    .about = Wrap up the meeting: outcome, summary, next step.
action-brief = The page
    .about = One page on this customer before a talk: to read, copy or keep.
action-advice = Advice
    .about = Read what the playbook advises for this customer.
action-observe = Seen
    .about = Tick the behaviour you have seen, and say what type it was.
action-detail-down = Read on
    .about = Scroll down in the detail of what is selected.
action-detail-up = Read back
    .about = Scroll up in the detail of what is selected.
action-delete-item = Delete
    .about = Delete an item you added yourself.
action-asked = Tick
    .about = Tick the question as asked, or take the tick off.
action-answer = Note
    .about = Note what the customer answered.
action-next-stage = Next
    .about = Go to the next kind of question.
action-previous-stage = Previous
    .about = Go to the previous kind of question.
action-checklist = Prep
    .about = Go back to the checklist of this meeting.
action-next-view = Next
    .about = Show the next group: all, favourites, recently used, objections, cards.
action-previous-view = Previous
    .about = Show the previous group.
action-groups = Groups
    .about = Choose which group of scripts to list.
action-source = Source
    .about = Show where each script comes from, or hide it again.
action-copy-line = Copy
    .about = Copy the line to say to the clipboard.
action-favourite = Favourite
    .about = Keep this script among the favourites, or take it out.
action-add-script = Add
    .about = Write a card of your own.
action-edit-script = Edit
    .about = Change this card; a built-in one becomes yours.
action-remove-script = Remove
    .about = Take your own card out; a built-in text under it is back.
action-up = Up
    .about = Go up one row.
action-down = Down
    .about = Go down one row.
action-page-up = Page up
    .about = Go up one page.
action-page-down = Page down
    .about = Go down one page.
action-first = First
    .about = Go to the first row.
action-last = Last
    .about = Go to the last row.
action-back = Back
    .about = Go back one step.
action-help = Help
    .about = Show everything that can be done here, with its keys.
action-palette = Commands
    .about = Type what you want to do, then do it with Enter.
action-finder = Objections
    .about = Find what to say: to an objection first, over any screen.
    .also = scripts answers rebuttal
action-undo = Undo
    .about = Undo the last thing that was saved.
action-redo = Redo
    .about = Do again what was undone last.
action-today = Today
    .about = Go to what matters first today.
action-customers = Customers
    .about = Go to the customers.
action-prep = Prep
    .about = Go to the meetings being prepared.
action-spin = SPIN
    .about = Go to the SPIN questions of the open meeting.
action-scripts = Scripts
    .about = Go to the scripts.
action-drills = Drills
    .about = Go to the training: cards to drill and the plan.
action-next-screen = Next screen
    .about = Go to the next screen.
action-previous-screen = Previous screen
    .about = Go to the previous screen.
action-language = Language
    .about = Switch between English, 简体中文 and 繁體中文.
action-settings = Settings
    .about = Change the language, your name, your company and the theme.
    .also = theme colours appearance company name preferences
action-level = Level
    .about = Give a level: how often they are visited and called.
    .also = grade category class
action-levels = Levels
    .about = Change how often customers of which level are seen, and what work that makes.
    .also = cadence frequency categories grades
action-backup = Back up
    .about = Make a backup of your file now, and compare it.
action-drafts = Unfinished texts
    .about = Continue, copy or throw away what was not saved last time.
action-veil = Hide numbers
    .about = Hide numbers, addresses and amounts from onlookers, or show them again.
    .also = privacy mask
action-repaint = Repaint
    .about = Repaint the screen when something else has written over it.
action-suspend = Suspend
    .about = Leave for the shell for a while; fg brings you back.
action-quit = Quit
    .about = Quit the program; what was saved stays.

## Why an action is off, and the way out

off-no-call = No call is running: begin one on a customer's card.
off-no-use = Open a card first: then say whether it landed.
off-call-runs = A call is on already with { $call }: { $key } leads back, to wrap it up.
off-no-help = No script belongs to this answer; the finder holds all of them.
off-no-visit = No meeting is open: open one under Prep, or prepare one with a customer.
off-nothing-to-undo = There is nothing to undo.
off-nothing-to-redo = There is nothing to do again.
off-no-drafts = No text was left unfinished.
off-no-script = No card is selected.
off-no-meeting = No meeting is being prepared yet: choose a customer under 2 and press p.
off-not-yours = This card is built in and cannot be removed. Press e to make it your own.
off-not-an-objection = Only objections are changed here. This stands in its pack: change it there, or write your own card with a.
off-no-customer = No customer is selected: choose one, or add one first.
off-no-person = Nobody is on this card yet: add a person first.
off-nothing-due = Nothing is due. Press 2 for your customers.
off-birthday = A birthday cannot be put off. Log the contact when you have congratulated.
off-no-follow-up = Nothing is left to do for this customer. Press f to write something down.
off-no-phone = No phone number is on this card yet: add one with Edit.

## What has been done

said-saved = Saved.
said-alike = Saved. { $name } has { $reason }: { $key } in the list compares the two.
said-graded = { $name }: { $level } from now on.
said-graded-all = { $n ->
        [one] One customer
       *[other] { $n } customers
    }: { $level } from now on.
said-graded-none = { $n ->
        [one] One customer
       *[other] { $n } customers
    } without a level from now on.
said-ungraded = { $name } has no level any more.
said-moved = { $name }: moved to { $when }.
said-moved-untimed = { $name }: moved to { $when }. A promise has a day and no time; p plans a meeting.
said-rest = { $name }: put off to { $when }. No visit or call is asked for before.
said-agreed = { $name }: { $kind } planned for { $when }. p prepares it.
said-no-digest = { $name }: no digest goes for this talk. u takes that back.
said-observed = Kept, with today’s date. u takes it back.
said-follow-done = Done: { $text }
said-deleted = Deleted: { $name }. Undo brings it back.
said-veiled = Numbers, addresses and amounts are hidden on the screen.
said-unveiled = Numbers, addresses and amounts are shown again.
said-it-landed = Landed: { $title }
said-it-missed = Did not land: { $title }. It is not offered first to them again.
said-copied = Copied: { $what }
said-undone = Undone: { $what }
said-redone = Done again: { $what }
said-demo =
    { $n ->
        [one] { $n } sample customer loaded; they carry the tag “demo”.
       *[other] { $n } sample customers loaded; they carry the tag “demo”.
    }
said-damaged-ways = `cornerman doctor` says what is damaged. Without a backup, `cornerman doctor --salvage NEW.db` reads out what can still be read. q leaves.
said-card-coming = The card is on its way; what you asked for is done as soon as it is here.
said-meeting-gone = This meeting is not there any more; nothing was changed.
said-card-gone = This customer is not there any more; nothing was changed.
said-left-list = The customer whose card was open is not in this list any more.
said-waiting = Another program is writing just now. Your change is saved as soon as it is done.
said-draft-put-off = The meeting is not open any more. Your text is kept: F8.
said-waits-under = Something you saved before asks you a question: it waits under this.
said-drafts-wait =
    { $n ->
        [one] One unfinished text is kept: F8 opens it after the call.
       *[other] { $n } unfinished texts are kept: F8 opens them after the call.
    }
said-draft-put-by = What you were at is kept: F8 goes on with it.
said-draft-on = The text goes to { $name }: save it, or leave and choose another customer.
said-card-saved = “{ $title }” is saved among your own cards.
said-card-removed = “{ $title }” was taken out of your own cards.
said-card-back = “{ $title }” is as it was before.
said-no-drafts = What you type is not backed up just now: { $why }
said-input-method = The input method is on, so this searches. Commands without letters: F10.
said-paste-long = That is too long to paste: at most { $most } characters. Nothing was put in; paste it in parts.
said-pack-problems =
    { $n ->
        [one] The packs have { $n } problem; see `cornerman pack check`.
       *[other] The packs have { $n } problems; see `cornerman pack check`.
    }
said-imported =
    { $added } added, { $updated } updated, { $unchanged } unchanged, { $rejected } left out{ $sums ->
        [0] .
        [one] , { $sums } line of sums passed over.
       *[other] , { $sums } lines of sums passed over.
    }
said-import-duplicates =
    { $duplicates ->
        [one] { $duplicates } possible duplicate waits for your decision.
       *[other] { $duplicates } possible duplicates wait for your decision.
    }
said-import-undo = Undo (u) takes the whole import back.
said-import-refused =
    { $rejected ->
        [one] { $rejected } row has problems; nothing was imported.
       *[other] { $rejected } rows have problems; nothing was imported.
    }
said-import-leave-out = Enter goes back and leaves them out: the other rows are imported, these go to a file of their own with the reasons. Or correct the file and open it again.
said-import-more =
    { $rejected ->
        [one] { $rejected } row has problems in all.
       *[other] { $rejected } rows have problems in all; the first are listed.
    }
said-import-no-name = No column holds a name yet. Choose the column with the names, press Enter and give it to “name”.
said-import-no-who = No column says who the customer is. Choose the column, press Enter and give it to “customer”, an e-mail address or a phone number.
said-import-no-day = No column says when the talk was. Choose the column, press Enter and give it to “when it was”.
said-done-elsewhere = This is done in “{ $place }”, by { $keys }.
said-import-folder = This is a folder; choose a file in it.

## Deeds, as they are named when undone

# What follows is the name of the customer, person, item or file.
deed-add-customer = new customer { $subject }
deed-edit-customer = changes to { $subject }
deed-delete-customer = deletion of { $subject }
deed-add-person = new person { $subject }
deed-edit-person = changes to { $subject }
deed-observe = behaviour seen of { $subject }
deed-delete-person = deletion of { $subject }
deed-save-interaction = meeting with { $subject }
deed-add-interaction = talk logged with { $subject }
deed-edit-interaction = changes to the talk with { $subject }
deed-plan-meeting = meeting planned with { $subject }
deed-wrap-up = wrap-up with { $subject }
deed-edit-plan = changes to the plan for { $subject }
deed-rest = leaving { $subject } in peace for a while
deed-add-follow-up = follow-up for { $subject }
deed-finish-follow-up = follow-up done for { $subject }
deed-move-follow-up = follow-up moved for { $subject }
deed-edit-follow-up = changes to the follow-up for { $subject }
deed-check-item = checklist item “{ $subject }”
deed-remove-item = deletion of the item “{ $subject }”
deed-spin-answer = answer to “{ $subject }”
deed-call-turn = answer “{ $subject }” in the call
deed-call-back = step taken back in the call
deed-add-promise = promise noted for { $subject }
deed-edit-promise = changes to the promise for { $subject }
deed-settle-promise = promise settled for { $subject }
deed-mark-card = favourite mark on { $subject }
deed-use-card = use of the script { $subject }
deed-undo = undo
deed-redo = redo
deed-import =
    { $n ->
        [one] { $n } customer imported from { $subject }
       *[other] { $n } customers imported from { $subject }
    }
deed-load-demo =
    { $n ->
        [one] { $n } sample customer put in
       *[other] { $n } sample customers put in
    }
deed-remove-demo =
    { $n ->
        [one] { $n } sample customer taken out
       *[other] { $n } sample customers taken out
    }

## Questions before what is hard to take back

ask-delete-customer = Delete { $subject } with everything on the card? Undo can bring it back.
ask-discard = Leave without saving? What you typed here would be lost.
ask-force-undo = Values have changed since: { $subject }. Undo all the same?
ask-undo = Undo this? { $subject }
ask-redo = Do this again? { $subject }
# What would be undone: who did it, on which machine, when.
undo-by = { $what } ({ $by })
ask-quit = Quit now? What is open here has not been saved; the text is offered again at the next start.
ask-quit-call = The call with { $subject } is not wrapped up. Leave all the same? After the next start, { $key } leads back to it.
ask-quit-call-unsaved = The call with { $subject } is not wrapped up, and what is open here is not saved. Leave all the same? After the next start the text is offered again, and { $key } leads back to the call.
ask-throw-away = Throw this text away? It cannot be brought back.
ask-remove-script = Take “{ $subject }” out of your own cards? The file before stays beside it as .bak.
ask-built-in-script = Take your “{ $subject }” out? The built-in text is back then; your file before stays as .bak.
ask-replace-file = There is a file { $subject } already. Replace it?
ask-replace-files = In { $subject } there are files of these names already. Replace them?

## Headings of what stands over a screen

form-add-customer = Add a customer
form-edit-customer = Edit the customer
form-add-person = Add a person
form-edit-person = Edit the person
form-plan = Edit the plan
form-log = Log a talk
form-wrap = Wrap up: how did it go?
form-must = Must be said
form-talk = Edit the talk
form-replan = To which day?
form-rest = Leave in peace until when?
form-follow = Edit what is to be done
form-follow-add = What is to be done, and by when?
form-script = Edit the card
form-script-add = A card of your own
form-import = Import customers
form-import-talks = Import talks
form-export = Export
form-edit-level = Change a level
form-add-level = New level
form-edit-rival = Competitor at this customer
form-add-rival = New competitor at this customer
form-settings = Settings
form-welcome = Welcome. Two words about you, and off you go.
note-item = Note on this item
note-own = Add an item of your own
note-words = In their words
note-call = Note of the call
note-answer = Note the answer
choose-until = Until when?
choose-flow-runs = Running now. { $about }
choose-flow = How shall the call go?
choose-settled = What became of it?
choose-meeting = Which kind of meeting?
choose-person = Which person?
choose-grade = Level of { $name }
choose-grade-now = Level of { $name }, now { $level }
choose-grade-all = Level of all { $n } on the list
choose-level = Levels: which one to change?
choose-rival = Who else sells here?
choose-suggestion = Which of these is right? What you choose goes on the card.
ui-report-suggest = Enter: confirm a suggestion, Esc closes
ui-confirm-suggestion = Confirm
choose-behaviour = Which was it, as far as you can tell today?
choose-group = Which scripts?
title-problem = That did not work
title-card-better = Saved. It would be better still like this:
title-imported = Imported
title-exported = Exported

## The card of a customer

card-do-not-call = Do not call
card-portrait = Portrait { $percent }% complete.
card-ask-next = Ask next: { $field }.
find-out-has_money = whether they have the money
find-out-has_authority = who may decide
find-out-has_need = what they really need
card-people = People
card-facts = Details
card-time-line = History
card-no-talk = No talk yet. Prepare the first one, or log one.
talk-with = with { $name }
talk-live-yes = both there at the time
talk-live-no = not at the same time
talk-about-complaint = about their complaint “{ $words }”
talk-edited = edited
talk-nothing = nothing
talk-from-to = { $from } → { $to }
talk-changes = What was changed since it was held
talk-change = { $when }: { $field }
talk-change-by = { $when }, { $who }
card-last-contact = last contact { $ago }
card-next = Next: { $text } ({ $due })
card-next-late = Late: { $text } ({ $due })
card-next-undated = Next: { $text }
card-earlier =
    { $n ->
        [one] { $n } earlier talk: Enter shows it
       *[other] { $n } earlier talks: Enter shows more
    }
# On the lower border of the card: so many talks stand below what is in sight.
card-more-below =
    { $n ->
        [one] History: { $n } talk below
       *[other] History: { $n } talks below
    }
talk-note = Talk
talk-no-summary = No summary was written.
talk-scripts = Scripts used
talk-said = What had to be said
talk-used = used
talk-landed = landed
talk-missed = did not land
talk-objection = An objection
talk-their-words = “{ $words }”
track-used =
    { $n ->
        [one] used once, on { $day }
       *[other] used { $n } times, last on { $day }
    }
track-written = written on { $day }
track-pace = { $seconds } s to a line (last { $n })
spin-gap = Still open from earlier talks – { $stage }: “{ $ask }”
spin-gap-why = Only { $asked } of { $enough } such questions were asked so far; without them the next ones hang in the air.
why-failed-here = did not land with them on { $day }
why-landed-here = landed with them on { $day }
why-failing = landed only { $landed } of { $told } times
why-stale =
    { $months ->
        [one] not used for a month
       *[other] not used for { $months } months
    }
why-unused = never used, though others like it are
why-at-step = fits this step
why-of-type = this type often says it
why-with-type = landed { $landed } of { $told } with this type
why-with-trade = landed { $landed } of { $told } in this trade
why-with-state = landed { $landed } of { $told } at this stage
why-anywhere = landed { $landed } of { $told }
talk-landed-where = Go to a script that was used to say whether it landed.
questions-and-answers = Questions and answers

## The page of the day

today-week =
    { $n ->
        [one] The next seven days: { $n } thing
       *[other] The next seven days: { $n } things
    }
today-day = { $day } · { $n }
today-reading = Reading who is due by their level …
today-title = { $day }: { $now } now, { $today } later today, { $soon } to come
today-group = { $name } ({ $n })
# $shown: the first of them, which are listed.
today-group-most = { $name } ({ $n }, the first { $shown } are shown)
today-state-now = Late or now
today-state-today = Later today
today-state-soon = The days after
today-meeting = Meeting
today-phone-call = Phone call
# What a calendar calls a follow-up whose text it does not show.
agenda-followup = Follow-up
today-visit = Visit
today-call = Call
today-birthday = Birthday
today-birthday-of = Birthday of { $name }
# For a narrow column.
today-short-late = { $n } d late
today-why-follow-up = due { $when }
today-why-meeting = planned for { $when }
today-too-late =
    { $n ->
        [one] 1 day late: too long
       *[other] { $n } days late: too long
    }
today-running = under way
today-not-wrapped-up = not wrapped up
today-not-prepared = not prepared
today-prepared = { $done } of { $of } prepared
today-late =
    { $n ->
        [one] 1 day late
       *[other] { $n } days late
    }
today-weight = Weight { $n }: { $parts }
weighs-meeting = a meeting
weighs-followup = to be done by a day
weighs-promise = a promise
weighs-digest = a digest to send
weighs-touch = due by its level
weighs-birthday = a birthday
weighs-complaint = an open complaint
weighs-drill = cards to drill
weighs-late = days late
today-last = last
today-strange-short = no level here: { $levels } · { $key }
today-too-many = { $n } due by level, some { $fit } fit a day · { $key }
today-strange-levels = Customers have the level { $levels }, but no level is called so: nobody is due by it. L adds a level of that name, and * on a customer gives one that is there (in a shell: `cornerman level add` and `cornerman level assign`).
today-nothing-due = Nothing is due within seven days. What is planned for later comes by itself.
today-begin = What shall stand here every morning?
today-begin-import = Bring your customers: { $customers }, then { $key } to import a list.
today-begin-level = Give the important ones a level ({ $customers }, then { $key }): the level says how often they are to be seen.
today-begin-visit = Plan a visit ({ $customers }, then { $key }), or write down what is to be done by when.
today-begin-drill = Or practise first: { $n } cards wait, { $minutes } minutes ({ $key }, then Enter). From then on those that are due stand here.
today-begin-why = Then this page says every day who comes first, and why.
snooze-tomorrow = Tomorrow
snooze-days = In three days
snooze-week = Next week
snooze-typed = Another day

## The plan of a meeting

plan-when = When
plan-place = Where
plan-who = Whom
plan-goal = Goal
plan-minimum = At least
plan-promises = Promised
plan-opening = Opening
plan-agenda = Agenda
plan-questions = They ask
visit-note = Note:

## SPIN questions

spin-answer = Answer:
spin-listen = Listen for:
spin-none = No question of this kind fits here. Go on to the next.
spin-for-trade = For the trade: { $trade }

## Scripts

view-all = All
view-favourites = Favourites
view-recents = Recently used
view-stale = Stale or failing
view-flows = Step by step
# Families of cards.
cards-closing = Closing
cards-signal = Buying signals
cards-culture = Other cultures
cards-template = Messages
cards-negotiation = Negotiation
cards-deadlock = Deadlock
cards-nurture = Keeping in touch
cards-referral = Referrals
cards-voicemail = Voicemail
cards-hold = On hold
cards-transfer = Being put through
cards-principle = Principles
cards-service = Service
cards-success = Customer success
cards-prospecting = Prospecting
cards-relationship = Relationship
cards-influence = Influence
cards-compliance = Compliance
cards-channel = Which way
# Forms of questions.
questions-open = Open questions
questions-closed = Closed questions
questions-leading = Leading questions
# Labels of a script: at most eleven cells, the first two excepted.
script-say = Say:
script-ask = Ask:
step-acknowledge = Acknowledge
step-explore = Explore
step-answer = Answer
step-confirm = Confirm
script-evidence = Show
script-next = Next step
script-avoid = Avoid
script-walk = Let go when
script-method = Method
script-says = They say
script-source = Source
script-pack = Pack
script-house = advice written for cornerman; states no figure
source-none = none given: the advice of whoever wrote it
source-own = yours
source-built-in = built in
source-pack = { $pack }
script-own = yours

# Labels in the form of a card; $n: which one of several.
own-card-class = Class
own-card-title = Objection
own-card-says = They say { $n }
own-card-say = Say first
own-card-ask = Then ask
own-card-meaning-name = { $n } They mean
own-card-meaning-acknowledge = { $n } Acknowledge
own-card-meaning-explore = { $n } Explore
own-card-meaning-answer = { $n } Answer
own-card-meaning-confirm = { $n } Confirm
own-card-avoid = Avoid { $n }
own-card-next = Next step
own-card-evidence = Show
own-card-walk = Let go when
hint-card-title = Their objection in a few words.
hint-card-says = As they put it; the finder looks here too.
hint-card-say = One breath. Type {"{"} to fill in names and dates.
hint-card-question = End it with a question. {"{"} fills in names and dates.
hint-card-meaning = What may be behind it, in a few words.
hint-card-avoid = What would make it worse.
hint-card-walk = When it is better to let go.
hint-card-next = By when, who, and what. {"{"} fills in names and dates.
hint-card-evidence = What they can check: a report, a sample, a visit.
hint-card-slots = Type {"{"} to fill in names and dates.
# $names: names of what can be filled in, as they are typed.
ui-slots = Fills in: { $names }

## Advice

# Labels of the advice: at most twelve cells, the first four excepted.
card-advice = Advice
advice-find-out = To find out: { $fields }.
advice-none = Nothing is known yet that advice could rest on.
advice-hypothesis = A guess from what was seen in a talk, never a label for a person. Look again each time.
seen-on = seen { $day }
seen-old = last seen { $day }: look again
seen-undated = seen, day not noted
observe-whole = { $name } as a whole
observe-count = { $n } of { $all }
observe-hint = Tick what you saw in a talk; here stands what it speaks for, and why.
observe-nothing = What is ticked points to no type of behaviour. Tick on, or leave it.
observe-take-off = None of these: take it off
advice-features = Decides by
advice-stress = Stress
advice-speak = Speak
advice-questions = Ask
advice-principle = Principle
advice-signs = Signs
advice-do = Do
advice-dont = Don't
advice-opening = Open with
advice-decision = To decide
advice-cards = Expect

## Pictures

# Between the members of a list.
list-comma = { ", " }
list-semicolon = { "; " }
# Between a name and what is said about it.
label-colon = { ": " }
ui-search = Search: name, person, phone, pinyin initials
ui-search-scripts = Search: what they say, or pinyin initials
ui-count = { $shown } of { $all }
ui-customers-count =
    { $n ->
        [one] { $n } customer
       *[other] { $n } customers
    }
ui-no-customers = No customers yet. Press a to add the first one, or i to import a list.
ui-nothing-found = Nothing found. Fewer letters find more; Esc goes back.
ui-loading = Loading …
ui-unread = This could not be read; `cornerman doctor` says why.
ui-column-name = Name
ui-column-people = People
ui-column-city = City
ui-column-industry = Industry
ui-column-level = Level
ui-column-last = Last contact
ui-column-phone = Phone
ui-column-when = When
ui-column-customer = Customer
ui-column-meeting = Meeting
ui-column-ready = Ready
ui-never = never
ui-no-card = Choose a customer to see the card.
ui-no-visits = No meeting is being prepared. Choose a customer and press p to prepare one.
ui-no-scripts = No scripts here yet. Press → for the next group.
ui-progress = { $done } of { $all } ready
ui-detail-scroll = { $down } { $up } scroll
ui-plan-whole = { $up } the plan in full
ui-too-small = Too small: { $width }×{ $height } needed, { $w }×{ $h } here. Enlarge the window, or press q to quit.
ui-demo = sample data
ui-veiled = hidden
ui-clock = clock fixed at { $at }
ui-yes = Yes
ui-no = No
ui-save = Save
ui-day-hint = Type fri 15:00, +3d or 27 Nov; arrows go by half hours, with Ctrl by days.
    .brief = fri 15:00, +3d, 27 Nov; arrows: half hours, Ctrl: days
    .example = fri 15:00, +3d, 27 Nov
ui-past-hint = Type fri 15:00, yesterday, 3 days ago or 20 Nov; arrows go by half hours, with Ctrl by days.
    .brief = fri 15:00, 3 days ago; arrows: half hours, Ctrl: days
ui-do-not-call-hint = They will not be called again: saving puts "do not call" on the card.
ui-complaint-stage-hint = Kept with the call. At "answered", the day of our promise is when it is to be solved.
ui-next-kind-hint = As a meeting it stands in Prep, on Today and in the calendar: needs a day, better an hour too.
ui-kept-to-do = something to do
ui-form-one-hint = Enter saves, Esc leaves
ui-form-hint = Tab or Enter: next field
ui-note-hint = Enter or Esc saves, Ctrl-J starts a new line
ui-note-line-hint = Enter or Esc saves
ui-note-list-hint = Enter starts the next line, Ctrl-S or Esc saves
ui-new-line = New line
ui-choose = Choose
ui-tick = Tick
ui-of-whom = Of whom
ui-conclude = Conclude
ui-observe = What did you see?
ui-choose-hint = Enter or a number chooses, Esc leaves
ui-reveal = Show it
ui-veil-hint = Phone numbers, addresses and amounts are hidden from the start.
ui-hidden-hint = Hidden: Ctrl-R shows it; what you type now takes its place.
ui-window-hint = Days and hours, such as Tue-Thu 14:00-17:00 or mornings
ui-points-hint = Several? Part them with commas.
ui-new-field-hint = Name and value with a colon between them, such as contract: annual
ui-choice-hint = ←→ choose
ui-me-hint = Behind a comma your company, if you like: Ann Lee, Acme Pumps
ui-complete = → completes: { $word }
ui-palette = What can be done here
ui-palette-hint = Type to filter, Enter does it
ui-finder = Objections
ui-finder-hint = Type what they say, pinyin initials, or a number
ui-close = Any key closes
ui-importing =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
ui-import-cancel = Esc cancels; nothing is kept
ui-import-path-hint = Enter opens, Tab completes, Esc leaves
ui-import-recent = The newest lists on this computer: press a number, or type a path.
ui-import-completions = Tab completes the path; ↓ goes to the list.
ui-import-no-match = Nothing here begins like that.
ui-import-opening = Opening the file …
ui-import-preview-hint = Enter changes, ←→ turn a setting, Ctrl-S imports, Esc goes back
ui-import-encoding = encoding
ui-import-delimiter = columns split by
ui-import-known = known customers
ui-import-known-talks = known talks
ui-import-sheet = the rows are
ui-import-missing = unknown customers
ui-import-missing-add = are added, with their people
ui-import-missing-stop = are a problem of the row
ui-import-bad = bad rows
ui-import-bad-stop = stop the import
ui-import-bad-skip = are left out
ui-import-found = { $what } (found)
ui-import-counting =
    { $rows ->
        [one] Counting: { $rows } row so far,
       *[other] Counting: { $rows } rows so far,
    }
ui-import-would =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }: { $added } new, { $updated } updated, { $unchanged } unchanged, { $rejected } with problems{ $sums ->
        [0] .
       *[other] , { $sums } left out (total).
    }
ui-import-would-document =
    { $rows ->
        [one] { $rows } record of our own export: { $added } new, { $updated } updated, { $unchanged } unchanged, { $rejected } with problems.
       *[other] { $rows } records of our own export: { $added } new, { $updated } updated, { $unchanged } unchanged, { $rejected } with problems.
    }
ui-complete-path = Complete
ui-change = Change
ui-import-leave-out = Leave them out
ui-import-would-stop = Rows with problems stop the import: leave them out, or correct the file.
ui-import-would-skip = Rows with problems go to a file of their own, with the reasons.
ui-import-problems = Problems
ui-import-column = Where does “{ $column }” go?
ui-import-own = your own field “{ $name }”
ui-import-as-found = as found out
ui-import-pick-hint = Type to filter, Enter takes it, Esc leaves it as it is
ui-export-hint = Enter writes, Tab completes, ↑↓ move, Esc leaves
ui-export-running = Writing … { $n } so far
ui-export-listed =
    { $n ->
        [one] Only of the one customer listed.
       *[other] Only of the { $n } customers listed.
    } { $about }
export-label-what = what
export-label-file = file
export-label-folder = folder
export-customers = customers (CSV)
export-meetings = meetings and calls (CSV)
export-followups = follow-ups (CSV)
export-calendar = calendar (iCalendar)
export-discreet = calendar without names (iCalendar)
export-everything = everything (JSON)
export-name-customers = customers
export-name-meetings = meetings
export-name-followups = follow-ups
export-name-calendar = calendar
export-name-discreet = calendar-no-names
export-name-everything = cornerman
export-about-customers = Customers with their people, numbers and tags: a table for a spreadsheet, which import reads back.
export-about-meetings = Meetings and calls, planned and held, with checklist and answers: a table for a spreadsheet.
export-about-followups = What is to be done for whom by when, and what was done: a table for a spreadsheet.
export-about-calendar = Meetings, follow-ups and promises with a day, from four weeks ago on: for the calendar of a phone or a mail program.
export-about-discreet = The same days and times without names, places and texts: for a calendar that others see too.
export-about-everything = All that is kept, in one document: to move to another computer. Import reads it back as it was.
export-after-customers = It can be opened in a spreadsheet; import (i) reads it back. Only you can read it: it holds personal data.
export-after-meetings = It can be opened in a spreadsheet. Only you can read it: it holds personal data.
export-after-followups = It can be opened in a spreadsheet. Only you can read it: it holds personal data.
export-after-calendar = Open it on the phone or import it into your calendar. Import it again later: what has changed is changed there, nothing comes twice. Only you can read the file: it holds names.
export-after-discreet = Open it on the phone or import it into your calendar. Import it again later: what has changed is changed there, nothing comes twice.
export-after-everything = With their people, meetings and follow-ups; import (i) reads all of it back. Only you can read it: it holds personal data.
said-export-unnamed = Type where to write.
said-export-folder = This is a folder: type a name in it, or press Enter to take the proposed one.
ui-report-along = y copies, x writes a file, ↑↓ scroll, Esc closes
ui-report-close = ↑↓ scroll, Esc closes
ui-report-levels = Enter sets these levels, u takes the import back, Esc closes
ui-report-undo = u takes it back, ↑↓ scroll, Esc closes
ui-report-skip-bad = Enter leaves these rows out, ↑↓ scroll, Esc goes back

## Import and export

import-done =
    { $added } added, { $updated } updated, { $unchanged } unchanged, { $rejected } left out{ $sums ->
        [0] .
        [one] , { $sums } line of sums passed over.
       *[other] , { $sums } lines of sums passed over.
    }
import-would =
    Would be: { $added } added, { $updated } updated, { $unchanged } unchanged, { $rejected } left out{ $sums ->
        [0] . Nothing was written.
        [one] , { $sums } line of sums passed over. Nothing was written.
       *[other] , { $sums } lines of sums passed over. Nothing was written.
    }
import-noted =
    { $noted ->
        [one] { $noted } cell or line was taken otherwise than the file has it, or could be read two ways.
       *[other] { $noted } cells or lines were taken otherwise than the file has them, or could be read two ways.
    }
import-made =
    { $customers ->
        [0] That makes { $people ->
            [one] { $people } new person
           *[other] { $people } new people
        } at customers who are here.
        [one] That makes { $customers } new customer and { $people ->
            [one] { $people } new person
           *[other] { $people } new people
        }.
       *[other] That makes { $customers } new customers and { $people ->
            [one] { $people } new person
           *[other] { $people } new people
        }.
    }
import-home = Numbers without a country code are read as +{ $code }. Where that is wrong, set calling_code in config.toml: all of them are read anew.
import-home-found =
    Numbers without a country code are read as +{ $code }: { $fits } of { $all } in this file are written as in { $code ->
        [886] Taiwan
       *[86] China
    }. Where that is wrong, set calling_code in config.toml: all of them are read anew.
import-questions =
    { $n ->
        [one] { $n } possible duplicate waits for your decision.
       *[other] { $n } possible duplicates wait for your decision.
    }
import-rejected-file = The rows left out are in { $file }.
import-left-out = Columns left out: { $columns }. To keep one, give it to a place of the talk, such as the summary.
import-mapping = Columns (encoding { $encoding }):
import-mapping-row = { $column } → { $field }
import-mapping-place = { $words } ({ $name })
import-would-without =
    Without the rows that have problems it would be: { $added } added, { $updated } updated, { $unchanged } unchanged, { $rejected } left out{ $sums ->
        [0] .
        [one] , { $sums } line of sums passed over.
       *[other] , { $sums } lines of sums passed over.
    }
target-company = company
target-first_name = first name
target-middle_name = middle name
target-last_name = last name
target-mobile = mobile
target-phone = phone
target-email = e-mail
target-wechat = WeChat
target-other = other way to reach them
target-id = external id
target-custom = a field of its own
target-own = your field
target-own-new = own field
target-own-named = “{ $name }”
target-own-holds = { $field }: { $holds }
holds-text = text
holds-number = numbers
holds-day = days
holds-choice = few words
import-kinds = Only the name says what they are: { $kinds }. If that is wrong, say it for all: `--kind`.
ui-import-kinds = Only the name says what they are: { $kinds }.
ui-import-kind = customers are
ui-import-kind-guessed = guessed from the name
import-kind-person =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
import-kind-company =
    { $n ->
        [one] { $n } company
       *[other] { $n } companies
    }
import-kind-household =
    { $n ->
        [one] { $n } household
       *[other] { $n } households
    }
import-kind-institution =
    { $n ->
        [one] { $n } institution
       *[other] { $n } institutions
    }
target-last_visit = last visit, kept as a talk
target-last_contact = last contact, kept as a talk
target-next_contact = next contact, kept as a follow-up
target-next_step = next step
target-skip = left out
target-label = what sort of number or address
target-when = when it was
target-talk_id = number in the other system
target-labels = what sort of { $field }
target-of-customer = the customer’s { $field }
target-of-contact = the contact’s { $field }
import-row = Line { $line }: { $reason }
import-row-column = Line { $line }, { $column }: { $reason }
import-unlisted =
    { $n ->
        [one] At least { $n } more bad row is not listed.
       *[other] At least { $n } more bad rows are not listed.
    }
import-cancelled = Import cancelled; nothing was imported.
export-done =
    { $n ->
        [one] { $n } customer written to { $file }.
       *[other] { $n } customers written to { $file }.
    }
export-done-meetings =
    { $n ->
        [one] { $n } talk written to { $file }.
       *[other] { $n } talks written to { $file }.
    }
export-done-followups =
    { $n ->
        [one] { $n } follow-up written to { $file }.
       *[other] { $n } follow-ups written to { $file }.
    }
export-done-calendar =
    { $n ->
        [one] { $n } calendar entry written to { $file }.
       *[other] { $n } calendar entries written to { $file }.
    }
# Why a row was left out.
import-reason-cells = { $found } cells where there are { $expected } columns.
import-reason-no-name = No name.
import-reason-unreadable = Characters that cannot be read in this encoding.
import-reason-long = Longer than { $most } characters.
import-reason-email = “{ $value }” is no e-mail address.
import-reason-date = “{ $value }” is no date.
import-reason-choice = “{ $value }” is not one of the choices.
import-reason-number = “{ $value }” is no whole number.
import-reason-rounded-phone = “{ $value }”: the spreadsheet has rounded this number. Format the column as text and export again.
import-reason-not-a-number = “{ $value }” is no number that can be dialled; kept as text.
import-reason-day-first = “{ $value }” may be day/month or month/day, and no cell of the column shows which; read as { $day }, the day first. `import --dates month-first` reads it the other way.
import-reason-month-first = “{ $value }” may be month/day or day/month, and no cell of the column shows which; read as { $day }, the month first. `import --dates day-first` reads it the other way.
import-reason-yearless = “{ $value }” has no year: kept as a field of its own, and no birthday that Today knows of.
import-reason-undated = “{ $value }” is no day that can be read: kept as a field of its own.
import-reason-relative = “{ $value }” counts from the day it was written, which the file does not say: kept as a field of its own. Write the date.
import-reason-year-taken = “{ $value }” has no year: read as { $day }. So are the other days of this column that have none.
import-reason-long-past = “{ $value }” is long past: kept as a field of its own, and no follow-up.
import-reason-merged = Empty, and taken for a merged cell: “{ $value }”, as above. So are all that follow; where they are customers of their own, give the column of the people to “name”.
import-reason-on-their-own = The company is empty here, with data of its own beside it: “{ $value }” becomes a customer. So do all that follow; if the cells are merged, fill the company in on each line.
import-reason-not-whose = “{ $value }” are several people, and a number or address does not say whose it is: kept with the customer.
import-reason-sums = A line of sums (“{ $value }”) and nobody’s name: passed over.
import-reason-renamed = “{ $before }” is called “{ $value }” from now on.
import-reason-deleted = “{ $value }” was deleted here, and is left out. To have it back: undo, add it by hand, or import with --on-duplicate add.
import-reason-no-day = It does not say when the talk was.
import-reason-ahead = { $value } has not come yet, and the row says that the talk took place.
import-reason-as-text = “{ $value }” is not one of the choices; it is kept below the summary.
import-reason-not-among-people = “{ $value }” is not among the people of this customer; the name is kept below the summary.
import-reason-unknown-customer = Nobody here is “{ $value }”. Import the customer first, correct the row, or have missing customers added (--add-missing).
import-reason-several-customers = “{ $value }” may be several: { $candidates }. Give the row the customer’s number, an e-mail address or a phone number that only one of them has.
import-reason-huge-field = A cell over 64 kB; a quote opened here is probably never closed.
import-reason-huge-record = A row over 1 MB.
import-reason-open-quote = A quote opened here is never closed.
import-reason-no-record = Something else stands where a record should.
import-reason-no-id = A record without a valid id.
import-reason-no-customer = It does not say whose it is: write the id of its customer under “customer”.
import-reason-no-field = There is no such field.
import-reason-form = “{ $value }” is not a value of this field.

known-update = update what the file says
known-skip = leave as they are
known-add = add once more
sheet-customers = customers
sheet-interactions = past talks
delimiter-comma = comma ( , )
delimiter-semicolon = semicolon ( ; )
delimiter-tab = tab
delimiter-pipe = bar ( | )

## Problems with import and export

problem-import-rejected =
    { $count ->
        [one] { $count } row has problems; nothing was imported.
       *[other] { $count } rows have problems; nothing was imported.
    }
    .next = Correct them, or use --skip-errors to import the rest.
problem-import-empty = There is no table in this file.
    .next = Check that it is the right file, and that its first row holds the column names.
problem-import-no-columns = The column names cannot be read.
    .next = The first row should hold the column names; check its quotes.
problem-import-no-name-column = No column holds a name. The columns are: { $columns }
    .next = Name one: --map 'Column=name'. Others go to company, contact, mobile, phone, email, city and more: see cornerman import --help.
problem-import-no-who-column = No column says who the customer is. The columns are: { $columns }
    .next = Name one: --map 'Column=customer', =customer_id, =email or =phone.
problem-import-no-day-column = No column says when the talk was. The columns are: { $columns }
    .next = Name one: --map 'Column=when'.
problem-import-no-such-column = --map names a column that is not there. The columns are: { $columns }
    .next = Write the name as it stands in the first row.
problem-import-map-form = “{ $map }” is not of the form COLUMN=FIELD.
    .next = Write it as in --map 'Mobile no.=mobile'.
problem-import-map-field = --map names a field that is not there. Fields: { $known }
    .next = Choose one of these; custom keeps the column as a field of its own, skip leaves it out.
problem-import-workbook = This is a workbook of a spreadsheet program, not a table of text.
    .safe = Nothing was changed.
    .next = Open it in Excel or WPS, choose “Save as”, “CSV UTF-8”, and import that file. Each sheet is a file of its own.
problem-import-page = This is a web page under another name, as some systems export it; not a table of text.
    .safe = Nothing was changed.
    .next = Open it in Excel or WPS, choose “Save as”, “CSV UTF-8”, and import that file; or ask the system for a CSV.
problem-import-cards = These are contact cards (vCard), not a table.
    .safe = Nothing was changed.
    .next = Bring them into Google, Outlook or iCloud contacts, export a CSV there, and import that.
problem-import-pdf = This is a PDF, not a table.
    .safe = Nothing was changed.
    .next = Ask where it came from for a CSV or a workbook; a workbook is saved as CSV UTF-8 first.
problem-import-no-text = This is a picture, a program or something else that holds no text.
    .safe = Nothing was changed.
    .next = Choose the list itself, saved as CSV UTF-8.
problem-export-workbook = No file of this kind can be written.
    .safe = Nothing was written.
    .next = Name it with the ending .csv (Excel and WPS open it), .json or .ics; or say --format.
problem-import-encoding = No encoding is called “{ $name }”.
    .next = Try utf-8, gbk, big5, shift-jis, utf-16 or windows-1252.
problem-import-delimiter = “{ $sign }” cannot separate columns.
    .next = Use comma, semicolon, tab or pipe.
problem-input-missing = There is no such file.
    .next = Check the path.
problem-input-denied = You may not read or write this file.
    .next = Check who owns the file and the folder.
problem-input-folder = This is a folder, not a file.
    .next = Name the file inside it.
problem-output-exists = There is a file of that name already; it was left as it is.
    .next = Choose another name.
problem-export-over-database = This is a database, and an export would take its place.
    .safe = Nothing was written.
    .next = Give the export another name, such as `customers.csv`.
problem-file-in-use = Another program has this file open.
    .next = Close it there, or choose another name.
problem-output-folder = A folder of that name is in the way.
    .next = Choose another name.
problem-output-create = The file cannot be created: { $cause }.
    .next = Check that the folder exists and that you may write there.
problem-export-cancelled = Export cancelled; nothing was written.
problem-json-syntax = Here it is no JSON any more; nothing was imported.
    .next = Export again and import that file as it is.
problem-json-cut = The file ends in the middle; nothing was imported.
    .next = It was not copied whole: fetch it again, or export again.
problem-json-foreign = This is JSON, but no export of cornerman; nothing was imported.
    .next = Save the list as CSV and import that; `cornerman export -o all.json` writes the JSON that can be imported.
problem-json-newer = This export was written by a newer version (format { $found }, this program knows { $known }); nothing was imported.
    .next = Update cornerman, then import it again.
problem-json-part = This version has no part “{ $part }”; nothing was imported.
    .next = Import the file as it was exported, or update cornerman.
problem-json-huge = A record over { $most } MB; nothing was imported.
    .next = A quote or bracket is probably missing here: export again and import that file as it is.
problem-json-encoding = JSON must be UTF-8, and this file is { $name }; nothing was imported.
    .next = Save it again as UTF-8.
problem-json-astray = In “{ $part }” the record { $id } belongs to a customer, person or talk that is neither in the file nor kept; nothing was imported.
    .next = Import the whole export instead of a part of it.
problem-json-rejected =
    { $count ->
        [one] { $count } record has problems; nothing was imported.
       *[other] { $count } records have problems; nothing was imported.
    }
    .next = Correct them, or export again and import that file as it is.
problem-json-option = { $option } is for tables; this file is a JSON export, which is taken as it is.
    .next = Leave the option out.
problem-import-own-table = This is our own table of follow-ups, which cannot be imported; nothing was imported.
    .next = `cornerman export -o all.json` writes everything so that it comes back.
problem-import-own-talks = This is our own table of talks, and no table of customers; nothing was imported.
    .next = Import it as what it is: --as interactions.

## Problems with what was typed into a form

# A form shows the first sentence only, so it says what to write.
problem-not-a-day = This is not a day; write it as in 2026-11-25, +3d, tomorrow 9am or fri 15:00.
problem-not-a-time = This is not a time; write it as in 14:30, 9 or 3pm.
problem-two-times = The day says another time than this field.
problem-next-missing = Say what is to be done by then.
problem-meeting-without-day = A meeting needs its day.
problem-follow-empty = Say what is to be done.
problem-not-an-email = “{ $value }” is no e-mail address.
problem-not-a-phone = “{ $value }” is no phone number.
problem-person-unknown = “{ $value }” is not on the card; choose a person, or add one first.
problem-file-unnamed = Type the path of the file, or drag the file here.

## Problems with the sample data

problem-demo-unreadable = The sample data inside the program cannot be read: { $detail }.
    .next = Please report this; your own data is not affected.

## Keys of the keyboard

key-Enter = Enter
key-Space = Space
key-Left = ←
key-Right = →
key-Up = ↑
key-Down = ↓
key-Tab = Tab
key-BackTab = Shift-Tab
key-Delete = Delete
key-Insert = Insert
key-Home = Home
key-End = End
key-PageUp = PgUp
key-PageDown = PgDn
key-Esc = Esc
key-Backspace = Backspace

## While running

prep-ticked = { $done } ticked, { $asked } asked
said-config-faults =
    { $n ->
        [0] { $first }
       *[other] { $first } (and { $n } more: `cornerman config show`)
    }
problem-not-a-moment = “{ $value }” is no time of the form 2026-11-22T10:30:00+08:00.
problem-not-a-zone = There is no time zone called “{ $value }”.
    .next = Use a name such as Asia/Shanghai or Europe/Berlin.
problem-settings-faulty = Your settings could not be written: this line is not understood.
    .safe = The file is as it was; what you chose holds until you leave.
    .next = Correct that line, then save the settings once more.
problem-settings-not-kept = Your settings could not be written.
    .safe = They hold until you leave; your customers are not affected.
    .next = Check that you may write to that folder.
problem-terminal-lost = The terminal cannot be used: { $cause }.
    .safe = What was saved is in the file.
    .next = Start cornerman in a terminal window; in scripts use its commands, such as `cornerman customer list`.

## Places where keys mean something

where-today = Today
where-customers = Customers
where-card = Card
where-talk = One talk
where-prep = Meetings
where-visit = Preparation
where-spin = SPIN
where-call = Call
where-drills = Training
where-cards = Cards to drill
where-plan = Plan
where-scripts = Scripts
where-script = One script
where-class = Trainer's desk
where-sheet = Scorecard
where-scenes = Scenes
where-scene = A scene
where-look-back = Look back
where-list = Any list
where-global = Everywhere

## Command line

cli-this-machine = this machine
cli-undone = Taken back: { $what }
cli-redone = Done again: { $what }
cli-would-undo = Would be taken back: { $what }
cli-would-redo = Would be done again: { $what }
# What was seen and speaks for a type of behaviour, of all that was seen.
cli-observed = { $n } of { $all } seen point to “{ $type }” ({ $id }):
cli-observed-nothing = Nothing of it points to a type of behaviour; { $name } stays as it was.
cli-observed-kept = Kept with { $name } as behaviour seen; `cornerman undo` takes it back.
cli-observed-not-kept = Nothing was kept with { $name }: add --set to keep the first.
cli-demo-loaded =
    { $n ->
        [0] The sample customers were there already.
        [one] { $n } sample customer put in.
       *[other] { $n } sample customers put in.
    }
cli-demo-removed =
    { $n ->
        [0] There were no sample customers.
        [one] { $n } sample customer taken out. `cornerman undo` brings it back.
       *[other] { $n } sample customers taken out. `cornerman undo` brings them back.
    }
cli-path-database = your data
cli-path-settings = settings
cli-path-keys = keys
cli-path-packs = packs
cli-path-backups = backups
cli-path-drafts = drafts
cli-added = Added: { $name } { $id }
cli-changed = Changed: { $name } { $id }
cli-unchanged = Nothing differs: { $name } { $id }
cli-saved-unread = It is saved; what else there is to say could not be read: { $why } `cornerman doctor` looks the file over.
cli-deleted = Deleted: { $name } { $id }. `cornerman undo` brings it back.
cli-planned = Planned: { $what }, { $name } { $id }
cli-visit-changed = Changed: { $what }, { $name } { $id }
cli-visit-same = Nothing differs: { $what }, { $name } { $id }
cli-held = Kept: { $what }, { $name } { $id }
cli-follow-added = To do for { $name }: { $text } { $id }
cli-follow-done = Done for { $name }: { $text } { $id }
cli-follow-moved = Moved for { $name }: { $text } { $id }
cli-follow-changed = Changed for { $name }: { $text } { $id }
cli-today-begin = Nothing stands here yet. Give customers a level (level assign WHO vip), plan a visit (visit plan), write down what is to be done (follow add), or practise first (drill next).
cli-promise-added = Promise written down for { $name }: { $text } ({ $id })
cli-promise-released = Let go: { $text } ({ $name }, { $id })
cli-promise-broken = Not kept: { $text } ({ $name }, { $id })
cli-promise-kept = Kept: { $text } ({ $name }, { $id })
cli-no-promises = No open promises.
cli-no-follow-ups = Nothing is to be done. `cornerman follow add` writes something down.
cli-alike = { $name } ({ $id }) has { $reason }.
cli-alike-next = Whether they are one is asked in `cornerman customer duplicates`; `cornerman undo` takes back what was just saved.
cli-no-customers = There are no customers yet. `cornerman customer add NAME` adds one, `cornerman import FILE` many.
cli-nobody-meets = No customer meets this condition.
cli-nobody-found = Nobody answers to “{ $words }”.
cli-none-stale = No script has grown stale or fails.
cli-no-times = No line was found with the finder yet: open it with o in a talk.
cli-nothing-found = No script answers to “{ $words }”.
cli-more-found =
    { $n ->
        [one] { $n } more; --limit shows it.
       *[other] { $n } more; --limit shows them.
    }
cli-portrait = Portrait: { $percent }%
cli-portrait-missing = Portrait: { $percent }%, next: { $missing }
brief-who = Who
brief-talk = The talk
brief-why = Why now
brief-complaints = Open complaints
brief-last = Last contact
brief-promises = Promised and to do
brief-people = People
brief-behave = How to be with them
brief-must = Must be said
brief-questions = Ask
brief-objections = They may say
brief-never = Nobody has spoken to them yet.
cli-people = People
cli-competitors = Competitors
cli-talks = Meetings and talks
cli-dues = To do
cli-promises = Promises
cli-tags = tags
cli-yes = yes
cli-customer = customer
cli-no-visits = No meeting is planned.
cli-no-changes = Nothing was changed since it was held.
cli-told = beside that
cli-afterwards = Afterwards
cli-step = Step { $n } ({ $id })
cli-part-say = Say
cli-part-use = Good for
cli-part-do = Do
cli-part-ask = Ask
cli-part-listen = Listen for
cli-part-must = Must say
cli-unsaid = Not said in this talk: { $list }. visit tick notes it after all.
cli-part-if = If they say
cli-part-about = About
cli-part-lines = Words
cli-part-avoid = Avoid
cli-part-acknowledge = Acknowledge
cli-part-explore = Explore
cli-part-answer = Answer
cli-part-confirm = Confirm
cli-part-next = Next step
cli-part-evidence = Show
cli-part-walk = Let go when
cli-built-in = built in
cli-items =
    { $n ->
        [one] { $n } item
       *[other] { $n } items
    }
cli-level-error = error
cli-level-warning = warning
cli-pack-found = Errors: { $errors }, warnings: { $warnings }

problem-time-zone = “{ $name }” is not a time zone.
    .safe = The system's time zone is used instead.
    .next = Write a name such as "Europe/Berlin" or "Asia/Shanghai" as time_zone, or take the line out.
problem-now-unreadable = “{ $value }” is not a moment.
    .next = Write it as in 2026-11-22T09:00:00+08:00.
problem-no-home = There is no home folder to keep your data in.
    .next = Set CORNERMAN_HOME to a folder of your own.
problem-database-folder = The folder for this file does not exist.
    .next = Make the folder, or choose another path with --db.
problem-call-nobody = Nobody on file has the number { $who }. No call was begun.
    .next = cornerman customer add 'NAME' --phone '{ $who }', then the same call again.
cli-call-which = { $n } customers share { $who }. Number and Enter; Enter alone takes the first:
template-nobody = Nobody is on this list.
ui-mailing-each-hint = The same for all of them. One for each: import a table with a column of this name.
problem-who-nobody = No customer answers to “{ $who }”.
    .next = Look with `cornerman customer find`; a short id stands in quotes, as in '#1a2b3c4d'.
problem-who-ambiguous = { $n } customers answer to “{ $who }”: { $candidates }.
    .safe = Nothing was changed.
    .next = Say which one by its id in quotes, as in '#1a2b3c4d'.
problem-id-ambiguous = { $n } records end in “{ $id }”: { $candidates }.
    .safe = Nothing was changed.
    .next = Type the whole id.
problem-undo-nothing = There is nothing to take back.
    .next = Only what was done with this file can be undone.
problem-redo-nothing = There is nothing to do again.
    .next = Only what was taken back last can be done again, until something new is done.
problem-undo-changed = “{ $what }” was not taken back: since then somebody has changed { $fields }.
    .safe = Nothing was changed.
    .next = Add --force to take it back all the same.
problem-edit-nothing = Nothing to change was named.
    .next = Add --set FIELD=VALUE, --phone, --email, --tag, --untag or --remove.
problem-not-on-card = “{ $value }” is not on this customer's card.
    .safe = Nothing was changed.
    .next = See what is there with `cornerman customer show`.
problem-point-unreadable = “{ $value }” cannot be read as a number or an address.
    .safe = Nothing was saved.
    .next = Write it whole, as in +44 20 7946 0018 or name@example.com.
problem-set-form = “{ $value }” does not name a field and a value.
    .next = Write FIELD=VALUE, as in city=Leeds.
problem-set-unknown = There is no field “{ $name }”. Known: { $known }.
    .next = For a field of your own write custom.NAME=VALUE.
problem-visit-missing = This meeting is not there any more, or never was.
    .next = See what is planned with `cornerman visit list`.
problem-visit-none = There is no meeting with this customer yet.
    .next = Plan one with `cornerman visit plan`.
problem-kind-unknown = There is no kind of meeting “{ $value }”. Known: { $known }.
    .next = Choose one of these.
problem-item-missing = No item of this checklist begins with “{ $value }”.
    .safe = Nothing was changed.
    .next = See the items with `cornerman visit show`.
problem-item-ambiguous = Several items begin with “{ $value }”: { $candidates }
    .safe = Nothing was changed.
    .next = Type more of it, or its name from `cornerman visit show --json`.
problem-question-missing = There is no question “{ $value }”.
    .safe = Nothing was changed.
    .next = See the questions with `cornerman visit show --questions`.
problem-promise-missing = There is a day, but not what was promised.
    .safe = Nothing was saved.
    .next = Say what was promised, or take the day away.
problem-promise-unknown = No promise has the id “{ $id }”.
    .next = `cornerman promise list --all` shows all of them.
problem-flow-unknown = No course of a call has the id “{ $id }”.
    .next = `cornerman script list --family flow` shows all of them.
problem-follow-missing = Nothing to do answers to “{ $id }”.
    .next = See what is to be done with `cornerman follow list`.
problem-observation-unknown = There is no observation “{ $id }”.
    .safe = Nothing was changed.
    .next = `cornerman customer observe WHO` lists what can be seen.
problem-script-missing = There is no script “{ $id }”.
    .next = Look with `cornerman script find`.
problem-script-no-objection = “{ $id }” is no objection.
    .next = Cards, questions and flows are changed in their pack: copy it with `cornerman pack export`, change it, install it.
problem-own-no-earlier = There is no earlier version of your own cards to go back to.
    .safe = Your cards are as they were.
    .next = To take a card out, select it and press d, or use `cornerman script remove`.
problem-own-changed-since = Several cards differ from the version kept before: somebody has changed the file since.
    .safe = Your cards are as they were.
    .next = Both versions lie side by side, the earlier one ends in .bak: take from it what you want.
problem-pack-folder = There is no such folder.
    .next = Name the folder that holds pack.toml.

## Themes

theme-dark = dark
theme-light = light
theme-contrast = high contrast
theme-colourblind = colour-blind
theme-mono = no colours
field-veil = start hidden
field-theme = theme
field-new_field = field of your own
field-objection = script that missed
field-their_words = objection, as said
problem-own-field-form = Write a field of your own as “name: value”.
problem-no-terminal = The screens need a terminal window.
    .next = In scripts use the commands, such as `cornerman customer list`; `cornerman --help` lists them.
problem-terminal-dumb = This terminal cannot place text on a screen (TERM={ $term }).
    .next = Open a terminal window of your system, or use the commands, such as `cornerman customer list`.
problem-talk-empty = Say in a few words how it went, or choose what came of it.

## Texts that were not saved

ui-drafts = Unfinished texts
ui-drafts-hint = Enter continues, Esc keeps it for later
ui-continue = Continue
ui-later = Later
ui-throw-away = Throw away
ui-copy = Copy
draft-customer = Customer form
draft-person = Person form
draft-talk = Talk
draft-plan = Plan
draft-follow = Thing to do
draft-words = Their words
draft-item = Note
draft-own = Own item
draft-call = Note of the call
draft-answer = Answer
draft-settings = Settings
draft-script = Card
draft-level = Level
draft-rival = Competitor
draft-replan = Another day
# $about: the question, the item or the person in words; $subject: the customer; $time: when.
draft-was-customer = You were filling in the form of { $subject } ({ $time }).
draft-was-person = You were filling in the form of { $about } at { $subject } ({ $time }).
draft-was-talk = You were writing down the talk with { $subject } ({ $time }).
draft-was-plan = You were planning the meeting with { $subject } ({ $time }).
draft-was-follow = You were writing down what to do for { $subject } ({ $time }).
draft-was-words = You were writing down how { $subject } put “{ $about }” ({ $time }).
draft-was-item = You were writing a note on “{ $about }” for { $subject } ({ $time }).
draft-was-own = You were adding an item of your own for { $subject } ({ $time }).
draft-was-answer = You were writing the answer of { $subject } to “{ $about }” ({ $time }).
draft-was-call = You were noting what { $subject } said on the phone ({ $time }).
draft-was-settings = You were changing the settings ({ $time }).
draft-was-script = You were writing the card “{ $subject }” ({ $time }).
draft-was-level = You were changing the level { $subject } ({ $time }).
draft-was-rival = You were writing down what you know of { $subject } ({ $time }).
draft-was-replan = You were giving something for { $subject } another day ({ $time }).
draft-gone = What it was written on is gone. Copy the text, or select a customer first and come back with F8.
draft-gone-put-on = What it was written on is gone. Enter puts the text on { $name }; y copies it.

## The same field changed in two places

ui-clash = Changed elsewhere too
ui-clash-hint = ↑↓ another field, ←→ mine, theirs or both
ui-clash-hint-one = ↑↓ another field, ←→ mine or theirs
clash-about = Somebody changed the same while you were writing. Nothing has been overwritten.
clash-theirs = theirs
clash-mine = mine
clash-both = both

## Packs of one's own

cli-pack-linted =
    { $n ->
        [0] Nothing to remark. Whether the lines are good, only people can tell.
        [one] 1 remark
       *[other] { $n } remarks
    }
cli-pack-made = Made: { $place }. Change it, then `cornerman pack check { $place }` and `cornerman pack install { $place }`.
cli-pack-exported = “{ $name }” is in { $place }.
cli-pack-installed = “{ $name }” is installed and lies over the built-in playbook.
cli-pack-would-install = “{ $name }” can be installed. Nothing was changed.
cli-pack-removed = “{ $name }” is out. It is kept in { $place }; `cornerman pack install` brings it back.
cli-pack-versions = Version { $old } → { $new }
cli-fate-added = new
cli-fate-changed = changed
cli-fate-removed = gone
problem-lint-long = “{ $key }” of “{ $id }” has a sentence of more than { $words } words or { $characters } Chinese characters.
    .next = Say it aloud, and cut where you breathe.
problem-lint-no-question = “{ $key }” of “{ $id }” asks nothing.
    .next = End it with a question that only the customer can answer.
problem-lint-stacked = “{ $key }” of “{ $id }” asks { $count } questions at once.
    .next = Keep the one you most need; the others get no answer.
problem-lint-superlative = “{ $key }” of “{ $id }” says “{ $found }”.
    .next = Say what can be checked instead: a figure, a date, a name.
problem-lint-no-source = “{ $key }” of “{ $id }” claims “{ $found }” without a source.
    .next = Add source = "who, year" to the item, or leave the figure out.
problem-pack-bad-name = “{ $id }” cannot be the name of a pack.
    .next = Use lower-case letters, digits and dashes, at most 64.
problem-pack-name-taken = No pack can be called “{ $id }”.
    .next = Give it a name of its own in pack.toml.
problem-pack-none = There is no pack called “{ $id }”.
    .next = See what there is with `cornerman pack list`.
problem-pack-not-a-folder = In the pack's place there is something that is no folder.
    .safe = It was not touched.
    .next = Look at it and take it away.
problem-pack-place-taken = There is something in this place already.
    .safe = Nothing was written.
    .next = Choose another folder with `--to`.
problem-pack-not-installed = The pack has errors ({ $n }) and was not installed.
    .safe = What was there before is unchanged.
    .next = Mend what is listed above.
problem-pack-unwritable = This cannot be written: { $cause }.
    .safe = What was there before is unchanged.
    .next = See that there is room and that the folder is yours.
problem-own-empty = This needs a text.
    .next = Write something here, or empty the whole meaning.
problem-own-broken = The card “{ $id }” stands in this file, but cannot be used as it is written there.
    .safe = The file is as it was.
    .next = Look with `cornerman pack check` at what is wrong with it, and mend it in an editor.
problem-own-inline = This file is written in a form that the program does not change.
    .safe = The file is as it was.
    .next = Write each card as [[objection]] with its lines below; `cornerman pack new` shows how.
problem-own-manifest = This file does not say in which language the pack is written.
    .safe = Your cards are as they were.
    .next = Add a line such as base = "en".
problem-own-changing = This file was changed by another program just now.
    .safe = Nothing was written over it.
    .next = Save once more.
problem-own-changed = Your card “{ $id }” was changed elsewhere since it was shown.
    .safe = It was not taken out.
    .next = Look at it again, then decide.
problem-own-busy = Another window is writing in your own cards.
    .safe = Nothing was changed.
    .next = Try again in a moment.
problem-own-none = You have no card of your own called “{ $id }”.
    .next = Look with `cornerman script list`; a built-in card cannot be removed.
problem-own-unreadable = The card “{ $id }” could not be read back as it was to be written.
    .safe = The file is as it was.
    .next = Please report it, with the text of the card.
problem-own-taken = There is a card called “{ $id }” already.
    .safe = It is as it was.
    .next = Change it with `cornerman script edit`, or leave --id out.
problem-own-field = A card has no field “{ $name }”. Possible: { $known }.
    .next = Write --set say=…, says.1=…, meaning.1.answer=…
problem-own-snippet = What came in holds no card to take.
    .next = Write one [[objection]] with its lines below, as `cornerman script show --toml` prints it.

## Backups, restoring, the doctor

notice-read-only = This file can only be read here; what you change cannot be saved.
notice-tightened = Others on this machine could read your file; now only you can.
notice-no-shared-memory = This file system has no shared memory, so the slower journal is used.
notice-network-drive = Your file lies on a network drive: two machines at once can damage it; see `cornerman doctor`.
notice-cloud-folder = Your file lies where a service copies it away, which can damage it; see `cornerman doctor`.
notice-new-beside-backups = There was no file here, so a new one was made; there are backups of an older one: `cornerman backup list`.
notice-upgraded = Your file was brought up to date; a backup of it as it was lies beside it.
backup-why-daily = daily
backup-why-asked = asked for
backup-why-import = before an import
backup-why-upgrade = before an upgrade
cli-backup-made =
    { $rows ->
        [one] Backup made and compared ({ $rows } row): { $file }
       *[other] Backup made and compared ({ $rows } rows): { $file }
    }
cli-no-backups = There are no backups yet. `cornerman backup` makes one.
cli-backup-restore = `cornerman restore NUMBER` puts one in the place of your file.
cli-backups-beside = There are backups beside it:
cli-salvage-way = What can still be read comes out with: cornerman { $db }doctor --salvage NEW.db
cli-megabytes = { $n } MB
cli-restored =
    { $n ->
        [one] Restored from { $from }: { $n } customer.
       *[other] Restored from { $from }: { $n } customers.
    }
cli-rehearsed =
    { $n ->
        [one] { $from } can be restored: { $n } customer. Nothing was changed.
       *[other] { $from } can be restored: { $n } customers. Nothing was changed.
    }
cli-kept = What was there before is kept as { $file }.
cli-salvaged = Saved into { $file }: customers { $customers }, people { $people }, talks { $talks }.
cli-salvage-gaps = Not everything could be read of: { $tables }.
cli-salvage-next = Look at it with `cornerman --db { $file }`; `cornerman restore { $file }` puts it in the place of your file.
doctor-versions = cornerman { $program }, SQLite { $sqlite }, format { $known }
doctor-path = { $path }
doctor-file-refused = This file cannot be used, see below.
doctor-file-absent = There is no file yet; it is made with the first customer.
doctor-schema-newer = A newer version of cornerman wrote this file (format { $found }; this program knows up to { $known }).
doctor-integrity = The file is whole.
doctor-integrity-fault = Damage: { $detail }
doctor-counts = Customers { $customers }, people { $people }, talks { $talks }, follow-ups { $followups }.
doctor-figures = The figures follow from the talks.
doctor-figures-wrong =
    { $n ->
        [one] The figures of { $n } customer are wrong; `cornerman doctor --repair` computes them anew.
       *[other] The figures of { $n } customers are wrong; `cornerman doctor --repair` computes them anew.
    }
doctor-figures-rebuilt =
    { $n ->
        [one] The figures of { $n } customer were computed anew.
       *[other] The figures of { $n } customers were computed anew.
    }
doctor-clock = The clock is not behind the last save.
doctor-clock-behind = The clock is behind the last save; days and due dates may be wrong.
doctor-clock-fixed = The clock stands still (--now or CORNERMAN_NOW).
doctor-same-as-backup = What was not changed since backup { $number } is as it is there.
doctor-differs-from-backup =
    { $n ->
        [one] { $n } row differs from backup { $number }, although nothing was saved in it since: the disk may be failing.
       *[other] { $n } rows differ from backup { $number }, although nothing was saved in them since: the disk may be failing.
    }
doctor-backup-unreadable = Backup { $number } cannot be read; make a new one with `cornerman backup`.
doctor-no-backup = There is no backup yet; `cornerman backup` makes one.
doctor-backups =
    { $n ->
        [one] { $n } backup of { $newest } ({ $size } MB).
       *[other] { $n } backups, the newest of { $newest } (together { $size } MB).
    }
doctor-remains = Left over from something broken off; it may be deleted: { $path }
doctor-private = Only you can read the file and what belongs to it.
doctor-readable-by-others = Others on this machine may read { $path }.
doctor-readers-unknown = Who else may read the file is not looked at here: in your user folder, you and the administrators of this machine; elsewhere, see the properties of its folder.
doctor-other-owner = The file belongs to somebody else.
doctor-encrypted = The disk is encrypted.
doctor-not-encrypted = The disk is not encrypted: whoever has the machine can read your file.
doctor-encryption-unknown = Whether the disk is encrypted cannot be told from here.
doctor-encryption-untold = Windows tells only administrators whether the disk is encrypted: see Settings > Privacy & security > Device encryption.
doctor-network-drive = The file is on a network drive ({ $sort }, { $source }): two machines at once can damage it.
doctor-in-memory = The file is in memory; it is gone when the machine is switched off.
doctor-cloud-folder = The file is in a folder that is copied elsewhere ({ $name }): copied while it is being written, it may be damaged. Keep it outside, and send backups there.
doctor-packs = All packs can be read ({ $n }).
doctor-packs-faulty =
    { $n ->
        [one] { $n } pack has errors; see `cornerman pack list`.
       *[other] { $n } packs have errors; see `cornerman pack list`.
    }
doctor-settings-faulty =
    { $n ->
        [one] { $n } line of your settings, keys or theme is not understood.
       *[other] { $n } lines of your settings, keys or theme are not understood.
    }
said-backing-up = Making a backup …
said-backed-up = Backup made and compared: { $file }
off-read-only = This file can only be read here.
ui-read-only = read-only

## Lists by condition
problem-list-expected = { $expected ->
        [condition] A fact, “not”, “known(…)”, “unknown(…)” or a bracket
        [fact] A fact
        [operator] One of = != < <= > >= ~ or “in”
        [equals] One of = !=, “in” or “not in”
        [text] A text
        [number] A number
        [date] A date such as 2026-12-31, +30d or -2w
        [yes-or-no] Yes or no
        [open] An opening bracket
        [close] A closing bracket
       *[other] “and”, “or” or the end
    } was expected; found: “{ $found }”.
    .next = Correct the condition at the mark. A text with blanks or signs stands in quotes.
problem-list-ends = The condition stops where { $expected ->
        [condition] a fact, “not”, “known(…)”, “unknown(…)” or a bracket
        [fact] a fact
        [operator] one of = != < <= > >= ~ or “in”
        [equals] one of = !=, “in” or “not in”
        [text] a text
        [number] a number
        [date] a date such as 2026-12-31, +30d or -2w
        [yes-or-no] yes or no
        [open] an opening bracket
        [close] a closing bracket
       *[other] “and”, “or” or the end
    } should follow.
    .next = Finish the condition.
problem-list-fact = Nothing is called “{ $found }”.
    .next = `cornerman list facts` names all that can be asked. A column of your own stands in quotes or after “custom.”.
problem-list-fact-like = Nothing is called “{ $found }”. Did you mean “{ $closest }”?
    .next = `cornerman list facts` names all that can be asked. A column of your own stands in quotes or after “custom.”.
problem-list-operator = “{ $expected }” cannot be compared with “{ $found }”.
    .next = Texts take = != ~, numbers and dates = != < <= > >=, yes or no = and !=.
problem-list-meeting = “{ $found }” is only known while a meeting is at hand, so no list can ask for it.
    .next = Ask about the customer instead.
problem-list-quote = A quote is never closed.
    .next = Add the closing quote.
problem-list-long = The condition is too long.
    .next = Split it into two lists, and ask for one in the other: list = name.
problem-list-deep = There are too many brackets within brackets.
    .next = Split it into two lists, and ask for one in the other: list = name.
problem-list-names-none = No list is called “{ $name }”.
    .next = `cornerman list show` names them all.
problem-list-names-bad = The list “{ $name }” cannot be read: there is a fault at its character { $inner }.
    .next = Correct that list first, then this one can be used.
problem-list-circle = These lists ask for each other: { $names }.
    .safe = Nothing was saved.
    .next = Take one of them out of the circle.
problem-list-many = Too many lists hang on this one.
    .next = Write more of the condition here instead of asking for other lists.
problem-list-no-name = A list needs a name.
    .next = Give it one.
problem-list-taken = There is a list called “{ $name }” already.
    .safe = Nothing was changed.
    .next = Choose another name, or remove that list first.
problem-list-missing = No list is called “{ $name }”. There are: { $names }.
    .next = Name one of these, or save one: cornerman list save NAME 'condition'.
problem-list-rename-long = With the longer name the condition of the list “{ $name }” would be too long.
    .safe = Nothing was changed.
    .next = Choose a shorter name, or split that list into two first.
problem-list-asked-for = Other lists ask for “{ $name }”: { $names }.
    .safe = Nothing was removed.
    .next = Remove or change those first.
problem-export-list-json = A list is written as a table, not as a document: half a document could not be read back.
    .safe = Nothing was written.
    .next = Use --format csv, or a file name that ends in .csv.
problem-list-count-by = It is not said by what to count, and the list does not say it either.
    .next = Name a fact, as in --group-by city, or keep one with the list: `cornerman list save NAME 'CONDITION' --group-by city`.
problem-export-option-calendar = { $option } is for calendars; nothing was written.
    .next = Add --format ics, or give a file name that ends in .ics.
problem-export-promises-calendar = Promises alone are written to a calendar only; nothing was written.
    .next = Add --format ics, or leave --only out: `cornerman export -o all.json` holds them too.
problem-export-customers-calendar = Customers have no day, so a calendar has no place for them; nothing was written.
    .next = Choose meetings, followups or promises, or leave --only out.
problem-export-days-reversed = The last day is before the first; nothing was written.
    .next = Exchange --from and --to.
deed-save-list = list { $subject }
deed-rename-list = new name of the list { $subject }
deed-remove-list = removal of the list { $subject }
asks-born = born
asks-people = number of people
asks-decider = knows who decides
asks-completeness = completeness in percent
asks-last_contact = days since the last contact
asks-last_visit = days since the last visit
asks-contacts = number of contacts
asks-followups = open follow-ups
asks-overdue = days a follow-up is late
asks-due = days until the next touch
asks-late = days the touch is late
asks-added = added on
asks-changed = changed on
asks-complaint = open complaint
asks-orders = number of orders
asks-amount = amount of the orders
asks-last_order = days since the last order
list-unmet-column = No customer has a column “{ $name }”.
list-unmet-column-like = No customer has a column “{ $name }”. Did you mean “{ $closest }”?
list-unmet-number = In the column “{ $name }” nothing is a number, so none can be compared with one.
list-unmet-day = In the column “{ $name }” nothing is a day, so none can be compared with one.
list-unmet-kept = Nothing is kept about “{ $name }” yet, so it holds for nobody.
list-unmet-value = No customer has “{ $value }” under “{ $name }”.
list-unmet-value-like = No customer has “{ $value }” under “{ $name }”. Did you mean “{ $closest }”?
list-not-known = (not known)
list-kind-text = text
list-kind-number = number
list-kind-date = date
list-kind-yes-or-no = yes or no
test-measurable =
    { $share ->
        [100] Measurable: of every customer it is known whether they belong.
       *[other] Measurable: of { $share } % of all customers it is known whether they belong.
    }
test-large = Large enough: { $n } belong; { $least } are enough.
test-small = Too small: { $n } belong; there should be { $least }.
test-reachable = Can be developed: { $share } % can be reached ({ $n }); the need of { $needs } is known.
test-response-unknown = Responds: not known. { $inside_talks } talks inside, { $outside_talks } outside; each side needs { $least }.
test-response-alike = Responds like the rest: { $inside } % of { $inside_talks } talks led on, outside { $outside } % of { $outside_talks }; the difference may be chance.
test-response-more = Responds better: { $inside } % of { $inside_talks } talks led on, outside { $outside } % of { $outside_talks }.
test-response-less = Responds worse: { $inside } % of { $inside_talks } talks led on, outside { $outside } % of { $outside_talks }.
cli-list-saved =
    { $n ->
        [one] List { $name } saved: { $n } customer.
       *[other] List { $name } saved: { $n } customers.
    }
cli-list-replaced =
    { $n ->
        [one] List { $name } changed: { $n } customer. Undo brings the old one back.
       *[other] List { $name } changed: { $n } customers. Undo brings the old one back.
    }
cli-list-removed = List { $name } removed. Undo brings it back.
cli-list-renamed = The list is called { $name } now.
cli-list-on-it =
    { $n ->
        [one] { $name }: { $n } customer
       *[other] { $name }: { $n } customers
    }
cli-list-counted-by = Counted by { $fact }
cli-list-facts-more = Beside these: columns of your own as custom.NAME or "NAME", other lists as list = NAME.
cli-no-lists = No lists yet. Save one: cornerman list save NAME 'region = 华东 and overdue > 14d'.
## The call
call-say = SAY
call-do = DO
call-listen = HEAR
call-must = MUST
call-musts = must say { $said }/{ $all }
call-landed = { $title }: + landed, - not
call-step = step { $n }
call-on-the-line = { $name } ({ $state })
call-side = What you should know
call-purpose = { $text } ({ $due })
call-purpose-late = { $text } (late: { $due })
call-why = Why now
call-last = Last time
call-we-promised = We promised
call-they-promised = They promised
word-kept = Promises kept: { $sides }
word-ours = we { $kept } of { $given }
word-theirs = they { $kept } of { $given }
call-listened = they { $theirs }% (aim { $goal }%)
call-we-speak = you speak
call-they-speak = they speak
call-closes =
    { $n ->
        [one] 1 trial close
       *[other] { $n } trial closes
    }
call-no-flow = The course of this call is in no pack any more. Choose another one.
said-trial-close =
    { $n ->
        [one] Counted. Three to five in a talk are usual.
       *[other] { $n } so far. Three to five in a talk are usual.
    }
said-must = Said: { $text }
said-must-off = Not said after all: { $text }
said-no-must = At this point of the call nothing has to be said.
said-all-musts = All that had to be said so far is said.
flag-late = Late: { $what }
flag-late-step = next step { $days } d
flag-late-ours = our promise { $days } d
flag-late-theirs = their promise { $days } d
## Rhythm: who is due when

every-days =
    { $n ->
        [one] every day
       *[other] every { $n } days
    }
every-weeks =
    { $n ->
        [one] every week
       *[other] every { $n } weeks
    }
every-months =
    { $n ->
        [one] every month
       *[other] every { $n } months
    }
hours-from = from { $time }
hours-until = until { $time }
touch-way-visit = Visit
touch-way-call = Call
touch-and = { ", " }
touch-ahead = { $way } { $day }
touch-due = { $way } due today
touch-late =
    { $n ->
        [one] { $way } { $n } day late (it was due { $day })
       *[other] { $way } { $n } days late (it was due { $day })
    }
touch-too-late =
    { $n ->
        [one] { $way } { $n } day late, too long (it was due { $day })
       *[other] { $way } { $n } days late, too long (it was due { $day })
    }
touch-since-visit = last visit { $day }
touch-since-contact = last contact { $day }
touch-never-visited = never visited, added { $day }
touch-never-called = never spoken to, added { $day }
due-met = met on { $day } anyway
touch-spread-weeks =
    { $n ->
        [one] first ones spread over a week
       *[other] first ones spread over { $n } weeks
    }
touch-spread-days = first ones spread over { $n } days
touch-spread-months =
    { $n ->
        [one] first ones spread over a month
       *[other] first ones spread over { $n } months
    }
touch-spread-rule = { $spread }: first who can buy, then whose need is known, then of whom most is known
touch-moved-weekend = not at the weekend
touch-moved-holiday = not on a holiday ({ $name })
touch-moved-holiday-provisional = not on a holiday ({ $name }, days not final yet)
touch-moved-window = when they can be met
touch-moved-rest = left in peace until then
cli-nobody-due = Nobody is due. Only customers whose level asks for visits or calls can be; see `cornerman level list`.

## Levels

deed-edit-level = changes to the level { $subject }
deed-add-level = new level { $subject }
deed-remove-level = level { $subject } given up
deed-assign-level = level { $subject } given to customers
deed-set-label = labels of { $subject }
grade-unknown = no level here, so no visits follow from it
grade-none = No level
grade-all = One level for all { $n } on the list …
level-retired = not used any more
level-new = + your own level
level-strange = no level here yet: Enter adds it
level-never = never
level-place = rank
level-week = all levels: { $asked } touches a week, { $capacity } fit
level-effect = { $every } (all: { $before } → { $after } touches a week, { $capacity } fit)
said-level-saved = The level { $name } is saved.
ui-gap-hint = 10d, 2w or 1m; - is never; empty is what the playbook says
ui-place-hint = 1 is the most important
cli-level-changed = { $name } is changed.
cli-level-added = { $name } is added.
cli-level-removed = { $name } is given up; `cornerman undo` brings it back.
cli-level-assigned =
    { $n ->
        [one] { $n } customer is { $name } now.
       *[other] { $n } customers are { $name } now.
    }
cli-level-customers =
    { $n ->
        [one] { $n } customer
       *[other] { $n } customers
    }
cli-level-nameless = These words in the field “level” name no level, so nobody is due by them: { $words }
load-week = { $visits } visits and { $calls } calls a week
load-fits = All levels ask for { $asked } touches a week; { $capacity } fit in.
load-too-much = All levels ask for { $asked } touches a week, but only { $capacity } fit in. What to lower first:
load-lower = { $name }: { $way } { $to } instead of { $from } saves { $saves } a week
load-left-over = Even then { $n } a week are too many: give customers a lower level, or raise the capacity.
problem-not-a-gap = “{ $value }” is no gap between touches.
    .next = Write it as in 10d, 2w or 1m, or none.
problem-not-a-window = “{ $value }” is not understood as days and hours, so it would move no visit.
    .next = Write days, hours or both, such as Tue-Thu 14:00-17:00, mornings, weekends.
problem-label-word = “{ $value }” names nothing here, so nothing would follow from it. Known: { $known }.
    .next = Choose one of these, or leave it empty.
problem-not-a-place = “{ $value }” is no place among the levels.
    .next = Write a whole number from 1, the most important level.
problem-level-for-whom = Who gets the level?
    .next = Name customers in front of it, or choose them: cornerman level assign vip --where 'region = North'
problem-level-unknown = There is no level “{ $value }”. Known: { $known }.
    .next = Add it with `cornerman level add`.
problem-level-exists = There is a level { $name } already.
    .next = Change it with `cornerman level set`, or choose another name.
problem-level-in-use =
    { $n ->
        [one] { $n } customer has the level { $name }, so it stays.
       *[other] { $n } customers have the level { $name }, so it stays.
    }
    .next = Give them another level first, with `cornerman level assign`.

## Why, and whether they can buy

action-why = Why
    .about = Read why each label is what it is, and where each fact comes from.
action-qualify = Can they buy
    .about = Say whether they have the money, the authority and the need.
form-qualify = Can they buy?
field-why = how we know
why-facts = Where the facts come from

## Labels

answer-unknown = not known
verdict-go = All three are there: agree an action with a date.
verdict-fix = One is missing: { $condition }. See to that first.
verdict-watch = Two are missing: stay in touch with little effort, and watch for a change.
verdict-stop = None of the three is there: stop, and give the hour to somebody who is waiting.
verdict-ask = Not known yet: { $condition }. Find that out first.
label-unknown = not known
label-since-day = since { $day }
label-deed = { " " }({ $what })
label-why = “{ $why }”
label-facts = Facts
label-rule = By this one knows it
label-would-be = Would be { $to }
label-changes = What changes it
label-turn-talk = once a talk has been held, { $to } is suggested
label-turn-order = once a talk ends in an order, { $to } is suggested
label-turn-orders = with { $talks } talks that ended in an order, { $days } days from the first to the last, { $to } is suggested; so far { $now }, over { $span } days
label-turn-silence = without any contact until { $day }, { $to } is suggested
label-turn-no-gap = long silence would speak for { $to }, but no level says how long is long
label-turn-contact = once there is contact again, { $to } is suggested
label-turn-seen = once you tick what you saw, the type that fits it is suggested
label-turn-by-hand = only a person does; nothing computes it
known-by-has_money = A budget is set, or they have paid sums like this before.
known-by-has_authority = Whoever we talk to signs such things, or we know who does, and that they agree.
known-by-has_need = They say in their own words what is wrong and what it costs them, and want it solved.
source-import = from { $subject }
source-of-person = { $name } of { $person }
source-rival = competitor { $name }
source-worth = value line “{ $text }”
source-part = { $of } ({ $name })
source-load-demo = sample data
why-not-set = Not set, and only a person can: { $labels }
fact-orders = talks that ended in an order
label-hint = Could be { $value }: { $reason }
fact-contacts = contacts
fact-last_contact = last contact
fact-last_visit = last visit
fact-people = people known
fact-visit_every = visit
fact-call_every = call
fact-behaviour_on = seen on
hint-no-contact = nobody has spoken to them yet
hint-contact-made = there has been a contact
hint-silence = silent for longer than the level allows
hint-no-order = they have been spoken to, and no talk ended in an order yet
hint-first-order = a talk ended in an order
hint-orders-steady = three orders or more, over half a year or longer
hint-orders-silence = they have ordered, and are silent for longer than the level allows
funnel-state = { $name }: { $now } now; { $reached } came so far or further, { $on } of them further
funnel-way = { $from } → { $to }: { $n }
funnel-way-days = { $from } → { $to }: { $n }, half of them within { $days ->
    [one] one day
   *[other] { $days } days
    }
funnel-without = Without a state: { $n }
problem-label-unknown = “{ $name }” is no label.
    .next = Labels are level, state, spending, cooperation, life_cycle, ladder, behaviour, scale, has_money, has_authority and has_need.
problem-label-form = “{ $value }” is not in the form label=value.
    .next = Write it as in state=won.
## Two customers made one

action-merge = Merge
    .about = Mark this customer; pressed on a second one, make the two one.
action-duplicates = Duplicates
    .about = Look at customers that may be one and the same, side by side.
said-marked = { $name } is marked. Now { $key } on the other one; Esc forgets it.
said-unmarked = The mark is gone.
said-merged = { $name } holds everything of both now. Undo takes it back.
said-dismissed = Noted: they are two. Undo takes it back.
said-no-duplicates = No possible duplicates wait for a decision.
said-duplicates-later =
    { $n ->
        [one] That was the last one. { $n } still waits for your decision.
       *[other] That was the last one. { $n } still wait for your decision.
    }
deed-merge-customers = merge of { $subject }
deed-dismiss-duplicate = decision that { $subject } are two
ui-merge = Make two customers one
ui-duplicate =
    { $n ->
        [one] One and the same? ({ $reason })
       *[other] { $n } wait · One and the same? ({ $reason })
    }
ui-merge-look = Duplicates
ui-merge-decide = Decide
ui-report-duplicates = Enter shows the possible duplicates, u takes the import back, Esc closes
merge-hint = ↑↓ a line, ←→ whose value, Tab to the decision
merge-same = The same: merge
merge-different = Different
merge-later = Later
merge-row-stays = Stays
merge-row-people = People
merge-row-points = Reached at
merge-row-tags = Tags
merge-row-talks = Talks
merge-row-dues = To do
merge-n-talks =
    { $n ->
        [one] { $n } talk
       *[other] { $n } talks
    }
merge-n-dues = { $n } to do
merge-formerly = { $field } (formerly)
merge-about-stays = ←→ chooses which one stays. “{ $other }” goes into it, and is still found under its old number.
merge-about-hangs = Both come together: all of it hangs on the one that stays.
merge-about-differ = ←→ chooses. The other value is kept on the card as “{ $field }”.
merge-about-both = Both are kept.
merge-about-only-keep = Only one of them knows it; it is kept.
merge-about-only-other = Only one of them knows it; it is kept.
merge-about-same = The same on both.
merge-standing-both = both
merge-standing-only-keep = stays
merge-standing-only-other = taken over
merge-standing-same = the same
merge-takes-keep = stays
merge-takes-other = replaces it
merge-overtaken = One of them was changed elsewhere just now; nothing was written. Look again, then decide.
reason-phone = the same phone number
reason-merged = made one in another file
reason-email = the same e-mail address
reason-name = the same name
reason-company = the same name but for “Ltd”, “Inc” and the like
reason-renamed = a former name that is the same
cli-merged = { $other } is part of { $keep } { $id } now. `cornerman undo` takes it back.
cli-would-merge = { $other } would become part of { $keep } { $id }. Nothing was written.
cli-unmerged = Two again: { $name } { $id } stands by itself.
cli-dismissed =
    { $n ->
        [one] { $n } question answered: they are two.
       *[other] { $n } questions answered: they are two.
    }
problem-merge-same = Both names lead to the same customer.
    .safe = Nothing was changed.
    .next = Name two different ones: '#' and eight digits is exact.
problem-merge-changed = One of them was changed just now by somebody else.
    .safe = Nothing was merged.
    .next = Run the command again.
problem-merge-take = “{ $value }” is not in the form field=other.
    .next = Write it as city=other, or custom.NAME=other for a field of your own.
problem-duplicate-missing = No open question has the id { $id }.
    .next = `cornerman customer duplicates` lists them.
problem-unmerge-nothing = No customer under “{ $who }” went into another one.
    .next = Give the id of the one that went, as the merge named it.

## Who decides

action-map = Who decides
    .about = Show who reports to whom, what part each plays, and what is missing.
action-rivals = Competitors
    .about = Write down who else sells here: six questions, and where we differ.
ui-map = Who decides
map-strength = word
map-trust = trust
map-last-contact = last contact { $ago }
map-contact-undated = talked to, day unknown
map-never-met = never talked to
map-circle = { $name } reports to this person, and stands above: the lines go round here.
map-alone = { $name } decides alone, as far as is known. Whoever else has a say is added here.
map-complete = Nothing is missing on this map.
strength-1 = light
strength-2 = small
strength-3 = some weight
strength-4 = strong
strength-5 = tips the scale
trust-1 = none yet
trust-2 = little
trust-3 = some
trust-4 = good
trust-5 = full
gap-nobody-known = Nobody is known here yet. Add the first person.
gap-nobody-decides = Nobody is known who decides. Ask how they decide, and who signs.
gap-decider-never-met = { $name } has the last word, and you have never talked.
gap-decider-long = { $name } has the last word; the last contact was { $n } days ago.
gap-decider-against = { $name } has the last word and is not on your side.
gap-only-one-contact = { $name } is your only contact here. Who else is affected?
gap-no-supporter = Nobody here speaks for you when you are not in the room.
gap-parts-unknown =
    { $n ->
        [one] What part { $n } person plays is not known.
       *[other] What part { $n } people play is not known.
    }
gap-circle = The reporting lines go round at { $name }: one of them is wrong.
## Who else sells there
rival-says = They say
rival-differ = We differ
rival-backed = Backed by
rival-does = They do
rival-find-out = Find out next: { $fields }.
rival-new = + another competitor
rival-ask-positioning = How do they position themselves here, and what are they after?
rival-ask-strategy = How do they go about the market?
rival-ask-relations = With whom do they want to stand well, and how?
rival-ask-tactics = What do they do for that, day by day?
rival-ask-support = Who supports them, at what level, and where do they have trouble?
rival-ask-organisation = Who works for them here, and how are they organised?
rival-ask-difference = Where do we differ? One sentence that can be said aloud.
rival-no-sheet = Nothing is written down about { $name } yet: what do they promise here, and where do we differ?
cli-no-competitors = Nobody else is known to sell there.
deed-add-competitor = sheet on { $subject }
deed-edit-competitor = changes to the sheet on { $subject }
deed-remove-competitor = deletion of the sheet on { $subject }
problem-competitor-missing = There is no sheet on “{ $value }” at this customer.
    .next = `cornerman competitor list` shows those there are.
ui-filter = List by condition
ui-filter-prompt = Type a condition, or choose below
ui-filter-hint = Enter lists, Down changes it row by row, Ctrl-S keeps it under a name
ui-filter-next-hint = Up and Down choose, Enter takes it; or go on typing
filter-as-rows = change it row by row
ui-filter-name = Name:
ui-filter-name-hint = Enter keeps it, Esc goes back
ui-filter-rows-hint = Up and Down go, Left and Right choose what to change, Enter changes it
ui-filter-cells = next field
ui-filter-or = or else
ui-filter-text = text
operator-lacks = does not contain
operator-among = is one of
operator-empty = is empty
operator-not-empty = is not empty
operator-known = is known
operator-unknown = is not known
filter-and = and
filter-or = or
filter-list = list
filter-group-all = all of these:
filter-group-any = one of these:
filter-group-not-all = not all of these:
filter-group-none = none of these:
filter-more-and = + and …
filter-more-or = + or …
filter-list-them = List them
filter-ask-fact = Choose what to ask about.
filter-ask-operator = Choose how it compares.
filter-ask-value = Choose a value, or type one and press Enter.
filter-ask-number = Choose a number, or type one: 14, 14d for days, 2w for weeks.
filter-ask-date = Choose a day, or type one: 2026-12-31, friday, +30d, -30d.
filter-ask-more = Enter takes it; "and" or "or" goes on.
ui-filter-counting = Counting …
ui-filter-complete = Put in
ui-filtered = { $condition } · f to change, Esc for all
ui-nobody-listed = Nobody is on this list now. Press f to change the condition, or Esc to see all.
ui-groups = Count by
ui-groups-hint = Enter lists this group, Esc goes back
ui-groups-choose = Type to narrow, Enter counts, Esc leaves
title-tests = Is this a useful segment?
off-searched = Counts and tests are of the whole list: end the search first (Esc).
off-no-filter = First list some customers by a condition: press f.
said-list-saved = The list “{ $name }” is saved.
action-filter = List
    .about = List the customers for whom a condition holds, or one of your lists.
action-count-by = Count
    .about = Count the listed customers by region, trade, level, tag or another fact.
action-tests = Tests
    .about = Test the listed customers as a segment.
operator-equal = is
operator-not-equal = is not
operator-contains = contains
operator-more = more than
operator-at-least = at least
operator-less = less than
operator-at-most = at most
## The digest of a talk: what is sent to the customer, in their language, and where it stands
digest-subject = Subject: Our { $how } on { $day }
digest-hello = Hello { $name },
digest-hello-all = Hello,
digest-thanks = Thank you for our { $how } on { $day }. This is what I took away from it; if I got something wrong, please tell me.
digest-how-face = meeting
digest-how-phone = call
digest-how-video = video call
digest-how-chat = talk
digest-how-mail = talk
digest-how-web = talk
digest-how-other = talk
digest-h-summary = What we talked about
digest-h-answers = What you told me
digest-h-ours = What I will do
digest-h-theirs = What I would ask of you
digest-h-handed = Handed over
digest-h-next = Next step
digest-h-links = Links
digest-by = { $text }, by { $day }
digest-on = { $text }, on { $day }
digest-meeting = We meet on { $day }
digest-meeting-at = We meet on { $day } at { $place }
digest-close = Best regards
digest-short-hello = Hi { $name }, a short note so that we both remember:
digest-short-hello-all = Hello, a short note so that we both remember:
digest-short-summary = { $text }.
digest-short-ours = From me: { $text }.
digest-short-theirs = From you: { $text }.
digest-short-handed = Handed over: { $text }.
digest-short-next = Next: { $text }.
digest-short-links = { $text }
digest-short-close = Did I leave anything out? – { $me }
digest-space = { " " }
digest-and = { "; " }
# In the time line of a card, where there is little room.
digest-state-owed = digest owed
digest-state-late = digest late
digest-state-sent = digest sent
digest-state-spared = no digest needed
digest-owed = digest owed by { $day } { $time }
digest-late = digest late since { $day } { $time }
digest-sent = digest sent { $day } { $time }
digest-spared = no digest needed, said { $day } { $time }
ui-letter-hint = Read it over before it goes. Ctrl-S keeps it
ui-digest-hint = F4 takes your own note in or out. Ctrl-S keeps it
note-digest = Digest for the customer
choose-digest = The digest of this talk
action-digest = Digest
    .about = Write what the customer is sent after a talk.
digest-do-copy = Copy it
digest-do-sent = It has gone
digest-do-unsent = It has not gone
digest-do-spared = None is needed
digest-do-unspared = One is needed after all
digest-do-file = Write it to a file
digest-do-edit = Change it
digest-do-long = Compose anew as a mail
digest-do-short = Compose anew as a message
digest-about-copy = To the clipboard, for your mail or messenger program.
digest-about-sent = Marks it as sent now; Today no longer asks for it.
digest-about-unsent = Takes the mark off: it is still to be sent.
digest-about-spared = Today no longer asks for it, and nothing says that it has gone.
digest-about-unspared = It is to be sent again, and Today asks for it.
digest-about-file = Where you say; as plain text.
digest-about-edit = Opens the text as it is kept.
digest-about-long = From the log as it is now, with headings. What is kept stays until you save.
digest-about-short = From the log as it is now, in a few sentences. What is kept stays until you save.
said-digest-copied = Digest copied. When it has gone, press Enter.
off-digest-empty = Nothing was written down in this talk yet: press e, or log what was said.
off-no-talk = There was no talk with this customer yet. Press l to log one.
off-digest = A digest has no other day: d opens it, s says that none is needed.
today-digest = Digest of the talk
today-why-digest = talk of { $talked }, to go by { $when }
today-digests =
    { $n ->
        [one] { $n } older digest
       *[other] { $n } older digests
    }
today-why-digests = the oldest: talk of { $talked }, to go by { $when }
off-digests = This stands for several digests: Enter opens the list.
choose-digests = Digests that have not gone
digest-of = talk of { $day }
draft-digest = Digest
draft-was-digest = You were writing the digest for { $subject } ({ $time }).
deed-write-digest = digest for { $subject }
deed-send-digest = digest sent to { $subject }
deed-unsend-digest = digest for { $subject } not sent after all
deed-spare-digest = no digest for { $subject }
deed-unspare-digest = digest for { $subject } needed after all
export-text = this text
export-about-text = The text as you wrote it, in a file of its own.
export-done-text = Written to { $file }.
export-after-text = Only you can read it until you pass it on.
cli-digest-kept = Digest kept for { $name }; `cornerman digest sent` marks it as sent ({ $id })
cli-digest-sent = Digest sent to { $name } ({ $id })
cli-digest-unsent = Digest for { $name } is still to be sent ({ $id })
cli-digest-spared = No digest goes to { $name } ({ $id })
cli-digest-unspared = Digest for { $name } is to be sent after all ({ $id })
cli-no-digests = Every digest has gone.
problem-digest-no-talk = There was no talk with this customer yet.
    .next = Log one with `cornerman log`.
problem-digest-empty = Nothing was written down in this talk, so there is nothing to send.
    .next = Write it down with `cornerman visit wrap-up`, or give the text yourself.
problem-digest-gone = This digest has gone already.
    .next = If it has not: `cornerman digest sent --off`.
problem-digest-note-only = Nothing was promised, asked or handed over in this talk: there is your own note only, and that stays with you.
    .next = --with-note puts it into the text.
## Templates of messages
purpose-bill = bill
purpose-renewal = renewal
purpose-invitation = invitation
purpose-thanks = thanks
purpose-apology = apology
purpose-summary = summary
purpose-onsite = to the site
purpose-online = back online
slot-customer = customer
slot-contact = person
slot-role = their function
slot-me = your name
slot-my_company = your company
slot-industry = trade
slot-city = city
slot-product = product
slot-competitor = competitor
slot-level = level
slot-last_contact = day of the last talk
slot-days_since_last = days since the last talk
slot-last_summary = your own note on the last talk
slot-promise = what we promised
slot-need = need
slot-amount = amount
slot-date = day of the next meeting
slot-place = place
slot-booking = booking link
slot-link = link of the video meeting
slot-invoice = invoice number
slot-due = day of payment
slot-renewal = end of the contract
slot-problem = what went wrong, in their words
slot-consequence = what follows from it
slot-benefit = what it is worth to them
slot-number = the same in their figures
slot-proof = what they can check
left-out-do_not_call = asked not to be called
left-out-no_advertising = asked for no advertising
left-out-does_not_fit = the template does not fit them now
left-out-no_email = no e-mail address
left-out-no_number = no phone number
letter-subject = { "Subject: " }
template-asks = Asks for: { $slots }
template-written =
    { $n ->
        [one] { $n } message written to { $file }.
       *[other] { $n } messages written to { $file }.
    }
template-ready =
    { $n ->
        [one] { $n } message would be written.
       *[other] { $n } messages would be written.
    }
template-lacks = { $name } lacks: { $slots }
template-left-out = { $name } is left out: { $why }
problem-template-missing = There is no template “{ $id }”.
    .next = Those there are: { $known }.
problem-template-for-whom = For whom? Nothing was written.
    .next = Give --for with a customer, --list with a list, or --where with a condition.
problem-slot-unknown = “{ $value }” sets nothing. Known: { $known }.
    .next = Write it as name=text, such as due='30 Nov'.
note-letter = Message: read it over
choose-template = Which message?
choose-letter = The message
form-letter = Nobody knows this yet
action-template = Message
    .about = Fill a template for this customer: bill, renewal, thanks and more.
ui-mailing = Message to the list
ui-mailing-hint = ←→ next · space reads on · y copies this one
ui-mailing-write = Write files
ui-mailing-gaps = Fill in
ui-mailing-next = Next gap
said-export-many = More were found than are listed: narrow the search, or list them by a condition (f).
said-mailing-many = More than { $most } are listed: narrow the list first (f), or use `cornerman template fill`.
said-mailing-whole = Nothing is missing.
said-mailing-none = None of them is ready: e fills in what is missing.
mailing-ready =
    { $n ->
        [one] { $n } ready
       *[other] { $n } ready
    }
mailing-lack =
    { $n ->
        [one] { $n } lacks something
       *[other] { $n } lack something
    }
mailing-left-out = { $n } left out
mailing-nowhere =
    { $n ->
        [one] { $n } without address
       *[other] { $n } without address
    }
mailing-lacks = lacks: { $slots }
mailing-as-folder = A file for each customer
mailing-as-table = One table for a mail merge
mailing-as-about-folder = In one folder, each named after its customer.
mailing-as-about-table = CSV with customer, contact, e-mail, phone, subject and text.
choose-shape = The messages that are ready
form-mailing = For those of whom it is not known
export-name-letters = messages
export-folder = a file for each customer
export-table = a table for a mail merge (CSV)
export-about-folder = The messages that are ready, as plain text, in the folder of this name.
export-about-table = The messages that are ready: customer, contact, e-mail, phone, subject, text.
export-after-letters = Who lacks something or is left out is not in it. Only you can read it: it holds personal data.
action-mailing = Message to all
    .about = Fill a template for all on the list: look at each, then write files.
off-no-template = No template fits this customer.
off-do-not-call = They asked not to be called. Write instead (t); or take the mark off with e, if they have given leave.
template-not-now = Not now. { $about }
said-letter-lacks = A message with a hole in it does not go: fill in every line.
said-page-copied = The page is copied.
said-letter-copied = Message copied.
letter-not-do_not_call = They asked not to be called: choose a mail or a message.
letter-not-no_advertising = They asked for no advertising: an invitation does not go.
letter-not-does_not_fit = This message does not fit now: read when it does, in the line below the list.
letter-not-no_email = Nobody here has an e-mail address: copy the text, or add the address with r (person) or e (customer).
letter-not-no_number = Nobody here has a phone number: add it with r (person) or e (customer).
## Training
room-cards = Cards
room-scenes = Scenes
room-desk = Desk
room-plan = Plan
scene-goal = Goal: { $text }
scene-seed = Case { $seed }
scene-manner = { $manner ->
        [wait] ({ $text })
       *[cut-in] (you cut in) { $text }
    }
scene-meters = Trust { $trust } · patience { $patience } · interest { $interest }
scene-theirs = They: { $text }
scene-ours = You: { $text }
scene-quoted = “{ $text }”
scene-late = (time over) { $text }
scene-seconds = { $n } seconds to answer, half a minute more for your own words.
scene-prompt = A number, or your own words. Enter alone: stay silent. !: cut in, where you can. q: stop.
scene-unclear = It is not clear which answer that is. Say it in other words, or type a number.
scene-met = Taken for “{ $text }” by: { $points }
scene-kept = Kept { $id }. `cornerman undo` takes it back.
scene-unplayed = not played yet
scene-broken-off = Broken off
scene-ended = { $name }: { $ending }
scene-points = { $points } of 100 points
scene-skill = { $name }: { $points } of 100 ({ $earned } of { $possible })
scene-skill-times = { $skill }, counts { $times } times
scene-marks = Failures: { $found } found, { $missed } missed, { $wrong } marked wrongly
scene-spin = SPIN questions: situation { $situation }, problem { $problem }, implication { $implication }, need-payoff { $need }
scene-share = You spoke about { $ours } s, they { $theirs } s: { $share } % of the talk was theirs.
scene-told = What you learned
scene-hidden = What stayed hidden
scene-way = The talk
scene-better = Better: { $text }
scene-see = See “{ $name }” ({ $id })
scene-cue = ({ $text })
scene-cut-off = You are cut off:
scene-cut-over = { $text } (they have finished)
scene-cut-late = They have finished: there is nothing to cut into.
scene-speaks = speaking, { $n } s
scene-left = { $n } s
scene-last = { $name }{ $n ->
        [one] {""}
       *[other] {" "}({ $n } times)
    }
scene-lately = Last time
scene-goes-on = goes on
scene-none = No pack has a scene. See `cornerman pack list`.
scene-never-played = You have not played this scene yet.
scene-no-silence = Silence is no answer here.
scene-no-cutting-in = There is nothing to cut into here: hear them out.
scene-persona = The customer
scene-trains = Trains
scene-takes = Takes
scene-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
scene-before = Before you play
scene-coached = with coach
said-coach = Coach { $on ->
        [1] on: trust, patience and interest are shown while you play.
       *[other] off: nothing but what the customer says.
    }
scene-type = Your own words, then Enter
scene-hint = n: in your own words
scene-gone = This scene is in no pack any more.
scene-changed = The scene was changed after this try: what is shown ends where it no longer fits.
said-scene-kept = Kept. Undo takes it back.
ui-scene-say = Say it
action-play-scene = Play
    .about = Play the scene under the cursor, or go on with it.
action-play-anew = New case
    .about = Begin the scene anew, with other wordings in another order.
action-look-back = Look back
    .about = Look back on the latest try of the scene under the cursor.
action-scene-card = Cards
    .about = Read a card that belongs to one of the better lines.
action-coach = Coach
    .about = Show trust, patience and interest while you play, or hide them.
action-looked-back = Done
    .about = Leave the look back; the try is kept.
action-answer-scene = Answer
    .about = Give the answer under the cursor; 1 to 9 give it at once.
action-own-words = Own words
    .about = Answer in your own words.
action-stay-silent = Silence
    .about = Say nothing, and let the customer go on.
action-cut-in = Cut in
    .about = Do not let the customer finish, where that can be done.
ending-good = well done
ending-fair = half-way
ending-poor = lost
deed-play-scene = scene { $subject }
problem-scene-missing = There is no scene “{ $id }”.
    .next = `cornerman drill scenes` lists them.
problem-scene-stopped = The scene was broken off, so nothing was kept.
    .next = Play it again whenever you like.
action-next-room = Next room
    .about = The next room of the training.
action-previous-room = Previous room
    .about = The room of the training before this one.
drill-all = { $n } cards in all.
# A kind of card to drill.
drill-kind-objection = Objections: say your answer, then compare
drill-kind-spin = Questions for the four stages of a talk
drill-kind-signal = Buying signals: what you do when one comes
drill-kind-type = Kinds of customers: how you recognise them
## The complaint desk
severity-severe = severe
severity-normal = normal
complaint-class-attitude = how they were treated
complaint-class-quality = quality
complaint-class-price = price
complaint-class-communication = communication
reach-systemic = likely to meet others too
reach-one_off = this one case
complaint-stage-heard = heard
complaint-stage-acknowledged = acknowledged
complaint-stage-answered = answered
complaint-stage-solved = solved
complaint-stage-confirmed = confirmed by the customer
complaint-stage-closed = closed
complaint-step-acknowledge = acknowledge
complaint-step-answer = answer
complaint-step-solve = solve
complaint-step-confirm = have it confirmed
complaint-step-close = close
complaint-standing-in_time = in time
complaint-standing-at_risk = at risk
complaint-standing-breached = too late
# What is still to be asked, inside a list.
desk-ask-words = their exact words
desk-ask-severity = how grave it is
desk-ask-wants = what they want
desk-ask-class = what it is about
desk-ask-owner = who sees it through
desk-ask-due = by which day it will be solved
desk-ask-fix = what was done about it
desk-ask-cause = the cause
desk-ask-reach = whether others can meet it too
desk-ask-prevention = what keeps it from coming back
desk-minutes = { $min } min
desk-hours = { $h } h
desk-hours-minutes = { $h } h { $min } min
desk-clock-runs = { $step } by { $when }: { $time } of work left
desk-clock-over = { $step }: our limit was { $when }, { $late }
desk-clock-met = { $done } in time
desk-clock-met-late = { $done }, { $late }
desk-red = unsolved for { $days } days
desk-promise-broken = our day for it has passed: { $day }
desk-to-confirm = solved; only the customer's word is missing
desk-to-close = it can be closed now
desk-closed = closed { $when }
desk-still-to-ask = Still to ask: { $fields }
desk-pattern-class = { $n } complaints about “{ $class }” from { $customers } customers in { $days } days: it may be systemic.
desk-pattern-cause = { $n } complaints of the same cause from { $customers } customers in { $days } days: it may be systemic.
# Follow-ups after a complaint was closed; $words are the first words of the complaint.
desk-look-week = Courtesy call: does the remedy hold? “{ $words }”
desk-look-month = A month after the complaint: orders, use, tone; is anything left of it? “{ $words }”
desk-look-quarter = Three months after the complaint: ask how they see us now. “{ $words }”
deed-add-complaint = complaint of { $subject } taken down
deed-edit-complaint = changes to the complaint of { $subject }
deed-sell-despite = selling to { $subject } in spite of the complaint
deed-watch-complaint = watch list: { $subject }
deed-acknowledge-complaint = complaint of { $subject } acknowledged
deed-answer-complaint = complaint of { $subject } answered
deed-solve-complaint = complaint of { $subject } solved
deed-confirm-complaint = complaint of { $subject } confirmed by the customer
deed-close-complaint = complaint of { $subject } closed
deed-reopen-complaint = complaint of { $subject } opened again
problem-complaint-empty = A complaint needs the customer's own words.
    .safe = Nothing was written.
    .next = Write down what they said, as they said it; one sentence will do.
problem-complaint-in-future = That moment is still to come.
    .safe = Nothing was written.
    .next = Say when it happened: 'today 10:30', 'yesterday 15:00', 2026-11-20.
problem-complaint-asks = Still to ask: { $fields }. Nothing was changed.
    .next = Say it along with the step, or go on without it: --skip.
problem-not-yet = That moment is still to come.
    .next = A talk takes place before it is written down; what is planned is prepared with p.
problem-call-not-wanted = { $name } asked not to be called. No call was begun.
    .next = Write instead; or, if they have given leave: cornerman customer edit WHO --set do_not_call=no. About a complaint: --flow complaint-call.
problem-complaint-step-taken = This complaint has come that far already.
    .safe = It stands as it was.
    .next = Not solved after all? Open it again. Done by mistake? Undo takes it back.
problem-complaint-not-solved = It is not marked as solved, so there is nothing to confirm or to open again.
    .safe = It stands as it was.
    .next = When it has been put right, mark it as solved; then ask the customer.
problem-complaint-not-confirmed = Only the customer's own word closes a complaint, and they have not given it yet.
    .safe = It stands as it was.
    .next = Ask: “Is it right for you now?” On a yes, mark it as confirmed; then close.
problem-complaint-too-early = That lies before what has happened to this complaint already.
    .safe = It stands as it was.
    .next = Give a later moment, or leave it out for now.
problem-complaint-not-taken = No complaint was taken down in this call.
    .safe = Nothing was saved; what you wrote stands here.
    .next = Take it down first, or leave this line empty.
problem-complaint-gone = This complaint was taken away or undone elsewhere meanwhile.
    .next = If it is still meant, take it down anew; `u` or `cornerman undo` brings back what was undone.
problem-complaint-unknown = No complaint has the id “{ $id }”.
    .next = `cornerman complaint list --all` shows all of them.
cli-complaint-added = Taken down for { $name } { $id }: { $next }
cli-complaint-changed = Changed for { $name } { $id }: { $next }
cli-complaint-stepped = { $name } { $id } is { $stage }: { $next }
cli-complaint-closed = { $name } { $id } is closed. To look back:
cli-complaint-reopened = Opened again for { $name } { $id }: { $next }
cli-complaint-standing = Stands at
cli-complaint-clocks = Clocks
cli-complaint-looks = To look back
cli-complaints = Complaints
cli-no-complaints = No complaint is open.
today-complaint = Complaint: { $words }
flag-complaint = Open complaint, { $ago }
where-desk = Complaint desk
screen-desk = Complaints
action-complaints = Complaints
    .about = The complaint desk: what passes first, and what to say next.
action-take-down = Complaint
    .about = Take a complaint down, in the customer's own words.
action-write-more = Write more
    .about = Everything about this complaint in one form.
action-go-on = Next step
    .about = The next step is done, whichever it is.
action-acknowledge = Acknowledged
    .about = The customer knows that it arrived and who has it.
action-answer-complaint = Answered
    .about = The customer knows what will be done, and by when.
action-solve = Solved
    .about = It was put right; the customer is asked next.
action-confirm = Confirmed
    .about = The customer says that it is right for them.
action-close = Close
    .about = Close it, and look back after a week, a month, three months.
action-reopen = Open again
    .about = The customer says that it is not solved after all.
action-sell-despite = Sell all the same
    .about = The reason why selling goes on although it is open.
action-watch = Watch
    .about = Put it on the watch list, or take it off.
action-call-about = Call
    .about = Call them, by the course for complaints.
off-no-complaint = There is no complaint here. On a customer's card or in a call, x takes one down.
off-complaint-closed = This complaint is closed. If it is not solved after all, open it again.
today-to-desk = Desk
today-no-digest = Not needed
desk-once-more = Here the same key takes the next step of the complaint: once more, if you mean it.
off-complaint-clock = A complaint's clock cannot be put off. Say on the desk what was done.
said-complaint-in-call = Taken down. Selling rests now: { $key } goes over to the course for complaints.
said-complaint-moved = { $name }: { $stage }.
said-call-goes-on = The call with { $name } goes on: { $key } leads back to it.
said-call-on-file = The call with { $name } ({ $at }) is still open: { $key } leads back.
said-call-silent = Silent since { $at }, so its clock stands. { $wrap } wraps it up, { $on } goes on.
said-on-the-line = On the line: { $name }.
said-complaint-closed = { $name }: closed. { $n } looks back are planned.
form-complaint-add = A complaint: their words first
form-complaint = The complaint
form-further-acknowledge = Before it is acknowledged (an empty line is passed over)
form-further-answer = Before it is answered (an empty line is passed over)
form-further-solve = Before it is solved (an empty line is passed over)
form-further-confirm = Before it is confirmed (an empty line is passed over)
form-further-close = Before it is closed (an empty line is passed over)
form-despite = Why sell although a complaint is open?
ui-despite-hint = Kept with the complaint. Empty: selling rests.
problem-despite-empty = Selling rests while a complaint is open, unless there is a reason.
    .next = Write the reason, such as “they asked for the offer themselves”; or leave with Esc and settle the complaint first.
problem-call-halted = A complaint of this customer is open, and the course “{ $flow }” sells.
    .safe = No call was begun.
    .next = Call by --flow complaint-call; or say why selling goes on: cornerman complaint edit ID --despite REASON.
choose-flow-off-why = Off: a complaint is open. Enter asks for a reason to sell all the same.
desk-title = Complaints · { $shelf }: { $n }
desk-shelf-open = open
desk-shelf-watch = watch list
desk-shelf-all = all
desk-said = “{ $words }”
desk-watched = On the watch list
desk-empty = Nothing is here.
desk-empty-how = When a customer complains, press { $key } on the card or in the call, type their words, and save with Ctrl-S.
desk-short-late = { $time } late
desk-short-confirm = their word
desk-short-close = to be closed
desk-short-closed = closed
card-complaint = Complaint: { $words }
card-halted = Selling and the cadence rest until it is closed.
draft-complaint = Complaint
draft-was-complaint = You were taking down what { $subject } complains about ({ $time }).
call-take-down = [{ $key }] takes the complaint down: their words first.
field-solve_by = promised for
drill-kind-value = Lines of value: from what it is to what it means for the customer
drill-kind-complaint = Complaints: the first words when somebody is upset
drill-kind-find = The right card in five seconds
drill-part-acknowledge = Acknowledge
drill-part-explore = Explore
drill-part-answer = Answer
drill-part-confirm = Confirm
drill-part-avoid = Not this
drill-part-ask = Ask
drill-part-then = Then
drill-part-do = Do
drill-part-listen = Listen for
drill-part-type = Kind
drill-part-opening = Opening
drill-part-decision = At the decision
drill-part-function = What it does
drill-part-advantage = Advantage
drill-part-benefit = Benefit
drill-part-number = Their number
drill-part-proof = Proof
drill-part-difference = What sets it apart
drill-why-lost = lost in a talk
drill-why-weak = weak in a scene
drill-why-due = due
drill-why-new = new
drill-why-outside = practice
drill-grade-again = again
drill-grade-hard = hard
drill-grade-good = good
drill-grade-easy = easy
drill-due =
    { $n ->
        [one] 1 card due, { $minutes ->
            [one] a minute
           *[other] { $minutes } minutes
        }
       *[other] { $n } cards due, { $minutes ->
            [one] a minute
           *[other] { $minutes } minutes
        }
    }
deed-drill-card = answer to the card “{ $subject }”
deed-drill-line = whether “{ $subject }” is drilled
cli-drill-none = No card is due now. `cornerman drill due --all` says when each comes back.
cli-drill-no-history = No card has been answered yet. Begin with `cornerman drill next`, or on the screen under Drills.
cli-drill-graded = “{ $name }” comes back { $due }.
cli-drill-outside = “{ $name }”: kept as practice; nothing has moved.
cli-drill-in = “{ $name }” is drilled.
cli-drill-out = “{ $name }” is not drilled any more.
problem-drill-card-missing = There is no card “{ $id }” to drill.
    .next = Look with `cornerman drill due --all` or `cornerman script list`.
problem-drill-no-card = An answer needs its card and its moment.
    .next = Name the card by its id: see `cornerman script list`.
problem-drill-no-own-card = No line of value and no kept statement has the id “{ $id }”.
    .next = Look with `cornerman value list` or `cornerman script list`. Built-in cards come by themselves.
problem-drill-line-short = “{ $name }” says too little to be drilled.
    .next = Give it a feature and a benefit: `cornerman value edit`.
today-why-drill = Ten minutes keep them: cards come back just before they are forgotten
off-drill = Cards are of no customer: open them under Drills.
action-drill = Drill
    .about = Begin today's cards, or go on with them.
action-practise = Practise
    .about = Practise cards outside the schedule; it is kept, and moves nothing.
action-hunt = Find
    .about = Hear an objection and find its card in the finder within five seconds.
action-self-check = Tick
    .about = Tick what you did in your answer.
action-next-meaning = Other meaning
    .about = The model answer if they mean something else by it.
action-previous-meaning = Meaning before
    .about = The model answer to the meaning before this one.
ui-drill-speak = I speak now
ui-drill-show = Show the answer
ui-drill-done = I am done
drill-over = End of the drill
drill-nth = { $n } of { $of }{ $back ->
        [0] { "" }
        [one] { " " }(1 comes back)
       *[other] { " " }({ $back } come back)
    }
drill-name-objection = Objection
drill-name-spin = Question
drill-name-value = Value
drill-name-signal = Buying signal
drill-name-complaint = Complaint
drill-name-type = Kind of customer
drill-name-find = Finder
drill-wants-objection = They say:
drill-wants-spin = Ask the question that brings this to light ({ $stage }):
drill-wants-value = Say what this means for the customer:
drill-wants-signal = You notice this. What do you say?
drill-wants-complaint = Somebody is upset and says:
drill-wants-type = Who is this? Name the kind, and your first sentence:
drill-wants-find = Find the card:
drill-lost = Lost in a talk on { $day }.
drill-lost-with = Lost in a talk on { $day }, with { $name }.
drill-weak = In the scene “{ $name }” something weaker was said here.
drill-breathe = Breathe first: a second and a half. Then type, or press Enter and speak.
drill-breathed = Now. Type your answer, or press Enter and speak.
drill-clock = { $n } s of { $of }. Enter when you are done.
drill-type = your answer
drill-speaking = (you are speaking)
drill-said = You said
drill-card = Card
drill-no-answer = No answer this time. Read the model slowly; the card comes back in a minute.
drill-paced = You waited { $paused } s and answered in { $took } s.
drill-hasty = You answered after { $paused } s: wait a second and a half, then ask. It took { $took } s.
drill-long = You waited { $paused } s; { $took } s is long, 30 are enough.
drill-hasty-long = You answered after { $paused } s and spoke { $took } s: wait first, then be brief.
drill-meaning = If they mean: { $name } ({ $n } of { $of }, → for the next)
drill-next-step = Enter: the next step
drill-explored = I asked what is behind it before I answered
drill-confirmed = I made sure that it is settled
drill-example = I had an example of my own
drill-anchor-again = froze, or pitched at once
drill-anchor-hard = answered without exploring
drill-anchor-good = acknowledged, explored, answered, confirmed
drill-anchor-easy = all of it within 30 s, with an example
drill-anchor-plain-again = did not come to mind
drill-anchor-plain-hard = with gaps, or slowly
drill-anchor-plain-good = right
drill-anchor-plain-easy = right at once, with an example
drill-in-minutes = { $n } min
drill-in-days = { $n ->
        [one] 1 day
       *[other] { $n } days
    }
drill-graded = “{ $name }” comes back in { $wait }.
drill-practised = “{ $name }”: practised; the schedule stays.
drill-done = { $n ->
        [one] 1 answer
       *[other] { $n } answers
    } in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }. Well done.
drill-learned = Sits for some days now
drill-tomorrow = Tomorrow: { $due } due, { $new } new.
drill-go-home = Enter: back
drill-nothing = Nothing is due now. x practises outside the schedule, f hunts for cards.
drill-how = Answer from memory first, typed or aloud; then compare and say how it went.
drill-held-back = { $n } more are due; today's limit keeps them for tomorrow.
drill-lost-heading = Lost in talks, drilled now
drill-stuck = These do not stick
drill-stuck-how = More drilling alone will not help: change the card into your own words, or ask somebody how they do it.
stuck-said = { $card }. A customer said: “{ $words }”
stuck-none = No card was known and lost again and again yet.
class-stuck =
    { $n ->
        [one] ! 1 card
       *[other] ! { $n } cards
    }
drill-lapses = { $name } (lost { $n } times)
drill-today = { $n ->
        [one] 1 answer
       *[other] { $n } answers
    } given today.
hunt-wants = A customer says:
hunt-how = Open the finder (Enter, o or F6), type as you would in a call, choose the card with Enter. The clock runs from the finder on; five seconds are the goal.
hunt-heading = “{ $text }” · { $n } s
hunt-right = { $seconds } s: the right card, in time.
hunt-slow = { $seconds } s: the right card; five seconds are the goal.
hunt-wrong = { $seconds } s: another card.
hunt-done = { $n } of { $of } in time.
hunt-tip = Two or three letters of any word in it are enough, or the number of the objection. Enter: back
draft-drill = answer to a card
draft-was-drill = You were answering a card
draft-scene = Scene
draft-was-scene = You were playing “{ $subject }” ({ $time }). The customer had just said: { $about }
draft-goal = Goal
draft-was-goal = You were writing down a goal for the quarter ({ $time }).
draft-practice = Practice
draft-was-practice = You were writing down what you practised ({ $time }).
ui-drill-step = Next step
off-no-goal = No goal is selected: add one first.
action-reach-goal = Reached
    .about = The goal is reached; once more, and it is aimed at again.
action-add-goal = New goal
    .about = Aim at something in this quarter.
action-edit-goal = Reword
    .about = Change the goal: its area, its words, the minutes a week.
action-log-practice = Log
    .about = Write down what you practised.
form-goal = A goal of this quarter
form-edit-goal = Change the goal
form-practice = Practice
field-weekly = minutes a week
ui-goal-hint = what one will see when it is reached
ui-minutes-hint = 45m, 1h, 1h30m
area-communication = Communication
area-emotional = Emotions
area-knowledge = Knowledge
area-teamwork = Team work
time-minutes = { $n } min
time-hours = { $n } h
time-hours-minutes = { $n } h { $rest }
growth-title = { $name }, week { $n } of { $of }
growth-fresh = A new week. Ten minutes are a good beginning; { $from } to { $to } hours are the frame.
growth-begun = { $done } this week. Every ten minutes count; { $from } to { $to } hours are the frame.
growth-reached-week = { $done } this week: you are where you want to be.
growth-beyond = { $done } this week. Rest is part of training, too.
growth-reached = reached
growth-goals = Goals of the quarter
growth-no-goals = None yet. One that one can see is enough: “In every first visit I ask two questions before I show anything.”
growth-days = Days with practice in the last { $weeks } weeks: { $n }
growth-no-days = Days with practice: the first one will stand here.
growth-legend = { $off } day off   { $little } under { $least } min   { $some } under { $most } min   { $much } more
growth-hours = Hours a week (drills and scenes count by themselves)
growth-all = All
growth-ideas = What to practise next
idea-communication-1 = Listen to one of your calls. Count who speaks how long; aim at seventy to thirty for them.
idea-communication-2 = Take three answers of the week and say each again in two sentences: first the point, then one number.
idea-communication-3 = In your next three talks, write their exact words for the trouble. Use one of them when you answer.
idea-emotional-1 = After a hard talk, two minutes: what did they feel, what did I feel, what would I say first next time?
idea-emotional-2 = Practise the pause: after an objection breathe out once before you speak. Ten times, aloud.
idea-emotional-3 = Name what you see without judging it: “You hesitate.” Then wait. Try it with a colleague.
idea-knowledge-1 = Explain one function of your product to somebody outside the trade. Where they ask, the words are wrong.
idea-knowledge-2 = Read one annual report or tender of a customer; note two figures they will be asked about.
idea-knowledge-3 = Write one line of value for your best customer: what it is, what it does, what it means, in their number.
idea-teamwork-1 = Watch a colleague's call with the scorecard. Say one thing to keep and one to change.
idea-teamwork-2 = Hand one customer's file to service in five sentences; ask what they would still need.
idea-teamwork-3 = Play buyer, seller and observer with two others, six minutes each. The observer speaks first.
deed-add-goal = new goal “{ $subject }”
deed-edit-goal = changes to the goal “{ $subject }”
deed-finish-goal = goal “{ $subject }”
deed-log-practice = practice “{ $subject }”
cli-practice-logged = { $time } of { $area } written down. This week: { $week }.
cli-goal-added = Goal { $id }: { $text }
cli-goal-done = Reached: { $text }
cli-goal-again = Aimed at again: { $text }
cli-no-goals = No goals in this quarter yet. Add one: `cornerman drill goal add communication "…"`.
problem-practice-no-time = How long was it?
    .next = Write 45m, 1h or 1h30m.
problem-practice-minutes = “{ $value }” is no length of time.
    .next = Write 45m, 1h or 1h30m; a day has no more than 24h.
problem-practice-area = “{ $value }” names no area.
    .next = Begin with a skill such as listening, empathy, product or team, or add --area.
problem-practice-day = Practice is written down for today or a day before.
    .next = Write the day as 2026-11-20, or leave it out.
problem-goal-empty = A goal needs words.
    .next = Say what one will see when it is reached.
problem-goal-missing = There is no goal “{ $id }”.
    .next = Look with `cornerman drill goal list --all`.
problem-not-a-quarter = “{ $value }” is no quarter.
    .next = Write it as 2026Q4.
off-no-answer = Answer a card first.
## What our products are worth to a customer
# $text: what somebody wrote, without a stop at its end. f: what it has, u: what that does, a: what comes of it.
value-why-f = { $product } has { $feature }.
value-why-u = { $product } { $function }.
value-why-a = With { $product }, { $advantage }.
value-why-fu = Because { $product } has { $feature }, it { $function }.
value-why-fa = Because { $product } has { $feature }, { $advantage }.
value-why-ua = Because { $product } { $function }, { $advantage }.
value-why-fua = Because { $product } has { $feature }, it { $function }, so { $advantage }.
value-benefit = For you that means: { $text }.
value-number = In figures: { $text }.
value-proof = You can check it: { $text }.
value-risk = One thing I'd rather say myself: { $risk }.
value-risk-remedy = One thing I'd rather say myself: { $risk }. That is why { $remedy }.
value-it = it
# Between two sentences.
value-gap = { " " }
value-seconds =
    { $n ->
        [one] { $n } second to say
       *[other] { $n } seconds to say
    }
value-for = For { $name }
value-for-all = What each product says of itself
value-blank-row = nothing written yet
value-blank = Nothing is written about this product yet. Enter writes it, step by step: for whom, what it is, what they get, proof, risk.
value-drilled = f: it is drilled; out with it
value-undrilled = f: it is not drilled; in with it
value-no-card = A line is drilled once it has a feature and a benefit.
value-no-product = No product is known yet. Press p to add the first one.
value-no-risk = No risk is written down. Name one yourself before they find it: r shows all lines, Enter writes.
value-risk-first = Risk first
value-not-theirs = This line is the product's own. Tab shows those; there it can be taken away.
value-beneath = The product says: { $text }. Leave this empty to say the same.
value-step-whom = For whom, and where
value-step-what = What it is and does
value-step-worth = What they get
value-step-proof = How they can check it
value-step-risk = The risk, named first
value-part-product = product
value-part-feature = feature
value-part-function = function
value-part-advantage = advantage
value-part-benefit = benefit
value-part-number = number
value-part-proof = proof
value-part-difference = difference
value-part-risk = risk
value-part-remedy = remedy
value-part-whom = for whom
value-part-scene = shown by
hint-value-whom = The person or the team whose work it changes.
hint-value-scene = By what and where they see it: sample at the line, figures on one page.
hint-value-feature = One thing it has, after "it has": two pumps in one housing.
hint-value-function = What that does, after "it": switches over when one fails.
hint-value-advantage = What comes of it, a clause: the line keeps running.
hint-value-benefit = What this customer has of it: your night shift loses no more batches.
hint-value-number = Their own figure, with its unit: 4 batches a month, £1,900.
hint-value-proof = What they can look up: the log of Hall 3, October 2026.
hint-value-difference = What you do differently here; their name isn't needed.
hint-value-risk = What could go wrong, in plain words: the first start jolts the belt.
hint-value-remedy = What is ready for it, after "that is why": we set the ramp on day one.
hint-product-name = As you speak of it: the Twin pump.
doubt-no-benefit = It says what the thing is. What does this customer have of it?
doubt-nobody = Whose work gets easier? Name a person or a process of theirs.
doubt-no-figure = How much? Ask them for one figure.
doubt-no-unit = A figure of what? Hours, batches, euros …
doubt-several = One feature at a time; the second makes the first weaker.
doubt-praise = Praise needs something to check, or it costs you trust.
doubt-rival = An advantage is what it does, not what the others lack.
doubt-no-proof = What could they check?
doubt-vague = A date, a figure or a name makes the proof one that can be checked.
doubt-no-remedy = A risk without a remedy worries. What is ready for it?
doubt-long = Too long for one breath.
form-value = Edit what it is worth
form-value-add = What is it worth?
form-product = Edit product
form-product-add = Add product
ui-guide-step = { $n }/{ $all }
ui-guide-hint = Enter: next line · PageDown: next step
ui-value = Worth
ui-value-hint = 1-9 chooses, r: risk first, Space reads on
ui-drilled = Drill
ui-write = Write
ui-for-whom = For whom
ui-another = Another
ui-new-product = Product
action-value = Worth
    .about = Read what our products are worth to this customer, or write it.
action-risk = Risk first
    .about = Name a risk yourself, with what is ready for it.
deed-add-product = product { $subject }
deed-edit-product = changes to the product { $subject }
deed-delete-product = deletion of the product { $subject }
deed-add-value = value line for { $subject }
deed-edit-value = changes to a value line for { $subject }
deed-remove-value = deletion of a value line for { $subject }
draft-product = Product
draft-value = Value line
draft-was-product = You were writing down the product “{ $subject }” ({ $time }).
draft-was-value = You were writing what “{ $about }” is worth ({ $time }). { $subject }
cli-no-products = No products. `cornerman product add` adds one.
cli-no-values = Nothing is written about what the products are worth. `cornerman value add` writes it.
cli-product-lines =
    { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }
problem-product-there = There is a product called “{ $name }” already.
    .next = Give this one another name, or change that one.
problem-product-gone = This product was taken away elsewhere while you were writing.
    .safe = What you typed is kept as a draft.
    .next = Undo there brings it back; or add it anew.
problem-product-missing = There is no product “{ $value }”.
    .next = `cornerman product list --all` shows those there are.
problem-value-empty = The line says nothing yet.
    .next = Write what it has, or what the customer has of it.
problem-value-gone = This line was taken away elsewhere while you were writing.
    .safe = What you typed is kept as a draft.
    .next = Undo there brings it back; or write it anew.
problem-value-missing = No value line has the id “{ $id }”.
    .next = `cornerman value list` shows all of them.
problem-value-of-nobody = The line belongs to no product and to no customer.
    .next = Choose a product.
## The trainer's desk
deed-add-trainee = new trainee { $subject }
deed-edit-trainee = changes to trainee { $subject }
deed-score-talk = marks for { $subject }
deed-rename-rater = the rater { $subject } called otherwise
role-play-buyer = buyer
role-play-seller = seller
role-play-observer = observer
cli-written = Written: { $file }
cli-trainee-added = Trainee { $name } ({ $id })
cli-trainee-saved = Saved: { $name }
cli-no-trainees = There are no trainees yet. `cornerman drill trainee add --class NAME WHO WHO …` adds a class.
cli-no-class = (no class)
cli-retired = not training
cli-rubric-copied = “{ $name }” is yours now: change it in { $file }, then `cornerman pack check mine`. Taken out there, the built-in one is back.
cli-dealt = { $n } papers written to { $folder }
cli-deal-seed = Seed { $seed }: --seed { $seed } deals the same again.
cli-talk = { $name } · { $rubric } · { $id }
cli-talk-new = This is a new talk. If you mean the one that { $rater } marked at { $at }, undo this and add --talk { $id }.
cli-talk-rater = Marks by { $rater }
rater-unnamed = a rater without a name
rater-counts = marks { $marks }, talks { $talks }
said-rater = { $from } is called { $to } now: marks { $marks }, talks { $talks }. Undo takes it back.
cli-rater-would = { $from } would be called { $to }: marks { $marks }, talks { $talks }. Nothing was changed.
cli-rater-joins = There is a rater { $to } already: the two are one then.
cli-erase-ask = Everything about { $name } will be erased: talks, marks, cards drilled, plans, drafts. Nothing brings it back. Type the name to confirm:
cli-erased = Erased: talks { $attempts }, marks { $scores }, answers in drills { $reviews }, entries of the plan { $plans }.
cli-erase-everywhere =
    { $n ->
        [one] In one text about somebody else a number takes the place of the name.
       *[other] In { $n } texts about others a number takes the place of the name.
    }
cli-erase-mentions =
    { $n ->
        [one] One text about somebody else still names them: change it by hand.
       *[other] { $n } texts about others still name them: change them by hand.
    }
cli-erase-backups = { $n ->
    [one] One backup beside the file was made while the record was there; it is not touched. `cornerman backup list` shows it.
   *[other] { $n } backups beside the file were made while the record was there; they are not touched. `cornerman backup list` shows them.
}
cli-erase-finished = The file was written anew; nothing of what was erased is left in it.
score-result = Result: { $percent } % ({ $marked } of { $counted } items marked)
score-nothing = Nothing is marked yet.
score-fatal = Fatal, so the result is 0: { $text } (the rest alone: { $percent } %)
score-rules = Rules, counted apart: { $kept } of { $rules } kept, { $open } not marked
agree-title = { $first } and { $second }
agree-talks = { $n ->
    [one] One talk that both have marked.
   *[other] { $n } talks that both have marked.
}
agree-none = There is no item that both have marked.
agree-all = All { $raters } raters gave the same mark on { $same } of the { $items } items they all marked.
agree-counts = The same mark on { $same } of { $items } items ({ $percent } %), at most one point apart on { $near }.
agree-points = Points: kappa { $kappa } over { $n } items (1 = always the same, 0 = no more than chance; distances count).
agree-points-few = { $n ->
    [one] Points: one item; from 10 on there is a kappa.
   *[other] Points: { $n } items; from 10 on there is a kappa.
}
agree-yes-no = Yes or no: kappa { $kappa } over { $n } items (1 = always the same, 0 = no more than chance).
agree-yes-no-few = { $n ->
    [one] Yes or no: one item; from 10 on there is a kappa.
   *[other] Yes or no: { $n } items; from 10 on there is a kappa.
}
agree-apart = Talk about this one: { $item } ({ $first } against { $second })
next-title = Next:
next-broken = a rule was broken in the last talk: { $text }
next-fatal = this made the last talk 0: { $text }
next-item = { $talks ->
    [one] { $text } ({ $percent } % when it was marked last)
   *[other] { $text } ({ $percent } % over the last { $talks } talks in which it was marked; half or less in { $low } of them)
}
next-cards = { $due } cards are due, { $stuck } do not stick
next-go-on = go on with the scorecard, { $begun }
next-talk = no talk was marked yet
next-nothing = full marks; a harder case
class-standing = Where everybody stands
class-raters-agree = How far raters agree
class-results-read = Read it here
class-results-page = Keep it as a page
class-results-table = All marks as a table
class-results-about-read = Where everybody stands, who needs what next and why, and how far raters agree.
class-results-about-page = The same as a text (Markdown), to be printed or handed on.
class-results-about-table = A row for each mark (CSV), for a spreadsheet.
choose-results = What of the results?
class-title = { $class }: { $n } trainees
class-next = Who needs what next, and why
class-no-talk = no talk yet
record-skills = Skills
record-answers = Answers in drills
action-deal-class = Deal
    .about = Deal threes, with cards for buyer, seller and observer.
action-next-paper = Next paper
    .about = Show the next card or sheet, round by round.
action-keep-papers = Write files
    .about = Write a file for each person and round into a folder.
action-deal-anew = Deal anew
    .about = Deal again, with another seed, another kind of talk or a scene.
where-dealt = Papers dealt
form-deal = Deal into threes
deal-class = class
deal-seed = seed
deal-seed-hint = The same number deals the same cards to the same people.
deal-talk-kind = kind of talk
deal-scene = scene
deal-no-scene = none
deal-objections = objections a round
deal-sheet = observer's sheet
deal-seats = Who sits where
deal-same-seed = Seed { $seed }: it deals the same again. Enter shows the next paper; turn the screen to whom it is for.
deal-folder = papers-{ $seed }
problem-deal-seed = “{ $text }” is no seed.
    .next = Type a whole number, such as 7.
export-marks = these marks
export-about-marks = A row for each mark that was given: who, when, by which scorecard and rater, the item, the points and the note.
export-papers = these papers
export-about-papers = A file for each person and round, in this folder; it is made where it is not there.
export-done-papers = { $n } papers written to { $file }.
deal-title = Round { $round } · Group { $group } · { $role }: { $names }
deal-round = Round { $round }
deal-seating = Who sits where: { $class }
deal-pair = In a pair nobody observes: the buyer fills in the sheet after the talk.
deal-share-talk = You two share this part: change over at half-time, the second goes on where the first stopped.
deal-share-watch = You two watch: one follows the questions, the other the answers. Fill in a sheet each.
deal-you-are = You buy for:
deal-your-kind = What people there look at:
deal-you-behave = How you behave:
deal-you-say = You say:
deal-you-mean = What is really behind it (keep it to yourself):
deal-reveals = You tell it when you are asked something like:
deal-facts = You know this, and tell it only to somebody who asks well:
deal-content = You are content when you hear something like:
deal-buyer-rule = Bring each objection once of your own accord. Without a good question stay with your words and explain nothing. With one, tell it: you play to be found out, not to win.
deal-your-customer = Your customer:
deal-talk = The talk:
deal-goal = Your goal:
deal-minimum = The least you want:
deal-seller-rule = Six minutes. You know nothing of what the buyer holds back; ask.
deal-customer = the customer
deal-watched = **Seller:** { $seller } · **Buyer:** { $buyer }
deal-observer-rule = Watch the seller, say nothing. Tick what you see or hear, nothing else.
deal-observer-end = Afterwards, two sentences: one thing that worked, in the seller's own words; one thing to try in the next round.
deal-saw-heard-out = heard it out
deal-saw-asked = asked before answering
deal-saw-found = found out: { $meaning }
deal-saw-settled = checked that it was settled
sheet-head = Trainee { $name }   Rater ____________________   Day __________
sheet-yes = yes
sheet-no = no
sheet-note = Note:
sheet-open = –
sheet-weight = weight { $weight }; { $skill }
sheet-fatal = FATAL: with the lowest mark the whole result is 0
sheet-rules = Rules, counted apart
sheet-sum = Result = sum of weight × points reached ÷ sum of weight × points possible. Rules: how many were kept.
problem-score-item = The scorecard has no item “{ $item }”. It has: { $known }.
    .safe = Nothing was changed.
problem-score-points = The mark for “{ $item }” goes from 0 to { $most }.
    .safe = Nothing was changed.
problem-score-mark = “{ $text }” is no mark.
    .next = Write the item, = and the points, such as purpose=3, or yes or no where it asks for that.
problem-score-other-talk = The talk { $id } is another trainee's, or was marked by another scorecard.
    .safe = Nothing was changed.
problem-rater-missing = It must say who gives the marks.
    .next = Name the rater.
problem-rater-unknown = There is no rater “{ $name }”. Raters: { $known }.
    .next = `cornerman drill class raters` lists them.
problem-rater-differs = { $from } and { $to } differ on { $n } of the items that both have marked: they are two.
    .safe = Nothing was changed.
    .next = Choose another name, or make the marks alike first.
problem-trainee-there = There is a trainee called { $name } in this class already.
    .safe = Nothing was changed.
    .next = Write the name so that the two can be told apart.
problem-trainee-gone = This trainee was erased or taken away meanwhile.
problem-trainee-unknown = No trainee is called “{ $who }”.
    .next = `cornerman drill trainee list --all` shows all of them.
problem-trainee-ambiguous = { $n } trainees answer to “{ $who }”: { $candidates }.
    .safe = Nothing was changed.
    .next = Say which one by its id in quotes, as in '#1a2b3c4d'.
problem-class-unknown = There is no class “{ $class }”. Classes: { $known }.
    .next = `cornerman drill trainee add --class NAME WHO …` adds one.
problem-talk-unknown = No talk has the id “{ $id }”.
    .next = `cornerman drill trainee show WHO` lists the talks of a trainee.
problem-rubric-unknown = There is no scorecard “{ $id }”. Scorecards: { $known }.
    .next = `cornerman drill sheet` lists them.
problem-scene-unknown = There is no scene “{ $id }”. Scenes: { $known }.
problem-deal-too-few = It takes at least two to practise; “{ $class }” has fewer.
    .next = Add trainees to the class.
problem-own-rubric-there = “{ $id }” is in your own pack already.
    .safe = It was not touched.
    .next = Change it there with any editor.
problem-erase-remains = The record is erased, but the file could not be written anew, so that remains of it may still be found in it.
    .next = Close other windows of the program, see that the disk has room, and run `cornerman drill trainee erase --finish`.
problem-erase-unasked = Nobody could be asked whether { $name } shall be erased for good.
    .safe = Nothing was erased.
    .next = Add --yes if it shall.
problem-erase-not-confirmed = The name was not typed.
    .safe = Nothing was erased.
## The trainer's desk on the screen
action-mark-talk = Score
    .about = Mark a talk of the selected trainee by a scorecard, or go on with one.
action-add-trainees = Trainees
    .about = Write down trainees with commas between; before a colon, the class.
action-mark-up = Mark 0-4
    .about = A point more on this item; 0 to 4 mark it at once and go on to the next.
action-mark-down = Less
    .about = A point less on this item.
action-unmark = No mark
    .about = Take the mark off this item.
action-note-item = Note
    .about = Note what you saw or heard at this item.
action-pause-clock = Pause
    .about = Stop the clock of the talk, or let it go on.
action-rater = Rater
    .about = Somebody else marks the same talk: say who.
action-compare-raters = Compare
    .about = Show the marks of all raters side by side, and how far they agree.
note-sheet = What you saw or heard
note-rater = Who gives the marks from here on? Type the name
note-names = Names, one a line, or behind their class: “Monday: Ann, Ben”
said-names-no-class = Class: nothing stands before the colon in “{ $what }”. Nothing was saved yet.
said-names-nobody = Names: nobody is named in “{ $what }”. Nothing was saved yet.
draft-sheet = The trainer's desk
draft-was-sheet = You were writing on the trainer's desk ({ $time }): { $subject } { $about }
draft-trainee = Trainee
draft-was-trainee = You were changing what is written of the trainee { $subject } ({ $time }).
choose-sheet = Mark by which scorecard?
class-go-on = Go on with this talk.
choose-scene-card = Which card?
off-no-scene-card = No card belongs to these lines.
choose-class = List whom?
choose-rater = Who is called otherwise?
form-rater = Call a rater otherwise
rater-hint = on every sheet; the name of another rater makes the two one
class-everybody = Everybody
class-none = (no class)
class-retired = Not training
class-count =
    { $n ->
        [one] 1 trainee
       *[other] { $n } trainees
    }
form-trainee = Change a trainee
choose-leave = What becomes of the record?
leave-record = Write the record to a file
leave-retire = Stop training
leave-return = Train again
leave-erase = Erase for good
leave-everywhere = Erase, also the name in notes on others
leave-everywhere-about =
    { $n ->
        [one] One text about somebody else names them: a number takes the place of the name.
       *[other] { $n } texts about others name them: a number takes the place of the name.
    }
leave-about-record = Everything that is kept, to be handed over. Then this question comes again.
leave-about-retire = Off the list; everything is kept. The list of those who don't train has them.
leave-about-return = Back on the list of the class, with everything that was kept.
erase-what = { $name }: talks { $talks }, marks { $marks }, answers to cards { $answers }, entries of the plan { $plans }
erase-named =
    { $n ->
        [one] { $goes }. One text about somebody else names them, and stays
       *[other] { $goes }. { $n } texts about others name them, and stay
    }
ask-erase-everywhere = Erase for good? { $subject }, and every draft; in what was written about others a number takes the place of the name. Nothing brings it back, not even Undo. Type the name to confirm.
ask-erase-trainee = Erase for good? { $subject }, and every draft. Nothing brings it back, not even Undo. Type the name to confirm.
said-not-the-name = That is not the name: { $name }. Nothing was erased.
said-erased =
    { $backups ->
        [0] { $name } is erased.
        [one] { $name } is erased. One backup still has the record: delete it yourself if it must go.
       *[other] { $name } is erased. { $backups } backups still have the record: delete them yourself if they must go.
    }
off-no-trainee = No trainee is selected: add some first.
action-edit-trainee = Edit
    .about = Change the name, the class or the note of a trainee.
action-choose-class = Class
    .about = List one class, everybody, or those who train no more.
action-leave-class = Leaves
    .about = Hand over a record, take somebody off the list, or erase all of it.
action-class-results = Results
    .about = Read the results of the class on a page, or write them to a file.
action-raters = Raters
    .about = See who has marked talks, and call one of them otherwise.
class-nobody = Nobody trains here yet. Press a and type the names of your class.
class-unfinished = { $marked } of { $of } marked
class-talks = Talks
class-no-clock = Space: the talk begins
class-paused = paused
class-trainee-speaks = trainee speaks
class-customer-speaks = customer speaks
class-no-rubric = The scorecard of this talk is in none of your packs any more. Its marks are kept.
class-one-rater = Only one rater so far. Press e and type who else has marked this talk.
class-column-name = Name
class-column-result = Last result
class-column-class = Class
said-mark-meant = Enter gives no mark: press 1 to 4 ({ $n } is “{ $grade }”), or Space to tick what you did.
said-mark-most = Here the marks go from 0 to { $most }.
said-talk-gone = This talk was taken away or erased meanwhile.
## Statements that can be followed
form-statement = Build a statement
choose-frame = Built how?
choose-must = What had to be said: tick it, or take it off
choose-on-the-line = Who is on the line?
choose-running = Which call? None of these is wrapped up yet.
choose-new-person = Somebody new: write them down
statement-title = kept as
statement-keep = Copy it, or keep it
statement-seconds = { $n } of { $most } seconds
hint-statement-title = A name; Ctrl-S keeps it as a card of your own, Ctrl-Y copies it.
ui-keep-card = Keep
cards-statement = Statements
action-statement = Statement
    .about = Build a statement part by part, begun with what the file knows.
draft-statement = Statement
draft-was-statement = You were building a statement: { $about } { $subject } ({ $time }).
problem-statement-empty = The statement says nothing yet.
    .next = Write at least one part.
problem-statement-name = A statement is kept under a name, without braces.
    .next = Give it one, or copy it with Ctrl-Y.
cli-part-total = In all
## Other countries, and scripts that are wanted at once
culture-hypothesis = Behaviour you may meet, not a judgement of anybody. Watch, and ask the person.
culture-repair = When it went wrong
handy-words = Hold, put through, voicemail
handy-signals = They want to buy? The question for each sign
handy-culture = How they do business there
handy-hint = 1-9 chooses, Enter opens it and keeps that it was used
cli-part-relation = Relation
cli-part-power = Rank
cli-part-directness = Yes and no
cli-part-time = Time
cli-part-face = Face
cli-part-gestures = Gestures
cli-part-gifts = Gifts
action-culture = Country
    .about = Read how business is often done in the customer's country.
action-words = Words
    .about = Words for holding, putting through and voicemail, filled in.
action-signals = Signals
    .about = They gave a sign that they want to buy: the question that goes with it.
action-next-shelf = Next list
    .about = From the open complaints to the watch list, and to all of them.
action-previous-shelf = Previous list
    .about = Back to the list of complaints before this one.
