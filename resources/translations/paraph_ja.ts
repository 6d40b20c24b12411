<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AlternativeRow</name>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Take: {words}</source>
        <translation>採用：{words}</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>{words}. Enter takes it.</source>
        <translation>{words}。Enter で採用します。</translation>
    </message>
    <message>
        <source>{owner}: {words}. Enter takes it.</source>
        <translation>{owner}：{words}。Enter で採用します。</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>1 change is not marked. It is listed first.</source>
        <translation>履歴のない変更が 1 件あります。先に示します。</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>コメント 1 件</translation>
    </message>
    <message>
        <source>1 comment of ours is set as done.</source>
        <translation>当方のコメント 1 件が解決済みになっています。</translation>
    </message>
    <message>
        <source>1 marked change</source>
        <translation>履歴のある変更 1 件</translation>
    </message>
    <message>
        <source>1 more differs in spaces, quotes or dashes alone.</source>
        <translation>ほか 1 件は空白・引用符・ダッシュのみの相違です。</translation>
    </message>
    <message>
        <source>Holding it against what was sent …</source>
        <translation>送付した文書と照合しています…</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>回答の対象</translation>
    </message>
    <message>
        <source>It comes from</source>
        <translation>送付元</translation>
    </message>
    <message>
        <source>No marks and no comments.</source>
        <translation>変更履歴もコメントもありません。</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>何も読み取られませんでした。</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み取っています…</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Texts ({kinds})</source>
        <translation>文書 ({kinds})</translation>
    </message>
    <message>
        <source>The file holds no marks: all that differs is listed as not marked.</source>
        <translation>ファイルに変更履歴がないため、相違はすべて履歴なしの変更として示します。</translation>
    </message>
    <message>
        <source>The file is closer to “{version}”: it may answer that one.</source>
        <translation>ファイルは「{version}」により近く、その版への回答の可能性があります。</translation>
    </message>
    <message>
        <source>The file that came back</source>
        <translation>返送されたファイル</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>相手方の回答</translation>
    </message>
    <message>
        <source>They changed nothing.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>the draft as it is now</source>
        <translation>現在の案文</translation>
    </message>
    <message>
        <source>{changes} and {comments}.</source>
        <translation>{changes}、{comments}。</translation>
    </message>
    <message>
        <source>{n} changes are not marked. They are listed first.</source>
        <translation>履歴のない変更が {n} 件あります。先に示します。</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>コメント {n} 件</translation>
    </message>
    <message>
        <source>{n} comments of ours are set as done.</source>
        <translation>当方のコメント {n} 件が解決済みになっています。</translation>
    </message>
    <message>
        <source>{n} marked changes</source>
        <translation>履歴のある変更 {n} 件</translation>
    </message>
    <message>
        <source>{n} more differ in spaces, quotes or dashes alone.</source>
        <translation>ほか {n} 件は空白・引用符・ダッシュのみの相違です。</translation>
    </message>
</context>
<context>
    <name>AnswersForm</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>当事国</translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>1 word</source>
        <translation>1 語</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Missing in the tree</source>
        <translation>構成に入っていない語句</translation>
    </message>
    <message>
        <source>Nothing is set aside: every word stands in the tree.</source>
        <translation>除外された語句はありません。すべての語が構成に入っています。</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>{page} ページ</translation>
    </message>
    <message>
        <source>Put back into the tree</source>
        <translation>構成に戻す</translation>
    </message>
    <message>
        <source>Put into the tree</source>
        <translation>構成に入れる</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Words outside the tree</source>
        <translation>構成に入っていない語句</translation>
    </message>
    <message>
        <source>each must stand in the tree or be set aside</source>
        <translation>いずれも構成に入れるか、除外する必要があります</translation>
    </message>
    <message>
        <source>words of the source that are no part of the text</source>
        <translation>文書の本文ではない原資料の語句</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} 語</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>1 clause</source>
        <translation>1 条項</translation>
    </message>
    <message>
        <source>No clause</source>
        <translation>条項なし</translation>
    </message>
    <message>
        <source>close in meaning</source>
        <translation>意味の近いもの</translation>
    </message>
    <message>
        <source>in 1 signed text</source>
        <translation>署名済み文書 1 件</translation>
    </message>
    <message>
        <source>in 1 text</source>
        <translation>文書 1 件</translation>
    </message>
    <message>
        <source>in {count} signed texts</source>
        <translation>署名済み文書 {count} 件</translation>
    </message>
    <message>
        <source>in {count} texts</source>
        <translation>文書 {count} 件</translation>
    </message>
    <message>
        <source>on the topic {topic}</source>
        <translation>主題「{topic}」のもの</translation>
    </message>
    <message>
        <source>with “{words}”</source>
        <translation>「{words}」を含むもの</translation>
    </message>
    <message>
        <source>{count} clauses</source>
        <translation>{count} 条項</translation>
    </message>
    <message>
        <source>{count} or more clauses</source>
        <translation>{count} 条項以上</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>1 draft</source>
        <translation>草案1件</translation>
    </message>
    <message>
        <source>1 draft came since</source>
        <translation>その後、草案が1件加わりました</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>文書1件</translation>
    </message>
    <message>
        <source>1 text came since</source>
        <translation>その後、文書が1件加わりました</translation>
    </message>
    <message>
        <source>1 text was removed since</source>
        <translation>その後、文書が1件削除されました</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>ライブラリをバックアップ</translation>
    </message>
    <message>
        <source>Export the whole library</source>
        <translation>ライブラリ全体を書き出す</translation>
    </message>
    <message>
        <source>Export the whole library…</source>
        <translation>ライブラリ全体を書き出す…</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>読み取れません。</translation>
    </message>
    <message>
        <source>It is not encrypted, and internal notes are in it.</source>
        <translation>暗号化されておらず、内部メモも含まれています。</translation>
    </message>
    <message>
        <source>It opens with the passphrase of its time.</source>
        <translation>作成当時のパスフレーズで開きます。</translation>
    </message>
    <message>
        <source>Nothing has been changed since.</source>
        <translation>その後の変更はありません。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップから復元…</translation>
    </message>
    <message>
        <source>The copy was checked and is whole.</source>
        <translation>コピーを検査し、完全であることを確認しました。</translation>
    </message>
    <message>
        <source>The library could not be backed up.</source>
        <translation>ライブラリをバックアップできませんでした。</translation>
    </message>
    <message>
        <source>The library could not be looked over.</source>
        <translation>ライブラリを点検できませんでした。</translation>
    </message>
    <message>
        <source>The library is backed up.</source>
        <translation>ライブラリをバックアップしました。</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>ライブラリが壊れています。</translation>
    </message>
    <message>
        <source>The present library holds {now}.</source>
        <translation>現在のライブラリの内容：{now}。</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>ZIPアーカイブ (*.zip)</translation>
    </message>
    <message>
        <source>after much work</source>
        <translation>多くの作業の後</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>復元の前</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>更新の前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{name} holds the whole library: {texts} texts, {drafts} drafts.</source>
        <translation>{name}にライブラリ全体（文書{texts}件、草案{drafts}件）を書き出しました。</translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation>草案{n}件</translation>
    </message>
    <message>
        <source>{n} drafts came since</source>
        <translation>その後、草案が{n}件加わりました</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <translation>文書{n}件</translation>
    </message>
    <message>
        <source>{n} texts came since</source>
        <translation>その後、文書が{n}件加わりました</translation>
    </message>
    <message>
        <source>{n} texts were removed since</source>
        <translation>その後、文書が{n}件削除されました</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{texts}, {drafts}</source>
        <translation>{texts}、{drafts}</translation>
    </message>
    <message>
        <source>{texts}, {drafts}; last changed {when}</source>
        <translation>{texts}、{drafts}（最終変更：{when}）</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>“Restore a backup…” shows the backups, and “Look this installation over…” what is wrong.</source>
        <translation>「バックアップから復元…」でバックアップを、「このインストールを点検…」で問題の内容を確認できます。</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>Chapeau</source>
        <translation>柱書</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose your ministry’s Word file</source>
        <translation>貴省の Word ファイルを選ぶ</translation>
    </message>
    <message>
        <source>Closing formula</source>
        <translation>結びの文言</translation>
    </message>
    <message>
        <source>Further lines of the title</source>
        <translation>題名の続きの行</translation>
    </message>
    <message>
        <source>Heading of an annex</source>
        <translation>附属書の見出し</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Its page, letterhead and styles are used for the Word files that you export; its text is not.</source>
        <translation>書き出す Word ファイルに、その用紙設定、レターヘッド、スタイルを使います。本文は使いません。</translation>
    </message>
    <message>
        <source>Link phrase</source>
        <translation>つなぎの文言</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>ファイルは選ばれていません。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注</translation>
    </message>
    <message>
        <source>Numbered paragraph</source>
        <translation>番号付きの項</translation>
    </message>
    <message>
        <source>Paragraph without a number</source>
        <translation>番号のない項</translation>
    </message>
    <message>
        <source>Paraph’s own style</source>
        <translation>Paraph のスタイル</translation>
    </message>
    <message>
        <source>Recital</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>節の見出し</translation>
    </message>
    <message>
        <source>Signing line</source>
        <translation>署名文</translation>
    </message>
    <message>
        <source>Sub-heading</source>
        <translation>小見出し</translation>
    </message>
    <message>
        <source>Sub-item</source>
        <translation>細目</translation>
    </message>
    <message>
        <source>Text in tables</source>
        <translation>表の文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>このファイルを使う</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx *.docm *.dotm)</source>
        <translation>Word ファイル (*.docx *.dotx *.docm *.dotm)</translation>
    </message>
    <message>
        <source>Your ministry’s Word file</source>
        <translation>貴省の Word ファイル</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>1 text read</source>
        <translation>1 件を読み取り</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>取り込み済み</translation>
    </message>
    <message>
        <source>Not an instrument: {reasons}.</source>
        <translation>文書と認められません：{reasons}。</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り済み</translation>
    </message>
    <message>
        <source>Read, 1 doubtful spot</source>
        <translation>読み取り済み、確認箇所 1</translation>
    </message>
    <message>
        <source>Read, words missing</source>
        <translation>読み取り済み、欠落あり</translation>
    </message>
    <message>
        <source>Read, {n} doubtful spots</source>
        <translation>読み取り済み、確認箇所 {n}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>同じ文言</translation>
    </message>
    <message>
        <source>Taken out of the library again.</source>
        <translation>ライブラリから取り除きました。</translation>
    </message>
    <message>
        <source>Takes a password</source>
        <translation>パスワードが必要</translation>
    </message>
    <message>
        <source>The library has these very words already, from another file. Nothing was added.</source>
        <translation>別のファイルから取り込んだ同じ文言がライブラリーにあります。何も追加していません。</translation>
    </message>
    <message>
        <source>{n} already there</source>
        <translation>取り込み済み {n} 件</translation>
    </message>
    <message>
        <source>{n} not done</source>
        <translation>未処理 {n} 件</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation>不採用 {n} 件</translation>
    </message>
    <message>
        <source>{n} texts read</source>
        <translation>{n} 件を読み取り</translation>
    </message>
    <message>
        <source>{n} with words already there</source>
        <translation>同じ文言が登録済み {n} 件</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>1 to look at</source>
        <translation>確認 1 件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Enter で開く</translation>
    </message>
    <message>
        <source>F8 next to look at</source>
        <translation>F8 次の確認箇所</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files are being read: {at} of {total}.</source>
        <translation>ファイルを読み取っています：{total} 件中 {at} 件目。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation>さらに取り込む…</translation>
    </message>
    <message>
        <source>Import report.txt</source>
        <translation>取り込み報告.txt</translation>
    </message>
    <message>
        <source>Looking for texts …</source>
        <translation>文書を探しています…</translation>
    </message>
    <message>
        <source>Next text to look at, or refused</source>
        <translation>次の確認が必要な文書または不採用の文書</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未読み取り</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>まだ何も読み取っていません。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>何も取り込まれませんでした。</translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>残りを読み取る</translation>
    </message>
    <message>
        <source>Reading {at} of {total}: {name}</source>
        <translation>読み取り中 {at}／{total}：{name}</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み取っています…</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>報告を保存…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告を保存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>取り込みを中止</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>文書が含まれていません。</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 件のファイル</translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation>確認 {n} 件</translation>
    </message>
</context>
<context>
    <name>Bilingual</name>
    <message>
        <source>its provision is gone</source>
        <translation>対応する規定がありません</translation>
    </message>
    <message>
        <source>not worded yet</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原本</translation>
    </message>
    <message>
        <source>provisional translation</source>
        <translation>仮訳</translation>
    </message>
    <message>
        <source>the first text has changed since</source>
        <translation>第一の本文が変更</translation>
    </message>
    <message>
        <source>the second text has changed since</source>
        <translation>第二の本文が変更</translation>
    </message>
</context>
<context>
    <name>BilingualPane</name>
    <message>
        <source>A second one, original or provisional translation, can stand beside it.</source>
        <translation>原本または仮訳として、第二の言語を並べることができます。</translation>
    </message>
    <message>
        <source>Add a language…</source>
        <translation>言語を追加…</translation>
    </message>
    <message>
        <source>Both texts side by side…</source>
        <translation>両文を並べて表示…</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>次の確認箇所</translation>
    </message>
    <message>
        <source>One language</source>
        <translation>一言語</translation>
    </message>
    <message>
        <source>The provision in {language}</source>
        <translation>{language}の規定</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>対応を確認</translation>
    </message>
</context>
<context>
    <name>BilingualStart</name>
    <message>
        <source>A second one stands beside it, provision by provision. What changes on one side is marked.</source>
        <translation>第二の言語を規定ごとに並べます。一方が変更されると、その箇所に印が付きます。</translation>
    </message>
    <message>
        <source>Begin with empty rows</source>
        <translation>空欄から始める</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>第二の言語</translation>
    </message>
    <message>
        <source>Take the words from a file…</source>
        <translation>ファイルから取り込む…</translation>
    </message>
    <message>
        <source>This draft is in one language</source>
        <translation>この案文は一言語です</translation>
    </message>
</context>
<context>
    <name>BilingualTable</name>
    <message>
        <source>Both languages</source>
        <translation>両言語</translation>
    </message>
</context>
<context>
    <name>BilingualView</name>
    <message>
        <source>1 to be looked at</source>
        <translation>要確認 1 件</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>案文に戻る</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>次の確認箇所</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Take this language away</source>
        <translation>この言語を取り除く</translation>
    </message>
    <message>
        <source>Texts (*.docx *.odt *.akn *.xml *.pdf *.html *.htm *.txt);;All files (*)</source>
        <translation>文書 (*.docx *.odt *.akn *.xml *.pdf *.html *.htm *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The text in the other language</source>
        <translation>もう一方の言語の文書</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>対応を確認</translation>
    </message>
    <message>
        <source>{n} to be looked at</source>
        <translation>要確認 {n} 件</translation>
    </message>
</context>
<context>
    <name>BilingualWords</name>
    <message>
        <source>The provision in the second language</source>
        <translation>第二言語の規定</translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>Binding</source>
        <translation>法的拘束力あり</translation>
    </message>
    <message>
        <source>Non-binding</source>
        <translation>法的拘束力なし</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>Bracket</name>
    <message>
        <source>, 1 resolved</source>
        <translation>、解決済み 1</translation>
    </message>
    <message>
        <source>, {n} resolved</source>
        <translation>、解決済み {n}</translation>
    </message>
    <message>
        <source>1 open</source>
        <translation>未決 1</translation>
    </message>
    <message>
        <source>By {author}, {date}</source>
        <translation>{author}、{date}</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>代案</translation>
    </message>
    <message>
        <source>legal check</source>
        <translation>法的確認</translation>
    </message>
    <message>
        <source>trading</source>
        <translation>交渉材料</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>訓令待ち</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>未決 {n}</translation>
    </message>
</context>
<context>
    <name>BracketCard</name>
    <message>
        <source>A square bracket has no counterpart.</source>
        <translation>対になっていない角括弧があります。</translation>
    </message>
    <message>
        <source>Add an alternative…</source>
        <translation>代案を追加…</translation>
    </message>
    <message>
        <source>Change {words}…</source>
        <translation>{words}を変更…</translation>
    </message>
    <message>
        <source>Fall-back, internal: {words}</source>
        <translation>譲歩案（内部）：{words}</translation>
    </message>
    <message>
        <source>Keep the words of all, without brackets</source>
        <translation>すべての文言を角括弧なしで残す</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Note, internal: {words}</source>
        <translation>メモ（内部）：{words}</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>メモ…</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>別の文言</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>別の文言…</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>本文で表示</translation>
    </message>
    <message>
        <source>The words that both sides accept</source>
        <translation>双方が受け入れる文言</translation>
    </message>
    <message>
        <source>{place}, within brackets</source>
        <translation>{place}、角括弧内</translation>
    </message>
</context>
<context>
    <name>BracketDialog</name>
    <message>
        <source>A bracket in the selected words has no counterpart. Close it first.</source>
        <translation>選択範囲に対になっていない角括弧があります。先に閉じてください。</translation>
    </message>
    <message>
        <source>A square bracket has no counterpart.</source>
        <translation>対になっていない角括弧があります。</translation>
    </message>
    <message>
        <source>About these brackets</source>
        <translation>この角括弧について</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add an alternative</source>
        <translation>代案を追加</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change an alternative</source>
        <translation>代案を変更</translation>
    </message>
    <message>
        <source>Empty: leave out.</source>
        <translation>空欄：削除する。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Fall-back</source>
        <translation>譲歩案</translation>
    </message>
    <message>
        <source>Internal: never leaves.</source>
        <translation>内部用：外部には出ません。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>The other side would leave them out.</source>
        <translation>相手方は削除を求めています。</translation>
    </message>
    <message>
        <source>Type the words that are proposed here.</source>
        <translation>提案する文言を入力してください。</translation>
    </message>
    <message>
        <source>Whose alternative</source>
        <translation>代案の提案者</translation>
    </message>
    <message>
        <source>Whose words</source>
        <translation>文言の提案者</translation>
    </message>
    <message>
        <source>Why it is open</source>
        <translation>未決の理由</translation>
    </message>
    <message>
        <source>Words of the alternative</source>
        <translation>代案の文言</translation>
    </message>
    <message>
        <source>Words proposed here</source>
        <translation>提案する文言</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>提案者の記載なし</translation>
    </message>
</context>
<context>
    <name>BracketsPane</name>
    <message>
        <source>Brackets</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Next open bracket</source>
        <translation>次の未決の角括弧</translation>
    </message>
</context>
<context>
    <name>BriefSaving</name>
    <message>
        <source>Brief on {title} (reported).docx</source>
        <translation>{title}（報道のみ）に関する説明資料.docx</translation>
    </message>
    <message>
        <source>Brief on {title}.docx</source>
        <translation>{title}の説明資料.docx</translation>
    </message>
    <message>
        <source>It is for our own side, and every page says so.</source>
        <translation>内部用です。全ページにその旨を表示しています。</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>説明資料を保存</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word ファイル (*.docx)</translation>
    </message>
    <message>
        <source>Writing the brief …</source>
        <translation>説明資料を作成しています…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>書き出しました：{path}</translation>
    </message>
</context>
<context>
    <name>BringBack</name>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Paraph ended last time without being closed.</source>
        <translation>前回、Paraph は閉じられずに終了しました。</translation>
    </message>
    <message>
        <source>The fault is in the log, and Help copies a report of it.</source>
        <translation>障害は記録にあり、ヘルプから報告をコピーできます。</translation>
    </message>
    <message>
        <source>“{title}” is here as it was last saved: {time}.</source>
        <translation>「{title}」は最後に保存された状態です（{time}）。</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>BusyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進み具合</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>As accepted</source>
        <translation>承諾後</translation>
    </message>
    <message>
        <source>As negotiated</source>
        <translation>交渉時のまま</translation>
    </message>
    <message>
        <source>As negotiated keeps the text before the changes, and each change beside it.</source>
        <translation>「交渉時のまま」では、変更前の本文と各変更を並べて残します。</translation>
    </message>
    <message>
        <source>As rejected</source>
        <translation>拒否後</translation>
    </message>
    <message>
        <source>How tracked changes are read</source>
        <translation>変更履歴の読み方</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>読み取る</translation>
    </message>
    <message>
        <source>This file holds {changes}.</source>
        <translation>このファイルには{changes}が含まれています。</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>名前なし</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check a file</source>
        <translation>ファイルを点検</translation>
    </message>
    <message>
        <source>Check a text</source>
        <translation>文書を点検</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>点検しています…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>Drop a file here, or open one.</source>
        <translation>ファイルをここにドロップするか、開いてください。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み取っています…</translation>
    </message>
    <message>
        <source>The list is on the clipboard, as a table.</source>
        <translation>一覧を表としてクリップボードに入れました。</translation>
    </message>
</context>
<context>
    <name>Checked</name>
    <message>
        <source>checked by {by} on {on}</source>
        <translation>{on}に{by}が照合</translation>
    </message>
    <message>
        <source>not checked against the signed copy yet</source>
        <translation>署名本との照合は未了</translation>
    </message>
</context>
<context>
    <name>ClauseList</name>
    <message>
        <source>Best first</source>
        <translation>関連の高い順</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>No clause with these words in what is chosen at the left.</source>
        <translation>左で選んだ範囲に、この語句を含む条項はありません。</translation>
    </message>
    <message>
        <source>No clause with these words.</source>
        <translation>この語句を含む条項はありません。</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>関連語</translation>
    </message>
    <message>
        <source>Search related words</source>
        <translation>関連語を検索</translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation>ライブラリ全体を検索</translation>
    </message>
    <message>
        <source>Search: words, “exact phrase”, begin*</source>
        <translation>検索：語、“完全な語句”、前方一致*</translation>
    </message>
    <message>
        <source>“…” for an exact phrase</source>
        <translation>完全な語句は “…” で囲む</translation>
    </message>
</context>
<context>
    <name>ClearanceDialog</name>
    <message>
        <source>As your capital says it: “Treaties Division”.</source>
        <translation>本国での呼び方で（例：条約課）。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>Cleared: {version}. What changes after it is shown in amber.</source>
        <translation>決裁済み：{version}。以後の変更は琥珀色で示します。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Internal: never leaves.</source>
        <translation>内部用：外部には出ません。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Office or person</source>
        <translation>部署または担当者</translation>
    </message>
    <message>
        <source>Say who cleared it.</source>
        <translation>決裁者を入力してください。</translation>
    </message>
</context>
<context>
    <name>ColumnsBackDialog</name>
    <message>
        <source>(taken out)</source>
        <translation>（削除）</translation>
    </message>
    <message>
        <source>1 provision is to read otherwise.</source>
        <translation>規定 1 件の文言が変わります。</translation>
    </message>
    <message>
        <source>Compromise</source>
        <translation>妥協案</translation>
    </message>
    <message>
        <source>Each change is a proposal, to be accepted or rejected.</source>
        <translation>変更はそれぞれ提案となり、承諾または拒否できます。</translation>
    </message>
    <message>
        <source>Holding it against the text …</source>
        <translation>本文と照合しています…</translation>
    </message>
    <message>
        <source>Is to read</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>No row is about {places} any more; nothing is taken out for that.</source>
        <translation>{places}の行がなくなっていますが、そのために削除するものはありません。</translation>
    </message>
    <message>
        <source>Not placed: it has no words.</source>
        <translation>反映できません：文言がありません。</translation>
    </message>
    <message>
        <source>Not placed: no provision of the draft answers this row.</source>
        <translation>反映できません：この行に対応する規定が案文にありません。</translation>
    </message>
    <message>
        <source>Not placed: the draft has changed in the same words since.</source>
        <translation>反映できません：案文の同じ語句がその後変わっています。</translation>
    </message>
    <message>
        <source>Our text</source>
        <translation>当方案</translation>
    </message>
    <message>
        <source>Put beside the text</source>
        <translation>本文の横に置く</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み取っています…</translation>
    </message>
    <message>
        <source>Reads now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>表 ({kinds})</translation>
    </message>
    <message>
        <source>Take in a table</source>
        <translation>表を取り込む</translation>
    </message>
    <message>
        <source>Take in from</source>
        <translation>取り込む列</translation>
    </message>
    <message>
        <source>Take into the text</source>
        <translation>本文に反映</translation>
    </message>
    <message>
        <source>The table changes nothing: it reads as the draft does.</source>
        <translation>表による変更はありません。案文と同じです。</translation>
    </message>
    <message>
        <source>The table that came back</source>
        <translation>戻ってきた表</translation>
    </message>
    <message>
        <source>Their text</source>
        <translation>先方案</translation>
    </message>
    <message>
        <source>What the table changes</source>
        <translation>表による変更</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Words were changed in another column too: {others}.</source>
        <translation>別の列でも文言が変えられています：{others}。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>the first column that was filled in</source>
        <translation>記入のある最初の列</translation>
    </message>
    <message>
        <source>{n} provisions are to read otherwise.</source>
        <translation>規定 {n} 件の文言が変わります。</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Both texts, row by row</source>
        <translation>両文を行ごとに表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Open in library</source>
        <translation>ライブラリで開く</translation>
    </message>
    <message>
        <source>Open or close the band</source>
        <translation>帯を開閉</translation>
    </message>
</context>
<context>
    <name>CombineDialog</name>
    <message>
        <source>(taken out)</source>
        <translation>（削除）</translation>
    </message>
    <message>
        <source>1 conflict.</source>
        <translation>競合 1 件。</translation>
    </message>
    <message>
        <source>Add copies…</source>
        <translation>写しを追加…</translation>
    </message>
    <message>
        <source>Changed without a mark</source>
        <translation>履歴なしの変更</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Combine marked copies</source>
        <translation>変更入りの写しを統合</translation>
    </message>
    <message>
        <source>Combining the copies …</source>
        <translation>写しを統合しています…</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Conflicts and what was not marked</source>
        <translation>競合と履歴なしの変更</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>Different, and without a mark in Word</source>
        <translation>相違があり、Word の履歴がないもの</translation>
    </message>
    <message>
        <source>Marked copies</source>
        <translation>変更入りの写し</translation>
    </message>
    <message>
        <source>Marks: {who}.</source>
        <translation>変更履歴：{who}。</translation>
    </message>
    <message>
        <source>Nobody marked anything.</source>
        <translation>変更履歴はありません。</translation>
    </message>
    <message>
        <source>Not all of the copies is in it: see the list.</source>
        <translation>写しの一部は反映されていません。一覧を確認してください。</translation>
    </message>
    <message>
        <source>Not in the combined file</source>
        <translation>統合ファイルに含まれないもの</translation>
    </message>
    <message>
        <source>Proposed alike</source>
        <translation>同じ提案</translation>
    </message>
    <message>
        <source>Save combined file</source>
        <translation>統合ファイルを保存</translation>
    </message>
    <message>
        <source>Save combined file…</source>
        <translation>統合ファイルを保存…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>The marked copies, in the order in which their proposals are to stand</source>
        <translation>変更入りの写し（提案を並べる順）</translation>
    </message>
    <message>
        <source>The text that was sent out</source>
        <translation>送付した文書</translation>
    </message>
    <message>
        <source>The tracked changes of all copies come into the text that was sent out, each under its author. Where two propose different things, both stand side by side. What a copy changed without a mark gets one.</source>
        <translation>すべての写しの変更履歴を、送付した文書に作成者ごとに反映します。提案が異なる箇所は両方を並べ、履歴なしの変更には履歴を付けます。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Word files ({kinds})</source>
        <translation>Word ファイル ({kinds})</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文言</translation>
    </message>
    <message>
        <source>{n} conflicts.</source>
        <translation>競合 {n} 件。</translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>Draft</source>
        <translation>案文</translation>
    </message>
    <message>
        <source>Open a file with tracked changes</source>
        <translation>変更履歴付きのファイルを開く</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>文書を開く</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} を読み取り中</translation>
    </message>
    <message>
        <source>Texts (*.docx *.docm *.dotx *.dotm *.odt *.akn *.xml *.pdf *.html *.htm *.mht *.mhtml *.md *.txt)</source>
        <translation>文書 (*.docx *.docm *.dotx *.dotm *.odt *.akn *.xml *.pdf *.html *.htm *.mht *.mhtml *.md *.txt)</translation>
    </message>
    <message>
        <source>Word files ({kinds})</source>
        <translation>Word ファイル ({kinds})</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Change {n} of {all}</source>
        <translation>変更 {n}／{all}</translation>
    </message>
    <message>
        <source>Check for changes that are not marked…</source>
        <translation>履歴なしの変更を調べる…</translation>
    </message>
    <message>
        <source>Choose an earlier and a later text, or drop two files here.</source>
        <translation>旧文書と新文書を選ぶか、二つのファイルをここにドロップしてください。</translation>
    </message>
    <message>
        <source>Choose the earlier text…</source>
        <translation>旧文書を選ぶ…</translation>
    </message>
    <message>
        <source>Choose the later text…</source>
        <translation>新文書を選ぶ…</translation>
    </message>
    <message>
        <source>Close all bands</source>
        <translation>すべての帯を閉じる</translation>
    </message>
    <message>
        <source>Combine marked copies…</source>
        <translation>変更入りの写しを統合…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>再比較</translation>
    </message>
    <message>
        <source>Compare two texts</source>
        <translation>二つの文書を比較</translation>
    </message>
    <message>
        <source>Compare what a file&apos;s marks change…</source>
        <translation>ファイルの変更履歴を比較…</translation>
    </message>
    <message>
        <source>Comparing the two texts</source>
        <translation>文書を比較中</translation>
    </message>
    <message>
        <source>Concordance…</source>
        <translation>対照表…</translation>
    </message>
    <message>
        <source>Copied. Paste it into Word or a sheet.</source>
        <translation>コピーしました。Word や表計算に貼り付けられます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy all changes as a table</source>
        <translation>すべての変更を表としてコピー</translation>
    </message>
    <message>
        <source>Ctrl+C copy</source>
        <translation>Ctrl+C コピー</translation>
    </message>
    <message>
        <source>Ctrl+K all commands</source>
        <translation>Ctrl+K 全コマンド</translation>
    </message>
    <message>
        <source>Earlier text…</source>
        <translation>旧文書…</translation>
    </message>
    <message>
        <source>Enter open in library</source>
        <translation>Enter ライブラリで開く</translation>
    </message>
    <message>
        <source>Exchange the two texts</source>
        <translation>新旧を入れ替え</translation>
    </message>
    <message>
        <source>F8 next</source>
        <translation>F8 次へ</translation>
    </message>
    <message>
        <source>Import it to open it there.</source>
        <translation>取り込むとライブラリで開けます。</translation>
    </message>
    <message>
        <source>Later text…</source>
        <translation>新文書…</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>軽微</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>One text</source>
        <translation>一つの文書</translation>
    </message>
    <message>
        <source>Open all bands</source>
        <translation>すべての帯を開く</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Redline Word files: Ctrl+Shift+E. Table of a topic, and all else: Ctrl+K.</source>
        <translation>Word ファイルの見え消し：Ctrl+Shift+E。主題別の表その他：Ctrl+K。</translation>
    </message>
    <message>
        <source>Redline Word files…</source>
        <translation>Word ファイルの見え消し…</translation>
    </message>
    <message>
        <source>Redline to Word…</source>
        <translation>見え消しを Word へ…</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>すべての変更を表示</translation>
    </message>
    <message>
        <source>Show or hide: {weight}</source>
        <translation>表示／非表示：{weight}</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右に並べる</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>実質</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Table of a topic</source>
        <translation>主題別の表</translation>
    </message>
    <message>
        <source>Texts and drafts of the library; Word, PDF, OpenDocument, web and text files.</source>
        <translation>ライブラリの文書と案文、Word、PDF、OpenDocument、ウェブ、テキストの各ファイル。</translation>
    </message>
    <message>
        <source>The draft has changed since.</source>
        <translation>案文がその後変更されています。</translation>
    </message>
    <message>
        <source>This text is not in the library.</source>
        <translation>この文書はライブラリにありません。</translation>
    </message>
    <message>
        <source>Weighty</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>{before}, {after}</source>
        <translation>{before}、{after}</translation>
    </message>
    <message>
        <source>{n} changes not shown</source>
        <translation>非表示の変更 {n} 件</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Laying out the table</source>
        <translation>表を作成中</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>1 change:</source>
        <translation>変更 1 件：</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附属書</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>結語と署名</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>案文</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>維持</translation>
    </message>
    <message>
        <source>Leaves out: {names}.</source>
        <translation>除外：{names}。</translation>
    </message>
    <message>
        <source>Matched by role: {other}</source>
        <translation>役割で対応：{other}</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation>{place} へ移動</translation>
    </message>
    <message>
        <source>Moved, reworded</source>
        <translation>移動・修文</translation>
    </message>
    <message>
        <source>Name replaced</source>
        <translation>名称の置換</translation>
    </message>
    <message>
        <source>Name replaced: “{other}” stands in the other text.</source>
        <translation>名称の置換：他方の文書では「{other}」。</translation>
    </message>
    <message>
        <source>Names matched by role: {pairs}.</source>
        <translation>役割で対応させた名称：{pairs}。</translation>
    </message>
    <message>
        <source>No change.</source>
        <translation>変更なし。</translation>
    </message>
    <message>
        <source>Nothing in the earlier text answers it.</source>
        <translation>旧文書に対応する箇所はありません。</translation>
    </message>
    <message>
        <source>Nothing in the later text answers it.</source>
        <translation>新文書に対応する箇所はありません。</translation>
    </message>
    <message>
        <source>One provision became several.</source>
        <translation>一つの規定が複数に分かれました。</translation>
    </message>
    <message>
        <source>Only the order of the names differs: “{other}”. It is not counted.</source>
        <translation>名称の順序のみ異なります：「{other}」。数えません。</translation>
    </message>
    <message>
        <source>Proposed by {who}.</source>
        <translation>{who}の提案。</translation>
    </message>
    <message>
        <source>Recitals</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>修文</translation>
    </message>
    <message>
        <source>Section without heading</source>
        <translation>見出しのない節</translation>
    </message>
    <message>
        <source>Sentence added</source>
        <translation>文の追加</translation>
    </message>
    <message>
        <source>Sentence dropped</source>
        <translation>文の削除</translation>
    </message>
    <message>
        <source>Several provisions became one.</source>
        <translation>複数の規定が一つになりました。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Takes up: {names}.</source>
        <translation>追加：{names}。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>The order of names is not counted.</source>
        <translation>名称の順序は数えません。</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>文言は同じです。</translation>
    </message>
    <message>
        <source>Title and chapeau</source>
        <translation>題名と柱書</translation>
    </message>
    <message>
        <source>Topic: {names}.</source>
        <translation>主題：{names}。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Was {place}</source>
        <translation>旧 {place}</translation>
    </message>
    <message>
        <source>added: {words};</source>
        <translation>追加：{words}；</translation>
    </message>
    <message>
        <source>eighth</source>
        <translation>第八</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>第五</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>第四</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>ninth</source>
        <translation>第九</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>提案者の記載なし</translation>
    </message>
    <message>
        <source>provision</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>provisions</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>recital</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>recitals</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>removed: {words};</source>
        <translation>削除：{words}；</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>section {n}, {what}</source>
        <translation>第 {n} 節、{what}</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>文</translation>
    </message>
    <message>
        <source>seventh</source>
        <translation>第七</translation>
    </message>
    <message>
        <source>sixth</source>
        <translation>第六</translation>
    </message>
    <message>
        <source>tenth</source>
        <translation>第十</translation>
    </message>
    <message>
        <source>third</source>
        <translation>第三</translation>
    </message>
    <message>
        <source>{country} named first</source>
        <translation>{country}を先に記載</translation>
    </message>
    <message>
        <source>{first} to {last}: {held}</source>
        <translation>{first}から{last}まで：{held}</translation>
    </message>
    <message>
        <source>{held}, names matched by role in {n}</source>
        <translation>{held}、うち {n} 件は役割で対応</translation>
    </message>
    <message>
        <source>{n} changes:</source>
        <translation>変更 {n} 件：</translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{n}th</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{order} Names are matched by role.</source>
        <translation>{order} 名称は役割で対応させています。</translation>
    </message>
    <message>
        <source>{ordinal} sentence</source>
        <translation>{ordinal}文</translation>
    </message>
    <message>
        <source>{sentence} of {provision}</source>
        <translation>{provision}の{sentence}</translation>
    </message>
    <message>
        <source>{words} is gone.</source>
        <translation>{words}がなくなりました。</translation>
    </message>
    <message>
        <source>{words} is new.</source>
        <translation>{words}が加わりました。</translation>
    </message>
    <message>
        <source>“{old}” has become “{new}”.</source>
        <translation>「{old}」が「{new}」になりました。</translation>
    </message>
