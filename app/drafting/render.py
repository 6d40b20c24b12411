"""Rendering a template: Jinja in a sandbox, with limits on steps and on output, and faults that name file and line.

A template comes from an analyst, not from us: it may be wrong, and it may be hostile. It reaches the answers and the
helpers of this package, nothing else; it cannot loop for ever, nor fill the memory.
"""

import re
import traceback
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache, wraps
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.filters import do_round
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.drafting import phrases
from app.drafting.markup import marked
from app.errors import TemplateFault

_STEPS = 20_000
_LETTERS = 2_000_000
_WORK = 10_000_000
_NUMBER = 10**12
_FIGURES = 9
_ENTRY = 5
_PHRASE = 20_000
_RENDERED = 400_000
_ITEMS = 2_000
_KEPT = 64
_STRING = frozenset({"startswith", "endswith", "lower", "upper", "strip", "split", "title"})
_MAPPING = frozenset({"get", "items", "keys", "values"})
_STOCK = (
    "capitalize", "count", "default", "d", "dictsort", "first", "int", "last", "length", "list", "lower", "map",
    "max", "min", "reject", "rejectattr", "reverse", "round", "select", "selectattr", "sort", "string", "sum",
    "title", "trim", "unique", "upper",
)  # fmt: skip
_OF_WORDS = frozenset({"capitalize", "lower", "string", "title", "trim", "upper"})
# What an expression of a template can raise; anything else is a bug of ours.
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)

Sources = tuple[tuple[str, str], ...]


class _TooMuch(ValueError):
    """A template went over one of its limits."""


class _Memory(jinja2.BytecodeCache):
    """Keeps what templates are compiled to: the same text is read on every start of a draft and at every answer."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give back what was kept for the same text."""
        known = self._codes.get(_key(bucket))
        if known:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; the oldest goes where there is much."""
        self._codes[_key(bucket)] = bucket.bytecode_to_string()
        if len(self._codes) > _KEPT:
            self._codes.pop(next(iter(self._codes)), None)


def _key(bucket: Bucket) -> str:
    return f"{bucket.key} {bucket.checksum}"


@cache
def _memory() -> _Memory:
    return _Memory()


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without files, without attributes beyond the plain ones, and with a budget for one run."""

    intercepted_binops = frozenset({"+", "*", "**", "%", "/", "//", "-"})

    def __init__(self, sources: Sources) -> None:
        texts = dict(sources)
        super().__init__(
            loader=jinja2.FunctionLoader(lambda name: (texts[name], name, None) if name in texts else None),
            undefined=jinja2.StrictUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_words_only,
            bytecode_cache=_memory(),
        )
        self.steps, self.letters, self.work = 0, 0, 0
        self.concat = self.joined  # type: ignore[method-assign]
        stock = {name: self._weighed(name, self.filters[name]) for name in _STOCK}
        self.filters = stock | {"round": _rounded} | _filters(self)
        self.globals = {
            "range": _short_range,
            "namespace": self.globals["namespace"],
            "joiner": self.globals["joiner"],
            "cycler": self.globals["cycler"],
        }

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow a few plain methods of strings and mappings, and the public names of helpers."""
        if isinstance(obj, str):
            return attr in _STRING
        if isinstance(obj, Mapping):
            return attr in _MAPPING
        if isinstance(obj, list | tuple | set | frozenset | int | float | range):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Give no method that formats: a width of millions is a text of millions."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with numbers; join strings and lists up to a limit."""
        if isinstance(left, int | float) and isinstance(right, int | float) and operator != "**":
            if max(abs(left), abs(right)) > _NUMBER:
                raise _TooMuch("it reckons with too large numbers")
            return super().call_binop(context, operator, left, right)
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.joined((left, right))
        if operator == "+" and isinstance(left, list) and isinstance(right, list) and len(left) + len(right) < _ITEMS:
            return left + right
        raise ValueError(f"“{operator}” is for numbers here")

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what may be called; a method of a long string is work."""
        self.weigh(getattr(obj, "__self__", None), *args)
        return super().call(context, obj, *args, **kwargs)

    def weigh(self, *values: object) -> None:
        """Count the letters or entries that one operation looks at, and stop when a run has looked at too many."""
        self.work += sum(len(value) for value in values if isinstance(value, str))
        self.work += sum(_ENTRY * len(value) for value in values if isinstance(value, list | tuple | dict))
        if self.work > _WORK:
            raise _TooMuch("it works too long")

    def _weighed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter of Jinja's own that counts what it works on; those of words take no lists."""
        passed = getattr(function, "jinja_pass_arg", None)  # its first argument is then not what it works on

        @wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            given = args[1:] if passed else args
            self.weigh(*given)
            if name in _OF_WORDS:
                args = (*args[: len(args) - len(given)], *map(_words_only, given))
            return function(*args, **kwargs)

        return counted

    def joined(self, parts: Iterable[object]) -> str:
        """Join strings, and stop when a run has made too many letters."""
        texts = [str(_words_only(part)) for part in parts]
        self.letters += sum(map(len, texts))
        self.work += len(texts)
        if self.letters > _LETTERS:
            raise _TooMuch("it makes too long a text")
        return "".join(texts)

    def step(self) -> None:
        """Count one turn of a loop or one call of a macro."""
        self.steps += 1
        if self.steps > _STEPS:
            raise _TooMuch("it loops without end, or nearly")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        repeated: list[nodes.For | nodes.Macro | nodes.CallBlock] = [
            *tree.find_all(nodes.For),
            *tree.find_all(nodes.Macro),
            *tree.find_all(nodes.CallBlock),
        ]
        for node in repeated:
            node.body.insert(0, nodes.ExprStmt(_filter(nodes.Const(None), "_step", node), lineno=node.lineno))
        for holder in list(tree.find_all(nodes.Node)):
            _replace_joins(holder)
        return tree


