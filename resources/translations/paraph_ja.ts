<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AnswersForm</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set aside: every word stands in the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back into the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words outside the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each must stand in the tree or be set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of the source that are no part of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>1 clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close in meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} or more clauses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>1 text read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an instrument: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, 1 doubtful spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, words missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, {n} doubtful spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the library again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} texts read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8 next to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being read: {at} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import report.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for texts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next text to look at, or refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {at} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>Binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Nothing on this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesBar</name>
    <message>
        <source>As accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As negotiated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As negotiated keeps the text before the changes, and each change beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How tracked changes are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checked</name>
    <message>
        <source>checked by {by} on {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked against the signed copy yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClauseList</name>
    <message>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clause with these words in what is chosen at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clause with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search related words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: words, “exact phrase”, begin*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“…” for an exact phrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Both texts, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the band</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CombineDialog</name>
    <message>
        <source>(taken out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conflict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add copies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed without a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine marked copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining the copies …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts and what was not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different, and without a mark in Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody marked anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the copies is in it: see the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the combined file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save combined file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save combined file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked copies, in the order in which their proposals are to stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that was sent out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tracked changes of all copies come into the text that was sent out, each under its author. Where two propose different things, both stand side by side. What a copy changed without a mark gets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word files ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.docx *.docm *.dotx *.dotm *.odt *.pdf *.html *.htm *.mht *.mhtml *.md *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word files ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Change {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for changes that are not marked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier and a later text, or drop two files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the earlier text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the later text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine marked copies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare what a file&apos;s marks change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into Word or a sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all changes as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter open in library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8 next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it to open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline Word files: Ctrl+Shift+E. Table of a topic, and all else: Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline Word files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline to Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide: {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished">表</translation>
    </message>
    <message>
        <source>Table of a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and drafts of the library; Word, PDF, OpenDocument, web and text files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before}, {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes not shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Laying out the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>1 change:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annex</source>
        <translation type="unfinished">附属書</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched by role: {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved, reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name replaced: “{other}” stands in the other text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names matched by role: {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the earlier text answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the later text answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One provision became several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the order of the names differs: “{other}”. It is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section without heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several provisions became one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes up: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of names is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and chapeau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added: {words};</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eighth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ninth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed: {words};</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {n}, {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seventh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sixth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{country} named first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}: {held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held}, names matched by role in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} Names are matched by role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ordinal} sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} of {provision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” has become “{new}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsStrip</name>
    <message>
        <source>1 name replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} names replaced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageBar</name>
    <message>
        <source>Coverage {part} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This is not a date. Write it as 19 March 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} has {length} days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>country not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in a full stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatory missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words set aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precedent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is the last one that could be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the template’s wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin or open a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter use wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signed text is close to this draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show precedent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clause is then used in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template takes no clause from the library at its topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft has no place for that clause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wording is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftStart</name>
    <message>
        <source>Answer a template’s questions; the text is there at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries 1 tracked change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries the text alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries {n} tracked changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the changes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export – {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments, no notes, no hidden text, no names but the author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tracked changes, no comments, no notes, no hidden text, no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Word file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Word file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to mark changes against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, ready for signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, tracked changes against a precedent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>1 topic without a clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} topics without a clause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetView</name>
    <message>
        <source>Choose by topic, participant, year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose a Word file, or drop it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word files ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K finds and runs every command. F6 goes from pane to pane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>Clauses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import signed texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Paraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.docx *.docm *.dotx *.dotm *.odt *.pdf *.html *.htm *.mht *.mhtml *.md *.txt *.zip);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is read can be found at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is under review.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>1 doubtful spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it or cancel it first, then correct the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another text is under review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter add to library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter save corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demote the provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8 next doubtful spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the provision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the correction again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with the next provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next doubtful spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous doubtful spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promote the provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the provision aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show comments and tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and signed copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the provision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrections made so far belong to the other reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrections made to it can be taken up again until Paraph is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics of the sentences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is already in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} doubtful spots</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstrumentType</name>
    <message>
        <source>Arrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memorandum of cooperation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memorandum of understanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstrumentView</name>
    <message>
        <source>The instrument</source>
        <translation type="unfinished"></translation>
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
        <translation>頭書</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>末文</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Link phrase</source>
        <translation>接続文</translation>
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
        <translation>細目</translation>
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
    <name>LibraryDialogs</name>
    <message>
        <source>Its clauses are no longer found. Corrections made to it are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>1 signed text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop signed texts here, or start with the two that come with Paraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens in context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the facets away, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the file as imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No signed texts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the signed texts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file as it was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and signed copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in a draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, PDF, OpenDocument, web pages and plain text. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {count} clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} signed texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>If it is open elsewhere, close it there; else choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not an instrument: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers in {name} do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template {place} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reference}” is not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NearestFoot</name>
    <message>
        <source>Most like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clause is near this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other text words it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wordings of this clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 signed text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} signed texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NearestView</name>
    <message>
        <source>Most like this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the changes are. Click to go there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview page {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command, instrument, words of a clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language tags with commas between them, such as en, ja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short form in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">題名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticularsForm</name>
    <message>
        <source>Write a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 19 March 2026.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is used to read this file, and is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the right one. Try again: capitals count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected with a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrecedentPane</name>
    <message>
        <source>1 departure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another wording of this topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the template’s wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closest precedent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No precedent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precedent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wordings in your library · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as precedent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hundredths} % alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} departures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>an author who is not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{deed} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>A web address, or in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked against the signed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieved from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who checked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} itself stays as it was read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProvisionTree</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>section {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed at {place} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu  F10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>1 doubtful spot to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} doubtful spots to look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsField</name>
    <message>
        <source>Add {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the file, no part of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarksDialog</name>
    <message>
        <source>Tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraph made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is as it was. Nothing is sent anywhere; this report helps whoever mends it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message>
        <source>1 change is not marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All marks in the file that came back are rejected; what then differs from the file that was sent was changed without a mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for changes that are not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different, and without a mark in Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is marked. Nothing else differs from what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our marks that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a redline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save redline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}. {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes are not marked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>1 line, never changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments and tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M merge · S split · Tab demote · K kind · T topic · Del aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other kind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as an instrument with one section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as an instrument with {n} sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines, never changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>1 doubtful spot, {looked} looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage {part} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some words of the source stand nowhere yet: see Set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} doubtful spots, {looked} looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} words in the source, {tree} in the tree, {aside} set aside, {missing} missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewReader</name>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewWork</name>
    <message>
        <source>1 correction is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Paraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrections to {name} are not stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Paraph is closed now, {lost}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} corrections are lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author of redlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideHead</name>
    <message>
        <source>Choose a text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}