</context>
<context>
    <name>ConcordanceDialog</name>
    <message>
        <source>1 provision is answered by none.</source>
        <translation>対応のない規定が 1 件あります。</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>対照表</translation>
    </message>
    <message>
        <source>Every provision is answered.</source>
        <translation>すべての規定に対応があります。</translation>
    </message>
    <message>
        <source>Holding the texts beside each other …</source>
        <translation>文書を照合しています…</translation>
    </message>
    <message>
        <source>Save the concordance</source>
        <translation>対照表を保存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>This draft</source>
        <translation>この案文</translation>
    </message>
    <message>
        <source>Tick six texts at most: more columns nobody reads.</source>
        <translation>選べるのは 6 件までです。それより多い列は読めません。</translation>
    </message>
    <message>
        <source>Tick two texts or more.</source>
        <translation>文書を 2 件以上選んでください。</translation>
    </message>
    <message>
        <source>Tick two texts or more; drag them into the order of the columns. The rows follow the first text.</source>
        <translation>文書を 2 件以上選び、列の順にドラッグしてください。行は最初の文書に従います。</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>ウェブページ (*.html)</translation>
    </message>
    <message>
        <source>Which clause answers which</source>
        <translation>条項の対応</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>ブック (*.xlsx)</translation>
    </message>
    <message>
        <source>{n} provisions are answered by none.</source>
        <translation>対応のない規定が {n} 件あります。</translation>
    </message>
</context>
<context>
    <name>Conformity</name>
    <message>
        <source>Before the words changed: {judged}</source>
        <translation>文言が変わる前の判断：{judged}</translation>
    </message>
    <message>
        <source>Confirmed: the languages differ here.</source>
        <translation>確認済み：ここで両言語が異なります。</translation>
    </message>
    <message>
        <source>Left as it is: {why}</source>
        <translation>そのまま：{why}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>軽微</translation>
    </message>
    <message>
        <source>No longer found: {difference} {judged}</source>
        <translation>現在は見つかりません：{difference}{judged}</translation>
    </message>
    <message>
        <source>Of substance</source>
        <translation>実質</translation>
    </message>
    <message>
        <source>Weighty</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>{weighty} weighty, {substance} of substance, {light} light</source>
        <translation>重大 {weighty} 件、実質 {substance} 件、軽微 {light} 件</translation>
    </message>
</context>
<context>
    <name>ConformityDialog</name>
    <message>
        <source>1 more is no longer found.</source>
        <translation>ほかに1件が現在は見つかりません。</translation>
    </message>
    <message>
        <source>Both languages differ in 1 place.</source>
        <translation>両言語は 1 か所で異なります。</translation>
    </message>
    <message>
        <source>Both languages differ in {n} places.</source>
        <translation>両言語は {n} か所で異なります。</translation>
    </message>
    <message>
        <source>Both languages side by side</source>
        <translation>両言語の対照</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>照合しています…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Do both languages say the same? – {title}</source>
        <translation>両言語の照合 ― {title}</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>次の相違</translation>
    </message>
    <message>
        <source>No difference between both languages was found.</source>
        <translation>両言語の相違は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing was held together.</source>
        <translation>照合されませんでした。</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>相違のあるものだけ</translation>
    </message>
    <message>
        <source>Open the other language version</source>
        <translation>もう一方の言語の文書を開く</translation>
    </message>
    <message>
        <source>Open the other language…</source>
        <translation>もう一方の言語を開く…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save both languages</source>
        <translation>両言語を保存</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>This text is in one language. Open the file with the other language version.</source>
        <translation>この文書は一つの言語だけです。もう一方の言語の文書のファイルを開いてください。</translation>
    </message>
    <message>
        <source>{n} more are no longer found.</source>
        <translation>ほかに{n}件が現在は見つかりません。</translation>
    </message>
    <message>
        <source>{pairs} provisions held together, {many} differences.</source>
        <translation>{pairs} 件の規定を対照し、相違は {many} 件です。</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>前の相違</translation>
    </message>
    <message>
        <source>Word files (*.docx);;Page (*.html)</source>
        <translation>Word ファイル (*.docx);;ページ (*.html)</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} を保存しました。</translation>
    </message>
</context>
<context>
    <name>ConformityStrip</name>
    <message>
        <source>Both languages differ in 1 place.</source>
        <translation>両言語は 1 か所で異なります。</translation>
    </message>
    <message>
        <source>Both languages differ in {n} places.</source>
        <translation>両言語は {n} か所で異なります。</translation>
    </message>
    <message>
        <source>Leave it…</source>
        <translation>そのままにする…</translation>
    </message>
    <message>
        <source>Left as it is: {why}</source>
        <translation>そのままとした理由：{why}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再点検</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>次の相違</translation>
    </message>
    <message>
        <source>No difference between both languages was found.</source>
        <translation>両言語の相違は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>前の相違</translation>
    </message>
    <message>
        <source>Why it stays as it is</source>
        <translation>そのままにする理由</translation>
    </message>
    <message>
        <source>{at} of {many}</source>
        <translation>{at}／{many}</translation>
    </message>
</context>
<context>
    <name>Counterpart</name>
    <message>
        <source>General knowledge, without a source.</source>
        <translation>一般的な知識（出典なし）</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出典：{source}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>留意点</translation>
    </message>
    <message>
        <source>Whether it binds</source>
        <translation>拘束力</translation>
    </message>
    <message>
        <source>Words that are used</source>
        <translation>使う語</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>避ける語</translation>
    </message>
    <message>
        <source>Your own note: {source}</source>
        <translation>自分のメモ：{source}</translation>
    </message>
    <message>
        <source>without a source</source>
        <translation>出典なし</translation>
    </message>
</context>
<context>
    <name>CounterpartDialog</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>About the counterpart</source>
        <translation>相手国について</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No program opens {file}: open it in any editor.</source>
        <translation>{file} を開くプログラムがありません。任意のエディターで開いてください。</translation>
    </message>
    <message>
        <source>Nothing is known of its practice.</source>
        <translation>慣行についての情報はありません。</translation>
    </message>
    <message>
        <source>Nothing is known of: {kinds}.</source>
        <translation>次の点は分かっていません：{kinds}。</translation>
    </message>
    <message>
        <source>This draft names no country yet. Name the sides under Answers.</source>
        <translation>この案文にはまだ国名がありません。「回答」で当事者を入れてください。</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>わかっていること</translation>
    </message>
    <message>
        <source>Wording to check with: {profile}</source>
        <translation>用語の基準：{profile}</translation>
    </message>
    <message>
        <source>Write your own facts…</source>
        <translation>省内の情報を書く…</translation>
    </message>
    <message>
        <source>Your own facts go into {file}.</source>
        <translation>独自の情報は {file} に書けます。</translation>
    </message>
</context>
<context>
    <name>CountsStrip</name>
    <message>
        <source>1 name replaced</source>
        <translation>名称の置換 1 件</translation>
    </message>
    <message>
        <source>{n} names replaced</source>
        <translation>名称の置換 {n} 件</translation>
    </message>
</context>
<context>
    <name>CoverageBar</name>
    <message>
        <source>Coverage {part} %</source>
        <translation>網羅率 {part} %</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>Changes that were made here are missing: its log was lost, or an older copy was put in its place.</source>
        <translation>ここで行った変更が欠けています。ログが失われたか、古いコピーに置き換えられています。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Go on with it as it is</source>
        <translation>このまま続ける</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>別のライブラリを開く…</translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation>最新のバックアップから復元</translation>
    </message>
    <message>
        <source>Save what can be saved</source>
        <translation>救えるものを救う</translation>
    </message>
    <message>
        <source>The damaged file is laid aside as it is, whatever you choose.</source>
        <translation>どれを選んでも、壊れたファイルはそのまま別に保管されます。</translation>
    </message>
    <message>
        <source>The last backup: {what}</source>
        <translation>最新のバックアップ：{what}</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>ライブラリが壊れています。</translation>
    </message>
    <message>
        <source>The library is older than it was.</source>
        <translation>ライブラリが以前より古い状態です。</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This is not a date. Write it as 19 March 2026.</source>
        <translation>日付ではありません。2026年3月19日 のように入力してください。</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>{month} has {length} days.</source>
        <translation>{month} は {length} 日までです。</translation>
    </message>
</context>
<context>
    <name>DateFilter</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Find an instrument</source>
        <translation>文書を探す</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Tick those whose dates are shown. Without a tick all are.</source>
        <translation>日程を表示する文書を選んでください。選ばなければすべて表示します。</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>{title} (reported – not a signed text)</source>
        <translation>{title}（報道のみ・署名本文ではありません）</translation>
    </message>
</context>
<context>
    <name>DateTable</name>
    <message>
        <source>Dates</source>
        <translation>日程</translation>
    </message>
</context>
<context>
    <name>DateTableModel</name>
    <message>
        <source>Calendar days, as answered</source>
        <translation>暦日（回答による）</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算点</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Signed text</source>
        <translation>署名済み文書</translation>
    </message>
    <message>
        <source>Working days, as answered</source>
        <translation>営業日（回答による）</translation>
    </message>
    <message>
        <source>if delivered {day}</source>
        <translation>{day}に交付した場合</translation>
    </message>
    <message>
        <source>if from signature</source>
        <translation>署名日から起算した場合</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{title} · a national rule, not in the text</source>
        <translation>{title} · 国内法の定め（本文にはありません）</translation>
    </message>
    <message>
        <source>{title} · reported – not a signed text</source>
        <translation>{title}・報道のみ、署名本文ではありません</translation>
    </message>
    <message>
        <source>{title} ·&#xa0;{place}</source>
        <translation>{title} ·&#xa0;{place}</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 済み</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy年M月d日(ddd)</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日dddd</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n} 日後</translation>
    </message>
    <message>
        <source>in {n} years</source>
        <translation>{n} 年後</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} 日前</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>{n} 年前</translation>
    </message>
</context>
<context>
    <name>DatesFiles</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>カレンダー (*.ics)</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>カレンダー ファイル</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Table of dates</source>
        <translation>日程の表</translation>
    </message>
</context>
<context>
    <name>DatesPage</name>
    <message>
        <source>1 term</source>
        <translation>期間 1 件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All instruments</source>
        <translation>すべての文書</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>質問に答える</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>カレンダー ファイル…</translation>
    </message>
    <message>
        <source>Choose instruments…</source>
        <translation>文書を選ぶ…</translation>
    </message>
    <message>
        <source>Ctrl+D done</source>
        <translation>Ctrl+D 済み</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Deadlines, reviews and notices of signed texts stand here.</source>
        <translation>署名済み文書の期限、見直し、通告がここに並びます。</translation>
    </message>
    <message>
        <source>Discontinuation</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Done, or not done</source>
        <translation>済み／未了にする</translation>
    </message>
    <message>
        <source>Done: {words}</source>
        <translation>済み：{words}</translation>
    </message>
    <message>
        <source>Enter open in library</source>
        <translation>Enter ライブラリで開く</translation>
    </message>
    <message>
        <source>F2 answer a question</source>
        <translation>F2 質問に答える</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>If notice is delivered on …</source>
        <translation>通告を交付する日…</translation>
    </message>
    <message>
        <source>Import a text…</source>
        <translation>文書を取り込む…</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>済みにする</translation>
    </message>
    <message>
        <source>Mark as not done</source>
        <translation>未了に戻す</translation>
    </message>
    <message>
        <source>No dates yet</source>
        <translation>日程はまだありません</translation>
    </message>
    <message>
        <source>No dates.</source>
        <translation>日程はありません。</translation>
    </message>
    <message>
        <source>No question is open.</source>
        <translation>未回答の質問はありません。</translation>
    </message>
    <message>
        <source>Not all texts were read.</source>
        <translation>すべての文書は読み取っていません。</translation>
    </message>
    <message>
        <source>Not done: {words}</source>
        <translation>未了：{words}</translation>
    </message>
    <message>
        <source>Nothing is open here: the text says it all.</source>
        <translation>未確認の点はありません。本文に書かれています。</translation>
    </message>
    <message>
        <source>Only what has a date can be done.</source>
        <translation>日付のあるものだけを済みにできます。</translation>
    </message>
    <message>
        <source>Open in the library</source>
        <translation>ライブラリで開く</translation>
    </message>
    <message>
        <source>Open questions only</source>
        <translation>未回答のみ</translation>
    </message>
    <message>
        <source>Reading the dates of all texts</source>
        <translation>すべての文書の日程を読み取っています</translation>
    </message>
    <message>
        <source>Reported texts</source>
        <translation>報道のみの文書</translation>
    </message>
    <message>
        <source>Show texts that are only reported, too</source>
        <translation>報道のみの文書も表示</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>表…</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>三年</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>What is done is kept, and no one is reminded of it (Ctrl+D)</source>
        <translation>済みにしたものは残り、通知はされません（Ctrl+D）</translation>
    </message>
    <message>
        <source>What was read is kept.</source>
        <translation>読み取った分は保存されています。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>{n} of {all} instruments</source>
        <translation>文書 {n}／{all} 件</translation>
    </message>
    <message>
        <source>{n} terms</source>
        <translation>期間 {n} 件</translation>
    </message>
</context>
<context>
    <name>DatesReminder</name>
    <message>
        <source>One more date lies within {days} days.</source>
        <translation>{days} 日以内の日程がほかに 1 件あります。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{duty}: {day}, {distance}.</source>
        <translation>{duty}：{day}、{distance}。</translation>
    </message>
    <message>
        <source>{n} more dates lie within {days} days.</source>
        <translation>{days} 日以内の日程がほかに {n} 件あります。</translation>
    </message>
    <message>
        <source>{title}: “{words}”</source>
        <translation>{title}：「{words}」</translation>
    </message>
</context>
<context>
    <name>DatesWords</name>
    <message>
        <source> and </source>
        <translation>と</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 date in the next 7 days</source>
        <translation>7 日以内の日程 1 件</translation>
    </message>
    <message>
        <source>1 in force</source>
        <translation>有効 1 件</translation>
    </message>
    <message>
        <source>1 question open</source>
        <translation>未回答 1 件</translation>
    </message>
    <message>
        <source>Holidays of {capitals}</source>
        <translation>{capitals}の祝日</translation>
    </message>
    <message>
        <source>Holidays of {n} capitals</source>
        <translation>{n} 首都の祝日</translation>
    </message>
    <message>
        <source>No holidays known: {countries}</source>
        <translation>祝日が不明：{countries}</translation>
    </message>
    <message>
        <source>{force} · {soon} · {open}</source>
        <translation>{force} · {soon} · {open}</translation>
    </message>
    <message>
        <source>{n} dates in the next 7 days</source>
        <translation>7 日以内の日程 {n} 件</translation>
    </message>
    <message>
        <source>{n} in force</source>
        <translation>有効 {n} 件</translation>
    </message>
    <message>
        <source>{n} questions open</source>
        <translation>未回答 {n} 件</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>A day, such as 1 June 2026</source>
        <translation>日付（例：2026年6月1日）</translation>
    </message>
    <message>
        <source>Alt+Down opens a calendar.</source>
        <translation>Alt+↓ でカレンダーを開きます。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 19 March 2026.</source>
        <translation>日付として読めません。2026-03-19 のように書いてください。</translation>
    </message>
    <message>
        <source>{month} has {length} days.</source>
        <translation>{month}は {length} 日までです。</translation>
    </message>
</context>
<context>
    <name>DecryptDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>暗号化を解除</translation>
    </message>
    <message>
        <source>Decrypt the library</source>
        <translation>ライブラリの暗号化を解除</translation>
    </message>
    <message>
        <source>Decrypting and proving …</source>
        <translation>暗号化の解除と照合を行っています…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>The library is no longer encrypted.</source>
        <translation>ライブラリの暗号化を解除しました。</translation>
    </message>
    <message>
        <source>The library is then a plain file again: whoever can read the disk can read the library. Backups that were made while it was encrypted stay so, and open with their passphrase.</source>
        <translation>解除すると、ライブラリは暗号化されていないファイルに戻り、ディスクを読める人は誰でも内容を読めます。暗号化中に作成したバックアップは暗号化されたままで、そのパスフレーズで開きます。</translation>
    </message>
</context>
<context>
    <name>DepartureRows</name>
    <message>
        <source>Departures</source>
        <translation>前例との相違</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>追加：{words}</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>削除：{words}</translation>
    </message>
</context>
<context>
    <name>DeskPointing</name>
    <message>
        <source>Bracket…</source>
        <translation>角括弧…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+クリック</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>{place}へ移動</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>コメント…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Who has accepted this phrase before?</source>
        <translation>この文言を受け入れた前例は？</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Bracket, {owner}: leave out</source>
        <translation>角括弧、{owner}：削除</translation>
    </message>
    <message>
        <source>Bracket, {owner}: “{words}”</source>
        <translation>角括弧、{owner}：「{words}」</translation>
    </message>
    <message>
        <source>Bracket: “{words}”</source>
        <translation>角括弧：「{words}」</translation>
    </message>
    <message>
        <source>Departs from the closest precedent: light.</source>
        <translation>最も近い前例との相違：軽微。</translation>
    </message>
    <message>
        <source>Departs from the closest precedent: of substance.</source>
        <translation>最も近い前例との相違：実質。</translation>
    </message>
    <message>
        <source>Departs from the closest precedent: weighty.</source>
        <translation>最も近い前例との相違：重大。</translation>
    </message>
    <message>
        <source>Missing beside the closest precedent: “{words}”</source>
        <translation>最も近い前例にあってここにない語句：「{words}」</translation>
    </message>
    <message>
        <source>Not in the closest precedent: “{words}”</source>
        <translation>最も近い前例にない語句：「{words}」</translation>
    </message>
    <message>
        <source>Proposed to be added: “{words}”</source>
        <translation>追加の提案：「{words}」</translation>
    </message>
    <message>
        <source>Proposed to be deleted: “{words}”</source>
        <translation>削除の提案：「{words}」</translation>
    </message>
    <message>
        <source>Refers to {place}. Ctrl+click goes there.</source>
        <translation>{place}を参照。Ctrl+クリックで移動します。</translation>
    </message>
    <message>
        <source>Remark by {author}: {words}</source>
        <translation>{author}のコメント：{words}</translation>
    </message>
    <message>
        <source>Remark: {words}</source>
        <translation>コメント：{words}</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation>案文</translation>
    </message>
    <message>
        <source>The draft is empty.</source>
        <translation>案文は空です。</translation>
    </message>
    <message>
        <source>What “{words}” refers to is no longer in the draft.</source>
        <translation>「{words}」の参照先は案文にもうありません。</translation>
    </message>
    <message>
        <source>Write here, or paste a text.</source>
        <translation>ここに書くか、文書を貼り付けてください。</translation>
    </message>
    <message>
        <source>{author} proposes to add “{words}”</source>
        <translation>{author}の追加案：「{words}」</translation>
    </message>
    <message>
        <source>{author} proposes to delete “{words}”</source>
        <translation>{author}の削除案：「{words}」</translation>
    </message>
