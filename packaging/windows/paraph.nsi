; The installer. Per user and without an administrator; /ALLUSERS per machine; /S silent; /NOSHORTCUTS; /D=FOLDER last.
; build.py defines VERSION, NUMBERS, KILOBYTES, FILES, ICON, SIDE and OUT. Exit status: 0 done, 1 given up, 2 stopped by a fault,
; 3 Paraph is open, 5 /ALLUSERS without an administrator.
Target amd64-unicode
!ifdef QUICK ; for checks: larger, made in seconds
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Paraph"
!define KIND "Paraph.Negotiation"
!define MENU "Software\Classes\SystemFileAssociations\.docx\shell\Paraph.Compare"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\paraph.exe"

Name "Paraph"
OutFile "${OUT}"
RequestExecutionLevel user
ManifestDPIAware true
BrandingText "Paraph ${VERSION}"
Var AllUsers
Var NoShortcuts
Var Data
Var Former
Var Whom

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION RunAsPerson
!define MUI_FINISHPAGE_RUN_TEXT "$(RunNow)"
!define MUI_FINISHPAGE_TEXT "$(Finished)"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_PAGE_HEADER_SUBTEXT "$(FolderAsked)"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$Whom"
!define MUI_DIRECTORYPAGE_TEXT_DESTINATION "$(Folder)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_SUBTEXT "$(Removed)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(RemovedFrom)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(RemovedFolder)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"

LangString RunNow ${LANG_ENGLISH} "Start Paraph"
LangString RunNow ${LANG_JAPANESE} "Paraph を起動する"
LangString FolderAsked ${LANG_ENGLISH} "Choose the folder in which to install Paraph."
LangString FolderAsked ${LANG_JAPANESE} "Paraph をインストールするフォルダーを選んでください。"
LangString ForYou ${LANG_ENGLISH} "Paraph will be installed in the folder below, for you alone: that takes no administrator. To install it in another folder, click Browse. Click Install to begin."
LangString ForYou ${LANG_JAPANESE} "Paraph を現在のユーザー用に、下のフォルダーへインストールします。管理者の権限は要りません。ほかのフォルダーにするときは「参照」を押して選んでください。「インストール」を押すと始まります。"
LangString ForAll ${LANG_ENGLISH} "Paraph will be installed in the folder below, for all users of this computer. To install it in another folder, click Browse. Click Install to begin."
LangString ForAll ${LANG_JAPANESE} "Paraph をこのコンピューターのすべてのユーザー用に、下のフォルダーへインストールします。ほかのフォルダーにするときは「参照」を押して選んでください。「インストール」を押すと始まります。"
LangString Folder ${LANG_ENGLISH} "Folder"
LangString Folder ${LANG_JAPANESE} "インストール先フォルダー"
LangString Finished ${LANG_ENGLISH} "Paraph is installed.$\r$\n$\r$\nFiles that end in .paraph open with it, and in Explorer the menu of a Word file has Compare with Paraph.$\r$\n$\r$\nClick Finish to close Setup."
LangString Finished ${LANG_JAPANESE} "Paraph をインストールしました。$\r$\n$\r$\n拡張子 .paraph のファイルは Paraph で開きます。エクスプローラーで Word ファイルを右クリックすると、メニューに「Paraph で比較」が出ます。$\r$\n$\r$\n「完了」を押すとセットアップを閉じます。"
LangString Removed ${LANG_ENGLISH} "Remove Paraph from this computer."
LangString Removed ${LANG_JAPANESE} "Paraph をこのコンピューターから削除します。"
LangString RemovedFrom ${LANG_ENGLISH} "Paraph will be removed from the folder below. After that you are asked whether to keep your library and drafts. Click Uninstall to begin."
LangString RemovedFrom ${LANG_JAPANESE} "下のフォルダーから Paraph を削除します。ライブラリと草案を残すかどうかは、そのあとに確認します。「アンインストール」を押すと始まります。"
LangString RemovedFolder ${LANG_ENGLISH} "Folder:"
LangString RemovedFolder ${LANG_JAPANESE} "フォルダー："
LangString IsOpen ${LANG_ENGLISH} "Paraph is open. Close it, then choose Retry. Nothing was changed yet."
LangString IsOpen ${LANG_JAPANESE} "Paraph が開いています。閉じてから「再試行」を選んでください。まだ何も変更していません。"
LangString NoAdmin ${LANG_ENGLISH} "To install Paraph for all users, run this installer as an administrator. Without /ALLUSERS it installs for you alone and needs none."
LangString NoAdmin ${LANG_JAPANESE} "すべてのユーザーにインストールするには、管理者として実行してください。/ALLUSERS を付けなければ、管理者でなくても自分用にインストールできます。"
LangString Newer ${LANG_ENGLISH} "Paraph $R1 is installed, which is newer than ${VERSION}. The older one may not open its library. Put ${VERSION} in its place?"
LangString Newer ${LANG_JAPANESE} "より新しい Paraph $R1 がインストールされています。古い ${VERSION} ではライブラリを開けないことがあります。置き換えますか。"
LangString NotWhole ${LANG_ENGLISH} "Not every file could be written, so what was there before is back in its place. Is the disk full, or may you not write to $INSTDIR?"
LangString NotWhole ${LANG_JAPANESE} "書き込めないファイルがあったため、元の状態に戻しました。ディスクの空き容量と、$INSTDIR への書き込み権限を確かめてください。"
LangString Negotiation ${LANG_ENGLISH} "Paraph negotiation"
LangString Negotiation ${LANG_JAPANESE} "Paraph の交渉ファイル"
LangString Compare ${LANG_ENGLISH} "Compare with Paraph"
LangString Compare ${LANG_JAPANESE} "Paraph で比較"
LangString DataToo ${LANG_ENGLISH} "Your library, drafts, copies and settings lie in$\r$\n$Data$\r$\n$\r$\nDelete them too? They cannot be brought back. Choose No to keep them: a later installation finds them again."
LangString DataToo ${LANG_JAPANESE} "ライブラリ、草案、控え、設定は次のフォルダーにあります。$\r$\n$Data$\r$\n$\r$\nこれらも削除しますか。元に戻すことはできません。「いいえ」を選ぶと残り、次にインストールしたときに引き継がれます。"

