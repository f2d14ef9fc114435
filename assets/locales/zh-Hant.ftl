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

problem-customer-missing = 找不到這個客戶，可能已經刪除。
    .safe = 沒有任何改動。
    .next = 請按名字搜尋；如果是誤刪，復原即可找回。
problem-name-missing = 請填寫名稱。
    .safe = 還沒有儲存任何內容。
    .next = 先填一個名稱，暫定的也可以。

## 內容包的問題

problem-pack-unreadable = 無法讀取：{ $reason }。
problem-pack-not-utf8 = 這個檔案不是 UTF-8 文字。
    .next = 請在編輯器裡另存為 UTF-8。
problem-pack-too-big = 檔案超過 1 MiB，沒有讀取。
    .next = 請拆成幾個檔案。
problem-pack-link = 這是一個連結，不會跟隨連結讀取。
    .next = 請把檔案或資料夾本身複製過來。
problem-pack-not-a-file = 這不是一般檔案。
problem-pack-sub-folder = 內容包裡的子資料夾不會讀取。
    .next = 請把裡面的檔案移到 pack.toml 旁邊。
problem-pack-many-files = 內容包的檔案太多，從這個起沒有讀取。
    .next = 可以把幾類內容放進同一個檔案。
problem-pack-many-packs = 內容包太多，從這個起沒有讀取。
    .next = 請移走不用的內容包。
problem-pack-no-manifest = 這個資料夾裡沒有 pack.toml，不是內容包。
    .next = 請加上 pack.toml，寫明 id、name、version、base 和 languages。
problem-pack-other-folder = 內容包的 id 是 { $id }，資料夾卻叫 { $folder }。
    .next = 請改成同一個名字。
problem-pack-same-id = 另一個內容包也用了 { $id } 這個 id。
    .next = 請改掉其中一個。
problem-pack-bad-language = 「{ $language }」不是語言的名稱。
    .next = 請寫成「en」「zh-Hans」這樣。
problem-pack-base-unlisted = 基礎語言 { $language } 不在內容包的 languages 中。
    .next = 請把它加進 languages。
problem-pack-no-lang = 這個檔案沒有寫明語言。
    .next = 請在開頭加上 lang = "zh-Hant" 這樣的一行。
problem-pack-lang-unlisted = 語言 { $language } 不在內容包的語言之列：{ $known }。
    .next = 請改正，或加進 pack.toml 的 languages。
problem-pack-lang-name = 檔名寫的是 { $named }，檔案裡寫的是 { $language }。
    .next = 請改成一致。
problem-pack-no-texts = 沒有 { $language } 的文字。
    .next = 請加上這種語言的檔案，或從 languages 中去掉它。
problem-pack-syntax = 這裡不是正確的 TOML：{ $message }。
    .next = 請改正這一行，引號和括號要成對。
problem-pack-unknown-family = 沒有「{ $key }」這一類。可用：{ $known }。
problem-pack-unknown-key = 這裡沒有「{ $key }」這個鍵。可用：{ $known }。
problem-pack-neutral-key = 「{ $key }」只寫在基礎語言的檔案裡，這裡的已忽略。
    .next = 請從這裡刪去。
problem-pack-type = 「{ $key }」應為 { $expected }，實際是 { $found }。
problem-pack-missing = { $id } 缺少「{ $key }」。
    .next = 請補上。
problem-pack-bad-id = 「{ $value }」不能作為 id（{ $key }）。
    .next = 請用小寫字母、數字和短橫線，最多 64 個字元。
problem-pack-twice = { $family } 中有兩個 { $id }。
    .next = 請給其中一個換個 id。
problem-pack-orphan = 基礎語言的檔案裡沒有 { $id }（{ $family }）。
    .next = 請改正 id，或在那裡補上這一項。
problem-pack-untranslated-item = { $id }（{ $family }）還沒有 { $language } 的文字，暫用基礎語言。
problem-pack-untranslated = { $id } 沒有譯全，以下暫用基礎語言：{ $keys }。
problem-pack-stale = { $id } 的原文在翻譯之後改過。
    .next = 請再讀一遍譯文，然後寫上 base = "{ $hash }"。