</context>
<context>
    <name>DiagnosticDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Diagnostic report</source>
        <translation>診断報告</translation>
    </message>
    <message>
        <source>For a help desk: versions, sizes, times, checks, and kinds of errors with their place in the program. It holds no title, no name of a file, and no words of a text. Nothing is sent: read it, copy it, and pass it on as you like.</source>
        <translation>ヘルプデスク向けです。版、大きさ、時間、点検の結果、エラーの種類とプログラム内の場所が書かれています。題名、ファイル名、文書の文言は含まれません。どこにも送信しません。内容を確かめてからコピーし、必要に応じて渡してください。</translation>
    </message>
    <message>
        <source>Looking the installation over …</source>
        <translation>点検しています…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>報告をクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>本文の順</translation>
    </message>
    <message>
        <source>Leave it…</source>
        <translation>そのままにする…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再び検討</translation>
    </message>
    <message>
        <source>Order of the differences</source>
        <translation>相違の並び順</translation>
    </message>
    <message>
        <source>Take back what was said last</source>
        <translation>直前の判断を取り消す</translation>
    </message>
    <message>
        <source>The gravest first</source>
        <translation>重大な順</translation>
    </message>
    <message>
        <source>The languages differ here: it has to be put right.</source>
        <translation>ここで両言語が異なります。直す必要があります。</translation>
    </message>
    <message>
        <source>Why it stays as it is</source>
        <translation>そのままにする理由</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>All is well.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy a diagnostic report…</source>
        <translation>診断報告をコピー…</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度点検</translation>
    </message>
    <message>
        <source>Look this installation over</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>点検しています…</translation>
    </message>
    <message>
        <source>Nothing is wrong. Some things want to be looked at.</source>
        <translation>障害はありません。確認したほうがよい点があります。</translation>
    </message>
    <message>
        <source>Something is wrong: do first what stands at the top.</source>
        <translation>障害があります。上にあるものから対処してください。</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>点検の結果</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>障害</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>country not known</source>
        <translation>国名不明</translation>
    </message>
    <message>
        <source>date not found</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>ends in a full stop</source>
        <translation>句点で終わる</translation>
    </message>
    <message>
        <source>gap in numbers</source>
        <translation>番号の欠落</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>letters of two scripts</source>
        <translation>二つの文字体系の混在</translation>
    </message>
    <message>
        <source>no colon</source>
        <translation>コロンなし</translation>
    </message>
    <message>
        <source>only a picture</source>
        <translation>画像のみ</translation>
    </message>
    <message>
        <source>perhaps no instrument</source>
        <translation>文書でないおそれ</translation>
    </message>
    <message>
        <source>signatory missing</source>
        <translation>署名者なし</translation>
    </message>
    <message>
        <source>signs nobody sees</source>
        <translation>見えない記号</translation>
    </message>
    <message>
        <source>words missing</source>
        <translation>語句の欠落</translation>
    </message>
    <message>
        <source>words set aside</source>
        <translation>語句の除外</translation>
    </message>
</context>
<context>
    <name>DraftBeginnings</name>
    <message>
        <source>Negotiations (*.paraph);;All files (*)</source>
        <translation>交渉 (*.paraph);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a negotiation</source>
        <translation>交渉を開く</translation>
    </message>
    <message>
        <source>Texts (*.docx *.docm *.odt *.akn *.xml *.pdf *.html *.htm *.txt *.md);;All files (*)</source>
        <translation>文書 (*.docx *.docm *.odt *.akn *.xml *.pdf *.html *.htm *.txt *.md);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The file that the other side sent</source>
        <translation>相手方から届いたファイル</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>詳細欄</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Outline and versions</source>
        <translation>構成と版</translation>
    </message>
    <message>
        <source>Precedent</source>
        <translation>前例</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>第二の言語</translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation>相手方の変更</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
</context>
<context>
    <name>DraftDoings</name>
    <message>
        <source>Back to the template’s wording</source>
        <translation>ひな形の文言に戻す</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>太字</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Bracket the whole provision…</source>
        <translation>規定全体を角括弧に入れる…</translation>
    </message>
    <message>
        <source>Brackets and findings</source>
        <translation>角括弧と指摘</translation>
    </message>
    <message>
        <source>Comment on the selected words</source>
        <translation>選択した語句にコメント</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Fix all findings of this kind</source>
        <translation>この種の指摘をすべて修正</translation>
    </message>
    <message>
        <source>Fix this finding</source>
        <translation>この指摘を修正</translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation>詳細欄を畳む</translation>
    </message>
    <message>
        <source>Fold the outline</source>
        <translation>構成欄を畳む</translation>
    </message>
    <message>
        <source>Handling marking…</source>
        <translation>取扱い表示…</translation>
    </message>
    <message>
        <source>Italics</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Leave this finding…</source>
        <translation>この指摘をそのままにする…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Next bracket</source>
        <translation>次の角括弧</translation>
    </message>
    <message>
        <source>Next departure</source>
        <translation>次の相違</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>次の指摘</translation>
    </message>
    <message>
        <source>Next wording</source>
        <translation>次の文言</translation>
    </message>
    <message>
        <source>No bracket is open.</source>
        <translation>未決の角括弧はありません。</translation>
    </message>
    <message>
        <source>Note on this wording…</source>
        <translation>この文言のメモ…</translation>
    </message>
    <message>
        <source>Nothing that is known departs from a precedent.</source>
        <translation>先例からの相違は見当たりません。</translation>
    </message>
    <message>
        <source>Number as {example}</source>
        <translation>番号の形式：{example}</translation>
    </message>
    <message>
        <source>Number this provision, or take its number away</source>
        <translation>この規定に番号を付ける、または番号を外す</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Precedent</source>
        <translation>前例</translation>
    </message>
    <message>
        <source>Previous bracket</source>
        <translation>前の角括弧</translation>
    </message>
    <message>
        <source>Previous departure</source>
        <translation>前の相違</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>前の指摘</translation>
    </message>
    <message>
        <source>Previous wording</source>
        <translation>前の文言</translation>
    </message>
    <message>
        <source>Rename the draft</source>
        <translation>案文の名称を変更</translation>
    </message>
    <message>
        <source>Show answers</source>
        <translation>回答を表示</translation>
    </message>
    <message>
        <source>Show brackets</source>
        <translation>角括弧を表示</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>指摘を表示</translation>
    </message>
    <message>
        <source>Show precedent</source>
        <translation>前例を表示</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Two profiles beside each other…</source>
        <translation>二つの基準を並べる…</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>この文言を使う</translation>
    </message>
    <message>
        <source>Who has accepted this phrase before?</source>
        <translation>この文言を受け入れた前例は？</translation>
    </message>
    <message>
        <source>Write it anew everywhere</source>
        <translation>すべての箇所で書き改める</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>執筆</translation>
    </message>
    <message>
        <source>“{old}” is now “{new}”. The old name stands in one more place.</source>
        <translation>「{old}」は「{new}」になりました。古い名称が残る箇所がもう1か所あります。</translation>
    </message>
    <message>
        <source>“{old}” is now “{new}”. The old name stands in {n} more places.</source>
        <translation>「{old}」は「{new}」になりました。古い名称が残る箇所がほかに{n}か所あります。</translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Hand over…</source>
        <translation>引き継ぐ…</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>写しを作る</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Saved drafts</source>
        <translation>保存した案文</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Begin or open a draft.</source>
        <translation>案文を始めるか開いてください。</translation>
    </message>
    <message>
        <source>Ctrl+Enter use wording</source>
        <translation>Ctrl+Enter 文言を使う</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>案文</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>案文一覧</translation>
    </message>
    <message>
        <source>F1 help</source>
        <translation>F1 ヘルプ</translation>
    </message>
    <message>
        <source>Rounds, files and the table</source>
        <translation>往復、ファイル、交渉の席</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>The template would say something else there now.</source>
        <translation>現在のひな形では、その箇所は別の文言になります。</translation>
    </message>
    <message>
        <source>This draft is open in another window.</source>
        <translation>この案文は別のウィンドウで開かれています。</translation>
    </message>
    <message>
        <source>Your words stay in one provision.</source>
        <translation>一つの規定で入力した文言を残しました。</translation>
    </message>
    <message>
        <source>Your words stay in {n} provisions.</source>
        <translation>{n} の規定で入力した文言を残しました。</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（写し）</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>It is shown here as it was saved, to be read. Take it over to write here.</source>
        <translation>保存時の状態を閲覧用に表示しています。ここで書くには引き継いでください。</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>保存せずに終了</translation>
    </message>
    <message>
        <source>Neither the library nor its folder can be written to. Make room there, then try again.</source>
        <translation>ライブラリにもそのフォルダーにも書き込めません。空きを作ってから再試行してください。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>The clause is then used in it.</source>
        <translation>その案文で条項を使います。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>What you typed last could not be saved.</source>
        <translation>最後に入力した内容を保存できませんでした。</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>「{title}」を削除しました。</translation>
    </message>
</context>
<context>
    <name>DraftRounds</name>
    <message>
        <source>About the counterpart…</source>
        <translation>相手国について…</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>交渉の席</translation>
    </message>
    <message>
        <source>Both originals…</source>
        <translation>両原本…</translation>
    </message>
    <message>
        <source>Brief…</source>
        <translation>説明資料…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Concordance…</source>
        <translation>対照表…</translation>
    </message>
    <message>
        <source>Do both languages say the same?…</source>
        <translation>両言語を照合…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>用語集…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>引き継ぐ…</translation>
    </message>
    <message>
        <source>If it goes to the other side, keep the version that was sent: their answer is held against it.</source>
        <translation>相手方に送る場合は、送った版を残してください。回答はその版と照合されます。</translation>
    </message>
    <message>
        <source>Keep as sent…</source>
        <translation>送付した版として残す…</translation>
    </message>
    <message>
        <source>Keep version…</source>
        <translation>版を残す…</translation>
    </message>
    <message>
        <source>No signed text is close to this draft.</source>
        <translation>この案文に近い署名済み文書はありません。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save this file</source>
        <translation>このファイルを保存</translation>
    </message>
    <message>
        <source>Second language beside the text</source>
        <translation>第二の言語を並べて表示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show their changes</source>
        <translation>相手方の変更を表示</translation>
    </message>
    <message>
        <source>Show versions</source>
        <translation>版を表示</translation>
    </message>
    <message>
        <source>Signing line…</source>
        <translation>署名文…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>署名…</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>段階：{stage}</translation>
    </message>
    <message>
        <source>Take in a table…</source>
        <translation>表を取り込む…</translation>
    </message>
    <message>
        <source>The text is in your library as a signed text.</source>
        <translation>本文は署名済み文書としてライブラリに入りました。</translation>
    </message>
    <message>
        <source>The version “{name}” is kept.</source>
        <translation>版「{name}」を残しました。</translation>
    </message>
    <message>
        <source>Their answer…</source>
        <translation>相手方の回答…</translation>
    </message>
    <message>
        <source>What moved since the last round</source>
        <translation>前回からの動き</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} を保存しました。</translation>
    </message>
</context>
<context>
    <name>DraftStart</name>
    <message>
        <source>1 draft</source>
        <translation>案文 1 件</translation>
    </message>
    <message>
        <source>A .paraph file of a colleague: draft, history, versions and files.</source>
        <translation>同僚の .paraph ファイル：案文、経緯、版、ファイル。</translation>
    </message>
    <message>
        <source>A file that the other side sent…</source>
        <translation>相手方から届いたファイル…</translation>
    </message>
    <message>
        <source>A negotiation handed over…</source>
        <translation>引き継いだ交渉…</translation>
    </message>
    <message>
        <source>A signed text…</source>
        <translation>署名済み文書…</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>案文を始める</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>案文一覧</translation>
    </message>
    <message>
        <source>Find a draft</source>
        <translation>案文を探す</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>ひな形から</translation>
    </message>
    <message>
        <source>From a text</source>
        <translation>文書から</translation>
    </message>
    <message>
        <source>Its words become the draft; dates and signatures are left open.</source>
        <translation>その文言を案文とし、日付と署名は空けておきます。</translation>
    </message>
    <message>
        <source>No draft holds these words.</source>
        <translation>この語句を含む案文はありません。</translation>
    </message>
    <message>
        <source>Their first text is the draft, and is kept as they sent it.</source>
        <translation>相手方の最初の文書を案文とし、届いたままの形でも保存します。</translation>
    </message>
    <message>
        <source>There is no draft yet. What you begin is listed here, and saved by itself as you write.</source>
        <translation>案文はまだありません。始めた案文はここに並び、書くそばから自動保存されます。</translation>
    </message>
    <message>
        <source>Your own templates…</source>
        <translation>自分のひな形…</translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation>案文 {n} 件</translation>
    </message>
</context>
<context>
    <name>DraftStatus</name>
    <message>
        <source>1 word</source>
        <translation>1 語</translation>
    </message>
    <message>
        <source>Departures {count}</source>
        <translation>相違 {count}</translation>
    </message>
    <message>
        <source>Departures {count}, weighty {weighty}</source>
        <translation>相違 {count}（重大 {weighty}）</translation>
    </message>
    <message>
        <source>Open brackets {count}</source>
        <translation>未決の角括弧 {count}</translation>
    </message>
    <message>
        <source>Open questions {count}</source>
        <translation>未回答 {count}</translation>
    </message>
    <message>
        <source>Read only: open in another window</source>
        <translation>閲覧のみ：別のウィンドウで使用中</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 保存</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} 語</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source> and </source>
        <translation>と</translation>
    </message>
    <message>
        <source>1 day from delivery</source>
        <translation>交付から 1 日</translation>
    </message>
    <message>
        <source>1 hour from delivery</source>
        <translation>到達から1時間</translation>
    </message>
    <message>
        <source>1 month from delivery</source>
        <translation>交付から 1 か月</translation>
    </message>
    <message>
        <source>1 week from delivery</source>
        <translation>交付から 1 週間</translation>
    </message>
    <message>
        <source>1 working day from delivery</source>
        <translation>交付から 1 営業日</translation>
    </message>
    <message>
        <source>1 year from delivery</source>
        <translation>交付から 1 年</translation>
    </message>
    <message>
        <source>A holiday in {country}: {name}.</source>
        <translation>{country}の祝日です（{name}）。</translation>
    </message>
    <message>
        <source>A {day} in all capitals.</source>
        <translation>すべての首都で{day}です。</translation>
    </message>
    <message>
        <source>A {day} in both capitals.</source>
        <translation>双方の首都で{day}です。</translation>
    </message>
    <message>
        <source>A {day} in {country}.</source>
        <translation>{country}では{day}です。</translation>
    </message>
    <message>
        <source>It runs from the date of the notice: here that is the day of its delivery.</source>
        <translation>通告の日付から起算します。ここでは到達の日と同じとしています。</translation>
    </message>
    <message>
        <source>One month would end on {day}.</source>
        <translation>1 か月なら{day}に終わります。</translation>
    </message>
    <message>
        <source>The month is shorter: its last day is taken.</source>
        <translation>月が短いため、末日とします。</translation>
    </message>
    <message>
        <source>The text does not say whether delivery or the date of notice counts: here it is delivery.</source>
        <translation>到達と通告の日付のどちらから起算するかが本文に記されていません。ここでは到達としています。</translation>
    </message>
    <message>
        <source>The text ends on {day} by its own words.</source>
        <translation>本文によれば{day}に終了します。</translation>
    </message>
    <message>
        <source>Unless the participants determine another date.</source>
        <translation>参加者が別の日を決める場合を除きます。</translation>
    </message>
    <message>
        <source>as answered: {day}</source>
        <translation>回答による：{day}</translation>
    </message>
    <message>
        <source>{days} days are not one month.</source>
        <translation>{days} 日は 1 か月ではありません。</translation>
    </message>
    <message>
        <source>{days} days are not {n} months.</source>
        <translation>{days} 日は {n} か月ではありません。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{n} days from delivery</source>
        <translation>交付から {n} 日</translation>
    </message>
    <message>
        <source>{n} hours from delivery</source>
        <translation>到達から{n}時間</translation>
    </message>
    <message>
        <source>{n} months from delivery</source>
        <translation>交付から {n} か月</translation>
    </message>
    <message>
        <source>{n} months would end on {day}.</source>
        <translation>{n} か月なら{day}に終わります。</translation>
    </message>
    <message>
        <source>{n} weeks from delivery</source>
        <translation>交付から {n} 週間</translation>
    </message>
    <message>
        <source>{n} working days from delivery</source>
        <translation>交付から {n} 営業日</translation>
    </message>
    <message>
        <source>{n} years from delivery</source>
        <translation>交付から {n} 年</translation>
    </message>
    <message>
        <source>{source}: whether it applies is not decided here.</source>
        <translation>{source}：適用されるかどうかはここでは判断しません。</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}、{day}</translation>
    </message>
</context>
<context>
    <name>DueAnchor</name>
    <message>
        <source>a condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>要請</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>delivery of notice</source>
        <translation>通告の交付</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>寄託</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>発送</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>終了時</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>通告</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>受領</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>the date of the notice</source>
        <translation>通告の日付</translation>
    </message>
    <message>
        <source>the last signature</source>
        <translation>最後の署名</translation>
    </message>
    <message>
        <source>the operative date</source>
        <translation>効力発生日</translation>
    </message>
    <message>
        <source>the text itself</source>
        <translation>本文に記載</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Another day</source>
        <translation>別の日</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>暦日</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delivery of the notice</source>
        <translation>通告の到達</translation>
    </message>
    <message>
        <source>Forget the answer</source>
        <translation>回答を取り消す</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>回答を保存</translation>
    </message>
    <message>
        <source>Leave the day empty as long as it has not happened.</source>
        <translation>まだ行われていない間は、日付を空けておいてください。</translation>
    </message>
    <message>
        <source>Operative date, {day}</source>
        <translation>効力発生日、{day}</translation>
    </message>
    <message>
        <source>Signature, {day}</source>
        <translation>署名日、{day}</translation>
    </message>
    <message>
        <source>The date of the notice</source>
        <translation>通告の日付</translation>
    </message>
    <message>
        <source>Then it is {day}.</source>
        <translation>その場合は{day}です。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>営業日</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>DueKind</name>
    <message>
        <source>Becomes operative</source>
        <translation>効力発生</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>定期</translation>
    </message>
    <message>
        <source>Day in the text</source>
        <translation>本文中の日付</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Discontinuation</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End</source>
        <translation>満了</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会合</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>見直し</translation>
    </message>
</context>
<context>
    <name>DueNeed</name>
    <message>
        <source>Calendar or working days?</source>
        <translation>暦日か営業日か</translation>
    </message>
    <message>
        <source>Choose base date</source>
        <translation>起算日を選ぶ</translation>
    </message>
    <message>
        <source>Day of delivery</source>
        <translation>交付日</translation>
    </message>
    <message>
        <source>Day of its end</source>
        <translation>満了日</translation>
    </message>
    <message>
        <source>Day of notice</source>
        <translation>通告日</translation>
    </message>
    <message>
        <source>Day of receipt</source>
        <translation>受領日</translation>
    </message>
    <message>
        <source>Day of signature</source>
        <translation>署名日</translation>
    </message>
    <message>
        <source>Day of the request</source>
        <translation>要請日</translation>
    </message>
    <message>
        <source>Day of what it is counted from</source>
        <translation>起算となる事由の日</translation>
    </message>
    <message>
        <source>Delivery or date of notice?</source>
        <translation>到達か通告の日付か</translation>
    </message>
    <message>
        <source>Operative date</source>
        <translation>効力発生日</translation>
    </message>
</context>
<context>
    <name>DueQuestion</name>
    <message>
        <source>On which day did it happen?</source>
        <translation>それはいつのことですか。</translation>
    </message>
    <message>
        <source>On which day was it received?</source>
        <translation>いつ受領されましたか。</translation>
    </message>
    <message>
        <source>On which day was it requested?</source>
        <translation>いつ要請されましたか。</translation>
    </message>
    <message>
        <source>The text does not say from when a notice runs. From which day is it?</source>
        <translation>通告がいつから起算されるかが本文に記されていません。どの日からですか。</translation>
    </message>
    <message>
        <source>The text does not say from when this is counted. From when is it?</source>
        <translation>本文に起算点の記載がありません。いつから数えますか。</translation>
    </message>
    <message>
        <source>When did it become operative?</source>
        <translation>いつ効力を生じましたか。</translation>
    </message>
    <message>
        <source>When does the instrument end?</source>
        <translation>文書はいつ終わりますか。</translation>
    </message>
    <message>
        <source>When was it signed?</source>
        <translation>いつ署名されましたか。</translation>
    </message>
    <message>
        <source>When was notice given?</source>
        <translation>いつ通告されましたか。</translation>
    </message>
    <message>
        <source>When was the notice delivered?</source>
        <translation>通告はいつ交付されましたか。</translation>
    </message>
    <message>
        <source>Which days does the text mean?</source>
        <translation>本文の「日」はどちらですか。</translation>
    </message>
</context>
<context>
    <name>DueWaiting</name>
    <message>
        <source>has not happened yet</source>
        <translation>まだ生じていません</translation>
    </message>
    <message>
        <source>no notice given</source>
        <translation>通告なし</translation>
    </message>
    <message>
        <source>no request made</source>
        <translation>要請なし</translation>
    </message>
    <message>
        <source>nothing received yet</source>
        <translation>受領なし</translation>
    </message>
</context>
<context>
    <name>EncryptDialog</name>
    <message>
        <source>1 backup opens with an older one.</source>
        <translation>以前のパスフレーズで開くバックアップが 1 件あります。</translation>
    </message>
    <message>
        <source>1 backup opens without a passphrase.</source>
        <translation>パスフレーズなしで開けるバックアップが 1 件あります。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>ライブラリを暗号化</translation>
    </message>
    <message>
        <source>Encrypting and proving …</source>
        <translation>暗号化と照合を行っています…</translation>
    </message>
    <message>
        <source>Everything in the library is encrypted: texts, drafts with their history, files, notes, backups from now on, and what is saved in an emergency. Not encrypted are files that you save elsewhere, your own templates and rules, and the settings. On an SSD, parts of the file as it was may stay in the disk until they are written over; only the encryption of the whole disk is proof against that.</source>
        <translation>ライブラリの中身はすべて暗号化されます。文書、草案とその履歴、ファイル、メモ、今後のバックアップ、緊急時に退避される内容も含まれます。ほかの場所に保存したファイル、独自のひな形と規則、設定は暗号化されません。SSD では、暗号化前のファイルの一部が上書きされるまでディスク内に残ることがあります。これを防げるのはディスク全体の暗号化だけです。</translation>
    </message>
    <message>
        <source>Holds for some years against somebody who has the file and much money.</source>
        <translation>ファイルと多額の資金を持つ相手に対しても、数年は持ちこたえます。</translation>
    </message>
    <message>
        <source>Holds.</source>
        <translation>十分な強さです。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>現在のパスフレーズ</translation>
    </message>
    <message>
        <source>Quickly guessed: add a word or two that do not belong together.</source>
        <translation>すぐに推測されます。関係のない単語を一つか二つ加えてください。</translation>
    </message>
    <message>
        <source>Remove these backups</source>
        <translation>これらのバックアップを削除</translation>
    </message>
    <message>
        <source>Some could not be removed: they are in use.</source>
        <translation>使用中のため、削除できないものがありました。</translation>
    </message>
    <message>
        <source>The backups were removed. The next one is made under this passphrase.</source>
        <translation>バックアップを削除しました。次のバックアップはこのパスフレーズで作成されます。</translation>
    </message>
    <message>
        <source>The library is encrypted. It was proven to hold all that it held.</source>
        <translation>ライブラリを暗号化しました。内容がすべて元どおりであることを確認しました。</translation>
    </message>
    <message>
        <source>The library is written anew under the new passphrase, proven, and put in the place of the old file. Backups that were made before open with the passphrase of their time.</source>
        <translation>ライブラリは新しいパスフレーズで書き直され、照合されてから元のファイルと置き換えられます。以前に作成したバックアップは、作成時のパスフレーズで開きます。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>一致しません。</translation>
    </message>
    <message>
        <source>{count} letters or more. Four or five words that do not belong together are good.</source>
        <translation>{count} 文字以上にしてください。互いに関係のない単語を四つか五つ並べるとよいでしょう。</translation>
    </message>
    <message>
        <source>{n} backups open with an older one.</source>
        <translation>以前のパスフレーズで開くバックアップが {n} 件あります。</translation>
    </message>
    <message>
        <source>{n} backups open without a passphrase.</source>
        <translation>パスフレーズなしで開けるバックアップが {n} 件あります。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Akoma Ntoso</source>
        <translation>Akoma Ntoso</translation>
    </message>
    <message>
        <source>Akoma Ntoso (XML)</source>
        <translation>Akoma Ntoso (XML)</translation>
    </message>
    <message>
        <source>Both originals and a checklist</source>
        <translation>両原本と確認表</translation>
    </message>
    <message>
        <source>Changes tracked against another text</source>
        <translation>他の文書に対する変更履歴</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>溶け込み版</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Internal copy</source>
        <translation>内部用の写し</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument テキスト</translation>
    </message>
    <message>
        <source>Ours, theirs, precedent, compromise</source>
        <translation>当方案、先方案、前例、妥協案</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF, web page, Markdown and others</source>
        <translation>PDF、ウェブページ、Markdown など</translation>
    </message>
    <message>
        <source>Reading copy</source>
        <translation>閲覧用の写し</translation>
    </message>
    <message>
        <source>Redline</source>
        <translation>見え消し</translation>
    </message>
    <message>
        <source>Save Markdown…</source>
        <translation>Markdown を保存…</translation>
    </message>
    <message>
        <source>Save OpenDocument…</source>
        <translation>OpenDocument を保存…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDF を保存…</translation>
    </message>
    <message>
        <source>Save Word file…</source>
        <translation>Word ファイルを保存…</translation>
    </message>
    <message>
        <source>Save XML…</source>
        <translation>XML を保存…</translation>
    </message>
    <message>
        <source>Save signing pack…</source>
        <translation>署名用一式を保存…</translation>
    </message>
    <message>
        <source>Save web page…</source>
        <translation>ウェブページを保存…</translation>
    </message>
    <message>
        <source>Save workbook…</source>
        <translation>ブックを保存…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Signing pack</source>
        <translation>署名用一式</translation>
    </message>
    <message>
        <source>Table for the room</source>
        <translation>会議用の表</translation>
    </message>
    <message>
        <source>The text alone</source>
        <translation>本文のみ</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>ウェブページ (HTML)</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Word, ready for signature</source>
        <translation>Word（署名用）</translation>
    </message>
    <message>
        <source>Word, with what we know as comments</source>
        <translation>Word（当方の情報をコメントで付記）</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP 書庫</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>line numbers</source>
        <translation>行番号</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原本</translation>
    </message>
    <message>
        <source>title</source>
        <translation>題名</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Carries the text alone.</source>
        <translation>本文のみを含みます。</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>ページを作成しています…</translation>
    </message>
    <message>
        <source>Export – {title}</source>
        <translation>書き出し – {title}</translation>
    </message>
    <message>
        <source>It shows what is internal: it is for your own side.</source>
        <translation>内部情報を含みます。自国側専用です。</translation>
    </message>
    <message>
        <source>Looking into the file …</source>
        <translation>ファイルを調べています…</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>保存していません。</translation>
    </message>
    <message>
        <source>Saving {name} …</source>
        <translation>{name} を保存しています…</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>There is no text to mark changes against.</source>
        <translation>変更を示す基準となる文書がありません。</translation>
    </message>