VIProductVersion "${NUMBERS}"
!macro Said LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "Paraph"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "The Paraph authors"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "Copyright 2026 The Paraph authors. MIT licence."
!macroend
!insertmacro Said ${LANG_ENGLISH} "Paraph setup"
!insertmacro Said ${LANG_JAPANESE} "Paraph セットアップ"

; For whom: the registry's root and the Start menu follow. The data is always the user's own.
!macro ForWhom
  SetRegView 64
  SetShellVarContext current
  StrCpy $Data "$LOCALAPPDATA\Paraph"
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${EndIf}
!macroend

; A program that runs keeps its own file open: it cannot be opened for writing. One that is just ending, or that a virus
; scanner reads, is waited for; then a person is asked, and a script is told.
!macro Held NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    ClearErrors
    FileOpen $R1 "$INSTDIR\${NAME}" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
!macroend
!macro WaitUntilClosed
  anew:
  StrCpy $R2 0
  again:
  StrCpy $R0 0
  !insertmacro Held "paraph.exe"
  !insertmacro Held "paraph-cli.exe"
  ${If} $R0 == 1
    ${If} $R2 < 10
      IntOp $R2 $R2 + 1
      Sleep 500
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsOpen)" /SD IDCANCEL IDRETRY anew
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

Function .onInit
  StrCpy $AllUsers 0
  StrCpy $NoShortcuts 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $R1
    ${If} $R1 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(NoAdmin)" /SD IDOK
      SetErrorLevel 5
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro ForWhom
  StrCpy $Whom "$(ForYou)"
  ${If} $AllUsers == 1
    StrCpy $Whom "$(ForAll)"
  ${EndIf}
  ReadRegDWORD $R1 SHCTX "${KEY}" "NoShortcuts"
  ${If} $R1 == 1
    StrCpy $NoShortcuts 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/NOSHORTCUTS" $R1
  ${IfNot} ${Errors}
    StrCpy $NoShortcuts 1
  ${EndIf}
  ${If} $INSTDIR == "" ; no /D: where it was before, else the usual place
    ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Paraph"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Paraph"
    ${EndIf}
  ${EndIf}
  ReadRegStr $R1 SHCTX "${KEY}" "DisplayVersion"
  ${If} $R1 != ""
    ${VersionCompare} "$R1" "${VERSION}" $R2
    ${If} $R2 == 1
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(Newer)" /SD IDYES IDYES onward
      Quit
      onward:
    ${EndIf}
  ${EndIf}
