# 介面文字。三個檔案的鍵和參數必須一致，有測試核對。
# 鍵按部分排列，新的鍵加在所屬部分的末尾。

## 語言

language = 語言
language-auto = 跟隨系統

## 日期和時間

date-today = 今天
date-tomorrow = 明天
date-yesterday = 昨天
# { $weekday } 是「週五」這樣的說法。
date-this-week = 本{ $weekday }
date-next-week = 下{ $weekday }
date-day = { $month }{ $day }日 { $weekday }
# 窄欄的欄頭。
date-head = { $weekday } { $day }日
date-day-alone = { $month }{ $day }日
date-day-year = { $year }年{ $month }{ $day }日 { $weekday }
ago-days = { $n } 天前
ago-weeks = { $n } 週前
ago-months = { $n } 個月前
ago-years = { $n } 年前
in-days = { $n } 天後
in-weeks = { $n } 週後
in-months = { $n } 個月後
in-years = { $n } 年後
day-holiday = { $said }（{ $name }，放假）
day-holiday-provisional = { $said }（{ $name }，放假安排未公布）
day-made-up = { $said }（{ $name }調休，要上班）
when-day = { $day }，{ $away }
when-time = { $day } { $time }，{ $away }
weekday-mon = 週一
weekday-tue = 週二
weekday-wed = 週三
weekday-thu = 週四
weekday-fri = 週五
weekday-sat = 週六
weekday-sun = 週日
weekday-short-mon = 週一
weekday-short-tue = 週二
weekday-short-wed = 週三
weekday-short-thu = 週四
weekday-short-fri = 週五
weekday-short-sat = 週六
weekday-short-sun = 週日
month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月

## 數量

count-days = { $n } 天

## 問題出在哪裡
## 放在句子前面，所以下面的句子本身不提檔案、行和欄位。

place-line = 第 { $line } 行
place-line-column = 第 { $line } 行第 { $column } 字
place-two = { $first }，{ $second }
place-said = { $place }：{ $what }

## 問題：每一類一句
## 沒有專門說法的問題用這裡的句子。
## 系統拒絕的原因（接在句子後面）

cause-missing = 它或路徑中的資料夾不存在
cause-denied = 沒有權限
cause-read-only = 磁碟唯讀
cause-full = 空間已滿
cause-exists = 已有同名的東西
cause-no-folder = 路徑中有一段不是資料夾
cause-folder = 它是資料夾
cause-name = 這裡不允許這樣的名稱
cause-in-use = 它正在另一個程式中開啟
cause-disk = 磁碟回報了錯誤（{ $detail }）
cause-other = 系統提示「{ $detail }」

## .safe = 沒有遺失什麼，.next = 接下來怎麼辦。

problem-kind-internal = 程式內部出錯了。
    .next = 資料保留在上次儲存時的狀態。請重新開啟；如果再次出現，請把這句話告訴我們。
problem-kind-usage = 這條指令的寫法看不懂。
    .next = 加上 --help 可以查看用法。
problem-kind-newer = 這個檔案是較新版本的 cornerman 寫的。
    .safe = 檔案沒有被動過。
    .next = 請先升級 cornerman，再開啟它。
problem-kind-damaged = 這個檔案已損壞。
    .safe = 檔案沒有被改動。
    .next = 請還原一個備份：`cornerman backup list` 會列出旁邊的備份。
problem-kind-locked = 檔案被鎖定，或者密碼不對。
    .safe = 檔案沒有被改動。
    .next = 關閉正在使用它的其他程式，或重新輸入密碼。
problem-kind-foreign = 這不是 cornerman 的檔案。
    .safe = 檔案沒有被動過。
    .next = 請檢查路徑，或換一個檔案。
problem-kind-bad-data = 這些資料現在還不能用。
    .safe = 沒有儲存任何內容。
    .next = 改正後再試一次。
problem-kind-missing = 找不到這個名字對應的內容。
    .next = 請檢查名字或路徑。
problem-kind-cannot-create = 無法建立檔案。
    .next = 請確認資料夾存在，而且您有寫入權限。
problem-kind-disk = 磁碟已滿，或無法讀寫。
    .safe = 之前儲存的內容都還在。
    .next = 騰出空間或檢查磁碟後再試。
problem-kind-busy = 另一個程式正在寫入這個檔案。
    .safe = 沒有遺失任何內容。
    .next = 請稍後再試。
problem-kind-changed = 另一個程式剛剛改過同一處。
    .safe = 沒有覆蓋任何內容。
    .next = 請看看現在的樣子，再試一次。
problem-kind-denied = 您沒有開啟或修改這個檔案的權限。
    .safe = 沒有任何改動。
    .next = 請檢查檔案和資料夾屬於誰。

## 欄位的問題

problem-field-type = 這個值和欄位的類型不符。
    .safe = 沒有儲存任何內容。
problem-field-long = 最多 { $most } 個字元。
    .next = 請縮短，或把其餘內容寫進備註。
problem-field-range = 請填 { $from } 到 { $to } 之間的數字。
problem-field-years = 只能填西元 1 年到 9999 年之間的日期。
problem-field-choice = 「{ $value }」不在可選範圍內。
    .next = 請從清單中選一個。
problem-field-empty = 這個欄位必須填寫。
    .next = 請填上內容。

## 設定、按鍵和佈景主題的問題
## `said` 是系統或解析器的原話。

problem-config-syntax = 這一行不是這裡要的「名稱 = 值」的寫法。TOML 解析器的原話：「{ $said }」。
    .safe = 檔案的其餘部分照常使用。
    .next = 文字加引號，清單用 [ ]，開關寫 true 或 false；改好後下次啟動時生效。
problem-config-unknown = 這裡沒有「{ $name }」這個名字。
    .safe = 檔案的其餘部分照常使用。
    .next = 請刪去這一行，或對照範例檔案中的名字。
problem-config-unknown-like = 這裡沒有「{ $name }」這個名字。是不是想寫「{ $closest }」？
    .safe = 檔案的其餘部分照常使用。
    .next = 請改正名字，下次啟動時生效。
problem-config-type = 值的類型不對：應為 { $wanted }，實際是 { $found }。
    .safe = 暫用預設值。
    .next = 文字要加引號，開關寫 true 或 false，日期寫成 2026-05-01。
problem-config-choice = 這裡不能用「{ $value }」。可用：{ $allowed }。
    .safe = 暫用預設值。
    .next = 請選用其中之一。
problem-config-colour = 「{ $value }」不是顏色。
    .safe = 暫用周圍的顏色。
    .next = 請寫 "red"、"bright-blue" 這樣的名字，"#0077bb" 這樣的數值，或 "default"。
problem-config-key = 「{ $value }」不是按鍵。
    .safe = 其他按鍵照常使用。
    .next = 請寫 "q"、"Ctrl-P"、"F1"、"Enter"、"PageDown" 這樣的按鍵。
problem-config-key-taken = 「{ $value }」原來是 `{ $other }` 的鍵；現在照這一行的意思，`{ $other }` 失去了它。
    .next = 請替其中一個換個鍵。
problem-config-absent = 這裡缺少內容：假日至少要寫第一天，或者寫出要上班的日子。
    .safe = 檔案的其餘部分照常使用。
    .next = 請寫 from = 2026-05-01，或 work = [2026-05-09]。
problem-config-span = 假日的最後一天不能早於第一天，最長 { $most } 天。
    .safe = 檔案的其餘部分照常使用。
    .next = 請核對兩個日期的年份和月份。
problem-config-no-work-day = 一週裡沒有剩下上班的日子。
    .safe = 週末仍照原來的算。
    .next = 請從清單裡至少拿掉一天。
problem-config-range = 「{ $value }」不能用在這裡：須為 { $from } 到 { $to } 的整數。
    .safe = 暫用預設值。
    .next = 請改正這個數字，下次啟動時生效。
problem-config-not-text = 這個檔案不是 UTF-8 文字。
    .safe = 暫用預設值。
    .next = 請在編輯器裡另存為 UTF-8。
problem-config-too-large = 檔案超過 { $most } 位元組，沒有讀取。
    .safe = 暫用預設值。
    .next = 請確認是不是放錯了檔案。
problem-config-cannot-read = 無法讀取檔案：{ $cause }。
    .safe = 暫用預設值。
    .next = 請檢查檔案及其權限。
problem-config-cannot-write = 無法寫入檔案：{ $cause }。
    .safe = 原來的內容還在。
    .next = 請檢查磁碟和資料夾的權限，然後再試。
problem-config-cannot-create = 無法建立資料夾：{ $cause }。
    .next = 請檢查上層資料夾的權限，或把 CORNERMAN_HOME 設為您自己的資料夾。

## 資料庫檔案的問題

problem-file-newer = 這個檔案是較新版本的 cornerman 寫的（格式 { $found }，本程式最高支援 { $known }）。
    .safe = 檔案沒有被動過。
    .next = 請先升級 cornerman，再開啟它。
problem-file-foreign = 這不是 cornerman 的資料庫檔案。
    .safe = 檔案沒有被動過。
    .next = 請檢查路徑，或用 --db 指定另一個檔案。
problem-file-empty = 這個檔案本該存放您的資料，卻是空的。
    .safe = 檔案沒有被改動。
    .next = 請還原一個備份（`cornerman backup list`）；想重新開始，請先把空檔案移走。
problem-file-damaged = 這個檔案已損壞：{ $detail }。
    .safe = 檔案沒有被改動。
    .next = 請還原一個備份：`cornerman backup list` 會列出旁邊的備份。
problem-file-cut = 這個檔案被截斷了：應有 { $wants } 位元組，只剩 { $has } 位元組。
    .safe = 檔案沒有被改動。
    .next = 請還原一個備份，或者把還能讀的內容救出來，見 `cornerman doctor --help`。
problem-file-unreadable = 您沒有讀取這個檔案的權限。
    .safe = 沒有任何改動。
    .next = 請檢查檔案和資料夾屬於誰。
problem-folder-closed = 您沒有進入這個資料夾的權限。
    .safe = 沒有任何改動。
    .next = 請檢查它屬於誰、誰可以進入，或把 CORNERMAN_HOME 設為您自己的資料夾。
problem-file-log-unread = 最近的改動還在旁邊的日誌裡，要先併進檔案才能讀。
    .safe = 沒有任何改動，日誌還在。
    .next = 如果這裡允許寫入，執行任何一個其他指令就會併入；否則請把檔案連同它的 -wal 或 -journal 一起複製到可以寫入的地方，再用 --db 開啟。
problem-file-moved = 程式執行期間，您的資料檔案被取代、移走或刪除了。
    .safe = 最後這次改動沒有儲存，之前儲存的內容在被移走的那個檔案裡。
    .next = 請結束程式後重新開啟，才會開啟正確的檔案。
problem-file-no-locks = 這裡無法鎖定檔案（是網路磁碟機嗎？）。
    .safe = 沒有任何改動。
    .next = 請把檔案移到本機磁碟上，再用 --db 開啟。
problem-backup-not-verified = 讀回來的和寫進去的不一樣：磁碟或記憶體有故障。
    .safe = 您的檔案沒有被改動，這份副本已捨棄。
    .next = 請把備份做到另一顆磁碟上：`cornerman backup --to 資料夾`。
problem-backup-damaged = 這個備份已損壞。
    .safe = 您的檔案沒有被改動。
    .next = 請換一個更早的：`cornerman backup list`。還讀得到的內容可以這樣救出來：`cornerman --db 檔案 doctor --salvage NEW.db`。
problem-salvage-nothing = 這個檔案裡已經一列都讀不出來了。
    .safe = 檔案沒有被改動。
    .next = 請還原一個備份：`cornerman backup list` 會列出旁邊的備份。
problem-restore-itself = 這就是正在使用的檔案。
    .next = 請指定一個備份：`cornerman backup list`。
problem-restore-what = 要還原哪個備份？
    .next = 請寫編號或路徑，例如 `cornerman restore 12`。
problem-restore-busy = 另一個視窗正開著您的檔案。
    .safe = 沒有任何改動。
    .next = 請先關閉它，再還原。
problem-file-busy = 另一個程式正在寫入您的資料。
    .safe = 沒有遺失任何內容。
    .next = 請稍後再試。
problem-changed-meanwhile = 另一個程式剛剛改了同一處。
    .safe = 沒有覆蓋任何內容。
    .next = 請先看看現在的內容，再改一次。
problem-customer-gone = 您填寫的時候，這個客戶在別處被刪除了。
    .safe = 您寫的內容還在。
    .next = 復原可以找回客戶；也可以離開表單，把文字記到別的客戶上。
problem-visit-gone = 您填寫的時候，這次會面在別處被刪除或復原了。
    .safe = 您寫的內容還在。
    .next = 復原或重做可以找回會面；也可以重新記錄這次交談。
problem-use-gone = 這次話術使用紀錄已在別處被復原。
    .safe = 沒有任何內容被覆蓋。
    .next = 再用一次這條話術，或就此作罷。
problem-item-gone = 您填寫的時候，這一項在別處被移出了清單。
    .safe = 您寫的內容還在。
    .next = 重新新增，或就此作罷。
problem-follow-gone = 您填寫的時候，這筆跟進在別處被刪除或復原了。
    .safe = 您寫的內容還在。
    .next = 請另寫一筆；若正在替會面收尾，先清空下一步。
problem-promise-gone = 您填寫的時候，這筆承諾在別處被刪除或復原了。
    .safe = 您寫的內容還在。
    .next = 請另寫一筆。
problem-person-gone = 您填寫的時候，這位聯絡人在別處被移除了。
    .safe = 您寫的內容還在。
    .next = 復原可以找回聯絡人；也可以重新新增。
problem-drafts-damaged = 未寫完內容的檔案無法讀取，已另存為這個檔案。
    .safe = 客戶、會面和備註在另一個檔案裡，不受影響。
    .next = 您不用做什麼；之後寫的內容會存進新檔案。
problem-disk-full = 磁碟滿了。
    .safe = 之前儲存的內容都還在，最後這次改動沒有儲存。
    .next = 騰出空間後，請再儲存一次。
problem-file-denied = 檔案或所在的資料夾不允許寫入。
    .safe = 沒有任何改動。
    .next = 請檢查檔案和資料夾屬於誰，以及磁碟是否唯讀。
problem-file-not-a-file = 這個路徑上的東西不是一般檔案。
    .safe = 沒有動它。
    .next = 請用 --db 指定另一個路徑。
problem-file-io = 檔案無法讀寫：{ $cause }。
    .safe = 之前儲存的內容都還在。
    .next = 請檢查磁碟後再試。
problem-file-value = 有一個存下的值與類型不符（{ $table }）。
    .safe = 沒有改動它。
    .next = 請先匯出還能讀的內容：`cornerman export --format json -o rescue.json`。
problem-old-sqlite = 本程式所用的 SQLite { $version } 可能損壞檔案，需要 3.51.3 或更新的版本。
    .safe = 您的資料沒有被動過。
    .next = 請換裝另一個版本的 cornerman。
problem-search-off = 現在不能搜尋客戶。
    .safe = 資料原樣未動，清單、卡片和話術都能用。
    .next = 關掉這則就能看到原因。解決後按 q 結束，再重新開啟。
problem-internal = 程式內部出錯了：{ $detail }。
    .safe = 最後這次改動沒有儲存，之前儲存的內容都還在。
    .next = 請再試一次；如果再次出現，請把這句話告訴我們。
problem-broken = cornerman 內部出錯，只好停下來：{ $detail }。
    .safe = 已儲存的內容都在檔案裡。
    .next = 請重新啟動；如果再次出現，請把這句話告訴我們。
problem-broken-noted = cornerman 內部出錯，只好停下來：{ $detail }。
    .safe = 已儲存的內容都在檔案裡。
    .next = 請重新啟動；如果再次出現，請把 { $note } 傳給我們，裡面沒有任何客戶資料。

## 紀錄的問題

problem-customer-missing = 找不到這個客戶，可能已經刪除。
    .safe = 沒有任何改動。
    .next = 請按名字搜尋；如果是誤刪，復原即可找回。
problem-name-missing = 請填寫名稱。
    .safe = 還沒有儲存任何內容。
    .next = 先填一個名稱，暫定的也可以。

## 話術包的問題。`known` 和 `families` 是話術包裡的寫法；`message` 是解析器的原話。

problem-pack-syntax = 這一行不是這裡要的「鍵 = 值」的寫法。TOML 解析器的原話：「{ $message }」。
    .safe = 話術包裡的其他檔案照常使用。
    .next = 文字加引號，清單用 [ ]，條目類別寫 [[名稱]]。
problem-pack-type = 「{ $key }」應為{ $expected ->
        [text] 文字
        [whole-number] 整數
        [day] 加引號的日期，如 "2026-11-22"
        [number] 數字
        [yes-or-no] true 或 false
        [list] 清單
        [table] 表
        [tables] 一組表
       *[other] 別的類型
    }，實際是{ $found ->
        [text] 文字
        [whole-number] 整數
        [number] 小數
        [yes-or-no] true 或 false
        [date] 日期
        [list] 清單
        [table] 表
       *[other] 別的類型
    }。
    .next = 文字加引號，清單用 [ ]，各類條目用 [[名字]]。
problem-pack-missing = 「{ $id }」缺少「{ $key }」。
    .next = 請在基準語言的檔案裡補上。
problem-pack-wanting = 「{ $id }」最好還有：{ $key }。
    .next = 請在基礎語言的檔案裡補上。
problem-pack-unknown-key = 這裡沒有「{ $key }」這個名字。可用：{ $known }。
    .next = 請改正名字，或刪去這一行。
problem-pack-unknown-family = 話術包裡沒有「{ $key }」這一類。可用：{ $known }。
    .next = 請改正雙方括號裡的名字。
problem-pack-neutral-key = 「{ $key }」只寫在基準語言的檔案裡，這裡的不起作用。
    .next = 請從譯文裡刪去這一行。
problem-pack-bad-id = 「{ $value }」不能用作「{ $key }」。
    .next = 最多 64 個字元，只用小寫字母 a-z、數字、- 和 _。
problem-pack-choice = 「{ $value }」不能用作「{ $key }」。可用：{ $known }。
    .next = 請選用其中之一。
problem-pack-twice = { $family } 裡有兩個「{ $id }」。
    .safe = 使用第一個。
    .next = 請給其中一個換個 id。
problem-pack-no-such = 「{ $key }」提到的「{ $id }」不存在（{ $families }：{ $known }）。
    .next = 請改正 id，或補上它所指的條目。
problem-pack-no-such-step = 「{ $key }」指向「{ $id }」，但本條目裡沒有它。
    .next = 請改正 id，或補上這一步。
problem-pack-empty = 「{ $key }」是空的。
    .next = 請寫上文字，或刪去這一行。
problem-pack-empty-list = 清單「{ $key }」是空的。
    .next = 請填上內容，或刪去這一行。
problem-pack-long-text = 「{ $key }」超過 { $most } 個字元。
    .next = 請縮短。
problem-pack-long-list = 清單「{ $key }」超過 { $most } 項。
    .next = 請縮短。
problem-pack-slot-here = 「{ $key }」裡不能有空位：它對每位客戶都一樣。
    .next = 請刪掉大括號。
problem-pack-slot-unknown = 沒有叫「{ $slot }」的空位。可用：{ $known }。
    .next = 請改正名字；要寫大括號本身，請寫兩個。
problem-pack-slot-unclosed = 這個大括號沒有結尾。
    .next = 請補上右括號；要寫大括號本身，請寫兩個。
problem-pack-slot-unopened = 這個右大括號沒有對應的左大括號。
    .next = 請刪去；要寫大括號本身，請寫兩個。
problem-pack-vanishes = 缺少聯絡人等資訊時，「{ $key }」會整段消失。
    .next = 請寫上後備文字：{"{"}contact|您{"}"}。
problem-pack-when-expected = 條件裡，這裡應為{ $expected ->
        [condition] 一個事實、not、known(…)、unknown(…) 或括號
        [fact] 一個事實
        [operator] = != < <= > >= ~ 之一
        [equals] = != 或「屬於」「不屬於」
        [text] 文字
        [number] 數字
        [date] 日期（如 2026-12-31）
        [yes-or-no] yes 或 no
        [open] 左括號
        [close] 右括號
       *[other] and、or 或結尾
    }；實際是「{ $found }」。
    .next = 請改正條件。可用的事實：{ $known }。
problem-pack-when-ends = 條件沒有寫完，後面應為{ $expected ->
        [condition] 一個事實、not、known(…)、unknown(…) 或括號
        [fact] 一個事實
        [operator] = != < <= > >= ~ 之一
        [equals] = != 或「屬於」「不屬於」
        [text] 文字
        [number] 數字
        [date] 日期（如 2026-12-31）
        [yes-or-no] yes 或 no
        [open] 左括號
        [close] 右括號
       *[other] and、or 或結尾
    }。
    .next = 請補完條件。可用的事實：{ $known }。
problem-pack-when-fact = 條件問到「{ $found }」，沒有這個事實。可用：{ $known }。
    .next = 請改正事實的名字。
problem-pack-when-fact-like = 條件問到「{ $found }」，沒有這個事實。是不是「{ $closest }」？
    .next = 請改正事實的名字。
problem-pack-when-operator = 「{ $expected }」不能用「{ $found }」來比較。
    .next = 文字用 = != ~，數字和日期用 = != < <= > >=，是非用 = 和 !=。
problem-pack-when-never = 這個條件對誰都不成立：各部分互相排斥。
    .next = 請在它們之間用「or」，或去掉其中一個。
problem-pack-when-unused = 「{ $id }」不替代任何會面，它的條件永遠不會用到。
    .next = 請加上 instead = "…"，寫明它替代哪種會面，或去掉條件。
problem-pack-instead-always = 「{ $id }」總是替代「{ $value }」，後者再也看不到。
    .next = 請加上 when = "…"，寫明對誰替代，或直接用同一 id 修改「{ $value }」。
problem-pack-instead-never = 「{ $id }」替代「{ $value }」，它的條件卻問另一種會面。
    .next = 請把會面種類從條件裡去掉。
problem-pack-instead-chain = 「{ $id }」替代「{ $value }」，而後者自己也替代別的會面，無法被選中。
    .next = 請寫能被選中的那種會面。
problem-pack-instead-shadowed = 「{ $id }」永遠看不到：另一種會面對同樣的客戶替代「{ $value }」，而且排在前面。
    .next = 請縮小其中一個條件的範圍，或調整順序。
problem-pack-when-lists = 「{ $found }」只能用在名單裡：話術包不認識名單、自訂欄位，也沒有從今天算起的日子。
    .next = 請改問每位客戶都可能有的事實，或寫明日期：2026-12-31。
problem-pack-when-quote = 條件裡有一個引號沒有結尾。
    .next = 請補上後引號。
problem-pack-when-long = 條件太長。
    .next = 請把條目拆成兩個。
problem-pack-when-deep = 條件裡的括號層數太多。
    .next = 請寫得簡單些。
problem-pack-when-word = 話術庫裡沒有哪個「{ $fact }」叫「{ $value }」：只有卡片上正好寫著這個詞的客戶才符合。
    .next = 請核對這個詞；寫 id、名稱或別名能找到更多客戶。
problem-pack-when-value = 「{ $fact }」不會是「{ $value }」。
    .next = 請改正這個詞；id、名稱、別名都可以。
problem-pack-few-meanings = 「{ $id }」只有 { $count } 種含義，至少要 2 種。
    .next = 請補上客戶還可能是什麼意思。
problem-pack-many-items = 「{ $id }」有 { $count } 項；別人說話時，評分的人大約顧得過來 { $most } 項。
    .next = 只留下決定這場談話成敗的幾項。
problem-pack-nothing-counts = 「{ $id }」裡每一項都是規矩，算不出百分比。
    .next = 請加上有權重的項目；本來就想這樣的話可以不管。
problem-pack-weight = 「{ $id }」的權重要大於 0，最多 { $most }。
    .next = 請給一個能和其他項目相比的權重，例如 1、2、3。
problem-pack-weight-apart = 「{ $id }」是規矩，單獨計，權重用不上。
    .next = 請把權重拿掉。
problem-pack-anchors = 「{ $id }」有 { $count } 條評分說明；要 { $wanted } 條，從最低分到最高分每分一條。
    .next = 請寫出每一分是什麼表現。
problem-pack-few-wordings = 「{ $id }」只有 { $count } 種說法，至少要 3 種。
    .next = 請補上客戶的原話，這樣才搜得到。
problem-pack-long-say = 「{ $id }」的第一句超過 { $words } 個詞或 { $characters } 個漢字。
    .next = 請縮短：要一口氣說完。
problem-pack-dead-end = 「{ $id }」既沒有選項，也沒有結局。
    .next = 請補上選項，或寫明結局。
problem-pack-bounds = 「{ $key }」應為 { $least } 到 { $most } 之間的整數。
    .next = 請改正數字。
problem-pack-scene-fact = 情境「{ $id }」的節點「{ $node }」提到了事實「{ $fact }」，但情境裡沒有它。
    .next = 請改正 id，或補上一個 [[scenario.fact]]。
problem-pack-scene-late = 情境「{ $id }」的節點「{ $node }」限時寫得不完整，或時間到了選不出下一步。
    .next = 兩項都要寫：seconds，以及 late（本節點某個選項的 id）。
problem-pack-scene-large = 情境「{ $id }」的狀態超過 { $most } 個，沒有走完每一條路。
    .next = 請減少指標和繞回去的路，或自己把它走一遍。
problem-pack-scene-no-end = 情境「{ $id }」怎麼走都到不了結局。
    .next = 請給一個節點寫上 end（good、fair 或 poor），並讓選項通到它。
problem-pack-scene-unreached = 情境「{ $id }」的節點「{ $node }」永遠走不到。
    .next = 讓某個選項通向它，或放寬通向它的條件。
problem-pack-scene-after-end = 情境「{ $id }」的節點「{ $node }」已是結局，卻還有選項。
    .next = 拿掉選項，或拿掉 end。
problem-pack-scene-stuck = 走到情境「{ $id }」的節點「{ $node }」時，可能已無話可選。
    .next = 請加一個始終可選、能往下走的選項：說過的話不會再出現。