</context>
<context>
    <name>ExportFoot</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close, and go to the first place that is open</source>
        <translation>閉じて、最初の未決の箇所へ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>1 that is not internal</source>
        <translation>内部用以外の 1 件</translation>
    </message>
    <message>
        <source>A page of its own beside the redline: how many changes there are, and how weighty</source>
        <translation>見え消しに添える別紙：変更の数と重さ</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>All four, for us</source>
        <translation>四列すべて（当方用）</translation>
    </message>
    <message>
        <source>And compromise, for us</source>
        <translation>妥協案も（当方用）</translation>
    </message>
    <message>
        <source>And precedent, for us</source>
        <translation>前例も（当方用）</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Compromise</source>
        <translation>妥協案</translation>
    </message>
    <message>
        <source>Cover note</source>
        <translation>添え状</translation>
    </message>
    <message>
        <source>Each page says DRAFT</source>
        <translation>各ページに DRAFT と表示</translation>
    </message>
    <message>
        <source>Earlier text</source>
        <translation>旧文書</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Keep, with owners</source>
        <translation>提案者とともに残す</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>レター</translation>
    </message>
    <message>
        <source>None may be open</source>
        <translation>未決は不可</translation>
    </message>
    <message>
        <source>None to send</source>
        <translation>送らない</translation>
    </message>
    <message>
        <source>Nothing: to be filled in</source>
        <translation>なし（記入用）</translation>
    </message>
    <message>
        <source>On the pages: {said}</source>
        <translation>ページの表示：{said}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原本</translation>
    </message>
    <message>
        <source>Our fall-backs</source>
        <translation>当方の譲歩案</translation>
    </message>
    <message>
        <source>Ours and theirs</source>
        <translation>当方案と先方案</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>予行</translation>
    </message>
    <message>
        <source>Signing line</source>
        <translation>署名文</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>先方案</translation>
    </message>
    <message>
        <source>Title, date, marking and line numbers: {said}</source>
        <translation>題名、日付、取扱表示、行番号：{said}</translation>
    </message>
    <message>
        <source>Who made the changes</source>
        <translation>変更の作成者</translation>
    </message>
    <message>
        <source>Words of {country}</source>
        <translation>{country}の文言</translation>
    </message>
    <message>
        <source>{country} named first</source>
        <translation>{country}を先に記載</translation>
    </message>
    <message>
        <source>{country} named first (turned)</source>
        <translation>{country}を先に記載（入替え）</translation>
    </message>
    <message>
        <source>{n} that are not internal</source>
        <translation>内部用以外の {n} 件</translation>
    </message>
    <message>
        <source>{pages}, {file}</source>
        <translation>{pages}、{file}</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>1 topic without a clause</source>
        <translation>条項のない主題 1 件</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>{count} topics without a clause</source>
        <translation>条項のない主題 {count} 件</translation>
    </message>
</context>
<context>
    <name>FacetView</name>
    <message>
        <source>Choose by topic, participant, year</source>
        <translation>主題・参加者・年で選ぶ</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>Brackets and blanks</source>
        <translation>角括弧と空欄</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>前例からの流用</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>Dates and periods</source>
        <translation>日付と期間</translation>
    </message>
    <message>
        <source>Defined terms</source>
        <translation>定義語</translation>
    </message>
    <message>
        <source>Gaps and symmetry</source>
        <translation>欠落と対称性</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>文法</translation>
    </message>
    <message>
        <source>Lists and numbers</source>
        <translation>列挙と番号</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>句読点</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>綴り</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用語</translation>
    </message>
</context>
<context>
    <name>FaultBand</name>
    <message>
        <source>Go to the answer</source>
        <translation>回答へ移動</translation>
    </message>
    <message>
        <source>{fault} The text is the last one that could be made.</source>
        <translation>{fault} 本文は最後に作成できた時点のものです。</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose a Word file, or drop it here</source>
        <translation>Word ファイルを選ぶか、ここにドロップしてください</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>ファイルを選ぶか、ここにドロップしてください</translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation>選択：{name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Word files ({kinds})</source>
        <translation>Word ファイル ({kinds})</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Match capitals</source>
        <translation>大文字と小文字を区別(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>単語単位(&amp;W)</translation>
    </message>
    <message>
        <source>1 replaced</source>
        <translation>1 件を置換</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ (Enter)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>前へ (Shift+Enter)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の語句</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at}／{count}</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count} 件を置換</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Clauses</source>
        <translation>条項</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>文書</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Fix all findings of this rule that can be fixed, in one step</source>
        <translation>この規則の修正可能な指摘を一度に修正</translation>
    </message>
    <message>
        <source>Fix all {n}</source>
        <translation>{n} 件すべて修正</translation>
    </message>
    <message>
        <source>Fix this finding</source>
        <translation>この指摘を修正</translation>
    </message>
    <message>
        <source>How signed texts say it</source>
        <translation>署名済み文書での表現</translation>
    </message>
    <message>
        <source>Leave it…</source>
        <translation>そのままにする…</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>規則：{rule}</translation>
    </message>
    <message>
        <source>Signed texts</source>
        <translation>署名済み文書</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出典：{source}</translation>
    </message>
    <message>
        <source>These words belong to this draft</source>
        <translation>この案文の語句として確認</translation>
    </message>
    <message>
        <source>Why it stays as it is</source>
        <translation>そのままにする理由</translation>
    </message>
    <message>
        <source>Write a reason: it is kept with the draft</source>
        <translation>理由を入力してください（案文とともに保存されます）</translation>
    </message>
</context>
<context>
    <name>FindingHere</name>
    <message>
        <source>Fix this finding</source>
        <translation>この指摘を修正</translation>
    </message>
    <message>
        <source>Leave this finding…</source>
        <translation>この指摘をそのままにする…</translation>
    </message>
    <message>
        <source>No fix is safe here. {advice}</source>
        <translation>自動では修正できません。{advice}</translation>
    </message>
    <message>
        <source>Nothing was found where the caret stands. F7 goes to the next finding.</source>
        <translation>カーソルの位置に指摘はありません。F7 で次の指摘へ進みます。</translation>
    </message>
    <message>
        <source>Show the finding</source>
        <translation>指摘を表示</translation>
    </message>
    <message>
        <source>Write “{words}”</source>
        <translation>「{words}」に修正</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>1 error</source>
        <translation>誤り 1 件</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>注意 1 件</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>警告 1 件</translation>
    </message>
    <message>
        <source>A place is left open.</source>
        <translation>空欄があります。</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空欄</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Brackets over several provisions</source>
        <translation>複数の規定にまたがる角括弧</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>決裁</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>In the other language, “{words}”: {message}</source>
        <translation>もう一方の言語では「{words}」：{message}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Nothing in this draft has that number.</source>
        <translation>この案文にその番号の規定はありません。</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>名称の順序</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>The provision that this refers to is gone.</source>
        <translation>参照先の規定がありません。</translation>
    </message>
    <message>
        <source>The text in the other language has open brackets here.</source>
        <translation>ここに対応するもう一方の言語の本文に、未決の角括弧があります。</translation>
    </message>
    <message>
        <source>These brackets close in {place}. The fix gives every provision brackets of its own.</source>
        <translation>この角括弧は{place}で閉じています。修正すると、各規定にそれぞれ角括弧を付けます。</translation>
    </message>
    <message>
        <source>This changed after the text was cleared: it has to be cleared again.</source>
        <translation>決裁後に変更されています。再度の決裁が必要です。</translation>
    </message>
    <message>
        <source>This square bracket has no counterpart. Type the other one, or take this one away.</source>
        <translation>この角括弧は対になっていません。もう一方を入力するか、これを取り除いてください。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>{n} errors</source>
        <translation>誤り {n} 件</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>注意 {n} 件</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>警告 {n} 件</translation>
    </message>
</context>
<context>
    <name>FindingsHead</name>
    <message>
        <source>1 finding</source>
        <translation>指摘 1 件</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>すべての規則</translation>
    </message>
    <message>
        <source>List these, or leave them out</source>
        <translation>一覧に入れる、または外す</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>次の指摘</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>指摘はありません。</translation>
    </message>
    <message>
        <source>Nothing found. Checked with: {profile}.</source>
        <translation>指摘はありません。基準：{profile}。</translation>
    </message>
    <message>
        <source>Rules that are listed</source>
        <translation>一覧に入れる規則</translation>
    </message>
    <message>
        <source>Two profiles…</source>
        <translation>二つの基準…</translation>
    </message>
    <message>
        <source>What passes with one profile and fails with another</source>
        <translation>一方の基準に合い、他方に合わないもの</translation>
    </message>
    <message>
        <source>Whose practice the wording is held to</source>
        <translation>どの国の慣行で用語を見るか</translation>
    </message>
    <message>
        <source>Wording: {profile}</source>
        <translation>用語：{profile}</translation>
    </message>
    <message>
        <source>{family} ({n})</source>
        <translation>{family}（{n}）</translation>
    </message>
    <message>
        <source>{listed} of {n} findings</source>
        <translation>指摘 {listed}／{n} 件</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>指摘 {n} 件</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>1 left as it is</source>
        <translation>据え置き 1 件</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再点検</translation>
    </message>
    <message>
        <source>Show 1 more</source>
        <translation>あと 1 件を表示</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>あと {n} 件を表示</translation>
    </message>
    <message>
        <source>{n} left as they are</source>
        <translation>据え置き {n} 件</translation>
    </message>
    <message>
        <source>{title}: “{words}”</source>
        <translation>{title}：「{words}」</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Begin with the two signed texts that come with Paraph</source>
        <translation>Paraph に付属する2つの署名済み文書を入れて始める</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>別のフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Drafting and comparing memoranda of cooperation.</source>
        <translation>協力覚書の起草と比較のために。</translation>
    </message>
    <message>
        <source>In another folder</source>
        <translation>別のフォルダー</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>フォルダーはまだ選ばれていません。</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another folder.</source>
        <translation>そこには書き込めません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>On this computer, in my own folder</source>
        <translation>このコンピューターの自分のフォルダー</translation>
    </message>
    <message>
        <source>One file with all texts and drafts. Nothing leaves this computer; the place can be changed later.</source>
        <translation>すべての文書と案文が入る1つのファイルです。このパソコンの外には何も出ません。場所は後で変えられます。</translation>
    </message>
    <message>
        <source>Show me around: two minutes, left at any time</source>
        <translation>案内を見る（2 分、いつでも終了できます）</translation>
    </message>
    <message>
        <source>The folder of the library</source>
        <translation>ライブラリのフォルダー</translation>
    </message>
    <message>
        <source>There is a library in this folder. Paraph opens it, and changes nothing in it.</source>
        <translation>このフォルダーにはライブラリがあります。Paraph はそれを開き、内容は変えません。</translation>
    </message>
    <message>
        <source>Welcome to Paraph</source>
        <translation>Paraph へようこそ</translation>
    </message>
    <message>
        <source>Where the library is to be</source>
        <translation>ライブラリの場所</translation>
    </message>
</context>
<context>
    <name>FirstTextDialog</name>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Begin with a file of the other side</source>
        <translation>相手方のファイルから始める</translation>
    </message>
    <message>
        <source>It becomes the draft, and {name} is kept with it as they sent it.</source>
        <translation>これを案文とし、{name} を届いたままの形でも保存します。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み取っています…</translation>
    </message>
    <message>
        <source>Their first text</source>
        <translation>相手方の最初の文書</translation>
    </message>
    <message>
        <source>This is not the right one. Try again: capitals count.</source>
        <translation>パスワードが違います。大文字と小文字に注意して再入力してください。</translation>
    </message>
    <message>
        <source>Who sent it?</source>
        <translation>送付元</translation>
    </message>
    <message>
        <source>{name} is protected with a password.</source>
        <translation>{name} はパスワードで保護されています。</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Show 1 more</source>
        <translation>あと 1 件を表示</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>あと {n} 件を表示</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Clear the clipboard</source>
        <translation>クリップボードを消去</translation>
    </message>
    <message>
        <source>Copy a diagnostic report…</source>
        <translation>診断報告をコピー…</translation>
    </message>
    <message>
        <source>Encrypt the library or change its passphrase…</source>
        <translation>ライブラリを暗号化またはパスフレーズを変更…</translation>
    </message>
    <message>
        <source>Look this installation over…</source>
        <translation>点検…</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>案内を見る</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>クリップボードは空です。</translation>
    </message>
    <message>
        <source>Two minutes show what Paraph does, on the texts that it comes with.</source>
        <translation>付属の文書を使って、Paraph でできることを2分でご案内します。</translation>
    </message>
    <message>
        <source>Where the library is…</source>
        <translation>ライブラリの場所…</translation>
    </message>
    <message>
        <source>Work on it</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>{name} is a library.</source>
        <translation>{name} はライブラリです。</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>1 entry was read.</source>
        <translation>1 件を読み取りました。</translation>
    </message>
    <message>
        <source>1 pair was found. Tick what is to be kept.</source>
        <translation>1 組見つかりました。保存するものを選んでください。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>用語集</translation>
    </message>
    <message>
        <source>How words are said in another language here. The check of both languages uses it.</source>
        <translation>語句の訳語です。両言語の照合に使います。</translation>
    </message>
    <message>
        <source>Keep the glossary</source>
        <translation>用語集を保存</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Learn from this text</source>
        <translation>この文書から学ぶ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Nothing new was found in this text.</source>
        <translation>この文書に新しいものはありませんでした。</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>もう一方の言語</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>訳語</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>表として保存</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>表として保存…</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Take in a table</source>
        <translation>表を取り込む</translation>
    </message>
    <message>
        <source>Take in a table…</source>
        <translation>表を取り込む…</translation>
    </message>
    <message>
        <source>This text is in one language.</source>
        <translation>この文書は一つの言語だけです。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>{name} was saved.</source>
        <translation>{name} を保存しました。</translation>
    </message>
    <message>
        <source>{n} entries were read.</source>
        <translation>{n} 件を読み取りました。</translation>
    </message>
    <message>
        <source>{n} pairs were found. Tick what is to be kept.</source>
        <translation>{n} 組見つかりました。保存するものを選んでください。</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Internal notes, reasons and fall-backs are in it. It is for your own side: never send it to the other.</source>
        <translation>内部のメモ、理由、譲歩案が含まれます。自国側専用です。相手方には決して送らないでください。</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>交渉</translation>
    </message>
    <message>
        <source>Negotiations (*.paraph)</source>
        <translation>交渉 (*.paraph)</translation>
    </message>
    <message>
        <source>One file for a colleague: the draft with its whole history, its versions ({versions}), the files sent and received ({files}), and where its words come from.</source>
        <translation>同僚に渡す一つのファイル：案文とその全経緯、版（{versions}）、送受信したファイル（{files}）、文言の出典。</translation>
    </message>
    <message>
        <source>Passphrase, if the file is to be sealed</source>
        <translation>封印する場合の合言葉</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>一致しません。</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the file, and it is kept nowhere.</source>
        <translation>合言葉なしでは誰も開けません。合言葉はどこにも保存されません。</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} を書き出しています…</translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message>
        <source>1 file sent or received</source>
        <translation>送受信したファイル 1 件</translation>
    </message>
    <message>
        <source>1 version</source>
        <translation>版 1</translation>
    </message>
    <message>
        <source>{n} files sent or received</source>
        <translation>送受信したファイル {n} 件</translation>
    </message>
    <message>
        <source>{n} versions</source>
        <translation>版 {n}</translation>
    </message>
</context>
<context>
    <name>HandlingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Handling marking</source>
        <translation>取扱い表示</translation>
    </message>
    <message>
        <source>It stands beside the title on the screen, at the table, and on every file that is made of this draft: on every page, in workbooks, on web pages and in the data of formats without pages. Take it away before a text is printed for signing.</source>
        <translation>画面の題名の横、会議用画面、この草案から作成されるすべてのファイル（各ページ、ワークブック、ウェブページ、ページのない形式ではそのデータ）に表示されます。署名用に印刷する前に外してください。</translation>
    </message>
    <message>
        <source>Mark the draft</source>
        <translation>草案に表示する</translation>
    </message>
</context>
<context>
    <name>HandlingMark</name>
    <message>
        <source>Handling: {marking}</source>
        <translation>取扱い：{marking}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Ctrl+K finds and runs every command. F6 goes from pane to pane.</source>
        <translation>Ctrl+K ですべてのコマンドを検索・実行できます。F6 で欄を移動します。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>Clauses</source>
        <translation>条項</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Check a file before sending…</source>
        <translation>送付前にファイルを確認…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>案文</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Go on with the review</source>
        <translation>確認を続ける</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>フォルダーを取り込む</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>フォルダーを取り込む…</translation>
    </message>
    <message>
        <source>Import a text…</source>
        <translation>文書を取り込む…</translation>
    </message>
    <message>
        <source>Import signed texts</source>
        <translation>署名済み文書を取り込む</translation>
    </message>
    <message>
        <source>It is not stored yet.</source>
        <translation>まだ保存されていません。</translation>
    </message>
    <message>
        <source>Keep as background of a reported instrument…</source>
        <translation>報道のみの文書の背景資料として保存…</translation>
    </message>
    <message>
        <source>Leave Paraph</source>
        <translation>Paraph を終了</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name}として保存しました。</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>ライブラリを検索</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Texts (*.docx *.docm *.dotx *.dotm *.odt *.akn *.xml *.pdf *.html *.htm *.mht *.mhtml *.md *.txt *.zip);;All files (*)</source>
        <translation>文書 (*.docx *.docm *.dotx *.dotm *.odt *.akn *.xml *.pdf *.html *.htm *.mht *.mhtml *.md *.txt *.zip);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The import has ended.</source>
        <translation>取り込みが終わりました。</translation>
    </message>
    <message>
        <source>What is read can be found at once.</source>
        <translation>読み取ったものはすぐに検索できます。</translation>
    </message>
    <message>
        <source>{name} is under review.</source>
        <translation>{name} を確認中です。</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>1 doubtful spot</source>
        <translation>確認箇所 1</translation>
    </message>
    <message>
        <source>Add it or cancel it first, then correct the other one.</source>
        <translation>先にこれを追加するか取り消してから、他方を修正してください。</translation>
    </message>
    <message>
        <source>Add to library</source>
        <translation>ライブラリに追加</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>{name} を追加中</translation>
    </message>
    <message>
        <source>Another text is under review.</source>
        <translation>別の文書を確認中です。</translation>
    </message>
    <message>
        <source>Ctrl+Enter add to library</source>
        <translation>Ctrl+Enter ライブラリに追加</translation>
    </message>
    <message>
        <source>Ctrl+Enter save corrections</source>
        <translation>Ctrl+Enter 修正を保存</translation>
    </message>
    <message>
        <source>Demote the provision</source>
        <translation>規定の階層を下げる</translation>
    </message>
    <message>
        <source>Doubtful {number} of {total}</source>
        <translation>確認箇所 {number}／{total}</translation>
    </message>
    <message>
        <source>F8 next doubtful spot</source>
        <translation>F8 次の確認箇所</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>その文書に戻る</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>It is the same file.</source>
        <translation>同じファイルです。</translation>
    </message>
    <message>
        <source>Kind of the provision…</source>
        <translation>規定の種類…</translation>
    </message>
    <message>
        <source>Make the correction again</source>
        <translation>修正をやり直す</translation>
    </message>
    <message>
        <source>Merge with the next provision</source>
        <translation>次の規定と結合</translation>
    </message>
    <message>
        <source>Next doubtful spot</source>
        <translation>次の確認箇所</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>書誌事項</translation>
    </message>
    <message>
        <source>Previous doubtful spot</source>
        <translation>前の確認箇所</translation>
    </message>
    <message>
        <source>Promote the provision</source>
        <translation>規定の階層を上げる</translation>
    </message>
    <message>
        <source>Save corrections</source>
        <translation>修正を保存</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Set the provision aside</source>
        <translation>規定を除外</translation>
    </message>
    <message>
        <source>Show comments and tracked changes</source>
        <translation>コメントと変更履歴を表示</translation>
    </message>
    <message>
        <source>Show the particulars</source>
        <translation>書誌事項を表示</translation>
    </message>
    <message>
        <source>Show the tree</source>
        <translation>構成を表示</translation>
    </message>
    <message>
        <source>Show what is set aside</source>
        <translation>除外した語句を表示</translation>
    </message>
    <message>
        <source>Source and signed copy…</source>
        <translation>出典と署名本…</translation>
    </message>
    <message>
        <source>Split the provision…</source>
        <translation>規定を分割…</translation>
    </message>
    <message>
        <source>The corrections made so far belong to the other reading.</source>
        <translation>これまでの修正は、もう一方の読み方に対するものです。</translation>
    </message>
    <message>
        <source>The corrections made to it can be taken up again until Paraph is closed.</source>
        <translation>その修正は Paraph を閉じるまで再開できます。</translation>
    </message>
    <message>
        <source>The library is unchanged.</source>
        <translation>ライブラリに変更はありません。</translation>
    </message>
    <message>
        <source>Topics of the sentences…</source>
        <translation>文の主題…</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Undo the last correction</source>
        <translation>直前の修正を取り消す</translation>
    </message>
    <message>
        <source>{name} is already in the library.</source>
        <translation>{name} は既にライブラリにあります。</translation>
    </message>
    <message>
        <source>{name}: nothing was stored.</source>
        <translation>{name}：何も保存されませんでした。</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number}／{total}</translation>
    </message>
    <message>
        <source>{n} doubtful spots</source>
        <translation>確認箇所 {n}</translation>
    </message>
</context>
<context>
    <name>InstrumentType</name>
    <message>
        <source>Arrangement</source>
        <translation>取決め</translation>
    </message>
    <message>
        <source>Exchange of notes</source>
        <translation>交換公文</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>枠組み</translation>
    </message>
    <message>
        <source>Joint statement</source>
        <translation>共同声明</translation>
    </message>
    <message>
        <source>Memorandum of cooperation</source>
        <translation>協力覚書</translation>
    </message>
    <message>
        <source>Memorandum of understanding</source>
        <translation>了解覚書</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>InstrumentView</name>
    <message>
        <source>The instrument</source>
        <translation>文書</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Annex</source>
        <translation>附属書</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Chapeau</source>
        <translation>柱書</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>結語</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Link phrase</source>
        <translation>つなぎ文言</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>項</translation>
    </message>
    <message>
        <source>Recital</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>節</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名欄</translation>
    </message>
    <message>
        <source>Signing line</source>
        <translation>署名文言</translation>
    </message>
    <message>
        <source>Sub-heading</source>
        <translation>小見出し</translation>
    </message>
    <message>
        <source>Sub-item</source>
        <translation>細号</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Albanian</source>
        <translation>アルバニア語</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>アムハラ語</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>アラビア語</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>アルメニア語</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>アゼルバイジャン語</translation>
    </message>
    <message>
        <source>Bahasa Indonesia</source>
        <translation>インドネシア語</translation>
    </message>
    <message>
        <source>Bahasa Melayu</source>
        <translation>マレー語</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>ベンガル語</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>ベラルーシ語</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>ベンガル語</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>ボスニア語</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>ブルガリア語</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>ビルマ語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>クロアチア語</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>チェコ語</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>デンマーク語</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>ダリー語</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>オランダ語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>エストニア語</translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation>ペルシャ語</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>フィリピノ語</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>フィンランド語</translation>
    </message>
    <message>
        <source>French</source>
        <translation>フランス語</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>ジョージア語</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ドイツ語</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>ギリシャ語</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>ヘブライ語</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>ヒンディー語</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>ハンガリー語</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>アイスランド語</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>インドネシア語</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>アイルランド語</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>イタリア語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>カザフ語</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>クメール語</translation>
    </message>
    <message>
        <source>Kiswahili</source>
        <translation>スワヒリ語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓国語</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>キルギス語</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>ラオス語</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>ラトビア語</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>リトアニア語</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>マケドニア語</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>マダガスカル語</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>マレー語</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>マルタ語</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>モンゴル語</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>ミャンマー語</translation>
    </message>
    <message>
        <source>Māori</source>
        <translation>マオリ語</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>ネパール語</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>ノルウェー語</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>パシュトー語</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>ペルシャ語</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>ポーランド語</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>ポルトガル語</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>ルーマニア語</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ロシア語</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>セルビア語</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>シンハラ語</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>スロバキア語</translation>
    </message>
    <message>
        <source>Slovene</source>
        <translation>スロベニア語</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>スロベニア語</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>ソマリ語</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>スペイン語</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>スワヒリ語</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>スウェーデン語</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>タジク語</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>タミル語</translation>
    </message>
    <message>
        <source>Tetum</source>
        <translation>テトゥン語</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>タイ語</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>トルコ語</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>トルクメン語</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ウクライナ語</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ウルドゥー語</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>ウズベク語</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>ベトナム語</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>ウェールズ語</translation>
    </message>
</context>
<context>
    <name>LibraryDialogs</name>
    <message>
        <source>Brief on this text…</source>
        <translation>この文書の説明資料…</translation>
    </message>
    <message>
        <source>Do both languages say the same?…</source>
        <translation>両言語を照合…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>用語集…</translation>
    </message>
    <message>
        <source>Its clauses are no longer found. Corrections made to it are lost.</source>
        <translation>その条項は検索されなくなり、加えた修正は失われます。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Register a reported instrument…</source>
        <translation>報道のみの文書を登録…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove a text</source>
        <translation>文書を削除</translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation>「{title}」をライブラリから削除しますか。</translation>
    </message>
    <message>
        <source>Reported instruments…</source>
        <translation>報道のみの文書…</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>1 signed text</source>
        <translation>署名済み文書 1 件</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>文書 1 件</translation>
    </message>
    <message>
        <source>Add these two</source>
        <translation>この二つを追加</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Check a file…</source>
        <translation>ファイルを点検…</translation>
    </message>
    <message>
        <source>Check this text…</source>
        <translation>この文書を点検…</translation>
    </message>
    <message>
        <source>Compare this text…</source>
        <translation>この文書を比較…</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>出典付きでコピー</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>Ctrl+K all commands</source>
        <translation>Ctrl+K 全コマンド</translation>
    </message>
    <message>
        <source>Drop signed texts here, or start with the two that come with Paraph.</source>
        <translation>署名済み文書をここにドロップするか、Paraph に付属する二つの文書から始めてください。</translation>
    </message>
    <message>
        <source>Enter opens in context</source>
        <translation>Enter 前後とともに開く</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Fold the facets away, or back</source>
        <translation>絞り込み欄を開閉</translation>
    </message>
    <message>
        <source>Import your own…</source>
        <translation>手元の文書を取り込む…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>It is the file as imported.</source>
        <translation>取り込んだ時のままのファイルです。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新しいライブラリ</translation>
    </message>
    <message>
        <source>No signed texts yet</source>
        <translation>署名済み文書はまだありません</translation>
    </message>
    <message>
        <source>Reading the signed texts …</source>
        <translation>署名済み文書を読み取っています…</translation>
    </message>
    <message>
        <source>Remove this text…</source>
        <translation>この文書を削除…</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation>元のファイルを保存…</translation>
    </message>
    <message>
        <source>Save the file as it was imported</source>
        <translation>取り込んだ時のファイルを保存</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Source and signed copy…</source>
        <translation>出典と署名本…</translation>
    </message>
    <message>
        <source>The library changed.</source>
        <translation>ライブラリが更新されました。</translation>
    </message>
    <message>
        <source>Use in a draft…</source>
        <translation>案文で使う…</translation>
    </message>
    <message>
        <source>Word, PDF, OpenDocument, web pages and plain text. Everything stays on this computer.</source>
        <translation>Word、PDF、OpenDocument、ウェブページ、テキスト。すべてこのコンピューターの中だけで扱われます。</translation>
    </message>
    <message>
        <source>{at} of {count} clauses</source>
        <translation>{at}／{count} 条項</translation>
    </message>
    <message>
        <source>{count} signed texts</source>
        <translation>署名済み文書 {count} 件</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>文書 {count} 件</translation>
    </message>
