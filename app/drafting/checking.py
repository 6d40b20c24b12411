"""Looking a template over while it is written: every fault with its line and what to do, and the text it makes.

What is checked without running the template: the head, the kinds that open lines, Jinja's syntax, files that are
included, names that are neither answers nor set. Then it is run with example answers, since some faults show only so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from jinja2 import nodes

from app.drafting.assemble import assemble
from app.drafting.heads import read_head
from app.drafting.questions import defaults
from app.drafting.render import filters, tree_of
from app.drafting.sides import words_of
from app.drafting.templates import Template, shipped_parts, template_of
from app.errors import TemplateFault, WrongAnswers
from app.model.instrument import Instrument

Part = Literal["text", "head"]
_MOST = 50
_Node = TypeVar("_Node", bound=nodes.Node)


@dataclass(frozen=True, slots=True)
class Blemish:
    """What is wrong at a line (0: no line is to blame) of a template's text or head.

    ``why`` is a clause; ``advice`` a sentence that says what to do; ``name`` is the word that nothing answers to, where
    that is the fault.
    """

    part: Part
    line: int
    why: str
    advice: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What a template is: its blemishes in the order of their lines; template and text where they can be made."""

    blemishes: tuple[Blemish, ...]
    template: Template | None = None
    instrument: Instrument | None = None


def looked_over(
    name: str, text: str, head: str, parts: Mapping[str, str], answers: Mapping[str, Any] | None = None
) -> Look:
    """Look a template over and run it with ``answers``; without them, or where they do not fit, with its defaults."""
    everything = {**shipped_parts(), **parts, f"{name}.jinja": text}
    blemishes = list(_of_head(name, head))
    known = frozenset[str]()
    if not blemishes:
        known = _known(name, head)
    blemishes += _of_text(name, everything, known)
    template = _template(name, text, head, parts)
    if template is None:
        return Look(_sorted(blemishes))
    instrument, fault = _run(template, answers)
    if fault and not any(each.part == "text" and each.line == fault.line for each in blemishes):
        blemishes.append(fault)
    return Look(_sorted(blemishes), template, instrument)


def _of_head(name: str, head: str) -> Iterator[Blemish]:
    try:
        read_head(name, head)
    except TemplateFault as fault:
        yield Blemish("head", fault.line, fault.why, _advice_on_head(fault.why))


def _known(name: str, head: str) -> frozenset[str]:
    """Return every word that a template may use without setting it."""
    read = read_head(name, head)
    sample = {question.key: question.default for question in read.questions}
    extra = {"range", "namespace", "joiner", "cycler", "loop", "caller", "varargs", "kwargs", "self", "super"}
    return frozenset(sample) | frozenset(words_of(_sided(sample))) | extra


def _sided(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers with the two sides that any template can be tried with, where its own have none."""
    rows = answers.get("sides") or ({"country": "Norway"}, {"country": "Chile"})
    return {**answers, "sides": rows}


def _of_text(name: str, sources: Mapping[str, str], known: frozenset[str]) -> Iterator[Blemish]:
    own = f"{name}.jinja"
    try:
        tree = tree_of(own, tuple(sorted(sources.items())))
    except TemplateFault as fault:
        yield Blemish("text", fault.line if fault.name == own else 0, _in_file(fault, own), _advice_on_text(fault.why))
        return
    yield from _filters(tree)
    set_here = _set_in(tree)
    if known:
        yield from _names(tree, known | set_here)
    for line, part in _includes(tree):
        if part not in sources:
            yield Blemish("text", line, f"there is no file “{part}” to include", _instead(sources))
        elif known:
            yield from _of_part(part, line, sources, known | set_here)


def _of_part(part: str, line: int, sources: Mapping[str, str], known: frozenset[str]) -> Iterator[Blemish]:
    """Yield what an included file lacks, at the line that includes it."""
    try:
        tree = tree_of(part, tuple(sorted(sources.items())))
    except TemplateFault as fault:
        yield Blemish("text", line, f"{part}, which is included here, is faulty at line {fault.line}: {fault.why}")
        return
    lacking = dict.fromkeys(each.name for each in _names(tree, known | _set_in(tree)))
    for name in lacking:
        advice = f"Add “{name}” to “ask” of the questions, or set it before this line."
        yield Blemish("text", line, f"{part} needs “{name}”, which is not asked", advice, name)


def _all(tree: nodes.Template, kind: type[_Node]) -> Iterator[_Node]:
    """Yield the nodes of a kind in their order, however deep they stand: Jinja's own search calls itself for each."""
    todo: list[nodes.Node] = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, kind):
            yield node
        todo += reversed(list(node.iter_child_nodes()))


