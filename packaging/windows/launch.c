/* The launcher: Python in this very process, so that the task bar, the list of tasks and policies see paraph.exe.

   Beside it lies program\ (Python, libraries, the program itself). A file named "portable" beside it makes the program
   keep everything there: PARAPH_PORTABLE says where. Built twice: with WINDOWED for the window, without for the console. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768

typedef int (*Main)(int, wchar_t **);

static wchar_t folder[LONGEST], path[LONGEST];

/* Say why nothing starts, where it is seen. */
static int refused(const wchar_t *why) {
  static wchar_t said[2 * LONGEST];
  _snwprintf(said, 2 * LONGEST - 1,
             L"Paraph cannot start: %ls\n\n%ls\n\nInstall it again; your library and your drafts stay as they are.", why, path);
#ifdef WINDOWED
  MessageBoxW(NULL, said, L"Paraph", MB_ICONERROR | MB_OK);
#else
  fwprintf(stderr, L"%ls\n", said);
#endif
  return 1;
}

static const wchar_t *beside(const wchar_t *name) {
  _snwprintf(path, LONGEST - 1, L"%ls%ls", folder, name);
  return path;
}

#ifdef WINDOWED
/* A window has no console. What the parent passed counts only where it is a file or a pipe: anything else is stale, and
   writing to it would fail in the middle of the work. */
static void keep_real(DWORD which) {
  HANDLE handle = GetStdHandle(which);
  DWORD kind = handle && handle != INVALID_HANDLE_VALUE ? GetFileType(handle) : FILE_TYPE_UNKNOWN;
  if (kind != FILE_TYPE_DISK && kind != FILE_TYPE_PIPE) SetStdHandle(which, NULL);
}
#endif

static int launch(int argc, wchar_t **argv) {
  static wchar_t *const options[] = {L"-I", L"-B", L"-X", L"utf8", L"-m", L"app"};
  const int many = sizeof options / sizeof *options;
  DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
  while (length && folder[length - 1] != L'\\') length--;
  folder[length] = 0;
  SetDllDirectoryW(L""); /* never a library out of the folder that happens to be the current one */
  if (GetFileAttributesW(beside(L"portable")) != INVALID_FILE_ATTRIBUTES) SetEnvironmentVariableW(L"PARAPH_PORTABLE", folder);
  else SetEnvironmentVariableW(L"PARAPH_PORTABLE", NULL);
#ifdef WINDOWED
  keep_real(STD_INPUT_HANDLE);
  keep_real(STD_OUTPUT_HANDLE);
  keep_real(STD_ERROR_HANDLE);
#endif
  HMODULE python = LoadLibraryExW(beside(L"program\\python\\python311.dll"), NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (!python) return refused(L"this file is missing or cannot be used.");
  Main run = (Main)(void *)GetProcAddress(python, "Py_Main");
  if (!run) return refused(L"this file is not the one that was installed.");
  wchar_t **all = calloc((size_t)(argc + many + 1), sizeof *all);
  if (!all) return refused(L"there is no memory left.");
  int next = 0;
  all[next++] = argv[0];
  for (int i = 0; i < many; i++) all[next++] = options[i];
  for (int i = 1; i < argc; i++) all[next++] = argv[i];
  return run(next, all);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show) {
  (void)instance, (void)before, (void)line, (void)show;
  return launch(__argc, __wargv);
}
#else
int wmain(int argc, wchar_t **argv) { return launch(argc, argv); }
#endif