</context>
<context>
    <name>LibrarySafety</name>
    <message>
        <source>Change passphrase…</source>
        <translation>パスフレーズを変更…</translation>
    </message>
    <message>
        <source>Change the passphrase of the library</source>
        <translation>ライブラリのパスフレーズを変更</translation>
    </message>
    <message>
        <source>Decrypt…</source>
        <translation>暗号化を解除…</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>ライブラリを暗号化</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>暗号化されています</translation>
    </message>
    <message>
        <source>Encrypt…</source>
        <translation>暗号化…</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化されていません</translation>
    </message>
</context>
<context>
    <name>MarkingBox</name>
    <message>
        <source>Marking</source>
        <translation>取扱い表示</translation>
    </message>
    <message>
        <source>No marking</source>
        <translation>表示なし</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>1 bracket is open.</source>
        <translation>未決の角括弧が 1 件あります。</translation>
    </message>
    <message>
        <source>1 place is left blank.</source>
        <translation>空欄が 1 か所あります。</translation>
    </message>
    <message>
        <source>If it is open elsewhere, close it there; else choose another place.</source>
        <translation>他で開いている場合は閉じてください。そうでなければ別の場所を選んでください。</translation>
    </message>
    <message>
        <source>It is not an instrument: {reasons}.</source>
        <translation>文書と認められません：{reasons}。</translation>
    </message>
    <message>
        <source>Settle them first, or make a rehearsal, which says DRAFT on every page.</source>
        <translation>先に解決するか、各ページに DRAFT と表示する予行を作ってください。</translation>
    </message>
    <message>
        <source>Settle them first, take one side’s words, or keep them in the file.</source>
        <translation>先に決着させるか、一方の文言を採るか、ファイルに残してください。</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>理由を表示</translation>
    </message>
    <message>
        <source>The answers in {name} do not fit.</source>
        <translation>{name} の回答が合いません。</translation>
    </message>
    <message>
        <source>The library cannot be used.</source>
        <translation>ライブラリを使用できません。</translation>
    </message>
    <message>
        <source>The library is unchanged.</source>
        <translation>ライブラリに変更はありません。</translation>
    </message>
    <message>
        <source>The template {place} cannot be used.</source>
        <translation>ひな形 {place} は使用できません。</translation>
    </message>
    <message>
        <source>The text cannot be signed yet.</source>
        <translation>本文はまだ署名できません。</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>{name} を読み取れませんでした。</translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation>{name} を保存できませんでした。</translation>
    </message>
    <message>
        <source>{name} was not imported.</source>
        <translation>{name} は取り込まれませんでした。</translation>
    </message>
    <message>
        <source>{name}, line {line}</source>
        <translation>{name}、{line} 行目</translation>
    </message>
    <message>
        <source>{n} brackets are open.</source>
        <translation>未決の角括弧が {n} 件あります。</translation>
    </message>
    <message>
        <source>{n} places are left blank.</source>
        <translation>空欄が {n} か所あります。</translation>
    </message>
    <message>
        <source>“{reference}” is not in the library.</source>
        <translation>「{reference}」はライブラリにありません。</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>Fewer</source>
        <translation>少なく表示</translation>
    </message>
    <message>
        <source>Insert {topic}…</source>
        <translation>{topic}を挿入…</translation>
    </message>
    <message>
        <source>Insert…</source>
        <translation>挿入…</translation>
    </message>
    <message>
        <source>Missing here</source>
        <translation>ここにない条項</translation>
    </message>
    <message>
        <source>Signed texts of this kind in the library that have it</source>
        <translation>これを含む同種の署名済み文書</translation>
    </message>
    <message>
        <source>in {count} of {all}</source>
        <translation>{all} 件中 {count} 件</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか {count} 件</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Connect the disk or the share that it lies on, then try again. Nothing is begun in its stead: when it is back, all is as it was. In your own folder Paraph uses the library that is there, or begins a new one.</source>
        <translation>ライブラリのあるディスクまたは共有を接続してから再試行してください。代わりのものは作りません。戻れば、すべて元のとおりです。自分のフォルダーを使う場合は、そこにあるライブラリを開くか、新しく作ります。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Insert {topic}</source>
        <translation>{topic}を挿入</translation>
    </message>
    <message>
        <source>It goes after {place}.</source>
        <translation>{place}の後に入ります。</translation>
    </message>
    <message>
        <source>It goes to the beginning.</source>
        <translation>冒頭に入ります。</translation>
    </message>
    <message>
        <source>It is still not there.</source>
        <translation>まだ見つかりません。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Libraries (*.paraph);;All files (*)</source>
        <translation>ライブラリ (*.paraph);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>ライブラリを開く</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>別のライブラリを開く…</translation>
    </message>
    <message>
        <source>Paraph</source>
        <translation>Paraph</translation>
    </message>
    <message>
        <source>The library is missing</source>
        <translation>ライブラリが見つかりません</translation>
    </message>
    <message>
        <source>The library is not where it was: {path}</source>
        <translation>ライブラリが元の場所にありません：{path}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Use my own folder</source>
        <translation>自分のフォルダーを使う</translation>
    </message>
    <message>
        <source>{name} is not a library of Paraph. It stays as it is.</source>
        <translation>{name} は Paraph のライブラリではありません。そのままにします。</translation>
    </message>
    <message>
        <source>{topic} is in {count} of {all} signed texts of this kind in the library.</source>
        <translation>{topic}は、ライブラリにある同種の署名済み文書 {all} 件のうち {count} 件にあります。</translation>
    </message>
</context>
<context>
    <name>Moved</name>
    <message>
        <source>It is where it was, and nothing is changed.</source>
        <translation>元の場所にあり、何も変わっていません。</translation>
    </message>
    <message>
        <source>The copy was checked and is whole.</source>
        <translation>コピーは点検済みで、欠けていません。</translation>
    </message>
    <message>
        <source>The former file stays until you remove it: {path}</source>
        <translation>元のファイルは削除するまで残ります：{path}</translation>
    </message>
    <message>
        <source>The library is now {path}.</source>
        <translation>ライブラリは {path} に移りました。</translation>
    </message>
    <message>
        <source>The library was not moved.</source>
        <translation>ライブラリは移動されませんでした。</translation>
    </message>
    <message>
        <source>This is the library {path}.</source>
        <translation>ライブラリ {path} を開いています。</translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copying to {path} …</source>
        <translation>{path} にコピーしています…</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>コピーの進み具合</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>ライブラリの移動</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Another template has this name.</source>
        <translation>同じ名前のひな形があります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Name of the files</source>
        <translation>ファイルの名前</translation>
    </message>
    <message>
        <source>Replace “{name}”</source>
        <translation>「{name}」を置き換える</translation>
    </message>
    <message>
        <source>Small letters a to z, figures, - and _.</source>
        <translation>英小文字、数字、- と _ が使えます。</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>この名前にする</translation>
    </message>
    <message>
        <source>There is already a template called “{name}”.</source>
        <translation>「{name}」という名前のひな形が既にあります。</translation>
    </message>
</context>
<context>
    <name>NearestFoot</name>
    <message>
        <source>Most like this</source>
        <translation>最も近いもの</translation>
    </message>
    <message>
        <source>No clause is near this one.</source>
        <translation>これに近い条項はありません。</translation>
    </message>
    <message>
        <source>No other text words it.</source>
        <translation>ほかに同じ趣旨の文書はありません。</translation>
    </message>
    <message>
        <source>Wordings of this clause</source>
        <translation>この条項の文言例</translation>
    </message>
    <message>
        <source>in 1 signed text</source>
        <translation>署名済み文書 1 件</translation>
    </message>
    <message>
        <source>in 1 text</source>
        <translation>文書 1 件</translation>
    </message>
    <message>
        <source>in {count} signed texts</source>
        <translation>署名済み文書 {count} 件</translation>
    </message>
    <message>
        <source>in {count} texts</source>
        <translation>文書 {count} 件</translation>
    </message>
</context>
<context>
    <name>NearestView</name>
    <message>
        <source>Most like this</source>
        <translation>最も近いもの</translation>
    </message>
</context>
<context>
    <name>NewTemplateDialog</name>
    <message>
        <source>A copy of “{title}”</source>
        <translation>「{title}」の写し</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Find a template or a text</source>
        <translation>ひな形または文書を探す</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新しいひな形</translation>
    </message>
    <message>
        <source>Of an instrument, names, subject, periods and dates become questions where they are recognised.</source>
        <translation>文書を元にすると、認識できた名称、主題、期間、日付は設問になります。</translation>
    </message>
    <message>
        <source>The parts that every memorandum has</source>
        <translation>覚書に共通の構成</translation>
    </message>
    <message>
        <source>The text of “{title}”</source>
        <translation>「{title}」の本文</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>Kept in the library for these words, in whatever text they stand. Never exported.</source>
        <translation>この文言のメモとしてライブラリに保存され、どの文書でも表示されます。書き出されません。</translation>
    </message>
    <message>
        <source>Note on this wording</source>
        <translation>この文言のメモ</translation>
    </message>
    <message>
        <source>When not to use it</source>
        <translation>使ってはならない場合</translation>
    </message>
    <message>
        <source>Why this wording</source>
        <translation>この文言の理由</translation>
    </message>
    <message>
        <source>Wording to fall back on</source>
        <translation>譲歩する場合の文言</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>この通知を閉じる</translation>
    </message>
</context>
<context>
    <name>NoticeCalculator</name>
    <message>
        <source>Add to calendar…</source>
        <translation>カレンダーに追加…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Day on which notice is delivered</source>
        <translation>通告を交付する日</translation>
    </message>
    <message>
        <source>Discontinuation takes effect on</source>
        <translation>終了の効力発生日</translation>
    </message>
    <message>
        <source>Give a day: what follows from the text stands here.</source>
        <translation>日付を入れると、本文による結果がここに出ます。</translation>
    </message>
    <message>
        <source>If notice is delivered on …</source>
        <translation>通告を交付する日…</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>No text of the library says what happens after a notice.</source>
        <translation>通告後について定める文書はライブラリにありません。</translation>
    </message>
    <message>
        <source>{title}: if notice is delivered on {given}, it takes effect on {day}.</source>
        <translation>{title}：{given}に通告を交付すると、{day}に効力を生じます。</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Cut in two</source>
        <translation>二分割</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Joined to what follows</source>
        <translation>次と結合</translation>
    </message>
    <message>
        <source>Moved elsewhere</source>
        <translation>他所へ移動</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>新しい項</translation>
    </message>
    <message>
        <source>No longer in the draft</source>
        <translation>案文にもうありません</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>未処理はありません。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Numbers follow by themselves; accepting it changes no word.</source>
        <translation>番号は自動で付きます。承諾しても文言は変わりません。</translation>
    </message>
    <message>
        <source>The draft reads so already.</source>
        <translation>案文は既にそのとおりです。</translation>
    </message>
    <message>
        <source>The words that it changes are no longer in the draft. Reject it, or put it in brackets.</source>
        <translation>変更対象の文言は案文にもうありません。拒否するか、角括弧に入れてください。</translation>
    </message>
    <message>
        <source>The words that it changes are others by now.</source>
        <translation>変更対象の文言は既に変わっています。</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>追加：{words}</translation>
    </message>
    <message>
        <source>countered</source>
        <translation>対案提示</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>履歴なし</translation>
    </message>
    <message>
        <source>put in brackets</source>
        <translation>角括弧に入れた</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>removed: {words}</source>
        <translation>削除：{words}</translation>
    </message>
    <message>
        <source>{author}, {date}</source>
        <translation>{author}、{date}</translation>
    </message>
    <message>
        <source>{decision} by {author}, {date}</source>
        <translation>{decision}（{author}、{date}）</translation>
    </message>
    <message>
        <source>{decision}, {date}</source>
        <translation>{decision}（{date}）</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>未処理 {n} 件</translation>
    </message>
    <message>
        <source>{n} open, all marked</source>
        <translation>未処理 {n} 件、すべて履歴あり</translation>
    </message>
    <message>
        <source>{n} open, {unmarked} of them not marked</source>
        <translation>未処理 {n} 件、うち履歴なし {unmarked} 件</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Accept</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Counter-proposal</source>
        <translation>対案</translation>
    </message>
    <message>
        <source>Counter…</source>
        <translation>対案…</translation>
    </message>
    <message>
        <source>Our words in their place</source>
        <translation>代わりに示す当方の文言</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>履歴なし</translation>
    </message>
    <message>
        <source>{weight}: {reason}</source>
        <translation>{weight}：{reason}</translation>
    </message>
</context>
<context>
    <name>OffersPane</name>
    <message>
        <source>Accept all</source>
        <translation>すべて承諾</translation>
    </message>
    <message>
        <source>Accept all by {author}</source>
        <translation>{author}の提案をすべて承諾</translation>
    </message>
    <message>
        <source>Accept all in this section</source>
        <translation>この節の提案をすべて承諾</translation>
    </message>
    <message>
        <source>Accept all that is not marked</source>
        <translation>履歴なしの変更をすべて承諾</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>一括…</translation>
    </message>
    <message>
        <source>Changed without a mark</source>
        <translation>履歴なしの変更</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>処理済み</translation>
    </message>
    <message>
        <source>Hide what is decided</source>
        <translation>処理済みを隠す</translation>
    </message>
    <message>
        <source>Marked in their file</source>
        <translation>相手方のファイルの変更履歴</translation>
    </message>
    <message>
        <source>Only spaces, quotes and dashes, not marked</source>
        <translation>空白・引用符・ダッシュのみ、履歴なし</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>すべて拒否</translation>
    </message>
    <message>
        <source>Reject all by {author}</source>
        <translation>{author}の提案をすべて拒否</translation>
    </message>
    <message>
        <source>Reject all in this section</source>
        <translation>この節の提案をすべて拒否</translation>
    </message>
    <message>
        <source>Reject all that is not marked</source>
        <translation>履歴なしの変更をすべて拒否</translation>
    </message>
    <message>
        <source>Show {n} decided</source>
        <translation>処理済み {n} 件を表示</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>ほか {n} 件を表示</translation>
    </message>
    <message>
        <source>Their changes</source>
        <translation>相手方の変更</translation>
    </message>
    <message>
        <source>This cannot be put in brackets where it stands. Accept it, reject it, or type it.</source>
        <translation>この箇所は角括弧に入れられません。承諾、拒否、または入力してください。</translation>
    </message>
</context>
<context>
    <name>OriginalsDialog</name>
    <message>
        <source>Both originals beside each other</source>
        <translation>両原本を並べて表示</translation>
    </message>
    <message>
        <source>Both originals – {title}</source>
        <translation>両原本 – {title}</translation>
    </message>
    <message>
        <source>Brackets</source>
        <translation>角括弧</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>点検しています…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keep brackets, with owners</source>
        <translation>角括弧を提案者とともに残す</translation>
    </message>
    <message>
        <source>No bracket may be open</source>
        <translation>未決の角括弧は不可</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>相違のみ</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Original shown at the right</source>
        <translation>右に示す原本</translation>
    </message>
    <message>
        <source>Save all originals in</source>
        <translation>すべての原本の保存先</translation>
    </message>
    <message>
        <source>Save all originals…</source>
        <translation>すべての原本を保存…</translation>
    </message>
    <message>
        <source>Saved as {names}.</source>
        <translation>{names} として保存しました。</translation>
    </message>
    <message>
        <source>The draft names one side: there is one original.</source>
        <translation>案文には一方の当事国しか記載がないため、原本は一つです。</translation>
    </message>
    <message>
        <source>The originals are the same but for the order of names, and each names its keeper first.</source>
        <translation>両原本は名称の順序を除いて同一で、それぞれ保有国を先に記載しています。</translation>
    </message>
    <message>
        <source>The originals differ in more than the order of names. Look at these places before you save.</source>
        <translation>両原本には名称の順序以外の相違があります。保存の前に次の箇所を確認してください。</translation>
    </message>
    <message>
        <source>The originals have the same words. The order of names is to be looked at:</source>
        <translation>両原本の文言は同じです。名称の順序を確認してください：</translation>
    </message>
    <message>
        <source>{country} keeps this original</source>
        <translation>この原本は{country}が保有</translation>
    </message>
    <message>
        <source>{country} named first</source>
        <translation>{country}を先に記載</translation>
    </message>
    <message>
        <source>{n} more.</source>
        <translation>ほか {n} 件。</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>パスワードを入力…</translation>
    </message>
    <message>
        <source>Keep as background of a reported instrument…</source>
        <translation>報道のみの文書の背景資料として保存…</translation>
    </message>
    <message>
        <source>Keep it as a text of its own</source>
        <translation>別の文書として残す</translation>
    </message>
    <message>
        <source>Look through it</source>
        <translation>内容を確認</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>ライブラリから削除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Closing formula</source>
        <translation>結語</translation>
    </message>
    <message>
        <source>Link phrase</source>
        <translation>つなぎ文言</translation>
    </message>
    <message>
        <source>Recitals</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Title and chapeau</source>
        <translation>題名と柱書</translation>
    </message>
    <message>
        <source>a weighty departure from the closest precedent</source>
        <translation>最も近い前例からの重大な相違</translation>
    </message>
    <message>
        <source>as precedent</source>
        <translation>前例どおり</translation>
    </message>
    <message>
        <source>departs from the closest precedent</source>
        <translation>最も近い前例との相違あり</translation>
    </message>
    <message>
        <source>has findings</source>
        <translation>指摘あり</translation>
    </message>
    <message>
        <source>no precedent</source>
        <translation>前例なし</translation>
    </message>
    <message>
        <source>open brackets</source>
        <translation>未決の角括弧あり</translation>
    </message>
    <message>
        <source>words taken from the library</source>
        <translation>ライブラリから採った文言</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>構成</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the changes</source>
        <translation>変更の概観</translation>
    </message>
    <message>
        <source>Where the changes are. Click to go there.</source>
        <translation>変更の位置。クリックで移動します。</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Date of the draft: {words}</source>
        <translation>案文の日付：{words}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>House style: page, letterhead and styles</source>
        <translation>書式：用紙、レターヘッド、スタイル</translation>
    </message>
    <message>
        <source>House style: {name}</source>
        <translation>書式：{name}</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>行番号</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>取扱表示</translation>
    </message>
    <message>
        <source>Marking: how the file is to be handled</source>
        <translation>取扱表示：ファイルの扱い方</translation>
    </message>
    <message>
        <source>On the pages</source>
        <translation>ページの表示</translation>
    </message>
    <message>
        <source>Paraph’s own…</source>
        <translation>Paraph の書式…</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Title in the head: {words}</source>
        <translation>柱の題名：{words}</translation>
    </message>
    <message>
        <source>Whose original it is: {words}</source>
        <translation>どちらの原本か：{words}</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>ページのプレビュー</translation>
    </message>
    <message>
        <source>Preview page {n} of {all}</source>
        <translation>プレビュー {n}／{all} ページ</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>File {file} of {files}, page {n} of {all}</source>
        <translation>ファイル {file}／{files}、{n}／{all} ページ</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>{n}／{all} ページ</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>ページのプレビュー</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} ページ</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>1 place passes with one profile and fails with the other.</source>
        <translation>一方の基準のみを満たす箇所が 1 件あります。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Every provision passes with both.</source>
        <translation>すべての規定が両方に合います。</translation>
    </message>
    <message>
        <source>First profile</source>
        <translation>第一の基準</translation>
    </message>
    <message>
        <source>Holding the text to both …</source>
        <translation>両方の基準で見ています…</translation>
    </message>
    <message>
        <source>Only what passes with one and fails with the other</source>
        <translation>一方だけに合うもののみ</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>Whatever fails with one fails with the other too.</source>
        <translation>一方で指摘されるものは、もう一方でもすべて指摘されます。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Words that fail</source>
        <translation>指摘される語句</translation>
    </message>
    <message>
        <source>fails: “{words}”</source>
        <translation>指摘：「{words}」</translation>
    </message>
    <message>
        <source>fails: “{words}”. {advice}</source>
        <translation>指摘：「{words}」。{advice}</translation>
    </message>
    <message>
        <source>{n} places pass with one profile and fail with the other.</source>
        <translation>一方の基準のみを満たす箇所が {n} 件あります。</translation>
    </message>
    <message>
        <source>Second profile</source>
        <translation>第二の基準</translation>
    </message>
    <message>
        <source>Two profiles</source>
        <translation>二つの基準</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>対</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>可</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation>全コマンド</translation>
    </message>
    <message>
        <source>Command, instrument, words of a clause</source>
        <translation>コマンド、文書、条項の語句</translation>
    </message>
    <message>
        <source>Enter run</source>
        <translation>Enter 実行</translation>
    </message>
    <message>
        <source>Esc close</source>
        <translation>Esc 閉じる</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ 選択</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Binding</source>
        <translation>法的拘束力あり</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Language tags with commas between them, such as en, ja.</source>
        <translation>言語タグをコンマで区切って入力（例：en, ja）。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number of originals</source>
        <translation>原本の数</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>代表機関</translation>
    </message>
    <message>
        <source>Short form in the text</source>
        <translation>本文での略称</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>署名日</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Write a whole number.</source>
        <translation>整数を入力してください。</translation>
    </message>
    <message>
        <source>Write it as 19 March 2026.</source>
        <translation>2026年3月19日 のように入力してください。</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Let this computer keep it for me</source>
        <translation>このコンピューターに保管させる</translation>
    </message>
    <message>
        <source>Looking for the system’s store of passwords …</source>
        <translation>システムのパスワード保管庫を探しています…</translation>
    </message>
    <message>
        <source>Nobody can open the library without its passphrase: not its makers, and no administrator. There is no other way in. A backup from before it was encrypted opens without one, and a backup from the time of an older passphrase opens with that one. Write the passphrase down and lay it where your ministry keeps such things.</source>
        <translation>パスフレーズがなければ、開発者も管理者も、誰もライブラリを開けません。ほかに開く方法はありません。暗号化前のバックアップはパスフレーズなしで、以前のパスフレーズの時期のバックアップはそのパスフレーズで開けます。パスフレーズは書き留め、所属省庁の定める場所に保管してください。</translation>
    </message>
    <message>
        <source>Show the letters (needed to type Japanese)</source>
        <translation>文字を表示する（日本語を入力するときに必要）</translation>
    </message>
    <message>
        <source>This is not possible here: {why}.</source>
        <translation>ここでは保管できません：{why}。</translation>
    </message>
    <message>
        <source>Whoever is signed in to this computer as you then opens the library without it.</source>
        <translation>以後、あなたとしてこのコンピューターにサインインしている人は、パスフレーズなしでライブラリを開けます。</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>The password is used to read this file, and is not stored.</source>
        <translation>パスワードはこのファイルの読み取りにのみ使い、保存しません。</translation>
    </message>
    <message>
        <source>This is not the right one. Try again: capitals count.</source>
        <translation>パスワードが違います。大文字と小文字に注意して再入力してください。</translation>
    </message>
    <message>
        <source>{name} is protected with a password.</source>
        <translation>{name} はパスワードで保護されています。</translation>
    </message>
</context>
<context>
    <name>PhraseDialog</name>
    <message>
        <source>Accepted in {texts} of the {all} texts of your library.</source>
        <translation>ライブラリの {all} 件中 {texts} 件で受け入れられています。</translation>
    </message>
    <message>
        <source>Case, quotes and the names of the participants do not count.</source>
        <translation>大文字・小文字、引用符、参加者の名称の違いは問いません。</translation>
    </message>
    <message>
        <source>Clauses with this phrase</source>
        <translation>この文言を含む条項</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close to it</source>
        <translation>近い文言</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Nobody has accepted this phrase in the {all} texts of your library.</source>
        <translation>ライブラリの {all} 件の文書に、この文言を受け入れた例はありません。</translation>
    </message>
    <message>
        <source>There is no other text in your library.</source>
        <translation>ライブラリにほかの文書がありません。</translation>
    </message>
    <message>
        <source>Who has accepted this phrase?</source>
        <translation>この文言を受け入れた例</translation>
    </message>
    <message>
        <source>{hundredths} % alike</source>
        <translation>類似度 {hundredths} %</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>This disk can be taken out. Close Paraph before you take it out, or the library can be damaged.</source>
        <translation>このディスクは取り外せます。取り外す前に Paraph を閉じてください。そうしないとライブラリが壊れることがあります。</translation>
    </message>
    <message>
        <source>This folder is on another computer. A library can be damaged when the network breaks off while Paraph writes. Choose a folder on this computer; copies may lie on the network.</source>
        <translation>このフォルダーは別のコンピューターにあります。書き込み中にネットワークが切れると、ライブラリが壊れることがあります。このパソコンのフォルダーを選んでください。写しはネットワークに置いてもかまいません。</translation>
    </message>
    <message>
        <source>{name} copies this folder to other computers, also while Paraph writes, and can damage the library so. Choose a folder that is not synchronised.</source>
        <translation>{name} は Paraph の書き込み中もこのフォルダーを他のコンピューターにコピーするため、ライブラリが壊れることがあります。同期されていないフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose another folder…</source>
        <translation>別のフォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>It can be moved to another folder, or another library can be opened.</source>
        <translation>別のフォルダーへ移すか、別のライブラリを開けます。</translation>
    </message>
    <message>
        <source>It will be copied to {path}, the copy is checked, and Paraph goes on there. The file that is used now stays until you remove it.</source>
        <translation>{path} にコピーし、点検してから、そちらを使います。今のファイルは削除するまで残ります。</translation>
    </message>
    <message>
        <source>Its place is set from outside, by the variable PARAPH_LIBRARY; it is changed there.</source>
        <translation>場所は環境変数 PARAPH_LIBRARY で外から指定されています。変更はそちらで行ってください。</translation>
    </message>
    <message>
        <source>Libraries (*.paraph);;All files (*)</source>
        <translation>ライブラリ (*.paraph);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>ライブラリを移す</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>ライブラリを開く</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>別のライブラリを開く…</translation>
    </message>
    <message>
        <source>There is a library in this folder already. Choose another folder, or open that library.</source>
        <translation>このフォルダーにはすでにライブラリがあります。別のフォルダーを選ぶか、そのライブラリを開いてください。</translation>
    </message>
    <message>
        <source>This is the library that is open.</source>
        <translation>これは今開いているライブラリです。</translation>
    </message>
    <message>
        <source>Where the library is</source>
        <translation>ライブラリの場所</translation>
    </message>
    <message>
        <source>{name} is not a library of Paraph. It stays as it is.</source>
        <translation>{name} は Paraph のライブラリではありません。そのままにします。</translation>
    </message>
