/* For the check under wine alone; never shipped. Windows 10 and later have icuuc.dll, wine 8 has none, and Qt6Core.dll does
   not load without it. Qt asks it only for encodings besides its own, which Paraph never uses: here every converter fails. */
typedef int Code;
#define ASKED __declspec(dllexport)
enum { MISSING = 2 };

static void fail(Code *code) {
  if (code && *code <= 0) *code = MISSING;
}

ASKED void *ucnv_open(const char *name, Code *code) { (void)name, fail(code); return 0; }
ASKED const char *ucnv_getName(void *converter, Code *code) { (void)converter, fail(code); return 0; }
ASKED const char *ucnv_getStandardName(const char *name, const char *standard, Code *code) { (void)name, (void)standard, fail(code); return 0; }
ASKED const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
ASKED int ucnv_countAvailable(void) { return 0; }
ASKED int ucnv_toUCountPending(void *converter, Code *code) { (void)converter, fail(code); return 0; }
ASKED int ucnv_fromUCountPending(void *converter, Code *code) { (void)converter, fail(code); return 0; }
ASKED signed char ucnv_getMaxCharSize(void *converter) { (void)converter; return 4; }

/* Never reached, since no converter opens; Qt links to them all the same. */
#define UNREACHED(NAME) ASKED void NAME(void) { __builtin_trap(); }
UNREACHED(ucnv_close)
UNREACHED(ucnv_reset)
UNREACHED(ucnv_toUnicode)
UNREACHED(ucnv_fromUnicode)
UNREACHED(ucnv_getToUCallBack)
UNREACHED(ucnv_getFromUCallBack)
UNREACHED(ucnv_setToUCallBack)
UNREACHED(ucnv_setFromUCallBack)
UNREACHED(ucnv_cbToUWriteUChars)
UNREACHED(ucnv_cbFromUWriteUChars)
UNREACHED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
UNREACHED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