problem-pack-scene-unsaid = 情境「{ $id }」節點「{ $node }」的選項「{ $choice }」永遠不會出現。
    .next = 請放寬它的條件（least、most、knows、lacks）。
problem-pack-scene-way = 情境「{ $id }」節點「{ $node }」的選項「{ $choice }」，第 { $way } 條路（到「{ $to }」）永遠走不通。
    .next = 指標到不了那裡，或前面的路總是先成立：請放寬條件，或把它往前移。
problem-pack-scene-untold = 情境「{ $id }」裡沒有選項能問出事實「{ $fact }」。
    .next = 請寫進某個選項的 reveals，或拿掉它。
problem-pack-bare-card = 「{ $id }」只有標題。
    .next = 請補上說什麼、做什麼或幾句話術。
problem-statement-changed = 「{ $title }」已在別處改動或取出，這裡什麼也沒有覆蓋。
    .next = 請用 Ctrl-Y 複製您寫的，離開後再開啟。
problem-pack-must-line = 「{ $id }」裡的「{ $must }」永遠勾不上：沒有哪句帶回答的話術說到它。
    .next = 請去掉「line」，或給這一步補上話術和回答。
problem-pack-untranslated-item = { $family }「{ $id }」沒有譯文（{ $language }）。
    .safe = 暫用基準語言顯示。
    .next = 請在該語言的檔案裡補上文字。
problem-pack-untranslated = 「{ $id }」沒有譯完：{ $keys }。
    .safe = 這幾處暫用基準語言顯示。
    .next = 請補上這些文字。
problem-pack-no-texts = 沒有「{ $language }」的檔案。
    .safe = 暫用基準語言顯示。
    .next = 請補上譯文，或從語言清單裡刪掉它。
problem-pack-orphan = { $family }「{ $id }」有譯文，基準語言裡卻沒有。
    .next = 請改正 id，或補上原文。
problem-pack-stale = 「{ $id }」的原文在翻譯之後改過。
    .next = 請對照兩者，然後寫 base = "{ $hash }"。
problem-pack-no-lang = 檔案沒有寫明語言。
    .next = 請在開頭寫一行，如 lang = "zh-Hans"。
problem-pack-lang-unlisted = 「{ $language }」不在這個話術包的語言裡（{ $known }）。
    .next = 請改正語言，或把它加進 pack.toml。
problem-pack-lang-name = 檔案裡寫的是「{ $language }」，檔名寫的是「{ $named }」。
    .next = 請改正其中一處。
problem-pack-no-manifest = 這個資料夾裡沒有 pack.toml。
    .safe = 整個資料夾都沒有使用。
    .next = 請加上 pack.toml，寫明 id、name、version、base、languages。
problem-pack-bad-language = 「{ $language }」不是語言的名字。
    .next = 請寫成 "en" 或 "zh-Hans" 這樣。
problem-pack-base-unlisted = 基準語言「{ $language }」不在語言清單裡。
    .next = 請把它加進清單。
problem-pack-other-folder = 話術包「{ $id }」所在的資料夾叫「{ $folder }」。
    .next = 請讓資料夾與話術包同名。
problem-pack-same-id = 已經有一個叫「{ $id }」的話術包。
    .safe = 使用第一個。
    .next = 請給其中一個換個 id。
problem-pack-link = 這是一個連結，程式不會跟隨連結。
    .next = 請把檔案本身複製到話術包的資料夾裡。
problem-pack-not-a-file = 這不是一般檔案。
    .next = 請把它移出資料夾。
problem-pack-too-big = 這個檔案大於 1 MiB。
    .next = 請拆成幾個檔案。
problem-pack-not-utf8 = 這個檔案不是 UTF-8 文字。
    .next = 請在編輯器裡另存為 UTF-8。
problem-pack-sub-folder = 話術包裡的子資料夾不會讀取。
    .next = 請把檔案放到 pack.toml 旁邊。
problem-pack-many-files = 話術包裡的檔案太多或太大，從這裡起不再讀取。
    .next = 請把話術包拆成兩個。
problem-pack-many-packs = 話術包太多，從這裡起不再讀取。
    .next = 請移走不用的話術包。
problem-pack-unreadable = 無法讀取：{ $cause }。
    .next = 請看看它屬於誰、還在不在。



## 紀錄的欄位（按內部名稱）

field-acknowledged_at = 受理時間
field-address = 地址
field-advantage = 優勢
field-answer = 回答
field-answered_at = 答覆時間
field-area = 方面
field-asked = 已問
field-at = 時間
field-attempt = 一次演練
field-behaviour = 行為類型
field-behaviour_on = 行為日期
field-benefit = 對客戶的好處
field-birthday = 生日
field-block = 清單部分
field-call_every = 聯絡間隔
field-card = 卡片
field-card_use = 實戰失手
field-cause = 原因
field-channel = 方式
field-city = 城市
field-class = 客訴類別
field-closed_at = 結案時間
field-closes = 試探成交次數
field-compensation = 補償
field-competitor = 競爭對手
field-complaint = 客訴
field-condition = 條件
field-confirmed = 已確認
field-confirmed_at = 客戶確認時間
field-contact = 聯絡人
field-cooperation = 合作狀況
field-customer = 客戶
field-day = 日期
field-department = 部門
field-despite = 繼續推銷的理由
field-difference = 我方的不同之處
field-digest = 會後摘要
field-digest_at = 會後摘要寄出時間
field-digest_spared_at = 決定不寄會後摘要的時間
field-do_not_call = 勿打電話
field-done = 已完成
field-done_at = 完成時間
field-due = 到期日
field-emails = 電子郵件
field-ended_at = 結束時間
field-ending = 結局
field-explored = 先問再答
field-external_id = 外部編號
field-favourite = 收藏
field-feature = 特點
field-fix = 處理辦法
field-flow = 通話流程
field-found_ms = 搜尋耗時（毫秒）
field-function = 職稱
field-goal = 目標
field-grade = 評分
field-group_by = 分組依據
field-handed_over = 轉交事項
field-took_place = 發生時間
field-has_authority = 決定權
field-has_money = 資金
field-has_need = 需求意願
field-heard_at = 聽到的時間
field-held_at = 實際時間
field-home = 國碼
field-industry = 行業
field-interaction = 往來
field-item = 事項
field-kind = 類別
field-label = 標籤
field-ladder = 我方地位
field-landed = 奏效
field-language = 語言
field-level = 等級
field-life_cycle = 關係階段
field-listened = 對方說話（秒）
field-live = 即時交談
field-me = 您的姓名
field-meeting = 會面類型
field-minimum = 最低目標
field-minutes = 分鐘
field-missed = 未奏效
field-mood = 對方情緒
field-my_company = 您的公司
field-name = 名稱
field-person-name = 姓名
field-need = 主要需求
field-next_step = 下一步
field-note = 備註
field-number = 客戶的數字
field-one = 第一筆紀錄
field-organisation = 對手的人員與組織
field-other = 第二筆紀錄
field-outcome = 結果
field-complaint_stage = 客訴進度
field-next_kind = 記為
field-outside = 計畫外練習
field-owner = 負責人
field-part = 決策角色
field-path = 所走的路
field-paused = 停頓（毫秒）
field-person = 聯絡人
field-phones = 電話
field-place = 地點
field-points = 分數
field-positioning = 對手的定位與目標
field-prevention = 防止再犯
field-principle = 原則
field-product = 產品
field-profile = 話術庫的等級
field-proof = 佐證
field-quarter = 季度
field-rater = 評分人
field-reach = 個別還是普遍
field-reason = 理由
field-region = 地區
field-relations = 對手與誰關係好
field-remedy = 因應辦法
field-reports_to = 主管
field-rest_until = 暫不打擾至
field-retired = 不再使用
field-risk = 風險
field-round = 輪次
field-rubric = 評分表
field-rule = 哪些客戶屬於這一級
field-said = 所作回答
field-sample = 載入範例客戶
field-scale = 規模
field-scenario = 情境
field-scene = 展示場合與方式
field-seed = 抽題號
field-settled = 結果
field-settled_at = 了結時間
field-severity = 嚴重程度
field-side = 哪一方
field-sitting = 演練方式
field-solved_at = 解決時間
field-source = 來源
field-spending = 消費水準
field-stage = 階段
field-stance = 態度
field-started_at = 開始時間
field-state = 客戶狀態
field-step = 步驟
field-strategy = 對手怎麼做市場
field-strength = 影響力
field-summary = 摘要
field-support = 誰支持對手、問題在哪裡
field-tactics = 對手的具體做法
field-tags = 標籤
field-talked = 我方說話（秒）
field-team = 班級
field-text = 內容
field-they_promise = 對方承諾
field-they_promise_by = 對方期限
field-time = 時間
field-took = 耗時（毫秒）
field-trainee = 學員
field-trust = 對我方的信任
field-value = 內容
field-verdict = 判斷
field-visit_every = 拜訪間隔
field-visit_window = 拜訪時段
field-wants = 客戶要求
field-watch = 特別關注
field-way = 聯絡方式
field-we_promise = 我方承諾
field-we_promise_by = 我方期限
field-website = 網站
field-whom = 為誰
field-wording = 所示原話
field-words = 客戶原話
field-zone = 時區

## 欄位的取值（按類別和內部名稱）

channel-face = 面談
channel-phone = 電話
channel-video = 視訊
channel-chat = 即時訊息
channel-mail = 郵件
channel-web = 網路
stage-planned = 已安排
stage-running = 進行中
stage-held = 已進行
stage-missed = 未成行
outcome-order = 成交
outcome-advance = 有進展
outcome-continuation = 無實質進展
outcome-no_sale = 拒絕
outcome-no_answer = 沒聯絡上
outcome-voicemail = 語音留言
outcome-wrong_number = 號碼有誤
# 各種結果之後通常要做的事，顯示在「下一步」一行供選用。
offer-order = 書面確認訂單
offer-advance = 確認約定的事在推進
offer-continuation = 帶著新內容再聯絡
offer-no_sale = 情況有變時再問
offer-no_answer = 再撥一次
offer-voicemail = 再撥一次
offer-wrong_number = 找到正確的號碼
outcome-do_not_call = 請勿再致電
line-ringing = 撥號中
line-talking = 通話中
line-hold = 保留中
line-over = 已掛斷
line-short-ringing = 撥號
line-short-talking = 通話
line-short-hold = 保留
line-short-over = 已掛
spin-letter-situation = 現
spin-letter-problem = 難
spin-letter-implication = 影
spin-letter-need = 價
flow-state-confused = 迷茫
flow-state-clear = 喚醒
flow-state-comforted = 安撫
flow-state-contract = 簽約
part-approver = 核准人
part-decider = 決策人
part-preparer = 經辦人
part-influencer = 影響者
part-user = 使用者
part-gatekeeper = 把關人
stance-champion = 內部推手
stance-supporter = 支持
stance-neutral = 中立
stance-doubter = 有疑慮
stance-opponent = 反對
way-mobile = 手機
way-phone = 電話
way-email = 電子郵件
way-wechat = 微信
way-other = LINE 等
kind-person = 個人
kind-company = 公司
kind-household = 家庭
kind-institution = 機構
answer-yes = 有
answer-no = 沒有
mood-warm = 熱情
mood-calm = 平和
mood-cool = 冷淡
mood-upset = 不滿
side-ours = 我方
side-theirs = 對方
settled-kept = 已兌現
settled-broken = 未兌現
settled-released = 不再需要
# SPIN 的四類問題，與會面的階段同屬一類。
stage-situation = 現況
stage-problem = 難題
stage-implication = 影響
stage-need = 價值
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-zh-Hant = 繁體中文
block-customer = 了解客戶
block-goal = 明確目標
block-carry = 備齊資料
block-about-customer = 對方是誰、需要什麼、上次談到哪裡。
block-about-goal = 這次想談成什麼，最低要談到哪一步。
block-about-carry = 出發或開口之前，手邊要備好的東西。

## 建議

# 建議的標籤：除前四條外，最多十二格寬。
card-advice = 建議
advice-find-out = 先弄清楚：{ $fields }。
advice-none = 目前了解得太少，還給不出建議。
advice-hypothesis = 這是依當時看到的表現所做的推測，不是替人貼標籤；每次見面都要重新看。
seen-on = { $day }觀察
seen-old = 上次觀察是{ $day }，請再看看
seen-undated = 沒記是哪天看到的
observe-whole = { $name }（整體）
observe-count = { $all } 條中有 { $n } 條
observe-hint = 勾出您在交談中看到的表現，這裡會列出它們指向哪種類型、為什麼。
observe-nothing = 勾出的表現不指向任何類型。可以繼續勾，也可以就此打住。
observe-take-off = 都不是：去掉原來的
advice-features = 決策特點
advice-stress = 著重講
advice-speak = 怎麼講
advice-questions = 可以問
advice-principle = 原則
advice-signs = 表現
advice-do = 宜
advice-dont = 忌
advice-opening = 開場
advice-decision = 拍板時說
advice-cards = 可能會說

## 畫面（按名稱）

screen-today = 今天
screen-customers = 客戶
screen-prep = 準備
screen-spin = 提問
screen-call = 通話
screen-scripts = 話術
screen-drills = 演練

## 操作（按名稱）

# 值是底列上的動詞，要短，80 欄要放得下一整列。.about 是說明裡的一句話。
action-open = 開啟
    .about = 開啟選取的一項。
action-search = 搜尋
    .about = 邊輸入邊搜尋，也可以用注音或拼音的首字母。
action-prepare = 準備
    .about = 為選取的客戶準備一次會面。
action-add = 新增
    .about = 新增一位客戶。
action-edit = 編輯
    .about = 編輯這位客戶的資料。
action-delete = 刪除
    .about = 刪除這位客戶及其卡片上的全部內容，復原即可找回。
action-import = 匯入
    .about = 從 CSV 檔案匯入客戶。
    .also = 表格 通訊錄 上傳
action-export = 匯出
    .about = 把客戶、拜訪或全部資料寫入檔案。
    .also = 下載 另存 表格
action-call = 通話
    .about = 開始一通電話，依流程提示下一句。
action-lead-call = 通話
    .about = 把這次會面當作通話，一步一步進行。
action-calls = 通話
    .about = 回到正在進行的通話。
action-choose = 對方回答
    .about = 客戶給出了游標處的回答；按 1 到 9 直接選。
action-previous-step = 退一步
    .about = 剛才的回答選錯了，回到上一步。
action-take-note = 記錄
    .about = 寫通話紀錄，寫的時候功能鍵照樣能用。
action-speaker = 換人說
    .about = 輪到另一方說話；第一次按開始計時。
action-hold = 保留
    .about = 請對方稍等，或恢復通話。
action-wrap-call = 收尾
    .about = 通話結束：結果、下一步、承諾。
action-trial-close = 試探成交
    .about = 記一次試探成交的提問。
action-tick-said = 已說
    .about = 下一件必須說明的事已經說了，就是醒目的那一件。
action-must-say = 必說清單
    .about = 這通電話到目前必須說明的事，可以勾上或去掉。
action-helping-card = 話術
    .about = 開啟對應這個回答的話術。
action-change-flow = 換流程
    .about = 換一個通話流程，已答的內容保留。
action-other-person = 換人接聽
    .about = 接電話的是別人：選出是誰，之後的話按此人來說。
action-log = 記錄溝通
    .about = 記錄剛剛進行的一次溝通。
action-finish = 完成
    .about = 把游標處的跟進標為完成；沒有游標時，完成最近的一筆。
action-follow = 加跟進
    .about = 給這位客戶記一件要在某天前做的事。
action-move = 改期
    .about = 把這筆跟進改到另一天。
action-open-entry = 開啟
    .about = 開啟游標處的往來紀錄；還沒有游標時，跳到第一筆。
action-amend = 備註
    .about = 給這一項、這個回答或結果補寫內容。
action-edit-talk = 編輯
    .about = 編輯溝通情況：結果、摘要、下一步。
action-it-landed = 有效
    .about = 用這條話術的話解決了問題。
action-it-missed = 無效
    .about = 沒有解決問題：下次不會先推薦給這位客戶。
action-their-words = 客戶原話
    .about = 記下客戶的原話，記在最近用過的話術上。
action-landed = 有效？
    .about = 標記這則話術是否有效：未知、有效、無效。
action-add-person = 新增聯絡人
    .about = 為這位客戶新增一位聯絡人。
action-edit-person = 編輯聯絡人
    .about = 編輯這位客戶的一位聯絡人。
action-copy-phone = 複製電話
    .about = 把電話號碼複製到剪貼簿。
action-open-card = 開啟
    .about = 開啟客戶卡片。
action-do = 完成
    .about = 勾掉跟進，給拜訪收尾，或記下該做的這次聯絡。
action-snooze = 延後
    .about = 延後到明天、三天後、下週，或自己輸入日期。
action-replan = 改期
    .about = 輸入新的日期和時間。
action-prepare-visit = 準備
    .about = 準備這次拜訪，或和這位客戶新約一次。
action-week = 一週
    .about = 在「先做什麼」和七天之間切換。
action-calendar = 行事曆
    .about = 把拜訪、跟進和承諾寫成行事曆檔案。
    .also = 行程 約會
action-next-day = 後一天
    .about = 到後面有安排的一天。
action-previous-day = 前一天
    .about = 到前面有安排的一天。
action-tick = 勾選
    .about = 勾選後移到下一項；再選中可取消。
action-note = 寫備註
    .about = 替這一項寫備註。
action-add-item = 新增
    .about = 在這一塊新增自己的事項。
action-edit-plan = 編輯
    .about = 編輯計畫：日期、時間、地點、聯絡人、目標。
action-ask = 提問
    .about = 用 SPIN 問題為這次會面提問。
action-wrap = 收尾
    .about = 為這次會面收尾：結果、摘要、下一步。
action-brief = 一頁紙
    .about = 談話前的一頁紙：看、複製或存成檔案。
action-advice = 建議
    .about = 看話術庫針對這位客戶的建議。
action-observe = 觀察
    .about = 勾出看到的表現，再由您判斷屬於哪種類型。
action-detail-down = 往下看
    .about = 向下捲動所選內容的詳情。
action-detail-up = 往上看
    .about = 向上捲動所選內容的詳情。
action-delete-item = 刪除
    .about = 刪除自己新增的事項。
action-asked = 勾選
    .about = 勾選表示已問過，再按一次取消。
action-answer = 寫回答
    .about = 寫下客戶的回答。
action-next-stage = 下一類
    .about = 轉到下一類問題。
action-previous-stage = 上一類
    .about = 轉到上一類問題。
action-checklist = 看清單
    .about = 回到這次會面的清單。
action-next-view = 下一組
    .about = 看下一組：全部、收藏、最近用過，然後是各類異議、話術卡和提問。
action-previous-view = 上一組
    .about = 看上一組。
action-groups = 分類
    .about = 選擇要看哪一類話術。
action-source = 來源
    .about = 每則話術都註明出處和所在的話術包；再按一次隱藏。
action-copy-line = 複製
    .about = 把要說的那句話複製到剪貼簿。
action-favourite = 收藏
    .about = 收藏這則話術，再按一次取消。
action-add-script = 新增
    .about = 寫一張自己的話術卡。
action-edit-script = 編輯
    .about = 修改這張卡；內建的卡改後歸您所有。
action-remove-script = 刪除
    .about = 刪掉自己的卡；蓋住的內建內容會回來。
action-up = 上移
    .about = 上移一列。
action-down = 下移
    .about = 下移一列。
action-page-up = 上一頁
    .about = 上移一頁。
action-page-down = 下一頁
    .about = 下移一頁。
action-first = 到開頭
    .about = 到第一列。
action-last = 到末尾
    .about = 到最後一列。
action-back = 返回
    .about = 返回上一步。
action-help = 說明
    .about = 查看這裡能做的一切和對應的按鍵。
action-palette = 全部操作
    .about = 輸入想做的事，按 Enter 就做。
action-finder = 查異議
    .about = 隨時查：客戶有異議該怎麼回應；別的話術也能查。
    .also = 話術 應答 反駁
action-undo = 復原
    .about = 復原上一次儲存的操作。
action-redo = 重做
    .about = 重做剛才復原的操作。
action-today = 今天
    .about = 看今天先做什麼。
action-customers = 客戶
    .about = 轉到客戶清單。
action-prep = 準備
    .about = 轉到正在準備的會面。
action-spin = 提問
    .about = 轉到目前會面的 SPIN 問題。
action-scripts = 話術
    .about = 轉到話術。
action-drills = 演練
    .about = 轉到演練：練卡片，看計畫。
action-next-screen = 下一畫面
    .about = 轉到下一個畫面。
action-previous-screen = 上一畫面
    .about = 轉到上一個畫面。
action-language = 切換語言
    .about = 在 English、简体中文、繁體中文之間切換。
action-settings = 設定
    .about = 更改語言、您的姓名、公司和佈景主題。
    .also = 佈景 主題 顏色 配色 外觀 公司 姓名 偏好
action-level = 定等級
    .about = 給這位客戶定等級：多久拜訪、聯絡一次由它決定。
    .also = 級別 分級
action-levels = 等級
    .about = 修改每級客戶多久拜訪、聯絡一次，並看每週的工作量。
    .also = 級別 分級 頻率 節奏
action-backup = 備份
    .about = 現在備份您的檔案，並核對。
action-drafts = 未寫完
    .about = 繼續、複製或丟棄上次沒有儲存的內容。
action-veil = 遮住號碼
    .about = 遮住電話、地址和金額，不讓旁人看見；再按一次恢復。
    .also = 隱私 隱藏 遮罩
action-repaint = 重繪
    .about = 畫面被別的程式弄亂時重繪。
action-suspend = 暫停
    .about = 暫時回到命令列，輸入 fg 即可返回。
action-quit = 結束
    .about = 結束程式，儲存的內容都在。

## 操作為什麼不能用，怎麼辦

off-no-call = 現在沒有通話，請在客戶卡片上開始。
off-no-use = 先開啟一條話術，再標記是否有效。
off-call-runs = 和{ $call }的通話還在進行：按 { $key } 回去，先收尾。
off-no-help = 這個回答沒有對應的話術，可以用尋找鍵找。
off-no-visit = 還沒有開啟任何會面：請在「準備」中選一個開啟，或為客戶新準備一次。
off-nothing-to-undo = 沒有可以復原的操作。
off-nothing-to-redo = 沒有可以重做的操作。
off-no-drafts = 沒有未寫完的內容。
off-no-script = 沒有選取話術卡。
off-no-meeting = 還沒有要準備的會面：到 2 客戶裡選取一位，按 p。
off-not-yours = 這是內建的卡，不能刪除。按 e 可以改成自己的。
off-not-an-objection = 這裡只能改異議卡。這一則在它的話術包裡改；也可以按 a 寫一張自己的卡。
off-no-customer = 沒有選取客戶：請先選一位，或新增一位。
off-no-person = 這張卡片上還沒有聯絡人：請先新增一位。
off-nothing-due = 沒有到期的事。按 2 看客戶。
off-birthday = 生日不能延後。祝賀之後記一次聯絡即可。
off-no-follow-up = 這位客戶沒有待辦的跟進。按 f 可以加一筆。
off-no-phone = 這張卡片上還沒有電話：請用「編輯」填上。

## 做完之後的話

said-saved = 已儲存。
said-alike = 已儲存。與{ $name }{ $reason }，是不是同一位？在清單裡按 { $key } 比對。
said-graded = { $name }：已定為{ $level }。
said-graded-all = { $n } 位客戶：已定為{ $level }。
said-graded-none = { $n } 位客戶：已去掉等級。
said-ungraded = { $name }：等級已拿掉。
said-moved = { $name }：已改到{ $when }。
said-moved-untimed = { $name }：已改到{ $when }。承諾只有日期，沒有時間；按 p 可約一次會面。
said-rest = { $name }：延後到{ $when }，在那之前不再提醒拜訪和電話。
said-agreed = { $name }：{ $kind }已約在{ $when }。按 p 做準備。
said-no-digest = { $name }：這次溝通不寄會後摘要了。按 u 可復原。
said-observed = 已記下，日期為今天。按 u 可復原。
said-follow-done = 已完成：{ $text }
said-deleted = 已刪除：{ $name }。復原即可找回。
said-veiled = 畫面上的電話、地址和金額已遮住。
said-unveiled = 電話、地址和金額已恢復顯示。
said-it-landed = 有效：{ $title }
said-it-missed = 無效：{ $title }。下次不會先推薦給這位客戶。
said-copied = 已複製：{ $what }
said-undone = 已復原：{ $what }
said-redone = 已重做：{ $what }
said-demo = 已載入 { $n } 位範例客戶，標籤為「demo」。
said-damaged-ways = `cornerman doctor` 會說明哪裡損壞。沒有備份時，`cornerman doctor --salvage NEW.db` 可讀出還能讀的內容。按 q 離開。
said-card-coming = 卡片還在讀取，讀到後就執行。
said-meeting-gone = 這次會面已經不在了；沒有改動任何內容。
said-card-gone = 這位客戶已經不在了，沒有改動任何內容。
said-left-list = 剛才打開的客戶已經不在這個清單裡了。
said-waiting = 另一個程式正在寫入。等它寫完，您的改動會自動儲存。
said-draft-put-off = 這次會面已經不在畫面上。您寫的內容已留著，按 F8 查看。
said-waits-under = 剛才要儲存的內容有一點要問您，等這裡寫完就會出來。
said-drafts-wait = 有 { $n } 段沒寫完的文字留著，通話後按 F8 接著寫。
said-draft-put-by = 沒做完的已留著，按 F8 接著來。
said-draft-on = 這段文字將記到{ $name }：儲存即可，或離開後另選客戶。
said-card-saved = 「{ $title }」已儲存到我的話術。
said-card-removed = 「{ $title }」已從我的話術裡刪掉。
said-card-back = 「{ $title }」已恢復到改動之前。
said-no-drafts = 正在寫的內容暫時無法備份：{ $why }
said-input-method = 輸入法開著，所以當作搜尋。不用字母的操作請按 F10。
said-paste-long = 貼上的內容太長：最多 { $most } 個字元。沒有放進來，請分幾次貼上。
said-pack-problems = 話術包有 { $n } 處問題，請執行 `cornerman pack check` 查看。
said-imported =
    新增 { $added }，更新 { $updated }，未變 { $unchanged }，未匯入 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合計列 { $sums } 不算。
    }
