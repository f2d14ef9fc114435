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
date-day-year = { $year }年{ $month }{ $day }日 { $weekday }
ago-days = { $n } 天前
ago-weeks = { $n } 週前
ago-months = { $n } 個月前
ago-years = { $n } 年前
in-days = { $n } 天後
in-weeks = { $n } 週後
in-months = { $n } 個月後
in-years = { $n } 年後
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
## .safe = 沒有遺失什麼，.next = 接下來怎麼辦。

problem-kind-internal = 程式內部出錯了。
    .next = 資料保留在上次儲存時的狀態。請重新開啟；如果再次出現，請執行 `cornerman doctor`。
problem-kind-usage = 這條命令的寫法看不懂。
    .next = 加上 --help 可以查看用法。
problem-kind-newer = 這個檔案是較新版本的 cornerman 寫的。
    .safe = 檔案沒有被動過。
    .next = 請先升級 cornerman，再開啟它。
problem-kind-damaged = 這個檔案已損壞。
    .safe = 檔案沒有被改動。
    .next = 執行 `cornerman restore`，從備份中選一份還原。
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
problem-kind-denied = 您沒有開啟或修改這個檔案的權限。
    .safe = 沒有任何改動。
    .next = 請檢查檔案和資料夾屬於誰。

## 欄位的問題

problem-field-type = 這個值和欄位的類型不符。
    .safe = 沒有儲存任何內容。
problem-field-long = 最多 { $most } 個字元。
    .next = 請縮短，或把其餘內容寫進備註。
problem-field-choice = 「{ $value }」不在可選範圍內。
    .next = 請從清單中選一個。
problem-field-empty = 這個欄位必須填寫。
    .next = 請填上內容。

## 設定、按鍵和佈景主題的問題
## `said` 是系統或解析器的原話。

problem-config-syntax = 這一行無法讀懂：{ $said }。
    .safe = 檔案的其餘部分照常使用。
    .next = 請改正這一行，下次啟動時生效。
problem-config-unknown = 這裡沒有「{ $name }」這個名字。
    .safe = 檔案的其餘部分照常使用。
    .next = 請刪去這一行，或對照範例檔案中的名字。
problem-config-unknown-like = 這裡沒有「{ $name }」這個名字。是不是想寫「{ $closest }」？
    .safe = 檔案的其餘部分照常使用。
    .next = 請改正名字，下次啟動時生效。
problem-config-type = 值的類型不對：應為 { $wanted }，實際是 { $found }。
    .safe = 暫用預設值。
    .next = 文字要加引號，開關寫 true 或 false。
problem-config-choice = 這裡不能用「{ $value }」。可用：{ $allowed }。
    .safe = 暫用預設值。
    .next = 請選用其中之一。
problem-config-colour = 「{ $value }」不是顏色。
    .safe = 暫用周圍的顏色。
    .next = 請寫 "red"、"bright-blue" 這樣的名字，"#0077bb" 這樣的數值，或 "default"。
problem-config-key = 「{ $value }」不是按鍵。
    .safe = 其他按鍵照常使用。
    .next = 請寫 "q"、"Ctrl-P"、"F1"、"Enter"、"PageDown" 這樣的按鍵。
problem-config-not-text = 這個檔案不是 UTF-8 文字。
    .safe = 暫用預設值。
    .next = 請在編輯器裡另存為 UTF-8。
problem-config-too-large = 檔案超過 { $most } 位元組，沒有讀取。
    .safe = 暫用預設值。
    .next = 請確認是不是放錯了檔案。
problem-config-cannot-read = 無法讀取檔案：{ $said }。
    .safe = 暫用預設值。
    .next = 請檢查檔案及其權限。
problem-config-cannot-write = 無法寫入檔案：{ $said }。
    .safe = 原來的內容還在。
    .next = 請檢查磁碟和資料夾的權限，然後再試。
problem-config-cannot-create = 無法建立資料夾：{ $said }。
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
    .next = 執行 `cornerman restore`，從備份中選一份還原；想重新開始，請先把空檔案移走。
problem-file-damaged = 這個檔案已損壞：{ $detail }。
    .safe = 檔案沒有被改動。
    .next = 執行 `cornerman restore`，從備份中選一份還原。
problem-file-busy = 另一個程式正在寫入您的資料。
    .safe = 沒有遺失任何內容。
    .next = 請稍後再試。
problem-disk-full = 磁碟滿了。
    .safe = 之前儲存的內容都還在，最後這次改動沒有儲存。
    .next = 騰出空間後，請再儲存一次。
problem-file-denied = 檔案或所在的資料夾不允許寫入。
    .safe = 沒有任何改動。
    .next = 請檢查檔案和資料夾屬於誰，以及磁碟是否唯讀。
problem-file-not-a-file = 這個路徑上的東西不是一般檔案。
    .safe = 沒有動它。
    .next = 請用 --db 指定另一個路徑。
problem-file-io = 檔案無法讀寫：{ $detail }。
    .safe = 之前儲存的內容都還在。
    .next = 請檢查磁碟後再試。
problem-file-value = 有一個存下的值與類型不符（{ $table }）。
    .safe = 沒有改動它。
    .next = 請執行 `cornerman doctor`。
problem-old-sqlite = 本程式所用的 SQLite { $version } 可能損壞檔案，需要 3.51.3 或更新的版本。
    .safe = 您的資料沒有被動過。
    .next = 請換裝另一個版本的 cornerman。
problem-internal = 程式內部出錯了：{ $detail }。
    .safe = 最後這次改動沒有儲存，之前儲存的內容都還在。
    .next = 請再試一次；如果再次出現，請執行 `cornerman doctor`。

## 記錄的問題

problem-customer-missing = 找不到這位客戶，可能已經刪除。
    .safe = 沒有任何改動。
    .next = 請按名字搜尋；如果是誤刪，復原即可找回。
problem-name-missing = 請填寫名稱。
    .safe = 還沒有儲存任何內容。
    .next = 先填一個名稱，暫定的也可以。
