/* For the check under wine alone; never shipped. Every Windows since 7 has bcryptprimitives.dll, wine 8 has none, and the
   library cryptography does not load without it. What it asks for are random bytes: here they come from where wine has them. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T many) { return RtlGenRandom(bytes, (ULONG)many); }