problem-pack-no-such = 「{ $key }」提到的 { $id } 不存在（{ $families }）。
problem-pack-no-such-step = 「{ $key }」指向的步驟 { $id } 不在這裡。
problem-pack-choice = 「{ $key }」不能是「{ $value }」。可用：{ $known }。
problem-pack-empty = 「{ $key }」是空的。
    .next = 請填寫，或刪去這一行。
problem-pack-empty-list = 清單「{ $key }」是空的。
    .next = 請填寫，或刪去這一行。
problem-pack-slot-here = 「{ $key }」裡不能用大括號佔位。
    .next = 請去掉大括號。
problem-pack-slot-unknown = 沒有「{ $slot }」這個佔位。可用：{ $known }。
problem-pack-slot-unclosed = 這裡的大括號沒有閉合。
    .next = 請補上；如果就是文字裡的括號，請寫兩個。
problem-pack-slot-unopened = 這裡多了一個右大括號。
    .next = 請刪去；如果就是文字裡的括號，請寫兩個。
problem-pack-when-fact = 條件裡沒有「{ $found }」這一項。可用：{ $known }。
problem-pack-when-expected = 條件在「{ $found }」處斷了，這裡應為 { $expected }。
problem-pack-when-operator = 「{ $expected }」不能用「{ $found }」來比較。
problem-pack-when-quote = 條件裡的引號沒有閉合。
problem-pack-when-long = 條件太長了。
    .next = 請把這一項拆成兩項。
problem-pack-when-deep = 條件的括號套得太深。
    .next = 請寫得簡單些。
problem-pack-when-value = { $fact } 中沒有「{ $value }」，這個條件永遠不會成立。
    .next = 請改正，或補上相應的輪廓。
problem-pack-few-meanings = { $id } 的含義太少（{ $count }）。
    .next = 請至少寫兩種客戶可能的意思。
problem-pack-few-wordings = { $id } 的說法太少（{ $count }）。
    .next = 請至少寫三種客戶的說法。
problem-pack-long-say = { $id } 的第一句太長，一口氣說不完：最多 { $words } 個英文詞或 { $characters } 個漢字。
problem-pack-bare-card = 卡片 { $id } 既沒有話術，也沒有做法。
problem-pack-dead-end = { $id } 既沒有結束，也沒有下一步。
    .next = 請加上選項，或寫明結局。

## 記錄的欄位（按內部名稱）

field-address = 地址
field-answer = 回答
field-asked = 已問
field-at = 時間
field-behaviour = 行為類型
field-birthday = 生日
field-block = 清單部分
field-card = 卡片
field-channel = 方式
field-city = 城市
field-competitor = 競爭對手
field-cooperation = 合作狀況
field-day = 日期
field-department = 部門
field-do_not_call = 勿打電話
field-done = 已完成
field-done_at = 完成時間
field-due = 到期日
field-external_id = 外部編號
field-favourite = 收藏
field-function = 職務
field-goal = 目標
field-held_at = 實際時間
field-home = 區號
field-industry = 行業
field-interaction = 往來
field-item = 事項
field-kind = 類別
field-label = 標籤
field-landed = 奏效
field-language = 語言
field-level = 等級
field-meeting = 會面類型
field-minimum = 最低目標
field-missed = 未奏效
field-name = 名稱
field-need = 主要需求
field-next_step = 下一步
field-note = 備註
field-one = 第一筆記錄
field-other = 第二筆記錄
field-outcome = 結果
field-owner = 負責人
field-part = 決策角色
field-person = 聯絡人
field-place = 地點
field-product = 產品
field-reason = 理由
field-region = 地區
field-scale = 規模
field-source = 來源
field-spending = 消費水準
field-stage = 階段
field-stance = 態度
field-state = 客戶狀態
field-strength = 影響力
field-summary = 紀要
field-text = 內容
field-time = 時刻
field-value = 內容
field-verdict = 判斷
field-way = 聯絡方式
field-website = 網站
field-zone = 時區

## 欄位的取值（按類別和內部名稱）

customer-kind-person = 個人
customer-kind-company = 公司
customer-kind-household = 家庭
customer-kind-institution = 機構
channel-face = 面談
channel-phone = 電話
channel-video = 視訊
channel-chat = 即時訊息
channel-mail = 郵件
channel-web = 網路
stage-planned = 已計劃
stage-running = 進行中
stage-held = 已進行
stage-missed = 未成行
outcome-order = 成交
outcome-advance = 有進展
outcome-continuation = 無實質進展
outcome-no_sale = 拒絕
outcome-no_answer = 無人接聽
outcome-voicemail = 語音留言
outcome-wrong_number = 號碼有誤
part-approver = 審批人
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
way-other = 其他