def _replace_joins(holder: nodes.Node) -> None:
    """Make each ``a ~ b`` a filter that counts its letters."""
    for field, value in list(holder.iter_fields()):
        if isinstance(value, nodes.Concat):
            setattr(holder, field, _filter(nodes.List(value.nodes, lineno=value.lineno), "_joined", value))
        elif isinstance(value, list):
            value[:] = [
                _filter(nodes.List(item.nodes, lineno=item.lineno), "_joined", item)
                if isinstance(item, nodes.Concat)
                else item
                for item in value
            ]


def _filter(value: nodes.Expr, name: str, near: nodes.Node) -> nodes.Filter:
    return nodes.Filter(value, name, [], [], None, None, lineno=near.lineno)


def _filters(sandbox: _Sandbox) -> dict[str, Callable[..., Any]]:
    # pass_context keeps Jinja from working these two out while it compiles
    @jinja2.pass_context
    def step(_context: Context, _value: None) -> None:
        sandbox.step()

    @jinja2.pass_context
    def joined(_context: Context, parts: list[object]) -> str:
        return sandbox.joined(parts)

    def join(parts: Iterable[object], between: str = "") -> str:
        texts = [str(_words_only(part)) for part in parts]
        return sandbox.joined([text for part in texts for text in (between, part)][1:])

    def replace(text: object, old: str, new: str) -> str:
        sandbox.weigh(words := str(_words_only(text)))
        return sandbox.joined(part for word in words.split(old) for part in (word, new))[: -len(new) or None]

    def weighed(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            if any(isinstance(value, str) and len(value) > _PHRASE for value in args):
                raise _TooMuch("it works on too long a text")
            sandbox.weigh(*args)
            return function(*args, **kwargs)

        return counted

    own = {name: weighed(function) for name, function in _phrases().items()}
    return {"_step": step, "_joined": joined, "join": join, "replace": replace, **own}


def _phrases() -> dict[str, Callable[..., Any]]:
    return {
        "and_list": phrases.and_list,
        "or_list": phrases.or_list,
        "the": phrases.the,
        "bare": phrases.bare,
        "possessive": phrases.possessive,
        "in_words": phrases.in_words,
        "ordinal": phrases.ordinal,
        "plural": phrases.plural,
        "counted": phrases.counted,
        "spelled": phrases.spelled,
        "every": phrases.every,
        "long_date": phrases.long_date,
        "copies": phrases.copies,
        "capital": phrases.capital,
        "small": phrases.small,
        "phrase": phrases.phrase,
        "sentence": phrases.sentence,
        "running": phrases.running,
        "language_name": phrases.language_name,
    }


def filters() -> tuple[str, ...]:
    """Return the names of the filters that a template may use, but for the second names of some."""
    return (*(name for name in _STOCK if name != "d"), "join", "replace", *_phrases())


def _words_only(value: Any) -> Any:
    """Return what is to be printed; a list has to be joined first."""
    if isinstance(value, list | tuple | dict | set):
        raise TypeError("a list cannot be printed as it is; write |and_list or |join after it")
    return value


def _rounded(value: float, precision: int = 0, method: str = "common") -> float:
    """Round, to a few figures."""
    if abs(precision) > _FIGURES:
        raise _TooMuch(f"it rounds to more than {_FIGURES} figures")
    return do_round(value, precision, method)  # type: ignore[arg-type]


def _short_range(*bounds: int) -> range:
    wanted = range(*bounds)
    if len(wanted) > _ITEMS:
        raise _TooMuch(f"a range has at most {_ITEMS} numbers")
    return wanted


@lru_cache(maxsize=32)
def _prepared(sources: Sources) -> Sources:
    return tuple((name, marked(source, name)) for name, source in sources)


def render(name: str, sources: Sources, words: Mapping[str, Any]) -> str:
    """Return the template file ``name`` rendered with ``words``, with the control characters of markup.py in it.

    ``sources`` are the files that it may include, itself among them. Raises TemplateFault.
    """
    sandbox = _Sandbox(_prepared(sources))
    out: list[str] = []
    size = 0
    try:
        for piece in sandbox.get_template(name).generate(dict(words)):
            size += len(piece)
            if size > _RENDERED:
                raise _TooMuch("it makes too long a text")
            out.append(piece)
    except _FAULTS as fault:
        raise _fault(name, fault, [file for file, _ in sources]) from fault
    return "".join(out)


def compiled(name: str, sources: Sources) -> None:
    """Raise TemplateFault when a template's syntax is wrong."""
    try:
        _Sandbox(_prepared(sources)).get_template(name)
    except _FAULTS as fault:
        raise _fault(name, fault, [file for file, _ in sources]) from fault


def tree_of(name: str, sources: Sources) -> nodes.Template:
    """Return a template file as Jinja reads it, before anything is run; raise TemplateFault for wrong syntax."""
    texts = dict(sources)
    try:
        return jinja2.Environment(trim_blocks=True, lstrip_blocks=True).parse(  # noqa: S701 - nothing is run here
            marked(texts[name], name), name
        )
    except _FAULTS as fault:
        raise _fault(name, fault, [name]) from fault


def _fault(name: str, fault: BaseException, files: list[str]) -> TemplateFault:
    if isinstance(fault, jinja2.TemplateSyntaxError):
        return TemplateFault(fault.name or name, fault.lineno, _plain(str(fault.message)))
    if isinstance(fault, jinja2.TemplateNotFound):
        file, line = _where(name, fault, files)
        return TemplateFault(file, line, f"there is no file “{fault.message}” beside it")
    file, line = _where(name, fault, files)
    if isinstance(fault, RecursionError | MemoryError):
        return TemplateFault(file, line, "it nests too deep")
    return TemplateFault(file, line, _plain(str(fault) or type(fault).__name__))


def _where(name: str, fault: BaseException, files: list[str]) -> tuple[str, int]:
    """Return file and line of the innermost frame that is a template's."""
    for frame in reversed(traceback.extract_tb(fault.__traceback__, limit=-200)):
        if frame.filename in files:
            return frame.filename, frame.lineno or 0
    return name, 0


def _plain(message: str) -> str:
    """Return Jinja's message as a clause in plain words."""
    undefined = re.fullmatch(r"'(.+)' is undefined", message)
    if undefined:
        return f"nothing is called “{undefined[1]}”; it is neither an answer nor set in the template"
    lacking = re.fullmatch(r"'(.+)' has no attribute '(.+)'", message)
    if lacking:
        return f"there is no “{lacking[2]}” here ({lacking[1]} has none)"
    unsafe = re.match(r"access to attribute '(.+?)' of", message)
    if unsafe:
        return f"“{unsafe[1]}” may not be used in a template"
    return message.strip().rstrip(".") or "it cannot be worked out"
