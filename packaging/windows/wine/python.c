/* For the check under wine alone; never shipped. Runs a script in the Python of an installed Paraph: python.exe DLL SCRIPT … */
#include <windows.h>
#include <stdio.h>

int wmain(int argc, wchar_t **argv) {
  HMODULE python = argc > 2 ? LoadLibraryExW(argv[1], NULL, LOAD_WITH_ALTERED_SEARCH_PATH) : NULL;
  if (!python) return fwprintf(stderr, L"python.exe DLL SCRIPT\n"), 2;
  argv[1] = argv[0];
  return ((int (*)(int, wchar_t **))(void *)GetProcAddress(python, "Py_Main"))(argc - 1, argv + 1);
}