said-import-duplicates = 有 { $duplicates } 處疑似重複，等您確認。
said-import-undo = 復原（u）可以撤回整次匯入。
said-import-refused = 有 { $rejected } 列有問題，沒有匯入任何內容。
said-import-leave-out = 按 Enter 返回並略過這些列：其餘的列照常匯入，這些列連同原因另存為一個檔案。也可以改好檔案後重新開啟。
said-import-more = 共有 { $rejected } 列有問題，這裡只列出最前面的。
said-import-no-name = 還沒有名稱欄。請選取存放名稱的欄，按 Enter，把它對應到「名稱」。
said-import-no-who = 沒有哪一欄寫明客戶是誰。請選取那一欄，按 Enter，指定為「客戶」、電子郵件或電話。
said-import-no-day = 沒有哪一欄寫明溝通的時間。請選取那一欄，按 Enter，指定為「溝通時間」。
said-done-elsewhere = 這要在「{ $place }」裡做，按 { $keys }。
said-import-folder = 這是資料夾，請選擇其中的檔案。

## 復原時對操作的稱呼

# 後面接客戶、聯絡人、事項或檔案的名稱。
deed-add-customer = 新增客戶{ $subject }
deed-edit-customer = 修改客戶{ $subject }
deed-delete-customer = 刪除客戶{ $subject }
deed-add-person = 新增聯絡人{ $subject }
deed-edit-person = 修改聯絡人{ $subject }
deed-observe = 對{ $subject }的觀察
deed-delete-person = 刪除聯絡人{ $subject }
deed-save-interaction = 與{ $subject }的會面
deed-add-interaction = 記錄與{ $subject }的溝通
deed-edit-interaction = 修改與{ $subject }的溝通
deed-plan-meeting = 安排與{ $subject }的會面
deed-wrap-up = 與{ $subject }的會面收尾
deed-edit-plan = 修改{ $subject }的會面計畫
deed-rest = 暫不打擾{ $subject }
deed-add-follow-up = 給{ $subject }加跟進
deed-finish-follow-up = 完成{ $subject }的跟進
deed-move-follow-up = { $subject }的跟進改期
deed-edit-follow-up = 修改{ $subject }的跟進
deed-check-item = 清單事項「{ $subject }」
deed-remove-item = 刪除事項「{ $subject }」
deed-spin-answer = 對「{ $subject }」的回答
deed-call-turn = 通話中的回答「{ $subject }」
deed-call-back = 通話中退回一步
deed-add-promise = 為{ $subject }記下承諾
deed-edit-promise = 修改{ $subject }的承諾
deed-settle-promise = 了結{ $subject }的承諾
deed-mark-card = 收藏標記{ $subject }
deed-use-card = 使用話術{ $subject }
deed-undo = 復原
deed-redo = 重做
deed-import = 從{ $subject }匯入 { $n } 位客戶
deed-load-demo = 載入 { $n } 位範例客戶
deed-remove-demo = 移除 { $n } 位範例客戶

## 難以挽回之前的提問

ask-delete-customer = 刪除{ $subject }及其卡片上的全部內容？之後仍可復原。
ask-discard = 不儲存就離開？這裡填寫的內容會遺失。
ask-force-undo = 之後又有改動：{ $subject }。仍要復原嗎？
ask-undo = 要復原這一步嗎？{ $subject }
ask-redo = 要重做這一步嗎？{ $subject }
# 將要復原的操作：誰、在哪台機器上、什麼時候做的。
undo-by = { $what }（{ $by }）
ask-quit = 現在結束？這裡開啟的內容還沒有儲存；下次啟動時可以接著寫。
ask-quit-call = 和{ $subject }的通話還沒收尾。現在結束？下次啟動後按 { $key } 回到這通電話。
ask-quit-call-unsaved = 和{ $subject }的通話還沒收尾，這裡開啟的內容也沒有儲存。現在結束？下次啟動時可以接著寫，按 { $key } 回到這通電話。
ask-throw-away = 丟棄這段文字？丟棄後無法找回。
ask-remove-script = 把「{ $subject }」從我的話術裡刪掉？刪之前的檔案會留一份 .bak。
ask-built-in-script = 刪掉您改過的「{ $subject }」？內建的內容會回來；刪之前的檔案會留一份 .bak。
ask-replace-file = 已有檔案 { $subject }。要取代它嗎？
ask-replace-files = { $subject }裡已有同名檔案。要取代它們嗎？

## 浮動視窗標題

form-add-customer = 新增客戶
form-edit-customer = 編輯客戶
form-add-person = 新增聯絡人
form-edit-person = 編輯聯絡人
form-plan = 編輯計畫
form-log = 記錄溝通
form-wrap = 收尾：談得怎麼樣？
form-must = 必須說明
form-talk = 編輯溝通
form-replan = 改到哪一天？
form-rest = 到哪一天之前不打擾？
form-follow = 編輯跟進
form-follow-add = 要做什麼，哪天之前？
form-script = 編輯話術卡
form-script-add = 寫一張自己的話術卡
form-import = 匯入客戶
form-import-talks = 匯入溝通紀錄
form-export = 匯出
form-edit-level = 修改等級
form-add-level = 新等級
form-edit-rival = 這家客戶的競爭對手
form-add-rival = 新增競爭對手
form-settings = 設定
form-welcome = 歡迎！先認識一下，馬上開始。
note-item = 寫備註
note-own = 新增自己的事項
note-words = 客戶原話
note-call = 通話紀錄
note-answer = 寫回答
choose-until = 延後到什麼時候？
choose-flow-runs = 正在進行。{ $about }
choose-flow = 依哪個流程打？
choose-settled = 這個承諾怎麼樣了？
choose-meeting = 準備哪一類會面？
choose-person = 編輯哪位聯絡人？
choose-grade = { $name }：定為哪個等級？
choose-grade-now = { $name }：定為哪個等級？現在是{ $level }
choose-grade-all = 名單上的 { $n } 位客戶：定為哪個等級？
choose-level = 客戶等級：修改哪一級？
choose-rival = 還有誰在賣給這家？
choose-suggestion = 哪一條符合？選取的會寫到客戶卡上。
ui-report-suggest = Enter 確認建議，Esc 關閉
ui-confirm-suggestion = 確認
choose-behaviour = 就今天所見，您看是哪一種？
choose-group = 看哪一類話術？
title-problem = 沒有成功
title-card-better = 已儲存。這樣改會更好：
title-imported = 匯入完成
title-exported = 匯出完成

## 客戶卡片

card-do-not-call = 勿打電話
card-portrait = 輪廓完整度 { $percent }%。
card-ask-next = 下次先問：{ $field }。
find-out-has_money = 有沒有預算
find-out-has_authority = 誰說了算
find-out-has_need = 到底需要什麼
card-people = 聯絡人
card-facts = 資料
card-time-line = 往來紀錄
card-no-talk = 還沒有溝通過。可以準備第一次會面，或記錄一次溝通。
talk-with = 與{ $name }
talk-live-yes = 雙方同時在場
talk-live-no = 不同時在場
talk-about-complaint = 關於客訴「{ $words }」
talk-edited = 已修改
talk-nothing = 空
talk-from-to = { $from } → { $to }
talk-changes = 溝通之後的修改
talk-change = { $when }：{ $field }
talk-change-by = { $when }，{ $who }
card-last-contact = 上次聯絡：{ $ago }
card-next = 下一步：{ $text }（{ $due }）
card-next-late = 已逾期：{ $text }（{ $due }）
card-next-undated = 下一步：{ $text }
card-earlier = 還有更早的 { $n } 筆：按 Enter 繼續顯示
# 寫在卡片下邊框上：下方還有多少筆往來紀錄。
card-more-below = 往來紀錄：下方還有 { $n } 筆
talk-note = 溝通
talk-no-summary = 沒有寫摘要。
talk-scripts = 用過的話術
talk-said = 必須說明的事
talk-used = 用過
talk-landed = 有效
talk-missed = 無效
talk-objection = 一項異議
talk-their-words = 「{ $words }」
track-used = 用過 { $n } 次，最近 { $day }
track-written = { $day } 寫
track-pace = { $seconds } 秒找到（近 { $n } 次）
spin-gap = 前幾次{ $stage }類問題沒問夠，先問：「{ $ask }」
spin-gap-why = 這類問題一般要問 { $enough } 個，目前只問了 { $asked } 個；不補上，後面的話就沒有根據。
why-failed-here = { $day } 對這位客戶無效
why-landed-here = { $day } 對這位客戶有效
why-failing = { $told } 次裡只有 { $landed } 次有效
why-stale = 已有 { $months } 個月沒用
why-unused = 同類都在用，這條還沒用過
why-at-step = 這一步用得上
why-of-type = 這類客戶常這樣說
why-with-type = 對這類客戶 { $told } 次裡 { $landed } 次有效
why-with-trade = 在這個行業 { $told } 次裡 { $landed } 次有效
why-with-state = 在這個階段 { $told } 次裡 { $landed } 次有效
why-anywhere = { $told } 次裡 { $landed } 次有效
talk-landed-where = 先移到一則用過的話術上，再標記是否有效。
questions-and-answers = 提問與回答

## 今天的頁面

today-week = 今後七天：{ $n } 件事
today-day = { $day } · { $n } 件
today-reading = 正在讀取按等級該聯絡誰……
today-title = { $day }：現在 { $now } 件，今天稍後 { $today } 件，之後 { $soon } 件
today-group = { $name }（{ $n }）
# $shown：列出的前幾件。
today-group-most = { $name }（{ $n }，列出前 { $shown } 件）
today-state-now = 已逾期或現在
today-state-today = 今天稍後
today-state-soon = 之後幾天
today-meeting = 會面
today-phone-call = 通話
# 行事曆裡不顯示內容時，對跟進的叫法。
agenda-followup = 跟進
today-visit = 拜訪
today-call = 電話
today-birthday = 生日
today-birthday-of = { $name }生日
# 放在窄欄裡。
today-short-late = 晚 { $n } 天
today-why-follow-up = { $when }到期
today-why-meeting = 約在 { $when }
today-too-late =
    { $n ->
       *[other] 晚了 { $n } 天，太久了
    }
today-running = 進行中
today-not-wrapped-up = 還沒有收尾
today-not-prepared = 還沒有準備
today-prepared = 已準備 { $done }/{ $of }
today-late =
    { $n ->
       *[other] 晚了 { $n } 天
    }
today-weight = 分量 { $n }：{ $parts }
weighs-meeting = 會面
weighs-followup = 有期限的待辦
weighs-promise = 承諾
weighs-digest = 待寄的會後摘要
weighs-touch = 按等級該聯絡
weighs-birthday = 生日
weighs-complaint = 未結的客訴
weighs-drill = 待練的卡片
weighs-late = 逾期天數
today-last = 上次
today-strange-short = 這裡沒有的等級：{ $levels } · { $key }
today-too-many = 依等級到期 { $n } 位，一天約能見 { $fit } 位 · { $key }
today-strange-levels = 客戶資料裡寫著等級{ $levels }，但這裡沒有叫這個名字的等級，所以依它誰也不會到期。按 L 新增一個同名等級，或在客戶上按 * 換成已有的等級（命令列：`cornerman level add`、`cornerman level assign`）。
today-nothing-due = 七天內沒有到期的事。以後的安排到時自會出現。
today-begin = 想讓這裡每天早上寫些什麼？
today-begin-import = 先把客戶帶進來：按 { $customers }，再按 { $key } 匯入名單。
today-begin-level = 給重要的客戶定等級（{ $customers }，再按 { $key }）：等級決定多久見一次。
today-begin-visit = 約一次拜訪（{ $customers }，再按 { $key }），或寫下什麼時候前要做什麼。
today-begin-drill = 或者先練一練：有 { $n } 張卡在等，約 { $minutes } 分鐘（按 { $key }，再按 Enter）。以後到期的卡會寫在這裡。
today-begin-why = 之後這一頁每天告訴您先見誰、為什麼。
snooze-tomorrow = 明天
snooze-days = 三天後
snooze-week = 下週
snooze-typed = 別的日子

## 會面的計畫

plan-when = 時間
plan-place = 地點
plan-who = 聯絡人
plan-goal = 目標
plan-minimum = 最低目標
plan-promises = 承諾
plan-opening = 開場
plan-agenda = 議程
plan-questions = 對方會問
visit-note = 備註：

## SPIN 問題

spin-answer = 回答：
spin-listen = 留意：
spin-none = 這一類沒有合適的問題，請看下一類。
spin-for-trade = 適用行業：{ $trade }

## 話術

view-all = 全部
view-favourites = 收藏
view-recents = 最近用過
view-stale = 久未用或無效
view-flows = 逐步流程
# 話術卡的類別。
cards-closing = 成交
cards-signal = 購買訊號
cards-culture = 跨文化
cards-template = 訊息範本
cards-negotiation = 談判
cards-deadlock = 打破僵局
cards-nurture = 長期經營
cards-referral = 轉介紹
cards-voicemail = 語音留言
cards-hold = 請對方稍候
cards-transfer = 轉接與總機
cards-principle = 原則
cards-service = 服務
cards-success = 客戶成功
cards-prospecting = 開發客戶
cards-relationship = 關係維護
cards-influence = 影響力
cards-compliance = 法遵
cards-channel = 溝通管道
# 提問的形式。
questions-open = 開放式提問
questions-closed = 封閉式提問
questions-leading = 引導式提問
# 話術的標籤：最多 11 格，前兩個除外。
script-say = 先說：
script-ask = 再問：
step-acknowledge = 認同
step-explore = 探詢
step-answer = 回答
step-confirm = 確認
script-evidence = 出示
script-next = 下一步
script-avoid = 避免
script-walk = 何時放手
script-method = 方法
script-says = 客戶會說
script-source = 來源
script-pack = 話術包
script-house = cornerman 原創的建議，不引用數字
source-none = 未註明：是編寫者的建議
source-own = 我的
source-built-in = 內建
source-pack = { $pack }
script-own = 我的

# 話術卡表單裡的標籤；$n：第幾個。
own-card-class = 類別
own-card-title = 異議
own-card-says = 客戶會說 { $n }
own-card-say = 先說
own-card-ask = 再問
own-card-meaning-name = { $n } 其實是
own-card-meaning-acknowledge = { $n } 認同
own-card-meaning-explore = { $n } 探詢
own-card-meaning-answer = { $n } 回答
own-card-meaning-confirm = { $n } 確認
own-card-avoid = 避免 { $n }
own-card-next = 下一步
own-card-evidence = 出示
own-card-walk = 何時放手
hint-card-title = 用幾個字寫出客戶的異議。
hint-card-says = 客戶的原話；搜尋時也會找這裡。
hint-card-say = 一口氣能說完。輸入 {"{"} 可填入姓名、日期等。
hint-card-question = 用問句收尾。輸入 {"{"} 可填入姓名、日期等。
hint-card-meaning = 用幾個字寫出背後的意思。
hint-card-avoid = 怎麼說會更糟。
hint-card-walk = 到什麼地步就不必再爭取。
hint-card-next = 何時、誰、交什麼。輸入 {"{"} 可填入姓名、日期等。
hint-card-evidence = 客戶能核實的：報告、樣品、參觀。
hint-card-slots = 輸入 {"{"} 可填入姓名、日期等。
# $names：可填入內容的名字，照樣輸入。
ui-slots = 可填入：{ $names }

## 畫面上的話

# 列舉時各項之間。
list-comma = 、
list-semicolon = ；
# 名稱和說明之間。
label-colon = ：
ui-search = 搜尋：名稱、聯絡人、電話、注音或拼音首字母
ui-search-scripts = 搜尋：客戶的說法、注音或拼音首字母
ui-count = { $shown } / { $all }
ui-customers-count = { $n } 位客戶
ui-no-customers = 還沒有客戶。按 a 新增第一位，或按 i 匯入名單。
ui-nothing-found = 沒有找到。少打幾個字母會找到更多；Esc 返回。
ui-loading = 正在載入……
ui-unread = 讀取失敗，原因請執行 `cornerman doctor` 查看。
ui-column-name = 名稱
ui-column-people = 聯絡人
ui-column-city = 城市
ui-column-industry = 行業
ui-column-level = 等級
ui-column-last = 上次聯絡
ui-column-phone = 電話
ui-column-when = 時間
ui-column-customer = 客戶
ui-column-meeting = 會面
ui-column-ready = 已備好
ui-never = 從未
ui-no-card = 選一位客戶即可查看卡片。
ui-no-visits = 還沒有準備中的會面。選一位客戶，按 p 開始準備。
ui-no-scripts = 這裡還沒有話術。按 → 看下一組。
ui-progress = 已備好 { $done } / { $all }
ui-detail-scroll = { $down } { $up } 捲動
ui-plan-whole = { $up } 看全計畫
ui-too-small = 視窗太小：需要 { $width }×{ $height }，現在 { $w }×{ $h }。請放大視窗，或按 q 結束。
ui-demo = 範例資料
ui-veiled = 已遮住
ui-clock = 時鐘固定在 { $at }
ui-yes = 是
ui-no = 否
ui-save = 儲存
ui-day-hint = 可輸入週五下午3點、+3d、12月1日；方向鍵按半小時，加 Ctrl 按天。
    .brief = 如週五下午3點、+3d；方向鍵按半小時，Ctrl 按天
    .example = 週五下午3點、+3d、12月1日
ui-past-hint = 可輸入上週五、昨天下午3點、3天前、20號；方向鍵按半小時，加 Ctrl 按天。
    .brief = 如上週五、3天前；方向鍵按半小時，Ctrl 按天
ui-do-not-call-hint = 以後不再致電：儲存後客戶卡上會標明「勿打電話」。
ui-complaint-stage-hint = 隨通話一起儲存；選「已答覆」時，我方承諾的日期就是解決期限。
ui-next-kind-hint = 記為會面，會出現在「準備」「今天」和行事曆裡；要有日期，最好也有時間。
ui-kept-to-do = 待辦事項
ui-form-one-hint = Enter 儲存，Esc 離開
ui-form-hint = Tab 或 Enter：下一欄
ui-note-hint = Enter 或 Esc 儲存，Ctrl-J 換行
ui-note-line-hint = Enter 或 Esc 儲存
ui-note-list-hint = Enter 換行，Ctrl-S 或 Esc 儲存
ui-new-line = 換行
ui-choose = 選定
ui-tick = 勾選
ui-of-whom = 換人
ui-conclude = 下結論
ui-observe = 看到了什麼？
ui-choose-hint = 按 Enter 或數字選定，Esc 離開
ui-reveal = 顯示
ui-veil-hint = 一啟動就遮住電話、地址和金額。
ui-hidden-hint = 已遮住：按 Ctrl-R 顯示；現在輸入的內容會取代它。
ui-window-hint = 星期和時間，例如：週二至週四 14:00-17:00，或：上午
ui-points-hint = 有多個時用逗號分開。
ui-new-field-hint = 寫成「名稱：內容」，例如 合約：年簽
ui-choice-hint = ←→ 選擇
ui-me-hint = 逗號後面可以寫公司：陳怡君，遠山科技
ui-complete = → 補全：{ $word }
ui-palette = 這裡能做什麼
ui-palette-hint = 輸入可篩選，Enter 執行
ui-finder = 異議
ui-finder-hint = 輸入客戶的話、注音或拼音首字母，或編號
ui-close = 按任意鍵關閉
ui-importing = 已讀 { $rows } 列
ui-import-cancel = Esc 取消，什麼都不會留下
ui-import-path-hint = Enter 開啟，Tab 補全，Esc 離開
ui-import-recent = 本機最近的名單：按數字選擇，或直接輸入路徑。
ui-import-completions = Tab 補全路徑，↓ 進入清單。
ui-import-no-match = 這裡沒有以此開頭的檔案。
ui-import-opening = 正在開啟檔案……
ui-import-preview-hint = Enter 更改，←→ 切換設定，Ctrl-S 匯入，Esc 返回
ui-import-encoding = 編碼
ui-import-delimiter = 分隔符號
ui-import-known = 已有客戶
ui-import-known-talks = 已有的紀錄
ui-import-sheet = 每一列是
ui-import-missing = 未知的客戶
ui-import-missing-add = 連同聯絡人一起新增
ui-import-missing-stop = 算作該列的問題
ui-import-bad = 有問題的列
ui-import-bad-stop = 停止匯入
ui-import-bad-skip = 略過
ui-import-found = { $what }（自動辨識）
ui-import-counting = 正在統計：已讀 { $rows } 列，
ui-import-would =
    共 { $rows } 列：新增 { $added }，更新 { $updated }，未變 { $unchanged }，有問題 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合計列 { $sums } 不算。
    }
ui-import-would-document = 本程式匯出的 { $rows } 筆紀錄：新增 { $added }，更新 { $updated }，未變 { $unchanged }，有問題 { $rejected }。
ui-complete-path = 補全
ui-change = 更改
ui-import-leave-out = 略過這些列
ui-import-would-stop = 有問題的列會使匯入停止：可以略過它們，或先改好檔案。
ui-import-would-skip = 有問題的列連同原因會另存為一個檔案。
ui-import-problems = 問題
ui-import-column = 「{ $column }」對應哪一項？
ui-import-own = 自訂欄位「{ $name }」
ui-import-as-found = 恢復自動辨識
ui-import-pick-hint = 輸入文字篩選，Enter 選定，Esc 不改
ui-export-hint = Enter 寫入，Tab 補全，↑↓ 移動，Esc 離開
ui-export-running = 正在寫入……已寫 { $n } 筆
ui-export-listed = 只寫列出的 { $n } 位客戶。{ $about }
export-label-what = 內容
export-label-file = 檔案
export-label-folder = 資料夾
export-customers = 客戶（CSV）
export-meetings = 拜訪和通話（CSV）
export-followups = 跟進（CSV）
export-calendar = 行事曆（iCalendar）
export-discreet = 不含姓名的行事曆（iCalendar）
export-everything = 全部（JSON）
export-name-customers = 客戶
export-name-meetings = 拜訪
export-name-followups = 跟進
export-name-calendar = 行事曆
export-name-discreet = 行事曆-無姓名
export-name-everything = cornerman
export-about-customers = 客戶及其聯絡人、號碼和標籤：表格檔案，可用試算表開啟，也能再匯入。
export-about-meetings = 已安排和已進行的拜訪和通話，含清單和回答：表格檔案，可用試算表開啟。
export-about-followups = 要為誰、在何時之前做什麼，以及已完成的事項：表格檔案，可用試算表開啟。
export-about-calendar = 四週前至今以及以後有日期的拜訪、跟進和承諾：可匯入手機或郵件軟體的行事曆。
export-about-discreet = 日期和時間相同，但不含姓名、地點和內容：用於別人也看得到的行事曆。
export-about-everything = 全部資料，存為一個檔案：可搬到另一台電腦，匯入後與原來一樣。
export-after-customers = 可用試算表開啟，也可以再匯入（i）。檔案含個人資料，只有您能讀取。
export-after-meetings = 可用試算表開啟。檔案含個人資料，只有您能讀取。
export-after-followups = 可用試算表開啟。檔案含個人資料，只有您能讀取。
export-after-calendar = 在手機上開啟，或匯入您的行事曆。以後再匯入一次：改過的會更新，不會重複。檔案含姓名，只有您能讀取。
export-after-discreet = 在手機上開啟，或匯入您的行事曆。以後再匯入一次：改過的會更新，不會重複。
export-after-everything = 含聯絡人、拜訪和跟進，可以全部再匯入（i）。檔案含個人資料，只有您能讀取。
said-export-unnamed = 請輸入要寫入的檔案路徑。
said-export-folder = 這是資料夾：請在後面輸入檔名，或直接按 Enter 使用建議的名字。
ui-report-along = y 複製，x 存成檔案，↑↓ 捲動，Esc 關閉
ui-report-close = ↑↓ 捲動，Esc 關閉
ui-report-levels = Enter 設定這些等級，u 復原匯入，Esc 關閉
ui-report-undo = u 復原匯入，↑↓ 捲動，Esc 關閉
ui-report-skip-bad = Enter 略過這些列，↑↓ 捲動，Esc 返回

## 匯入與匯出

import-done =
    新增 { $added }，更新 { $updated }，未變 { $unchanged }，未匯入 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合計列 { $sums } 不算。
    }
import-would =
    預計：新增 { $added }，更新 { $updated }，未變 { $unchanged }，未匯入 { $rejected }{ $sums ->
        [0] 。沒有寫入任何內容。
       *[other] ，合計列 { $sums } 不算。沒有寫入任何內容。
    }
import-noted = 有 { $noted } 處沒有照原樣讀入，或有兩種讀法。
import-made =
    { $customers ->
        [0] 其中新增聯絡人 { $people } 位，都在既有客戶名下。
       *[other] 其中新增客戶 { $customers } 位、聯絡人 { $people } 位。
    }
import-home = 沒有國碼的號碼以 +{ $code } 辨識。若不對，請在 config.toml 裡設定 calling_code，全部號碼會重新辨識。
import-home-found =
    沒有國碼的號碼以 +{ $code } 辨識：檔案裡 { $all } 個號碼中有 { $fits } 個是{ $code ->
        [886] 台灣
       *[86] 中國大陸
    }的寫法。若不對，請在 config.toml 裡設定 calling_code，全部號碼會重新辨識。
import-questions = 有 { $n } 處疑似重複，等您確認。
import-rejected-file = 未匯入的列已寫入 { $file }。
import-left-out = 未匯入的欄位：{ $columns }。要保留某一欄，請為它指定去處，例如摘要。
import-mapping = 各欄去向（編碼 { $encoding }）：
import-mapping-row = { $column } → { $field }
import-mapping-place = { $words }（{ $name }）
import-would-without =
    不計有問題的列，預計：新增 { $added }，更新 { $updated }，未變 { $unchanged }，未匯入 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合計列 { $sums } 不算。
    }