def _names(tree: nodes.Template, known: frozenset[str]) -> Iterator[Blemish]:
    """Yield the names that nothing answers to, each once a line; not those that are looked for with "is defined"."""
    tests = (test for test in _all(tree, nodes.Test) if test.name in {"defined", "undefined"})
    guarded = {test.node.name for test in tests if isinstance(test.node, nodes.Name)}
    seen: set[tuple[str, int]] = set()
    for node in _all(tree, nodes.Name):
        spot = (node.name, node.lineno)
        if node.ctx == "load" and node.name not in known | guarded and spot not in seen:
            seen.add(spot)
            why = f"nothing is called “{node.name}”; it is neither an answer nor set in the template"
            yield Blemish("text", node.lineno, why, _nearest(node.name, known), node.name)


def _set_in(tree: nodes.Template) -> frozenset[str]:
    """Return the names that a file sets itself: by set, for, macro and import."""
    stored = {node.name for node in _all(tree, nodes.Name) if node.ctx in {"store", "param"}}
    stored |= {node.name for node in _all(tree, nodes.Macro)}
    return frozenset(stored | {node.target for node in _all(tree, nodes.Import)})


def _filters(tree: nodes.Template) -> Iterator[Blemish]:
    there = frozenset(filters())
    for node in _all(tree, nodes.Filter):
        if node.name not in there and not node.name.startswith("_"):
            why = f"there is no filter “{node.name}”"
            yield Blemish(
                "text", node.lineno, why, _nearest(node.name, there) or "docs/templates.md lists the filters."
            )


def _includes(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    for node in _all(tree, nodes.Include):
        if isinstance(node.template, nodes.Const):
            yield node.lineno, str(node.template.value)


def _template(name: str, text: str, head: str, parts: Mapping[str, str]) -> Template | None:
    try:
        return template_of(name, text, head, parts)
    except TemplateFault:
        return None


def _run(template: Template, answers: Mapping[str, Any] | None) -> tuple[Instrument | None, Blemish | None]:
    """Return the text that a template makes, and the fault that running it shows."""
    standard = defaults(template)
    for given in ([{**standard, **answers}] if answers else []) + [standard]:
        asked = {key: value for key, value in given.items() if key in standard}
        try:
            return assemble(template, asked), None
        except WrongAnswers as error:
            wrong = Blemish("head", 0, f"the example answers do not fit: {error.faults[0]}", "Give a fitting default.")
        except TemplateFault as fault:
            own = template.file
            line = fault.line if fault.name == own else 0
            return None, Blemish("text", line, _in_file(fault, own), _advice_on_text(fault.why))
    return None, wrong


def _in_file(fault: TemplateFault, own: str) -> str:
    return fault.why if fault.name == own else f"{fault.name}, line {fault.line}: {fault.why}"


def _sorted(blemishes: list[Blemish]) -> tuple[Blemish, ...]:
    return tuple(sorted(blemishes, key=lambda each: (each.part == "head", each.line)))[:_MOST]


def _nearest(word: str, known: frozenset[str]) -> str:
    """Say which word was meant, when one is close."""
    from difflib import get_close_matches  # noqa: PLC0415 - late: only a fault needs it

    close = get_close_matches(word, sorted(known), 1, 0.7)
    return f"Did you mean “{close[0]}”? Else ask a question with the key “{word}”." if close else (
        f"Ask a question with the key “{word}”, or set it with {{% set {word} = … %}}."
    )  # fmt: skip


def _instead(sources: Mapping[str, str]) -> str:
    there = ", ".join(name for name in sources if name.startswith("_"))
    return f"There are: {there}."


_ADVICE = (
    ("follows no kind", "Open the line with a kind, such as “paragraph:”, or indent it."),
    ("is not a kind; ", "Write one of the kinds."),
    ("no heading", "Write the heading after the colon."),
    ("makes no title", "Begin with a line such as: title: {{ instrument }} on {{ subject }}"),
    ("stands under no item", "Put an “item:” before it."),
    ("Encountered unknown tag", "Check the word after {% and that every if, for and set is closed in its order."),
    ("Unexpected end of template", "Close what is open: {% endif %}, {% endfor %}, {% endset %}."),
    ("unexpected", "Check the brackets: {{ … }} round an answer, {% … %} round if and for."),
    ("expected token", "Check the brackets: {{ … }} round an answer, {% … %} round if and for."),
    ("loops without end", "Check what the loop goes through."),
    ("too long", "Check what is repeated."),
)


def _advice_on_text(why: str) -> str:
    return next((advice for words, advice in _ADVICE if words in why), "")


def _advice_on_head(why: str) -> str:
    if "not TOML" in why:
        return 'Words stand in quotation marks, lists in [ ], one thing on a line: key = "value".'
    if "no question" in why and "ask" in why:
        return "Take it out of “ask”, or add a question with this key."
    return ""