Choose another text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideHeads</name>
    <message>
        <source>Earlier text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as checked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source, never changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitCard</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret where the second provision begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to split</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the file {path}. Close other programs that use it, or see that the disk is there and not full, then start Paraph again. If the file is damaged, put a copy in its place, or move it away: Paraph then begins a new library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be used: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Ad referendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableDesk</name>
    <message>
        <source>1 instrument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that speak of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No instrument that is chosen has a provision on this topic. Choose another topic or instruments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody speaks of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} instruments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} provisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} in {texts}, held against {title}. Click another head to change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} in {texts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextChooser</name>
    <message>
        <source>Find a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicCard</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic of “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicHeader</name>
    <message>
        <source>{said} · the others are held against it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicTableModel</name>
    <message>
        <source>Nothing on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicTableView</name>
    <message>
        <source>Table of the topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Recognised provisions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Language version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, translation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightSwitches</name>
    <message>
        <source>Kinds of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide kinds of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide: {weight}  {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightWords</name>
    <message>
        <source>Weight raised: this is the legal character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defined term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defined terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of substance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participant or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participants or agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, {direction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weight}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” becomes “{new}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is new.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – Paraph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordPairDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordRedlineDialog</name>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the two files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept under their authors, ours added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven: accepting all gives the later file, rejecting all the earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline Word files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save redline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save redline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes are written into the earlier file, which keeps its layout. Accepting all of them gives the later file, rejecting all the earlier one: this is proven before anything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two files say the same: no marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked changes that were there are taken as accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked changes that were there are taken as rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked changes that were there stay under their authors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the marks do not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word has no mark for this, so the redline does not show it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and structure only: the earlier file keeps its formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} marks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingsView</name>
    <message>
        <source>Wordings of this clause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>Name of the draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