target-company = 公司
target-first_name = 名
target-middle_name = 中間名
target-last_name = 姓
target-mobile = 手機
target-phone = 電話
target-email = 電子郵件
target-wechat = 微信
target-other = 其他聯絡方式
target-id = 外部編號
target-custom = 自訂欄位
target-own = 已有欄位
target-own-new = 自訂欄位
target-own-named = 「{ $name }」
target-own-holds = { $field }：{ $holds }
holds-text = 文字
holds-number = 數字
holds-day = 日期
holds-choice = 幾種選項
import-kinds = 只憑名稱判斷：{ $kinds }。不對的話，可用 --kind 統一指定。
ui-import-kinds = 只憑名稱判斷：{ $kinds }。
ui-import-kind = 客戶類型
ui-import-kind-guessed = 依名稱判斷
import-kind-person = 個人 { $n }
import-kind-company = 公司 { $n }
import-kind-household = 家庭 { $n }
import-kind-institution = 機構 { $n }
target-last_visit = 上次拜訪，記為一次溝通
target-last_contact = 上次聯絡，記為一次溝通
target-next_contact = 下次跟進，記為一筆待辦
target-next_step = 下一步
target-skip = 不匯入
target-label = 號碼或地址的類型
target-when = 溝通時間
target-talk_id = 原系統中的編號
target-labels = { $field }的類型
target-of-customer = 客戶的{ $field }
target-of-contact = 聯絡人的{ $field }
import-row = 第 { $line } 行：{ $reason }
import-row-column = 第 { $line } 行，{ $column }：{ $reason }
import-unlisted = 至少還有 { $n } 列有誤，未列出。
import-cancelled = 匯入已取消，沒有匯入任何內容。
export-done = 已將 { $n } 位客戶寫入 { $file }。
export-done-meetings = 已將 { $n } 次拜訪和通話寫入 { $file }。
export-done-followups = 已將 { $n } 筆跟進寫入 { $file }。
export-done-calendar = 已將 { $n } 筆行程寫入 { $file }。
# 為什麼某一列沒有匯入。
import-reason-cells = 有 { $found } 格，而標題有 { $expected } 欄。
import-reason-no-name = 沒有名稱。
import-reason-unreadable = 有用這個編碼無法辨識的字元。
import-reason-long = 超過 { $most } 個字元。
import-reason-email = 「{ $value }」不是電子郵件地址。
import-reason-date = 「{ $value }」不是日期。
import-reason-choice = 「{ $value }」不在可選項中。
import-reason-number = 「{ $value }」不是整數。
import-reason-rounded-phone = 「{ $value }」：號碼被試算表軟體四捨五入了，請把該欄設為文字後重新匯出。
import-reason-not-a-number = 「{ $value }」不是可撥打的號碼，按文字保留。
import-reason-day-first = 「{ $value }」可能是日/月，也可能是月/日，這一欄裡沒有看得出來的儲存格；已按日在前讀作 { $day }。要反過來讀，請用 `import --dates month-first`。
import-reason-month-first = 「{ $value }」可能是月/日，也可能是日/月，這一欄裡沒有看得出來的儲存格；已按月在前讀作 { $day }。要反過來讀，請用 `import --dates day-first`。
import-reason-yearless = 「{ $value }」沒有年份：已另存為自訂欄位，「今天」不會按它提醒生日。
import-reason-undated = 「{ $value }」讀不出是哪一天：已另存為自訂欄位。
import-reason-relative = 「{ $value }」要從寫下的那天算起，檔案裡沒寫是哪天：保留為自訂欄位。請改寫成日期。
import-reason-year-taken = 「{ $value }」沒有年份，按 { $day } 讀入；這一欄裡其他沒有年份的日期也一樣。
import-reason-long-past = 「{ $value }」早已過去：已另存為自訂欄位，沒有記為待辦。
import-reason-merged = 這一格是空的，當作合併儲存格，沿用上面的「{ $value }」；後面的也一樣。若這些人本身就是客戶，請把聯絡人那一欄對應到「名稱」。
import-reason-on-their-own = 這裡公司是空的，旁邊卻有自己的資料：「{ $value }」單獨成為一個客戶，後面的也一樣。如果是合併儲存格，請把公司填到每一列。
import-reason-not-whose = 「{ $value }」是幾個人，號碼或地址看不出是誰的：已記在客戶名下。
import-reason-sums = 這一列是「{ $value }」，不是客戶，已略過。
import-reason-renamed = 「{ $before }」從此叫「{ $value }」。
import-reason-deleted = 「{ $value }」已在這裡刪除，沒有再匯入。要找回來，可以復原刪除、手動新增，或用 --on-duplicate add 匯入。
import-reason-no-day = 沒有寫明溝通的日期。
import-reason-ahead = { $value } 還沒到，但這一列說溝通已經發生。
import-reason-as-text = 「{ $value }」不在可選項中，已寫到摘要下面。
import-reason-not-among-people = 該客戶名下沒有「{ $value }」這位聯絡人，姓名已寫到摘要下面。
import-reason-unknown-customer = 找不到客戶「{ $value }」。請先匯入該客戶，或改正這一列，或選擇新增缺少的客戶（--add-missing）。
import-reason-several-customers = 「{ $value }」可能是其中幾位：{ $candidates }。請在這一列補上客戶編號，或只屬於其中一位的電子郵件、電話。
import-reason-huge-field = 儲存格超過 64 kB，可能是引號沒有結尾。
import-reason-huge-record = 一列超過 1 MB。
import-reason-open-quote = 這裡的引號沒有結尾。
import-reason-no-record = 這裡應是一筆紀錄，卻不是。
import-reason-no-id = 紀錄沒有有效的 id。
import-reason-no-customer = 沒有寫明屬於哪位客戶：請在「customer」裡填寫客戶的 id。
import-reason-no-field = 沒有這個欄位。
import-reason-form = 「{ $value }」不是這個欄位的值。

known-update = 以檔案內容更新
known-skip = 保持不變
known-add = 再新增一次
sheet-customers = 客戶
sheet-interactions = 以往的溝通紀錄
delimiter-comma = 逗號（,）
delimiter-semicolon = 分號（;）
delimiter-tab = 定位字元
delimiter-pipe = 直線（|）

## 匯入與匯出的問題

problem-import-rejected = 有 { $count } 列有問題，沒有匯入任何內容。
    .next = 請改正，或用 --skip-errors 匯入其餘各列。
problem-import-empty = 檔案裡沒有表格。
    .next = 請確認沒有選錯檔案，並且第一列是標題。
problem-import-no-columns = 讀不出標題列。
    .next = 第一列應是標題，請檢查其中的引號。
problem-import-no-name-column = 沒有名稱欄。現有欄：{ $columns }
    .next = 請指定一欄：--map '欄名=name'。其他欄可以對到 company、contact、mobile、phone、email、city 等，見 cornerman import --help。
problem-import-no-who-column = 沒有哪一欄寫明客戶是誰。現有欄位：{ $columns }
    .next = 請指定一欄：--map '欄名=customer'，或 =customer_id、=email、=phone。
problem-import-no-day-column = 沒有哪一欄寫明溝通的時間。現有欄位：{ $columns }
    .next = 請指定一欄：--map '欄名=when'。
problem-import-no-such-column = --map 指定的欄不存在。現有欄：{ $columns }
    .next = 請照第一列裡的寫法填寫欄名。
problem-import-map-form = 「{ $map }」不是「欄名=欄位」的形式。
    .next = 請寫成 --map '手機號碼=mobile' 這樣。
problem-import-map-field = --map 指定的欄位不存在。可用欄位：{ $known }
    .next = 請選用其中之一；custom 另存為自訂欄位，skip 則不匯入。
problem-import-workbook = 這是試算表軟體的活頁簿，不是文字表格。
    .safe = 什麼都沒有變動。
    .next = 請用 Excel 或 WPS 開啟，選「另存新檔」「CSV UTF-8」，再匯入那個檔案；每張工作表各存一個。
problem-import-page = 這其實是一個網頁，有些系統匯出的就是這種，只是換了副檔名；不是文字表格。
    .safe = 什麼都沒有變動。
    .next = 請用 Excel 或 WPS 開啟，選「另存新檔」「CSV UTF-8」，再匯入那個檔案；或者讓系統直接匯出 CSV。
problem-import-cards = 這是聯絡人名片（vCard），不是表格。
    .safe = 什麼都沒有變動。
    .next = 請先匯入 Google、Outlook 或 iCloud 聯絡人，在那裡匯出 CSV，再匯入進來。
problem-import-pdf = 這是 PDF，不是表格。
    .safe = 什麼都沒有變動。
    .next = 請向來源要一份 CSV 或活頁簿；活頁簿要先另存為 CSV UTF-8。
problem-import-no-text = 這是圖片、程式或別種檔案，裡面沒有文字。
    .safe = 什麼都沒有變動。
    .next = 請選名單本身，存成 CSV UTF-8 的那個檔案。
problem-export-workbook = 寫不了這種檔案。
    .safe = 什麼都沒有寫。
    .next = 檔名請用 .csv 結尾（Excel 和 WPS 都能開啟）、.json 或 .ics，或者寫明 --format。
problem-import-encoding = 沒有名為「{ $name }」的編碼。
    .next = 可用 utf-8、gbk、big5、shift-jis、utf-16、windows-1252。
problem-import-delimiter = 「{ $sign }」不能作分隔符號。
    .next = 可用 comma、semicolon、tab、pipe。
problem-input-missing = 沒有這個檔案。
    .next = 請檢查路徑。
problem-input-denied = 沒有讀寫此檔案的權限。
    .next = 請檢查檔案和資料夾屬於誰。
problem-input-folder = 這是資料夾，不是檔案。
    .next = 請寫明裡面的哪個檔案。
problem-output-exists = 已有同名檔案，沒有更動它。
    .next = 請換一個名字。
problem-export-over-database = 這是一個資料庫檔案，匯出會把它覆蓋掉。
    .safe = 沒有寫入任何內容。
    .next = 請給匯出檔案換個名字，例如 `customers.csv`。
problem-file-in-use = 這個檔案正在另一個程式中開啟。
    .next = 請先在那裡關閉它，或換一個名字。
problem-output-folder = 已有同名資料夾。
    .next = 請換一個名字。
problem-output-create = 無法建立檔案：{ $cause }。
    .next = 請確認資料夾存在，並且您有寫入權限。
problem-export-cancelled = 匯出已取消，沒有寫入檔案。
problem-json-syntax = 從這裡起不再是 JSON，沒有匯入任何內容。
    .next = 請重新匯出，原樣匯入該檔案。
problem-json-cut = 檔案不完整，沒有匯入任何內容。
    .next = 可能沒有複製完整：請重新取得，或重新匯出。
problem-json-foreign = 這是 JSON，但不是 cornerman 匯出的檔案，沒有匯入任何內容。
    .next = 請把名單存成 CSV 再匯入；`cornerman export -o all.json` 寫出的 JSON 才能匯入。
problem-json-newer = 該檔案由較新的版本匯出（格式 { $found }，本程式最高 { $known }），沒有匯入任何內容。
    .next = 請先更新 cornerman，再匯入。
problem-json-part = 本版本沒有「{ $part }」這一部分，沒有匯入任何內容。
    .next = 請原樣匯入匯出的檔案，或更新 cornerman。
problem-json-huge = 有一筆紀錄超過 { $most } MB，沒有匯入任何內容。
    .next = 此處可能少了引號或括號：請重新匯出，原樣匯入該檔案。
problem-json-encoding = JSON 應為 UTF-8，而此檔案是{ $name }，沒有匯入任何內容。
    .next = 請另存為 UTF-8。
problem-json-astray = 「{ $part }」中的紀錄 { $id } 所屬的客戶、聯絡人或拜訪既不在檔案裡，也沒有儲存過，沒有匯入任何內容。
    .next = 請匯入完整的匯出檔案，而不是其中一部分。
problem-json-rejected = 有 { $count } 筆紀錄有問題，沒有匯入任何內容。
    .next = 請改正，或重新匯出後原樣匯入。
problem-json-option = { $option } 只用於表格；這是匯出的 JSON 檔案，會原樣匯入。
    .next = 請拿掉這個選項。
problem-import-own-table = 這是本程式匯出的跟進表，不能匯入，沒有匯入任何內容。
    .next = `cornerman export -o all.json` 寫出的檔案可以完整匯回。
problem-import-own-talks = 這是本程式匯出的溝通紀錄表，不是客戶名單，沒有匯入任何內容。
    .next = 請當作溝通紀錄匯入：--as interactions。

## 表單填寫的問題

# 表單裡只顯示第一句，所以要說清怎麼填。
problem-not-a-day = 這不是日期；可以寫 2026-11-25、+3d、明天上午十點半、週五下午3點。
problem-not-a-time = 這不是時間；可以寫 14:30、9 或下午3點。
problem-two-times = 日期裡寫的時間和這裡的不一樣。
problem-next-missing = 請寫上到那天要做什麼。
problem-meeting-without-day = 會面要有日期。
problem-follow-empty = 請寫上要做什麼。
problem-not-an-email = 「{ $value }」不是電子郵件地址。
problem-not-a-phone = 「{ $value }」不是電話號碼。
problem-person-unknown = 卡片上沒有「{ $value }」，請另選，或先新增聯絡人。
problem-file-unnamed = 請輸入檔案路徑，或把檔案拖到這裡。

## 範例資料的問題

problem-demo-unreadable = 程式內附的範例資料無法讀取：{ $detail }。
    .next = 請回報給我們，您自己的資料不受影響。

## 鍵盤上的鍵

key-Enter = Enter
key-Space = 空白鍵
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
key-Backspace = 退格

## 執行中的話

prep-ticked = 已勾 { $done } 項，已問 { $asked } 題
said-config-faults =
    { $n ->
        [0] { $first }
       *[other] { $first }（另有 { $n } 處：`cornerman config show`）
    }
problem-not-a-moment = 「{ $value }」不是時間，應寫成 2026-11-22T10:30:00+08:00 這樣。
problem-not-a-zone = 沒有叫「{ $value }」的時區。
    .next = 請用 Asia/Taipei、Europe/Berlin 這樣的名稱。
problem-settings-faulty = 設定沒能寫入：這一行無法辨識。
    .safe = 檔案保持原樣；您選的設定在離開前有效。
    .next = 請先改正這一行，再儲存一次設定。
problem-settings-not-kept = 設定沒能寫入檔案。
    .safe = 結束程式前設定仍然有效，客戶資料不受影響。
    .next = 請檢查該資料夾是否可寫。
problem-terminal-lost = 終端機無法使用：{ $cause }。
    .safe = 已儲存的內容都在檔案裡。
    .next = 請在終端機視窗裡啟動；腳本請用指令，例如 `cornerman customer list`。

## Places where keys mean something

where-today = 今天
where-customers = 客戶清單
where-card = 客戶卡片
where-talk = 一次溝通
where-prep = 會面清單
where-visit = 準備一次會面
where-spin = 提問
where-call = 通話
where-drills = 演練
where-cards = 練卡
where-plan = 成長計畫
where-scripts = 話術清單
where-script = 一則話術
where-class = 教練台
where-sheet = 評分表
where-scenes = 情境
where-scene = 情境演練
where-look-back = 回顧
where-list = 任何清單
where-global = 任何地方

## 命令列

cli-this-machine = 本機
cli-undone = 已復原：{ $what }
cli-redone = 已重做：{ $what }
cli-would-undo = 將會復原：{ $what }
cli-would-redo = 將會重做：{ $what }
# 看到的各項中，有幾項指向某種行為類型。
cli-observed = 看到的 { $all } 項中有 { $n } 項指向「{ $type }」（{ $id }）：
cli-observed-nothing = 這些還看不出是哪種行為類型；{ $name }保持原樣。
cli-observed-kept = 已作為看到的表現記在{ $name }名下；用 `cornerman undo` 可以復原。
cli-observed-not-kept = { $name }沒有改動；加上 --set 就記下第一種。
cli-demo-loaded =
    { $n ->
        [0] 範例客戶已在其中。
       *[other] 已加入 { $n } 位範例客戶。
    }
cli-demo-removed =
    { $n ->
        [0] 沒有範例客戶。
       *[other] 已移除 { $n } 位範例客戶。用 `cornerman undo` 可以復原。
    }
cli-path-database = 資料檔
cli-path-settings = 設定
cli-path-keys = 按鍵
cli-path-packs = 話術包
cli-path-backups = 備份
cli-path-drafts = 草稿
cli-added = 已新增：{ $name } { $id }
cli-changed = 已修改：{ $name } { $id }
cli-unchanged = 沒有變化：{ $name } { $id }
cli-saved-unread = 已經儲存；只是儲存後沒能讀出來：{ $why }請用 `cornerman doctor` 檢查檔案。
cli-deleted = 已刪除：{ $name } { $id }。用 `cornerman undo` 可以復原。
cli-planned = 已安排：{ $name } · { $what } { $id }
cli-visit-changed = 已修改：{ $name } · { $what } { $id }
cli-visit-same = 沒有變化：{ $name } · { $what } { $id }
cli-held = 已記下：{ $name } · { $what } { $id }
cli-promise-added = 已為{ $name }記下承諾：{ $text }（{ $id }）
cli-promise-released = 不再需要：{ $text }（{ $name }，{ $id }）
cli-promise-broken = 沒有兌現：{ $text }（{ $name }，{ $id }）
cli-promise-kept = 已兌現：{ $text }（{ $name }，{ $id }）
cli-no-promises = 沒有未了結的承諾。
cli-follow-added = 已為{ $name }加跟進：{ $text } { $id }
cli-follow-done = { $name }的跟進已完成：{ $text } { $id }
cli-follow-moved = { $name }的跟進已改期：{ $text } { $id }
cli-follow-changed = { $name }的跟進已修改：{ $text } { $id }
cli-today-begin = 這裡還沒有內容。給客戶定等級（level assign 客戶 vip），約拜訪（visit plan），記下要做的事（follow add），或者先練一練（drill next）。
cli-no-follow-ups = 沒有待辦的跟進。用 `cornerman follow add` 可以記一件。
cli-alike = 與{ $name }（{ $id }）{ $reason }。
cli-alike-next = 是不是同一位，見 `cornerman customer duplicates`；用 `cornerman undo` 可撤回剛才的儲存。
cli-no-customers = 還沒有客戶。用 `cornerman customer add 名稱` 新增一位，或用 `cornerman import 檔案` 匯入。
cli-nobody-meets = 沒有客戶符合這個條件。
cli-nobody-found = 找不到與「{ $words }」相符的客戶。
cli-none-stale = 沒有久未使用或多次無效的話術。
cli-no-times = 還沒有用搜尋框找過話術：溝通時按 o 開啟。
cli-nothing-found = 找不到與「{ $words }」相符的話術。
cli-more-found = 還有 { $n } 筆；加大 --limit 可以看到。
cli-portrait = 輪廓完整度：{ $percent }%
cli-portrait-missing = 輪廓完整度：{ $percent }%，接下來可補充：{ $missing }
brief-who = 客戶
brief-talk = 這次見面
brief-why = 為什麼現在
brief-complaints = 未結的客訴
brief-last = 上次聯絡
brief-promises = 承諾與待辦
brief-people = 聯絡人
brief-behave = 怎麼相處
brief-must = 必須說到
brief-questions = 可以問
brief-objections = 對方可能會說
brief-never = 還沒有人跟客戶談過。
cli-people = 聯絡人
cli-competitors = 競爭對手
cli-talks = 往來紀錄
cli-dues = 待辦的跟進
cli-promises = 承諾
cli-tags = 標籤
cli-yes = 是
cli-customer = 客戶
cli-no-visits = 沒有已安排的會面。
cli-no-changes = 溝通之後沒有修改過。
cli-told = 另外
cli-afterwards = 之後
cli-step = 第 { $n } 步（{ $id }）
cli-part-say = 說
cli-part-use = 用處
cli-part-do = 做
cli-part-ask = 問
cli-part-listen = 留意聽
cli-part-must = 必說
cli-unsaid = 這次溝通沒有說到：{ $list }。補說後可用 visit tick 勾上。
cli-part-if = 若對方說
cli-part-about = 說明
cli-part-lines = 話術
cli-part-avoid = 避免
cli-part-acknowledge = 認同
cli-part-explore = 探詢
cli-part-answer = 回答
cli-part-confirm = 確認
cli-part-next = 下一步
cli-part-evidence = 出示
cli-part-walk = 何時放手
cli-built-in = 內建
cli-items = { $n } 則
cli-level-error = 錯誤
cli-level-warning = 警告
cli-pack-found = 錯誤 { $errors } 處，警告 { $warnings } 處

problem-time-zone = 「{ $name }」不是時區。
    .safe = 先使用系統的時區。
    .next = 請在 time_zone 寫上 "Asia/Taipei" 這樣的名稱，或刪去這一行。
problem-now-unreadable = 「{ $value }」不是一個時刻。
    .next = 請寫成 2026-11-22T09:00:00+08:00 這樣。
problem-no-home = 找不到存放資料的主目錄。
    .next = 請把 CORNERMAN_HOME 設為自己的一個資料夾。
problem-database-folder = 這個檔案所在的資料夾不存在。
    .next = 請先建好資料夾，或用 --db 換一個路徑。
problem-call-nobody = 檔案裡沒有號碼 { $who }。沒有開始通話。
    .next = 先 cornerman customer add '名稱' --phone '{ $who }'，再撥一次。
cli-call-which = 有 { $n } 位客戶共用 { $who }。輸入序號按 Enter；直接按 Enter 選第一位：
template-nobody = 這張名單上沒有客戶。
ui-mailing-each-hint = 對所有缺的客戶都一樣。要各填各的：匯入一張有同名欄的表。
problem-who-nobody = 沒有與「{ $who }」相符的客戶。
    .next = 可用 `cornerman customer find` 尋找；短編號請加引號，如 '#1a2b3c4d'。
problem-who-ambiguous = 有 { $n } 位客戶與「{ $who }」相符：{ $candidates }。
    .safe = 沒有做任何改動。
    .next = 請用加引號的編號指明是哪一位，如 '#1a2b3c4d'。
problem-id-ambiguous = 有 { $n } 筆紀錄以「{ $id }」結尾：{ $candidates }。
    .safe = 沒有改動任何內容。
    .next = 請輸入完整的編號。
problem-undo-nothing = 沒有可以復原的操作。
    .next = 只能復原對這份資料做過的操作。
problem-redo-nothing = 沒有可以重做的操作。
    .next = 只有剛復原的操作可以重做；做了新的操作後就不能重做了。
problem-undo-changed = 沒有復原「{ $what }」：此後有人改過{ $fields }。
    .safe = 沒有做任何改動。
    .next = 仍要復原，請加 --force。
problem-edit-nothing = 沒有寫明要改什麼。
    .next = 請加上 --set 欄位=值、--phone、--email、--tag、--untag 或 --remove。
problem-not-on-card = 這位客戶的資料裡沒有「{ $value }」。
    .safe = 沒有做任何改動。
    .next = 可用 `cornerman customer show` 查看現有資料。
problem-point-unreadable = 「{ $value }」不像電話號碼或電子郵件地址。
    .safe = 沒有儲存任何內容。
    .next = 請寫完整，如 0912 345 678 或 name@example.com。
problem-set-form = 「{ $value }」沒有寫明欄位和值。
    .next = 請寫成 欄位=值，如 city=台北。
problem-set-unknown = 沒有「{ $name }」這個欄位。可用的有：{ $known }。
    .next = 自訂欄位請寫成 custom.名稱=值。
problem-visit-missing = 這次會面已不存在，或從未有過。
    .next = 可用 `cornerman visit list` 查看已安排的會面。
problem-visit-none = 與這位客戶還沒有會面。
    .next = 用 `cornerman visit plan` 可以安排一次。
problem-kind-unknown = 沒有「{ $value }」這種會面。可選：{ $known }。
    .next = 請從中選一種。
problem-item-missing = 清單裡沒有以「{ $value }」開頭的事項。
    .safe = 沒有改動任何內容。
    .next = 用 `cornerman visit show` 查看清單。
problem-item-ambiguous = 有幾個事項都以「{ $value }」開頭：{ $candidates }
    .safe = 沒有改動任何內容。
    .next = 請多寫幾個字，或用 `cornerman visit show --json` 裡的名稱。
problem-question-missing = 沒有名為「{ $value }」的提問。
    .safe = 沒有改動任何內容。
    .next = 用 `cornerman visit show --questions` 查看提問。
problem-promise-missing = 有日期，但沒寫承諾了什麼。
    .safe = 什麼都沒有儲存。
    .next = 寫上承諾的內容，或去掉日期。
problem-promise-unknown = 沒有編號為「{ $id }」的承諾。
    .next = `cornerman promise list --all` 列出全部承諾。
problem-flow-unknown = 沒有編號為「{ $id }」的通話流程。
    .next = `cornerman script list --family flow` 列出全部流程。
problem-follow-missing = 沒有編號為「{ $id }」的跟進。
    .next = 用 `cornerman follow list` 查看待辦的跟進。
problem-observation-unknown = 沒有「{ $id }」這一項觀察。
    .safe = 什麼都沒有改動。
    .next = 用 `cornerman customer observe 客戶` 看有哪些。
problem-script-missing = 沒有「{ $id }」這則話術。
    .next = 可用 `cornerman script find` 尋找。
problem-script-no-objection = 「{ $id }」不是異議卡。
    .next = 其他話術在話術包裡改：先用 `cornerman pack export` 匯出，改好再安裝。
problem-own-no-earlier = 您自己的話術卡沒有更早的版本可以恢復。
    .safe = 您的卡沒有變動。
    .next = 要去掉一張卡，請選取後按 d，或用 `cornerman script remove`。
problem-own-changed-since = 有好幾張卡和之前保留的版本不同：這個檔案後來被別處改過。
    .safe = 您的卡沒有變動。
    .next = 兩個版本放在一起，早的那個以 .bak 結尾，需要什麼可以從裡面取。