## 話術包的問題。`known` 和 `families` 是話術包裡的寫法；`message` 是解析器的原話。

problem-pack-syntax = 這裡不是 TOML：{ $message }。
    .safe = 包裡的其他檔案照常使用。
    .next = 請改正這一行；文字要加引號。
problem-pack-type = 「{ $key }」應為{ $expected ->
        [text] 文字
        [whole-number] 整數
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
problem-pack-no-such = 「{ $key }」提到的「{ $id }」不存在（{ $families }）。
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
    .next = 請去掉花括號。
problem-pack-slot-unknown = 沒有叫「{ $slot }」的空位。可用：{ $known }。
    .next = 請改正名字；要寫花括號本身，請寫兩個。
problem-pack-slot-unclosed = 這個花括號沒有閉合。
    .next = 請補上右括號；要寫花括號本身，請寫兩個。
problem-pack-slot-unopened = 這個右花括號沒有對應的左括號。
    .next = 請刪去；要寫花括號本身，請寫兩個。
problem-pack-vanishes = 缺少聯絡人等資訊時，「{ $key }」會整段消失。
    .next = 請寫上後備文字：{"{"}contact|您{"}"}。
problem-pack-when-expected = 條件裡，這裡應為{ $expected ->
        [condition] 一個事實、not、known(…)、unknown(…) 或括號
        [fact] 一個事實
        [operator] = != < <= > >= ~ 之一
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
problem-pack-when-operator = 「{ $expected }」不能用「{ $found }」來比較。
    .next = 文字用 = != ~，數字和日期用 = != < <= > >=，是非用 = 和 !=。
problem-pack-when-quote = 條件裡有一個引號沒有閉合。
    .next = 請補上後引號。
problem-pack-when-long = 條件太長。
    .next = 請把條目拆成兩個。
problem-pack-when-deep = 條件裡括號套得太深。
    .next = 請寫得簡單些。
problem-pack-when-value = 「{ $fact }」不會是「{ $value }」。
    .next = 請改正這個詞；id、名稱、別名都可以。
problem-pack-few-meanings = 「{ $id }」只有 { $count } 種含義，至少要 2 種。
    .next = 請補上客戶還可能是什麼意思。
problem-pack-few-wordings = 「{ $id }」只有 { $count } 種說法，至少要 3 種。
    .next = 請補上客戶的原話，這樣才搜得到。
problem-pack-long-say = 「{ $id }」的第一句超過 { $words } 個詞或 { $characters } 個漢字。
    .next = 請縮短：要一口氣說完。
problem-pack-dead-end = 「{ $id }」既沒有選項，也沒有結局。
    .next = 請補上選項，或寫明結局。
problem-pack-bare-card = 「{ $id }」只有標題。
    .next = 請補上說什麼、做什麼或幾句話術。
problem-pack-untranslated-item = { $family }「{ $id }」沒有譯文（{ $language }）。
    .safe = 暫用基準語言顯示。
    .next = 請在該語言的檔案裡補上文字。
problem-pack-untranslated = 「{ $id }」沒有譯完：{ $keys }。
    .safe = 這幾處暫用基準語言顯示。
    .next = 請補上這些文字。
problem-pack-no-texts = 沒有「{ $language }」的檔案。
    .safe = 暫用基準語言顯示。
    .next = 請補上譯文，或從語言清單裡去掉它。
problem-pack-orphan = { $family }「{ $id }」有譯文，基準語言裡卻沒有。
    .next = 請改正 id，或補上原文。
problem-pack-stale = 「{ $id }」的原文在翻譯之後改過。
    .next = 請對照兩者，然後寫 base = "{ $hash }"。
problem-pack-no-lang = 檔案沒有寫明語言。
    .next = 請在開頭寫一行，如 lang = "zh-Hans"。
problem-pack-lang-unlisted = 「{ $language }」不在這個包的語言裡（{ $known }）。
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
    .next = 請讓資料夾與包同名。
problem-pack-same-id = 已經有一個叫「{ $id }」的包。
    .safe = 使用第一個。
    .next = 請給其中一個換個 id。
problem-pack-link = 這是一個連結，程式不會跟隨連結。
    .next = 請把檔案本身複製到包的資料夾裡。
problem-pack-not-a-file = 這不是普通檔案。
    .next = 請把它移出資料夾。
problem-pack-too-big = 這個檔案大於 1 MiB。
    .next = 請拆成幾個檔案。
problem-pack-not-utf8 = 這個檔案不是 UTF-8 文字。
    .next = 請在編輯器裡另存為 UTF-8。
problem-pack-sub-folder = 包裡的子資料夾不會讀取。
    .next = 請把檔案放到 pack.toml 旁邊。
problem-pack-many-files = 包裡的檔案太多或太大，從這裡起不再讀取。
    .next = 請把包拆成兩個。
problem-pack-many-packs = 話術包太多，從這裡起不再讀取。
    .next = 請移走不用的包。
problem-pack-unreadable = 無法讀取：{ $reason }。
    .next = 請看看它屬於誰、還在不在。

## 命令列

cli-this-machine = 本機
cli-undone = 已復原：{ $what }
cli-demo-loaded =
    { $n ->
        [0] 範例客戶已在其中。
       *[other] 已加入 { $n } 位範例客戶。
    }
cli-demo-removed =
    { $n ->
        [0] 沒有範例客戶。
       *[other] 已移除 { $n } 位範例客戶。用 `cornerman undo` 可以恢復。
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
cli-deleted = 已刪除：{ $name } { $id }。用 `cornerman undo` 可以恢復。
cli-same-name = 已有一位叫{ $name }的客戶：{ $id }。若是同一位，請用 `cornerman undo` 撤回新加的這位。
cli-no-customers = 還沒有客戶。用 `cornerman customer add 名稱` 新增一位，或用 `cornerman import 檔案` 匯入。
cli-nobody-found = 找不到與「{ $words }」相符的客戶。
cli-nothing-found = 找不到與「{ $words }」相符的話術。
cli-more-found = 還有 { $n } 筆；加大 --limit 可以看到。
cli-portrait = 輪廓完整度：{ $percent }%
cli-portrait-missing = 輪廓完整度：{ $percent }%，接下來可補充：{ $missing }
cli-people = 聯絡人
cli-talks = 往來記錄
cli-dues = 待辦
cli-tags = 標籤
cli-yes = 是
cli-customer = 客戶
cli-no-visits = 沒有已計劃的會面。
cli-questions = 提問與回答
cli-block-customer = 了解客戶
cli-block-goal = 明確目標
cli-block-carry = 攜帶物品
cli-afterwards = 之後
cli-step = 第 { $n } 步（{ $id }）
cli-part-say = 說
cli-part-do = 做
cli-part-ask = 問
cli-part-listen = 留意聽
cli-part-if = 若對方說
cli-part-about = 說明
cli-part-lines = 話術
cli-part-avoid = 避免
cli-part-acknowledge = 認同
cli-part-explore = 探詢
cli-part-answer = 回應
cli-part-confirm = 確認
cli-part-next = 下一步
cli-part-evidence = 佐證
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
problem-who-nobody = 沒有與「{ $who }」相符的客戶。
    .next = 可用 `cornerman customer find` 尋找；短編號請加引號，如 '#1a2b3c4d'。
problem-who-ambiguous = 有 { $n } 位客戶與「{ $who }」相符：{ $candidates }。
    .safe = 沒有做任何改動。
    .next = 請用加引號的編號指明是哪一位，如 '#1a2b3c4d'。
problem-undo-nothing = 沒有可以復原的操作。
    .next = 只能復原對這份資料做過的操作。
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
    .next = 請寫成 欄位=值，如 city=臺北。
problem-set-unknown = 沒有「{ $name }」這個欄位。可用的有：{ $known }。
    .next = 自訂欄位請寫成 custom.名稱=值。
problem-visit-missing = 這次會面已不存在，或從未有過。
    .next = 可用 `cornerman visit list` 查看已計劃的會面。
problem-visit-none = 與這位客戶還沒有會面。
    .next = 可在客戶畫面上計劃一次。
problem-script-missing = 沒有「{ $id }」這則話術。
    .next = 可用 `cornerman script find` 尋找。
problem-pack-folder = 沒有這個資料夾。
    .next = 請寫明 pack.toml 所在的資料夾。