FunctionEnd

; Who installs for all is an administrator; Explorer starts it with the rights of the person who is logged in.
Function RunAsPerson
  ${If} $AllUsers == 1
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\paraph.exe"'
  ${Else}
    Exec '"$INSTDIR\paraph.exe"'
  ${EndIf}
FunctionEnd

Section
  !insertmacro WaitUntilClosed
  ; What is there is set aside and comes back if the new files cannot all be written.
  StrCpy $Former 0
  RMDir /r "$INSTDIR\program.old"
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    ClearErrors
    Rename "$INSTDIR\program" "$INSTDIR\program.old"
    ${If} ${Errors}
      SetErrorLevel 3
      Abort "$(IsOpen)"
    ${EndIf}
    StrCpy $Former 1
  ${EndIf}
  RMDir /r "$INSTDIR\licences"
  ClearErrors
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\program"
    ${If} $Former == 1
      Rename "$INSTDIR\program.old" "$INSTDIR\program"
    ${EndIf}
    MessageBox MB_OK|MB_ICONSTOP "$(NotWhole)" /SD IDOK
    SetErrorLevel 2
    Abort "$(NotWhole)"
  ${EndIf}
  RMDir /r "$INSTDIR\program.old"

  ${If} $NoShortcuts == 1
    Delete "$SMPROGRAMS\Paraph.lnk"
  ${Else}
    CreateShortcut "$SMPROGRAMS\Paraph.lnk" "$INSTDIR\paraph.exe"
  ${EndIf}

  WriteRegStr SHCTX "Software\Classes\.paraph" "" "${KIND}"
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "$(Negotiation)"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" '"$INSTDIR\paraph.exe",0'
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\paraph.exe" "%1"'
  WriteRegStr SHCTX "${MENU}" "" "$(Compare)"
  WriteRegStr SHCTX "${MENU}" "Icon" '"$INSTDIR\paraph.exe",0'
  WriteRegStr SHCTX "${MENU}\command" "" '"$INSTDIR\paraph.exe" --compare "%1"'
  WriteRegStr SHCTX "${PATHS}" "" "$INSTDIR\paraph.exe"

  WriteRegStr SHCTX "${KEY}" "DisplayName" "Paraph"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "The Paraph authors"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\paraph.exe"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  ${If} $AllUsers == 1
    WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /ALLUSERS'
    WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /ALLUSERS /S'
  ${Else}
    WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  WriteRegDWORD SHCTX "${KEY}" "NoShortcuts" $NoShortcuts
  ${RefreshShellIcons}
SectionEnd

Function un.onInit
  StrCpy $AllUsers 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
    UserInfo::GetAccountType
    Pop $R1
    ${If} $R1 != "Admin" ; the list of programs starts it without rights: it asks for them
      ${If} ${Silent}
        SetErrorLevel 5
      ${Else}
        ExecShell "runas" "$INSTDIR\uninstall.exe" "/ALLUSERS"
      ${EndIf}
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro ForWhom
FunctionEnd

Section Uninstall
  !insertmacro WaitUntilClosed
  ; Only what the installer laid down: what else lies in the folder is somebody's.
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\program.old"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\paraph.exe"
  Delete "$INSTDIR\paraph-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Paraph.lnk"
  ReadRegStr $R0 SHCTX "Software\Classes\.paraph" ""
  ${If} $R0 == "${KIND}"
    DeleteRegValue SHCTX "Software\Classes\.paraph" ""
    DeleteRegKey /ifempty SHCTX "Software\Classes\.paraph"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${KIND}"
  DeleteRegKey SHCTX "${MENU}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\SystemFileAssociations\.docx\shell"
  DeleteRegKey /ifempty SHCTX "Software\Classes\SystemFileAssociations\.docx"
  DeleteRegKey SHCTX "${PATHS}"
  DeleteRegKey SHCTX "${KEY}"
  ${RefreshShellIcons}
  ${If} ${FileExists} "$Data\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DataToo)" /SD IDNO IDNO kept
    RMDir /r "$Data"
    kept:
  ${EndIf}
SectionEnd