problem-pack-folder = 沒有這個資料夾。
    .next = 請寫明 pack.toml 所在的資料夾。

## Themes

theme-dark = 深色
theme-light = 淺色
theme-contrast = 高對比
theme-colourblind = 色弱友善
theme-mono = 無顏色
field-veil = 啟動時遮住
field-theme = 主題
field-new_field = 自訂欄位
field-objection = 沒起作用的話術
field-their_words = 沒說服的原話
problem-own-field-form = 自訂欄位請寫成「名稱：內容」。
problem-no-terminal = 畫面需要在終端機視窗裡開啟。
    .next = 腳本請用指令，例如 `cornerman customer list`；`cornerman --help` 會列出全部指令。
problem-terminal-dumb = 這個終端機不能在畫面上定位文字（TERM={ $term }）。
    .next = 請開啟系統的終端機視窗，或使用指令，例如 `cornerman customer list`。
problem-talk-empty = 請寫幾個字說說情況，或選一個結果。

## 沒有儲存的內容

ui-drafts = 未寫完的內容
ui-drafts-hint = Enter 接著寫，Esc 以後再說
ui-continue = 繼續
ui-later = 以後再說
ui-throw-away = 丟棄
ui-copy = 複製
draft-customer = 客戶表單
draft-person = 聯絡人表單
draft-talk = 溝通紀錄
draft-plan = 計畫
draft-follow = 跟進
draft-words = 客戶原話
draft-item = 備註
draft-own = 自己的事項
draft-call = 通話紀錄
draft-answer = 回答
draft-settings = 設定
draft-script = 話術卡
draft-level = 等級
draft-rival = 競爭對手
draft-replan = 改期
# $about：問題、事項或聯絡人；$subject：客戶；$time：時間。
draft-was-customer = 您正在填寫{ $subject }的表單（{ $time }）。
draft-was-person = 您正在填寫{ $subject }的聯絡人{ $about }（{ $time }）。
draft-was-talk = 您正在記錄與{ $subject }的溝通（{ $time }）。
draft-was-plan = 您正在安排與{ $subject }的會面（{ $time }）。
draft-was-follow = 您正在為{ $subject }寫跟進（{ $time }）。
draft-was-words = 您正在記{ $subject }說「{ $about }」時的原話（{ $time }）。
draft-was-item = 您正在為{ $subject }的「{ $about }」寫備註（{ $time }）。
draft-was-own = 您正在為{ $subject }新增自己的事項（{ $time }）。
draft-was-answer = 您正在寫{ $subject }對「{ $about }」的回答（{ $time }）。
draft-was-call = 您正在記錄與{ $subject }的通話（{ $time }）。
draft-was-settings = 您正在修改設定（{ $time }）。
draft-was-script = 您正在寫話術卡「{ $subject }」（{ $time }）。
draft-was-level = 您在修改等級「{ $subject }」（{ $time }）。
draft-was-rival = 您在填寫競爭對手{ $subject }的情況（{ $time }）。
draft-was-replan = 您正在為{ $subject }改期（{ $time }）。
draft-gone = 它所屬的紀錄已經不在了。可以複製文字，或先選一位客戶，再按 F8 回來。
draft-gone-put-on = 它所屬的紀錄已經不在了。按 Enter 把文字記到{ $name }；按 y 複製。

## 同一處在兩個地方被修改

ui-clash = 別處也改了
ui-clash-hint = ↑↓ 換欄位，←→ 我的、對方、都要
ui-clash-hint-one = ↑↓ 換欄位，←→ 我的、對方
clash-about = 您填寫的時候，別處也改了同樣的內容。目前沒有覆蓋任何內容。
clash-theirs = 對方
clash-mine = 我的
clash-both = 都要

## Packs of one's own

cli-pack-linted =
    { $n ->
        [0] 沒有可挑剔的。好不好，還是得由人來聽。
       *[other] { $n } 處可改
    }
cli-pack-made = 已建好：{ $place }。改好以後用 `cornerman pack check { $place }` 檢查，用 `cornerman pack install { $place }` 安裝。
cli-pack-exported = 「{ $name }」已寫到 { $place }。
cli-pack-installed = 「{ $name }」已裝好，疊在內建話術上面。
cli-pack-would-install = 「{ $name }」可以安裝。什麼都沒改。
cli-pack-removed = 「{ $name }」已移除，留在 { $place }；用 `cornerman pack install` 可以裝回來。
cli-pack-versions = 版本 { $old } → { $new }
cli-fate-added = 新增
cli-fate-changed = 改動
cli-fate-removed = 移除
problem-lint-long = 「{ $id }」的「{ $key }」有一句超過 { $words } 個詞或 { $characters } 個漢字。
    .next = 念一遍，在換氣的地方斷開。
problem-lint-no-question = 「{ $id }」的「{ $key }」沒有問。
    .next = 用一個只有客戶答得上的問題收尾。
problem-lint-stacked = 「{ $id }」的「{ $key }」一口氣問了 { $count } 個問題。
    .next = 留下最要緊的一個，其他的問了也沒人答。
problem-lint-superlative = 「{ $id }」的「{ $key }」說了「{ $found }」。
    .next = 換成查得到的：數字、日期、姓名。
problem-lint-no-source = 「{ $id }」的「{ $key }」寫了「{ $found }」，沒有出處。
    .next = 給這一條加上 source = "誰、哪一年"，或把數字拿掉。
problem-pack-bad-name = 「{ $id }」不能當話術包的名稱。
    .next = 請用小寫字母、數字和連字號，最多 64 個。
problem-pack-name-taken = 話術包不能叫「{ $id }」。
    .next = 請在 pack.toml 裡另起一個名字。
problem-pack-none = 沒有叫「{ $id }」的話術包。
    .next = 用 `cornerman pack list` 看看有哪些。
problem-pack-not-a-folder = 放話術包的位置上有個不是資料夾的東西。
    .safe = 沒有動它。
    .next = 請看看是什麼，挪開再裝。
problem-pack-place-taken = 這個位置已經有東西了。
    .safe = 什麼都沒寫。
    .next = 請用 `--to` 另選資料夾。
problem-pack-not-installed = 這個話術包有錯（{ $n } 處），沒有安裝。
    .safe = 原來的沒有變。
    .next = 請改好上面列出的幾處。
problem-pack-unwritable = 寫不進去：{ $cause }。
    .safe = 原來的沒有變。
    .next = 請看看空間夠不夠，資料夾是不是屬於您。
problem-own-empty = 這裡不能空著。
    .next = 請寫上內容，或把這一種含義整個清空。
problem-own-broken = 這個檔案裡有「{ $id }」這張卡，但照現在的寫法用不了。
    .safe = 檔案沒有變。
    .next = 用 `cornerman pack check` 看看哪裡不對，再用編輯器改好。
problem-own-inline = 這個檔案的寫法，程式不會去改。
    .safe = 檔案沒有變。
    .next = 請把每張卡寫成 [[objection]]，內容寫在下面幾行；`cornerman pack new` 有範例。
problem-own-manifest = 這個檔案沒有寫明話術包用的語言。
    .safe = 您的卡沒有變。
    .next = 請加一行，例如 base = "zh-Hant"。
problem-own-changing = 這個檔案剛剛被別的程式改過。
    .safe = 沒有覆蓋任何內容。
    .next = 請再儲存一次。
problem-own-changed = 您的卡「{ $id }」顯示之後在別處改過。
    .safe = 沒有刪掉。
    .next = 請再看一遍，然後決定。
problem-own-busy = 另一個視窗正在寫您的話術。
    .safe = 什麼都沒有變。
    .next = 請稍等再試。
problem-own-none = 您沒有名為「{ $id }」的卡。
    .next = 用 `cornerman script list` 查看；內建的卡不能刪除。
problem-own-unreadable = 「{ $id }」這張卡寫下去之後讀回來的不一樣。
    .safe = 檔案沒有變。
    .next = 請把這張卡的內容回報給我們。
problem-own-taken = 已經有名為「{ $id }」的卡了。
    .safe = 它沒有變。
    .next = 用 `cornerman script edit` 修改，或不寫 --id。
problem-own-field = 卡裡沒有「{ $name }」這一項。可用：{ $known }。
    .next = 請寫 --set say=…、says.1=…、meaning.1.answer=…
problem-own-snippet = 傳入的內容裡沒有可用的卡片。
    .next = 請寫一個 [[objection]]，內容寫在下面幾行，如 `cornerman script show --toml` 所示。

## 備份、還原、檢查

notice-read-only = 這個檔案在這裡只能讀，改動無法儲存。
notice-tightened = 本機其他人原本能讀您的檔案，現在只有您能讀。
notice-no-shared-memory = 這個檔案系統沒有共享記憶體，改用較慢的日誌方式。
notice-network-drive = 您的檔案在網路磁碟機上，兩台機器同時使用會損壞它；詳見 `cornerman doctor`。
notice-cloud-folder = 您的檔案在會被同步到別處的資料夾裡，可能因此損壞；詳見 `cornerman doctor`。
notice-new-beside-backups = 這裡沒有檔案，已新建一個；旁邊有舊檔案的備份：`cornerman backup list`。
notice-upgraded = 檔案已升級，升級前的備份就在旁邊。
backup-why-daily = 每日
backup-why-asked = 手動
backup-why-import = 匯入之前
backup-why-upgrade = 升級之前
cli-backup-made =
    { $rows ->
       *[other] 備份已完成並逐列核對（{ $rows } 列）：{ $file }
    }
cli-no-backups = 還沒有備份。用 `cornerman backup` 做一個。
cli-backup-restore = `cornerman restore 編號` 用備份換下目前的檔案。
cli-backups-beside = 旁邊有備份：
cli-salvage-way = 還讀得到的內容可以這樣救出來：cornerman { $db }doctor --salvage NEW.db
cli-megabytes = { $n } MB
cli-restored =
    { $n ->
       *[other] 已從 { $from } 還原：{ $n } 位客戶。
    }
cli-rehearsed =
    { $n ->
       *[other] { $from } 可以還原：{ $n } 位客戶。沒有任何改動。
    }
cli-kept = 原來的檔案保留為 { $file }。
cli-salvaged = 已救出至 { $file }：客戶 { $customers }，聯絡人 { $people }，溝通 { $talks }。
cli-salvage-gaps = 以下內容沒能全部讀出：{ $tables }。
cli-salvage-next = 用 `cornerman --db { $file }` 查看；用 `cornerman restore { $file }` 換下目前的檔案。
doctor-versions = cornerman { $program }，SQLite { $sqlite }，格式 { $known }
doctor-path = { $path }
doctor-file-refused = 這個檔案不能用，原因見下。
doctor-file-absent = 還沒有檔案，新增第一位客戶時會新建。
doctor-schema-newer = 這個檔案是較新版本的 cornerman 寫的（格式 { $found }，本程式最高支援 { $known }）。
doctor-integrity = 檔案完好。
doctor-integrity-fault = 損壞：{ $detail }
doctor-counts = 客戶 { $customers }，聯絡人 { $people }，溝通 { $talks }，待跟進 { $followups }。
doctor-figures = 統計數字與溝通紀錄一致。
doctor-figures-wrong =
    { $n ->
       *[other] { $n } 位客戶的統計數字不對，`cornerman doctor --repair` 會重新計算。
    }
doctor-figures-rebuilt =
    { $n ->
       *[other] 已重新計算 { $n } 位客戶的統計數字。
    }
doctor-clock = 時鐘不早於上次儲存的時間。
doctor-clock-behind = 時鐘早於上次儲存的時間，日期和到期日可能不對。
doctor-clock-fixed = 時鐘是固定的（--now 或 CORNERMAN_NOW）。
doctor-same-as-backup = 自備份 { $number } 以來沒有改過的內容，與備份一致。
doctor-differs-from-backup =
    { $n ->
       *[other] 有 { $n } 列與備份 { $number } 不同，而其間並沒有儲存過：磁碟可能有故障。
    }
doctor-backup-unreadable = 備份 { $number } 無法讀取，請用 `cornerman backup` 重做一個。
doctor-no-backup = 還沒有備份，用 `cornerman backup` 做一個。
doctor-backups =
    { $n ->
       *[other] 共 { $n } 個備份，最新的是 { $newest }（合計 { $size } MB）。
    }
doctor-remains = 中斷後留下的檔案，可以刪除：{ $path }
doctor-private = 檔案及相關內容只有您能讀。
doctor-readable-by-others = 本機其他人可以讀取 { $path }。
doctor-readers-unknown = 這裡不檢查還有誰能讀取檔案：放在您的使用者資料夾裡，只有您和本機管理員能讀；放在別處，請看資料夾的內容。
doctor-other-owner = 這個檔案屬於別人。
doctor-encrypted = 磁碟已加密。
doctor-not-encrypted = 磁碟沒有加密：誰拿到機器，誰就能讀您的檔案。
doctor-encryption-unknown = 從這裡看不出磁碟是否加密。
doctor-encryption-untold = 磁碟是否加密，Windows 只告訴管理員：請看「設定 > 隱私權與安全性 > 裝置加密」。
doctor-network-drive = 檔案在網路磁碟機上（{ $sort }，{ $source }）：兩台機器同時使用會損壞它。
doctor-in-memory = 檔案在記憶體裡，關機就沒了。
doctor-cloud-folder = 檔案在會被同步到別處的資料夾裡（{ $name }）：寫到一半被複製就可能損壞。請放到外面，把備份放進去。
doctor-packs = 所有話術包都能讀（{ $n }）。
doctor-packs-faulty =
    { $n ->
       *[other] 有 { $n } 個話術包有錯誤，見 `cornerman pack list`。
    }
doctor-settings-faulty =
    { $n ->
       *[other] 您的設定、按鍵或主題裡有 { $n } 行看不懂。
    }
said-backing-up = 正在備份……
said-backed-up = 備份已完成並核對：{ $file }
off-read-only = 這個檔案在這裡只能讀。
ui-read-only = 唯讀

## 按條件組成的名單
problem-list-expected = 這裡應為{ $expected ->
        [condition] 事實、「非」、「已知(…)」、「未知(…)」或括號
        [fact] 事實
        [operator] = != < <= > >= ~ 之一，或「屬於」
        [equals] = != 或「屬於」「不屬於」
        [text] 文字
        [number] 數字
        [date] 日期，例如 2026-12-31、+30d、-2週
        [yes-or-no] 是或否
        [open] 左括號
        [close] 右括號
       *[other] 「且」、「或」或條件的結尾
    }，卻是「{ $found }」。
    .next = 請在標出的位置改正。含空格或符號的文字要加引號。
problem-list-ends = 條件沒有寫完，後面應為{ $expected ->
        [condition] 事實、「非」、「已知(…)」、「未知(…)」或括號
        [fact] 事實
        [operator] = != < <= > >= ~ 之一，或「屬於」
        [equals] = != 或「屬於」「不屬於」
        [text] 文字
        [number] 數字
        [date] 日期，例如 2026-12-31、+30d、-2週
        [yes-or-no] 是或否
        [open] 左括號
        [close] 右括號
       *[other] 「且」、「或」或條件的結尾
    }。
    .next = 請把條件寫完。
problem-list-fact = 沒有叫「{ $found }」的事實。
    .next = `cornerman list facts` 列出全部可問的事實。自訂欄位要加引號，或寫成「custom.名稱」。
problem-list-fact-like = 沒有叫「{ $found }」的事實。是不是「{ $closest }」？
    .next = `cornerman list facts` 列出全部可問的事實。自訂欄位要加引號，或寫成「custom.名稱」。
problem-list-operator = 「{ $expected }」不能用「{ $found }」來比較。
    .next = 文字用 = != ~，數字和日期用 = != < <= > >=，是非用 = 和 !=。
problem-list-meeting = 「{ $found }」只在準備會面時才知道，名單裡不能問。
    .next = 請改問客戶本身。
problem-list-quote = 有一個引號沒有結尾。
    .next = 請補上後引號。
problem-list-long = 條件太長。
    .next = 請拆成兩份名單，在一份裡引用另一份：名單 = 名稱。
problem-list-deep = 括號層數太多。
    .next = 請拆成兩份名單，在一份裡引用另一份：名單 = 名稱。
problem-list-names-none = 沒有叫「{ $name }」的名單。
    .next = `cornerman list show` 列出全部名單。
problem-list-names-bad = 名單「{ $name }」讀不懂：第 { $inner } 個字元處有錯。
    .next = 請先改正那份名單，再用這一份。
problem-list-circle = 這些名單互相引用，繞成了一圈：{ $names }。
    .safe = 沒有儲存任何內容。
    .next = 請把其中一份從圈裡拿掉。
problem-list-many = 這份名單引用的名單太多。
    .next = 請把條件直接寫在這裡，少引用一些。
problem-list-no-name = 名單要有名稱。
    .next = 請起一個名稱。
problem-list-taken = 已經有一份名單叫「{ $name }」。
    .safe = 沒有任何改動。
    .next = 請換個名稱，或先移除那份名單。
problem-list-missing = 沒有叫「{ $name }」的名單。現有：{ $names }。
    .next = 請選其中一份，或新存一份：cornerman list save 名稱 '條件'。
problem-list-rename-long = 換成更長的名稱後，名單「{ $name }」的條件就太長了。
    .safe = 沒有任何改動。
    .next = 請換個短一點的名稱，或先把那份名單拆成兩份。
problem-list-asked-for = 還有名單引用著「{ $name }」：{ $names }。
    .safe = 沒有移除任何內容。
    .next = 請先移除或改動那些名單。
problem-export-list-json = 名單只能寫成表格，不能寫成完整的匯出檔：半份檔案無法讀回。
    .safe = 沒有寫入任何內容。
    .next = 請用 --format csv，或以 .csv 結尾的檔名。
problem-list-count-by = 沒有寫明按什麼計數，名單裡也沒有記下。
    .next = 請寫明事實，如 --group-by city，或存進名單：`cornerman list save 名稱 '條件' --group-by city`。
problem-export-option-calendar = { $option } 只用於行事曆，沒有寫入任何內容。
    .next = 請加上 --format ics，或使用以 .ics 結尾的檔名。
problem-export-promises-calendar = 單獨的承諾只能寫成行事曆，沒有寫入任何內容。
    .next = 請加上 --format ics，或去掉 --only：`cornerman export -o all.json` 也包含承諾。
problem-export-customers-calendar = 客戶沒有日期，放不進行事曆，沒有寫入任何內容。
    .next = 請選 meetings、followups 或 promises，或去掉 --only。
problem-export-days-reversed = 最後一天早於第一天，沒有寫入任何內容。
    .next = 請對調 --from 和 --to。
deed-save-list = 名單{ $subject }
deed-rename-list = 名單{ $subject }改名
deed-remove-list = 移除名單{ $subject }
asks-born = 出生
asks-people = 人數
asks-decider = 有決策人
asks-completeness = 完整度
asks-last_contact = 未聯絡天數
asks-last_visit = 未拜訪天數
asks-contacts = 聯絡次數
asks-followups = 待辦
asks-overdue = 待辦逾期
asks-due = 距下次聯絡
asks-late = 聯絡逾期
asks-added = 新增日期
asks-changed = 更新日期
asks-complaint = 客訴
asks-orders = 訂單數
asks-amount = 金額
asks-last_order = 上次下單
list-unmet-column = 沒有哪位客戶有「{ $name }」這一欄。
list-unmet-column-like = 沒有哪位客戶有「{ $name }」這一欄。是不是「{ $closest }」？
list-unmet-number = 「{ $name }」這一欄裡沒有數字，無法按數字比較。
list-unmet-day = 「{ $name }」這一欄裡沒有日期，無法按日期比較。
list-unmet-kept = 目前還沒有記錄「{ $name }」，所以沒有客戶符合。
list-unmet-value = 沒有客戶的「{ $name }」是「{ $value }」。
list-unmet-value-like = 沒有客戶的「{ $name }」是「{ $value }」。是不是「{ $closest }」？
list-not-known = （未知）
list-kind-text = 文字
list-kind-number = 數字
list-kind-date = 日期
list-kind-yes-or-no = 是非
test-measurable =
    { $share ->
        [100] 可衡量：每一位客戶都能判斷是否屬於這份名單。
       *[other] 可衡量：全部客戶中，{ $share }% 能判斷是否屬於這份名單。
    }
test-large = 客戶夠多：共 { $n } 位，達到 { $least } 位。
test-small = 客戶太少：共 { $n } 位，不到 { $least } 位。
test-reachable = 接觸得到：{ $share }% 聯絡得上（{ $n } 位），其中已知需求的有 { $needs } 位。
test-response-unknown = 反應差異：還看不出。名單內 { $inside_talks } 次聯絡，名單外 { $outside_talks } 次；兩邊各需 { $least } 次。
test-response-alike = 反應與其他客戶相近：名單內 { $inside_talks } 次聯絡有 { $inside }% 推進，名單外 { $outside_talks } 次有 { $outside }%；差別可能出於偶然。
test-response-more = 反應更好：名單內 { $inside_talks } 次聯絡有 { $inside }% 推進，名單外 { $outside_talks } 次有 { $outside }%。
test-response-less = 反應更差：名單內 { $inside_talks } 次聯絡有 { $inside }% 推進，名單外 { $outside_talks } 次有 { $outside }%。
cli-list-saved = 名單{ $name }已儲存：{ $n } 位客戶。
cli-list-replaced = 名單{ $name }已改：{ $n } 位客戶。可用復原找回原來的。
cli-list-removed = 名單{ $name }已移除，可用復原找回。
cli-list-renamed = 名單現在叫{ $name }。
cli-list-on-it = { $name }：{ $n } 位客戶
cli-list-counted-by = 按{ $fact }統計
cli-list-facts-more = 此外：自訂欄位寫成 custom.名稱 或 "名稱"，其他名單寫成 名單 = 名稱。
cli-no-lists = 還沒有名單。可以存一份：cornerman list save 名稱 '地區=北部且逾期>14天'。
## 通話
call-say = 說
call-do = 做
call-listen = 聽
call-must = 必說
call-musts = 必說 { $said }/{ $all }
call-landed = { $title }：+ 有效，- 無效
call-step = 第 { $n } 步
call-on-the-line = { $name }（{ $state }）
call-side = 先看這些
call-purpose = { $text }（{ $due }）
call-purpose-late = { $text }（已逾期：{ $due }）
call-why = 本次事由
call-last = 上次
call-we-promised = 我方承諾
call-they-promised = 對方承諾
word-kept = 承諾兌現：{ $sides }
word-ours = 我方 { $given } 項裡 { $kept } 項
word-theirs = 對方 { $given } 項裡 { $kept } 項
call-listened = 對方說 { $theirs }%（目標 { $goal }%）
call-we-speak = 我方在說
call-they-speak = 對方在說
call-closes = 試探成交 { $n } 次
call-no-flow = 這個流程已不在任何話術包裡，請換一個。
said-trial-close = 已記 { $n } 次。一次談話一般三到五次。
said-must = 已說：{ $text }
said-must-off = 改為沒說：{ $text }
said-no-must = 通話到這一步，沒有必須說明的事。
said-all-musts = 到目前為止必須說的，都說到了。
flag-late = 逾期：{ $what }
flag-late-step = 下一步 { $days } 天
flag-late-ours = 我方承諾 { $days } 天
flag-late-theirs = 對方承諾 { $days } 天
## 節奏：該聯絡誰

every-days =
    { $n ->
        [1] 每天
       *[other] 每 { $n } 天
    }
every-weeks =
    { $n ->
        [1] 每週
       *[other] 每 { $n } 週
    }
every-months =
    { $n ->
        [1] 每月
       *[other] 每 { $n } 個月
    }
hours-from = { $time } 以後
hours-until = { $time } 以前
touch-way-visit = 拜訪
touch-way-call = 聯絡
touch-and = ，
touch-ahead = { $day }{ $way }
touch-due = 今天該{ $way }
touch-late = { $way }晚了 { $n } 天（原訂{ $day }）
touch-too-late = { $way }晚了 { $n } 天，拖得太久（原訂{ $day }）
touch-since-visit = 上次拜訪 { $day }
touch-since-contact = 上次聯絡 { $day }
touch-never-visited = 還沒拜訪過，{ $day }認識
touch-never-called = 還沒聯絡過，{ $day }認識
due-met = { $day }已約見面
touch-spread-weeks = 首次分攤在 { $n } 週裡
touch-spread-days = 首次分攤在 { $n } 天裡
touch-spread-months = 首次分攤在 { $n } 個月裡
touch-spread-rule = { $spread }（先排有錢、有權、有需求的，再排寫明了需求的，再排資料更全的）
touch-moved-weekend = 避開週末
touch-moved-holiday = 避開{ $name }
touch-moved-holiday-provisional = 避開{ $name }（放假安排還沒公布）
touch-moved-window = 挪到對方方便的日子
touch-moved-rest = 對方請我們先別打擾
cli-nobody-due = 沒有該聯絡的客戶。只有等級規定了拜訪或聯絡間隔的客戶才會到期；見 `cornerman level list`。

## 客戶等級

deed-edit-level = 修改等級{ $subject }
deed-add-level = 新增等級{ $subject }
deed-remove-level = 停用等級{ $subject }
deed-assign-level = 把客戶定為{ $subject }
deed-set-label = 修改{ $subject }的標籤
grade-unknown = 這裡沒有這個等級，不會據此安排拜訪
grade-none = 不定等級
grade-all = 名單上的 { $n } 位都定同一個等級…
level-retired = 已停用
level-new = ＋ 自訂等級
level-strange = 這裡還沒有這個等級，按 Enter 即可新增
level-never = 不安排
level-place = 次序
level-week = 全部等級每週 { $asked } 次接觸，能安排 { $capacity } 次
level-effect = { $every }（全部等級每週 { $before } → { $after } 次，能安排 { $capacity } 次）
said-level-saved = 等級「{ $name }」已儲存。
ui-gap-hint = 可寫 10d、2週、1個月；- 表示不安排；留空依話術包
ui-place-hint = 1 最重要
cli-level-changed = 已修改{ $name }。
cli-level-added = 已新增{ $name }。
cli-level-removed = 已停用{ $name }；`cornerman undo` 可以恢復。
cli-level-assigned = { $n } 位客戶現在是{ $name }。
cli-level-customers = { $n } 位客戶
cli-level-nameless = 「等級」一欄裡的這些詞不對應任何等級，不會照它們到期：{ $words }
load-week = 每週拜訪 { $visits } 次、聯絡 { $calls } 次
load-fits = 全部等級每週要 { $asked } 次，能排 { $capacity } 次，排得下。
load-too-much = 全部等級每週要 { $asked } 次，只能排 { $capacity } 次。先從這裡降：
load-lower = { $name }：{ $way }由{ $from }改為{ $to }，每週省 { $saves } 次
load-left-over = 這樣還多 { $n } 次：請把一部分客戶降級，或調高每週能排的次數。
problem-not-a-gap = 「{ $value }」不是間隔。
    .next = 可以寫 10d、2w、1m 或「2週」，不需要就寫 none。