</context>
<context>
    <name>Precedent</name>
    <message>
        <source>section {label}</source>
        <translation>第 {label} 節</translation>
    </message>
</context>
<context>
    <name>PrecedentCard</name>
    <message>
        <source>In the names of this draft’s participants.</source>
        <translation>この案文の参加者の名称に置き換えてあります。</translation>
    </message>
    <message>
        <source>Open the clause</source>
        <translation>条項を開く</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>{hundredths} % alike</source>
        <translation>類似度 {hundredths} %</translation>
    </message>
</context>
<context>
    <name>PrecedentPage</name>
    <message>
        <source>1 departure</source>
        <translation>相違 1 件</translation>
    </message>
    <message>
        <source>1 signed text</source>
        <translation>署名済み文書 1 件</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>メモを追加…</translation>
    </message>
    <message>
        <source>Another sentence of this provision departs more.</source>
        <translation>この規定の別の文のほうが、先例から大きく離れています。</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>別の文言</translation>
    </message>
    <message>
        <source>Back to the template’s wording</source>
        <translation>ひな形の文言に戻す</translation>
    </message>
    <message>
        <source>Closest precedent</source>
        <translation>最も近い前例</translation>
    </message>
    <message>
        <source>Edit the note…</source>
        <translation>メモを編集…</translation>
    </message>
    <message>
        <source>Fall-back: {words}</source>
        <translation>譲歩案：{words}</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>Never exported.</source>
        <translation>書き出されません。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Next wording</source>
        <translation>次の文言</translation>
    </message>
    <message>
        <source>No precedent</source>
        <translation>前例なし</translation>
    </message>
    <message>
        <source>Not to be used: {words}</source>
        <translation>使用不可：{words}</translation>
    </message>
    <message>
        <source>Show that sentence</source>
        <translation>その文を表示</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>この文言を使う</translation>
    </message>
    <message>
        <source>Wordings in your library · {texts}</source>
        <translation>ライブラリの文言例 · {texts}</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>ほか 1 件</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ほか {n} 件</translation>
    </message>
    <message>
        <source>as precedent</source>
        <translation>前例どおり</translation>
    </message>
    <message>
        <source>{n} departures</source>
        <translation>相違 {n} 件</translation>
    </message>
    <message>
        <source>{n} signed texts</source>
        <translation>署名済み文書 {n} 件</translation>
    </message>
    <message>
        <source>{precedent} · in {used} of {signed} signed texts</source>
        <translation>{precedent} · 署名済み文書 {signed} 件中 {used} 件</translation>
    </message>
    <message>
        <source>{used} of {signed}</source>
        <translation>{signed} 件中 {used} 件</translation>
    </message>
</context>
<context>
    <name>PrecedentPane</name>
    <message>
        <source>Precedent</source>
        <translation>前例</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print – {title}</source>
        <translation>印刷 – {title}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF として保存</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF として保存…</translation>
    </message>
    <message>
        <source>The text as it stands</source>
        <translation>現在の本文</translation>
    </message>
    <message>
        <source>What differs from another text</source>
        <translation>他の文書との相違</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>変更表示あり</translation>
    </message>
    <message>
        <source>Without marks</source>
        <translation>変更表示なし</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Australia and New Zealand</source>
        <translation>オーストラリア・ニュージーランド</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>ドイツ</translation>
    </message>
    <message>
        <source>House</source>
        <translation>省内</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>United States (strict)</source>
        <translation>米国（厳格）</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>+ −  Size</source>
        <translation>+ −  大きさ</translation>
    </message>
    <message>
        <source>1 bracket</source>
        <translation>角括弧 1</translation>
    </message>
    <message>
        <source>A square bracket has no counterpart.</source>
        <translation>対になっていない角括弧があります。</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>交渉の席</translation>
    </message>
    <message>
        <source>Change the words below: what differs goes into brackets, yours beside it.</source>
        <translation>下の文言を変更してください。異なる部分が角括弧に入り、提案が並びます。</translation>
    </message>
    <message>
        <source>Ctrl+1 …  Take</source>
        <translation>Ctrl+1 …  採用</translation>
    </message>
    <message>
        <source>E  Edit</source>
        <translation>E  編集</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>本文を編集</translation>
    </message>
    <message>
        <source>Enter  Take these words</source>
        <translation>Enter  この文言を採る</translation>
    </message>
    <message>
        <source>Esc  Back</source>
        <translation>Esc  戻る</translation>
    </message>
    <message>
        <source>Esc  Leave</source>
        <translation>Esc  終了</translation>
    </message>
    <message>
        <source>F9  Bracket</source>
        <translation>F9  角括弧</translation>
    </message>
    <message>
        <source>In the place of “{words}”.</source>
        <translation>「{words}」の代わりに。</translation>
    </message>
    <message>
        <source>One more alternative in this bracket. No words: leave out.</source>
        <translation>この角括弧に代案を追加します。空欄は削除の提案です。</translation>
    </message>
    <message>
        <source>Shift+Enter  New line</source>
        <translation>Shift+Enter  改行</translation>
    </message>
    <message>
        <source>Shift+arrows  Select words</source>
        <translation>Shift+矢印  語句を選択</translation>
    </message>
    <message>
        <source>What is typed here takes the place of the words.</source>
        <translation>ここに入力した文言に置き換わります。</translation>
    </message>
    <message>
        <source>{country} proposes</source>
        <translation>{country}の提案</translation>
    </message>
    <message>
        <source>{key}  {country} proposes</source>
        <translation>{key}  {country}の提案</translation>
    </message>
    <message>
        <source>{n} brackets</source>
        <translation>角括弧 {n}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n}／{all}</translation>
    </message>
    <message>
        <source>← →  Provision</source>
        <translation>← →  規定</translation>
    </message>
</context>
<context>
    <name>ProjectorSheet</name>
    <message>
        <source>Provision</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>Text as it stands</source>
        <translation>現在の本文</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>{number}  {owner}</source>
        <translation>{number}  {owner}</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>1 tracked change</source>
        <translation>変更履歴 1 件</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Inserted and deleted again</source>
        <translation>挿入後に削除</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>移動元</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>an author who is not named</source>
        <translation>名前のない作成者</translation>
    </message>
    <message>
        <source>by 1 author</source>
        <translation>作成者 1 名</translation>
    </message>
    <message>
        <source>by {n} authors</source>
        <translation>作成者 {n} 名</translation>
    </message>
    <message>
        <source>{deed} by {who}</source>
        <translation>{who}による{deed}</translation>
    </message>
    <message>
        <source>{n} tracked changes</source>
        <translation>変更履歴 {n} 件</translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>A web address, or in words.</source>
        <translation>ウェブのアドレス、または文で。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Checked against the signed copy</source>
        <translation>署名本と照合済み</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>照合者</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>照合日</translation>
    </message>
    <message>
        <source>Retrieved from</source>
        <translation>入手元</translation>
    </message>
    <message>
        <source>Retrieved on</source>
        <translation>入手日</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>日付を入力してください。</translation>
    </message>
    <message>
        <source>Say who checked it.</source>
        <translation>照合者を入力してください。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{name} itself stays as it was read.</source>
        <translation>{name} 自体は読み取った時のまま残ります。</translation>
    </message>
</context>
<context>
    <name>ProvisionTree</name>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>section {label}</source>
        <translation>第 {label} 節</translation>
    </message>
    <message>
        <source>signed at {place} on {day}</source>
        <translation>{day}、{place}で署名</translation>
    </message>
    <message>
        <source>signed on {day}</source>
        <translation>{day}署名</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu  F10</source>
        <translation>メニュー  F10</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>1 doubtful spot to look at</source>
        <translation>確認箇所 1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>照合…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation>署名本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>未照合</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>{count} originals</source>
        <translation>原本 {count} 通</translation>
    </message>
    <message>
        <source>{n} doubtful spots to look at</source>
        <translation>確認箇所 {n}</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>RecordsField</name>
    <message>
        <source>Add {one}</source>
        <translation>{one}を追加</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>RemarkCard</name>
    <message>
        <source>Answer</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>返信…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change “{words}”…</source>
        <translation>「{words}」を変更…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Keep it internal</source>
        <translation>内部用にする</translation>
    </message>
    <message>
        <source>Let it go out with the text</source>
        <translation>文書とともに送付する</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>未解決に戻す</translation>
    </message>
    <message>
        <source>Remove “{words}”</source>
        <translation>「{words}」を削除</translation>
    </message>
    <message>
        <source>done</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>goes out</source>
        <translation>送付対象</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部用</translation>
    </message>
    <message>
        <source>{who}, from their file</source>
        <translation>{who}（相手方のファイル）</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>コメント…</translation>
    </message>
    <message>
        <source>Internal until you let it out.</source>
        <translation>送付すると指定するまで内部用です。</translation>
    </message>
    <message>
        <source>No comments. Select words and press Ctrl+Shift+M.</source>
        <translation>コメントはありません。語句を選んで Ctrl+Shift+M を押してください。</translation>
    </message>
    <message>
        <source>No longer in the draft</source>
        <translation>案文にもうありません</translation>
    </message>
    <message>
        <source>On the selected words</source>
        <translation>選択した語句について</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>kept in the file, no part of the text</source>
        <translation>ファイルに残るが本文ではない</translation>
    </message>
    <message>
        <source>on “{words}”</source>
        <translation>「{words}」について</translation>
    </message>
</context>
<context>
    <name>RemarksDialog</name>
    <message>
        <source>Tracked changes</source>
        <translation>変更履歴</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation>{path} に保存</translation>
    </message>
    <message>
        <source>Paraph</source>
        <translation>Paraph</translation>
    </message>
    <message>
        <source>Paraph made a mistake.</source>
        <translation>Paraph に不具合が起きました。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>What is typed is saved, and the library is as it was. Nothing is sent anywhere. This report helps whoever mends it: it says where in the program it happened, and holds no title, no name of a file, and no words of a text.</source>
        <translation>入力したものは保存され、ライブラリは元のままです。どこにも送信しません。この報告は修正する人のためのもので、プログラムのどこで起きたかが書かれています。題名、ファイル名、文書の文言は含まれません。</translation>
    </message>
</context>
<context>
    <name>Reported</name>
    <message>
        <source>Confirmed: “{words}”</source>
        <translation>確認：「{words}」</translation>
    </message>
    <message>
        <source>Different: “{words}”</source>
        <translation>相違：「{words}」</translation>
    </message>
    <message>
        <source>Held against the signed text: {confirmed} confirmed, {different} different, {absent} not in it.</source>
        <translation>署名本文と照合：確認 {confirmed}、相違 {different}、記載なし {absent}。</translation>
    </message>
    <message>
        <source>Reported – not a signed text</source>
        <translation>報道のみ・署名本文ではありません</translation>
    </message>
    <message>
        <source>The signed text does not say it.</source>
        <translation>署名本文に記載はありません。</translation>
    </message>
    <message>
        <source>What others write about it – not a signed text</source>
        <translation>第三者の記述です・署名本文ではありません</translation>
    </message>
</context>
<context>
    <name>ReportedArrivals</name>
    <message>
        <source>Each reported duty can be held against it.</source>
        <translation>報道された義務をそれぞれ照らし合わせることができます。</translation>
    </message>
    <message>
        <source>Hold against it</source>
        <translation>照らし合わせる</translation>
    </message>
    <message>
        <source>This may be the signed text of “{title}”, which was only reported: “{text}”.</source>
        <translation>「{text}」は、報道のみで登録された「{title}」の署名本文かもしれません。</translation>
    </message>
</context>
<context>
    <name>ReportedDialog</name>
    <message>
        <source>A duty as it was told</source>
        <translation>伝えられた義務</translation>
    </message>
    <message>
        <source>A name to begin with: write how it is called</source>
        <translation>仮の名称です。正式な名称を入力してください</translation>
    </message>
    <message>
        <source>Add a duty</source>
        <translation>義務を追加</translation>
    </message>
    <message>
        <source>Choose pages…</source>
        <translation>資料を選ぶ…</translation>
    </message>
    <message>
        <source>Countries, with commas between them</source>
        <translation>国名（コンマで区切る）</translation>
    </message>
    <message>
        <source>Drop pages that tell of it: news, statements, notes. Tick the duties that they report; edit one with F2.</source>
        <translation>報道、声明、メモなどの資料をドロップし、伝えられている義務を選んでください。F2 で編集できます。</translation>
    </message>
    <message>
        <source>Duties as they are told</source>
        <translation>伝えられている義務</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>義務</translation>
    </message>
    <message>
        <source>Entered by hand, without a page</source>
        <translation>手入力（資料なし）</translation>
    </message>
    <message>
        <source>In the signed text</source>
        <translation>署名本文では</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No pages yet.</source>
        <translation>資料はまだありません。</translation>
    </message>
    <message>
        <source>No time is told</source>
        <translation>期間の記載なし</translation>
    </message>
    <message>
        <source>Pages that tell of the instrument</source>
        <translation>文書について伝える資料</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Read the pages…</source>
        <translation>資料を読む…</translation>
    </message>
    <message>
        <source>Reading the pages …</source>
        <translation>資料を読み取っています…</translation>
    </message>
    <message>
        <source>Register a reported instrument</source>
        <translation>報道のみの文書を登録</translation>
    </message>
    <message>
        <source>Reported instrument</source>
        <translation>報道のみの文書</translation>
    </message>
    <message>
        <source>Said to be signed on</source>
        <translation>署名日（報道）</translation>
    </message>
    <message>
        <source>Say what it is called.</source>
        <translation>名称を入れてください。</translation>
    </message>
    <message>
        <source>These pages tell of no duty. The instrument can be kept all the same.</source>
        <translation>資料に義務の記載はありませんが、文書は保存できます。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Write it as 19 March 2026.</source>
        <translation>2026-03-19 のように書いてください。</translation>
    </message>
    <message>
        <source>Written by hand: {source}</source>
        <translation>手入力：{source}</translation>
    </message>
    <message>
        <source>who told it</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>“{words}” – {page}</source>
        <translation>「{words}」― {page}</translation>
    </message>
</context>
<context>
    <name>ReportedList</name>
    <message>
        <source>Brief…</source>
        <translation>説明資料…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Its signed text is in the library.</source>
        <translation>署名本文はライブラリにあります。</translation>
    </message>
    <message>
        <source>None yet. Register one from what the news, a statement or a colleague tells of it.</source>
        <translation>まだありません。報道、声明、同僚からの情報を基に登録できます。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>登録…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Reported instruments</source>
        <translation>報道のみの文書</translation>
    </message>
    <message>
        <source>The signed text has arrived…</source>
        <translation>署名本文が届いた…</translation>
    </message>
    <message>
        <source>Their signed texts are not at hand: they stand in Dates and beside their family, and give no clause.</source>
        <translation>署名本文が手元にない文書です。日程と関連文書の欄に現れ、条項は採りません。</translation>
    </message>
</context>
<context>
    <name>ReportedPages</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Pages that tell of it</source>
        <translation>関連する資料</translation>
    </message>
    <message>
        <source>Retrieved on {day}</source>
        <translation>{day}取得</translation>
    </message>
    <message>
        <source>The words of the page</source>
        <translation>資料の文言</translation>
    </message>
    <message>
        <source>Where it was got is not known.</source>
        <translation>入手元は分かっていません。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>A backup takes the library’s place; what is there now is backed up first. They take {used} of at most {limit}, those kept for good apart.</source>
        <translation>選んだバックアップが現在のライブラリに置き換わります。現在の内容はまずバックアップされます。使用量は{used}（上限{limit}、保管分を除く）です。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <translation>バックアップしています…</translation>
    </message>
    <message>
        <source>Backups of the library</source>
        <translation>ライブラリのバックアップ</translation>
    </message>
    <message>
        <source>Backups, the last made first</source>
        <translation>バックアップ（新しい順）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Do not keep for good</source>
        <translation>保管をやめる</translation>
    </message>
    <message>
        <source>From an exported library…</source>
        <translation>書き出したライブラリから…</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>このバックアップのパスフレーズ</translation>
    </message>
    <message>
        <source>Keep for good</source>
        <translation>ずっと保管する</translation>
    </message>
    <message>
        <source>Libraries (*.paraph)</source>
        <translation>ライブラリ (*.paraph)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Take a library that was exported</source>
        <translation>書き出したライブラリを取り込む</translation>
    </message>
    <message>
        <source>The library is backed up, and the copy was checked.</source>
        <translation>ライブラリをバックアップし、コピーを検査しました。</translation>
    </message>
    <message>
        <source>There is no backup yet. Paraph makes one every day on which something changed.</source>
        <translation>バックアップはまだありません。変更のあった日ごとに自動で作成されます。</translation>
    </message>
    <message>
        <source>Write a backup into a file</source>
        <translation>バックアップをファイルに書き出す</translation>
    </message>
    <message>
        <source>Write into a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>書き出しました：{path}</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>ZIPアーカイブ (*.zip)</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Checking the backup, and backing up what is there …</source>
        <translation>バックアップを検査し、現在の内容をバックアップしています…</translation>
    </message>
    <message>
        <source>Everything is there again.</source>
        <translation>すべて元どおりです。</translation>
    </message>
    <message>
        <source>Libraries (*.paraph)</source>
        <translation>ライブラリ (*.paraph)</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>何も復元されませんでした。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>何も救えませんでした。</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>別のライブラリを開く</translation>
    </message>
    <message>
        <source>Reading the damaged file page by page …</source>
        <translation>壊れたファイルを1ページずつ読んでいます…</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Saving what can be saved</source>
        <translation>救えるものを救っています</translation>
    </message>
    <message>
        <source>Some things could not be saved: {report} says which.</source>
        <translation>救えなかったものがあります。詳細は{report}にあります。</translation>
    </message>
    <message>
        <source>The backup of {when} is restored.</source>
        <translation>{when}のバックアップから復元しました。</translation>
    </message>
    <message>
        <source>The damaged file is as it was.</source>
        <translation>壊れたファイルは元のままです。</translation>
    </message>
    <message>
        <source>The damaged file is kept beside the backups.</source>
        <translation>壊れたファイルはバックアップと同じ場所に保管されています。</translation>
    </message>
    <message>
        <source>The library is as it was.</source>
        <translation>ライブラリは元のままです。</translation>
    </message>
    <message>
        <source>The library is gone on with as it is.</source>
        <translation>ライブラリをこのまま使い続けます。</translation>
    </message>
    <message>
        <source>The library is restored.</source>
        <translation>ライブラリを復元しました。</translation>
    </message>
    <message>
        <source>What was there before is backed up.</source>
        <translation>以前の内容はバックアップされています。</translation>
    </message>
    <message>
        <source>{texts} texts and {drafts} drafts were saved.</source>
        <translation>文書{texts}件と草案{drafts}件を救いました。</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>1 change is not marked.</source>
        <translation>履歴のない変更が 1 件あります。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>All marks in the file that came back are rejected; what then differs from the file that was sent was changed without a mark.</source>
        <translation>返送されたファイルの変更履歴をすべて拒否し、それでも送付したファイルと異なる箇所を、履歴なしの変更として示します。</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>返送</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Check for changes that are not marked</source>
        <translation>履歴なしの変更を調べる</translation>
    </message>
    <message>
        <source>Checking {name} …</source>
        <translation>{name} を点検しています…</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>Different, and without a mark in Word</source>
        <translation>相違があり、Word の履歴がないもの</translation>
    </message>
    <message>
        <source>Every change is marked. Nothing else differs from what was sent.</source>
        <translation>すべての変更に履歴があります。ほかに送付した文書との相違はありません。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>書式</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>履歴あり</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>移動元</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>履歴なし</translation>
    </message>
    <message>
        <source>Our marks that are gone</source>
        <translation>失われた当方の変更履歴</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Save as a redline…</source>
        <translation>見え消しとして保存…</translation>
    </message>
    <message>
        <source>Save redline</source>
        <translation>見え消しを保存</translation>
    </message>
    <message>
        <source>Saved as {name}. {said}</source>
        <translation>{name} として保存しました。{said}</translation>
    </message>
    <message>
        <source>Saving {name} …</source>
        <translation>{name} を保存しています…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送付</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文言</translation>
    </message>
    <message>
        <source>{n} changes are not marked.</source>
        <translation>履歴のない変更が {n} 件あります。</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>1 line, never changed</source>
        <translation>1 行、変更不可</translation>
    </message>
    <message>
        <source>Comments and tracked changes</source>
        <translation>コメントと変更履歴</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>M merge · S split · Tab demote · K kind · T topic · Del aside</source>
        <translation>M 結合 · S 分割 · Tab 階層を下げる · K 種類 · T 主題 · Del 除外</translation>
    </message>
    <message>
        <source>Other kind…</source>
        <translation>別の種類…</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>認識結果</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>ここで分割</translation>
    </message>
    <message>
        <source>as an instrument with one section</source>
        <translation>1 節の文書として</translation>
    </message>
    <message>
        <source>as an instrument with {n} sections</source>
        <translation>{n} 節の文書として</translation>
    </message>
    <message>
        <source>{n} lines, never changed</source>
        <translation>{n} 行、変更不可</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>1 doubtful spot, {looked} looked at</source>
        <translation>確認箇所 1、確認済み {looked}</translation>
    </message>
    <message>
        <source>Add to library</source>
        <translation>ライブラリに追加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Coverage {part} %</source>
        <translation>網羅率 {part} %</translation>
    </message>
    <message>
        <source>Some words of the source stand nowhere yet: see Set aside.</source>
        <translation>原資料の一部の語句がまだどこにもありません。「除外」を確認してください。</translation>
    </message>
    <message>
        <source>{n} doubtful spots, {looked} looked at</source>
        <translation>確認箇所 {n}、確認済み {looked}</translation>
    </message>
    <message>
        <source>{source} words in the source, {tree} in the tree, {aside} set aside, {missing} missing</source>
        <translation>原資料 {source} 語、構成 {tree}、除外 {aside}、欠落 {missing}</translation>
    </message>
</context>
<context>
    <name>ReviewReader</name>
    <message>
        <source>Leave it</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Leave it, or add it to the library: then it stands there as a text of its own.</source>
        <translation>取り込みをやめるか、ライブラリーに追加してください。追加すると別の文書として並びます。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} を読み取り中</translation>
    </message>
    <message>
        <source>These words are already in the library as “{title}”, read from another file.</source>
        <translation>この文言は、別のファイルから取り込んだ「{title}」としてライブラリーにあります。</translation>
    </message>
</context>
<context>
    <name>ReviewWork</name>
    <message>
        <source>1 correction is lost.</source>
        <translation>修正 1 件が失われます。</translation>
    </message>
    <message>
        <source>Close Paraph</source>
        <translation>Paraph を閉じる</translation>
    </message>
    <message>
        <source>Go on with the review</source>
        <translation>確認を続ける</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>The corrections to {name} are not stored yet.</source>
        <translation>{name} の修正はまだ保存されていません。</translation>
    </message>
    <message>
        <source>When Paraph is closed now, {lost}</source>
        <translation>今 Paraph を閉じると、{lost}</translation>
    </message>
    <message>
        <source>{name} is not stored yet.</source>
        <translation>{name} はまだ保存されていません。</translation>
    </message>
    <message>
        <source>{n} corrections are lost.</source>
        <translation>修正 {n} 件が失われます。</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare with the draft now</source>
        <translation>現在の案文と比較</translation>
    </message>
    <message>
        <source>Compare with the version before</source>
        <translation>一つ前の版と比較</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>この版に戻す</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Note a clearance…</source>
        <translation>決裁を記録…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>開いて読む</translation>
    </message>
    <message>
        <source>Save its file…</source>
        <translation>ファイルを保存…</translation>
    </message>
    <message>
        <source>Take back: {clearance}</source>
        <translation>取り消す：{clearance}</translation>
    </message>