problem-not-a-window = 看不懂「{ $value }」是哪幾天、幾點，拜訪日期不會因它改變。
    .next = 請寫星期、時間，或兩樣都寫，例如「週二至週四 14:00-17:00」「上午」「週末」。
problem-label-word = 這裡沒有叫「{ $value }」的，寫了也不起作用。已有：{ $known }。
    .next = 請從中選一個，或留空。
problem-not-a-place = 「{ $value }」不是等級的次序。
    .next = 請寫從 1 開始的整數，1 最重要。
problem-level-for-whom = 給誰定這個等級？
    .next = 在等級前寫上客戶，或依條件選：cornerman level assign vip --where '地區 = 北部'
problem-level-unknown = 沒有「{ $value }」這個等級。已有：{ $known }。
    .next = 可用 `cornerman level add` 新增。
problem-level-exists = 已經有等級{ $name }。
    .next = 請用 `cornerman level set` 修改，或換個名稱。
problem-level-in-use = 還有 { $n } 位客戶是{ $name }，所以沒有刪除。
    .next = 請先用 `cornerman level assign` 幫他們換等級。

## 為什麼，能不能買

action-why = 為什麼
    .about = 看每個標籤為什麼是現在這樣，每筆資料從哪裡來、何時填的。
action-qualify = 能不能買
    .about = 填上客戶有沒有錢、有沒有權、有沒有需求。
form-qualify = 能不能買？
field-why = 怎麼知道的
why-facts = 資料從哪裡來

## 標籤

answer-unknown = 不清楚
verdict-go = 三樣齊備：約定一項帶日期的行動。
verdict-fix = 只差一樣：{ $condition }。先解決它。
verdict-watch = 缺兩樣：少花力氣保持聯絡，等情況變化。
verdict-stop = 三樣都沒有：停止聯絡，把時間留給等著的客戶。
verdict-ask = 還不清楚：{ $condition }。先問明白。
label-unknown = 不清楚
label-since-day = { $day }開始
label-deed = （{ $what }）
label-why = 「{ $why }」
label-facts = 依據
label-rule = 怎麼認
label-would-be = 算作{ $to }要看到
label-changes = 怎樣會變
label-turn-talk = 談過一次之後，會建議{ $to }
label-turn-order = 談成一單之後，會建議{ $to }
label-turn-orders = 談成滿 { $talks } 單、前後滿 { $days } 天，會建議{ $to }；目前 { $now } 單，前後 { $span } 天
label-turn-silence = 到{ $day }還沒有聯絡，會建議{ $to }
label-turn-no-gap = 長時間沒有消息就像{ $to }，但沒有等級說明多久算長
label-turn-contact = 重新聯絡上之後，會建議{ $to }
label-turn-seen = 勾選看到的表現，會建議合適的類型
label-turn-by-hand = 只能由人來改，沒有數字能算出來
known-by-has_money = 預算已經核准，或者以前付過這個數。
known-by-has_authority = 我們談的人能簽字；或者知道誰簽，而且那個人同意。
known-by-has_need = 對方自己說得出哪裡不行、損失多少，並且想解決。
source-import = 來自{ $subject }
source-of-person = { $person }的{ $name }
source-rival = 競爭對手{ $name }
source-worth = 價值陳述「{ $text }」
source-part = { $of }（{ $name }）
source-load-demo = 範例資料
why-not-set = 還沒填，也只能由人來填：{ $labels }
fact-orders = 談成的單
label-hint = 可能是{ $value }：{ $reason }
fact-contacts = 聯絡次數
fact-last_contact = 上次聯絡
fact-last_visit = 上次拜訪
fact-people = 認識的人
fact-visit_every = 拜訪
fact-call_every = 聯絡
fact-behaviour_on = 看到的日子
hint-no-contact = 還沒有人跟他們談過
hint-contact-made = 已經有過聯絡
hint-silence = 沒有消息的時間超過了等級允許的間隔
hint-no-order = 已經談過，還沒有談成訂單
hint-first-order = 已經談成過訂單
hint-orders-steady = 至少三次訂單，前後半年以上
hint-orders-silence = 下過訂單，沒有消息的時間超過了等級允許的間隔
funnel-state = { $name }：現有 { $now }；走到這一步的 { $reached }，其中再往前的 { $on }
funnel-way = { $from } → { $to }：{ $n }
funnel-way-days = { $from } → { $to }：{ $n }，之前停留天數（中位）{ $days }
funnel-without = 沒有填狀態：{ $n }
problem-label-unknown = 「{ $name }」不是標籤。
    .next = 標籤有 level、state、spending、cooperation、life_cycle、ladder、behaviour、scale、has_money、has_authority、has_need。
problem-label-form = 「{ $value }」不是「標籤=值」的寫法。
    .next = 請寫成 state=won 這樣。
## 兩位客戶合為一位

action-merge = 合併
    .about = 標記這位客戶；再選另一位按同一個鍵，把兩位合為一位。
action-duplicates = 查重
    .about = 並排檢視可能重複的客戶。
said-marked = 已標記{ $name }。再到另一位上按 { $key }；Esc 取消。
said-unmarked = 已取消標記。
said-merged = { $name }現在匯集了兩邊的全部內容。復原可以恢復。
said-dismissed = 已記下：不是同一位。復原可以恢復。
said-no-duplicates = 沒有待判斷的重複客戶。
said-duplicates-later = 這一輪看完了。還有 { $n } 組待判斷。
deed-merge-customers = 合併「{ $subject }」
deed-dismiss-duplicate = 判定「{ $subject }」不是同一位
ui-merge = 把兩位客戶合為一位
ui-duplicate = 是同一位嗎？（{ $reason }）· 待判斷 { $n } 組
ui-merge-look = 查重
ui-merge-decide = 去判斷
ui-report-duplicates = Enter 檢視可能的重複，u 復原匯入，Esc 關閉
merge-hint = ↑↓ 換列，←→ 用哪邊的值，Tab 去判斷
merge-same = 是同一位：合併
merge-different = 不是同一位
merge-later = 以後再說
merge-row-stays = 保留
merge-row-people = 聯絡人
merge-row-points = 聯絡方式
merge-row-tags = 標籤
merge-row-talks = 溝通
merge-row-dues = 待辦
merge-n-talks = { $n } 次溝通
merge-n-dues = { $n } 項待辦
merge-formerly = { $field }（曾用）
merge-about-stays = ←→ 選擇保留哪一位。「{ $other }」併入其中，用原來的編號仍能找到。
merge-about-hangs = 兩邊合在一起，都歸到保留的那一位。
merge-about-differ = ←→ 選擇。另一個值留在卡片上，記作「{ $field }」。
merge-about-both = 兩邊都保留。
merge-about-only-keep = 只有一邊有，予以保留。
merge-about-only-other = 只有一邊有，予以保留。
merge-about-same = 兩邊相同。
merge-standing-both = 都保留
merge-standing-only-keep = 保留
merge-standing-only-other = 補入
merge-standing-same = 相同
merge-takes-keep = 保留
merge-takes-other = 改用
merge-overtaken = 其中一位剛剛在別處被修改，沒有寫入任何內容。請重新看過再判斷。
reason-phone = 電話相同
reason-merged = 在另一份檔案裡已合併
reason-email = 電子郵件相同
reason-name = 名稱相同
reason-company = 名稱只差「有限公司」等字樣
reason-renamed = 曾用名相同
cli-merged = { $other }已併入{ $keep } { $id }。用 `cornerman undo` 可以恢復。
cli-would-merge = { $other }將併入{ $keep } { $id }。沒有寫入任何內容。
cli-unmerged = 已分開：{ $name } { $id } 重新單獨存在。
cli-dismissed = 已判斷 { $n } 組：不是同一位。
problem-merge-same = 兩個名稱指的是同一位客戶。
    .safe = 沒有改動任何內容。
    .next = 請指明兩位不同的客戶：用「#」加八位編號最準確。
problem-merge-changed = 其中一位剛剛被別人修改。
    .safe = 沒有合併。
    .next = 請再執行一次指令。
problem-merge-take = 「{ $value }」不是「欄位=other」的寫法。
    .next = 請寫成 city=other；自訂欄位寫成 custom.名稱=other。
problem-duplicate-missing = 沒有編號為 { $id } 的待判斷項。
    .next = 用 `cornerman customer duplicates` 可以列出。
problem-unmerge-nothing = 「{ $who }」並沒有併入過別的客戶。
    .next = 請給出併入的那一位的編號，合併時顯示過。

## 誰說了算

action-map = 決策圖
    .about = 看清誰向誰報告、各自什麼角色、還缺什麼。
action-rivals = 競爭對手
    .about = 記下還有誰在賣給這家：六個問題，以及我們的差別。
ui-map = 決策圖
map-strength = 影響力
map-trust = 信任
map-last-contact = 上次聯絡：{ $ago }
map-contact-undated = 聯絡過，日期不詳
map-never-met = 從未聯絡
map-circle = { $name }向這位報告，卻又排在上面：報告關係在這裡繞回去了。
map-alone = 目前只知道{ $name }自己拿主意。還有誰說得上話，就在這裡新增。
map-complete = 這張圖上沒有缺口。
strength-1 = 很輕
strength-2 = 較小
strength-3 = 有分量
strength-4 = 很強
strength-5 = 說了算
trust-1 = 尚無
trust-2 = 較少
trust-3 = 一些
trust-4 = 較好
trust-5 = 充分
gap-nobody-known = 這裡還沒有認識的人。先新增第一位。
gap-nobody-decides = 不知道誰拍板。問問他們怎麼決定、誰簽字。
gap-decider-never-met = 最後拍板的是{ $name }，您還從沒聯絡過。
gap-decider-long = 最後拍板的是{ $name }，上次聯絡已是 { $n } 天前。
gap-decider-against = 最後拍板的是{ $name }，而且不站在您這邊。
gap-only-one-contact = 這裡您只認識{ $name }一個人。還有誰受影響？
gap-no-supporter = 您不在場時，這裡沒有人替您說話。
gap-parts-unknown = 有 { $n } 個人的角色還不清楚。
gap-circle = 報告關係在{ $name }處繞了圈：有一條不對。
## 還有誰在賣
rival-says = 對手會說
rival-differ = 我們不同
rival-backed = 誰支持
rival-does = 怎麼做
rival-find-out = 接著弄清：{ $fields }。
rival-new = ＋ 另一家競爭對手
rival-ask-positioning = 他們在這家怎麼定位自己，想得到什麼？
rival-ask-strategy = 他們怎麼做這個市場？
rival-ask-relations = 他們想跟誰打好關係，怎麼做？
rival-ask-tactics = 為此他們平時都做些什麼？
rival-ask-support = 誰支持他們，在哪一層，哪裡有麻煩？
rival-ask-organisation = 他們誰負責這家，團隊怎麼分工？
rival-ask-difference = 我們跟他們差別在哪？寫成能直接說出口的一句話。
rival-no-sheet = 還沒有記下{ $name }的情況：他們在這裡許諾什麼？我們不同在哪裡？
cli-no-competitors = 還不知道有誰也在供貨給這位客戶。
deed-add-competitor = 新增對手「{ $subject }」的資料
deed-edit-competitor = 修改對手「{ $subject }」的資料
deed-remove-competitor = 刪除對手「{ $subject }」的資料
problem-competitor-missing = 這位客戶沒有對手「{ $value }」的資料。
    .next = 用 `cornerman competitor list` 可以列出。
ui-filter = 按條件列出
ui-filter-prompt = 輸入條件，或在下面選擇
ui-filter-hint = Enter 列出，向下逐列修改，Ctrl-S 取名儲存
ui-filter-next-hint = 上下選擇，Enter 填入；也可以直接輸入
filter-as-rows = 逐列修改
ui-filter-name = 名稱：
ui-filter-name-hint = Enter 儲存，Esc 返回
ui-filter-rows-hint = 上下換列，左右選要改的一格，Enter 修改
ui-filter-cells = 換格
ui-filter-or = 或者
ui-filter-text = 文字
operator-lacks = 不包含
operator-among = 是其中之一
operator-empty = 為空
operator-not-empty = 不為空
operator-known = 已知
operator-unknown = 未知
filter-and = 且
filter-or = 或
filter-list = 名單
filter-group-all = 全部符合：
filter-group-any = 符合其一：
filter-group-not-all = 不全符合：
filter-group-none = 全不符合：
filter-more-and = + 且……
filter-more-or = + 或……
filter-list-them = 列出
filter-ask-fact = 先選要問什麼。
filter-ask-operator = 再選怎麼比。
filter-ask-value = 選一個值，或直接輸入後按 Enter。
filter-ask-number = 選一個數字，或直接輸入：14、14天、2週。
filter-ask-date = 選一天，或直接輸入：2026-12-31、週五、+30d、30天前。
filter-ask-more = Enter 採用；寫「且」或「或」可以繼續。
ui-filter-counting = 正在統計……
ui-filter-complete = 填入
ui-filtered = { $condition }（f 更改，Esc 看全部）
ui-nobody-listed = 現在沒有客戶符合。按 f 更改條件，或按 Esc 看全部。
ui-groups = 按什麼統計
ui-groups-hint = Enter 列出這一組，Esc 返回
ui-groups-choose = 鍵入可縮小範圍，Enter 計數，Esc 離開
title-tests = 這是有用的市場區隔嗎？
off-searched = 統計和檢驗針對整個清單：請先按 Esc 結束搜尋。
off-no-filter = 請先按 f，用條件列出一些客戶。
said-list-saved = 名單「{ $name }」已儲存。
action-filter = 篩選
    .about = 列出符合條件的客戶，或開啟一份名單。
action-count-by = 統計
    .about = 把列出的客戶按地區、行業、等級、標籤等統計。
action-tests = 檢驗
    .about = 檢驗列出的客戶是不是有用的市場區隔。
operator-equal = 等於
operator-not-equal = 不等於
operator-contains = 包含
operator-more = 大於
operator-at-least = 不小於
operator-less = 小於
operator-at-most = 不大於
## 會後摘要：按客戶的語言寫給客戶的內容，以及是否已發
digest-subject = 主旨：{ $day }{ $how }重點整理
digest-hello = { $name }，您好！
digest-hello-all = 您好！
digest-thanks = 感謝您撥冗參加{ $day }的{ $how }。以下是我記下的重點，如有出入請告訴我。
digest-how-face = 面談
digest-how-phone = 電話溝通
digest-how-video = 視訊溝通
digest-how-chat = 溝通
digest-how-mail = 溝通
digest-how-web = 溝通
digest-how-other = 溝通
digest-h-summary = 談到的內容
digest-h-answers = 您提到的情況
digest-h-ours = 我這邊要做的
digest-h-theirs = 想請您幫忙的
digest-h-handed = 已轉交
digest-h-next = 下一步
digest-h-links = 相關連結
digest-by = { $text }（{ $day }前）
digest-on = { $text }（{ $day }）
digest-meeting = 我們{ $day }見
digest-meeting-at = 我們{ $day }在{ $place }見
digest-close = 敬祝 順心
digest-short-hello = { $name }，您好！剛才談的重點我整理一下：
digest-short-hello-all = 您好！剛才談的重點我整理一下：
digest-short-summary = { $text }。
digest-short-ours = 我這邊：{ $text }。
digest-short-theirs = 您這邊：{ $text }。
digest-short-handed = 已轉交：{ $text }。
digest-short-next = 下一步：{ $text }。
digest-short-links = { $text }{ " " }
digest-short-close = 有遺漏再請告訴我。——{ $me }
digest-space = { "" }
digest-and = ；
# In the time line of a card, where there is little room.
digest-state-owed = 摘要待寄
digest-state-late = 摘要逾期
digest-state-sent = 摘要已寄
digest-state-spared = 不寄摘要
digest-owed = 會後摘要待寄，{ $day } { $time }前
digest-late = 會後摘要逾期，應在{ $day } { $time }前寄出
digest-sent = 會後摘要已寄，{ $day } { $time }
digest-spared = 不寄會後摘要，{ $day } { $time }起
ui-letter-hint = 寄出前請先從頭看一遍。Ctrl-S 儲存
ui-digest-hint = F4 加入或去掉您自己的紀錄。Ctrl-S 儲存
note-digest = 寄給客戶的會後摘要
choose-digest = 這次溝通的會後摘要
action-digest = 會後摘要
    .about = 談完之後，寫一份寄給客戶的摘要。
digest-do-copy = 複製
digest-do-sent = 已經寄出
digest-do-unsent = 還沒有寄出
digest-do-spared = 這次不用寄
digest-do-unspared = 還是要寄
digest-do-file = 存成檔案
digest-do-edit = 修改
digest-do-long = 重新產生郵件版
digest-do-short = 重新產生訊息版
digest-about-copy = 複製到剪貼簿，貼到郵件或聊天軟體裡。
digest-about-sent = 標為現在已寄，「今天」頁不再提醒。
digest-about-unsent = 取消標記，會後摘要仍待寄出。
digest-about-spared = 「今天」頁不再提醒，也不會記成已經寄出。
digest-about-unspared = 改回待寄，「今天」頁照常提醒。
digest-about-file = 存到您指定的位置，純文字。
digest-about-edit = 開啟已儲存的文字。
digest-about-long = 依目前的紀錄產生，帶小標題。儲存之前，原來的文字不動。
digest-about-short = 依目前的紀錄產生，幾句話。儲存之前，原來的文字不動。
said-digest-copied = 會後摘要已複製。寄出後按 Enter。
off-digest-empty = 這次溝通還沒有紀錄內容：請按 e 補上。
off-no-talk = 還沒有與該客戶的溝通紀錄。按 l 記一次。
off-digest = 會後摘要不能改期：按 d 開啟，按 s 表示不用寄。
today-digest = 寄出會後摘要
today-why-digest = { $talked }的溝通，應在{ $when }前寄出
today-digests = 還有 { $n } 份較早的會後摘要沒寄
today-why-digests = 最早一份：{ $talked }的溝通，應在{ $when }前寄出
off-digests = 這裡有好幾份會後摘要：按 Enter 開啟清單。
choose-digests = 還沒寄的會後摘要
digest-of = { $day }的溝通
draft-digest = 會後摘要
draft-was-digest = 您正在寫給{ $subject }的會後摘要（{ $time }）。
deed-write-digest = 給{ $subject }的會後摘要
deed-send-digest = 會後摘要已寄給{ $subject }
deed-unsend-digest = 給{ $subject }的會後摘要改回未寄
deed-spare-digest = 不寄會後摘要給{ $subject }
deed-unspare-digest = 還是要寄會後摘要給{ $subject }
export-text = 這段文字
export-about-text = 依您寫的文字，單獨存成一個檔案。
export-done-text = 已寫入 { $file }。
export-after-text = 在您轉交之前，只有您讀得到。
cli-digest-kept = 已儲存給{ $name }的會後摘要；寄出後用 `cornerman digest sent` 標記（{ $id }）
cli-digest-sent = 會後摘要已寄給{ $name }（{ $id }）
cli-digest-unsent = 給{ $name }的會後摘要仍待寄出（{ $id }）
cli-digest-spared = 不寄會後摘要給{ $name }（{ $id }）
cli-digest-unspared = 還是要寄會後摘要給{ $name }（{ $id }）
cli-no-digests = 會後摘要都已寄出。
problem-digest-no-talk = 還沒有與該客戶的溝通紀錄。
    .next = 用 `cornerman log` 記一次。
problem-digest-empty = 這次溝通沒有紀錄內容，沒有可寄的。
    .next = 用 `cornerman visit wrap-up` 補上，或自己給出文字。
problem-digest-gone = 這份會後摘要已經寄出。
    .next = 如果其實沒寄：`cornerman digest sent --off`。
problem-digest-note-only = 這次溝通沒有約定、答覆或交付，只有您自己的紀錄，預設不寄給客戶。
    .next = 用 --with-note 可以把它寫進去。
## 訊息範本
purpose-bill = 帳單
purpose-renewal = 續約
purpose-invitation = 邀請
purpose-thanks = 致謝
purpose-apology = 致歉
purpose-summary = 摘要
purpose-onsite = 轉到現場
purpose-online = 回到線上
slot-customer = 客戶
slot-contact = 聯絡人
slot-role = 對方職務
slot-me = 您的姓名
slot-my_company = 您的公司名稱
slot-industry = 行業
slot-city = 城市
slot-product = 產品
slot-competitor = 競爭對手
slot-level = 等級
slot-last_contact = 上次溝通日期
slot-days_since_last = 距上次溝通天數
slot-last_summary = 您自己對上次溝通的紀錄
slot-promise = 我方承諾
slot-need = 需求
slot-amount = 金額
slot-date = 下次會面日期
slot-place = 地點
slot-booking = 預約連結
slot-link = 視訊會議連結
slot-invoice = 發票號碼
slot-due = 付款日
slot-renewal = 合約到期日
slot-problem = 出了什麼問題（對方原話）
slot-consequence = 由此帶來的後果
slot-benefit = 對客戶的價值
slot-number = 換成客戶自己的數字
slot-proof = 客戶能核對的依據
left-out-do_not_call = 要求勿再致電
left-out-no_advertising = 要求不收廣告
left-out-does_not_fit = 眼下不適用這個範本
left-out-no_email = 沒有信箱
left-out-no_number = 沒有電話
letter-subject = 主旨：
template-asks = 需要填寫：{ $slots }
template-written = 已寫入 { $n } 份到 { $file }。
template-ready = 可寫 { $n } 份。
template-lacks = { $name }缺少：{ $slots }
template-left-out = 未發給{ $name }：{ $why }
problem-template-missing = 沒有範本「{ $id }」。
    .next = 現有：{ $known }。
problem-template-for-whom = 發給誰？什麼都沒有寫。
    .next = 用 --for 指定客戶，--list 指定名單，或 --where 指定條件。
problem-slot-unknown = 「{ $value }」填不了任何內容。可填：{ $known }。
    .next = 寫成 名稱=文字，例如 due='11月30日'。
note-letter = 訊息：請先從頭看一遍
choose-template = 用哪個範本？
choose-letter = 這則訊息
form-letter = 還缺這些內容
action-template = 訊息
    .about = 用範本給該客戶寫訊息：帳單、續約、致謝等。
ui-mailing = 群發訊息
ui-mailing-hint = ←→ 上一位、下一位 · 空白鍵往下讀 · y 複製這一則
ui-mailing-write = 存成檔案
ui-mailing-gaps = 補填
ui-mailing-next = 下一個缺項
said-export-many = 找到的比列出的多：請再縮小搜尋，或用條件（f）列出來。
said-mailing-many = 清單超過 { $most } 位：請先篩選（f），或用 `cornerman template fill`。
said-mailing-whole = 沒有缺的內容。
said-mailing-none = 還沒有一則寫得完整：按 e 補填缺的內容。
mailing-ready = { $n } 則寫好
mailing-lack = { $n } 則有缺項
mailing-left-out = { $n } 位不發
mailing-nowhere = { $n } 位沒有地址
mailing-lacks = 缺：{ $slots }
mailing-as-folder = 每位客戶一個檔案
mailing-as-table = 一張合併列印表
mailing-as-about-folder = 放在同一個資料夾，檔名就是客戶名稱。
mailing-as-about-table = CSV：客戶、聯絡人、電子郵件、電話、主旨、內文。
choose-shape = 寫好的訊息
form-mailing = 缺這一項的客戶都用
export-name-letters = 群發訊息
export-folder = 每位客戶一個檔案
export-table = 合併列印表（CSV）
export-about-folder = 寫好的訊息，純文字，放進這個名稱的資料夾。
export-about-table = 寫好的訊息：客戶、聯絡人、電子郵件、電話、主旨、內文。
export-after-letters = 有缺項的和不發的不在裡面。含個人資料，只有您能讀取。
action-mailing = 群發
    .about = 用範本給清單裡每位客戶寫一則：逐則看過，再存成每人一個檔案或一張表。
off-no-template = 沒有適合該客戶的範本。
off-do-not-call = 對方要求勿再致電。改為寫訊息（t）；對方又同意了，按 e 去掉標記。
template-not-now = 眼下不適用。{ $about }
said-letter-lacks = 有空白的訊息不能發：請每一列都填上。
said-page-copied = 這一頁已複製。
said-letter-copied = 訊息已複製。
letter-not-do_not_call = 對方要求勿打電話：請改用郵件或訊息。
letter-not-no_advertising = 對方要求不收廣告：邀請不發。
letter-not-does_not_fit = 這個範本眼下不適用：什麼時候適用，看清單下面的說明。
letter-not-no_email = 這位客戶沒有信箱：可以複製內文，或按 r（聯絡人）、e（客戶）補上信箱。
letter-not-no_number = 這位客戶沒有電話：請按 r（聯絡人）或 e（客戶）補上。
## 演練
room-cards = 練卡
room-scenes = 情境
room-desk = 教練台
room-plan = 計畫
scene-goal = 目標：{ $text }
scene-seed = 案例 { $seed }
scene-manner = { $manner ->
        [wait] （{ $text }）
       *[cut-in] （打斷）{ $text }
    }
scene-meters = 信任 { $trust } · 耐心 { $patience } · 興趣 { $interest }
scene-theirs = 對方：{ $text }
scene-ours = 您：{ $text }
scene-quoted = 「{ $text }」
scene-late = （時間到）{ $text }
scene-seconds = 請在 { $n } 秒內回答；用自己的話說，多給半分鐘。
scene-prompt = 輸入編號，或用自己的話說。只按 Enter：不說話。!：能打斷時打斷。q：停。
scene-unclear = 沒聽出是哪一種回答。換個說法，或輸入編號。
scene-met = 聽成：「{ $text }」（要點：{ $points }）
scene-kept = 已儲存 { $id }。`cornerman undo` 可復原。
scene-unplayed = 還沒演練過
scene-broken-off = 中途停下
scene-ended = { $name }：{ $ending }
scene-points = 得分 { $points }（滿分 100）
scene-skill = { $name }：{ $points }（{ $possible } 分裡得 { $earned } 分）
scene-skill-times = { $skill }，權重 { $times }
scene-marks = 失誤：找到 { $found } 處，漏掉 { $missed } 處，誤標 { $wrong } 處
scene-spin = SPIN 提問：現況 { $situation }，難題 { $problem }，影響 { $implication }，價值 { $need }
scene-share = 您大約說了 { $ours } 秒，對方說了 { $theirs } 秒，對方佔 { $share }%。
scene-told = 問到的
scene-hidden = 沒問出來的
scene-way = 對話經過
scene-better = 更好的說法：{ $text }
scene-see = 參看「{ $name }」（{ $id }）
scene-cue = （{ $text }）
scene-cut-off = 話被打斷：
scene-cut-over = { $text }（對方已說完）
scene-cut-late = 對方已經說完，沒有可打斷的了。
scene-speaks = 對方在說，{ $n } 秒
scene-left = { $n } 秒
scene-last = { $name }（共 { $n } 次）
scene-lately = 上次
scene-goes-on = 進行中
scene-none = 話術包裡沒有情境。可用 `cornerman pack list` 檢視。
scene-never-played = 這個情境還沒演練過。
scene-no-silence = 這裡不能只是沉默。
scene-no-cutting-in = 這裡沒有可打斷的話，聽對方說完。
scene-persona = 對方
scene-trains = 練習
scene-takes = 時間
scene-minutes = 約 { $n } 分鐘
scene-before = 開始之前
scene-coached = 有教練提示
said-coach = 教練{ $on ->
        [1] 已開：演練時顯示信任、耐心、興趣。
       *[other] 已關：只看客戶說什麼。
    }
scene-type = 用自己的話說，Enter 說出
scene-hint = n：用自己的話說
scene-gone = 話術包裡已沒有這個情境。
scene-changed = 情境在這次演練之後改過，只能顯示到對得上的地方。
said-scene-kept = 已儲存，可以復原。
ui-scene-say = 說出
action-play-scene = 演練
    .about = 演練游標處的情境，或接著演。
action-play-anew = 新案例
    .about = 從頭再來，措辭和順序都會變。
action-look-back = 回顧
    .about = 看游標處情境最近一次的回顧。
action-scene-card = 話術卡
    .about = 讀一讀更好的說法所對應的話術卡。
action-coach = 教練
    .about = 演練時顯示或隱藏信任、耐心、興趣。
action-looked-back = 看完
    .about = 離開回顧，這次演練已儲存。
action-answer-scene = 回答
    .about = 給出游標處的回答；按 1 到 9 直接回答。
action-own-words = 自己說
    .about = 用自己的話回答。
action-stay-silent = 沉默
    .about = 不說話，讓對方說下去。
action-cut-in = 打斷
    .about = 不等對方說完就開口，能打斷時才行。
ending-good = 做得好
ending-fair = 還差一步
ending-poor = 沒成
deed-play-scene = 情境「{ $subject }」
problem-scene-missing = 沒有「{ $id }」這個情境。
    .next = 用 `cornerman drill scenes` 查看。
problem-scene-stopped = 情境中途停下，沒有儲存。
    .next = 隨時可以再演練一遍。
action-next-room = 下一頁籤
    .about = 轉到演練的下一個頁籤。
action-previous-room = 上一頁籤
    .about = 轉到演練的上一個頁籤。
drill-all = 一共 { $n } 張卡。
# A kind of card to drill.
drill-kind-objection = 異議：先自己答，再對照
drill-kind-spin = 四個階段的提問
drill-kind-signal = 成交訊號：出現時怎麼接
drill-kind-type = 客戶類型：怎麼認出來
## The complaint desk
severity-severe = 嚴重
severity-normal = 一般
complaint-class-attitude = 服務態度
complaint-class-quality = 品質
complaint-class-price = 價格
complaint-class-communication = 溝通
reach-systemic = 別的客戶也會遇到
reach-one_off = 個別情況
complaint-stage-heard = 已記下
complaint-stage-acknowledged = 已告知收到
complaint-stage-answered = 已答覆
complaint-stage-solved = 已解決
complaint-stage-confirmed = 客戶已確認
complaint-stage-closed = 已結案
complaint-step-acknowledge = 告知已收到
complaint-step-answer = 答覆
complaint-step-solve = 解決
complaint-step-confirm = 請客戶確認
complaint-step-close = 結案
complaint-standing-in_time = 時間充裕
complaint-standing-at_risk = 快到時限
complaint-standing-breached = 已逾時
# What is still to be asked, inside a list.
desk-ask-words = 客戶原話
desk-ask-severity = 嚴重程度
desk-ask-wants = 客戶想要什麼
desk-ask-class = 屬於哪一類
desk-ask-owner = 誰負責到底
desk-ask-due = 答應哪天解決
desk-ask-fix = 怎麼處理的
desk-ask-cause = 原因
desk-ask-reach = 別的客戶會不會也遇到
desk-ask-prevention = 怎樣不再發生
desk-minutes = { $min } 分鐘
desk-hours = { $h } 小時
desk-hours-minutes = { $h } 小時 { $min } 分鐘
desk-clock-runs = { $step }：{ $when } 前，還剩 { $time }（工作時間）
desk-clock-over = { $step }：時限是{ $when }，{ $late }
desk-clock-met = { $done }，沒有逾時
desk-clock-met-late = { $done }，{ $late }
desk-red = { $days } 天還沒解決
desk-promise-broken = 答應的日子已過：{ $day }
desk-to-confirm = 已解決，只等客戶一句話
desk-to-close = 現在可以結案
desk-closed = { $when } 結案
desk-still-to-ask = 還要問清：{ $fields }
desk-pattern-class = { $days } 天內有 { $customers } 位客戶就「{ $class }」提出 { $n } 次客訴，可能是系統性問題。
desk-pattern-cause = { $days } 天內有 { $customers } 位客戶因同一原因提出 { $n } 次客訴，可能是系統性問題。
# Follow-ups after a complaint was closed; $words are the first words of the complaint.
desk-look-week = 回訪電話：處理的效果保持住了嗎？「{ $words }」
desk-look-month = 客訴過後一個月：看訂單、用量、語氣，還有沒有心結？「{ $words }」
desk-look-quarter = 客訴過後三個月：請客戶說說現在怎麼看我們。「{ $words }」
deed-add-complaint = 記下{ $subject }的客訴
deed-edit-complaint = 修改{ $subject }的客訴
deed-sell-despite = 有客訴仍向{ $subject }推銷
deed-watch-complaint = 特別關注：{ $subject }
deed-acknowledge-complaint = 告知{ $subject }已收到客訴
deed-answer-complaint = 答覆{ $subject }的客訴
deed-solve-complaint = 解決{ $subject }的客訴
deed-confirm-complaint = { $subject }確認客訴已解決
deed-close-complaint = { $subject }的客訴結案
deed-reopen-complaint = 重新處理{ $subject }的客訴
problem-complaint-empty = 客訴要有客戶的原話。
    .safe = 什麼也沒有寫入。
    .next = 客戶怎麼說就怎麼記，一句也行。
problem-complaint-in-future = 這個時刻還沒到。
    .safe = 什麼也沒有寫入。
    .next = 寫實際發生的時間，例如「今天 10:30」「昨天 15:00」「11-20」。
problem-complaint-asks = 還要問清：{ $fields }。什麼都沒有改。
    .next = 和這一步一起寫上；確實不填，就加 --skip。
problem-not-yet = 這個時刻還沒到。
    .next = 談過了才記；還沒談的，用 p 準備。
problem-call-not-wanted = { $name }要求勿再致電，沒有撥打。
    .next = 改為寫訊息；對方又同意了：cornerman customer edit 客戶 --set do_not_call=no。談客訴：--flow complaint-call。
problem-complaint-step-taken = 這件客訴已經走到這一步了。
    .safe = 內容沒有變動。
    .next = 客戶說沒解決，就重新處理；按錯了，可以復原。
problem-complaint-not-solved = 還沒有標為已解決，談不上確認，也談不上重新處理。
    .safe = 內容沒有變動。
    .next = 處理好以後先標為已解決，再問客戶。
problem-complaint-not-confirmed = 只有客戶點頭才能結案，而客戶還沒說滿意。
    .safe = 內容沒有變動。
    .next = 問一句：「這樣處理您覺得可以嗎？」客戶說可以，先標為已確認，再結案。
problem-complaint-too-early = 這個時間早於這件客訴已有的紀錄。
    .safe = 內容沒有變動。
    .next = 給一個更晚的時間，或者不寫，就按現在算。
problem-complaint-not-taken = 這次通話裡還沒有記下客訴。
    .safe = 什麼都沒有儲存，填寫的內容都在。
    .next = 請先記下客訴，或把這一列留空。
problem-complaint-gone = 這件客訴已在別處被刪除或復原。
    .next = 如果仍然有效，請重新記一件；按 u 或用 `cornerman undo` 可以找回復原掉的內容。
problem-complaint-unknown = 沒有編號為「{ $id }」的客訴。
    .next = `cornerman complaint list --all` 列出全部。
cli-complaint-added = 已記下{ $name }的客訴 { $id }：{ $next }
cli-complaint-changed = 已修改{ $name }的客訴 { $id }：{ $next }
cli-complaint-stepped = { $name } { $id } { $stage }：{ $next }
cli-complaint-closed = { $name } { $id } 已結案。之後的回訪：
cli-complaint-reopened = 重新處理{ $name }的客訴 { $id }：{ $next }
cli-complaint-standing = 進度
cli-complaint-clocks = 時限
cli-complaint-looks = 回訪
cli-complaints = 客訴
cli-no-complaints = 沒有未結的客訴。
today-complaint = 客訴：{ $words }
flag-complaint = 有客訴未結（{ $ago }）
where-desk = 客訴台
screen-desk = 客訴
action-complaints = 客訴台
    .about = 哪件先到時限，下一句說什麼。
action-take-down = 記客訴
    .about = 用客戶的原話記下客訴。
action-write-more = 補充內容
    .about = 一張表寫全這件客訴。
action-go-on = 下一步
    .about = 不論是哪一步，下一步已完成。
action-acknowledge = 已告知收到
    .about = 客戶已經知道客訴收到了、由誰負責。
action-answer-complaint = 已答覆
    .about = 客戶已經知道怎麼處理、什麼時候處理好。
action-solve = 已解決
    .about = 事情處理好了；接著要問客戶是否滿意。
action-confirm = 客戶已確認
    .about = 客戶說這樣可以了；只有這樣才能結案。
action-close = 結案
    .about = 結案，並安排一週、一個月、三個月後的回訪。
action-reopen = 重新處理
    .about = 客戶說其實沒有解決。
action-sell-despite = 仍然推銷
    .about = 有客訴未結仍繼續推銷的理由。
action-watch = 特別關注
    .about = 把這件客訴列入特別關注，或移出。
action-call-about = 打電話
    .about = 按客訴流程打一通電話。
off-no-complaint = 這裡沒有客訴。在客戶卡片上或通話中按 x 就能記下。
off-complaint-closed = 這件客訴已結案。如果其實沒有解決，請重新處理。
today-to-desk = 客訴台
today-no-digest = 不用寄
desk-once-more = 在這裡同一個鍵會把客訴推進一步；真要推進，請再按一次。
off-complaint-clock = 客訴的時限不能延後。請到客訴台寫明做了什麼。
said-complaint-in-call = 已記下客訴，先不談買賣：按 { $key } 換到客訴流程。
said-complaint-moved = { $name }：{ $stage }。
said-call-goes-on = 和{ $name }的通話還在進行：按 { $key } 回去。
said-call-on-file = 和{ $name }的通話（{ $at }）還沒收尾：按 { $key } 回去。
said-call-silent = { $at } 以後沒有動靜，計時停在那裡。{ $wrap } 收尾，{ $on } 接著通話。
said-on-the-line = 現在是{ $name }接聽。
said-complaint-closed = { $name }：已結案，安排了 { $n } 次回訪。
form-complaint-add = 記客訴：先記原話
form-complaint = 客訴內容
form-further-acknowledge = 告知已收到之前，還差這些（留空就是先不填）
form-further-answer = 答覆之前，還差這些（留空就是先不填）
form-further-solve = 標為已解決之前，還差這些（留空就是先不填）
form-further-confirm = 客戶確認之前，還差這些（留空就是先不填）
form-further-close = 結案之前，還差這些（留空就是先不填）
form-despite = 有客訴未結，為什麼還要推銷？
ui-despite-hint = 與客訴一起儲存。留空：暫停推銷。
problem-despite-empty = 有客訴未結時暫停推銷，除非有理由。
    .next = 寫下理由，例如「客戶主動要報價」；或按 Esc 返回，先處理客訴。
problem-call-halted = 這位客戶有客訴未結，而流程「{ $flow }」是推銷用的。
    .safe = 沒有開始通話。
    .next = 用 --flow complaint-call 打客訴電話；或寫明繼續推銷的理由：cornerman complaint edit ID --despite 理由。
choose-flow-off-why = 停用：有客訴未結，結案前不推銷。按 Enter 可寫明理由後繼續。
desk-title = 客訴 · { $shelf }：{ $n }
desk-shelf-open = 未結
desk-shelf-watch = 特別關注
desk-shelf-all = 全部
desk-said = 「{ $words }」
desk-watched = 特別關注中
desk-empty = 這裡沒有客訴。
desk-empty-how = 客戶有客訴時：在卡片上或通話中按 [{ $key }]，記下原話，Ctrl-S 儲存。
desk-short-late = 晚 { $time }
desk-short-confirm = 等客戶確認
desk-short-close = 可以結案
desk-short-closed = 已結案
card-complaint = 客訴：{ $words }
card-halted = 結案之前暫停推銷和例行聯絡。
draft-complaint = 客訴
draft-was-complaint = 您正在記{ $subject }的客訴（{ $time }）。
call-take-down = 按 [{ $key }] 記下客訴：先記原話。
field-solve_by = 答應哪天解決
drill-kind-value = 價值句：從「它是什麼」說到「對客戶意味著什麼」
drill-kind-complaint = 客訴：客戶正在氣頭上，頭幾句怎麼說
drill-kind-find = 五秒內找到對的那張卡
drill-part-acknowledge = 認同
drill-part-explore = 探詢
drill-part-answer = 回答
drill-part-confirm = 確認
drill-part-avoid = 別這樣
drill-part-ask = 提問
drill-part-then = 接著問
drill-part-do = 動作
drill-part-listen = 留心聽
drill-part-type = 類型
drill-part-opening = 開場
drill-part-decision = 要拍板時
drill-part-function = 作用
drill-part-advantage = 優點
drill-part-benefit = 好處
drill-part-number = 客戶的數字
drill-part-proof = 證據
drill-part-difference = 與對手的不同
drill-why-lost = 實戰中沒接住
drill-why-weak = 情境裡沒說好
drill-why-due = 該複習
drill-why-new = 新卡
drill-why-outside = 加練
drill-grade-again = 重來
drill-grade-hard = 吃力
drill-grade-good = 不錯
drill-grade-easy = 輕鬆
drill-due = 有 { $n } 張卡該練了，約 { $minutes } 分鐘
deed-drill-card = 卡片「{ $subject }」的作答
deed-drill-line = 是否練「{ $subject }」
cli-drill-none = 現在沒有該練的卡。`cornerman drill due --all` 會列出每張卡什麼時候回來。
cli-drill-no-history = 還沒有練過卡。從 `cornerman drill next` 開始，或在畫面上開啟「演練」。
cli-drill-graded = 「{ $name }」下次：{ $due }。
cli-drill-outside = 「{ $name }」：記作加練，日程不變。
cli-drill-in = 「{ $name }」開始練了。
cli-drill-out = 「{ $name }」不再練了。
problem-drill-card-missing = 沒有可練的卡「{ $id }」。
    .next = 用 `cornerman drill due --all` 或 `cornerman script list` 查一查。
problem-drill-no-card = 作答要寫明是哪張卡、什麼時刻。
    .next = 用編號指明卡片：見 `cornerman script list`。
problem-drill-no-own-card = 沒有編號為「{ $id }」的價值句或自存表達。
    .next = `cornerman value list` 和 `cornerman script list` 列出它們；內建的卡自己會來。
problem-drill-line-short = 「{ $name }」還太短，沒法練。
    .next = 寫上 feature 和 benefit：`cornerman value edit`。
today-why-drill = 練十分鐘就記得住：卡片總在快忘的時候回來
off-drill = 練卡不屬於哪個客戶：請按 Enter 開啟「演練」。
action-drill = 開練
    .about = 練今天的卡，或接著練。
action-practise = 加練
    .about = 日程之外加練：有紀錄，但不改日程。
action-hunt = 找卡
    .about = 聽到一句異議，五秒內在尋找框裡找到那張卡。
action-self-check = 勾選
    .about = 勾出自己剛才做到了哪些。
action-next-meaning = 換一種意思
    .about = 客戶若是別的意思，該怎麼答。
action-previous-meaning = 上一種意思
    .about = 回到上一種意思的示範回答。
ui-drill-speak = 開口說
ui-drill-show = 看答案
ui-drill-done = 說完了
drill-over = 練完了
drill-nth = 第 { $n } 張，共 { $of } 張{ $back ->
        [0] { "" }
       *[other] （{ $back } 張還會再來）
    }
drill-name-objection = 異議
drill-name-spin = 提問
drill-name-value = 價值
drill-name-signal = 成交訊號
drill-name-complaint = 客訴
drill-name-type = 客戶類型
drill-name-find = 找卡
drill-wants-objection = 客戶說：
drill-wants-spin = 想聽到下面這些，該怎麼問（{ $stage }）：
drill-wants-value = 這對客戶意味著什麼？說出來：
drill-wants-signal = 您注意到了這個。怎麼接？
drill-wants-complaint = 客戶正在氣頭上，說：
drill-wants-type = 這是哪類客戶？說出類型和您的第一句話：
drill-wants-find = 找到這張卡：
drill-lost = { $day }的談話裡沒接住。
drill-lost-with = { $day }和{ $name }談時沒接住。
drill-weak = 情境「{ $name }」裡，這一句沒說好。
drill-breathe = 先停一口氣，一秒半。然後打字，或按 Enter 開口說。
drill-breathed = 可以了。打字回答，或按 Enter 開口說。
drill-clock = { $n } 秒，最多 { $of } 秒。說完按 Enter。
drill-type = 您的回答
drill-speaking = （正在開口說）
drill-said = 您的回答
drill-card = 卡片
drill-no-answer = 這次沒答上來。慢慢讀一遍示範，一分鐘後再見這張卡。
drill-paced = 停了 { $paused } 秒，用 { $took } 秒答完。
drill-hasty = 只停了 { $paused } 秒：先停一秒半再問。共用 { $took } 秒。
drill-long = 停了 { $paused } 秒；{ $took } 秒偏長，30 秒就夠。
drill-hasty-long = 只停了 { $paused } 秒，又說了 { $took } 秒：先停，再短。
drill-meaning = 如果客戶的意思是：{ $name }（{ $n }/{ $of }，→ 換下一種）
drill-next-step = Enter：下一步
drill-explored = 回答之前，我先問清了背後的原因
drill-confirmed = 我確認了這件事已經說開
drill-example = 我舉了自己的例子
drill-anchor-again = 愣住了，或一上來就推銷
drill-anchor-hard = 沒問清就答
drill-anchor-good = 認同、問清、回答、確認都做到
drill-anchor-easy = 30 秒內全做到，還有自己的例子
drill-anchor-plain-again = 沒想起來
drill-anchor-plain-hard = 有缺漏，或想了很久
drill-anchor-plain-good = 答對了
drill-anchor-plain-easy = 脫口而出，還有自己的例子
drill-in-minutes = { $n } 分鐘
drill-in-days = { $n } 天
drill-graded = 「{ $name }」{ $wait }後再見。
drill-practised = 「{ $name }」已加練，日程不變。
drill-done = { $minutes } 分鐘答了 { $n } 次，辛苦了。
drill-learned = 這些可以放幾天了
drill-tomorrow = 明天：{ $due } 張該練，{ $new } 張新卡。
drill-go-home = Enter：返回
drill-nothing = 現在沒有該練的。按 x 加練，按 f 練找卡。
drill-how = 先憑記憶回答，打字或開口都行；再對照，自己打分數。
drill-held-back = 還有 { $n } 張該練；今天夠了，留到明天。
drill-lost-heading = 談話裡沒接住的，現在練
drill-stuck = 這幾張總記不住
drill-stuck-how = 光靠多練沒有用：把它改成自己的話，或問問別人是怎麼接的。
stuck-said = { $card }。客戶原話：「{ $words }」
stuck-none = 還沒有反覆學會又忘掉的卡。
class-stuck = ! { $n } 張記不住
drill-lapses = { $name }（忘過 { $n } 次）
drill-today = 今天已答 { $n } 次。
hunt-wants = 客戶說：
hunt-how = 開啟尋找框（Enter、o 或 F6），像通話時那樣輸入，按 Enter 選卡。從開啟起計時，目標五秒。
hunt-heading = 「{ $text }」· { $n } 秒
hunt-right = { $seconds } 秒：找對了，及時。
hunt-slow = { $seconds } 秒：找對了；目標是五秒。
hunt-wrong = { $seconds } 秒：不是這張。
hunt-done = { $of } 次裡有 { $n } 次及時。
hunt-tip = 任意詞的兩三個字、注音或拼音首字母就夠，也可以輸入異議的編號。Enter：返回
draft-drill = 卡片的作答
draft-was-drill = 當時正在回答一張卡
draft-scene = 情境
draft-was-scene = 您正在演練「{ $subject }」（{ $time }）。客戶剛說：{ $about }
draft-goal = 目標
draft-was-goal = 您正在寫本季的目標（{ $time }）。
draft-practice = 練習
draft-was-practice = 您正在記一次練習（{ $time }）。
ui-drill-step = 下一步
off-no-goal = 還沒有選取目標：先加一個。
action-reach-goal = 達成
    .about = 目標達成；再按一次，繼續努力。
action-add-goal = 新目標
    .about = 給這一季定一個目標。
action-edit-goal = 修改
    .about = 修改目標：方面、寫法、每週分鐘數。
action-log-practice = 記練習
    .about = 記下練了什麼。
form-goal = 本季的目標
form-edit-goal = 修改目標
form-practice = 練習
field-weekly = 每週分鐘數
ui-goal-hint = 達成時，別人看得見什麼
ui-minutes-hint = 45m、1h、1h30m、45分鐘
area-communication = 溝通
area-emotional = 情緒
area-knowledge = 知識
area-teamwork = 團隊
time-minutes = { $n } 分鐘
time-hours = { $n } 小時
time-hours-minutes = { $n } 小時 { $rest } 分
growth-title = { $name }，第 { $n } 週，共 { $of } 週
growth-fresh = 新的一週。先練十分鐘就很好；每週 { $from } 到 { $to } 小時為宜。
growth-begun = 本週已練 { $done }。每十分鐘都算數；每週 { $from } 到 { $to } 小時為宜。
growth-reached-week = 本週已練 { $done }，正是您想要的節奏。
growth-beyond = 本週已練 { $done }。休息也是練習的一部分。
growth-reached = 已達成
growth-goals = 本季目標
growth-no-goals = 還沒有。定一個看得見的就夠：「每次初訪，先問兩個問題再介紹。」
growth-days = 最近 { $weeks } 週裡，有 { $n } 天練過
growth-no-days = 練過的日子：第一天會記在這裡。
growth-legend = { $off } 休息   { $little } 不到 { $least } 分鐘   { $some } 不到 { $most } 分鐘   { $much } 更多
growth-hours = 每週小時數（練卡和情境自動計入）
growth-all = 合計
growth-ideas = 接下來練什麼
idea-communication-1 = 回聽自己的一通電話，數一數誰說了多久；目標是客戶七成、自己三成。
idea-communication-2 = 挑本週的三個回答，各用兩句話重說一遍：先結論，再給一個數字。
idea-communication-3 = 接下來三次談話，原樣記下客戶描述難處的詞，回答時用上其中一個。
idea-emotional-1 = 難談的對話之後花兩分鐘：對方什麼感受，我什麼感受，下次第一句說什麼？
idea-emotional-2 = 練停頓：聽到異議先呼一口氣再開口。出聲練十遍。
idea-emotional-3 = 只說看到的，不下判斷：「您好像有些猶豫。」然後等。找同事試一次。
idea-knowledge-1 = 向外行講清產品的一個功能。對方追問的地方，就是說法要改的地方。
idea-knowledge-2 = 讀一份客戶的年報或招標文件，記下他們會被問到的兩個數字。
idea-knowledge-3 = 給最好的客戶寫一句價值：是什麼、有什麼用、對客戶意味著什麼，用客戶的數字。
idea-teamwork-1 = 用評分表旁聽同事一通電話，說一點該保持的，一點可改的。
idea-teamwork-2 = 用五句話把一個客戶交接給服務同事，問他們還缺什麼。
idea-teamwork-3 = 三人輪流當買方、賣方、觀察員，各六分鐘。觀察員先說。
deed-add-goal = 新目標「{ $subject }」
deed-edit-goal = 對目標「{ $subject }」的修改
deed-finish-goal = 目標「{ $subject }」
deed-log-practice = 練習「{ $subject }」
cli-practice-logged = 已記下：{ $area }，{ $time }。本週共 { $week }。
cli-goal-added = 目標 { $id }：{ $text }
cli-goal-done = 已達成：{ $text }
cli-goal-again = 繼續努力：{ $text }
cli-no-goals = 這一季還沒有目標。可以加一個：`cornerman drill goal add communication "…"`。
problem-practice-no-time = 練了多久？
    .next = 請寫 45m、1h 或 1h30m。