</context>
<context>
    <name>SayingsList</name>
    <message>
        <source>How signed texts say it</source>
        <translation>署名済み文書での表現</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>No signed text in your library uses the words suggested.</source>
        <translation>提案された語句を使う署名済み文書はライブラリにありません。</translation>
    </message>
    <message>
        <source>Signed texts on the same topic:</source>
        <translation>同じ主題の署名済み文書：</translation>
    </message>
    <message>
        <source>Signed texts, first on the same topic, then on others:</source>
        <translation>署名済み文書（同じ主題、次に他の主題）：</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>Send</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 bookmark</source>
        <translation>ブックマーク 1 件</translation>
    </message>
    <message>
        <source>1 bracket</source>
        <translation>角括弧 1 件</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>コメント 1 件</translation>
    </message>
    <message>
        <source>1 content control</source>
        <translation>コンテンツ コントロール 1 件</translation>
    </message>
    <message>
        <source>1 date or time of the work on it</source>
        <translation>作業の日付または時刻 1 件</translation>
    </message>
    <message>
        <source>1 description or name of a picture</source>
        <translation>図の説明または名前 1 件</translation>
    </message>
    <message>
        <source>1 document within it that is not looked into</source>
        <translation>中を調べていない埋め込み文書 1 件</translation>
    </message>
    <message>
        <source>1 embedded file</source>
        <translation>埋め込みファイル 1 件</translation>
    </message>
    <message>
        <source>1 embedded object</source>
        <translation>埋め込みオブジェクト 1 件</translation>
    </message>
    <message>
        <source>1 field that takes its words from elsewhere</source>
        <translation>別の場所から文言を取るフィールド 1 件</translation>
    </message>
    <message>
        <source>1 hidden passage</source>
        <translation>隠し文字 1 か所</translation>
    </message>
    <message>
        <source>1 leftover that belongs to nothing</source>
        <translation>属する先のない残存物 1 件</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>リンク 1 件</translation>
    </message>
    <message>
        <source>1 mark of the program</source>
        <translation>プログラムの印 1 件</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>氏名 1 件</translation>
    </message>
    <message>
        <source>1 number of an editing session</source>
        <translation>編集回の番号 1 件</translation>
    </message>
    <message>
        <source>1 organisation</source>
        <translation>組織名 1 件</translation>
    </message>
    <message>
        <source>1 passage that is not printed</source>
        <translation>印刷されない箇所 1 か所</translation>
    </message>
    <message>
        <source>1 passage that only other programs show</source>
        <translation>他のプログラムだけが表示する箇所 1 か所</translation>
    </message>
    <message>
        <source>1 passage too small or too pale to be seen</source>
        <translation>小さすぎるか薄すぎて見えない箇所 1 か所</translation>
    </message>
    <message>
        <source>1 picture of a kind that is not looked into</source>
        <translation>中を調べていない種類の図 1 点</translation>
    </message>
    <message>
        <source>1 picture that says where or by whom it was made</source>
        <translation>撮影場所や作成者の情報を含む図 1 点</translation>
    </message>
    <message>
        <source>1 picture that still holds what was cut away</source>
        <translation>切り取った部分が残っている図 1 点</translation>
    </message>
    <message>
        <source>1 piece of data</source>
        <translation>データ 1 件</translation>
    </message>
    <message>
        <source>1 property</source>
        <translation>プロパティ 1 件</translation>
    </message>
    <message>
        <source>1 thing fetched from elsewhere</source>
        <translation>外部から読み込むもの 1 件</translation>
    </message>
    <message>
        <source>1 tracked change</source>
        <translation>変更履歴 1 件</translation>
    </message>
    <message>
        <source>A digital signature</source>
        <translation>デジタル署名</translation>
    </message>
    <message>
        <source>A sensitivity label</source>
        <translation>秘密度ラベル</translation>
    </message>
    <message>
        <source>A small picture of an earlier page</source>
        <translation>以前のページの縮小画像</translation>
    </message>
    <message>
        <source>Building blocks</source>
        <translation>文書パーツ</translation>
    </message>
    <message>
        <source>Carries {things}.</source>
        <translation>{things}を含みます。</translation>
    </message>
    <message>
        <source>Digital signatures</source>
        <translation>デジタル署名</translation>
    </message>
    <message>
        <source>Document variables</source>
        <translation>文書変数</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>手書き</translation>
    </message>
    <message>
        <source>It has the words of the file that came from {side} on {date}: {name}, of the draft “{draft}”.</source>
        <translation>{date}に{side}から届いたファイルと文言が同じです：{name}（案文「{draft}」）。</translation>
    </message>
    <message>
        <source>It has the words of the file that was sent to {side} on {date}: {name}, of the draft “{draft}”.</source>
        <translation>{date}に{side}へ送ったファイルと文言が同じです：{name}（案文「{draft}」）。</translation>
    </message>
    <message>
        <source>Kept, accepted or rejected, as you say.</source>
        <translation>残すか、承諾か、拒否かを指定してください。</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>マクロ</translation>
    </message>
    <message>
        <source>No {things}.</source>
        <translation>{things}は含みません。</translation>
    </message>
    <message>
        <source>Numbers that programs leave</source>
        <translation>プログラムが残す番号</translation>
    </message>
    <message>
        <source>Pictures, and what is embedded</source>
        <translation>図と埋め込み</translation>
    </message>
    <message>
        <source>Printer settings</source>
        <translation>プリンター設定</translation>
    </message>
    <message>
        <source>Properties of your office’s own</source>
        <translation>所属組織独自のプロパティ</translation>
    </message>
    <message>
        <source>Stays. In Word: Compress Pictures, and delete the cropped areas.</source>
        <translation>残ります。Word の「図の圧縮」でトリミング部分を削除してください。</translation>
    </message>
    <message>
        <source>Stays. Open it in Word and save it: it becomes part of the text.</source>
        <translation>残ります。Word で開いて保存すると本文の一部になります。</translation>
    </message>
    <message>
        <source>Stays. Save it as PNG and put it in anew.</source>
        <translation>残ります。PNG で保存し、入れ直してください。</translation>
    </message>
    <message>
        <source>The template it was made with</source>
        <translation>作成に使われたテンプレート</translation>
    </message>
    <message>
        <source>This is the file that came from {side} on {date}: {name}, of the draft “{draft}”.</source>
        <translation>{date}に{side}から届いたファイルです：{name}（案文「{draft}」）。</translation>
    </message>
    <message>
        <source>This is the file that was sent to {side} on {date}: {name}, of the draft “{draft}”.</source>
        <translation>{date}に{side}へ送ったファイルです：{name}（案文「{draft}」）。</translation>
    </message>
    <message>
        <source>Where it comes from and what it points to</source>
        <translation>由来とリンク先</translation>
    </message>
    <message>
        <source>Who worked on it, when and with what</source>
        <translation>作業者、日時、使用ソフト</translation>
    </message>
    <message>
        <source>Words beside the text</source>
        <translation>本文以外の文言</translation>
    </message>
    <message>
        <source>a day that was not noted</source>
        <translation>日付不明</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>隠し文字</translation>
    </message>
    <message>
        <source>names</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>names but the author’s</source>
        <translation>作成者以外の氏名</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>相手不明</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}と{last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first}、{last}</translation>
    </message>
    <message>
        <source>{n} bookmarks</source>
        <translation>ブックマーク {n} 件</translation>
    </message>
    <message>
        <source>{n} brackets</source>
        <translation>角括弧 {n} 件</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>コメント {n} 件</translation>
    </message>
    <message>
        <source>{n} content controls</source>
        <translation>コンテンツ コントロール {n} 件</translation>
    </message>
    <message>
        <source>{n} dates and times of the work on it</source>
        <translation>作業の日付や時刻 {n} 件</translation>
    </message>
    <message>
        <source>{n} descriptions and names of pictures</source>
        <translation>図の説明や名前 {n} 件</translation>
    </message>
    <message>
        <source>{n} documents within it that are not looked into</source>
        <translation>中を調べていない埋め込み文書 {n} 件</translation>
    </message>
    <message>
        <source>{n} embedded files</source>
        <translation>埋め込みファイル {n} 件</translation>
    </message>
    <message>
        <source>{n} embedded objects</source>
        <translation>埋め込みオブジェクト {n} 件</translation>
    </message>
    <message>
        <source>{n} fields that take their words from elsewhere</source>
        <translation>別の場所から文言を取るフィールド {n} 件</translation>
    </message>
    <message>
        <source>{n} hidden passages</source>
        <translation>隠し文字 {n} か所</translation>
    </message>
    <message>
        <source>{n} leftovers that belong to nothing</source>
        <translation>属する先のない残存物 {n} 件</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>リンク {n} 件</translation>
    </message>
    <message>
        <source>{n} marks of programs</source>
        <translation>プログラムの印 {n} 件</translation>
    </message>
    <message>
        <source>{n} names</source>
        <translation>氏名 {n} 件</translation>
    </message>
    <message>
        <source>{n} numbers of editing sessions</source>
        <translation>編集回の番号 {n} 件</translation>
    </message>
    <message>
        <source>{n} organisations</source>
        <translation>組織名 {n} 件</translation>
    </message>
    <message>
        <source>{n} passages that are not printed</source>
        <translation>印刷されない箇所 {n} か所</translation>
    </message>
    <message>
        <source>{n} passages that only other programs show</source>
        <translation>他のプログラムだけが表示する箇所 {n} か所</translation>
    </message>
    <message>
        <source>{n} passages too small or too pale to be seen</source>
        <translation>小さすぎるか薄すぎて見えない箇所 {n} か所</translation>
    </message>
    <message>
        <source>{n} pictures of a kind that is not looked into</source>
        <translation>中を調べていない種類の図 {n} 点</translation>
    </message>
    <message>
        <source>{n} pictures that say where or by whom they were made</source>
        <translation>撮影場所や作成者の情報を含む図 {n} 点</translation>
    </message>
    <message>
        <source>{n} pictures that still hold what was cut away</source>
        <translation>切り取った部分が残っている図 {n} 点</translation>
    </message>
    <message>
        <source>{n} pieces of data</source>
        <translation>データ {n} 件</translation>
    </message>
    <message>
        <source>{n} properties</source>
        <translation>プロパティ {n} 件</translation>
    </message>
    <message>
        <source>{n} sensitivity labels</source>
        <translation>秘密度ラベル {n} 件</translation>
    </message>
    <message>
        <source>{n} things fetched from elsewhere</source>
        <translation>外部から読み込むもの {n} 件</translation>
    </message>
    <message>
        <source>{n} tracked changes</source>
        <translation>変更履歴 {n} 件</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Accepted</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Check a file before sending</source>
        <translation>送付前にファイルを確認</translation>
    </message>
    <message>
        <source>Clean for the other side…</source>
        <translation>先方向けに消去…</translation>
    </message>
    <message>
        <source>Cleaning {name} …</source>
        <translation>{name} から消去しています…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>It carries nothing but the words that are seen.</source>
        <translation>見えている文言のほかは何も含みません。</translation>
    </message>
    <message>
        <source>It carries what no page shows.</source>
        <translation>ページに現れないものを含みます。</translation>
    </message>
    <message>
        <source>Kept, as you said</source>
        <translation>ご指定により残しました</translation>
    </message>
    <message>
        <source>Kept: it is meant as a redline</source>
        <translation>残す（見え消しとして送る）</translation>
    </message>
    <message>
        <source>Left in it</source>
        <translation>残っているもの</translation>
    </message>
    <message>
        <source>Looking into {name} …</source>
        <translation>{name} を調べています…</translation>
    </message>
    <message>
        <source>Name at the changes that are kept</source>
        <translation>残す変更の作成者名</translation>
    </message>
    <message>
        <source>Only Word files can be cleaned here: make it anew from the Word file.</source>
        <translation>ここで消去できるのは Word ファイルだけです。Word ファイルから作り直してください。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Save the clean file</source>
        <translation>消去したファイルを保存</translation>
    </message>
    <message>
        <source>Saved as {name}. It was read back: its words are the same, and nothing else is left in it.</source>
        <translation>{name} として保存しました。読み直して確認しました。文言は同じで、ほかには何も残っていません。</translation>
    </message>
    <message>
        <source>Saved as {name}. It was read back: its words are the same. Look at what is left in it.</source>
        <translation>{name} として保存しました。読み直して確認しました。文言は同じです。残っているものを確認してください。</translation>
    </message>
    <message>
        <source>Say what becomes of them</source>
        <translation>扱いを指定してください</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>取り除いたもの</translation>
    </message>
    <message>
        <source>Texts ({kinds})</source>
        <translation>文書 ({kinds})</translation>
    </message>
    <message>
        <source>The file that is to leave</source>
        <translation>送付するファイル</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>What it carries</source>
        <translation>含まれるもの</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>{name} (clean)</source>
        <translation>{name}（消去済み）</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Author of redlines</source>
        <translation>見え消しの作成者</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>レター</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Library: {path}</source>
        <translation>ライブラリ：{path}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Marking on all files</source>
        <translation>すべてのファイルの取扱い表示</translation>
    </message>
    <message>
        <source>Move it…</source>
        <translation>移す…</translation>
    </message>
    <message>
        <source>Name in tracked changes</source>
        <translation>変更履歴に表示する名前</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>痕跡</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>1 open bracket</source>
        <translation>未決の角括弧 1</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{n} open brackets</source>
        <translation>未決の角括弧 {n}</translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message>
        <source>Choose a text…</source>
        <translation>文書を選ぶ…</translation>
    </message>
    <message>
        <source>{title}
Choose another text</source>
        <translation>{title}
別の文書を選ぶ</translation>
    </message>
</context>
<context>
    <name>SideHeads</name>
    <message>
        <source>Earlier text</source>
        <translation>旧文書</translation>
    </message>
    <message>
        <source>Exchange the two texts</source>
        <translation>新旧を入れ替え</translation>
    </message>
    <message>
        <source>Later text</source>
        <translation>新文書</translation>
    </message>
</context>
<context>
    <name>Sign</name>
    <message>
        <source>“{title}” is in the library as a signed text.</source>
        <translation>「{title}」を署名済み文書としてライブラリに登録しました。</translation>
    </message>
    <message>
        <source>“{title}” is in the library. Another text of that name and day is there too: one may have to go.</source>
        <translation>「{title}」をライブラリに登録しました。同じ名称と日付の文書がもう一つあります。一方の削除を検討してください。</translation>
    </message>
    <message>
        <source>“{title}” was in the library already. Nothing was added.</source>
        <translation>「{title}」は既にライブラリにあります。何も追加していません。</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>1 bracket is open.</source>
        <translation>未決の角括弧が 1 件あります。</translation>
    </message>
    <message>
        <source>1 change of theirs is not decided.</source>
        <translation>相手方の変更 1 件が未処理です。</translation>
    </message>
    <message>
        <source>File as signed</source>
        <translation>署名済みとして登録</translation>
    </message>
    <message>
        <source>File it all the same</source>
        <translation>それでも収める</translation>
    </message>
    <message>
        <source>For {side}: name</source>
        <translation>{side}：氏名</translation>
    </message>
    <message>
        <source>For {side}: post</source>
        <translation>{side}：役職</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Say when it was signed.</source>
        <translation>署名日を入力してください。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>署名日</translation>
    </message>
    <message>
        <source>The text goes into your library as a signed text, with the Word file made of it as its source.</source>
        <translation>本文は署名済み文書としてライブラリに登録され、作成した Word ファイルが出典となります。</translation>
    </message>
    <message>
        <source>{n} brackets are open.</source>
        <translation>未決の角括弧が {n} 件あります。</translation>
    </message>
    <message>
        <source>{n} changes of theirs are not decided.</source>
        <translation>相手方の変更 {n} 件が未処理です。</translation>
    </message>
    <message>
        <source>“{title}” is in the library already, and may be this text. Nothing was filed yet.</source>
        <translation>「{title}」はすでにライブラリにあり、この文書と同じものかもしれません。まだ何も収められていません。</translation>
    </message>
</context>
<context>
    <name>SigningLine</name>
    <message>
        <source>As the draft says</source>
        <translation>案文のとおり</translation>
    </message>
    <message>
        <source>date blank</source>
        <translation>日付は空欄</translation>
    </message>
    <message>
        <source>place blank</source>
        <translation>場所は空欄</translation>
    </message>
    <message>
        <source>{place}, {day}</source>
        <translation>{place}、{day}</translation>
    </message>
</context>
<context>
    <name>SigningLineDialog</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Languages of the originals</source>
        <translation>原本の言語</translation>
    </message>
    <message>
        <source>Number of originals</source>
        <translation>原本の通数</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>署名地</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>署名日</translation>
    </message>
    <message>
        <source>Signing line</source>
        <translation>署名文</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>The line then reads:</source>
        <translation>署名文：</translation>
    </message>
    <message>
        <source>Write a number from 1 to 99.</source>
        <translation>1 から 99 までの数を入れてください。</translation>
    </message>
    <message>
        <source>Write the names of languages, such as English, Japanese.</source>
        <translation>English, Japanese のように言語名を書いてください。</translation>
    </message>
    <message>
        <source>left blank, for ink</source>
        <translation>手書き用に空欄</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Mark as checked…</source>
        <translation>照合済みにする…</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>読み取り方法</translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation>入手</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation>署名本</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source, never changed</source>
        <translation>原資料（変更不可）</translation>
    </message>
</context>
<context>
    <name>SplitCard</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>次の文</translation>
    </message>
    <message>
        <source>Put the caret where the second provision begins.</source>
        <translation>二番目の規定が始まる位置にカーソルを置いてください。</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>ここで分割</translation>
    </message>
    <message>
        <source>Where to split</source>
        <translation>分割位置</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Ad referendum</source>
        <translation>本国照会中（ad referendum）</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>Initialled</source>
        <translation>仮署名済み</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>This text was agreed ad referendum. A change must be told to the other side.</source>
        <translation>この文書は本国照会を条件に合意済みです。変更は相手方に伝える必要があります。</translation>
    </message>
    <message>
        <source>This text was initialled. A change other than a correction opens it again for both sides.</source>
        <translation>この文書は仮署名済みです。訂正以外の変更は双方の再交渉を要します。</translation>
    </message>
    <message>
        <source>This text was signed. What you change here is no part of what was signed.</source>
        <translation>この文書は署名済みです。ここでの変更は署名された内容に含まれません。</translation>
    </message>
</context>
<context>
    <name>StageButton</name>
    <message>
        <source>Both sides see it as non-binding</source>
        <translation>双方が法的拘束力なしと認識</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>段階：{stage}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>It is the file {path}. Nothing was changed in it.</source>
        <translation>ファイルは {path} です。何も変更していません。</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>別のライブラリを開く…</translation>
    </message>
    <message>
        <source>Paraph could not start.</source>
        <translation>Paraph を起動できませんでした。</translation>
    </message>
    <message>
        <source>Reading the signed texts …</source>
        <translation>署名済み文書を読み込んでいます…</translation>
    </message>
    <message>
        <source>The library cannot be used: {why}.</source>
        <translation>ライブラリを使用できません：{why}。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>What went wrong is noted in {path}. The library is as it was.</source>
        <translation>障害の内容は {path} に記録されています。ライブラリは元のままです。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Ad referendum</source>
        <translation>本国照会中（ad referendum）</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>案</translation>
    </message>
    <message>
        <source>Initialled</source>
        <translation>仮署名済み</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>署名済み</translation>
    </message>
</context>
<context>
    <name>TableDesk</name>
    <message>
        <source>1 instrument</source>
        <translation>文書 1 件</translation>
    </message>
    <message>
        <source>1 provision</source>
        <translation>規定 1</translation>
    </message>
    <message>
        <source>All that speak of it</source>
        <translation>これに触れる文書すべて</translation>
    </message>
    <message>
        <source>Instruments…</source>
        <translation>文書を選ぶ…</translation>
    </message>
    <message>
        <source>No instrument that is chosen has a provision on this topic. Choose another topic or instruments.</source>
        <translation>選んだ文書にこの主題の規定はありません。別の主題または文書を選んでください。</translation>
    </message>
    <message>
        <source>Nobody speaks of this</source>
        <translation>これに触れる文書なし</translation>
    </message>
    <message>
        <source>The programme of</source>
        <translation>事業計画の対象</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>{n} instruments</source>
        <translation>文書 {n} 件</translation>
    </message>
    <message>
        <source>{n} provisions</source>
        <translation>規定 {n}</translation>
    </message>
    <message>
        <source>{rows} in {texts}, held against {title}. Click another head to change that.</source>
        <translation>{texts}の{rows}。{title}を基準に比較しています。別の見出しをクリックすると基準が変わります。</translation>
    </message>
    <message>
        <source>{rows} in {texts}.</source>
        <translation>{texts}の{rows}。</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>Keep both: this one becomes a draft of its own</source>
        <translation>両方残す：こちらを別の案文にする</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open a negotiation</source>
        <translation>交渉を開く</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>合言葉</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み取っています…</translation>
    </message>
    <message>
        <source>Replace the draft here, with its history, by this one</source>
        <translation>手元の案文をその経緯ごとこれで置き換える</translation>
    </message>
    <message>
        <source>The file is sealed. Whoever handed it over knows the passphrase.</source>
        <translation>ファイルは封印されています。合言葉は引き継いだ人が知っています。</translation>
    </message>
    <message>
        <source>This draft is in your library already.</source>
        <translation>この案文は既にライブラリにあります。</translation>
    </message>
    <message>
        <source>This is not the right one. Try again: capitals count.</source>
        <translation>パスワードが違います。大文字と小文字に注意して再入力してください。</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>0: one for each side.</source>
        <translation>0：各当事国に一通。</translation>
    </message>
    <message>
        <source>0: without a fixed end.</source>
        <translation>0：期限の定めなし。</translation>
    </message>
    <message>
        <source>19 March 2027</source>
        <translation>19 March 2027</translation>
    </message>
    <message>
        <source>A meeting should follow a request within this time.</source>
        <translation>要請からこの期間内に会合を開きます。</translation>
    </message>
    <message>
        <source>A paragraph by which differences are resolved by consultation.</source>
        <translation>相違を協議により解決する項。</translation>
    </message>
    <message>
        <source>A paragraph by which each names one.</source>
        <translation>各参加者が指定する旨の項。</translation>
    </message>
    <message>
        <source>A paragraph on information exchanged in confidence.</source>
        <translation>秘密として交換される情報に関する項。</translation>
    </message>
    <message>
        <source>A paragraph on intellectual property that arises from joint work.</source>
        <translation>共同作業から生じる知的財産に関する項。</translation>
    </message>
    <message>
        <source>A paragraph on sales that bear on national security.</source>
        <translation>国家安全保障に関わる売却に関する項。</translation>
    </message>
    <message>
        <source>A paragraph on stockpiles that complement one another.</source>
        <translation>相互に補完する備蓄に関する項。</translation>
    </message>
    <message>
        <source>A paragraph on work with third countries.</source>
        <translation>第三国との連携に関する項。</translation>
    </message>
    <message>
        <source>A whole sentence on what is intended; empty: none.</source>
        <translation>意図を述べる一文。空欄：なし。</translation>
    </message>
    <message>
        <source>Adjective</source>
        <translation>形容詞</translation>
    </message>
    <message>
        <source>An activity each, opened by a verb in -ing.</source>
        <translation>一行に一つの活動。-ing 形の動詞で始めます。</translation>
    </message>
    <message>
        <source>Areas of cooperation</source>
        <translation>協力分野</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Arrangement（取決め）</translation>
    </message>
    <message>
        <source>As in a title.</source>
        <translation>題名と同じ書き方。</translation>
    </message>
    <message>
        <source>As in: at the director level.</source>
        <translation>例：at the director level</translation>
    </message>
    <message>
        <source>As it stands in the title.</source>
        <translation>題名のとおり。</translation>
    </message>
    <message>
        <source>Collective name</source>
        <translation>総称</translation>
    </message>
    <message>
        <source>Confidential information</source>
        <translation>秘密情報</translation>
    </message>
    <message>
        <source>Contact points</source>
        <translation>連絡窓口</translation>
    </message>
    <message>
        <source>Cooperation</source>
        <translation>協力</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Date of signature</source>
        <translation>署名日</translation>
    </message>
    <message>
        <source>Days counted as</source>
        <translation>日数の数え方</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違の解決</translation>
    </message>
    <message>
        <source>Discontinuation takes effect this many days after the notice is delivered, unless a date is mutually determined.</source>
        <translation>日付を相互に定めない限り、通知の受領からこの日数の後に終了します。</translation>
    </message>
    <message>
        <source>Duration, years</source>
        <translation>存続期間（年）</translation>
    </message>
    <message>
        <source>Each becomes a heading with its focus areas.</source>
        <translation>それぞれが重点分野を伴う見出しになります。</translation>
    </message>
    <message>
        <source>Each is opened by a participle: Noting the joint study completed last year.</source>
        <translation>それぞれ分詞で始めます（例：Noting the joint study completed last year）。</translation>
    </message>
    <message>
        <source>Empty: a blank in brackets.</source>
        <translation>空欄：角括弧の空白。</translation>
    </message>
    <message>
        <source>Empty: the section is left out.</source>
        <translation>空欄：節を省きます。</translation>
    </message>
    <message>
        <source>Empty: the subject in small letters.</source>
        <translation>空欄：主題を小文字で。</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延長</translation>
    </message>
    <message>
        <source>Focus areas</source>
        <translation>重点分野</translation>
    </message>
    <message>
        <source>For cooperation across several technologies: themes with their focus areas, carried out by the competent agencies.</source>
        <translation>複数の技術にわたる協力用：重点分野を伴うテーマを所管機関が実施します。</translation>
    </message>
    <message>
        <source>For cooperation in one field: a joint working group of the lead agencies, its activities and its meetings.</source>
        <translation>一分野の協力用：主管機関の合同作業部会、その活動と会合。</translation>
    </message>
    <message>
        <source>For raw materials: support for projects, permitting, fair markets, recycling, response to disruptions, stockpiles.</source>
        <translation>原材料用：事業支援、許認可、公正な市場、再資源化、供給途絶への対応、備蓄。</translation>
    </message>
    <message>
        <source>Forms of cooperation</source>
        <translation>協力の形態</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework（枠組み）</translation>
    </message>
    <message>
        <source>Framework for the security of supply</source>
        <translation>供給の安定のための枠組み</translation>
    </message>
    <message>
        <source>Further participants</source>
        <translation>その他の参加者</translation>
    </message>
    <message>
        <source>Further recitals</source>
        <translation>追加の前文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>How the text says that it does not bind.</source>
        <translation>拘束力がない旨の書き方。</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation>知的財産</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>意図</translation>
    </message>
    <message>
        <source>Investment ministerial, days</source>
        <translation>投資閣僚会合（日）</translation>
    </message>
    <message>
        <source>Its short English name.</source>
        <translation>英語の短い国名。</translation>
    </message>
    <message>
        <source>Kind of instrument</source>
        <translation>文書の種類</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Lead agency</source>
        <translation>主管機関</translation>
    </message>
    <message>
        <source>Legal character</source>
        <translation>法的性格</translation>
    </message>
    <message>
        <source>Level of meetings</source>
        <translation>会合のレベル</translation>
    </message>
    <message>
        <source>March 19, 2027</source>
        <translation>March 19, 2027</translation>
    </message>
    <message>
        <source>Measures to support selected projects are intended within this time after the operative date.</source>
        <translation>効力発生日からこの期間内に、選定した事業を支援する措置を意図します。</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会合</translation>
    </message>
    <message>
        <source>Meetings on request, days</source>
        <translation>要請による会合（日）</translation>
    </message>
    <message>
        <source>Memorandum of Cooperation</source>
        <translation>Memorandum of Cooperation（協力覚書）</translation>
    </message>
    <message>
        <source>Memorandum of Understanding</source>
        <translation>Memorandum of Understanding（了解覚書）</translation>
    </message>
    <message>
        <source>Named first</source>
        <translation>先に記載する国</translation>
    </message>
    <message>
        <source>No signed text stands behind this template. It was written from public descriptions of a framework of this kind.</source>
        <translation>このひな形の基となる署名済み文書はありません。この種の枠組みに関する公開情報から作成しました。</translation>
    </message>
    <message>
        <source>Notice, days</source>
        <translation>予告期間（日）</translation>
    </message>
    <message>
        <source>Of the originals, by their English names.</source>
        <translation>原本の言語（英語名で）。</translation>
    </message>
    <message>
        <source>Offices of this side that may take part as well.</source>
        <translation>参加することのできる当該国の他の機関。</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原本</translation>
    </message>
    <message>
        <source>Other agencies</source>
        <translation>その他の機関</translation>
    </message>
    <message>
        <source>Other ministries of this side that take part.</source>
        <translation>参加する当該国の他の省庁。</translation>
    </message>
    <message>
        <source>Other partners</source>
        <translation>その他の協力国</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加者</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants（参加者）</translation>
    </message>
    <message>
        <source>Place of signature</source>
        <translation>署名地</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Provisions</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>代表機関</translation>
    </message>
    <message>
        <source>Review of asset sales</source>
        <translation>資産売却の審査</translation>
    </message>
    <message>
        <source>Review, years</source>
        <translation>見直し（年）</translation>
    </message>
    <message>
        <source>Rhythm of meetings</source>
        <translation>会合の頻度</translation>
    </message>
    <message>
        <source>Say which, since a request may come before a holiday.</source>
        <translation>休日前の要請に備え、いずれかを明記します。</translation>
    </message>
    <message>
        <source>Sectoral memorandum with a working group</source>
        <translation>作業部会を伴う分野別覚書</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>当事国（Sides）</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Stockpiling</source>
        <translation>備蓄</translation>
    </message>
    <message>
        <source>Style of dates</source>
        <translation>日付の書式</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Subject in running text</source>
        <translation>本文中の主題</translation>
    </message>
    <message>
        <source>Such as Chilean; empty: taken from the country.</source>
        <translation>例：Chilean。空欄：国名から補います。</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供給</translation>
    </message>
    <message>
        <source>Support for projects, months</source>
        <translation>事業支援（月）</translation>
    </message>
    <message>
        <source>The country whose original this is: in each original its keeper stands first. Empty: the order of the sides.</source>
        <translation>この原本を保有する国。各原本では保有国を先に記載します。空欄：当事国の順。</translation>
    </message>
    <message>
        <source>The first meeting of ministers is intended within this time after the operative date; 0: none.</source>
        <translation>効力発生日からこの期間内に最初の閣僚会合を意図します。0：なし。</translation>
    </message>
    <message>
        <source>The first words of the title.</source>
        <translation>題名の最初の語。</translation>
    </message>
    <message>
        <source>The full name of the government or ministry, with its country; empty: the Government.</source>
        <translation>政府または省庁の正式名称（国名を含む）。空欄：政府。</translation>
    </message>
    <message>
        <source>The materials, as they stand in the title.</source>
        <translation>題名に記載する原材料。</translation>
    </message>
    <message>
        <source>The name, in the order that its owner uses; empty: a blank.</source>
        <translation>本人の用いる順の氏名。空欄：空白。</translation>
    </message>
    <message>
        <source>The office that acts for a government; empty: none.</source>
        <translation>政府を代表する機関。空欄：なし。</translation>
    </message>
    <message>
        <source>The office that leads the work; empty: the participant.</source>
        <translation>作業を主導する機関。空欄：参加者。</translation>
    </message>
    <message>
        <source>The office&apos;s acronym, where the text is to use one.</source>
        <translation>本文で用いる機関の略称。</translation>
    </message>
    <message>
        <source>The participants may extend it by written decision.</source>
        <translation>参加者は書面の決定により延長できます。</translation>
    </message>
    <message>
        <source>The participants review the text at this interval; 0: no such paragraph.</source>
        <translation>参加者がこの間隔で見直します。0：規定なし。</translation>
    </message>
    <message>
        <source>The signatory&apos;s office, such as Minister of Energy.</source>
        <translation>署名者の役職（例：Minister of Energy）。</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Two or more, in the order in which they are to stand.</source>
        <translation>二以上、記載する順に。</translation>
    </message>
    <message>
        <source>Umbrella memorandum on technology</source>
        <translation>技術に関する包括覚書</translation>
    </message>
    <message>
        <source>What the text calls the sides together.</source>
        <translation>本文での当事国の総称。</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>必要に応じて（as needed）</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>暦日（calendar days）</translation>
    </message>
    <message>
        <source>creates no rights or obligations</source>
        <translation>権利義務を生じさせない</translation>
    </message>
    <message>
        <source>every two years</source>
        <translation>2年に1回（every two years）</translation>
    </message>
    <message>
        <source>is not legally binding</source>
        <translation>法的拘束力を有しない</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>年1回（once a year）</translation>
    </message>
    <message>
        <source>records intentions only</source>
        <translation>意図の記録のみ</translation>
    </message>
    <message>
        <source>twice a year</source>
        <translation>年2回（twice a year）</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>営業日（working days）</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>{n} lines with a fault</source>
        <translation>誤りのある行 {n}</translation>
    </message>
</context>
<context>
    <name>TemplateEditors</name>
    <message>
        <source>File of questions</source>
        <translation>設問ファイル</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>写しを作る</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>設問</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>ひな形の本文</translation>
    </message>
    <message>
        <source>This template comes with Paraph. A copy can be changed.</source>
        <translation>Paraph に付属のひな形です。写しは変更できます。</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>Line {line}: {why}</source>
        <translation>{line} 行目：{why}</translation>
    </message>
    <message>
        <source>Questions, line {line}: {why}</source>
        <translation>設問ファイル {line} 行目：{why}</translation>
    </message>
    <message>
        <source>Questions: {why}</source>
        <translation>設問：{why}</translation>
    </message>
    <message>
        <source>Text: {why}</source>
        <translation>本文：{why}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>誤り</translation>
    </message>
</context>
<context>
    <name>TemplateList</name>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>These come with Paraph</source>
        <translation>Paraph に付属</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自作</translation>
    </message>
    <message>
        <source>{title}
cannot be used</source>
        <translation>{title}
使用できません</translation>
    </message>
    <message>
        <source>{title}
not saved yet</source>
        <translation>{title}
未保存</translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>Example answers</source>
        <translation>回答例</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>the last text that could be made</source>
        <translation>最後に作成できた本文です</translation>
    </message>
</context>
<context>
    <name>TemplateQuestions</name>
    <message>
        <source>A date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>A sentence below the field.</source>
        <translation>入力欄の下に出る説明文です。</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>A whole number is wanted.</source>
        <translation>整数を入力してください。</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>設問を追加</translation>
    </message>
    <message>
        <source>Asked when</source>
        <translation>表示する条件</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Columns and rows of a table are written in “File of questions”.</source>
        <translation>表の列と行は「設問ファイル」で記述します。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Empty: always. Else answers to earlier questions: contact_points = true, rhythm = &quot;as needed&quot;</source>
        <translation>空欄：常に表示。前の設問の回答を条件にする場合：contact_points = true, rhythm = &quot;as needed&quot;</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Has to be answered</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>回答の種類</translation>
    </message>
    <message>
        <source>One a line; the first is the default.</source>
        <translation>一行に一つ。最初のものが既定値です。</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>選択肢から一つ</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>設問</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>設問</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>複数行</translation>
    </message>
    <message>
        <source>Take a common one…</source>
        <translation>共通の設問から…</translation>
    </message>
    <message>
        <source>The file of the questions has a fault. Put it right in “File of questions”.</source>
        <translation>設問ファイルに誤りがあります。「設問ファイル」で直してください。</translation>
    </message>
    <message>
        <source>The heading that it stands under.</source>
        <translation>設問が属する見出しです。</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>設問</translation>
    </message>
    <message>
        <source>The sides</source>
        <translation>当事国</translation>
    </message>
    <message>
        <source>The word for the braces of the text.</source>
        <translation>本文の波括弧に書く語です。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Write it as: key = value, key = value</source>
        <translation>key = value, key = value の形で入力してください</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>はい／いいえ</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>1 fault</source>
        <translation>誤り 1 件</translation>
    </message>
    <message>
        <source>Begin a draft with this template</source>
        <translation>このひな形で案文を始める</translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation>このひな形を削除</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>案文一覧</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>ひな形を書き出す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>F8 next fault</source>
        <translation>F8 次の誤り</translation>
    </message>
    <message>
        <source>File of questions</source>
        <translation>設問ファイル</translation>
    </message>
    <message>
        <source>Go back to the saved template</source>
        <translation>保存したひな形に戻す</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>ひな形を取り込む</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>Make a copy of this template</source>
        <translation>このひな形の写しを作る</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新規…</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>次の誤り</translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>誤りなし</translation>
    </message>
    <message>
        <source>Previous fault</source>
        <translation>前の誤り</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>Put it right first.</source>
        <translation>先に直してください。</translation>
    </message>
    <message>
        <source>Put my words back</source>
        <translation>入力した内容を戻す</translation>
    </message>
    <message>
        <source>Questions as a form</source>
        <translation>設問フォーム</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>ひな形の名前を変更</translation>
    </message>
    <message>
        <source>Rename this template…</source>
        <translation>このひな形の名前を変更…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Templates of Paraph (*.paraph-template)</source>
        <translation>Paraph のひな形 (*.paraph-template)</translation>
    </message>
    <message>
        <source>Templates of Paraph (*.paraph-template);;All files (*)</source>
        <translation>Paraph のひな形 (*.paraph-template);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>ひな形の本文</translation>
    </message>
    <message>
        <source>The template has a fault.</source>
        <translation>ひな形に誤りがあります。</translation>
    </message>
    <message>
        <source>This is the template as it was saved.</source>
        <translation>保存した時のひな形です。</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} を書き出しました。</translation>
    </message>
    <message>
        <source>{n} faults</source>
        <translation>誤り {n} 件</translation>
    </message>
    <message>
        <source>“{title}” was deleted.</source>
        <translation>「{title}」を削除しました。</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>{term}: {value}</source>
        <translation>{term}：{value}</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 か月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Binding and not</source>
        <translation>拘束力の有無が矛盾</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>法的性格</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>存続期間</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>予告期間</translation>
    </message>
    <message>
        <source>Notice longer than the term</source>
        <translation>予告期間が存続期間より長い</translation>
    </message>
    <message>
        <source>Operative</source>
        <translation>効力発生</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>見直し</translation>
    </message>
    <message>
        <source>Review after the end</source>
        <translation>見直しが終了後</translation>
    </message>
    <message>
        <source>Two dates of review</source>
        <translation>見直しの時期が二つ</translation>
    </message>
    <message>
        <source>Two durations</source>
        <translation>存続期間が二つ</translation>
    </message>
    <message>
        <source>Two operative rules</source>
        <translation>効力発生の規定が二つ</translation>
    </message>
    <message>
        <source>Two periods of notice</source>
        <translation>予告期間が二つ</translation>
    </message>
    <message>
        <source>as the text says</source>
        <translation>本文のとおり</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>拘束力あり</translation>
    </message>
    <message>
        <source>not binding</source>
        <translation>拘束力なし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>on a condition</source>
        <translation>条件成就時</translation>
    </message>
    <message>
        <source>on a day named</source>
        <translation>指定日</translation>
    </message>
    <message>
        <source>on notification</source>
        <translation>通告時</translation>
    </message>
    <message>
        <source>on signature</source>
        <translation>署名時</translation>
    </message>
    <message>
        <source>on the last signature</source>
        <translation>最後の署名時</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>{date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>{date}まで</translation>
    </message>
    <message>
        <source>{first} in {here}, but {second} in {there}.</source>
        <translation>{here}では{first}、{there}では{second}。</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 日</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} か月</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one}または{other}</translation>
    </message>
    <message>
        <source>{values}, open</source>
        <translation>{values}（未決）</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>None stated yet.</source>
        <translation>まだ記載がありません。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>主要条件</translation>
    </message>
</context>
<context>
    <name>TextChooser</name>
    <message>
        <source>Find a text</source>
        <translation>文書を探す</translation>
    </message>
    <message>
        <source>No text holds these words.</source>
        <translation>この語句を含む文書はありません。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>There is no text to choose.</source>
        <translation>選べる文書がありません。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>holiday</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>{day}, done</source>
        <translation>{day}（済み）</translation>
    </message>
    <message>
        <source>{day}, {weekday}</source>
        <translation>{day}（{weekday}）</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>Day of signature not known</source>
        <translation>署名日不明</translation>
    </message>
    <message>
        <source>Reported – not a signed text</source>
        <translation>報道のみ・署名本文ではありません</translation>
    </message>
    <message>
        <source>Signed {day}</source>
        <translation>{day} 署名</translation>
    </message>
    <message>
        <source>Timeline of the instruments</source>
        <translation>文書の年表</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今日、{day}</translation>
    </message>
    <message>
        <source>{title}: {duty}, {day}, {distance}. “{words}”</source>
        <translation>{title}：{duty}、{day}、{distance}。「{words}」</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Applicable law</source>
        <translation>適用法令</translation>
    </message>
    <message>
        <source>Areas of cooperation</source>
        <translation>協力分野</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>秘密保持</translation>
    </message>
    <message>
        <source>Contact points</source>
        <translation>連絡窓口</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>相違の解決</translation>
    </message>
    <message>
        <source>Discontinuation</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>存続期間</translation>
    </message>
    <message>
        <source>Forms of cooperation</source>
        <translation>協力の形態</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Intellectual property</source>
        <translation>知的財産</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Legal character</source>
        <translation>法的性格</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会合</translation>
    </message>
    <message>
        <source>Modification</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Operative date</source>
        <translation>効力発生日</translation>
    </message>
    <message>
        <source>Other instruments</source>
        <translation>他の文書との関係</translation>
    </message>
    <message>
        <source>Participating agencies</source>
        <translation>参加機関</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>見直し</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Working group</source>
        <translation>作業部会</translation>
    </message>
</context>
<context>
    <name>TopicCard</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>主題なし</translation>
    </message>
    <message>
        <source>Topic of “{words}”</source>
        <translation>「{words}」の主題</translation>
    </message>
</context>
<context>
    <name>TopicHeader</name>
    <message>
        <source>{said} · the others are held against it</source>
        <translation>{said} · これを基準に比較</translation>
    </message>
</context>
<context>
    <name>TopicTableModel</name>
    <message>
        <source>No signed text is at hand</source>
        <translation>署名本文が手元にありません</translation>
    </message>
    <message>
        <source>Nothing on this</source>
        <translation>この点の記載なし</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>TopicTableView</name>
    <message>
        <source>Table of the topic</source>
        <translation>主題の表</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Begin a draft from a template</source>
        <translation>ひな形から案文を作る</translation>
    </message>
    <message>
        <source>Compare two texts</source>
        <translation>2つの文書を比べる</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, instrument and clause by its words; F1 lists the keys of the page you are on. “Show me around” begins this tour again.</source>
        <translation>Ctrl+K で、すべてのコマンド、文書、条項を言葉から探せます。F1 は今のページのキーの一覧です。「案内を見る」でこの案内をもう一度始められます。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>Find what was signed</source>
        <translation>署名された文言を探す</translation>
    </message>
    <message>
        <source>Held against precedent</source>
        <translation>先例と照らす</translation>
    </message>
    <message>
        <source>How others have put this clause, with what differs. Ctrl+D takes a clause into a draft, in the draft’s own names.</source>
        <translation>同じ条項の他の書き方と、その違いです。Ctrl+D で条項を案文に取り入れます。名称は案文のものに直ります。</translation>
    </message>
    <message>
        <source>Other wordings of the same</source>
        <translation>同じ条項の他の書き方</translation>
    </message>
    <message>
        <source>Practice draft</source>
        <translation>練習用の案文</translation>
    </message>
    <message>
        <source>Read it where it stands</source>
        <translation>もとの文書で読む</translation>
    </message>
    <message>
        <source>Send it out</source>
        <translation>外へ出す</translation>
    </message>
    <message>
        <source>The clause in its own instrument. Above it stands where the text was got, and whether somebody has checked it against the signed copy. A signed text is never changed.</source>
        <translation>条項をもとの文書の中で示しています。上には、文書の入手先と、署名本と照合されたかどうかがあります。署名済み文書は決して変更されません。</translation>
    </message>
    <message>
        <source>The closest signed wording of the provision in which you are. Ctrl+Enter uses it. Beside it stand the findings of the rules, brackets, and remarks.</source>
        <translation>いまいる規定に最も近い署名済みの文言です。Ctrl+Enter で使います。隣には、規則による指摘、括弧、コメントがあります。</translation>
    </message>
    <message>
        <source>This practice draft was made from a template. Answer the questions, and the text follows; what you wrote yourself stays. It is yours to play with, and can be removed from the list of drafts.</source>
        <translation>この練習用の案文はひな形から作りました。質問に答えると本文が変わり、自分で書いたところは残ります。自由に試してください。案文の一覧から削除できます。</translation>
    </message>
    <message>
        <source>Type here. Every word is saved by itself as you go. A bar in the margin shows where the text departs from precedent; Ctrl+Shift+B puts words into a bracket with an owner.</source>
        <translation>ここに入力します。入力は自動で保存されます。余白の線は先例と異なるところを示します。Ctrl+Shift+B で、言葉を提案者付きの括弧に入れます。</translation>
    </message>
    <message>
        <source>What differs between two signed texts, from the title to the signatures: a full disc is weighty, a half one of substance, a ring light. F8 goes to the next change and says why it weighs.</source>
        <translation>2つの署名済み文書の違いを、題名から署名まで順に示します。塗りつぶした丸は重大、半分の丸は実質的、輪は軽微です。F8 で次の違いへ進み、その理由が表示されます。</translation>
    </message>
    <message>
        <source>Word, PDF, redlines and tables are made here. Internal notes and reasons never leave with them, and “Check a file before sending” shows what any file carries.</source>
        <translation>Word、PDF、見え消し、対照表をここで作ります。内部のメモや理由は決して出ていきません。「送る前にファイルを点検」で、ファイルに何が含まれているかを確かめられます。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>“180 days” was typed here. Below stand all clauses with these words, and then those that are close in meaning. At the left, texts are narrowed down by topic, country and year.</source>
        <translation>ここに「180 days」と入力しました。下には、この言葉を含むすべての条項と、意味の近い条項が並びます。左では、主題、国、年で絞り込めます。</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>案内をやめる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at}／{count}</translation>
    </message>
</context>
<context>
    <name>Traces</name>
    <message>
        <source>Both are cleared.</source>
        <translation>両方とも消去しました。</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>今すぐ消去</translation>
    </message>
    <message>
        <source>Clear the clipboard and what is remembered of files now</source>
        <translation>クリップボードとファイルの記憶を今すぐ消去</translation>
    </message>
    <message>
        <source>Clear the clipboard when Paraph is closed</source>
        <translation>Paraph を閉じるときにクリップボードを消去する</translation>
    </message>
    <message>
        <source>Remember no folders and files between two starts</source>
        <translation>フォルダーとファイルを次回の起動まで記憶しない</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Recognised provisions</source>
        <translation>認識した規定</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Paraph</source>
        <translation>Paraph</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>The library cannot be used: {why}.</source>
        <translation>ライブラリを使用できません：{why}。</translation>
    </message>
    <message>
        <source>The library is encrypted.</source>
        <translation>ライブラリは暗号化されています。</translation>
    </message>
    <message>
        <source>This is not the right one. Capitals and spaces count.</source>
        <translation>パスフレーズが違います。大文字・小文字と空白も区別されます。</translation>
    </message>
    <message>
        <source>What if it is forgotten?</source>
        <translation>忘れてしまったら？</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>1 provision changed since</source>
        <translation>その後 1 規定を変更</translation>
    </message>
    <message>
        <source>Cleared by {office}</source>
        <translation>{office}が決裁</translation>
    </message>
    <message>
        <source>Cleared by {office}, {date}</source>
        <translation>{office}が決裁（{date}）</translation>
    </message>
    <message>
        <source>Kept {date}</source>
        <translation>{date}に保存</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>その後の変更はありません。</translation>
    </message>
    <message>
        <source>Received from {side}, {date}</source>
        <translation>{side}から受領（{date}）</translation>
    </message>
    <message>
        <source>Sent to {side}, {date}</source>
        <translation>{side}に送付（{date}）</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>received from {side}</source>
        <translation>{side}から受領</translation>
    </message>
    <message>
        <source>sent to {side}</source>
        <translation>{side}に送付</translation>
    </message>
    <message>
        <source>the {country}</source>
        <translation>{country}</translation>
    </message>
    <message>
        <source>{cleared}: {conditions}</source>
        <translation>{cleared}：{conditions}</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name}（{number}）</translation>
    </message>
    <message>
        <source>{n} provisions changed since</source>
        <translation>その後 {n} 規定を変更</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Everything is saved by itself. A version is for going back, comparing and clearing.</source>
        <translation>すべて自動保存されます。版は、戻す、比較する、決裁を記録するためのものです。</translation>
    </message>
    <message>
        <source>Give it a name, such as the day and who gets it.</source>
        <translation>日付や送付先など、名称を付けてください。</translation>
    </message>
    <message>
        <source>Internal: never leaves.</source>
        <translation>内部用：外部には出ません。</translation>
    </message>
    <message>
        <source>It goes</source>
        <translation>送付先</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep version</source>
        <translation>版を残す</translation>
    </message>
    <message>
        <source>Look into it, and clean it…</source>
        <translation>中を調べて消去…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>The file that went out</source>
        <translation>送付したファイル</translation>
    </message>
    <message>
        <source>The file that went out, if you have it</source>
        <translation>送付したファイル（あれば）</translation>
    </message>
    <message>
        <source>Which original it is</source>
        <translation>どちらの原本か</translation>
    </message>
    <message>
        <source>nowhere: kept for ourselves</source>
        <translation>なし（手元用）</translation>
    </message>
    <message>
        <source>to {side}</source>
        <translation>{side}へ</translation>
    </message>
    <message>
        <source>{country} named first</source>
        <translation>{country}が先</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Language version</source>
        <translation>言語版</translation>
    </message>
    <message>
        <source>{name}, translation</source>
        <translation>{name}（翻訳）</translation>
    </message>
</context>
<context>
    <name>VersionView</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>現在と比較</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>この版に戻す</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Both sides see the text as non-binding: noted by {author}, {date}.</source>
        <translation>双方が法的拘束力なしと認識：{author}が{date}に記録。</translation>
    </message>
    <message>
        <source>Keep the text as it is, with a name</source>
        <translation>現在の本文に名称を付けて残す</translation>
    </message>
    <message>
        <source>Keep version…</source>
        <translation>版を残す…</translation>
    </message>
    <message>
        <source>No version yet. Everything is saved by itself; keep a version when a text goes out.</source>
        <translation>版はまだありません。すべて自動保存されます。文書を送付するときに版を残してください。</translation>
    </message>
    <message>
        <source>Since the last round</source>
        <translation>前回の往復以降</translation>
    </message>
    <message>
        <source>Their answer…</source>
        <translation>相手方の回答…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>What moved since the last round</source>
        <translation>前回からの動き</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>担当者不明</translation>
    </message>
</context>
<context>
    <name>WeightSwitches</name>
    <message>
        <source>Kinds of change</source>
        <translation>変更の種類</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>軽微</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show or hide kinds of change</source>
        <translation>変更の種類の表示／非表示</translation>
    </message>
    <message>
        <source>Show or hide: {weight}  {key}</source>
        <translation>表示／非表示：{weight}  {key}</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>実質</translation>
    </message>
    <message>
        <source>Weighty</source>
        <translation>重大</translation>
    </message>
</context>
<context>
    <name>WeightWords</name>
    <message>
        <source>Weight raised: this is the legal character.</source>
        <translation>法的性格に関わるため重みを上げています。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>defined term</source>
        <translation>定義語</translation>
    </message>
    <message>
        <source>defined terms</source>
        <translation>定義語</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>早く</translation>
    </message>
    <message>
        <source>editorial</source>
        <translation>体裁</translation>
    </message>
    <message>
        <source>firmer</source>
        <translation>強く</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>多く</translation>
    </message>
    <message>
        <source>later</source>
        <translation>遅く</translation>
    </message>
    <message>
        <source>light</source>
        <translation>軽微</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>長く</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>少なく</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>modality</source>
        <translation>助動詞</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>name replaced</source>
        <translation>名称の置換</translation>
    </message>
    <message>
        <source>names replaced</source>
        <translation>名称の置換</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>negations</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数</translation>
    </message>
    <message>
        <source>of substance</source>
        <translation>実質</translation>
    </message>
    <message>
        <source>participant or agency</source>
        <translation>参加者・機関</translation>
    </message>
    <message>
        <source>participants or agencies</source>
        <translation>参加者・機関</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>provision</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>provisions</source>
        <translation>規定</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>references</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>文</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>文</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>短く</translation>
    </message>
    <message>
        <source>softer</source>
        <translation>弱く</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>weighty</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>文言</translation>
    </message>
    <message>
        <source>{kind}, {reason}</source>
        <translation>{kind}、{reason}</translation>
    </message>
    <message>
        <source>{reason}, {direction}</source>
        <translation>{reason}（{direction}）</translation>
    </message>
    <message>
        <source>{weight}: {reason}</source>
        <translation>{weight}：{reason}</translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”.</source>
        <translation>「{old}」が「{new}」に。</translation>
    </message>
    <message>
        <source>“{words}” is gone.</source>
        <translation>「{words}」がなくなりました。</translation>
    </message>
    <message>
        <source>“{words}” is new.</source>
        <translation>「{words}」が加わりました。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All commands</source>
        <translation>全コマンド</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>このページ内を検索</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>{place}へ移動</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次の欄</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前の欄</translation>
    </message>
    <message>
        <source>{name} – Paraph</source>
        <translation>{name} – Paraph</translation>
    </message>
</context>
<context>
    <name>WordPairDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>WordRedlineDialog</name>
    <message>
        <source>Author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Comparing the two files …</source>
        <translation>二つのファイルを比較しています…</translation>
    </message>
    <message>
        <source>Earlier file</source>
        <translation>旧ファイル</translation>
    </message>
    <message>
        <source>Kept under their authors, ours added</source>
        <translation>作成者ごとに残し、当方の変更を追加</translation>
    </message>
    <message>
        <source>Later file</source>
        <translation>新ファイル</translation>
    </message>
    <message>
        <source>Marks that are there</source>
        <translation>既存の変更履歴</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Proven: accepting all gives the later file, rejecting all the earlier one.</source>
        <translation>検証済み：すべて承諾すると新ファイル、すべて拒否すると旧ファイルになります。</translation>
    </message>
    <message>
        <source>Redline Word files</source>
        <translation>Word ファイルの見え消し</translation>
    </message>
    <message>
        <source>Save redline</source>
        <translation>見え消しを保存</translation>
    </message>
    <message>
        <source>Save redline…</source>
        <translation>見え消しを保存…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name} として保存しました。</translation>
    </message>
    <message>
        <source>Taken as accepted</source>
        <translation>承諾済みとして扱う</translation>
    </message>
    <message>
        <source>Taken as rejected</source>
        <translation>拒否済みとして扱う</translation>
    </message>
    <message>
        <source>The changes are written into the earlier file, which keeps its layout. Accepting all of them gives the later file, rejecting all the earlier one: this is proven before anything is saved.</source>
        <translation>変更は旧ファイルに書き込まれ、体裁は保たれます。すべて承諾すると新ファイル、すべて拒否すると旧ファイルになることを、保存の前に検証します。</translation>
    </message>
    <message>
        <source>The two files say the same: no marks.</source>
        <translation>二つのファイルは同じ内容です。変更履歴はありません。</translation>
    </message>
    <message>
        <source>Tracked changes that were there are taken as accepted.</source>
        <translation>既存の変更履歴は承諾済みとして扱いました。</translation>
    </message>
    <message>
        <source>Tracked changes that were there are taken as rejected.</source>
        <translation>既存の変更履歴は拒否済みとして扱いました。</translation>
    </message>
    <message>
        <source>Tracked changes that were there stay under their authors.</source>
        <translation>既存の変更履歴は作成者ごとに残しました。</translation>
    </message>
    <message>
        <source>What the marks do not show</source>
        <translation>変更履歴に現れないもの</translation>
    </message>
    <message>
        <source>Who made the changes</source>
        <translation>変更の作成者</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Word has no mark for this, so the redline does not show it:</source>
        <translation>Word に該当する履歴がないため、見え消しには現れません：</translation>
    </message>
    <message>
        <source>Words and structure only: the earlier file keeps its formatting</source>
        <translation>文言と構造のみ：書式は旧ファイルのまま</translation>
    </message>
    <message>
        <source>{n} marks.</source>
        <translation>変更履歴 {n} 件。</translation>
    </message>
</context>
<context>
    <name>WordingRow</name>
    <message>
        <source>shown</source>
        <translation>表示中</translation>
    </message>
</context>
<context>
    <name>WordingsView</name>
    <message>
        <source>Wordings of this clause</source>
        <translation>この条項の文言例</translation>
    </message>
</context>
<context>
    <name>_FindBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>このファイル内を検索</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>Name of the draft</source>
        <translation>案文の名称</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>No answer yet.</source>
        <translation>回答はまだありません。</translation>
    </message>
    <message>
        <source>No open brackets.</source>
        <translation>未決の角括弧はありません。</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+Shift+B, or type [JP: …][US: …]. Each alternative can then be taken here.</source>
        <translation>語句を選んで Ctrl+Shift+B を押すか、[JP: …][US: …] と入力します。各代案をここで採用できます。</translation>
    </message>
    <message>
        <source>Take in the file that came back. What they changed without marking it is listed first.</source>
        <translation>返送されたファイルを取り込みます。履歴なしの変更を先に示します。</translation>
    </message>
    <message>
        <source>Their answer…</source>
        <translation>相手方の回答…</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>taken</source>
        <translation>採用</translation>
    </message>
</context>
<context>
    <name>_Tab</name>
    <message>
        <source>{pane} {count}</source>
        <translation>{pane} {count}</translation>
    </message>
</context>
</TS>