problem-practice-minutes = 「{ $value }」不是時間長度。
    .next = 請寫 45m、1h 或 1h30m；一天最多 24h。
problem-practice-area = 「{ $value }」看不出是哪個方面。
    .next = 開頭寫一項能力，如「傾聽」「情緒」「產品」「團隊」，或加上 --area。
problem-practice-day = 練習只記今天或以前的日子。
    .next = 日期寫成 2026-11-20，或者不寫。
problem-goal-empty = 目標要寫出來。
    .next = 寫寫達成時別人看得見什麼。
problem-goal-missing = 沒有目標「{ $id }」。
    .next = 用 `cornerman drill goal list --all` 查一查。
problem-not-a-quarter = 「{ $value }」不是季度。
    .next = 請寫成 2026Q4。
off-no-answer = 先回答一張卡。
## 產品對客戶的價值
# $text：使用者寫的話，句末不帶標點。f：有什麼；u：能做什麼；a：帶來什麼。
value-why-f = { $product }{ $feature }。
value-why-u = { $product }{ $function }。
value-why-a = { $product }可以{ $advantage }。
value-why-fu = 因為{ $product }{ $feature }，{ $function }。
value-why-fa = 因為{ $product }{ $feature }，它可以{ $advantage }。
value-why-ua = 因為{ $product }{ $function }，它可以{ $advantage }。
value-why-fua = 因為{ $product }{ $feature }，{ $function }，所以它可以{ $advantage }。
value-benefit = 對您而言，{ $text }。
value-number = 算下來，{ $text }。
value-proof = 您看，{ $text }。
value-risk = 有一點我先說在前面：{ $risk }。
value-risk-remedy = 有一點我先說在前面：{ $risk }。所以{ $remedy }。
value-it = 它
# 兩句之間。
value-gap = { "" }
value-seconds = 說完約 { $n } 秒
value-for = 對{ $name }的價值
value-for-all = 各產品自己的說法
value-blank-row = 還沒有寫
value-blank = 這個產品還沒有寫。按 Enter 一步一步寫：對誰、是什麼、客戶得到什麼、憑什麼信、風險。
value-drilled = f：正在練這一句，按一下就不練
value-undrilled = f：不練這一句，按一下就練
value-no-card = 寫了「特點」和「對客戶的好處」，這一句才能練。
value-no-product = 還沒有產品。按 p 新增第一個。
value-no-risk = 還沒有寫風險。與其讓客戶發現，不如自己先說：按 r 看全部，按 Enter 來寫。
value-risk-first = 風險先說
value-not-theirs = 這一筆是產品自己的說法。按 Tab 切換過去，才能刪除。
value-beneath = 產品的說法：{ $text }。留空就照這樣說。
value-step-whom = 對誰、在哪裡用
value-step-what = 是什麼、做什麼
value-step-worth = 客戶得到什麼
value-step-proof = 憑什麼相信
value-step-risk = 風險先說在前面
value-part-product = 產品
value-part-feature = 特點
value-part-function = 功能
value-part-advantage = 優勢
value-part-benefit = 好處
value-part-number = 客戶的數字
value-part-proof = 佐證
value-part-difference = 不同之處
value-part-risk = 風險
value-part-remedy = 因應
value-part-whom = 對誰
value-part-scene = 媒介與場景
hint-value-whom = 誰的工作會因此改變：哪個人、哪一組。
hint-value-scene = 用什麼、在哪裡給對方看：產線旁的展示機，一頁紙的數字。
hint-value-feature = 只寫一個特點，接在產品名後面：有兩台泵，一用一備。
hint-value-function = 它做什麼：主泵一停就自動切換。
hint-value-advantage = 接在「它可以」後面：讓產線不停。
hint-value-benefit = 接在「對您而言」後面：夜班每月少報廢四批。
hint-value-number = 客戶自己的數字，帶單位：每月四批，一萬九千元。
hint-value-proof = 接在「您看」後面，能查證：這是3號廠房10月的紀錄。
hint-value-difference = 我們哪裡做得不一樣，不必點對方的名。
hint-value-risk = 可能出什麼問題，直說：第一次啟動皮帶會抖一下。
hint-value-remedy = 接在「所以」後面：我們第一天就和技師一起調好坡度。
hint-product-name = 平時怎麼稱呼就怎麼寫：雙聯泵。
doubt-no-benefit = 只說了它是什麼。這位客戶得到什麼？
doubt-nobody = 誰會因此輕鬆？寫出客戶的人或工序。
doubt-no-figure = 多少？向客戶要一個數字。
doubt-no-unit = 這個數字是什麼的？小時、批、元……
doubt-several = 一次只說一個特點，第二個會沖淡第一個。
doubt-praise = 誇的話要有能查證的東西，否則反失信任。
doubt-rival = 優勢是它能做什麼，不是別人做不到什麼。
doubt-no-proof = 客戶可以查證什麼？
doubt-vague = 有日期、數字或名稱，才算能查證。
doubt-no-remedy = 只說風險會讓人擔心。準備了什麼因應？
doubt-long = 一口氣說不完。
form-value = 修改價值陳述
form-value-add = 它對客戶值什麼？
form-product = 修改產品
form-product-add = 新增產品
ui-guide-step = 第 { $n }/{ $all } 步
ui-guide-hint = Enter：下一欄 · PageDown：下一步
ui-value = 價值
ui-value-hint = 1-9 選擇，r：風險先說，空白鍵往下看
ui-drilled = 練習
ui-write = 寫
ui-for-whom = 對誰
ui-another = 再寫一條
ui-new-product = 產品
action-value = 價值
    .about = 看我們的產品對這位客戶值什麼，或者寫下來。
action-risk = 風險先說
    .about = 自己先點明一個風險，並說出準備好的因應。
deed-add-product = 新增產品「{ $subject }」
deed-edit-product = 修改產品「{ $subject }」
deed-delete-product = 刪除產品「{ $subject }」
deed-add-value = 為「{ $subject }」寫價值陳述
deed-edit-value = 修改「{ $subject }」的價值陳述
deed-remove-value = 刪除「{ $subject }」的價值陳述
draft-product = 產品
draft-value = 價值陳述
draft-was-product = 您正在寫產品「{ $subject }」（{ $time }）。
draft-was-value = 您正在寫「{ $about }」的價值（{ $time }）。{ $subject }
cli-no-products = 還沒有產品。用 `cornerman product add` 新增。
cli-no-values = 還沒有寫產品的價值。用 `cornerman value add` 來寫。
cli-product-lines = { $n } 條
problem-product-there = 已經有叫「{ $name }」的產品了。
    .next = 換一個名稱，或者去修改那一個。
problem-product-gone = 您在寫的時候，這個產品在別處被刪除了。
    .safe = 您寫的內容已留作草稿。
    .next = 在那邊復原即可恢復；也可以重新新增。
problem-product-missing = 沒有叫「{ $value }」的產品。
    .next = 用 `cornerman product list --all` 檢視已有的產品。
problem-value-empty = 這一筆還什麼都沒說。
    .next = 寫它有什麼特點，或者客戶得到什麼。
problem-value-gone = 您在寫的時候，這一筆在別處被刪除了。
    .safe = 您寫的內容已留作草稿。
    .next = 在那邊復原即可恢復；也可以重新寫。
problem-value-missing = 沒有編號為「{ $id }」的價值陳述。
    .next = 用 `cornerman value list` 檢視全部。
problem-value-of-nobody = 這一筆既不屬於產品，也不屬於客戶。
    .next = 選一個產品。
## The trainer's desk
deed-add-trainee = 新學員{ $subject }
deed-edit-trainee = 學員{ $subject }的更改
deed-score-talk = 給{ $subject }的評分
deed-rename-rater = 改評分人{ $subject }的名字
role-play-buyer = 買方
role-play-seller = 賣方
role-play-observer = 觀察員
cli-written = 已寫入：{ $file }
cli-trainee-added = 學員{ $name }（{ $id }）
cli-trainee-saved = 已儲存：{ $name }
cli-no-trainees = 還沒有學員。`cornerman drill trainee add --class 班名 姓名 姓名 …` 一次加一個班。
cli-no-class = （沒有班）
cli-retired = 不再訓練
cli-rubric-copied = 「{ $name }」現在歸您了：在 { $file } 裡改，再用 `cornerman pack check mine` 檢查。從那裡刪掉，就還是內建的。
cli-dealt = 已把 { $n } 張紙寫到 { $folder }
cli-deal-seed = 抽題號 { $seed }：加 --seed { $seed } 會發出一樣的內容。
cli-talk = { $name } · { $rubric } · { $id }
cli-talk-new = 這是一次新的談話。若指{ $rater }在 { $at } 評過的那次，請先復原，再加 --talk { $id }。
cli-talk-rater = { $rater }的評分
rater-unnamed = 未署名的評分人
rater-counts = { $talks } 次談話，{ $marks } 個評分
said-rater = { $from } 現在叫 { $to }：{ $talks } 次談話，{ $marks } 個評分。復原可以收回。
cli-rater-would = { $from } 會改叫 { $to }：{ $talks } 次談話，{ $marks } 個評分。什麼都沒有改。
cli-rater-joins = 已經有評分人 { $to }：兩個會合成一個。
cli-erase-ask = { $name }的一切都會抹掉：談話、評分、練過的卡、計畫、草稿，再也找不回來。請輸入姓名確認：
cli-erased = 已抹掉：{ $attempts } 次談話、{ $scores } 個評分、{ $reviews } 次練習、{ $plans } 條計畫。
cli-erase-everywhere = 寫別人的文字裡有 { $n } 處，名字改成編號。
cli-erase-mentions = 還有 { $n } 處寫別人的文字提到這個名字，請自行修改。
cli-erase-backups = { $n ->
   *[other] 檔案旁邊有 { $n } 個備份是紀錄還在時做的，沒有動。`cornerman backup list` 可以看到。
}
cli-erase-finished = 檔案已重寫，抹掉的內容在裡面不留痕跡。
score-result = 結果：{ $percent } %（{ $counted } 項評了 { $marked } 項）
score-nothing = 還沒有評分。
score-fatal = 一票否決，結果為 0：{ $text }（其餘單算 { $percent } %）
score-rules = 規矩單獨計：{ $rules } 條守住 { $kept } 條，{ $open } 條沒評
agree-title = { $first }和{ $second }
agree-talks = { $n ->
   *[other] 兩人都評過的談話：{ $n } 次。
}
agree-none = 沒有兩人都評過的項。
agree-all = { $raters } 位評分人都評了 { $items } 項，其中 { $same } 項完全一致。
agree-counts = { $items } 項裡 { $same } 項評得一樣（{ $percent } %），{ $near } 項最多差一分。
agree-points = 打分項：{ $n } 項，kappa { $kappa }（1 = 處處一致，0 = 跟碰巧一樣；差得遠扣得多）。
agree-points-few = 打分項：{ $n } 項；滿 10 項才算 kappa。
agree-yes-no = 是非項：{ $n } 項，kappa { $kappa }（1 = 處處一致，0 = 跟碰巧一樣）。
agree-yes-no-few = 是非項：{ $n } 項；滿 10 項才算 kappa。
agree-apart = 這一項要談一談：{ $item }（{ $first }對{ $second }）
next-title = 下一步：
next-broken = 上次談話破了規矩：{ $text }
next-fatal = 上次談話因此得 0：{ $text }
next-item = { $talks ->
    [1] { $text }（最近一次評到它：{ $percent } %）
   *[other] { $text }（最近評到它的 { $talks } 次平均 { $percent } %；其中 { $low } 次不過半）
}
next-cards = 到期 { $due } 張卡，{ $stuck } 張老記不住
next-go-on = 接著把評分表評完（{ $begun }）
next-talk = 還沒有人評過分
next-nothing = 滿分，換更難的
class-standing = 每個人的近況
class-raters-agree = 評分人一致到什麼程度
class-results-read = 在這裡看
class-results-page = 存成一頁文字
class-results-table = 全部評分存成表格
class-results-about-read = 每個人的近況，誰接下來該練什麼、為什麼，評分人是否一致。
class-results-about-page = 同樣的內容，存成文字檔（Markdown），可列印，可轉交。
class-results-about-table = 每個評分一列（CSV），用試算表開啟。
choose-results = 成績怎麼用？
class-title = { $class }：{ $n } 名學員
class-next = 誰接下來該練什麼，為什麼
class-no-talk = 還沒談過
record-answers = 練卡作答
record-skills = 能力
action-deal-class = 分組出題
    .about = 把全班分成三人組，每一輪給買方、賣方、觀察員各發一張卡。
action-next-paper = 下一張
    .about = 顯示下一張：買方卡、賣方卡、觀察表，一輪接一輪。
action-keep-papers = 寫成檔案
    .about = 每人每輪一個檔案，寫到一個資料夾裡。
action-deal-anew = 重新出題
    .about = 再發一次：換個抽題號、換一種談話，或換成一個情境。
where-dealt = 發出的卡
form-deal = 分組出題
deal-class = 班級
deal-seed = 抽題號
deal-seed-hint = 同一個數字，對同樣的人發同樣的內容。
deal-talk-kind = 談話種類
deal-scene = 情境
deal-no-scene = 不用
deal-objections = 每輪異議數
deal-sheet = 觀察表
deal-seats = 座次
deal-same-seed = 抽題號 { $seed }：用它能發出同樣的內容。按 Enter 看下一張，把螢幕轉給該看的人。
deal-folder = 演練卡-{ $seed }
problem-deal-seed = 「{ $text }」不能作抽題號。
    .next = 請輸入一個整數，例如 7。
export-marks = 這些評分
export-about-marks = 每給一個評分一列：誰、哪天、哪張評分表、誰評的、哪一項、幾分、備註。
export-papers = 這些卡片
export-about-papers = 每人每輪一個檔案，寫到這個資料夾裡；沒有這個資料夾就新建。
export-done-papers = 已把 { $n } 張卡片寫入 { $file }。
deal-title = 第 { $round } 輪 · { $group } 組 · { $role }：{ $names }
deal-round = 第 { $round } 輪
deal-seating = 座次：{ $class }
deal-pair = 兩人一組沒有觀察員：談完由買方填觀察表。
deal-share-talk = 兩位合演這個角色：過半換人，後一位接著前一位往下談。
deal-share-watch = 兩位一起觀察：一位盯問題，一位盯回答，各填一張。
deal-you-are = 您替誰採購：
deal-your-kind = 那邊的人看重什麼：
deal-you-behave = 您的舉止：
deal-you-say = 您說：
deal-you-mean = 背後真正的意思（先不說）：
deal-reveals = 對方這樣問，您就說出來：
deal-facts = 這些只有您知道，對方問得好才說：
deal-content = 聽到這樣的話，您就滿意：
deal-buyer-rule = 每個異議自己提一次。沒有好問題，就守著原話，不解釋；有好問題，就照實說。您演的是讓人問出來，不是贏。
deal-your-customer = 您的客戶：
deal-talk = 這場談話：
deal-goal = 您的目標：
deal-minimum = 最低要拿到：
deal-seller-rule = 六分鐘。買方藏著什麼您不知道，去問。
deal-customer = 客戶
deal-watched = **賣方：**{ $seller } · **買方：**{ $buyer }
deal-observer-rule = 看賣方，不說話。看到聽到的才打勾，別的不寫。
deal-observer-end = 結束後說兩句：哪一句管用，用賣方自己的原話；下一輪試一試哪一樣。
deal-saw-heard-out = 聽完了
deal-saw-asked = 先問後答
deal-saw-found = 問出來了：{ $meaning }
deal-saw-settled = 確認過是否解決
sheet-head = 學員{ $name }   評分人 ____________________   日期 __________
sheet-yes = 是
sheet-no = 否
sheet-note = 備註：
sheet-open = –
sheet-weight = 權重 { $weight }；{ $skill }
sheet-fatal = 一票否決：得最低分，整張為 0
sheet-rules = 規矩，單獨計
sheet-sum = 結果 = 權重 × 得分 之和 ÷ 權重 × 滿分 之和。規矩：數守住幾條。
problem-score-item = 評分表裡沒有「{ $item }」這一項。有：{ $known }。
    .safe = 什麼都沒有改。
problem-score-points = 「{ $item }」的分數從 0 到 { $most }。
    .safe = 什麼都沒有改。
problem-score-mark = 「{ $text }」不是評分。
    .next = 請寫成 項=分數，比如 purpose=3；是非項寫 是 或 否。
problem-score-other-talk = 談話 { $id } 是另一位學員的，或用的是另一張評分表。
    .safe = 什麼都沒有改。
problem-rater-missing = 要寫明誰評的分。
    .next = 請寫上評分人。
problem-rater-unknown = 沒有評分人「{ $name }」。現有：{ $known }。
    .next = `cornerman drill class raters` 列出全部。
problem-rater-differs = { $from } 和 { $to } 都評過的項裡有 { $n } 項不一樣，不會是同一個人。
    .safe = 什麼都沒有改。
    .next = 換個名字，或先把分數改成一致。
problem-trainee-there = 這個班已經有一位學員叫{ $name }。
    .safe = 什麼都沒有改。
    .next = 請把姓名寫得分得開。
problem-trainee-gone = 這位學員在此期間被抹掉或移走了。
problem-trainee-unknown = 沒有學員叫「{ $who }」。
    .next = `cornerman drill trainee list --all` 列出全部。
problem-trainee-ambiguous = 有 { $n } 位學員對得上「{ $who }」：{ $candidates }。
    .safe = 什麼都沒有改。
    .next = 請用引號裡的編號指明，如 '#1a2b3c4d'。
problem-class-unknown = 沒有「{ $class }」這個班。現有：{ $known }。
    .next = `cornerman drill trainee add --class 班名 姓名 …` 可以加一個。
problem-talk-unknown = 沒有編號為「{ $id }」的談話。
    .next = `cornerman drill trainee show 姓名` 列出一位學員的談話。
problem-rubric-unknown = 沒有「{ $id }」這張評分表。現有：{ $known }。
    .next = `cornerman drill sheet` 列出全部。
problem-scene-unknown = 沒有「{ $id }」這個情境。現有：{ $known }。
problem-deal-too-few = 至少要兩個人才練得起來；「{ $class }」不夠。
    .next = 請給這個班加學員。
problem-own-rubric-there = 您自己的話術包裡已經有「{ $id }」。
    .safe = 沒有動它。
    .next = 請用任何編輯器在那裡改。
problem-erase-remains = 紀錄已抹掉，但檔案沒能重寫，裡面還可能找到痕跡。
    .next = 請關掉程式的其他視窗，確認磁碟有空間，再執行 `cornerman drill trainee erase --finish`。
problem-erase-unasked = 沒人能確認要不要永久抹掉{ $name }。
    .safe = 什麼都沒有抹掉。
    .next = 確實要抹，請加 --yes。
problem-erase-not-confirmed = 沒有輸入姓名。
    .safe = 什麼都沒有抹掉。
## The trainer's desk on the screen
action-mark-talk = 評分
    .about = 用評分表給所選學員的一次談話評分，或接著評。
action-add-trainees = 加學員
    .about = 寫下學員：姓名用頓號隔開，冒號前是班名。
action-mark-up = 打分 0-4
    .about = 這一項加一分；按 0 到 4 直接打分並到下一項。
action-mark-down = 減分
    .about = 這一項減一分。
action-unmark = 不評
    .about = 去掉這一項的分數。
action-note-item = 備註
    .about = 記下在這一項看到、聽到的。
action-pause-clock = 暫停
    .about = 停下談話的計時，或接著計。
action-rater = 評分人
    .about = 換一個人給同一次談話評分：寫明是誰。
action-compare-raters = 對照
    .about = 各位評分人的分數並排，看有多一致。
note-sheet = 看到、聽到了什麼
note-rater = 接下來由誰評分？請寫姓名
note-names = 姓名一行一個，或接在班名後面：「週一班：陳怡君、林志明」
said-names-no-class = 班名：「{ $what }」的冒號前面沒有寫班名，還沒有儲存。
said-names-nobody = 姓名：「{ $what }」裡一個人也沒寫，還沒有儲存。
draft-sheet = 教練台
draft-was-sheet = 您正在教練台上寫（{ $time }）：{ $subject } { $about }
draft-trainee = 學員
draft-was-trainee = 您正在修改學員{ $subject }的資料（{ $time }）。
choose-sheet = 用哪張評分表？
class-go-on = 接著評這次談話。
choose-scene-card = 看哪張卡？
off-no-scene-card = 這幾句沒有對應的卡。
choose-class = 列出誰？
choose-rater = 給誰改名？
form-rater = 評分人改名
rater-hint = 每張評分表上都改；寫另一位評分人的名字，兩人合成一人
class-everybody = 全部學員
class-none = （未分班）
class-retired = 已停訓
class-count = { $n } 名學員
form-trainee = 修改學員
choose-leave = 紀錄怎麼處理？
leave-record = 把紀錄寫成檔案
leave-retire = 停訓
leave-return = 恢復訓練
leave-erase = 永久抹掉
leave-everywhere = 永久抹掉，別人紀錄裡的名字也抹掉
leave-everywhere-about = 寫別人的文字裡有 { $n } 處提到，改成一個編號。
leave-about-record = 儲存的一切，可以交給本人；寫好後會再問一次。
leave-about-retire = 從名單上移除，紀錄全部保留；在「已停訓」裡能找到。
leave-about-return = 連同保留的紀錄，回到班級名單。
erase-what = { $name }：談話 { $talks } 次，評分 { $marks } 項，練卡作答 { $answers } 次，計畫 { $plans } 條
erase-named = { $goes }。另有 { $n } 處寫別人的文字提到這個名字，會留下
ask-erase-everywhere = 永久抹掉？{ $subject }，以及所有草稿；寫別人的文字裡，名字改成編號。抹掉後再也找不回來，復原也不行。請輸入姓名確認。
ask-erase-trainee = 永久抹掉？{ $subject }，以及所有草稿。抹掉後再也找不回來，復原也不行。請輸入姓名確認。
said-not-the-name = 姓名不對，應是{ $name }。什麼都沒有抹掉。
said-erased =
    { $backups ->
        [0] 已抹掉{ $name }。
       *[other] 已抹掉{ $name }。還有 { $backups } 份備份留有這份紀錄，如須清除請自行刪除。
    }
off-no-trainee = 還沒有選取學員：先新增。
action-edit-trainee = 修改
    .about = 修改學員的姓名、班級或備註。
action-choose-class = 班級
    .about = 只列一個班、列出全部，或列出已停訓的人。
action-leave-class = 離班
    .about = 交出紀錄、移出名單，或全部抹掉。
action-class-results = 成績
    .about = 在一頁上看全班成績，或寫成檔案。
action-raters = 評分人
    .about = 看誰給談話評過分，給其中一位改名。
class-nobody = 這裡還沒有學員。按 a，輸入全班的姓名。
class-unfinished = 已評 { $marked }/{ $of } 項
class-talks = 談話
class-no-clock = 空白鍵：談話開始
class-paused = 暫停
class-trainee-speaks = 學員在說
class-customer-speaks = 客戶在說
class-no-rubric = 這次談話的評分表已不在任何一個話術包裡。分數都還在。
class-one-rater = 目前只有一位評分人。按 e，寫上還有誰給這次談話評分。
class-column-name = 姓名
class-column-result = 最近結果
class-column-class = 班
said-mark-meant = Enter 不打分：按 1 到 4（{ $n } 是「{ $grade }」），空白鍵勾出做到的。
said-mark-most = 這一項從 0 到 { $most } 分。
said-talk-gone = 這次談話在此期間被移走或抹掉了。
## 讓人跟得上的表達
form-statement = 組一段話
choose-frame = 按什麼結構？
choose-must = 必須說的話：勾上，或去掉勾
choose-on-the-line = 現在是誰在接聽？
choose-running = 回到哪通電話？這幾通都還沒收尾。
choose-new-person = 卡上沒有的人：先記下來
statement-title = 存為
statement-keep = 複製，或者留作卡片
statement-seconds = { $n } 秒，最多 { $most } 秒
hint-statement-title = 起個名字；Ctrl-S 存為自己的卡片，Ctrl-Y 複製。
ui-keep-card = 留作卡片
cards-statement = 表達
action-statement = 表達
    .about = 一段一段組出要說的話，先填好檔案裡已知的內容。
draft-statement = 表達
draft-was-statement = 您正在組一段話：{ $about } { $subject }（{ $time }）。
problem-statement-empty = 這段話還什麼都沒說。
    .next = 至少寫一段。
problem-statement-name = 要起一個名字才能存，名字裡不能有大括號。
    .next = 起個名字，或者按 Ctrl-Y 複製。
cli-part-total = 合計
## 別國的習慣，以及要馬上用的話術
culture-hypothesis = 只是可能遇到的做法，不是對任何人的評判。多看，問本人。
culture-repair = 出了誤會怎麼補救
handy-words = 稍等、轉接、留言
handy-signals = 有購買訊號？每個訊號都有對應的問題
handy-culture = 當地怎麼談生意
handy-hint = 1-9 選擇，Enter 開啟並記為已用
cli-part-relation = 關係
cli-part-power = 層級
cli-part-directness = 直接程度
cli-part-time = 時間
cli-part-face = 面子
cli-part-gestures = 舉止
cli-part-gifts = 禮品
action-culture = 地區習慣
    .about = 看客戶所在國家或地區常見的商務習慣，以及誤會後的補救。
action-words = 應急句
    .about = 稍等、轉接、留言時說的話，已經填好。
action-signals = 購買訊號
    .about = 客戶露出購買訊號：看對應的問題。
action-next-shelf = 下一清單
    .about = 從未結的客訴到特別關注，再到全部。
action-previous-shelf = 上一清單
    .about = 回到前一份客訴清單。
